import { asDate } from '../../core/concepts.ts';
import type { Query, QueryCell, QueryRow } from '../../core/query.ts';
import type { CrmRecord } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { type Seen, seenField, seenOf } from '../../query/seen-rows.ts';
import { usualFields } from '../../query/usual.ts';
import { labelOf } from '../../query/words/chips.ts';
import type { Known } from '../../query/words/known.ts';
import { day } from '../say.ts';
import { fieldSource, nameSource, ownerSource, rowSource, stageSource, taskSource } from '../sources.ts';

type ColumnKind = 'text' | 'number' | 'money' | 'percent' | 'day' | 'instant' | 'boolean';
export type ShownColumn = { field: string; label: string; kind: ColumnKind };

/** What was asked by, and what a seller wants to see beside it; not what is the same in every line, nor what nobody filled. */
export function columnsOf(query: Query, rows: QueryRow[], known: Known): ShownColumn[] {
  const fixed = new Set(query.filters.flatMap(({ field, op }) => (op === 'is' || op === 'empty' ? [field] : [])));
  const asked = [...query.filters.map(({ field }) => field), ...query.sort.map(({ field }) => field)];
  const fields = [...new Set([...usualFields[query.object], ...asked])].filter(
    (field) => field !== 'name' && field !== 'closed' && field !== 'won' && !field.startsWith('account.'),
  );
  return fields.flatMap((field) => {
    const values = rows.map(({ cells }) => cells[field] ?? null);
    const isFilled = values.some((value) => value !== null && value !== '');
    if (!isFilled || (fixed.has(field) && !usualFields[query.object].some((usual) => usual === field))) return [];
    return [{ field, label: labelOf(field, query.object, known), kind: kindOf(field, query, rows, known) }];
  });
}

function kindOf(field: string, { object }: Query, rows: QueryRow[], known: Known): ColumnKind {
  const values = rows.flatMap(({ cells }) => cells[field] ?? []);
  if (rows.some(({ units }) => units[field])) return 'money';
  const sort = known[object]?.find((each) => each.field === field)?.sort;
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  if (values.every((value) => typeof value === 'number'))
    return sort === 'percent' || field === 'probability'
      ? 'percent'
      : sort === 'money' || field === 'amount' || field === 'revenue'
        ? 'money'
        : 'number';
  const dates = values.every((value) => typeof value === 'string' && asDate(value) !== null);
  if (!dates) return 'text';
  return values.some((value) => String(value).includes('T')) ? 'instant' : 'day';
}

/** A figure as a seller reads it; what a page showed stays as the page shows it. */
export function shownCell(value: QueryCell, unit: string | undefined, kind: ColumnKind, now: Date): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    const figure = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
    return unit ? `${figure} ${unit}` : kind === 'percent' ? `${figure}%` : figure;
  }
  const date = kind === 'day' || kind === 'instant' ? asDate(value) : null;
  return date ? day(date, now) : value;
}

/** The record, or the line of a list, a row was read from. */
type Origin = {
  seen: Seen;
  record: CrmRecord;
  sourceOf(field: string): Source[];
  displayOf(field: string): string | null;
};

/** Finds rows again among what was seen, by their ids. */
export function originsOf(query: Query, rows: QueryRow[], records: CrmRecord[]): Map<QueryRow, Origin> {
  const seen = new Map(seenOf(query.object, records).map((each) => [each.id, each]));
  const newest = [...records].sort((a, b) => b.readAt.localeCompare(a.readAt));
  const found = new Map<QueryRow, Origin>();
  for (const row of rows) {
    const one = seen.get(row.id);
    const origin = one && originOf(one, query, newest);
    if (origin) found.set(row, origin);
  }
  return found;
}

function originOf(seen: Seen, { object }: Query, records: CrmRecord[]): Origin | null {
  const displayOf = (field: string) => seenField(seen, field)?.display ?? null;
  if (object === 'task') return taskOrigin(seen, records);
  const opened = seen.line ? undefined : records.find(({ kind, id }) => kind === object && id === seen.id);
  const lines = linesOf(seen, object, records);
  const [first] = lines;
  const record = opened ?? first?.record;
  if (!record) return null;
  const sourceOf = (field: string): Source[] => {
    if (opened && (field === 'name' || shows(opened, seen, field))) return sourcesIn(opened, seen, field);
    // Each value is quoted from the line that shows it.
    const display = displayOf(field);
    const line = lines.find(({ row }) => row.cells.some(({ value }) => value === display)) ?? first;
    if (line) return [rowSource(line.record, line.row, line.list)];
    return opened ? sourcesIn(opened, seen, field) : [];
  };
  return { seen, record, displayOf, sourceOf };
}

/** Is it the record's own page that says so, and not the line of a list? */
function shows(record: CrmRecord, seen: Seen, field: string): boolean {
  const shown = seenField(seen, field);
  return shown ? record.fields.includes(shown) : field === 'stage' ? record.stage !== null : record.owner !== null;
}

function taskOrigin(seen: Seen, records: CrmRecord[]): Origin | null {
  for (const record of records) {
    const task = record.tasks.find((each) => (each.href ?? each.subject) === seen.id);
    if (task) return { seen, record, displayOf: () => null, sourceOf: () => [taskSource(record, task)] };
  }
  return null;
}

type Line = { record: CrmRecord; row: CrmRecord['rows'][number]; list: CrmRecord['related'][number] | undefined };

/** Every line of a list that shows it, on whatever page. */
function linesOf({ id, name, href }: Seen, object: Query['object'], records: CrmRecord[]): Line[] {
  const isIt = (row: Line['row']) => row.kind === object && (row.href ?? row.name) === (href ?? (id || name));
  return records.flatMap((record) => [
    ...record.rows.filter(isIt).map((row) => ({ record, row, list: undefined })),
    ...record.related.flatMap((list) => list.rows.filter(isIt).map((row) => ({ record, row, list }))),
  ]);
}

function sourcesIn(record: CrmRecord, seen: Seen, field: string): Source[] {
  const shown = field === 'name' ? undefined : seenField(seen, field);
  if (shown && shown.value !== null) return [fieldSource(record, shown)];
  if (field === 'stage') return stageSource(record);
  if (field === 'owner') return ownerSource(record);
  return [nameSource(record)];
}
