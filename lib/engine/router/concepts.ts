import { conceptWords } from './concept-words.ts';

const exact = new Map<string, string[]>();
const stems = new Map<string, string[]>();
const pieces: { piece: string; concept: string }[] = [];
/** Words of five letters or more with one letter left out, to meet a word with a slip of the hand. */
const slips = new Map<string, string[]>();

const put = (map: Map<string, string[]>, key: string, concept: string) => {
  const known = map.get(key);
  if (!known) map.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
};
const withoutOne = (word: string) => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));

for (const [concept, { words, ja }] of Object.entries(conceptWords)) {
  for (const word of new Set(words.split(' '))) {
    const stem = word.replace('*', '');
    put(word.endsWith('*') ? stems : exact, stem, concept);
    if (stem.length >= 5) for (const short of [stem, ...withoutOne(stem)]) put(slips, short, concept);
  }
  for (const piece of ja?.split(' ') ?? []) pieces.push({ piece, concept });
}

/**
 * @param word lower case, no accents
 * @returns the concepts the word may stand for, none for most words. One wrong, lost or swapped letter is forgiven in a
 *   word of five letters or more that means nothing as it stands.
 */
export function conceptsOf(word: string): string[] {
  const found = new Set(exact.get(word) ?? []);
  for (let length = Math.min(word.length, 14); length >= 3; length--) {
    for (const concept of stems.get(word.slice(0, length)) ?? []) found.add(concept);
  }
  if (found.size === 0 && word.length >= 5 && word.length <= 20) {
    for (const short of [word, ...withoutOne(word)]) for (const concept of slips.get(short) ?? []) found.add(concept);
  }
  return [...found];
}

/** The concepts named anywhere in a run of Japanese or Chinese text, which has no spaces to cut at. */
export function conceptsIn(run: string): string[] {
  return [...new Set(pieces.filter(({ piece }) => run.includes(piece)).map(({ concept }) => concept))];
}
