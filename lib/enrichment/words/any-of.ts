const noSpaces = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Words with commas between them, as the lists here are written: long ones stay readable that way. */
const listed = (words: string | readonly string[]): string[] =>
  (typeof words === 'string' ? words.split(/[,\n]/) : words).map((word) => word.trim()).filter(Boolean);

/**
 * Source of a pattern for any of the words: whole words, longest first. Chinese and Japanese are written without spaces,
 * so theirs match anywhere. A space in a word stands for any white space.
 */
export function wordsSource(words: string | readonly string[]): string {
  const sorted = listed(words).sort((one, other) => other.length - one.length);
  const source = (list: string[]) =>
    list.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
  const spaced = source(sorted.filter((word) => !noSpaces.test(word)));
  const dense = source(sorted.filter((word) => noSpaces.test(word)));
  const whole = spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`] : [];
  return `(?:${[...whole, ...dense].join('|')})`;
}

/** Is one of the words said? Case does not matter. */
export const anyOf = (words: string | readonly string[]): RegExp => new RegExp(wordsSource(words), 'iu');

/** Is the text one of the words and nothing else (but a colon, a dash or a star after it)? */
export const onlyOneOf = (words: string | readonly string[]): RegExp =>
  new RegExp(`^[\\s\\p{P}]*${wordsSource(words)}[\\s:：*.…·|/–—-]*$`, 'iu');
