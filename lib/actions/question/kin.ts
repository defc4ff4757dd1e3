/** Words of one root in two languages begin alike: "certificates" and "certificados", "installed" and "installiert". */
const sharedAtLeast = 6;
const ofTheLonger = 0.6;

/** Are two words, plain and stemmed or not, most likely the same one in two languages? */
export function isKin(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < sharedAtLeast || /\d/.test(a + b)) return false;
  let shared = 0;
  while (shared < longer && a[shared] === b[shared]) shared += 1;
  return shared >= sharedAtLeast && shared / longer >= ofTheLonger;
}
