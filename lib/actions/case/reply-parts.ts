import type { Facts, Line } from '../letter/parts.ts';
import type { CaseState } from './case-state.ts';

/** How the customer sounds in the notes and in what they wrote. */
export type Mood = 'upset' | 'pleased' | 'calm';

/** What a reply may say: all of it stands on the page or in an article. Days are in the letter's language. */
export type ReplyFacts = Pick<Facts, 'what'> & {
  state: CaseState;
  mood: Mood;
  number: string | null;
  /** When the customer wrote, where their answer is still without ours. */
  wroteOn: string | null;
  done: { words: string; on: string }[];
  next: { title: string | null; on: string } | null;
  /** What we asked the customer for, and when. */
  asked: { words: string; on: string } | null;
  steps: string[];
  article: string | null;
  /** Too little is known of the problem to look at the right thing. */
  vague: boolean;
};

/** A paragraph; a list's lines stand below each other, under its first. */
type Paragraph = { lines: Line[]; list?: true };

export type ReplyTongue = {
  subject(facts: ReplyFacts): string;
  paragraphs(facts: ReplyFacts): Paragraph[];
};

export const said = (...lines: Line[]): Paragraph => ({ lines });

/** None where there is nothing to list. */
export const listed = (head: string, rows: readonly string[], least: Line[0] = 'medium'): Paragraph[] =>
  rows.length === 0 ? [] : [{ list: true, lines: [[least, head], ...rows.map((row): Line => [least, row])] }];

export const numbered = (steps: readonly string[]) => steps.map((step, at) => `${at + 1}) ${step}`);
