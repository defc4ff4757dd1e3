/** Words of one root in two languages begin alike: "certificates" and "certificados", "installed" and "installiert". */
const sharedAtLeast = 6;
const ofTheLonger = 0.6;
/** "audit" begins "auditoría". */
const wholeAtLeast = 5;

/** Are two words, plain and stemmed or not, most likely the same one in two languages? */
export function isKin(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < wholeAtLeast || /\d/.test(a + b)) return false;
  if (longer.startsWith(shorter)) return longer.length <= shorter.length * 2;
  let shared = 0;
  while (shared < shorter.length && a[shared] === b[shared]) shared += 1;
  return shared >= sharedAtLeast && shared / longer.length >= ofTheLonger;
}
