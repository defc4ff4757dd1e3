import type { CrmRecord } from '../../core/record.ts';
import { peopleOf, personIn } from '../people.ts';
import type { Sentence } from '../say.ts';
import { meant, plain } from '../words.ts';
import { asks } from './asked.ts';
import { byFunction } from './by-function.ts';
import { byField, byLabel, byRow } from './fields.ts';
import { halvesOf } from './halves.ts';
import { byLastContact, byPlanned, byPromise, bySignal, byTasks } from './history.ts';
import { byDay } from './on-a-day.ts';
import { lastWordsOf, quotesFor } from './quotes.ts';
import { byPerson, byRelated, knownOf } from './related.ts';
import { spokenOfIn } from './who-is-meant.ts';

/** What a question found, and how: read off, or quoted. */
export type Found = {
  sentences: Sentence[];
  rung: 'rules' | 'quotes';
  /** Only what is known of a person who was named. */
  general?: boolean;
};

/** Each half of a question that asks two things is answered by itself. */
export function answerAll(record: CrmRecord, question: string, now: Date): Found | null {
  const halves = halvesOf(question);
  const found = halves.flatMap((half) => answer(record, half, now) ?? []);
  if (halves.length === 1 || found.length === 0) return found[0] ?? answer(record, question, now);
  const sentences = found
    .flatMap((one) => one.sentences)
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
  return { sentences, rung: found.every(({ rung }) => rung === 'rules') ? 'rules' : 'quotes' };
}

/** Asked how surely it can answer, and then to answer: the work is done once. */
const lately = new WeakMap<CrmRecord, { question: string; found: Found | null }>();

/** Tries what the question may be about, the most certain first. */
export function answer(record: CrmRecord, question: string, now: Date): Found | null {
  const before = lately.get(record);
  if (before?.question === question) return before.found;
  const found = lookUp(record, question, now);
  lately.set(record, { question, found });
  return found;
}

function lookUp(record: CrmRecord, question: string, now: Date): Found | null {
  const aboutEntries = record.timeline.flatMap(({ about, author }) => [about, author].filter((name) => name != null));
  const known = peopleOf(record);
  const strangers = [...new Set(aboutEntries)].map((name) => ({
    name: name as string,
    role: null,
    email: null,
    sources: [],
  }));
  const named = personIn(withoutName(question, record), [...known, ...strangers]);
  const person = named ?? spokenOfIn(record, question);
  const asked = { record, question, person, now };
  const quotes = () => quotesFor(record, question, person && person.name !== record.name ? person : null);
  const rules = (sentences: Sentence[] | null): Found | null =>
    sentences && sentences.length > 0 ? { sentences, rung: 'rules' } : null;
  const quoting = (sentences: Sentence[]): Found | null =>
    sentences.length > 0 ? { sentences, rung: 'quotes' } : null;
  const does = byFunction(record, question);
  // A label of the page said word for word ("Last contacted") is asked for as a field.
  const label = byLabel(record, question)[0];
  if (asks.mention.test(plain(question)))
    return (
      rules(byPromise(asked)) ??
      quoting(quotes()) ??
      quoting(lastWordsOf(record, person)) ??
      (label ? rules(byField(record, question, now)) : null)
    );
  const exact =
    label && label.value !== null && plain(label.label).split(' ').length >= 2
      ? rules(byField(record, question, now))
      : null;
  return (
    exact ??
    rules(byLastContact(asked)) ??
    quoting(byDay(record, question, now) ?? []) ??
    rules(byPlanned(asked)) ??
    rules(byPerson(record, question, person)) ??
    (does && rules([...quotes().slice(0, 2), ...does])) ??
    rules(byRow(record, question)) ??
    rules(byRelated(record, question)) ??
    rules(byTasks(asked)) ??
    fieldOr(rules(byField(record, question, now)), question, quotes) ??
    quoting(bySignal(asked) ?? quotes()) ??
    generally(rules(knownOf(named)))
  );
}

/**
 * One word of a longer question that is a field's name too is half an answer: "how low did they go" is not told by the
 * discount. What is written about it stands beside it.
 */
function fieldOr(field: Found | null, question: string, quotes: () => Sentence[]): Found | null {
  if (!field || meant(question).length < 3) return field;
  const beside = quotes().slice(0, 2);
  return beside.length === 0 ? field : { sentences: [...field.sentences, ...beside], rung: 'quotes' };
}

/** "Has Kühlhaus Brandt got an open case" names the company, not Sabine Brandt. */
const withoutName = (question: string, { kind, name }: CrmRecord): string =>
  kind === 'contact' || kind === 'lead' ? question : question.replaceAll(shortName(name), ' ');

/** As it is said: without its legal form. */
const shortName = (name: string): string =>
  name.replace(
    /[, ]+(?:GmbH.*|AG|SE|KG|Ltd\.?|LLC|Inc\.?|S\.?A\.?|S\.?L\.?|SAS|B\.?V\.?|Oy|AB|eG|Co\.?|Corp\.?|株式会社)$/u,
    '',
  );

const generally = (found: Found | null): Found | null => found && { ...found, general: true };
