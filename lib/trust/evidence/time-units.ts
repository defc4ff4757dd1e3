import type { TimeUnit } from './claim.ts';

/** How each language names a unit of time, as it stands behind a number. The longer first: "jours ouvrés" is no "jours". */
const named: [TimeUnit, string][] = [
  [
    'workday',
    '(?:working|business|work)[ -]?days?|(?:werk|arbeits|bank)tagen?|jours ouvr(?:és|ables)|d[ií]as (?:hábiles|laborables)|giorni lavorativi',
  ],
  ['minute', 'minutes?|mins?|minuten|minutos?|minuti'],
  ['hour', 'hours?|hrs?|stunden?|std|heures?|horas?|ore'],
  ['day', '(?:calendar )?days?|tagen?|tage|tägigen?|tägige|jours?|d[ií]as?|giorn[oi]'],
  ['week', 'weeks?|wks?|wochen?|wöchigen?|wöchige|semaines?|semanas?|settiman[ae]'],
  ['month', 'months?|monate?n?|monatigen?|monatige|mois|mes(?:es)?|mes[ei]'],
  ['year', 'years?|yrs?|jahre?n?|jährigen?|jährige|ans?|années?|años?|ann[oi]'],
];
const behind = new RegExp(
  `(?:[ \\u00a0]|[-‐])?(?:more |further |full |weitere[nr]? |volle[nr]? |autres )?(?:${named.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}])`,
  'iuy',
);

/** @returns the unit of time the number that ends here counts, if any */
export function timeUnitAt(text: string, end: number): { unit: TimeUnit; end: number } | null {
  behind.lastIndex = end;
  const found = behind.exec(text);
  if (!found) return null;
  const at = found.slice(1).findIndex((word) => word !== undefined);
  const unit = named[at]?.[0];
  return unit ? { unit, end: end + found[0].length } : null;
}

const pastBefore =
  /(?<![\p{L}])(?:vor|il y a|(?<!que\s)hace|since|seit|depuis|for the (?:last|past)|overdue by|in the (?:last|past))\s$/iu;
const pastBehind = /^\s(?:ago|overdue|late|old|earlier|überfällig|her|de retard|fa|without|ohne)(?![\p{L}])/iu;
const futureBehind = /^\s(?:left|remaining|to go|from now|from today|restants?|until)(?![\p{L}])/iu;
const futureBefore = /(?<![\p{L}])(?:noch|encore|quedan|mancano|there (?:is|are) still)\s$/iu;

/** "3 days ago" is past, "3 days left" is to come; "in 3 days" may be either ("no contact in 48 days"). */
export function sideOf(text: string, start: number, end: number): 'past' | 'future' | null {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  if (pastBehind.test(after) || pastBefore.test(before)) return 'past';
  if (futureBehind.test(after) || futureBefore.test(before)) return 'future';
  return null;
}

/** The same span in other units: two weeks are 14 days. */
export function sameSpans(value: number, unit: TimeUnit): [number, TimeUnit][] {
  switch (unit) {
    case 'minute':
      return [[value / 60, 'hour']];
    case 'hour':
      return [
        [value * 60, 'minute'],
        [value / 24, 'day'],
      ];
    case 'day':
      return [
        [value / 7, 'week'],
        [value * 24, 'hour'],
      ];
    case 'workday':
      return [];
    case 'week':
      return [[value * 7, 'day']];
    case 'month':
      return [[value / 12, 'year']];
    case 'year':
      return [[value * 12, 'month']];
  }
}

const dayMs = 86_400_000;
const numberOf = (day: string): number => {
  const [y, m, d] = day.split('-').map(Number);
  return Date.UTC(y ?? 0, (m ?? 1) - 1, d ?? 1);
};

/** How far a day is from today, in every unit a seller would say it in. Both "2026-11-22". */
export function distances(day: string, today: string): { side: 'past' | 'future'; spans: [TimeUnit, number][] } {
  const [from, to] = [numberOf(day), numberOf(today)].sort((a, b) => a - b) as [number, number];
  const days = Math.round((to - from) / dayMs);
  const months = wholeMonths(from, to);
  const spans: [TimeUnit, number][] = [['day', days]];
  if (days >= 4) spans.push(['week', days / 7]);
  if (days >= 21) spans.push(['month', days / 30.44]);
  if (months > 0) spans.push(['month', months]);
  if (days >= 300) spans.push(['year', days / 365.25]);
  if (months >= 12) spans.push(['year', Math.floor(months / 12)]);
  if (days <= 500) spans.push(['workday', workdays(from, to)]);
  return { side: numberOf(day) < numberOf(today) ? 'past' : 'future', spans };
}

function wholeMonths(from: number, to: number): number {
  const [a, b] = [new Date(from), new Date(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}

function workdays(from: number, to: number): number {
  let count = 0;
  for (let at = from + dayMs; at <= to; at += dayMs) if (new Date(at).getUTCDay() % 6 !== 0) count += 1;
  return count;
}
