import type { Passage } from '../core/knowledge.ts';
import { asUntrusted } from '../core/untrusted.ts';
import type { Piece } from './piece.ts';

/** As much as can be looked over at a glance, and as one answer's evidence needs. */
const most = 900;

/** Cuts an article by its headings; a sentence, a list's line and a table's row are never cut in two. */
export function passagesOf(pieces: Piece[]): Passage[] {
  const passages: { headings: string[]; text: string }[] = [];
  for (const { headings, kind, text } of pieces) {
    const parts = kind === 'lines' ? text.split('\n') : sentencesIn(text);
    for (const [at, part] of parts.entries()) {
      const last = passages.at(-1);
      const same = last && last.headings.join('\n') === headings.join('\n');
      const between = at === 0 || kind === 'lines' ? '\n' : ' ';
      if (same && last.text.length + part.length < most) last.text += between + part;
      else passages.push({ headings, text: part });
    }
  }
  return passages.map(({ headings, text }, n) => ({
    n,
    headings: headings.map(asUntrusted),
    text: asUntrusted(text),
  }));
}

/** "e.g." and "14 min. with legal" are no ends: a sentence ends where a capital, a digit or another script follows. */
export function sentencesIn(text: string): string[] {
  return text
    .split(
      /(?<=[.!?…][”"»)]?)(?<!\b(?:Mr|Mrs|Dr|No|Nr|ca|e\.g|i\.e|z\.B|bzw|max|min|approx)\.)\s+(?=[\p{Lu}\p{Lo}\p{N}¿¡“"«(])|(?<=[。！？])/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The lines of a passage, prose cut into its sentences; each is verbatim in the passage. */
export const statementsIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => (isLine(line) ? [line] : sentencesIn(line)));

/** A list's line or a table's row. */
export const isLine = (line: string): boolean => /^(?:-|\d{1,3}[.)])\s|\s·\s/.test(line);
