/** Dates in a page's own way of writing, moved by a number of days and written the same way again. */
export type MoveDays = { pattern: RegExp; move(text: string): string };

type Order = 'DMY' | 'MDY' | 'YMD';

/**
 * @param language BCP 47 of the page
 * @param page its whole text: 13/2 anywhere says that days come first
 */
export function daysOf(language: string, page: string, shift: number): MoveDays {
  const order = orderOf(language, page);
  const months = monthNames(language);
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
  const number = String.raw`(?<![\d.,/-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?<between>[./-])\d{1,2}\k<between>(?:\d{4}|\d{2})|\d{4}(?<after>[./])\d{1,2}\k<after>\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)(?![\d/-])`;
  const dayFirst = String.raw`\b\d{1,2}\.?\s(?:de\s)?(?:${names})\b\.?(?:,?\s(?:de\s)?\d{4}\b)?`;
  const monthFirst = String.raw`\b(?:${names})\b\.?\s\d{1,2}\b(?:,?\s\d{4}\b)?`;
  return {
    pattern: new RegExp(`${number}|${dayFirst}|${monthFirst}`, 'giu'),
    move: (text) => (/[\p{L}]{3}/u.test(text) ? moveNamed(text, months, shift) : moveNumbers(text, order, shift)),
  };
}

function orderOf(language: string, page: string): Order {
  for (const [, first, second] of page.matchAll(/(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})(?!\d)/g)) {
    if (Number(first) > 12) return 'DMY';
    if (Number(second) > 12) return 'MDY';
  }
  const parts = new Intl.DateTimeFormat(language).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') && parts[0] !== 'year' ? 'MDY' : 'DMY';
}

/** January and Jan., janvier and janv., in English and in the page's language. */
function monthNames(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of ['en', language]) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' });
      for (let n = 0; n < 12; n++) {
        const name = format.formatToParts(Date.UTC(2024, n, 1)).find(({ type }) => type === 'month')?.value ?? '';
        const bare = name.toLowerCase().replace(/\.$/, '');
        if (/^\p{L}{3,}$/u.test(bare) && !names.has(bare)) names.set(bare, n);
      }
    }
  }
  return names;
}

function moveNumbers(text: string, order: Order, shift: number): string {
  const parts = text.match(/\d+/g) ?? [];
  const own: Order = parts[0]?.length === 4 ? 'YMD' : order;
  const at = { day: own.indexOf('D'), month: own.indexOf('M'), year: own.indexOf('Y') };
  const year = Number(parts[at.year]) + (parts[at.year]?.length === 2 ? 2000 : 0);
  const moved = day(year, Number(parts[at.month]) - 1, Number(parts[at.day]), shift);
  const numbers = {
    [at.day]: moved.getUTCDate(),
    [at.month]: moved.getUTCMonth() + 1,
    [at.year]: moved.getUTCFullYear(),
  };
  // "03" was written with its zero, "3" without.
  const padded = parts.some((part, n) => n !== at.year && part.startsWith('0'));
  let n = -1;
  return text.replace(/\d+/g, (digits) => {
    n++;
    if (n === at.year) return String(numbers[n]).slice(-digits.length);
    return padded || own === 'YMD' ? String(numbers[n]).padStart(digits.length, '0') : String(numbers[n]);
  });
}

function moveNamed(text: string, months: Map<string, number>, shift: number): string {
  const word = (text.match(/\p{L}{3,}/gu) ?? []).find((each) => months.has(each.toLowerCase())) ?? '';
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find((digits) => digits.length === 4);
  const date = numbers.find((digits) => digits.length < 3) ?? '1';
  const moved = day(Number(year ?? 2026), months.get(word.toLowerCase()) ?? 0, Number(date), shift);
  const alike = [...months].filter(
    ([name, n]) => n === moved.getUTCMonth() && name.length <= Math.max(4, word.length + 6),
  );
  // The long name for a long one, the short for a short one.
  const isLong = word.length > 4;
  const name = alike.sort(([a], [b]) => (isLong ? b.length - a.length : a.length - b.length))[0]?.[0] ?? word;
  const cased = word[0] === word[0]?.toUpperCase() ? (name[0]?.toUpperCase() ?? '') + name.slice(1) : name;
  return text
    .replace(word, cased)
    .replace(/\d+/g, (digits) => (digits.length === 4 ? String(moved.getUTCFullYear()) : String(moved.getUTCDate())));
}

const day = (year: number, month: number, date: number, shift: number): Date =>
  new Date(Date.UTC(year, month, date + shift));
