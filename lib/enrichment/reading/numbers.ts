/** "1.200", "1,200", "1 200", "1’200", "1.2k", "１２０" as a whole number. A decimal fraction is none. */
export const wholeNumber = String.raw`[0-9０-９]{1,3}(?:[.,'’\u00a0\u202f ][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]{1,6}(?:[.,][0-9])?\s?[kK](?![\p{L}])|[0-9０-９]{1,6}(?![0-9０-９])`;

/** @returns null when the text is no whole number */
export function readWholeNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const thousands = plain.match(/^(\d{1,3}(?:[.,]\d)?)\s?k$/i)?.[1];
  if (thousands) return Math.round(Number(thousands.replace(',', '.')) * 1_000);
  if (/^\d+$/.test(plain)) return Number(plain);
  return /^\d{1,3}(?:[.,'’\s]\d{3})+$/.test(plain) ? Number(plain.replace(/\D/g, '')) : null;
}
