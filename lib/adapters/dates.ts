import { perLanguage, remembered } from './remembered.ts';

/** A day, or a moment in the reader's own time unless the page gave an offset. */
export type ReadDate = { date: string; time: string };

const time =
  /^,?\s*(?:at |um |om |alle (?:ore )?|[àa]s? |a las? |kl\. |[-–·|,] )?\s*(午前|午後|오전|오후)?\s?(\d{1,2})(?:[:h時시]\s?(\d{2})?(?:[:分분]\s?(\d{2})?(?:\.\d+)?秒?)?)?\s?(am|pm|a\. ?m\.?|p\. ?m\.?|uhr|h)?\s?(z|utc|gmt|(?:gmt|utc)?[+-]\d{1,2}:?(?:\d{2})?)?$/i;

/**
 * A date of which day, month and year are all certain. `11/12/2026` is read by the page's language; in plain "en", which
 * Americans and Britons both write, and on a page of no language, it is not. Dots mean day first everywhere.
 *
 * @param text as `plainDigits` leaves it, at most 100 characters
 */
export function readDate(text: string, language: string | null): ReadDate | null {
  return yearFirst(text) ?? yearLast(text, language) ?? inWords(text, language);
}

function yearFirst(text: string): ReadDate | null {
  const found =
    /^(\d{4})(?:([-/.])|\s?[年년]) ?(\d{1,2})(?:\2|\s?[月월]) ?(\d{1,2})(?:\.|\s?[日일])?(?:\s?\([^\d)]{1,3}\)|[月火水木金土日]曜日)?(?:T|(?!\d))(.*)$/.exec(
      text,
    );
  return found ? dated(found[1], found[3], found[4], found[5]) : null;
}

function yearLast(text: string, language: string | null): ReadDate | null {
  const found = /^(?:\p{L}{2,10}\.?,? )?(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)(.*)$/u.exec(text);
  if (!found) return null;
  const [, first = '', mark, second = '', year = '', rest = ''] = found;
  // "1.5.10" is a version; "01.05.10" is a day.
  if (year.length === 2 && mark === '.' && first.length + second.length < 4) return null;
  const order = mark === '.' ? 'dmy' : orderIn(language ?? '');
  const isLong = year.length === 4;
  if (order === 'dmy' || (isLong && Number(first) > 12)) return dated(year, second, first, rest);
  const isSure = order === 'mdy' || (isLong && (Number(second) > 12 || first === second));
  return isSure ? dated(year, first, second, rest) : null;
}

/** "mar 3" is a Tuesday in Spanish and the third of March in English: the month is tried first. */
function inWords(text: string, language: string | null): ReadDate | null {
  const { months, days } = namesIn(language ?? '');
  const lower = plainLetters(text);
  const weekday = /^([\p{L}-]+)\.?,? (?=\S)/u.exec(lower);
  const isDay = weekday !== null && days.has(weekday[1] ?? '');
  return dayAndMonth(lower, months) ?? (isDay ? dayAndMonth(lower.slice(weekday[0].length), months) : null);
}

function dayAndMonth(rest: string, months: Map<string, number>): ReadDate | null {
  // "3 de mayo de 2026" is read as "mayo 3 2026".
  const monthFirst = rest.replace(
    /^(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[ -](?:de )?(\p{L}+)\.?,?[ -](?:del? )?(?=\d{4})/u,
    '$2 $1 ',
  );
  const [, word = '', day, year, tail] =
    /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)$/u.exec(monthFirst) ?? [];
  const month = months.get(word);
  return month ? dated(year, String(month), day, tail) : null;
}

function dated(year = '', month = '', day = '', rest = ''): ReadDate | null {
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(full, m, 0)).getUTCDate()) return null;
  const clock = rest.trim() === '' ? '' : readTime(rest);
  return clock === null ? null : { date: `${full}-${two(m)}-${two(d)}`, time: clock };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** @returns `15:45`, `15:45:03`, with `Z` or `+01:00` where the page names the offset; null for anything else. */
function readTime(rest: string): string | null {
  const found = time.exec(rest.trim());
  if (!found) return null;
  const [, east, hour, minute, second, suffix = '', zone = ''] = found;
  if (!minute && !/^[ap]/i.test(suffix)) return null;
  const afternoon = east ? /[後후]/.test(east) : /^p/i.test(suffix);
  const twelve = east !== undefined || /^[ap]/i.test(suffix);
  const h = (Number(hour) % (twelve ? 12 : 24)) + (afternoon ? 12 : 0);
  if (Number(hour) > (twelve ? 12 : 23) || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null;
  return `${two(h)}:${minute ?? '00'}${second ? `:${second}` : ''}${offset(zone)}`;
}

function offset(zone: string): string {
  const found = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (found) return `${found[1]}${found[2]?.padStart(2, '0')}:${found[3] ?? '00'}`;
  return zone ? 'Z' : '';
}

const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** `dmy`, `mdy` or something else, as the browser itself writes dates in that language. */
const orderIn = perLanguage((language) => {
  if (/^(en(-CA)?)?$/i.test(language)) return '';
  const parts = new Intl.DateTimeFormat(language).formatToParts(0);
  return parts.map(({ type }) => (/^(day|month|year)$/.test(type) ? type[0] : '')).join('');
}, '');

type Names = { months: [word: string, month: number][]; days: string[] };

/** Month and weekday words of one language, long and short, from the browser's own tables. */
const namesOf = perLanguage<Names>(
  (language) => {
    const found: Names = { months: [], days: [] };
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        timeZone: 'UTC',
        calendar: 'gregory',
        day: 'numeric',
        month: width,
        weekday: width,
      });
      const word = (date: number, type: 'month' | 'weekday') =>
        plainLetters(format.formatToParts(date).find((part) => part.type === type)?.value ?? '').replace(/\.$/, '');
      for (let month = 0; month < 12; month++) {
        const name = word(Date.UTC(2026, month, 1), 'month');
        if (/\p{L}/u.test(name)) found.months.push([name, month + 1]);
        found.days.push(word(Date.UTC(2026, 0, 1 + month), 'weekday'));
      }
    }
    return found;
  },
  { months: [], days: [] },
);

/** Those of the page's language and the four a mixed page most often shows. */
const namesIn = remembered((language: string) => {
  const all = ['en-GB', 'en-US', 'de', 'fr', 'es', ...(language ? [language] : [])].map(namesOf);
  return {
    months: new Map([['sept', 9], ...all.flatMap(({ months }) => months)]),
    days: new Set(all.flatMap(({ days }) => days)),
  };
});
