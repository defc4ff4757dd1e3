import { textAnchor } from '../adapters/anchor.ts';
import { asDate } from '../core/concepts.ts';
import type { CrmRecord, Field, RelatedList, Row, Task, TimelineEntry } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { day } from './say.ts';

/** A source keeps the words it rests on, not a whole mail thread. */
const longestQuote = 600;

const source = (record: CrmRecord, kind: Source['kind'], label: string, quote: string, anchor: string): Source => ({
  kind,
  label: asUntrusted(label),
  quote: asUntrusted(quote.slice(0, longestQuote)),
  recordKey: record.key,
  anchor,
  url: record.url,
  readAt: record.readAt,
});

export const fieldSource = (record: CrmRecord, field: Field): Source =>
  source(record, 'field', field.label, field.display, field.anchor);

/** A place nobody filled: the page shows its label and nothing beside it. */
export const emptySource = (record: CrmRecord, field: Field): Source =>
  source(record, 'field', field.label, field.display || field.label, field.anchor);

/** @returns none when the page shows no stage */
export const stageSource = (record: CrmRecord): Source[] =>
  record.stage ? [source(record, 'stage', 'Stage', record.stage.value, record.stage.anchor)] : [];

/** @param words the passage meant, verbatim; without it the entry's beginning */
export function timelineSource(record: CrmRecord, entry: TimelineEntry, words?: string): Source {
  return source(record, 'timeline', entryLabel(record, entry), words ?? (entry.text || entry.title), entry.anchor);
}

/** @returns "Note, Ravi Menon, 10 Nov" */
export function entryLabel(record: CrmRecord, entry: TimelineEntry): string {
  const at = asDate(entry.at);
  const kind = entry.kind === 'other' ? 'Activity' : entry.kind.charAt(0).toUpperCase() + entry.kind.slice(1);
  const when = at ? day(at, asDate(record.readAt) ?? at) : entry.atDisplay;
  return [kind, entry.author ?? '', when].filter((part) => part !== '').join(', ');
}

export const taskSource = (record: CrmRecord, task: Task): Source =>
  source(
    record,
    'task',
    task.type ? `Task, ${task.type}` : 'Task',
    [task.subject, task.dueDisplay].filter((part) => part !== '').join(' · '),
    task.anchor,
  );

/** One line of a list, cells and all. @param of the related list it stands in; none for the page's own lines */
export const rowSource = (record: CrmRecord, row: Row, of?: RelatedList): Source =>
  source(
    record,
    of ? 'related' : 'row',
    of ? `${of.label}: ${row.name}` : row.name,
    [row.name, ...row.cells.map(({ label, value }) => (label ? `${label}: ${value}` : value))].join(' · '),
    row.anchor,
  );

/** A related list as a whole: what it is called and the count it states. */
export const relatedSource = (record: CrmRecord, related: RelatedList): Source =>
  source(
    record,
    'related',
    related.label,
    related.count === null ? related.label : `${related.label} (${related.count}${related.atLeast ? '+' : ''})`,
    related.rows[0]?.anchor ?? '',
  );

/** The page's own name of the record. */
export const nameSource = (record: CrmRecord): Source =>
  source(record, 'field', 'Name', record.name, textAnchor(record.name));

/** Whom the page names as owner outside its fields. */
export const ownerSource = (record: CrmRecord): Source[] =>
  record.owner ? [source(record, 'field', 'Owner', record.owner, textAnchor(record.owner))] : [];
