import type { Warning } from '../../core/call.ts';

/** Something found before it is known whether another finding already says it. */
export type Finding = Omit<Warning, 'quote'>;

/**
 * What is looked for in one language. Patterns are global; none may repeat something that can match what stands beside
 * it, so that a long draft costs no more than its length.
 */
export type SafetyLanguage = {
  /** Few words that only this language has: how many of them say that a text is in it. */
  signs: RegExp;
  patterns: [Warning['kind'], RegExp][];
  /** Stretches in which nothing is meant: "kill the deal", "blacklist the IP". */
  harmless: RegExp;
  /** Words that need more than a pattern. */
  more?: (text: string) => Finding[];
};

/** Alternatives out of a list of words, a space in a word written "_". */
export const anyOf = (...lists: string[]): string =>
  `(?:${lists
    .flatMap((list) => list.trim().split(/\s+/))
    .map((word) => word.replaceAll('_', ' '))
    .sort((a, b) => b.length - a.length)
    .join('|')})`;

/** A pattern of whole words; a space in it stands for one space or line break. */
export const said = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.replaceAll(' ', '\\s')})(?![\\p{L}\\p{N}])`, 'giu');
