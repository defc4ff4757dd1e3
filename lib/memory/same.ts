import type { KnownField } from '../core/changes.ts';

type Shown = Pick<KnownField, 'value' | 'display' | 'type' | 'unit' | 'href'>;

/**
 * Do two readings of a field say the same? A page that only writes it another way ("€125K" for "125.000,00 €",
 * "12 Dec 2026" for "12.12.2026") has not changed, and where that cannot be told, it has not either: a false alarm costs
 * a seller's trust, a value seen again the next day costs nothing.
 *
 * @param translated the page is in another language than before: its words may all differ
 */
export function sameValue(before: Shown, now: Shown, translated: boolean): boolean {
  if (before.value === null || now.value === null) return before.value === now.value;
  if (before.display === now.display) return true;
  // A bare "*" or "…" is the page's own mark, and no value to hold against one.
  if (plain(before.display) === '' || plain(now.display) === '') return true;
  if (typeof before.value === 'number' && typeof now.value === 'number') return sameNumber(before, now);
  if (typeof before.value === 'boolean' && typeof now.value === 'boolean') return before.value === now.value;
  if (isDate(before) && isDate(now)) return day(before) === day(now) && sameTime(before, now);
  // Typed once and not the other time: the page writes it another way now, and which day or sum it means is not certain.
  if (isTyped(before) !== isTyped(now) && (uncertain(before, now) || sameRounded(before, now))) return true;
  const [was, is] = [String(before.value), String(now.value)];
  if (isRelative(was) && isRelative(is)) return true;
  if (before.href && now.href && samePath(before.href, now.href)) return true;
  const type = before.type === 'url' ? 'url' : now.type;
  switch (type) {
    case 'phone':
      return samePhone(was, is);
    case 'email':
      return was.toLowerCase().replace(/^mailto:/, '') === is.toLowerCase().replace(/^mailto:/, '');
    case 'url':
      return bareUrl(was) === bareUrl(is);
    case 'lookup':
      return nameKey(was) === nameKey(is);
    default:
      if (translated && !isProperName(now)) return true;
      return plain(was) === plain(is) || (samePhone(was, is) && /\d{6}/.test(was.replace(/\D/g, '')));
  }
}

/** 125000 and "€125K" are the same amount; 125000 EUR and 125000 USD are not. */
function sameNumber(before: Shown, now: Shown): boolean {
  if (before.unit && now.unit && before.unit !== now.unit) return false;
  const [was, is] = [before.value as number, now.value as number];
  if (was === is) return true;
  // 236.900,50 € once, 236.901 € the other time: a page that shows whole units. 48,000.00 and 48,000.02 both show cents.
  if (showsWhole(before) !== showsWhole(now) && Math.round(was) === Math.round(is)) return true;
  const step = Math.max(roundedTo(before.display), roundedTo(now.display));
  return step > 0 && Math.abs(was - is) <= step / 2;
}

/** No decimals: none behind a comma, or the one comma is of the thousands. */
const showsWhole = ({ value, display }: Shown) => Number.isInteger(value) && !/\d[.,]0{1,2}(?!\d)/.test(display);

/** How coarse a shown number is: "$125K" 1,000, "1.2M" 100,000; 0 for one that is written out to its last digit. */
function roundedTo(display: string): number {
  const short = /(\d+(?:[.,](\d+))?)\s?(k|tsd|m|mio|mln|mil|b|bn|mrd|md|万|億|亿)(?![a-z])/i.exec(display);
  if (short) {
    const scale = scales[(short[3] ?? '').toLowerCase()] ?? 1;
    return scale / 10 ** (short[2]?.length ?? 0);
  }
  // "33 %" for 33.3: the page rounds to what it shows.
  const decimals = /[.,](\d{1,2})(?!\d)\D*$/.exec(display)?.[1]?.length ?? 0;
  return /%/.test(display) ? 10 ** -decimals : decimals > 0 ? 0 : /\d/.test(display) ? 1e-9 : 0;
}

/** "1,25 mil €" where 1.250,50 stood: a short form that was not understood as a number, of the same size. */
function sameRounded(before: Shown, now: Shown): boolean {
  const [number, words] = typeof before.value === 'number' ? [before, now] : [now, before];
  const step = roundedTo(words.display);
  const shown = /\d+(?:[.,]\d+)?/.exec(words.display)?.[0];
  if (typeof number.value !== 'number' || step === 0 || !shown) return false;
  const decimals = shown.split(/[.,]/)[1]?.length ?? 0;
  return Math.abs(number.value - Number(shown.replace(',', '.')) * step * 10 ** decimals) <= step / 2;
}

const scales: Record<string, number> = {
  ...{ k: 1e3, tsd: 1e3, mil: 1e3, m: 1e6, mio: 1e6, mln: 1e6, b: 1e9, bn: 1e9, mrd: 1e9, md: 1e9 },
  ...{ 万: 1e4, 億: 1e8, 亿: 1e8 },
};

const isDate = ({ type, value }: Shown) => (type === 'date' || type === 'datetime') && typeof value === 'string';
const isTyped = (field: Shown) => typeof field.value === 'number' || typeof field.value === 'boolean' || isDate(field);
const day = ({ value }: Shown) => String(value).slice(0, 10);

/** A day and an instant of that day agree; two instants must be the same minute. */
function sameTime(before: Shown, now: Shown): boolean {
  const [was, is] = [String(before.value).slice(11, 16), String(now.value).slice(11, 16)];
  return was === '' || is === '' || was === is;
}

/** "11/12/2026" beside 2026-12-11: the digits are the same, their order is not certain. Likewise "1.234" and 1234. */
function uncertain(before: Shown, now: Shown): boolean {
  const digits = (field: Shown) =>
    (isDate(field) ? day(field) : field.display)
      .match(/\d+/g)
      ?.map(Number)
      .sort((a, b) => a - b)
      .join(' ') ?? '';
  const joined = (field: Shown) => field.display.replace(/\D/g, '').replace(/0+$/, '');
  return digits(before) === digits(now) || (joined(before) !== '' && joined(before) === joined(now));
}

/** "2 days ago", "yesterday at 4:22": moves by itself. */
export const isRelative = (text: string): boolean =>
  /^(?:an? |\d+ )?\S*\s?(?:ago|from now)$|^(?:in|vor|il y a|hace|dans|for|seit) (?:an? |une? |ein(?:e[mnr]?)? |\d+ )\S+$|^(?:today|yesterday|tomorrow|just now|heute|gestern|morgen|hier|aujourd.hui|demain|ayer|hoy|mañana|今日|昨日|明日)\b|\d+\s?(?:日|時間|分|か月|ヶ月|年)前$/i.test(
    text.trim(),
  ) || /^\d+\+? (?:second|minute|hour|day|week|month|year)s?(?: ago| old)?$/i.test(text.trim());

/** Names of people and companies are not translated; words of a list are. */
const isProperName = ({ type }: Shown) => type === 'lookup' || type === 'email' || type === 'phone' || type === 'url';

const samePath = (one: string, other: string) => {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  return (
    a !== null && b !== null && a.pathname !== '/' && a.pathname + a.search + a.hash === b.pathname + b.search + b.hash
  );
};

/** The national part decides: +49 89 1234567 and 089 1234567 reach the same desk. */
function samePhone(one: string, other: string): boolean {
  const digits = (text: string) => text.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
  const [a, b] = [digits(one), digits(other)];
  if (a.length < 6 || b.length < 6 || /\p{L}{3}/u.test(one) || /\p{L}{3}/u.test(other)) return false;
  return a === b || (Math.abs(a.length - b.length) <= 4 && (a.endsWith(b) || b.endsWith(a)));
}

const bareUrl = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');

/** Letters and digits alone: case, spaces, line breaks, commas and quotes are how a page writes, not what it says. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss') // In capitals it is SS.
    .replace(/[^\p{L}\p{N}+%€$£¥]+/gu, ' ')
    .trim();

/** "Whitfield, Dana" is Dana Whitfield. */
export const nameKey = (name: string): string => plain(name).split(' ').sort().join(' ');
