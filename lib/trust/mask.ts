import type { SellerProfile } from '../core/action.ts';
import type { CrmRecord } from '../core/record.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { clean } from './clean.ts';
import { isPlainCompanyWord } from './common-words.ts';
import { detect, type Span, urlSpans } from './detect.ts';
import { digitsOf, fold, isCjk, words } from './fold.ts';
import { domainOf, type Known, knownOf, ownWords } from './known.ts';
import { foldedKey, type Index, indexOf, matchAt } from './mask-index.ts';
import { continuesPlaceholder, type MaskType, nameOf, type Part, placeholderPattern } from './placeholder.ts';

export type { MaskType } from './placeholder.ts';

/** Text in which what is known of the record is replaced. Only `mask` makes it, and only it goes into a prompt's data. */
export type Masked = string & { readonly __masked: true };

export type MaskEntry = { placeholder: string; value: string; type: MaskType };

/**
 * What stands for what, for one conversation: the same person is `Person_1` in every call of it. Plain JSON, so it
 * can be kept; it never leaves this machine. `own`: the seller's name and company, which stay readable.
 */
export type MaskBook = { entries: MaskEntry[]; own: string[] };

/** @param saved a book that was kept as JSON */
export const openBook = (saved?: Partial<MaskBook>): MaskBook => ({
  entries: (saved?.entries ?? []).map((entry) => ({ ...entry })),
  own: [...(saved?.own ?? [])],
});

/** Enters everyone and everything the record names. Longest first, so that "Dana" is found to be part of "Dana Whitfield". */
export function learn(book: MaskBook, record: CrmRecord, profile: SellerProfile): void {
  book.own.push(...ownWords(profile).filter((text) => !book.own.includes(text)));
  const own = new Set(book.own.map(fold));
  const known = knownOf(record)
    .map(({ type, value }) => ({ type, value: clean(asUntrusted(value)).trim() }))
    .filter(({ value }) => value !== '' && !own.has(fold(value)));
  for (const each of known.sort((a, b) => b.value.length - a.value.length)) enter(book, each);
}

const courtesy = /^(?:mr|mrs|ms|dr|prof|herr|frau|mme|m|sr|sra|don|doña)\.?\s+/i;
const suffixes = /^(?:jr|sr|ii|iii|iv|phd|md|mba|esq)$/i;
const particles = /^(?:de|da|di|del|la|le|van|von|der|den|bin|al|dos|el|of|und|y|e)$/i;

function enter(book: MaskBook, { type, value }: Known): void {
  if (indexOf(book).byFolded.has(foldedKey(type, value))) return;
  const number = (indexOf(book).counts.get(type) ?? 0) + 1;
  book.entries.push({ placeholder: nameOf(type, number), value, type });
  const form = (text: string | null | undefined, part?: Part) => text && addForm(book, type, number, text, part);
  if (type === 'Person') {
    const named = value.replace(courtesy, '').replace(/,?\s+(jr|sr|ii|iii|phd|md)\.?$/i, '');
    const [last, first] = named.includes(',') ? named.split(',').map((text) => text.trim()) : [];
    const names = (first && last ? `${first} ${last}` : named)
      .split(/\s+/)
      .filter((name) => (isCjk(name) ? name.length > 1 : name.replace(/\P{L}/gu, '').length > 1));
    if (names.length > 1) {
      form(names[0], isCjk(names[0] ?? '') ? 'last' : 'first');
      for (const name of names.slice(1))
        if (!particles.test(name) && !suffixes.test(name)) form(name, isCjk(name) ? 'first' : 'last');
    }
  }
  if (type === 'Company') for (const short of shortNames(value)) form(short, 'short');
  if (type === 'Address') {
    for (const line of value.split(/[\n,;]+/).map((part) => part.trim()))
      if (/\d/.test(line) && words(line).length > 1 && line.length > 5) form(line);
  }
  const domain = type === 'Url' || type === 'Email' ? domainOf(value) : null;
  if (domain && domain !== value) enter(book, { type: 'Url', value: domain });
}

const legal =
  /[\s,]+(?:inc|incorporated|llc|ltd|limited|gmbh|mbh|ag|kg|ohg|se|corp|corporation|co|company|s\.?a\.?|s\.?a\.?s|sarl|s\.?r\.?l|s\.?l|spa|b\.?v|n\.?v|ab|oy|as|aps|plc|llp|pte|ltda|s\.?a\.? de c\.?v|sp\. z o\.o|pty|kk|k\.k|e\.?v|group|holdings?|& co)\.?(?=[\s,]|$)/gi;

/** "Northwind Traders, Inc." is written "Northwind Traders", "Northwind" and, in handles, "northwindtraders". */
function shortNames(company: string): string[] {
  const bare = company
    .replace(legal, '')
    .replace(/^(?:株式会社|有限会社)|(?:株式会社|有限会社)$/g, '')
    .trim();
  const list = words(bare).filter(({ folded }) => !isCjk(folded));
  const first = list.find(({ folded }) => !particles.test(folded) && folded !== 'the');
  const distinctive =
    first && first.folded.length >= 4 && !isPlainCompanyWord(first.folded) ? bare.slice(first.start, first.end) : null;
  const joined = list.length > 1 ? list.map(({ folded }) => folded).join('') : '';
  return [bare, distinctive, joined.length >= 6 ? joined : null].filter(
    (name): name is string => name !== null && name.length > 2 && name !== company,
  );
}

/** Another way the same one is written; each gets its own placeholder, because what comes back must be exact. */
function addForm(book: MaskBook, type: MaskType, number: number, value: string, part?: string): MaskEntry {
  const index = indexOf(book);
  const known = index.byFolded.get(foldedKey(type, value));
  return known ?? addSurface(book, index, type, number, value, part);
}

function addSurface(
  book: MaskBook,
  index: Index,
  type: MaskType,
  number: number,
  value: string,
  part?: string,
): MaskEntry {
  let placeholder = nameOf(type, number, part);
  for (let variant = 2; index.byName.has(placeholder); variant += 1) placeholder = nameOf(type, number, part, variant);
  const entry = { placeholder, value, type };
  book.entries.push(entry);
  indexOf(book);
  return entry;
}

type Found = Span & { entry?: MaskEntry };

/** Replaces what is known of the record and what shows its kind by its shape. Amounts, dates and ids stay. */
export function mask(text: string, book: MaskBook): Masked {
  let masked = '';
  let at = 0;
  for (const span of apart(text, findAll(text, book))) {
    masked += text.slice(at, span.start) + placeholderFor(book, span, text.slice(span.start, span.end));
    at = span.end;
  }
  return (masked + text.slice(at)) as Masked;
}

function findAll(text: string, book: MaskBook): Found[] {
  const known = [...knownIn(text, book), ...phonesIn(text, indexOf(book))];
  const shaped = detect(text);
  const links = urlSpans(text).filter((link) =>
    [...known, ...shaped].some((span) => span.start < link.end && span.end > link.start),
  );
  // What already looks like a placeholder is masked too: restored, it must be itself and not a person.
  const lookalikes = [...text.matchAll(placeholderPattern())].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'Other' as const,
  }));
  return [...known, ...shaped, ...links, ...lookalikes];
}

function knownIn(text: string, book: MaskBook): Found[] {
  const index = indexOf(book);
  const list = words(text);
  const found: Found[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const match = matchAt(index, text, list, at);
    if (!match) continue;
    const end = list[at + match.count - 1]!.end;
    if (match.entry) found.push({ start: list[at]!.start, end, type: match.entry.type, entry: match.entry });
    at += match.count - 1;
  }
  return found;
}

/** A known number however it is punctuated, with or without the country before it. */
function phonesIn(text: string, index: Index): Found[] {
  if (index.phones.length === 0) return [];
  const found: Found[] = [];
  const runs = [...text.matchAll(/\+?\d+/g)];
  for (let from = 0; from < runs.length; from += 1) {
    let joined = '';
    for (let to = from; to < Math.min(runs.length, from + 8) && joined.length < 18; to += 1) {
      const run = runs[to]!;
      const before = runs[to - 1];
      if (to > from && before && !/^[ ().\-/\u00a0]{0,3}$/.test(text.slice(before.index + before[0].length, run.index)))
        break;
      joined = digitsOf(joined + run[0]);
      const match = index.phones.find(
        ({ digits }) =>
          joined.length >= 7 &&
          (digits.endsWith(joined) ||
            (joined.endsWith(digits) && joined.length - digits.length <= 3 && runs[from]![0].startsWith('+'))),
      );
      if (!match) continue;
      const start = runs[from]!.index - (text[runs[from]!.index - 1] === '(' ? 1 : 0);
      found.push({ start, end: run.index + run[0].length, type: 'Phone', entry: match.entry });
      from = to;
      break;
    }
  }
  return found;
}

/** Overlapping finds become one, of the longer one's type; and what would be read as part of a placeholder is taken in. */
function apart(text: string, found: Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const result: Found[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      if (span.end <= last.end) continue;
      const longer = span.end - span.start > last.end - last.start ? span : last;
      result[result.length - 1] = { start: last.start, end: span.end, type: longer.type };
    } else result.push({ ...span });
    const here = result[result.length - 1]!;
    const rest = text.slice(here.end, here.end + 80);
    if (continuesPlaceholder.test(rest)) {
      here.end += /^[\\\w]+/.exec(rest)?.[0].length ?? 0;
      delete here.entry;
    }
  }
  return result;
}

function placeholderFor(book: MaskBook, { type, entry }: Found, surface: string): string {
  const index = indexOf(book);
  const same = index.bySurface.get(`${type}:${surface}`);
  if (same) return same.placeholder;
  const base = entry ?? index.byFolded.get(foldedKey(type, surface));
  const named = base && placeholderPattern().exec(base.placeholder);
  if (named) return addSurface(book, index, type, Number(named[2]), surface, named[3]).placeholder;
  return addSurface(book, index, type, (index.counts.get(type) ?? 0) + 1, surface).placeholder;
}
