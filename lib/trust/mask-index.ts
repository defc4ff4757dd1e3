import { isPlainCompanyWord, isWordToo } from './common-words.ts';
import { digitsOf, fold, isCjk, type Word, words } from './fold.ts';
import type { MaskBook, MaskEntry } from './mask.ts';
import { type MaskType, placeholderPattern } from './placeholder.ts';

/** A row of words to look for, and the placeholder of what they name. `own`: the seller's, found so that it stays. */
type Pattern = { words: string[]; entry: MaskEntry | null; exactCase: boolean };

export type Index = {
  seen: number;
  bySurface: Map<string, MaskEntry>;
  byFolded: Map<string, MaskEntry>;
  byName: Map<string, MaskEntry>;
  /** First word → patterns, longest first. */
  patterns: Map<string, Pattern[]>;
  phones: { digits: string; entry: MaskEntry }[];
  counts: Map<MaskType, number>;
};

/** Found by words. Shapes (cards, keys) are found again by their detector, phones by their digits. */
const byWords: MaskType[] = ['Person', 'Company', 'Email', 'Address', 'Url'];

/** Of these the case tells a name from a word. */
const byName: MaskType[] = ['Person', 'Company'];

const indexes = new WeakMap<MaskBook, Index>();

/** A book is plain JSON; what makes it quick to search is built beside it and kept up as it grows. */
export function indexOf(book: MaskBook): Index {
  const index = indexes.get(book) ?? emptyIndex(book);
  for (; index.seen < book.entries.length; index.seen += 1) addEntry(index, book.entries[index.seen]!);
  return index;
}

function emptyIndex(book: MaskBook): Index {
  const index: Index = {
    seen: 0,
    bySurface: new Map(),
    byFolded: new Map(),
    byName: new Map(),
    patterns: new Map(),
    phones: [],
    counts: new Map(),
  };
  for (const own of book.own) addPattern(index, own, null);
  indexes.set(book, index);
  return index;
}

function addEntry(index: Index, entry: MaskEntry): void {
  index.bySurface.set(`${entry.type}:${entry.value}`, entry);
  index.byName.set(entry.placeholder, entry);
  const key = foldedKey(entry.type, entry.value);
  if (!index.byFolded.has(key)) index.byFolded.set(key, entry);
  const number = Number(placeholderPattern().exec(entry.placeholder)?.[2] ?? 0);
  index.counts.set(entry.type, Math.max(number, index.counts.get(entry.type) ?? 0));
  if (entry.type === 'Phone' && digitsOf(entry.value).length >= 7)
    index.phones.push({ digits: digitsOf(entry.value), entry });
  if (byWords.includes(entry.type)) addPattern(index, entry.value, entry);
}

function addPattern(index: Index, value: string, entry: MaskEntry | null): void {
  const row = words(value).map((word) => word.folded);
  const [first] = row;
  if (!first || (row.length === 1 && isCjk(first))) return;
  const common = (word: string) =>
    word.length <= 2 ||
    isWordToo(word) ||
    (entry?.type === 'Company' && (word.length <= 3 || isPlainCompanyWord(word)));
  // "We will grant a discount" is not about Will Grant.
  const exactCase = entry !== null && byName.includes(entry.type) && row.every(common);
  const list = index.patterns.get(first) ?? [];
  if (list.some((other) => other.words.join(' ') === row.join(' '))) return;
  list.push({ words: row, entry, exactCase });
  list.sort((a, b) => b.words.length - a.words.length);
  index.patterns.set(first, list);
}

export const foldedKey = (type: MaskType, value: string): string =>
  type === 'Phone'
    ? `Phone:${digitsOf(value)}`
    : `${type}:${
        words(value)
          .map((word) => word.folded)
          .join(' ') || fold(value)
      }`;

/** Words of one name may stand apart by this much: "Whitfield,  Dana", "dana_whitfield", a line break in an address. */
const widestGap = 4;

/** @returns the longest known row of words that begins at this word, with the words it takes */
export function matchAt(
  index: Index,
  text: string,
  list: Word[],
  at: number,
): { entry: MaskEntry | null; count: number } | null {
  for (const pattern of index.patterns.get(list[at]!.folded) ?? []) {
    if (at + pattern.words.length > list.length) continue;
    const fits = pattern.words.every((word, offset) => {
      const here = list[at + offset]!;
      const gap = offset === 0 ? 0 : here.start - list[at + offset - 1]!.end;
      return here.folded === word && gap <= widestGap;
    });
    if (!fits) continue;
    const { start } = list[at]!;
    const { end } = list[at + pattern.words.length - 1]!;
    if (pattern.exactCase && pattern.entry && !sameCase(text.slice(start, end), pattern.entry.value)) continue;
    return { entry: pattern.entry, count: pattern.words.length };
  }
  return null;
}

function sameCase(found: string, value: string): boolean {
  const caps = found.length > 3 && found === found.toUpperCase();
  return (
    found === value ||
    caps ||
    found.normalize('NFKD').replace(/\p{M}/gu, '') === value.normalize('NFKD').replace(/\p{M}/gu, '')
  );
}
