import { de, en, es, fr, ja } from 'chrono-node';
import { localDay, localMinute } from '../core/concepts.ts';

export type SaidDate = {
  /** ISO 8601: a day, or a local instant without offset when an hour was said. */
  iso: string;
  hasTime: boolean;
  /** The words that became the date, verbatim, and where they stand. */
  said: string;
  start: number;
};

/** Which way an unclear day is read: "Friday" for a task is the next one, for a call that took place the last one. */
type Direction = 'ahead' | 'back';

/** Local words chrono does not know, put into words it does. The rest of the sentence keeps its place. */
const own: [RegExp, (now: Date) => Date][] = [
  [
    /\b(?:end of (?:the )?(?:month|mth)|month[- ]end|eom|monatsende|fin du mois|fin de mes)\b|月末/i,
    (now) => new Date(now.getFullYear(), now.getMonth() + 1, 0),
  ],
  [
    /\b(?:end of (?:the )?(?:quarter|qtr)|quarter[- ]end|eoq|quartalsende|fin (?:du|de) trimestre)\b|四半期末/i,
    quarterEnd,
  ],
  [
    /\b(?:end of (?:the )?year|year[- ]end|eoy|jahresende|fin de l['’]ann[ée]e|fin de año)\b|年末/i,
    (now) => new Date(now.getFullYear(), 11, 31),
  ],
  [
    /\b(?:end of (?:the |this )?week|eow|wochenende|ende der woche|fin de semaine|fin de (?:la )?semana)\b|週末/i,
    (now) => addDays(now, (12 - now.getDay()) % 7),
  ],
  [/\b(?:in a fortnight|a fortnight from now)\b/i, (now) => addDays(now, 14)],
];

const endOfMonth =
  /\b(?:end|ende|fin|finales) (?:of|de |d['’])?\s?(january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: (\d{4}))?\b/i;

const endOfQuarter = /\b(?:(?:the )?end of|by end of|ende|fin (?:du|de)|final(?:es)? de) [qt]([1-4])(?: (\d{4}))?\b/i;

/** A quarter that is over is the one of next year. */
function endOfThatQuarter(now: Date, quarter: number, year: number | null): Date {
  const end = new Date(year ?? now.getFullYear(), quarter * 3, 0);
  return year === null && end < addDays(now, 0) ? new Date(now.getFullYear() + 1, quarter * 3, 0) : end;
}

function quarterEnd(now: Date): Date {
  return new Date(now.getFullYear(), Math.floor(now.getMonth() / 3) * 3 + 3, 0);
}
const addDays = (date: Date, days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);

/**
 * The first date said in the words, reckoned from now: "next Tuesday 3pm", "Ende Januar", "vendredi", "in drei Wochen".
 *
 * @returns null when none is said
 */
export function whenSaid(words: string, now: Date, direction: Direction = 'ahead'): SaidDate | null {
  const text = words.slice(0, 1_000);
  for (const [said, date] of own) {
    const found = said.exec(text);
    if (found) return dated(date(now), false, found[0], found.index);
  }
  const quarter = endOfQuarter.exec(text);
  if (quarter) {
    const end = endOfThatQuarter(now, Number(quarter[1]), quarter[2] ? Number(quarter[2]) : null);
    return dated(end, false, quarter[0], quarter.index);
  }
  const month = endOfMonth.exec(text);
  if (month) {
    const [, name, year = ''] = month;
    // German puts a dot behind the day, the others do not.
    const first = inAnyTongue(`1 ${name} ${year}`, now, direction) ?? inAnyTongue(`1. ${name} ${year}`, now, direction);
    if (first) {
      const last = new Date(first.date.getFullYear(), first.date.getMonth() + 1, 0);
      return dated(last, false, month[0], month.index);
    }
  }
  const found = inAnyTongue(text, now, direction);
  return found && dated(found.date, found.hasTime, found.said, found.start);
}

type Found = { date: Date; hasTime: boolean; said: string; start: number };

/** The tongue that makes the most of the words is the one they are in: "am 3. Dezember um 15 Uhr" is German to the last letter. */
function inAnyTongue(text: string, now: Date, direction: Direction): Found | null {
  const tongues = [
    en.GB,
    de.casual,
    fr.casual,
    es.casual,
    ...(/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? [ja.casual] : []),
  ];
  let best: Found | null = null;
  for (const tongue of tongues) {
    const [result] = tongue.parse(text, now, { forwardDate: direction === 'ahead' });
    if (!result || !isDate(result.text)) continue;
    const hasTime = result.start.isCertain('hour');
    const date = backwards(
      result.start.date(),
      result.start.isCertain('day'),
      result.start.isCertain('weekday'),
      now,
      direction,
    );
    if (!best || result.text.length > best.said.length)
      best = { date, hasTime, said: result.text, start: result.index };
  }
  return best;
}

/** "on Monday" in a sentence about what happened is the last Monday. */
function backwards(date: Date, dayIsSaid: boolean, weekdayIsSaid: boolean, now: Date, direction: Direction): Date {
  if (direction === 'back' && weekdayIsSaid && !dayIsSaid && date > now)
    // By the calendar: seven times 24 hours is another hour when the clocks have changed in between.
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 7, date.getHours(), date.getMinutes());
  return date;
}

/** A bare number or "now" is no date a seller meant. */
const isDate = (said: string) =>
  !/^(?:now|jetzt|maintenant|ahora|\d{1,4}|may|mar|sun|sat|so|do|mi)$/i.test(said.trim());

function dated(date: Date, hasTime: boolean, said: string, start: number): SaidDate {
  return { iso: hasTime ? localMinute(date) : localDay(date), hasTime, said, start };
}
