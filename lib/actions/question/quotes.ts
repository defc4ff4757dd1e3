import { asDate } from '../../core/concepts.ts';
import type { CrmRecord, TimelineEntry } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import type { Person } from '../people.ts';
import { namesOf } from '../people.ts';
import { day, quoted, type Sentence, sentencesOf } from '../say.ts';
import { entryLabel, fieldSource, rowSource, taskSource, timelineSource } from '../sources.ts';
import { meant, nearly, plain, stem, wholeWords, wordsIn } from '../words.ts';
import { areAlike } from './alike.ts';
import { asFigure } from './figures.ts';
import { isKin } from './kin.ts';
import { isOfSort, wantedBy } from './wanted.ts';

/** A passage of the record, with where it stands. */
type Passage = {
  words: string;
  label: string;
  source: () => Source;
  stems: string[];
  order: number;
  /** Beside the words, and an answer too: the day a task is due, the day something was sent. */
  besides: string;
};

/** What somebody wrote last, where the question names them and none of its other words stands anywhere. */
export function lastWordsOf(record: CrmRecord, person: Person | null, most = 4): Sentence[] {
  if (!person || person.name === record.name) return [];
  const own = record.timeline
    .filter(({ author, about: of }) => [author, of].some((name) => name != null && plain(name) === plain(person.name)))
    .toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  return own
    .flatMap((entry) => sentencesOf(entry.text).map((words) => ({ entry, words })))
    .slice(0, most)
    .map(({ entry, words }) => ({
      text: `${about(entry, entryLabel(record, entry))}: ${quoted(words, 300)}`,
      sources: [timelineSource(record, entry, words)],
    }));
}

type Scored = {
  passage: Passage;
  score: number;
  /** Of what was asked, 0..1, and how many of its words. */
  covered: number;
  terms: number;
  /** It holds the sort of answer that was asked for. */
  fits: boolean;
};

const askingWords = new Set(
  'mention say talk discuss bring raise note anything something customer client they speak tell erwahn sagt gesagt kund etwas mentionn dit client chose mencion dicho dijo cliente algo think opinion happen'
    .split(' ')
    .map(stem),
);

/** This share of what was asked must stand in a passage; less where the passage holds the sort of answer that was asked for. */
const enough = 0.34;
const lessWhereItFits = 0.28;
/** A passage without a day, where a day was asked for, comes behind one with it. */
const otherSort = 0.4;

/** A passage with a day, where a day was asked for, is the surer. */
const ofItsSort = 0.1;

/** Longer texts are searched only where one of the asked words stands. */
const readWhole = 40_000;
const readMost = 2_000_000;

/**
 * The passages that speak of what was asked, best first: rare words weigh more (as in BM25), half of what was asked must be
 * there. Verbatim, with where each stands.
 */
export function quotesFor(record: CrmRecord, question: string, person: Person | null, most = 4): Sentence[] {
  return passagesFor(record, question, person)
    .slice(0, most)
    .map(({ passage }) => ({ text: `${passage.label}: ${quoted(passage.words, 300)}`, sources: [passage.source()] }));
}

/**
 * How much of what was asked stands in the best passage, by the weight of its words: 0..1. One word that stands there is
 * no answer to a question of five.
 */
export function quotedShare(record: CrmRecord, question: string, person: Person | null): number {
  return Math.max(0, ...passagesFor(record, question, person).map((passage) => shareOf(passage, question, person)));
}

function shareOf(best: Scored, question: string, person: Person | null): number {
  // Whose words they are was asked for too; and a day, where a day was asked for, is half an answer.
  const isOfOneWord = best.terms + (person ? 1 : 0) < 2 && !(wantedBy(question) && best.fits);
  const holdsIt = wantedBy(question) !== null && best.fits ? ofItsSort : 0;
  return isOfOneWord ? 0 : Math.min(1, best.covered + holdsIt);
}

/**
 * Where nothing answers: what comes nearest, for the seller to look at. Lines that share a word with the question, or that
 * hold the sort of answer it wants.
 */
export function nearestTo(record: CrmRecord, question: string, person: Person | null, most = 3): Sentence[] {
  const [own, others] = [
    passagesFor(record, question, person, 0),
    person ? passagesFor(record, question, null, 0) : [],
  ];
  const wanted = wantedBy(question) !== null;
  return [...own, ...others]
    .filter(({ covered, fits }) => covered > 0 || (wanted && fits))
    .filter(({ passage }, at, all) => all.findIndex((one) => one.passage.words === passage.words) === at)
    .slice(0, most)
    .map(({ passage }) => ({ text: `${passage.label}: ${quoted(passage.words, 300)}`, sources: [passage.source()] }));
}

function passagesFor(record: CrmRecord, question: string, person: Person | null, least?: number): Scored[] {
  const names = new Set(person ? namesOf(person.name) : []);
  const asked = [...new Set(meant(question).map(asFigure))].filter(
    (word) => !askingWords.has(word) && !names.has(word) && ![...names].some((name) => nearly(name, word)),
  );
  // The record's own name stands on every page of it.
  const own = new Set(wordsIn(record.name).map(stem));
  const rest = asked.filter((word) => word.length > 1 && !own.has(word));
  const terms = rest.length > 0 ? rest : asked.filter((word) => word.length > 1);
  if (terms.length === 0) return [];
  const passages = passagesOf(record, terms, isPast.test(plain(question))).filter(
    ({ label, words }) => !person || [...names].some((name) => plain(`${label} ${words}`).includes(name)),
  );
  const size = Math.max(1, passages.reduce((sum, { stems }) => sum + stems.length, 0) / Math.max(1, passages.length));
  const rarity = weightsOf(terms, passages, question);
  const whole = [...rarity.values()].reduce((sum, weight) => sum + weight, 0);
  const wanted = wantedBy(question);
  const scored = passages.flatMap((passage) => {
    let score = 0;
    let covered = 0;
    let said = 0;
    for (const term of terms) {
      const found = hit(term, passage.stems);
      const weight = rarity.get(term) ?? 0;
      score += (weight * found * 2.2) / (found + 1.2 * (0.25 + (0.75 * passage.stems.length) / size));
      if (found === 0) continue;
      covered += weight;
      said += 1;
    }
    const fits = isOfSort(wanted, passage.words) || (passage.besides !== '' && isOfSort(wanted, passage.besides));
    return covered / whole >= (least ?? (wanted && fits ? lessWhereItFits : enough))
      ? [{ passage, score: fits ? score : score * otherSort, covered: covered / whole, terms: said, fits }]
      : [];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.passage.order - b.passage.order)
    .filter(
      ({ passage }, at, all) =>
        !all
          .slice(0, at)
          .some(({ passage: better }) => better.label === passage.label && better.words.includes(passage.words)),
    );
}

/**
 * How much each word of the question counts: the rarer here, the more, and a name most. A word that stands nowhere cannot
 * tell passages apart: it counts as little as the commonest one that does.
 */
function weightsOf(terms: string[], passages: Passage[], question: string): Map<string, number> {
  const said = new Map(terms.map((term) => [term, passages.filter(({ stems }) => hit(term, stems) > 0).length]));
  const rare = (df: number) => rareness(df, passages.length);
  const least = Math.min(...[...said.values()].filter((df) => df > 0).map(rare), rare(1));
  const names = new Set(
    [...question.matchAll(/(?<=\S\s)\p{Lu}[\p{L}\p{N}&-]{2,}/gu)].map(([name]) => stem(plain(name))),
  );
  return new Map([...said].map(([term, df]) => [term, (df === 0 ? least : rare(df)) * (names.has(term) ? 1.5 : 1)]));
}

const rareness = (df: number, n: number) => Math.log(1 + (n - df + 0.5) / (df + 0.5));

/** 1 for the word, less for one that means the same or has a typo. */
function hit(term: string, stems: string[]): number {
  const exact = stems.filter((word) => word === term).length;
  return exact > 0 ? exact : Math.max(0, ...stems.map((word) => likeness(term, word)));
}

/** The same few words are compared again and again. */
const likenesses = new Map<string, number>();
const mostLikenesses = 50_000;

function likeness(term: string, word: string): number {
  const key = `${term} ${word}`;
  const known = likenesses.get(key);
  if (known !== undefined) return known;
  const found = areAlike(term, word) || isKin(term, word) ? 0.6 : word.length >= 5 && nearly(word, term) ? 0.5 : 0;
  if (likenesses.size >= mostLikenesses) likenesses.clear();
  likenesses.set(key, found);
  return found;
}

/** "When did the offer go out": the day of the entry that tells of it is the answer. */
const isPast = wholeWords('did|was|were|has|have|had|hat|haben|wurde|wann war|avons|a-t-(?:il|elle)|ont|ha|hemos|fue');

function passagesOf(record: CrmRecord, terms: string[], ofThePast: boolean): Passage[] {
  const passages: Passage[] = [];
  /** @param besides words that say what the passage is about and do not stand in it: a field's label */
  const add = (words: string, label: string, source: () => Source, besides = '', at = '') => {
    const stems = wordsIn(`${besides} ${words}`).map((word) => stem(asFigure(word)));
    passages.push({ words, label, source, stems, order: passages.length, besides: at });
  };
  const newest = [...record.timeline].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  for (const entry of newest) {
    const label = about(entry, entryLabel(record, entry));
    const at = ofThePast ? label : '';
    if (entry.title) add(entry.title, label, () => timelineSource(record, entry, entry.title), '', at);
    for (const words of worthReading(entry.text, terms))
      add(words, label, () => timelineSource(record, entry, words), entry.title, at);
  }
  for (const field of record.fields) {
    if (field.type !== 'text' || field.value === null || field.masked || field.display.length < 12) continue;
    for (const words of worthReading(field.display, terms))
      add(words, field.label, () => ({ ...fieldSource(record, field), quote: words as Source['quote'] }), field.label);
  }
  for (const task of record.tasks) {
    const due = asDate(task.due);
    const by = due ? `due ${day(due, asDate(record.readAt) ?? due)}` : '';
    const label = ['Task', task.done ? 'done' : by].filter((part) => part !== '').join(', ');
    add(task.subject, label, () => taskSource(record, task), '', by);
  }
  for (const row of record.rows)
    add([row.name, ...row.cells.map(({ value }) => value)].join(' · '), 'Line', () => rowSource(record, row));
  return passages;
}

const about = (entry: TimelineEntry, label: string) => (entry.about ? `${label}, about ${entry.about}` : label);

function worthReading(text: string, terms: string[]): string[] {
  if (text.length <= readWhole) return sentencesOf(text);
  // Stems and accents differ from what stands there; the first letters of a word seldom do.
  const starts = new RegExp(
    terms
      .map((term) => [...term.slice(0, 4)].map((sign) => (/[\p{L}\p{N}]/u.test(sign) ? sign : '.')).join(''))
      .join('|'),
    'iu',
  );
  return sentencesOf(text, readMost)
    .filter((words) => starts.test(plain(words)))
    .slice(0, 500);
}
