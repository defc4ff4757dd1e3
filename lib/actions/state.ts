import { asDate, daysBetween, fieldFor, isClosed } from '../core/concepts.ts';
import type { CrmRecord, Field, RecordKind, RelatedList, Row, Task, TimelineEntry } from '../core/record.ts';
import { wholeWords } from './words.ts';

/** How a record stands: what is open, late, last said, related. Read by all actions, so that they never disagree. */

export const openTasks = (record: CrmRecord): Task[] => record.tasks.filter((task) => !task.done);

/** @returns days past due, longest first; none when nothing is late */
export function overdueTasks(record: CrmRecord, now: Date): { task: Task; days: number }[] {
  return openTasks(record)
    .map((task) => {
      const due = asDate(task.due);
      return { task, days: due ? daysBetween(due, now) : 0 };
    })
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
}

export const dueToday = (record: CrmRecord, now: Date): Task[] =>
  openTasks(record).filter((task) => {
    const due = asDate(task.due);
    return due !== null && daysBetween(due, now) === 0;
  });

/** What was said and done, newest first; undated entries last. Field changes by the CRM are no contact. */
export function contacts(record: CrmRecord, now: Date): TimelineEntry[] {
  const time = (entry: TimelineEntry) => asDate(entry.at)?.getTime() ?? Number.NEGATIVE_INFINITY;
  return record.timeline
    .filter((entry) => !entry.upcoming && entry.kind !== 'change' && !(time(entry) > now.getTime()))
    .sort((a, b) => time(b) - time(a) || 0);
}

/** Words of the newest entry, whatever part of it has any. */
export const wordsOf = (entry: TimelineEntry): string => entry.text.trim() || entry.title.trim();

/** What is planned, soonest first. */
export function planned(record: CrmRecord, now: Date): TimelineEntry[] {
  const time = (entry: TimelineEntry) => asDate(entry.at)?.getTime() ?? Number.POSITIVE_INFINITY;
  return record.timeline
    .filter((entry) => {
      const at = asDate(entry.at);
      return (entry.upcoming ?? false) || (at !== null && at > now);
    })
    .filter((entry) => {
      const at = asDate(entry.at);
      return at === null || daysBetween(at, now) <= 0;
    })
    .sort((a, b) => time(a) - time(b) || 0);
}

export const dateOf = (field: Field | undefined): Date | null =>
  field && (field.type === 'date' || field.type === 'datetime') && typeof field.value === 'string'
    ? asDate(field.value)
    : null;

const won = wholeWords('won|gewonnen|gagnée?|ganad[oa]');
export const isWon = (record: CrmRecord): boolean => {
  const stage = record.stage?.value ?? '';
  return won.test(stage) || /成立/.test(stage);
};

const over = wholeWords(
  'closed|resolved|solved|converted|disqualified|unqualified|completed|geschlossen|gelöst|erledigt|abgeschlossen|fermée?|résolue?|clôturée?|cerrad[oa]|resuelt[oa]|convertid[oa]',
);

/** Won, lost, resolved, converted, completed: nothing to push any more. */
export function isSettled(record: CrmRecord): boolean {
  const status = `${record.stage?.value ?? ''} ${fieldFor(record, 'status')?.display ?? ''}`;
  return isClosed(record) || (record.kind !== 'opportunity' && over.test(status));
}

const relationWords: Partial<Record<RecordKind, RegExp>> = {
  contact: wholeWords(
    'contacts?|contact roles|people|stakeholders?|kontakte?|kontaktrollen|ansprechpartner|contactos?|取引先責任者',
  ),
  opportunity: wholeWords(
    'opportunit(?:y|ies)|deals?|opportunités?|affaires|oportunidad(?:es)?|negocios|verkaufschancen|chancen|opportunitys|商談',
  ),
  case: wholeWords('cases?|tickets?|fälle|requêtes|casos|ケース'),
  account: wholeWords('accounts?|compan(?:y|ies)|organi[sz]ations?|firmen|comptes|cuentas|empresas'),
};

/** The related lists that hold records of this kind. */
export function listsOf(record: CrmRecord, kind: RecordKind): RelatedList[] {
  return record.related.filter((related) => {
    const kinds = related.rows.map((row) => row.kind).filter((rowKind) => rowKind !== null);
    if (kinds.length > 0) return kinds[0] === kind;
    const words = relationWords[kind];
    return words !== undefined && (words.test(related.label) || words.test(related.name.replaceAll(/[_-]/g, ' ')));
  });
}

export const rowsOf = (record: CrmRecord, kind: RecordKind): { row: Row; of: RelatedList }[] =>
  listsOf(record, kind).flatMap((of) => of.rows.map((row) => ({ row, of })));

/** How many there are: what the list states, else what it shows. `sure` is false when the page may hold more. */
export function sizeOf(related: RelatedList): { n: number; shown: number; sure: boolean } {
  const shown = related.rows.length;
  const n = Math.max(related.count ?? 0, shown);
  return { n, shown, sure: related.count !== null && !related.atLeast };
}

const rowOver = wholeWords(
  '(?:closed|resolved|solved|won|lost|geschlossen|gelöst|gewonnen|verloren|gagnée?|perdue?|fermée?|résolue?|cerrad[oa]|ganad[oa]|perdid[oa])',
);

/** A deal or case of a list that is over, by a short cell that says so ("Closed Won"). */
export const isRowClosed = (row: Row): boolean =>
  row.cells.some(({ value }) => value.length <= 40 && rowOver.test(value));
