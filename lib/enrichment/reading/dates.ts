/** Dates as news lists write them: whole days only. "Last week" is no date here; a wrong day is worse than none. */

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];
const months = new Map<string, number>();
for (const language of languages)
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const parts = format.formatToParts(new Date(Date.UTC(2024, month, 15)));
      const name = parts
        .find(({ type }) => type === 'month')
        ?.value.toLowerCase()
        .replace(/\.$/, '');
      if (name && !/\d/.test(name)) months.set(name, month + 1);
    }
  }
// Written by people, not by Intl
for (const [name, month] of [
  ['sept', 9],
  ['jän', 1],
  ['jänner', 1],
  ['mrz', 3],
  ['maerz', 3],
  ['dez', 12],
  ['okt', 10],
  ['févr', 2],
  ['ene', 1],
  ['abr', 4],
  ['ago', 8],
  ['dic', 12],
  ['set', 9],
  ['fev', 2],
] as const)
  if (!months.has(name)) months.set(name, month);

const monthName = [...months.keys()].sort((one, other) => other.length - one.length).join('|');
const iso = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/;
const eastern = /(?<!\d)((?:19|20)\d\d)\s?(?:年|[./])\s?(\d{1,2})\s?(?:月|[./])\s?(\d{1,2})(?:日|(?!\d))/;
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:\\.|er|º|°|st|nd|rd|th)?\\s+(?:de\\s+)?(${monthName})\\.?,?\\s+(?:de\\s+)?((?:19|20)\\d\\d)(?!\\d)`,
  'iu',
);
const monthFirst = new RegExp(
  `(?<!\\p{L})(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)`,
  'iu',
);
const figures = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/;

export type ReadDate = { iso: string; said: string };

/**
 * The first whole date in a text.
 *
 * @param monthLeads 03/12/2025 is a day in March (United States); elsewhere it is the third of December
 * @returns `iso` YYYY-MM-DD, `said` verbatim; null when there is none, or it cannot be told day from month
 */
export function readDate(text: string, monthLeads: boolean | null): ReadDate | null {
  const word = (name: string | undefined) => months.get((name ?? '').toLowerCase()) ?? 0;
  let match = text.match(iso) ?? text.match(eastern);
  if (match) return dateOf(match[0], Number(match[1]), Number(match[2]), Number(match[3]));
  match = text.match(dayFirst);
  if (match) return dateOf(match[0], Number(match[3]), word(match[2]), Number(match[1]));
  match = text.match(monthFirst);
  if (match) return dateOf(match[0], Number(match[3]), word(match[1]), Number(match[2]));
  match = text.match(figures);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (match[2] === '.' || first > 12 || first === second) return dateOf(match[0], year, second, first);
  if (second > 12) return dateOf(match[0], year, first, second);
  if (monthLeads === null) return null;
  return monthLeads ? dateOf(match[0], year, first, second) : dateOf(match[0], year, second, first);
}

function dateOf(said: string, year: number, month: number, day: number): ReadDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { iso: date.toISOString().slice(0, 10), said: said.trim() };
}
