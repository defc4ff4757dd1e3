import type { FieldInput } from '../../core/record.ts';
import { type TypedValue, typedValue } from '../values.ts';
import type { Shown } from './control.ts';

/**
 * How this seller writes dates and numbers, as BCP 47 of somebody who does so. Dynamics keeps the formats apart from the
 * page's language: its English is American for a seller in Leeds too, whose 05/06/2027 is a day in June.
 */
export type Habits = { dates: string | null; numbers: string | null };

/** Some pages name their language by Microsoft's number. */
const languageOfCode: Record<string, string> = {
  '1033': 'en',
  '1031': 'de',
  '1036': 'fr',
  '3082': 'es',
  '1041': 'ja',
  '1040': 'it',
  '1043': 'nl',
  '1046': 'pt-BR',
};

/** @param shown the dates and the numbers in sight: one 17/04/2027 tells how the others are meant */
export function habitsOf(shown: { dates: string[]; numbers: string[] }, pageLanguage: string): Habits {
  const language = languageOfCode[pageLanguage] ?? (pageLanguage || null);
  return { dates: datesIn(shown.dates, language), numbers: numbersIn(shown, language) };
}

function datesIn(shown: string[], language: string | null): string | null {
  const told = new Set<string>();
  for (const text of shown) {
    const found = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/.exec(text);
    if (found && Number(found[1]) > 12) told.add('en-GB');
    if (found && Number(found[2]) > 12) told.add('en-US');
  }
  const [only] = told;
  if (!only || told.size > 1) return language && /^en(?:-US)?$/i.test(language) ? 'en' : language;
  // A page in French whose 17/04 fits French stays French, for its words.
  return only === 'en-US' || !language || /^en/i.test(language) ? only : language;
}

function numbersIn({ dates, numbers }: { dates: string[]; numbers: string[] }, language: string | null): string | null {
  const [commas, points] = [/\d,\d{1,2}(?=[^\d,.]|$)/, /\d\.\d{1,2}(?=[^\d,.]|$)/].map((decimals) =>
    numbers.some((text) => decimals.test(text)),
  );
  const usual = /^(?:en|ja|zh|ko|th|he|ar)/i.test(language ?? '');
  // Who writes 15.01.2027 writes 1.500 for fifteen hundred.
  if (commas === points) return usual && dates.some((text) => /^\d{1,2}\.\d{1,2}\.\d{4}/.test(text)) ? 'de' : language;
  if (language && usual === points) return language;
  return commas ? 'de' : 'en';
}

/** Display and typed value, empty where the page shows nothing. */
export function typed(shown: Shown, habits: Habits): TypedValue & { display: string } {
  const { display, checked, hint, whole } = shown;
  const digits = whole && /^-?\d{1,3}(?:[.,\s'’]\d{2,3})+$/.test(display) ? display.replace(/[.,\s'’]/g, '') : display;
  if (checked !== undefined) return { display, value: checked, type: 'boolean' };
  const language = hint === 'date' || hint === 'datetime' ? habits.dates : habits.numbers;
  const value = typedValue(digits, { ...(hint ? { hint } : {}), language });
  // A choice of two need not be Yes and No: "Allow", "Do not allow".
  const isChoice = hint === 'boolean' && value.type === 'text';
  return { display, ...value, ...(isChoice ? { type: 'picklist' as const } : {}) };
}

/** @returns ISO 8601, null for what is no certain day */
export function isoOf(display: string, habits: Habits): string | null {
  const { value } = typedValue(display, { hint: 'datetime', language: habits.dates });
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : null;
}

export const isDate = (hint: FieldInput['type'] | undefined): boolean => hint === 'date' || hint === 'datetime';
export const isNumber = (hint: FieldInput['type'] | undefined): boolean =>
  hint === 'number' || hint === 'currency' || hint === 'percent';
