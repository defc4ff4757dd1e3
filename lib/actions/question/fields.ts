import { asDate, type Concept, fieldFor, hasFieldFor } from '../../core/concepts.ts';
import type { CrmRecord, Field } from '../../core/record.ts';
import { away, clip, day, quoted, type Sentence, stop } from '../say.ts';
import { emptySource, fieldSource, ownerSource, rowSource, stageSource } from '../sources.ts';
import { meant, nearly, plain, stem, wholeWords, wordsIn } from '../words.ts';
import { areAlike } from './alike.ts';
import { asks, conceptsAsked } from './asked.ts';
import { isKin } from './kin.ts';

/** Answers that stand in a field: "Budget is 125,000 EUR." */
export function byField(record: CrmRecord, question: string, now: Date): Sentence[] {
  const named = byLabel(record, question);
  // The page's own words for a field win: "Partner account" is not the account.
  if (named.length > 0) return named.slice(0, 3).map((field) => tellField(record, field, now));
  const found: Sentence[] = [];
  const text = plain(question);
  if (asks.stage.test(text) && record.stage)
    found.push({ text: stop(`Stage is ${record.stage.value}`), sources: stageSource(record) });
  for (const concept of conceptsAsked(question)) {
    const said = tellConcept(record, concept, now);
    if (said && !found.some((other) => other.text === said.text)) found.push(said);
  }
  return found.slice(0, 3);
}

function tellConcept(record: CrmRecord, concept: Concept, now: Date): Sentence | null {
  const field = fieldFor(record, concept);
  if (field) return tellField(record, field, now);
  if (concept === 'owner' && record.owner)
    return { text: stop(`${record.owner} owns it`), sources: ownerSource(record) };
  if (concept === 'status' && record.stage)
    return { text: stop(`Stage is ${record.stage.value}`), sources: stageSource(record) };
  if (!hasFieldFor(record, concept)) return null;
  const place = record.fields.find((candidate) => hasFieldFor({ fields: [candidate] }, concept));
  return place ? tellField(record, place, now) : null;
}

export function tellField(record: CrmRecord, field: Field, now: Date): Sentence {
  if (field.masked)
    return { text: `${field.label} is there, but the CRM hides it.`, sources: [emptySource(record, field)] };
  if (field.value === null)
    return { text: `${field.label} is empty in the CRM.`, sources: [emptySource(record, field)] };
  const isDate = field.type === 'date' || field.type === 'datetime';
  const date = isDate && typeof field.value === 'string' ? asDate(field.value) : null;
  const shown = date
    ? `${day(date, now)}, ${away(date, now)}`
    : field.display.length > 120
      ? `${quoted(field.display, 400)}`
      : clip(field.display);
  return { text: stop(`${field.label} is ${shown}`), sources: [fieldSource(record, field)] };
}

/** Words of labels that say nothing alone: "Custom attribute 7" is not asked for by "attribute". */
const common = new Set('name date number type id code field custom the of and de der die la le'.split(' '));

/** "When" asks for a date, whatever stands in front of it: "Go-live Date". */
const asksFor: [RegExp, string[]][] = [
  [asks.when, ['date', 'since']],
  [wholeWords('why|warum|wieso|pourquoi|por que'), ['reason', 'why']],
  [wholeWords('who|wer|qui|quien'), ['name', 'contact']],
  [wholeWords('where|wo|ou|donde'), ['place', 'location', 'site', 'city']],
];
const askedAs = (question: string): string[] =>
  asksFor.flatMap(([pattern, words]) => (pattern.test(plain(question)) ? words.map(stem) : []));

/** Fields whose label the question says, whole or nearly: best first. Typos and endings are forgiven. */
export function byLabel(record: CrmRecord, question: string): Field[] {
  const raw = wordsIn(question);
  const spoken = new Set([...raw, ...raw.map(stem)]);
  const content = [...meant(question), ...askedAs(question)];
  const isSaid = (word: string) =>
    spoken.has(word) ||
    spoken.has(stem(word)) ||
    (word.length >= 5 && content.some((other) => nearly(stem(word), other) || isKin(stem(word), other))) ||
    content.some((other) => areAlike(stem(word), other));
  // Labels of one page share most of their words.
  const judged = new Map<string, boolean>();
  const hit = (word: string) => judged.get(word) ?? (judged.set(word, isSaid(word)).get(word) as boolean);
  const scored = record.fields.flatMap((field) => {
    const label = wordsIn(field.label).filter((word) => word.length > 1 || /\d/.test(word));
    if (label.length === 0 || label.length > 7) return [];
    const hits = label.filter(hit);
    const telling = hits.filter((word) => !common.has(word));
    const share = hits.length / label.length;
    if (telling.length === 0 || share < 0.6 || (label.length <= 2 && share < 1)) return [];
    return [{ field, score: hits.length + share + (field.value !== null ? 0.1 : 0) }];
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score >= best - 0.2).sort((a, b) => b.score - a.score);
  return top
    .map(({ field }) => field)
    .filter(
      (field, at, all) =>
        all.findIndex((other) => other.label === field.label && other.display === field.display) === at,
    );
}

/** "What stage is Yakima batteries in": a line of a related list, by its name. */
export function byRow(record: CrmRecord, question: string): Sentence[] {
  const spoken = new Set(wordsIn(question));
  const lines = [
    ...record.related.flatMap((of) => of.rows.map((row) => ({ row, of }))),
    ...record.rows.map((row) => ({ row, of: undefined })),
  ];
  const named = lines.filter(({ row }) => {
    const name = wordsIn(row.name).filter((word) => word.length > 2);
    return name.length > 0 && plain(row.name) !== plain(record.name) && name.every((word) => spoken.has(word));
  });
  return named.slice(0, 2).flatMap(({ row, of }) => {
    const filled = row.cells.filter(({ value }) => value.trim() !== '');
    const meantCells = filled.filter(({ label }) =>
      wordsIn(label).some((word) => spoken.has(word) || spoken.has(stem(word))),
    );
    const told = (meantCells.length > 0 ? meantCells : filled).slice(0, 5);
    if (told.length === 0) return [];
    const cells = told.map(({ label, value }) => (label ? `${label} ${value}` : value)).join(', ');
    return [{ text: stop(`${row.name}: ${cells}`), sources: [rowSource(record, row, of)] }];
  });
}
