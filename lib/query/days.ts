import { asDate, localDay } from '../core/concepts.ts';

/** @returns null for a day no calendar has: 2026-02-31 */
function midnight(day: string): Date | null {
  const date = asDate(day);
  return date && localDay(date) === day ? date : null;
}

export type Moment = { day: string; from: Date; until: Date };

/** "2026-11-24" or an instant. @returns the day it is in, and what it covers: a whole local day, or nothing but the instant itself */
export function momentOf(text: string): Moment | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const from = midnight(text);
    return from && { day: text, from, until: new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1) };
  }
  const at = asDate(text);
  return at && midnight(text.slice(0, 10)) ? { day: localDay(at), from: at, until: at } : null;
}
