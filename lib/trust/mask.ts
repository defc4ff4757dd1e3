import type { SellerProfile } from '../core/action.ts';
import type { CrmRecord } from '../core/record.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { clean } from './clean.ts';
import { domainsIn, type Stretch, urlSpans } from './detect/url.ts';
import { detect, type EntityType, typeOfEntity } from './detect.ts';
import { enter } from './enter.ts';
import { carryOver, surfaceEntry } from './entries.ts';
import { fold, type Plain, plainly, type Word, words } from './fold.ts';
import { type Known, knownOf, ownWords } from './known.ts';
import { indexOf, matchAt } from './mask-index.ts';
import { phonesIn } from './mask-phones.ts';
import { type Page, pageOf } from './names/context.ts';
import { findNames } from './names/find.ts';
import { namesSomebody } from './names/in-link.ts';
import { continuesPlaceholder, type MaskType, neverSent, placeholdersIn } from './placeholder.ts';

export type { MaskType } from './placeholder.ts';

/** Text in which what is known of the record is replaced. Only `mask` makes it, and only it goes into a prompt's data. */
export type Masked = string & { readonly __masked: true };

/**
 * `mark`: of a kind that is never sent. Then `value` is only a hint ("•••• 1111"); the value itself is beside the open
 * book, in memory, and is known again when it is met again. `guessed`: a name that stood in free text.
 */
export type MaskEntry = { placeholder: string; value: string; type: MaskType; mark?: number; guessed?: boolean };

/**
 * What stands for what, for one conversation: the same person is `Person_1` in every call of it. Plain JSON, so it
 * can be kept; it never leaves this machine. `own`: the seller's name and company, which stay readable.
 */
export type MaskBook = { entries: MaskEntry[]; own: string[] };

/** @param saved a book that was kept as JSON */
export function openBook(saved?: Partial<MaskBook>): MaskBook {
  const book = { entries: (saved?.entries ?? []).map((entry) => ({ ...entry })), own: [...(saved?.own ?? [])] };
  if (saved) carryOver(saved, book);
  return book;
}

/** Enters everyone and everything the record names. Longest first, so that "Dana" is found to be part of "Dana Whitfield". */
export function learn(book: MaskBook, record: CrmRecord, profile: SellerProfile): void {
  book.own.push(...ownWords(profile).filter((text) => !book.own.includes(text)));
  learnKnown(book, knownOf(record));
}

/** The same of what is known some other way. */
export function learnKnown(book: MaskBook, found: Known[]): void {
  const own = new Set(book.own.map(fold));
  const known = found
    .map(({ type, value }) => ({ type, value: clean(asUntrusted(value)).trim() }))
    .filter(({ value }) => value !== '' && !own.has(fold(value)));
  for (const each of known.sort((a, b) => b.value.length - a.value.length)) enter(book, each);
}

/** A stretch of a text that is masked. `near`: the entry of the book it was recognised as. */
type Found = { start: number; end: number; entity: EntityType; near?: MaskBook['entries'][number]; guessed?: boolean };

/** What is known of the record and what shows its kind by its shape, replaced. Amounts, dates and ids of records stay. */
export function mask(text: string, book: MaskBook, only?: readonly MaskType[]): Masked {
  const survey = surveyOf(text, book);
  // Whoever is found is known from then on, also earlier in the same text: masking it again must change nothing.
  for (let pass = 1; ; pass += 1) {
    const before = sizeOf(book);
    const masked = maskOnce(survey, book, only);
    if (sizeOf(book) === before || pass === 4) return masked;
  }
}

const sizeOf = (book: MaskBook): number => book.entries.length + indexOf(book).sealed.size;

function maskOnce(survey: Survey, book: MaskBook, only?: readonly MaskType[]): Masked {
  const { text } = survey;
  let masked = '';
  let at = 0;
  for (const span of inText(survey, book, only)) {
    const surface = text.slice(span.start, span.end);
    const type = typeOfEntity[span.entity];
    if (span.guessed && !span.near) enter(book, { type, value: surface }, true);
    masked += text.slice(at, span.start) + surfaceEntry(book, type, surface, span.near, span.guessed).placeholder;
    at = span.end;
  }
  return (masked + text.slice(at)) as Masked;
}

export type Entity = { type: EntityType; start: number; end: number; value: string };

/** What `mask` would replace. `start` and `end` are places in the text as it was given, with all that nobody sees in it. */
export const findEntities = (text: string, book: MaskBook): Entity[] =>
  inText(surveyOf(text, book), book)
    .filter(({ entity }) => entity !== 'placeholder')
    .map(({ entity, start, end }) => ({ type: entity, start, end, value: text.slice(start, end) }));

/** What a text shows by itself, whatever the book knows. */
type Survey = {
  text: string;
  /** The text without what nobody sees; the places below are in it. */
  plain: Plain;
  words: Word[];
  links: Stretch[];
  shaped: Found[];
  page: Page;
  /** What already looks like a placeholder; places in the text itself. */
  lookalikes: Found[];
};

function surveyOf(text: string, book: MaskBook): Survey {
  const plain = plainly(text);
  return {
    text,
    plain,
    words: words(plain.text),
    links: [...urlSpans(plain.text), ...domainsIn(plain.text)].toSorted((a, b) => a.start - b.start),
    shaped: detect(plain.text, book),
    page: pageOf(plain.text),
    lookalikes: placeholdersIn(text).map(({ start, end }) => ({ start, end, entity: 'placeholder' })),
  };
}

function inText(survey: Survey, book: MaskBook, only?: readonly MaskType[]): Found[] {
  const { text, plain, lookalikes } = survey;
  const found = findAll(survey, book)
    .filter(({ entity }) => !only || only.includes(typeOfEntity[entity]))
    .map((span) => ({ ...span, start: plain.from(span.start), end: plain.to(span.end) }));
  // Lookalikes are masked too: restored, each must be itself and not a person.
  return apart(text, [...found, ...lookalikes]);
}

function findAll(survey: Survey, book: MaskBook): Found[] {
  const { links, shaped } = survey;
  const { text } = survey.plain;
  const { known: named, own: sellers } = knownIn(text, survey.words, book);
  const known: Found[] = [...named, ...phonesIn(text, indexOf(book))];
  const people = named.filter(({ entity, guessed }) => entity === 'person' && !guessed);
  const reach = [...shaped, ...known].filter(({ entity }) => reaches.has(entity));
  const names = findNames(survey.page, [...links, ...shaped, ...known, ...sellers], people, reach);
  const own = [...shaped.filter((span) => tellsInLink.has(span.entity) || !touchesAny(span, links)), ...names];
  const somebodys = [...known, ...own].toSorted((a, b) => a.start - b.start);
  const personal = links.filter(
    (link) => touchesAny(link, somebodys) || namesSomebody(text.slice(link.start, link.end)),
  );
  return [...own, ...known, ...personal.map(({ start, end }) => ({ start, end, entity: 'url' as const }))];
}

/** What stands right behind the name of whose it is. */
const reaches = new Set<EntityType>([
  'email',
  'phone',
  'date_of_birth',
  'us_ssn',
  'uk_nino',
  'de_tax_id',
  'national_id',
  'passport',
]);

/** A number in a link is the page's; what is told by more than its digits is somebody's there, too. */
const tellsInLink = new Set<EntityType>(['email', 'secret', 'credit_card', 'iban', 'us_ssn']);

/** @param sorted by where they begin; the longest there is is a paragraph of a key, so the search begins well before */
function touchesAny(link: Stretch, sorted: Stretch[]): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < link.end) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && at >= low - 12; at -= 1) if ((sorted[at]?.end ?? 0) > link.start) return true;
  return false;
}

const entityOfType: Record<MaskType, EntityType> = {
  Person: 'person',
  Company: 'company',
  Email: 'email',
  Phone: 'phone',
  Address: 'address',
  Url: 'url',
  Card: 'credit_card',
  Iban: 'iban',
  Id: 'national_id',
  Ip: 'ip_address',
  Birthdate: 'date_of_birth',
  Secret: 'secret',
  Other: 'placeholder',
};

/** `own`: the seller's name and company, which stay. */
function knownIn(text: string, list: Word[], book: MaskBook): { known: Found[]; own: Stretch[] } {
  const index = indexOf(book);
  const known: Found[] = [];
  const own: Stretch[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const match = matchAt(index, text, list, at);
    if (!match) continue;
    const { entry, end, count } = match;
    const { start } = list[at]!;
    if (entry)
      known.push({ start, end, entity: entityOfType[entry.type], near: entry, guessed: entry.guessed === true });
    else own.push({ start, end });
    at += count - 1;
  }
  return { known, own };
}

/** Of overlapping finds the one that must never leave says what it is, else what is longer. */
const outranks = (one: Found, other: Found): boolean => {
  const [first, second] = [one, other].map(({ entity }) => neverSent.includes(typeOfEntity[entity]));
  return first === second ? one.end - one.start > other.end - other.start : first === true;
};

/** Overlapping finds become one; and what would be read as part of a placeholder is taken in. */
function apart(text: string, found: Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const result: Found[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.start === last.start && span.end === last.end && span.near) last.near ??= span.near;
    if (last && span.start < last.end) {
      const of = outranks(span, last) ? span.entity : last.entity;
      if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end, entity: of };
      else if (of !== last.entity) result[result.length - 1] = { start: last.start, end: last.end, entity: of };
      else continue;
    } else result.push({ ...span });
    const here = result[result.length - 1]!;
    const rest = text.slice(here.end, here.end + 80);
    if (continuesPlaceholder.test(rest)) {
      here.end += /^[\\\w&#;%]+/.exec(rest)?.[0].length ?? 0;
      delete here.near;
    }
  }
  return result;
}
