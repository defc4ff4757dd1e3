/**
 * A word of a text as masking compares it: lower case, no accents; `start` and `end` are places in the text itself.
 * `other`: the same word as it is written where its letters are missing: "bruegge" for "Brügge", "ivanov" for "Иванов".
 */
export type Word = { folded: string; other: string | null; start: number; end: number };

/** Chinese, Japanese and Korean write without spaces: there each character is a word of its own. */
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u;
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]|\p{N}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々])[\p{L}\p{M}])+/gu;

const spacedPattern = /\p{N}+|[\p{L}\p{M}]+/gu;

/** Letters that no accent stripping turns into plain ones, as German, Danish and Polish names need. */
const plain: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** "Müller-Lüdenscheidt" and "MULLER" fold so that they compare equal where they are. */
export function fold(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => plain[letter] ?? letter);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const isAscii = /^[\u0000-\u007f]*$/;
const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', ё: 'yo', й: 'y' };
const cyrillicAndGreek =
  'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya і i ї yi є ye ґ g α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';
const latin = new Map<string, string>();
{
  const list = cyrillicAndGreek.split(' ');
  for (let at = 0; at + 1 < list.length; at += 2) latin.set(list[at] ?? '', list[at + 1] ?? '');
}

/** @returns the word in the letters of somebody who has no others; null when it has none to replace */
export function transliterated(word: string): string | null {
  if (isAscii.test(word)) return null;
  const letters = word.normalize('NFC').toLowerCase();
  const written = [...letters].map((letter) => spelled[letter] ?? latin.get(fold(letter)) ?? letter).join('');
  return written === letters ? null : fold(written);
}

/** Letters and digits apart: "dana2026" is two words, so the name in it is found. */
export function words(text: string): Word[] {
  const list: Word[] = [];
  const seen = new Map<string, { folded: string; other: string | null }>();
  // Four scripts asked about at every letter is most of the time this takes, so only where one of them is met.
  for (const found of text.matchAll(cjk.test(text) ? wordPattern : spacedPattern)) {
    const [word] = found;
    let known = seen.get(word);
    if (!known) {
      known = { folded: fold(word), other: transliterated(word) };
      seen.set(word, known);
    }
    list.push({ folded: known.folded, other: known.other, start: found.index, end: found.index + word.length });
  }
  return list;
}

export const isCjk = (text: string): boolean => cjk.test(text);

/** Digits only, without what separates them and without leading zeros: how phone numbers compare. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');

/** Nobody sees these: zero-width and direction marks, soft hyphens. A name with one in it is still that name. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: they are taken out one by one.
const unseen = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/g;

/** A text without what nobody sees in it, and for each of its places the place in the text as it was. */
export type Plain = { text: string; from(at: number): number; to(at: number): number };

export function plainly(text: string): Plain {
  if (text.search(unseen) === -1) return { text, from: (at) => at, to: (at) => at };
  const places: number[] = [];
  const kept: string[] = [];
  let at = 0;
  const keep = (end: number) => {
    kept.push(text.slice(at, end));
    for (; at < end; at += 1) places.push(at);
  };
  for (const { index } of text.matchAll(unseen)) {
    keep(index);
    at = index + 1;
  }
  keep(text.length);
  return {
    text: kept.join(''),
    from: (place) => places[place] ?? text.length,
    // What is unseen right behind stays outside; what is unseen within is inside.
    to: (place) => (place === 0 ? 0 : (places[place - 1] ?? text.length - 1) + 1),
  };
}
