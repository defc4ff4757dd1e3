import type { MaskBook, MaskEntry } from './mask.ts';
import { foldedKey, indexOf, surfaceOf, unseal } from './mask-index.ts';
import { type MaskType, nameOf, neverSent, read } from './placeholder.ts';

/** @returns the entry of exactly this text, also of one that is kept sealed and is met again */
export function entryOf(book: MaskBook, type: MaskType, surface: string): MaskEntry | undefined {
  const index = indexOf(book);
  const known = index.bySurface.get(`${type}:${surface}`);
  if (known || !neverSent.includes(type)) return known;
  const [mark, hint] = [markOf(surface), hintOf(type, surface)];
  const met = book.entries.find(
    (entry) =>
      entry.type === type && entry.mark === mark && entry.value === hint && surfaceOf(book, entry) === undefined,
  );
  if (met) unseal(index, met, surface);
  return met;
}

/** Another way one is written that is known: each gets its own placeholder, because what comes back must be exact. */
export function addSurface(
  book: MaskBook,
  type: MaskType,
  number: number,
  surface: string,
  more: { part?: string | undefined; guessed?: boolean | undefined } = {},
): MaskEntry {
  const index = indexOf(book);
  let placeholder = nameOf(type, number, more.part);
  for (let variant = 2; index.byName.has(placeholder); variant += 1)
    placeholder = nameOf(type, number, more.part, variant);
  const sealed = neverSent.includes(type);
  const entry: MaskEntry = {
    placeholder,
    value: sealed ? hintOf(type, surface) : surface,
    type,
    ...(sealed ? { mark: markOf(surface) } : {}),
    ...(more.guessed ? { guessed: true } : {}),
  };
  book.entries.push(entry);
  indexOf(book);
  if (sealed) unseal(index, entry, surface);
  return entry;
}

/** The next number of its kind. */
export const nextNumber = (book: MaskBook, type: MaskType): number => (indexOf(book).counts.get(type) ?? 0) + 1;

/** @param near what it was recognised as: the same one, written another way */
export function surfaceEntry(
  book: MaskBook,
  type: MaskType,
  surface: string,
  near: MaskEntry | undefined,
  guessed = false,
): MaskEntry {
  const same = entryOf(book, type, surface);
  if (same) return same;
  const base = near ?? indexOf(book).byFolded.get(foldedKey(type, surface));
  const named = base && base.type === type ? read(base.placeholder) : undefined;
  return named
    ? addSurface(book, type, named.number, surface, { part: named.part, guessed: base?.guessed })
    : addSurface(book, type, nextNumber(book, type), surface, { guessed });
}

/** Entries that were kept before values were sealed, and those of a book that is still open. */
export function carryOver(from: Partial<MaskBook>, to: MaskBook): void {
  const live = from.entries && from.own ? (from as MaskBook) : null;
  for (const entry of to.entries) {
    if (!neverSent.includes(entry.type)) continue;
    const before = live?.entries.find(({ placeholder }) => placeholder === entry.placeholder);
    const value = entry.mark === undefined ? entry.value : live && before ? surfaceOf(live, before) : undefined;
    if (value === undefined) continue;
    Object.assign(entry, { value: hintOf(entry.type, value), mark: markOf(value) });
    unseal(indexOf(to), entry, value);
  }
}

/** What the seller is shown of it: enough to know their own card by, nothing to use it with. */
function hintOf(type: MaskType, value: string): string {
  const signs = value.replace(/[^\p{L}\p{N}]/gu, '');
  return (type === 'Card' || type === 'Iban') && signs.length >= 12 ? `•••• ${signs.slice(-4)}` : '••••';
}

/**
 * Ten bits of a hash: enough to tell the few numbers of one conversation apart when they are met again, far too few to
 * find a number by.
 */
function markOf(value: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < value.length; at += 1) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
  return ((hash >>> 10) ^ hash) & 0x3ff;
}
