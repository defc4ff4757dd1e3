import type { DateClaim } from './claim.ts';

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
const month = longestFirst(Object.keys(months));

const weekdays: Record<string, number> = {};
for (const [number, names] of [
  'sunday sun sonntag so dimanche domingo domenica',
  'monday mon montag mo lundi lunes lunedì',
  'tuesday tue tues dienstag di mardi martes martedì',
  'wednesday wed mittwoch mi mercredi miércoles mercoledì',
  'thursday thu thur thurs donnerstag do jeudi jueves giovedì',
  'friday fri freitag fr vendredi viernes venerdì',
  'saturday sat samstag sonnabend sa samedi sábado sabato',
].entries()) {
  for (const name of names.split(' ')) weekdays[name] = number;
}
/** "Tuesday, ", "Dienstag, den ", "Di., ", "martes " right before a date. Two letters count with their full stop or comma only. */
const weekdayBefore = new RegExp(
  `(?<![\\p{L}])(${longestFirst(Object.keys(weekdays).filter((name) => name.length > 2))}|(?:so|mo|di|mi|do|fr|sa)(?=[.,]))[.,]{0,2} (?:the |den |dem |le |el |il )?$`,
  'iu',
);

type Read = (found: string[]) => { days: string[]; orNumber?: number[] };
const patterns: [RegExp, Read][] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, ([, y, m, d]) => ({ days: [day(y, m, d)] })],
  [/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/g, ([, y, m, d]) => ({ days: [day(y, m, d)] })],
  [/(?<!\d)(\d{1,2})月(\d{1,2})日/g, ([, m, d]) => ({ days: [day('', m, d)] })],
  // 03/04/2026 is one of two days; either may be the one that was read.
  [
    /(?<![\d.,])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/g,
    ([, a, , b, y]) => ({ days: [day(year(y), b, a), day(year(y), a, b)] }),
  ],
  [
    new RegExp(
      `(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|er|ème|º|°|\\.)?(?: de| of)? ?(${month})(?![\\p{L}])\\.?(?:,? (?:de |del )?(\\d{4}))?`,
      'giu',
    ),
    ([, d, m, y]) => ({ days: [day(y ?? '', monthOf(m), d)] }),
  ],
  [
    new RegExp(`(?<![\\p{L}])(${month})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,]\\d)(?:,? (\\d{4}))?`, 'giu'),
    ([, m, d, y]) => ({ days: [day(y ?? '', monthOf(m), d)] }),
  ],
  [
    new RegExp(`(?<![\\p{L}])(${month})\\.?,? (?:de |del )?(\\d{4})(?!\\d)`, 'giu'),
    ([, m, y]) => ({ days: [`${y}-${two(monthOf(m))}`] }),
  ],
  [/(?<![\d.,/])(\d{4})-(\d{2})(?![\d-])/g, ([, y, m]) => ({ days: [`${y}-${two(m)}`] })],
  // "12.12." and "am 3.5."
  [
    /(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(?!\d)/g,
    ([, d, m]) => ({ days: [day('', m, d)], orNumber: [Number(`${d}.${m}`)] }),
  ],
  // "12/12"; half of all such are days, the others fractions and scores. 24/7 is neither.
  [
    /(?<![\d.,/])(?!24\/7(?!\d))(\d{1,2})\/(\d{1,2})(?![\d/]|[.,]\d)/g,
    ([, a, b]) => ({ days: [day('', b, a), day('', a, b)], orNumber: [Number(a), Number(b)] }),
  ],
];

/** Ways to write a day or a month, the longest first: each with what it reads. */
export const datePatterns: [RegExp, (found: RegExpExecArray) => DateClaim | null][] = patterns.map(
  ([pattern, read]) => [
    pattern,
    (found) => {
      const { days, orNumber } = read([...found]);
      const real = days.filter(possible);
      if (real.length === 0) return null;
      const named = weekdayBefore.exec(found.input.slice(Math.max(0, found.index - 24), found.index));
      const weekday = named ? weekdays[(named[1] ?? '').toLowerCase()] : undefined;
      return {
        kind: 'date',
        days: [...new Set(real)],
        ...(weekday === undefined ? {} : { weekday }),
        ...(orNumber ? { orNumber } : {}),
      };
    },
  ],
);

/** @returns 0 Sunday … 6 Saturday; null for a day without its year */
export function weekdayOf(text: string): number | null {
  const [y, m, d] = text.split('-').map(Number);
  return y && m && d ? new Date(Date.UTC(y, m - 1, d)).getUTCDay() : null;
}

const quarterMonths = (number: number) => [number * 3 - 2, number * 3 - 1, number * 3];
const halfMonths = (number: number) => [1, 2, 3, 4, 5, 6].map((each) => each + (number - 1) * 6);

/** "Q4 2026", "Q4/26", "4. Quartal 2026", "T3 2026" (French), "H1", "FY26", "KW 48", "CW48", "week 48". */
export const periodPattern =
  /(?<![\p{L}\p{N}])(?:([QTH])([1-4])(?:(?:[ /.-]{0,2}|[ ]of[ ])(?:FY ?)?['’]?(20\d\d|\d\d))?|(FY|GJ)[ /-]?['’]?(20\d\d|\d\d)(?:[/-]\d\d)?|(KW|CW|calendar week|week|Kalenderwoche|Woche|semaine|semana|settimana) ?(\d{1,2})|([1-4])(?:st|nd|rd|th|\.|er|e|º|°)? ?(?:quarter|Quartal|trimestre))(?![\p{L}\p{N}]|[.,]\d)/giu;

export function periodOf(found: RegExpExecArray) {
  const [all, letter, number, ofYear, fiscal, fiscalYear, week, weekNumber, quarter] = found;
  const key = all.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const years = [year(ofYear ?? fiscalYear) ?? '*'];
  const of = (more: { months?: number[]; week?: number }) => ({ kind: 'period' as const, key, years, ...more });
  if (fiscal) return of({});
  if (week) return Number(weekNumber) >= 1 && Number(weekNumber) <= 53 ? of({ week: Number(weekNumber) }) : null;
  if (quarter) return of({ months: quarterMonths(Number(quarter)) });
  // T5 is no quarter, H3 no half: names of something.
  if (letter?.toUpperCase() === 'H') return Number(number) <= 2 ? of({ months: halfMonths(Number(number)) }) : null;
  return of({ months: quarterMonths(Number(number)) });
}

/** ISO 8601 week of a day. */
export function weekOf(text: string): number | null {
  const [y, m, d] = text.split('-').map(Number);
  if (!y || !m || !d) return null;
  const thursday = new Date(Date.UTC(y, m - 1, d));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}

export const timePattern =
  /(?<![\d:.])(\d{1,2})(?:[:h]| h )(\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?([ap])\.?m\b\.?| Uhr\b)?|(?<![\d:.,])(\d{1,2}) ?([ap])\.?m\b\.?|(?<![\d:.,])(\d{1,2})(?:\.(\d{2}))? ?(?:Uhr\b|h(?=[ ,.;!?]|$)(?! ?\d))/gi;

/** @returns minutes since midnight; null when there is no such time */
export function minutesOf(found: RegExpExecArray): number | null {
  const hours = Number(found[1] ?? found[4] ?? found[6]);
  const half = (found[3] ?? found[5])?.toLowerCase();
  const minutes = Number(found[2] ?? found[7] ?? 0);
  if (hours > 24 || minutes > 59 || (half && hours > 12)) return null;
  return ((half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours) * 60 + minutes) % 1440;
}

function longestFirst(words: string[]): string {
  return words.sort((a, b) => b.length - a.length).join('|');
}

function two(text: string | undefined): string {
  return String(Number(text)).padStart(2, '0');
}

/** "2026-12-12"; "*-12-12" where no year is said. */
function day(y: string | undefined, m: string | undefined, d: string | undefined): string {
  return `${y || '*'}-${two(m)}-${two(d)}`;
}

function year(text: string | undefined): string | undefined {
  return text?.length === 2 ? `20${text}` : text;
}

function monthOf(text: string | undefined): string {
  return String(months[(text ?? '').toLowerCase()] ?? 0);
}

function possible(text: string): boolean {
  const [, m, d] = text.split('-');
  return Number(m) >= 1 && Number(m) <= 12 && (d === undefined || (Number(d) >= 1 && Number(d) <= 31));
}
