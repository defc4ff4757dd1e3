import { fieldFor } from '../core/concepts.ts';
import type { CrmRecord, Field } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import { fieldSource, nameSource, rowSource } from './sources.ts';
import { rowsOf } from './state.ts';
import { nearly, plain, wholeWords, wordsIn } from './words.ts';

/** Someone on the customer's side. `email` is one the page shows, never one guessed. */
export type Person = { name: string; role: string | null; email: string | null; sources: Source[] };

const contactField = wholeWords(
  '(?:primary |main )?contacts?(?: name| person)?|ansprechpartner|kontakt|nom du contact|contacto|person|requester|reported by|reporter|demandeur|solicitante|連絡先|取引先担当者',
);
const emailShape = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const roleLabel = wholeWords('(?:job )?title|role|position|titel|funktion|fonction|cargo|rol|役職');

/** The people this record names, the one it is about first. */
export function peopleOf(record: CrmRecord): Person[] {
  const people: Person[] = [];
  if (record.kind === 'contact' || record.kind === 'lead') people.push(self(record));
  for (const field of record.fields) {
    if (isContactField(field)) people.push(named(record, field));
  }
  for (const { row, of } of rowsOf(record, 'contact')) {
    const cell = (test: (label: string, value: string) => boolean) =>
      row.cells.find(({ label, value }) => value.trim() !== '' && test(label, value.trim()))?.value.trim() ?? null;
    people.push({
      name: row.name,
      role: cell((label) => roleLabel.test(label)),
      email: cell((_, value) => emailShape.test(value)),
      sources: [rowSource(record, row, of)],
    });
  }
  return people.filter(
    ({ name }, at) => name !== '' && people.findIndex((other) => plain(other.name) === plain(name)) === at,
  );
}

function self(record: CrmRecord): Person {
  const title = fieldFor(record, 'title');
  const email = fieldFor(record, 'email');
  const found = [title, email].filter((field) => field !== undefined).map((field) => fieldSource(record, field));
  return {
    name: record.name,
    role: title?.display ?? null,
    email: email && emailShape.test(email.display) ? email.display : null,
    sources: [nameSource(record), ...found],
  };
}

/** A lookup to a contact; on a case or deal it is the person to write to, and the page's e-mail field is theirs. */
function named(record: CrmRecord, field: Field): Person {
  const email = record.fields.find(({ type, value }) => type === 'email' && typeof value === 'string');
  return {
    name: field.display,
    role: null,
    email: email?.display ?? null,
    sources: [fieldSource(record, field), ...(email ? [fieldSource(record, email)] : [])],
  };
}

const isContactField = (field: Field): boolean =>
  field.value !== null &&
  !field.masked &&
  field.display.length <= 80 &&
  (field.type === 'lookup' || field.type === 'text') &&
  field.label.length <= 30 &&
  contactField.test(field.label) &&
  !/last|letzte|next|date|owner/i.test(field.label);

/** Names that are also words; they count only when written with a capital. */
const alsoWords = new Set(
  'will mark may grant bill hope art rich long page rose dean drew chase sue jack frank max young price noel sol luz'.split(
    ' ',
  ),
);

/** The one of them the words name, by first or last name; a typo is forgiven. */
export function personIn(words: string, people: readonly Person[]): Person | null {
  const spoken = wordsIn(words).filter(
    (word) => !alsoWords.has(word) || new RegExp(`${capitalised(word)}(?!\\p{L})`, 'u').test(words),
  );
  // "danas email": sellers leave the apostrophe out.
  const exact = people.find(({ name }) =>
    // "does" is nobody called Doe.
    namesOf(name).some((part) => spoken.includes(part) || (part !== 'doe' && spoken.includes(`${part}s`))),
  );
  if (exact) return exact;
  const near = (part: string) => part.length >= 5 && spoken.some((word) => nearly(word, part));
  return people.find(({ name }) => namesOf(name).some(near)) ?? null;
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const titles = new Set(
  'mr mrs ms dr prof herr frau monsieur madame senor senora don dona von van der de del la mme ing'.split(' '),
);

/** The parts of a name somebody would say alone. */
export const namesOf = (name: string): string[] =>
  wordsIn(name).filter((part) => part.length >= 3 && !titles.has(part));

/** Roles in a purchase that mean a signature. */
export const signs = wholeWords(
  'economic buyer|decision[- ]?maker|executive sponsor|signatory|signer|entscheider\\S*|decideu\\S*|decisor\\S*',
);
