/** A word of a text as masking compares it: lower case, no accents; `start` and `end` are places in the text itself. */
export type Word = { folded: string; start: number; end: number };

/** Chinese, Japanese and Korean write without spaces: there each character is a word of its own. */
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u;
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]|\p{N}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々])[\p{L}\p{M}])+/gu;

/** Letters that no accent stripping turns into plain ones, as German, Danish and Polish names need. */
const plain: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** "Müller-Lüdenscheidt" and "MULLER" fold so that they compare equal where they are. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => plain[letter] ?? letter);
}

/** Letters and digits apart: "dana2026" is two words, so the name in it is found. */
export function words(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((found) => ({
    folded: fold(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

export const isCjk = (text: string): boolean => cjk.test(text);

/** Digits only, without what separates them and without leading zeros: how phone numbers compare. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');
