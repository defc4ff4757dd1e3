import type { Sends } from '../core/action.ts';
import { type Concept, fieldFor } from '../core/concepts.ts';
import type { CrmRecord, Field, Row, TimelineEntry } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import { asUntrusted, type Untrusted } from '../core/untrusted.ts';
import { clean, oneLine } from './clean.ts';

/** One thing the model is told of the record. */
export type Datum = {
  /** From 1. What the model cites. */
  n: number;
  label: Untrusted;
  /** Cleaned, not masked: masking is the gate's next step. */
  text: Untrusted;
  source: Source;
  /** Of a field: its own name and label, for rules about it. */
  field?: { name: string; label: string };
  concept?: Concept;
  /** Lies ahead or is not done, so the model does not tell it as past. */
  note?: 'planned' | 'done' | 'open';
};

export type Collected = { data: Datum[]; leftOut: string[] };

/** Characters of one text, and of all data together: some 6,000 tokens, which a model on a laptop still reads. */
const longestText = 1_500;
const budget = 24_000;

/** Meanings worth marking, so that a later step need not guess again. */
const concepts: Concept[] = [
  'amount',
  'closeDate',
  'nextStep',
  'probability',
  'owner',
  'account',
  'email',
  'phone',
  'address',
  'website',
];

/**
 * What the action declared of this record and nothing else, in the order of worth: stage, fields, open tasks, newest
 * history, related, lines. Values the CRM itself shows as asterisks are never among it.
 */
export function collect(record: CrmRecord, sends: Sends, now: Date): Collected {
  const found = [
    ...stageOf(record, sends),
    ...fieldsOf(record, sends),
    ...tasksOf(record, sends),
    ...timelineOf(record, sends, now),
    ...relatedOf(record, sends),
    ...rowsOf(record, sends),
  ].filter((datum) => datum.text.trim() !== '');
  return withinBudget(found);
}

type Found = Omit<Datum, 'n'> & { group: string };

function stageOf(record: CrmRecord, sends: Sends): Found[] {
  if (!sends.stage || !record.stage) return [];
  return [found(record, 'stage', 'stage', asUntrusted('Stage'), record.stage.value, record.stage.anchor)];
}

function fieldsOf(record: CrmRecord, sends: Sends): Found[] {
  // Asked once each: a record may have hundreds of fields.
  const conceptOf = new Map(concepts.toReversed().map((concept) => [fieldFor(record, concept), concept]));
  return record.fields
    .filter((field) => field.value !== null && !field.masked && declared(field, sends))
    .map((field) => {
      const concept = conceptOf.get(field);
      const datum = {
        ...found(record, 'field', 'fields', field.label, fieldText(field), field.anchor),
        field: { name: field.name, label: field.label },
      };
      return concept ? { ...datum, concept } : datum;
    });
}

function declared(field: Field, sends: Sends): boolean {
  if (sends.fields === 'all') return true;
  return sends.fields.some((pattern) => fresh(pattern).test(field.name) || fresh(pattern).test(field.label));
}

/** A pattern with the g flag remembers where it stopped; a declaration must not. */
const fresh = (pattern: RegExp) => new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));

/** A date is given as shown and as ISO: 03/04/2026 means two days. */
function fieldText(field: Field): Untrusted {
  const iso =
    (field.type === 'date' || field.type === 'datetime') && typeof field.value === 'string' ? field.value : null;
  const shown = field.display || String(field.value ?? '');
  const unit = field.unit && !shown.includes(field.unit) ? ` ${field.unit}` : '';
  return asUntrusted(iso && iso !== shown ? `${shown} (${iso})` : `${shown}${unit}`);
}

function tasksOf(record: CrmRecord, sends: Sends): Found[] {
  if (!sends.tasks) return [];
  const open = record.tasks.filter((task) => !task.done);
  const done = record.tasks.filter((task) => task.done);
  return [...open, ...done].map((task) => {
    const parts = [
      task.subject,
      task.about && `about ${task.about}`,
      task.due ? `due ${task.due}` : task.dueDisplay && `due ${task.dueDisplay}`,
      task.owner && `owner ${task.owner}`,
    ];
    const datum = found(
      record,
      'task',
      'tasks',
      asUntrusted(task.type ? `Task, ${task.type}` : 'Task'),
      asUntrusted(parts.filter(Boolean).join('; ')),
      task.anchor,
    );
    return { ...datum, note: task.done ? ('done' as const) : ('open' as const) };
  });
}

function timelineOf(record: CrmRecord, sends: Sends, now: Date): Found[] {
  if (!sends.timeline) return [];
  const when = (entry: TimelineEntry) => (entry.at ? Date.parse(entry.at) : Number.NEGATIVE_INFINITY);
  // Entries without a certain date keep the page's order, which is newest first in every CRM seen.
  const newest = [...record.timeline].sort((a, b) => (when(b) === when(a) ? 0 : when(b) - when(a)));
  return newest.slice(0, sends.timeline).map((entry) => {
    const label = [
      entry.kind === 'other' ? 'Entry' : entry.kind[0]!.toUpperCase() + entry.kind.slice(1),
      entry.author,
      entry.at ?? entry.atDisplay,
    ];
    const same = entry.text.startsWith(entry.title) || entry.text === '';
    const text = same ? entry.text || entry.title : `${entry.title}\n${entry.text}`;
    const datum = found(
      record,
      'timeline',
      'timeline entries',
      asUntrusted(label.filter(Boolean).join(', ')),
      asUntrusted(entry.about ? `${text} (about ${entry.about})` : text),
      entry.anchor,
    );
    const planned = entry.upcoming || (entry.at !== null && Date.parse(entry.at) > now.getTime());
    return planned ? { ...datum, note: 'planned' as const } : datum;
  });
}

function relatedOf(record: CrmRecord, sends: Sends): Found[] {
  if (!sends.related) return [];
  return record.related.flatMap((list) =>
    list.rows.map((row) => found(record, 'related', 'related records', list.label, rowText(row), row.anchor)),
  );
}

function rowsOf(record: CrmRecord, sends: Sends): Found[] {
  if (!sends.rows) return [];
  return record.rows.map((row) =>
    found(record, 'row', 'lines', asUntrusted(row.kind ?? 'Line'), rowText(row), row.anchor),
  );
}

const rowText = (row: Row): Untrusted =>
  asUntrusted(
    [
      row.name,
      ...row.cells
        .filter((cell) => cell.value && cell.value !== row.name)
        .map((cell) => `${cell.label}: ${cell.value}`),
    ].join('; '),
  );

function found(
  record: CrmRecord,
  kind: Source['kind'],
  group: string,
  label: Untrusted,
  text: Untrusted,
  anchor: string,
): Found {
  const source: Source = {
    kind,
    label,
    quote: text,
    recordKey: record.key,
    anchor,
    url: record.url,
    readAt: record.readAt,
  };
  return { label: asUntrusted(oneLine(clean(label))), text: cut(clean(text)), source, group };
}

/** A long text keeps its beginning, and says that it was cut. */
function cut(text: Untrusted): Untrusted {
  if (text.length <= longestText) return text;
  const end = text.lastIndexOf(' ', longestText);
  return asUntrusted(
    `${text.slice(0, end > longestText / 2 ? end : longestText)} [cut: ${text.length - longestText} more characters]`,
  );
}

function withinBudget(found: Found[]): Collected {
  const data: Datum[] = [];
  const left = new Map<string, number>();
  let used = 0;
  for (const { group, ...datum } of found) {
    const size = datum.label.length + datum.text.length + 12;
    if (used + size > budget) {
      left.set(group, (left.get(group) ?? 0) + 1);
      continue;
    }
    used += size;
    data.push({ n: data.length + 1, ...datum });
  }
  return { data, leftOut: [...left].map(([group, count]) => `${count} ${group} left out for want of room`) };
}
