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
  const order = mark === '.' ? 'dmy' : orderIn(language);
  if (order === 'dmy' || (Number(first) > 12 && year.length === 4)) return dated(year, second, first, rest);
  if (order === 'mdy' || (Number(second) > 12 && year.length === 4)) return dated(year, first, second, rest);
  return first === second && year.length === 4 ? dated(year, first, second, rest) : null;
}

/** "mar 3" is a Tuesday in Spanish and the third of March in English: the month is tried first. */
function inWords(text: string, language: string | null): ReadDate | null {
  const { months, days } = namesIn(language);
  const lower = plainLetters(text);
  const weekday = /^([\p{L}-]+)\.?,? (?=\S)/u.exec(lower);
  const isDay = weekday !== null && days.has(weekday[1] ?? '');
  return dayAndMonth(lower, months) ?? (isDay ? dayAndMonth(lower.slice(weekday[0].length), months) : null);
}

function dayAndMonth(rest: string, months: Names['months']): ReadDate | null {
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[ -](?:de )?(\p{L}+)\.?,?[ -](?:del? )?(\d{4})(?!\d)(.*)$/u.exec(
    rest,
  );
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)$/u.exec(rest);
  const [day, word, year, tail] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3], dayFirst[4]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3], monthFirst[4]]
      : [];
  const month = word && months.get(word);
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

const orders = new Map<string, string>();

/** `dmy`, `mdy` or something else, as the browser itself writes dates in that language. */
function orderIn(language: string | null): string {
  if (!language || /^en(-CA)?$/i.test(language)) return '';
  const known = orders.get(language);
  if (known !== undefined) return known;
  let order = '';
  try {
    const parts = new Intl.DateTimeFormat(language).formatToParts(0);
    order = parts.map((part) => (/^(day|month|year)$/.test(part.type) ? part.type[0] : '')).join('');
  } catch {} // a page may call its language anything
  orders.set(language, order);
  return order;
}

type Names = { months: Map<string, number>; days: Set<string> };
const names = new Map<string, Names>();

/** Month and weekday words of the page's language and the four a mixed page most often shows, from the browser's own tables. */
function namesIn(language: string | null): Names {
  const key = language ?? '';
  const known = names.get(key);
  if (known) return known;
  const found: Names = { months: new Map([['sept', 9]]), days: new Set() };
  for (const each of ['en-GB', 'en-US', 'de', 'fr', 'es', key]) {
    for (const width of ['long', 'short'] as const) {
      try {
        collectNames(found, each, width);
      } catch {} // a page may call its language anything
    }
  }
  names.set(key, found);
  return found;
}

function collectNames(found: Names, language: string, width: 'long' | 'short'): void {
  if (language === '') return;
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
    if (/\p{L}/u.test(name)) found.months.set(name, month + 1);
    found.days.add(word(Date.UTC(2026, 0, 1 + month), 'weekday'));
  }
}
