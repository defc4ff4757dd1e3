import { fieldFor } from '../../core/concepts.ts';
import type { CrmRecord, RelatedList } from '../../core/record.ts';
import { type Person, peopleOf } from '../people.ts';
import { count, kindWord, list, type Sentence, stop } from '../say.ts';
import { fieldSource, ownerSource, relatedSource, rowSource } from '../sources.ts';
import { isRowClosed, listsOf, sizeOf } from '../state.ts';
import { meant, nearly, plain, stem, wholeWords, wordsIn } from '../words.ts';
import { asks, conceptsAsked, kindsAsked } from './asked.ts';

const openWords = wholeWords('open|active|running|pending|offen\\S*|ouvert\\S*|en cours|abiert[oa]s?');
const listing = wholeWords(
  'which|what|list|any|are there|is there|show|do (?:they|we) have|have|has|got|welche\\S*|gibt es|zeig\\S*|quel\\S*|y a-t-il|il y a|que|cuales|hay|names?',
);

/** "Why did they find the quote too expensive" is not answered by the list of quotes. */
const whyOrHow = wholeWords('why|how come|what for|warum|wieso|pourquoi|por que (?!caso|oportunidad)');

/** "How many open deals are there?" → the count, and how much of the list the page shows. */
export function byRelated(record: CrmRecord, question: string): Sentence[] | null {
  const text = plain(question);
  const counting = asks.many.test(text);
  if (!counting && ((!listing.test(text) && !asks.who.test(text)) || whyOrHow.test(text))) return null;
  const lists = listsAsked(record, question);
  if (lists.length === 0) return null;
  const openOnly = openWords.test(text);
  return lists.slice(0, 2).map((of) => tellList(record, of, openOnly));
}

function listsAsked(record: CrmRecord, question: string): RelatedList[] {
  const text = plain(question);
  const spoken = meant(question);
  const byLabel = record.related.filter((of) => {
    const label = wordsIn(of.label)
      .map(stem)
      .filter((word) => word.length > 2);
    return label.length > 0 && label.every((word) => spoken.some((other) => other === word || nearly(other, word)));
  });
  if (byLabel.length > 0) return byLabel;
  const kind = kindsAsked.find(([, pattern]) => pattern.test(text))?.[0];
  return kind ? listsOf(record, kind) : [];
}

function tellList(record: CrmRecord, of: RelatedList, openOnly: boolean): Sentence {
  const { n, shown, sure } = sizeOf(of);
  const rows = openOnly ? of.rows.filter((row) => !isRowClosed(row)) : of.rows;
  const names = list(
    rows.map(({ name, cells }) => (cells[0]?.value ? `${name} (${cells[0].value})` : name)),
    6,
  );
  const part =
    n > shown
      ? ` The page shows ${shown} of ${of.atLeast ? 'at least ' : ''}${n}.`
      : of.atLeast || !sure
        ? ' The page may hold more than it shows.'
        : '';
  const what = openOnly
    ? n > shown
      ? `${rows.length} of the ${shown} shown ${rows.length === 1 ? 'is' : 'are'} open`
      : `${rows.length} open`
    : `${of.atLeast ? 'at least ' : ''}${n}`;
  const text = `${of.label}: ${what}${names ? `: ${names}` : ''}`;
  return {
    text: `${stop(text)}${part}`,
    sources: [relatedSource(record, of), ...rows.slice(0, 6).map((row) => rowSource(record, row, of))],
  };
}

/** "Who is the CFO?", "what is Dana's e-mail?", "who are the contacts?" */
export function byPerson(record: CrmRecord, question: string, person: Person | null): Sentence[] | null {
  const text = plain(question);
  const concepts = conceptsAsked(question);
  if (person && person.name !== record.name && !asks.mention.test(text)) {
    if (concepts.includes('email')) return [tellDetail(person, 'e-mail address', person.email)];
    if (concepts.includes('phone'))
      return [tellCell(record, person, 'phone number', /phone|mobile|telefon|téléphone|teléfono/i)];
    if (concepts.includes('title') || asks.who.test(text)) return [tellDetail(person, 'role', person.role)];
  }
  if (!asks.who.test(text)) return null;
  if (concepts.includes('owner')) return owner(record);
  const people = peopleOf(record);
  // "Who is legal counsel at Mercado Verde": the company's name is nobody's title.
  const company = new Set(wordsIn(`${record.name} ${fieldFor(record, 'account')?.display ?? ''}`).map(stem));
  const wanted = meant(question).filter((word) => !asks.people.test(word) && !company.has(word));
  const byRole = people.filter(({ role }) => role && roleFits(role, wanted));
  if (byRole.length > 0)
    return byRole.slice(0, 3).map(({ name, role, sources }) => ({ text: stop(`${name}, ${role}`), sources }));
  if (!asks.people.test(text) || people.length === 0) return null;
  return [
    {
      text: stop(
        `The page names ${list(
          people.map(({ name, role }) => (role ? `${name} (${role})` : name)),
          6,
        )}`,
      ),
      sources: people.slice(0, 6).flatMap(({ sources }) => sources),
    },
  ];
}

const short: Record<string, string> = {
  cfo: 'chief financial officer',
  ceo: 'chief executive officer',
  cto: 'chief technology officer',
  coo: 'chief operating officer',
  cio: 'chief information officer',
  gc: 'general counsel',
};

function roleFits(role: string, wanted: string[]): boolean {
  const parts = new Set([
    ...wordsIn(role).map(stem),
    ...Object.entries(short)
      .filter(([, long]) => plain(role).includes(long))
      .map(([brief]) => brief),
  ]);
  const spelled = wanted.flatMap((word) => (short[word] ? [word] : [word]));
  const telling = spelled.filter((word) => word.length > 2 || short[word]);
  return (
    telling.length > 0 && telling.every((word) => parts.has(word) || [...parts].some((part) => nearly(part, word)))
  );
}

const tellDetail = (person: Person, what: string, value: string | null): Sentence =>
  value
    ? {
        text: stop(what === 'role' ? `${person.name} is ${value}` : `${person.name}: ${value}`),
        sources: person.sources,
      }
    : { text: `This page shows no ${what} for ${person.name}.`, sources: person.sources };

function tellCell(record: CrmRecord, person: Person, what: string, label: RegExp): Sentence {
  const row = listsOf(record, 'contact')
    .flatMap(({ rows }) => rows)
    .find(({ name }) => name === person.name);
  const cell = row?.cells.find((candidate) => label.test(candidate.label) && candidate.value.trim() !== '');
  return tellDetail(person, what, cell?.value ?? null);
}

function owner(record: CrmRecord): Sentence[] | null {
  const field = fieldFor(record, 'owner');
  if (field)
    return [
      { text: stop(`${field.display} owns this ${kindWord[record.kind]}`), sources: [fieldSource(record, field)] },
    ];
  return record.owner
    ? [{ text: stop(`${record.owner} owns this ${kindWord[record.kind]}`), sources: ownerSource(record) }]
    : null;
}

/** For a question about somebody that nothing answers: what the page does show of them. */
export function knownOf(person: Person | null): Sentence[] | null {
  if (!person || person.sources.length === 0 || (!person.role && !person.email)) return null;
  const shown = [person.role, person.email].filter((part) => part !== null).join(', ');
  return [
    { text: stop(`This page does not tell that. Of ${person.name} it shows: ${shown}`), sources: person.sources },
  ];
}

/** "12 fields, 3 entries of the history and 2 tasks": what an answer looked at. */
export function lookedAt(record: CrmRecord): string {
  const filled = record.fields.filter(({ value }) => value !== null).length;
  const parts = [
    count(filled, 'filled field'),
    `${count(record.timeline.length, 'entry')} of the history`,
    record.tasks.length > 0 ? count(record.tasks.length, 'task') : '',
    record.related.length > 0 ? count(record.related.length, 'related list') : '',
    record.rows.length > 0 ? count(record.rows.length, 'line') : '',
  ];
  return list(
    parts.filter((part) => part !== ''),
    5,
  );
}
