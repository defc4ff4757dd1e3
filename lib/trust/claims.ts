import { placeholderPattern } from './placeholder.ts';

/** Something a text states that can be compared with what was read. */
export type Claim = { start: number; end: number } & (
  | { kind: 'number'; values: number[]; unit: string }
  | { kind: 'date'; days: string[] }
  | { kind: 'time'; minutes: number }
  | { kind: 'email' | 'url' | 'placeholder'; key: string }
);

const months: Record<string, number> = {};
for (const [number, names] of [
  'jan january januar jänner janvier enero gennaio janeiro januari',
  'feb february februar févr fév février febrero febbraio fevereiro februari',
  'mar march mär märz mrz mars marzo março maart',
  'apr april avr avril abr abril aprile',
  'may mai mayo maggio maio mei maj',
  'jun june juni juin junio giugno junho',
  'jul july juli juil juillet julio luglio julho',
  'aug august août agosto augustus augusti',
  'sep sept september septembre septiembre settembre setembro',
  'oct october okt oktober octobre octubre ottobre outubro',
  'nov november novembre noviembre novembro',
  'dec december dez dezember déc décembre dic diciembre dicembre dezembro',
].entries()) {
  for (const name of names.split(' ')) months[name] = number + 1;
}
const month = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|');

const link =
  /\b(?:https?:\/\/|www\.)[^\s<>"'`|\\^{}\])]+|\b(?:[a-z0-9-]{1,63}\.){1,5}(?:com|net|org|io|co|ai|app|dev|example|info|biz|eu|uk|de|fr|es|it|jp|nl|ch|at|us|ca)\b(?:\/[^\s<>"'`|\\^{}\])]*)?/giu;
const mail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}\.\p{L}{2,24}/giu;

const dayPatterns: [RegExp, (found: string[]) => string[]][] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, ([, y, m, d]) => [day(y, m, d)]],
  [/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/g, ([, y, m, d]) => [day(y, m, d)]],
  [/(?<!\d)(\d{1,2})月(\d{1,2})日/g, ([, m, d]) => [day('', m, d)]],
  // 03/04/2026 is one of two days; either may be the one that was read.
  [
    /(?<![\d.,])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/g,
    ([, a, , b, y]) => [day(year(y), b, a), day(year(y), a, b)],
  ],
  [
    new RegExp(
      `(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: de| of)? ?(${month})(?![\\p{L}])\\.?(?:,? (?:de |del )?(\\d{4}))?`,
      'giu',
    ),
    ([, d, m, y]) => [day(y ?? '', monthOf(m), d)],
  ],
  [
    new RegExp(`(?<![\\p{L}])(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,]\\d)(?:,? (\\d{4}))?`, 'giu'),
    ([, m, d, y]) => [day(y ?? '', monthOf(m), d)],
  ],
  [
    new RegExp(`(?<![\\p{L}])(${month})\\.?,? (?:de |del )?(\\d{4})(?!\\d)`, 'giu'),
    ([, m, y]) => [`${y}-${two(monthOf(m))}`],
  ],
];

const two = (text: string | undefined) => String(Number(text)).padStart(2, '0');
const day = (y: string | undefined, m: string | undefined, d: string | undefined) => `${y || '*'}-${two(m)}-${two(d)}`;
const year = (text: string | undefined) => (text?.length === 2 ? `20${text}` : text);
const monthOf = (text: string | undefined) => String(months[(text ?? '').toLowerCase()] ?? 0);

const timePattern =
  /(?<![\d:.])(\d{1,2})[:h](\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?([ap])\.?m\b\.?)?|(?<![\d:.,])(\d{1,2}) ?([ap])\.?m\b\.?/gi;

const money =
  '€|£|¥|₹|\\$|US\\$|EUR|USD|GBP|CHF|JPY|CAD|AUD|INR|SEK|NOK|DKK|PLN|BRL|MXN|CZK|NZD|SGD|CNY|euros?|dollars?|pounds?';
const scale =
  'k|tsd\\.?|thousand|m|mn|mm|mio\\.?|million(?:s|en)?|millones|b|bn|mrd\\.?|billion(?:s)?|milliarden?|milliards?|万|億';
const numberPattern = new RegExp(
  `(?:(${money}) ?)?([-−]?\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?:[.,]\\d+)?|[-−]?\\d[\\d.,]*\\d|[-−]?\\d)(?:[ \\u00a0]?(${scale})(?![\\p{L}]))?(?: ?(%|percent|prozent|pour ?cent|por ciento)| ?(${money})(?![\\p{L}]))?`,
  'giu',
);

/** @returns what the text states, in the order of the text, none inside another. Linear in the text. */
export function claimsIn(text: string): Claim[] {
  const taken: Claim[] = [];
  // What was recognised is blanked out, so that the day in a date is not also a number.
  let rest = text;
  const take = (pattern: RegExp, make: (found: RegExpExecArray) => Omit<Claim, 'start' | 'end'> | null) => {
    const spans: Claim[] = [];
    for (const found of rest.matchAll(pattern)) {
      const claim = make(found as RegExpExecArray);
      if (claim) spans.push({ ...claim, start: found.index, end: found.index + found[0].length } as Claim);
    }
    taken.push(...spans);
    rest = blank(rest, spans);
  };
  take(mail, (found) => ({ kind: 'email', key: found[0].toLowerCase() }) as Omit<Claim, 'start' | 'end'>);
  take(link, (found) => ({ kind: 'url', key: urlKey(found[0]) }) as Omit<Claim, 'start' | 'end'>);
  // A restored text has none left, but for those the model made up.
  take(
    placeholderPattern(),
    (found) => ({ kind: 'placeholder', key: found[0].toLowerCase() }) as Omit<Claim, 'start' | 'end'>,
  );
  for (const [pattern, read] of dayPatterns) {
    take(pattern, (found) => {
      const days = read([...found]).filter(possible);
      return days.length > 0 ? ({ kind: 'date', days } as Omit<Claim, 'start' | 'end'>) : null;
    });
  }
  take(timePattern, (found) => {
    const minutes = minutesOf(found);
    return minutes === null ? null : ({ kind: 'time', minutes } as Omit<Claim, 'start' | 'end'>);
  });
  take(numberPattern, (found) => numberClaim(found) as Omit<Claim, 'start' | 'end'>);
  return taken.sort((a, b) => a.start - b.start);
}

function blank(text: string, spans: Claim[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    result += text.slice(at, start) + '\u0001'.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}

function possible(text: string): boolean {
  const [, m, d] = text.split('-');
  return Number(m) >= 1 && Number(m) <= 12 && (d === undefined || (Number(d) >= 1 && Number(d) <= 31));
}

function minutesOf(found: RegExpExecArray): number | null {
  const hours = Number(found[1] ?? found[4]);
  const half = (found[3] ?? found[5])?.toLowerCase();
  const minutes = Number(found[2] ?? 0);
  if (hours > 24 || minutes > 59 || (half && hours > 12)) return null;
  return ((half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours) * 60 + minutes) % 1440;
}

const scales: [RegExp, number][] = [
  [/^(k|tsd|thousand)/, 1e3],
  [/^(mrd|b|billion|milliard)/, 1e9],
  [/^(m|mn|mm|mio|million|millones)/, 1e6],
  [/^万/, 1e4],
  [/^億/, 1e8],
];
const currencies: Record<string, string> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  '£': 'GBP',
  POUND: 'GBP',
  POUNDS: 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  $: '$',
  US$: 'USD',
  DOLLAR: '$',
  DOLLARS: '$',
};

function numberClaim(found: RegExpExecArray): { kind: 'number'; values: number[]; unit: string } {
  const [, before, digits = '', scaled, percent, after] = found;
  const times = scaled
    ? /^mil+iard/i.test(scaled)
      ? 1e9
      : (scales.find(([name]) => name.test(scaled.toLowerCase()))?.[1] ?? 1)
    : 1;
  const currency = (before ?? after ?? '').toUpperCase();
  return {
    kind: 'number',
    values: readings(digits).map((value) => value * times),
    unit: percent ? '%' : (currencies[currency] ?? currency),
  };
}

/** "1,250" is 1250 in New York and 1.25 in Berlin: both are kept, and compared by what was read. */
function readings(digits: string): number[] {
  const text = digits.replace(/^[-−]/, '').replace(/[ \u00a0\u202f'’]/g, '');
  const marks = text.replace(/\d/g, '');
  if (marks === '') return [Number(text)];
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const grouped = Number(text.replace(/[.,]/g, ''));
  const decimal = Number(`${text.slice(0, last).replace(/[.,]/g, '')}.${text.slice(last + 1)}`);
  if (marks.length > 1 && /^(,+|\.+)$/.test(marks)) return [grouped];
  return text.length - last - 1 === 3 && marks.length === 1 ? [grouped, decimal] : [decimal];
}

/** The same address however it is written: no scheme, no www, no slash or full stop at its end. */
export function urlKey(text: string): string {
  const bare = text
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[.,;:!?*_~/]+$/, '');
  const slash = bare.search(/[/?#]/);
  return slash === -1 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}
