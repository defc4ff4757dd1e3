import { looksLike } from '../clean/look-alikes.ts';

/** A text as it is searched: lower case, no accents, no tricks of spelling; each letter knows its place in the text itself. */
export type Plain = { text: string; at(index: number): number };

/** Letters that no stripping of accents turns into plain ones; the Russian ones are written both ways. */
const plainLetters: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ё: 'е', й: 'и' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '´': "'", '`': "'" },
};
const dropped = /^(?:[\p{Cf}\p{Cc}\p{Variation_Selector}]|\u034F|\u115F|\u1160|\u3164)$/u;
/** Accents written as letters of their own; those of Japanese and the scripts of India are none. */
const isAccent = (letter: string): boolean => letter >= '\u0300' && letter <= '\u036F';
const isAscii = (text: string): boolean => /^[\t\n\r\x20-\x7e]*$/.test(text);
const known = new Map<string, string>();

/** A stretch of the searched text: letter for letter from `source` on, or (`width`) all of it from one letter there. */
type Run = { from: number; source: number; width: number | null };
const strange = /[^\t\n\r\x20-\x7e]/gu;

export function plainOf(text: string): Plain {
  if (isAscii(text)) return { text: text.toLowerCase(), at: (index) => index };
  const parts: string[] = [];
  const runs: Run[] = [];
  let size = 0;
  let done = 0;
  const put = (part: string, source: number, width: number | null) => {
    if (part === '') return;
    runs.push({ from: size, source, width });
    parts.push(part);
    size += part.length;
  };
  for (const { 0: letter, index } of text.matchAll(strange)) {
    put(text.slice(done, index).toLowerCase(), done, null);
    put(foldOf(letter), index, letter.length);
    done = index + letter.length;
  }
  put(text.slice(done).toLowerCase(), done, null);
  return { text: parts.join(''), at: (index) => placeIn(runs, index, text.length) };
}

function placeIn(runs: readonly Run[], index: number, end: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run ? (run.width === null ? run.source + index - run.from : run.source) : end;
}

/** As the words' files are compared with the text. */
export const foldWord = (word: string): string => plainOf(word).text;

function foldOf(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const folded =
    isAccent(letter) || (dropped.test(letter) && !/[\n\t]/.test(letter))
      ? ''
      : [...letter.normalize('NFKC').toLowerCase()].map(bare).join('');
  if (known.size > 20_000) known.clear();
  known.set(letter, folded);
  return folded;
}

function bare(letter: string): string {
  const plain = plainLetters[letter];
  if (plain !== undefined) return plain;
  const parts = letter.normalize('NFD');
  return /^\p{Script=Latin}/u.test(parts)
    ? [...parts.replace(/\p{M}/gu, '')].map((one) => plainLetters[one] ?? looksLike(one) ?? one).join('')
    : letter;
}

/** A word in which Cyrillic or Greek letters stand for Latin ones, in Latin; null when it cannot be one. */
export function latinised(word: string): string | null {
  const letters = [...word].map((letter) => (/[a-z0-9'-]/.test(letter) ? letter : looksLike(letter)));
  return letters.every((letter) => letter !== null) ? letters.join('') : null;
}

const leet: Record<string, string> = {
  ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g', 2: 'z' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'l' },
};

/** "1gn0r3" as it is meant, in the ways it may be; none for a word without figures among its letters. */
export function unleet(word: string): string[] {
  if (word.length < 2 || !/[a-z]/.test(word) || !/[0-9@$!|]/.test(word)) return [];
  const meant = word.replace(/[0-9@$!|]/g, (sign) => leet[sign] ?? sign);
  return word.includes('1')
    ? [meant, word.replace(/1/g, 'l').replace(/[0-9@$!|]/g, (sign) => leet[sign] ?? sign)]
    : [meant];
}
