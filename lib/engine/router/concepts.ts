import { conceptWords } from './concept-words.ts';
import { glossWords } from './gloss-words.ts';

/** What words stand for, across wordings and languages. */
export type Lexicon = {
  /**
   * @param word lower case, no accents
   * @returns what the word may stand for, empty for most words. One wrong, lost or swapped letter is forgiven in a word of
   *   five letters or more that means nothing as it stands.
   */
  ofWord(word: string): string[];
  /** What is named anywhere in a run of Japanese or Chinese text, which has no spaces to cut at. */
  inRun(run: string): string[];
};

const withoutOne = (word: string) => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));

function put(map: Map<string, string[]>, key: string, meaning: string) {
  const known = map.get(key);
  if (!known) map.set(key, [meaning]);
  else if (!known.includes(meaning)) known.push(meaning);
}

function lexicon(entries: [meaning: string, words: string, ja: string][]): Lexicon {
  const exact = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  const pieces: { piece: string; meaning: string }[] = [];
  /** Words of five letters or more with one letter left out, to meet a word with a slip of the hand. */
  const slips = new Map<string, string[]>();
  for (const [meaning, words, ja] of entries) {
    for (const word of new Set(words.split(' '))) {
      const stem = word.replace('*', '');
      put(word.endsWith('*') ? stems : exact, stem, meaning);
      if (stem.length >= 5) for (const short of [stem, ...withoutOne(stem)]) put(slips, short, meaning);
    }
    for (const piece of ja.split(' ')) if (piece !== '') pieces.push({ piece, meaning });
  }
  return {
    ofWord(word) {
      const found = new Set(exact.get(word) ?? []);
      for (let length = Math.min(word.length, 14); length >= 3; length--) {
        for (const meaning of stems.get(word.slice(0, length)) ?? []) found.add(meaning);
      }
      if (found.size === 0 && word.length >= 5 && word.length <= 20) {
        for (const short of [word, ...withoutOne(word)])
          for (const meaning of slips.get(short) ?? []) found.add(meaning);
      }
      return [...found];
    },
    inRun: (run) => [...new Set(pieces.filter(({ piece }) => run.includes(piece)).map(({ meaning }) => meaning))],
  };
}

export const concepts = lexicon(Object.entries(conceptWords).map(([name, { words, ja = '' }]) => [name, words, ja]));

export const glosses = lexicon(
  glossWords
    .trim()
    .split('\n')
    .map((line, i) => {
      const [words = '', ja = ''] = line.split(' | ');
      return [String(i), words, ja];
    }),
);
