/** Finds out whether a value of structured data also stands where visitors read it. */
export type VisibleText = { flat: string };

/**
 * The value itself when it stands in the visible text as whole words. Short ones and bare numbers do not count: "1987"
 * somewhere on a page is not yet the year of its founding, the labelled source says more.
 */
export function visibleQuote(value: string, { flat }: VisibleText): string | null {
  if (value.length < 5 || value.length > 600 || /^[\d\s.,-]{1,7}$/.test(value)) return null;
  let at = flat.indexOf(value);
  while (at >= 0) {
    const around = `${flat[at - 1] ?? ' '}${flat[at + value.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around) || /[\u3040-\u30ff\u3400-\u9fff]/.test(value)) return value;
    at = flat.indexOf(value, at + 1);
  }
  return null;
}
