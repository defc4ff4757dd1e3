import { looksLike } from '../clean/look-alikes.ts';

/** A text as it is searched: lower case, no accents, no tricks of spelling; each letter knows its place in the text itself. */
export type Plain = { text: string; at(index: number): number };

/** Letters that no stripping of accents turns into plain ones; the Russian ones are written both ways. */
const plainLetters: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ё: 'е', й: 'и' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '´': "'", '`': "'" },
};
const dropped = /^[\p{Cf}\p{Cc}\u0300-\u036F\u034F\u115F\u1160\u3164\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u;
const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text); // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const known = new Map<string, string>();

export function plainOf(text: string): Plain {
  if (isAscii(text)) return { text: text.toLowerCase(), at: (index) => index };
  const parts: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const letter of text) {
    const folded = letter <= '\x7f' ? letter.toLowerCase() : foldOf(letter);
    parts.push(folded);
    for (let n = 0; n < folded.length; n++) places.push(place);
    place += letter.length;
  }
  return { text: parts.join(''), at: (index) => places[index] ?? text.length };
}

/** As the words' files are compared with the text. */
export const foldWord = (word: string): string => plainOf(word).text;

function foldOf(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const folded =
    dropped.test(letter) && !/[\n\t]/.test(letter)
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
  if (word.length < 3 || !/[a-z]/.test(word) || !/[0-9@$!|]/.test(word)) return [];
  const meant = word.replace(/[0-9@$!|]/g, (sign) => leet[sign] ?? sign);
  return word.includes('1')
    ? [meant, word.replace(/1/g, 'l').replace(/[0-9@$!|]/g, (sign) => leet[sign] ?? sign)]
    : [meant];
}
