import { asDate } from '../core/concepts.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** Local calendar day, YYYY-MM-DD. */
export const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** @returns null for a day no calendar has: 2026-02-31 */
function midnight(day: string): Date | null {
  const date = asDate(day);
  return date && dayOf(date) === day ? date : null;
}

export type Moment = { day: string; from: Date; until: Date };

/** "2026-11-24" or an instant. @returns the day it is in, and what it covers: a whole local day, or nothing but the instant itself */
export function momentOf(text: string): Moment | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const from = midnight(text);
    return from && { day: text, from, until: new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1) };
  }
  const at = asDate(text);
  return at && midnight(text.slice(0, 10)) ? { day: dayOf(at), from: at, until: at } : null;
}
