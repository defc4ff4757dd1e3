import { isInLink, isOfWord, isSmallLine, isSmallNoun, isThing } from './as-word.ts';
import { isPlainCompanyWord, isWordToo } from './common-words.ts';
import { digitsOf, fold, isCjk, type Word, words } from './fold.ts';
import type { MaskBook, MaskEntry } from './mask.ts';
import { isOrdinary, isSomethingElse } from './names/other-words.ts';
import { type MaskType, neverSent, read } from './placeholder.ts';
import { endingsOf, spellingsOf } from './spellings.ts';

/** A row of words to look for, and the placeholder of what they name. `own`: the seller's, found so that it stays. */
type Pattern = {
  words: string[];
  entry: MaskEntry | null;
  /** Only as the record writes it: "Grant", not "grant". */
  exactCase: boolean;
  /** In small letters only where the whole line is. */
  lineCase: boolean;
  /** Also an ordinary word, a month, a place: what stands before it tells. */
  isWord: boolean;
  inflects: boolean;
};

export type Index = {
  seen: number;
  bySurface: Map<string, MaskEntry>;
  byFolded: Map<string, MaskEntry>;
  byName: Map<string, MaskEntry>;
  /** First word → patterns, longest first. */
  patterns: Map<string, Pattern[]>;
  /** How those first words begin: a word that begins like none is no inflected one either. */
  begins: Set<string>;
  /** Last seven digits → numbers that end so. */
  phones: Map<string, { digits: string; entry: MaskEntry }[]>;
  counts: Map<MaskType, number>;
  /** Placeholder → value, of what no saved book holds. */
  sealed: Map<string, string>;
};

/** Found by words. Shapes (cards, keys) are found again by their detector, phones by their digits. */
const byWords: MaskType[] = ['Person', 'Company', 'Email', 'Address', 'Url', 'Id', 'Iban', 'Birthdate', 'Ip'];

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
    begins: new Set(),
    phones: new Map(),
    counts: new Map(),
    sealed: new Map(),
  };
  for (const own of book.own) addPattern(index, words(own), null, '');
  indexes.set(book, index);
  return index;
}

/** @returns undefined for what was sealed in another session: its placeholder then stays as it is */
export const surfaceOf = (book: MaskBook, entry: MaskEntry): string | undefined =>
  entry.mark === undefined ? entry.value : indexOf(book).sealed.get(entry.placeholder);

function addEntry(index: Index, entry: MaskEntry): void {
  const placeholder = read(entry.placeholder);
  index.byName.set(entry.placeholder, entry);
  index.counts.set(entry.type, Math.max(placeholder?.number ?? 0, index.counts.get(entry.type) ?? 0));
  if (entry.mark === undefined) addValue(index, entry, entry.value, placeholder);
}

/** Tells an entry of a sealed kind what it stands for, for as long as this session lasts. */
export function unseal(index: Index, entry: MaskEntry, value: string): void {
  index.sealed.set(entry.placeholder, value);
  addValue(index, entry, value, read(entry.placeholder));
}

function addValue(index: Index, entry: MaskEntry, value: string, placeholder: ReturnType<typeof read>): void {
  const { type } = entry;
  index.bySurface.set(`${type}:${value}`, entry);
  const key = foldedKey(type, value);
  if (!index.byFolded.has(key)) index.byFolded.set(key, entry);
  const digits = digitsOf(value);
  if (type === 'Phone' && digits.length >= 7) {
    const same = index.phones.get(digits.slice(-7)) ?? [];
    same.push({ digits, entry });
    index.phones.set(digits.slice(-7), same);
  }
  if (!byWords.includes(type)) return;
  addPattern(index, words(value), entry, value);
  if (placeholder && placeholder.variant === 0 && !entry.guessed)
    for (const spelling of spellingsOf(type, value, placeholder.part))
      addPattern(index, words(spelling), entry, spelling);
}

function addPattern(index: Index, list: Word[], entry: MaskEntry | null, value: string): void {
  const row = list.map((word) => word.folded);
  addRow(index, row, entry, value);
  if (list.some(({ other }) => other !== null))
    addRow(
      index,
      list.map(({ other, folded }) => other ?? folded),
      entry,
      value,
    );
}

function addRow(index: Index, row: string[], entry: MaskEntry | null, value: string): void {
  const [first] = row;
  if (!first || (row.length === 1 && isCjk(first))) return;
  const type = entry?.type;
  // A day of birth has only figures: alone, they would be found in every amount.
  if (type && neverSent.includes(type) && row.join('').length < 6) return;
  const common = (word: string) =>
    word.length <= 2 || isWordToo(word) || (type === 'Company' && (word.length <= 3 || isPlainCompanyWord(word)));
  const named = type !== undefined && byName.includes(type);
  // "We will grant a discount" is not about Will Grant.
  const exactCase = named && (row.every(common) || entry?.guessed === true);
  const list = index.patterns.get(first) ?? [];
  // A firm is often called as its owner is: both are kept, the words before tell which.
  if (list.some((other) => other.words.join(' ') === row.join(' ') && other.entry?.type === type)) return;
  const lineCase =
    named &&
    row.length === 1 &&
    /^\p{Lu}/u.test(value) &&
    (type === 'Company' || isSomethingElse(first) || isOrdinary(first));
  const isAcronym = /^\p{Lu}{2,5}$/u.test(value);
  const isWord =
    !isAcronym && named && row.length === 1 && (common(first) || isSomethingElse(first) || isOrdinary(first));
  list.push({ words: row, entry, exactCase, lineCase, isWord, inflects: named && !isCjk(value) });
  list.sort((a, b) => b.words.length - a.words.length);
  index.patterns.set(first, list);
  index.begins.add(first.slice(0, 3));
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

export type Match = { entry: MaskEntry | null; count: number; end: number };

/** @returns the longest known row of words that begins at this word, with the words it takes and where it ends */
export function matchAt(index: Index, text: string, list: Word[], at: number): Match | null {
  const here = list[at]!;
  const straight =
    longest(index, here.folded, text, list, at) ?? (here.other && longest(index, here.other, text, list, at));
  if (straight) return straight;
  const next = list[at + 1];
  // "Bran-\ndauer": a word broken at the end of a line.
  if (next && isBroken(text, here, next)) {
    const joined = longest(index, here.folded + next.folded, text, list, at);
    if (joined) return joined;
  }
  if (!index.begins.has(here.folded.slice(0, 3))) return null;
  for (const { stem } of endingsOf(here.folded, text[here.start] ?? '')) {
    const inflected = longest(index, stem, text, list, at);
    if (inflected) return inflected;
  }
  return null;
}

function longest(index: Index, key: string, text: string, list: Word[], at: number): Match | null {
  const patterns = index.patterns.get(key);
  if (!patterns) return null;
  for (const pattern of isTitled.test(text.slice(Math.max(0, list[at]!.start - 12), list[at]!.start))
    ? peopleFirst(patterns)
    : patterns) {
    const match = fits(pattern, text, list, at);
    if (!match) continue;
    const found = text.slice(list[at]!.start, match.end);
    const { start } = list[at]!;
    if ((pattern.exactCase || pattern.lineCase) && !isInLink(text, start, match.end)) {
      const isSmall = /^\p{Ll}/u.test(found) && isSmallLine(text, start);
      if (pattern.exactCase && !sameCase(found, pattern) && !(isSmall && pattern.words.length > 1)) continue;
      if (pattern.lineCase && /^\p{Ll}/u.test(found) && !isSmall) continue;
    }
    if (pattern.isWord && (isThing(text, start, match.end) || isOfWord(text, match.end))) continue;
    if (named(pattern) && match.count === 1 && isSmallNoun(text, start)) continue;
    return match;
  }
  return null;
}

const named = ({ entry }: Pattern): boolean => entry?.type === 'Person';

const isTitled =
  /(?:^|[^\p{L}])(?:frau|herrn?|hr|fr|mr|ms|mrs|dr|prof|mme|mlle|m|monsieur|madame|sig(?:\.?ra)?|signora?|sr|sra|señora?|dott(?:\.?ssa)?|ing)\.?[ ]$/iu;
const peopleFirst = (patterns: Pattern[]) =>
  patterns.toSorted(
    (a, b) =>
      b.words.length - a.words.length || Number(b.entry?.type === 'Person') - Number(a.entry?.type === 'Person'),
  );

function fits(pattern: Pattern, text: string, list: Word[], from: number): Match | null {
  let at = from;
  let end = 0;
  for (const [offset, word] of pattern.words.entries()) {
    const here = list[at];
    if (!here || (offset > 0 && here.start - list[at - 1]!.end > widestGap)) return null;
    const next = list[at + 1];
    at += 1;
    if (here.folded === word || here.other === word) end = here.end;
    else if (next && here.folded + next.folded === word && isBroken(text, here, next)) {
      end = next.end;
      at += 1;
    } else {
      const ending = pattern.inflects
        ? endingsOf(here.folded, text[here.start] ?? '').find(({ stem }) => stem === word)
        : undefined;
      if (!ending) return null;
      // The s of a genitive stays outside: "Person_1_last's offer" is what a model should read.
      const isLast = offset === pattern.words.length - 1;
      end = here.end - (isLast && fold(text.slice(here.end - ending.outside, here.end)) === 's' ? ending.outside : 0);
    }
  }
  return { entry: pattern.entry, count: at - from, end };
}

const isBroken = (text: string, one: Word, next: Word): boolean =>
  next.start - one.end <= 6 && /^[-‐]\r?\n[ \t>]*$/.test(text.slice(one.end, next.start));

function sameCase(found: string, { entry, words: row }: Pattern): boolean {
  const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '');
  const caps = found.length > 3 && found === found.toUpperCase();
  const [value = ''] = [entry?.value];
  if (found === value || caps || bare(found) === bare(value)) return true;
  // Another spelling (last name first, an initial): every word of it begins as names do.
  return (
    row.length > 1 && words(found).every(({ start, end }) => /\p{Lu}/u.test(found[start] ?? '') || end - start <= 3)
  );
}
