import type { CrmRecord, TimelineEntry } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import type { Person } from '../people.ts';
import { namesOf } from '../people.ts';
import { quoted, type Sentence, sentencesOf } from '../say.ts';
import { entryLabel, fieldSource, rowSource, taskSource, timelineSource } from '../sources.ts';
import { meant, nearly, plain, stem, wordsIn } from '../words.ts';

/** A passage of the record, with where it stands. */
type Passage = { words: string; label: string; source: () => Source; stems: string[]; order: number };

/** Words of different languages and habits that mean one thing in a sales note. */
const alike = [
  'price prices pricing cost costs discount expensive cheaper quote offered budget preis preise rabatt kosten teuer prix remise cher precio descuento caro',
  'contract agreement terms redlines redlined clause legal liability vertrag klausel contrat clause contrato clausula',
  'competitor competitors competition rival vendor alternative wettbewerb wettbewerber konkurrenz concurrent concurrence competencia competidor',
  'deadline timing schedule date timeline frist termin delai echeance plazo fecha',
  'problem problems issue issues outage complaint bug failure storung panne probleme problema fallo',
  'decision decide decides board approval approve entscheidung entscheiden decision decider decision decidir aprobacion',
].map((group) => new Set(group.split(' ').map(stem)));

const askingWords = new Set(
  'mention say talk discuss bring raise note anything something customer client they speak tell erwahn sagt gesagt kund etwas mentionn dit client chose mencion dicho dijo cliente algo think opinion happen'
    .split(' ')
    .map(stem),
);

/** Longer texts are searched only where one of the asked words stands. */
const readWhole = 40_000;
const readMost = 2_000_000;

/**
 * The passages that speak of what was asked, best first: rare words weigh more (as in BM25), half of what was asked must be
 * there. Verbatim, with where each stands.
 */
export function quotesFor(record: CrmRecord, question: string, person: Person | null, most = 4): Sentence[] {
  const names = new Set(person ? namesOf(person.name) : []);
  const asked = [...new Set(meant(question))].filter(
    (word) => !askingWords.has(word) && !names.has(word) && ![...names].some((name) => nearly(name, word)),
  );
  const terms = asked.filter((word) => word.length > 1);
  if (terms.length === 0) return [];
  const passages = passagesOf(record, terms).filter(
    ({ label, words }) => !person || [...names].some((name) => plain(`${label} ${words}`).includes(name)),
  );
  const size = Math.max(1, passages.reduce((sum, { stems }) => sum + stems.length, 0) / Math.max(1, passages.length));
  const rarity = new Map(
    terms.map((term) => [term, rareness(passages.filter(({ stems }) => hit(term, stems) > 0).length, passages.length)]),
  );
  const whole = [...rarity.values()].reduce((sum, weight) => sum + weight, 0);
  const scored = passages.flatMap((passage) => {
    let score = 0;
    let covered = 0;
    for (const term of terms) {
      const found = hit(term, passage.stems);
      const weight = rarity.get(term) ?? 0;
      score += (weight * found * 2.2) / (found + 1.2 * (0.25 + (0.75 * passage.stems.length) / size));
      if (found > 0) covered += weight;
    }
    return covered / whole >= 0.34 ? [{ passage, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.passage.order - b.passage.order)
    .filter(
      ({ passage }, at, all) =>
        !all
          .slice(0, at)
          .some(({ passage: better }) => better.label === passage.label && better.words.includes(passage.words)),
    )
    .slice(0, most)
    .map(({ passage }) => ({ text: `${passage.label}: ${quoted(passage.words, 300)}`, sources: [passage.source()] }));
}

const rareness = (df: number, n: number) => Math.log(1 + (n - df + 0.5) / (df + 0.5));

/** 1 for the word, less for one that means the same or has a typo. */
function hit(term: string, stems: string[]): number {
  const exact = stems.filter((word) => word === term).length;
  if (exact > 0) return exact;
  const group = alike.find((words) => words.has(term));
  if (group && stems.some((word) => group.has(word))) return 0.6;
  return stems.some((word) => word.length >= 5 && nearly(word, term)) ? 0.5 : 0;
}

function passagesOf(record: CrmRecord, terms: string[]): Passage[] {
  const passages: Passage[] = [];
  const add = (words: string, label: string, source: () => Source) => {
    passages.push({ words, label, source, stems: wordsIn(words).map(stem), order: passages.length });
  };
  const newest = [...record.timeline].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  for (const entry of newest) {
    const label = about(entry, entryLabel(record, entry));
    if (entry.title) add(entry.title, label, () => timelineSource(record, entry, entry.title));
    for (const words of worthReading(entry.text, terms)) add(words, label, () => timelineSource(record, entry, words));
  }
  for (const field of record.fields) {
    if (field.type !== 'text' || field.value === null || field.masked || field.display.length < 12) continue;
    for (const words of worthReading(field.display, terms))
      add(words, field.label, () => ({ ...fieldSource(record, field), quote: words as Source['quote'] }));
  }
  for (const task of record.tasks) add(task.subject, task.done ? 'Task, done' : 'Task', () => taskSource(record, task));
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
