/** Groups of digits with what people put between them. At most seven groups, so a long row of digits costs no more than its length. */
export const phonePattern =
  /(?<![\p{L}\p{N}.,+/-])(?:(?:\+|00)\d{7,15}(?!\d)|(?:\+ ?|00)?\(?\d{1,8}\)?(?:[ \u00a0./-]{1,3}\(?\d{1,8}\)?){1,6})(?![\p{N}%€$£]|[ \u00a0]?(?:€|EUR|USD|%)|[.,]\d)/gu;

const dateInside = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)/;

/** @returns the digits of a phone number, without "(0)" and leading zeros; null for another row of numbers */
export function phoneOf(written: string): { kind: 'phone'; key: string; international: boolean } | null {
  const text = written.replace(/\(0\)/, '');
  const digits = text.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 17 || dateInside.test(text)) return null;
  const international = /^(?:\+|00)/.test(text);
  if (!international && !looksNational(text, digits)) return null;
  return { kind: 'phone', key: digits.replace(/^0+/, ''), international };
}

function looksNational(text: string, digits: string): boolean {
  if (digits.length > 12) return false;
  const groups = text.split(/\D+/).filter(Boolean);
  const marks = new Set(text.match(/[ \u00a0./-]/g));
  // 125 000 and 1.250.000 are amounts; 2025 2026 2027 are years.
  const grouped = marks.size === 1 && groups.slice(1).every((group) => group.length === 3);
  if (grouped && !/-/.test(text) && !text.startsWith('0')) return false;
  if (groups.every((group) => /^(?:19|20)\d\d$/.test(group))) return false;
  if (/\(\d/.test(text) || text.startsWith('0')) return true;
  return groups.length >= 3 && (groups.at(-1)?.length ?? 0) >= 3 && (groups[0]?.length ?? 0) <= 4 && digits.length >= 9;
}

/** A number as somebody may dial it without its country's one to three digits. */
export const withoutCountry = (digits: string): string[] =>
  [1, 2, 3].map((length) => digits.slice(length).replace(/^0+/, '')).filter((rest) => rest.length >= 6);
