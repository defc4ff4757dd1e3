import type { BlockInput } from '../core/block.ts';
import { daysBetween } from '../core/concepts.ts';
import type { RecordKind } from '../core/record.ts';
import type { Source } from '../core/source.ts';

/** Something Wingside says, and what it rests on. */
export type Sentence = { text: string; sources: Source[] };

type Cite = (source: Source) => number;

/** The places of these sources in the turn, each once. */
export const citeAll = (sources: Source[], cite: Cite): number[] => [...new Set(sources.map(cite))];

/** A block of sentences; null ones were not worth saying. */
export const tell = (sentences: (Sentence | null)[], cite: Cite, title?: string): BlockInput => ({
  type: 'text',
  ...(title ? { title } : {}),
  statements: sentences
    .filter((sentence) => sentence !== null)
    .map(({ text, sources }) => ({ text, sources: citeAll(sources, cite) })),
});

export const notice = (text: string, tone: 'info' | 'careful' | 'wrong' = 'info'): BlockInput => ({
  type: 'notice',
  tone,
  text,
});

const manyOf: Record<string, string> = {
  opportunity: 'opportunities',
  entry: 'entries',
  company: 'companies',
  person: 'people',
  is: 'are',
  this: 'these',
  reply: 'replies',
};
const plural = (noun: string) => {
  const [first = '', ...rest] = noun.split(' ').reverse();
  return [manyOf[first] ?? `${first}s`, ...rest].reverse().join(' ');
};

/** @returns "1 open task", "3 open tasks" */
export const count = (n: number, noun: string): string => `${n} ${n === 1 ? noun : plural(noun)}`;

/** @returns "a", "a and b", "a, b and 4 more" */
export function list(items: readonly string[], most = 3): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** @returns "10 Nov", with the year when it is not this one */
export function day(date: Date, now: Date): string {
  const year = date.getFullYear() === now.getFullYear() ? '' : ` ${date.getFullYear()}`;
  return `${date.getDate()} ${months[date.getMonth()]}${year}`;
}

/** @returns "today", "yesterday", "12 days ago", "tomorrow", "in 5 days" */
export function away(date: Date, now: Date): string {
  const days = daysBetween(date, now);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  return days > 0 ? `${days} days ago` : `in ${-days} days`;
}

/** Room for one thought in a quote; a note of a megabyte is still one line here. */
const longestQuote = 220;

/** @returns the text in one line, cut at a word with "…" */
export function clip(text: string, most = longestQuote): string {
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 30)).trimEnd()}…`;
}

/** In the quotation marks all quotes of Wingside stand in. */
export const quoted = (text: string, most?: number): string => `“${clip(text, most)}”`;

/** Ends a sentence that may already end in a quote's own full stop. */
export const stop = (text: string): string => (/[.!?…。！？]["”»]?$/.test(text) ? text : `${text}.`);

/** Only this much of a text is searched; beyond it is not what a seller means by a note. */
const longestRead = 60_000;

/**
 * Cuts a text into sentences, verbatim, each a piece of the text. "14 min. with legal", "e.g." and "U.S. team" are no ends:
 * a sentence ends where a capital or a line follows.
 */
export function sentencesOf(text: string, most = longestRead): string[] {
  return text
    .slice(0, most)
    .split(/(?<=[.!?…][”"»)]?)\s+(?=[\p{Lu}\p{Lo}¿¡“"«(])|(?<=[。！？])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}

export const kindWord: Record<RecordKind, string> = {
  account: 'account',
  contact: 'contact',
  lead: 'lead',
  opportunity: 'opportunity',
  case: 'case',
  task: 'task',
  home: 'home page',
  list: 'list',
};

export const anKind = (kind: RecordKind): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kindWord[kind]}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
