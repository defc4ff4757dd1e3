import { z } from 'zod';
import type { Person } from '../people.ts';

export const purposes = [
  'follow-up',
  'intro',
  'thank-you',
  'check-in',
  'reschedule',
  'chase',
  'proposal',
  'apology',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

export const tones = ['warm', 'neutral', 'formal', 'direct'] as const;
export type Tone = (typeof tones)[number];

/** short: what must be said; medium: what makes it easy to answer; long: with background. */
export const lengths = ['short', 'medium', 'long'] as const;
export type Length = (typeof lengths)[number];

export const languages = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = { en: 'English', de: 'German', fr: 'French', es: 'Spanish' };

/** What is not given is read from the seller's words, then from the state of the record. */
export const letterInput = z.object({
  purpose: z.enum(purposes).optional().describe('Why the mail is written; without it the state of the record decides'),
  tone: z.enum(tones).optional().describe('Default neutral'),
  length: z.enum(lengths).optional().describe('Default medium'),
  language: z.string().max(35).optional().describe('BCP 47 or a name; default: the language in Settings, Profile'),
  to: z.string().max(120).optional().describe('Name of the recipient, as on the page'),
});
export type LetterInput = z.output<typeof letterInput>;

export type LetterPlan = { purpose: Purpose; tone: Tone; length: Length; language: Language };

/** What a letter may say of the record. All of it stands on the page, in the seller's profile or in the seller's own words. */
export type Facts = {
  to: Person | null;
  /** Madam or sir, where the page says so; nobody's gender is guessed. */
  courtesy: 'f' | 'm' | null;
  /** What it is about: the deal's or case's name. */
  what: string | null;
  /** The seller's own words for the point: "the liability cap". */
  topic: string | null;
  /** Day of the last contact in the letter's language: "12 November". */
  lastOn: string | null;
  /** What a note says was promised, verbatim: "redlines by Thursday". */
  open: string | null;
  planned: { title: string; on: string } | null;
  amount: string | null;
  customer: string | null;
  seller: { name: string; role: string; company: string; offer: string; signature: string };
};

/** A sentence and the shortest letter it stands in; null when its fact is not known. */
export type Line = [least: Length, text: string | null];
export type Written = { subject: string; paragraphs: Line[][] };

export type Tongue = {
  greeting(tone: Tone, facts: Facts): string;
  /** Said first, when the tone has room for it. */
  pleasantry: Record<Tone, string | null>;
  signOff: Record<Tone, string>;
  /** Month and day as a mail would write them. */
  day(date: Date): string;
  purposes: Record<Purpose, (facts: Facts, formal: boolean) => Written>;
};

const prefixes = /^(?:(?:mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|monsieur|madame|sr|sra|srta|don|doña)\.?\s+)+/i;

/** First and last name as one would write them; a name in one word, or in Japanese, stays whole. */
export function nameParts(name: string): { first: string; last: string; full: string } {
  const full = name.replace(prefixes, '').trim() || name;
  const parts = full.split(/\s+/);
  if (parts.length < 2 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(full)) {
    return { first: full, last: full, full };
  }
  return { first: parts[0] ?? full, last: parts.slice(1).join(' '), full };
}

export const dayIn = (locale: string) => (date: Date) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(date);
