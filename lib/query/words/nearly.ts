/** One slip of the keys apart, two in long words: a letter wrong, missing, too many, or two swapped. */
export function nearly(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.min(a.length, b.length) >= 9 ? 2 : 1;
  // The first letter is seldom the slip, and other words differ there.
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > most || /\d/.test(a + b)) return false;
  return slips(a, b, most) <= most;
}

function slips(a: string, b: string, most: number): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return slips(a.slice(1), b.slice(1), most);
  if (most === 0) return 1;
  const swapped = a[0] === b[1] && a[1] === b[0] ? slips(a.slice(2), b.slice(2), most - 1) : Number.POSITIVE_INFINITY;
  return (
    1 +
    Math.min(
      swapped,
      slips(a.slice(1), b, most - 1),
      slips(a, b.slice(1), most - 1),
      slips(a.slice(1), b.slice(1), most - 1),
    )
  );
}
