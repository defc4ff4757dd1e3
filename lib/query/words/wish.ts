/**
 * A wish while it is read: `left` is what was not understood so far, folded letter by letter so that places in it are
 * places in the seller's own words. What was understood becomes dots.
 */
export type Wish = { readonly said: string; left: string };

export type Found = { text: string; groups: (string | undefined)[]; start: number; end: number };

const dot = '·';

/** One letter stays one letter: "Größe" is "große" and as long as before. */
function foldLetter(letter: string): string {
  if (/[’‘`´]/.test(letter)) return "'";
  if (/\s/.test(letter)) return ' ';
  const wide = /[\uff01-\uff5e]/.test(letter) ? letter.normalize('NFKC') : letter;
  const bare = /\p{sc=Latin}/u.test(wide) ? (wide.normalize('NFD')[0] ?? wide) : wide;
  const lower = bare.toLowerCase();
  return lower.length === 1 ? lower : letter;
}

/** Lower case, without accents, as long as the text itself. */
export const folded = (text: string): string => text.replace(/[\s\S]/g, foldLetter);

/** More than any wish is long; a pasted page is no wish. */
const longestWish = 600;

export function wishOf(words: string): Wish {
  const said = words.normalize('NFC').slice(0, longestWish);
  return { said, left: folded(said) };
}

const made = new Map<string, RegExp>();
/** Labels of pages are among the patterns, so their number has no natural end. */
const mostMade = 3_000;

/** A pattern, made once: making it costs more than trying it. Never with the flag `y`, nor `g` but for `matchAll`, which copies. */
export function patternOf(source: string, flags: 'u' | 'gu' = 'u'): RegExp {
  const key = `${flags} ${source}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size >= mostMade) made.clear();
  const fresh = new RegExp(source, flags);
  made.set(key, fresh);
  return fresh;
}

/** Whole words of languages with spaces, and signs of those without. */
export function phrase(spaced: string, unspaced = ''): RegExp {
  const whole = `(?<![a-z0-9ß-ɏ])(?:${spaced})(?![a-z0-9ß-ɏ])`;
  return patternOf(unspaced === '' ? whole : `${whole}|${unspaced}`);
}

/** Finds and keeps it. */
export function look({ left }: Wish, wanted: RegExp): Found | null {
  const found = wanted.exec(left);
  if (!found) return null;
  return { text: found[0], groups: found.slice(1), start: found.index, end: found.index + found[0].length };
}

/** Marks a stretch as understood. */
export function strike(wish: Wish, start: number, end: number): void {
  wish.left = wish.left.slice(0, start) + dot.repeat(Math.max(0, end - start)) + wish.left.slice(end);
}

/** Finds and marks as understood. */
export function take(wish: Wish, wanted: RegExp): Found | null {
  const found = look(wish, wanted);
  if (found) strike(wish, found.start, found.end);
  return found;
}

/** A chip has no room for more. */
const longestSaid = 160;

/** The seller's own words of a stretch. */
export const saidAt = ({ said }: Wish, { start, end }: { start: number; end: number }): string =>
  said.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, longestSaid);

/** A text of a page as a pattern that matches it and nothing else. A hyphen stays: with `u` its escape is an error. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
