import type { Result } from '../core/failure.ts';
import { ok } from '../core/failure.ts';
import type { Query, QueryCell, QueryObject, QueryResult } from '../core/query.ts';
import type { CrmRecord, Field } from '../core/record.ts';
import { momentOf } from './days.ts';
import { finish, sortRows } from './finish.ts';
import { matches } from './matches.ts';
import { type Plan, planQuery } from './plan.ts';
import { type Seen, seenField, seenOf, showsField } from './seen-rows.ts';
import type { Column, ColumnType, Table, TableRow } from './table.ts';

const plural: Record<QueryObject, string> = {
  account: 'accounts',
  contact: 'contacts',
  lead: 'leads',
  opportunity: 'opportunities',
  case: 'cases',
  task: 'tasks',
};

/**
 * A Query over what the seller's own browser has shown so far, without any CRM: complete for what was opened, and saying
 * how much that is.
 *
 * @param me the signed-in user as pages name them; null where none did
 */
export function runOnSeen(query: Query, records: CrmRecord[], me: string | null): Result<QueryResult> {
  const seen = seenOf(query.object, records);
  const table = tableOver(query.object, seen);
  const plan = planQuery(query, table, me === null ? null : me.toLowerCase());
  if (!plan.ok) return plan;
  const rows = seen.map((one) => rowFor(one, plan.value.columns));
  const found = rows.filter(
    (row, at) => tells(query, seen[at]) && plan.value.where.every((condition) => matches(condition, row)),
  );
  const sorted = sortRows(found, plan.value.sort);
  return ok(finish(plan.value, { rows: sorted, total: null, more: false }, coverageOf(plan.value, seen)));
}

/** A page that does not show a phone number does not say that there is none. */
const tells = ({ filters }: Query, seen: Seen | undefined): boolean =>
  seen !== undefined &&
  filters.every(({ op, field }) => (op !== 'empty' && op !== 'notSince') || showsField(seen, field));

/** "from 37 opportunities you have opened and 12 lines of lists; 3 do not show Amount" */
function coverageOf({ query }: Plan, seen: Seen[]): string {
  const opened = seen.filter(({ line }) => !line).length;
  const lines = seen.length - opened;
  const records = `${opened} ${opened === 1 ? 'record' : 'records'} you have opened`;
  const listed = `${lines} ${lines === 1 ? 'line' : 'lines'} of lists`;
  const read = lines === 0 ? records : opened === 0 ? listed : `${records} and ${listed}`;
  const asked = [...query.filters.map(({ field }) => field), ...query.aggregate.flatMap(({ field }) => field ?? [])];
  const without = [...new Set(asked)].flatMap((field) => {
    const count = seen.filter((one) => !showsField(one, field)).length;
    return count > 0 ? [`${count} of them ${count === 1 ? 'does' : 'do'} not show ${field}`] : [];
  });
  return [`from ${read}`, ...without].join('; ');
}

const types: Partial<Record<Field['type'], ColumnType>> = {
  number: 'number',
  currency: 'money',
  percent: 'percent',
  date: 'day',
  datetime: 'instant',
  boolean: 'boolean',
};
const pointing: Partial<Record<string, ColumnType>> = { owner: 'user', account: 'link', contact: 'link' };

function tableOver(object: QueryObject, seen: Seen[]): Table {
  const name: Column = { field: 'name', label: 'Name', api: 'name', type: 'text' };
  const label = `${plural[object]} you have seen`;
  return { object, api: object, label, name, column: (field) => (field === 'name' ? name : columnOver(field, seen)) };
}

function columnOver(field: string, seen: Seen[]): Column | null {
  if (field === 'closed' || field === 'won') return outcomeOver(field, seen);
  if (!seen.some((one) => showsField(one, field))) return null;
  const filled = seen.flatMap((one) => seenField(one, field) ?? []);
  const [first] = filled;
  const own = seen.find((one) => one.own[field] !== undefined && one.own[field] !== null)?.own[field];
  const type =
    field === 'due' || (field === 'lastActivity' && !first)
      ? 'day'
      : (pointing[field] ?? (first && types[first.type]) ?? (typeof own === 'boolean' ? 'boolean' : 'text'));
  return { field, label: first?.label ?? field, api: field, type, ...(pointing[field] && { nameApi: field }) };
}

const outcomes = {
  closed:
    /\b(closed|won|lost|done|completed|resolved|customer|gewonnen|verloren|gagnée?|perdue?|ganad[ao]|perdid[ao])\b/i,
  won: /\b(won|customer|gewonnen|gagnée?|ganad[ao])\b/i,
};

/** Pages say by the name of the stage, or of the status, whether it is over. */
function outcomeOver(field: 'closed' | 'won', seen: Seen[]): Column | null {
  if (field === 'closed' && seen.some(({ own }) => typeof own.closed === 'boolean'))
    return { field, label: 'Done', api: 'closed', type: 'boolean' };
  const of = columnOver('stage', seen) ?? columnOver('status', seen);
  if (!of) return null;
  const values = new Set(seen.map((one) => cellOf(one, of)).filter((value) => typeof value === 'string'));
  return {
    field,
    label: field,
    api: field,
    type: 'boolean',
    truth: { of, among: [...values].filter((value) => outcomes[field].test(value)) },
  };
}

function rowFor(seen: Seen, columns: Column[]): TableRow {
  const row: TableRow = { id: seen.id, name: seen.name, href: seen.href, cells: {}, keys: {}, units: {} };
  for (const column of columns) {
    if (column.truth) continue;
    const value = cellOf(seen, column);
    row.cells[column.field] = value;
    if (column.type === 'user') row.keys[column.field] = typeof value === 'string' ? value.toLowerCase() : null;
    const unit = seenField(seen, column.field)?.unit;
    if (unit) row.units[column.field] = unit;
  }
  return row;
}

/** A value that is not of its column's type is no value: "next spring" is no date. */
function cellOf(seen: Seen, { field, type }: Column): QueryCell {
  if (field === 'name') return seen.name;
  const own = seen.own[field];
  const held = own !== undefined ? own : seenField(seen, field)?.value;
  const value = held ?? (field === 'owner' ? seen.owner : field === 'stage' ? seen.stage : null);
  if (value === null || value === '') return null;
  switch (type) {
    case 'number':
    case 'money':
    case 'percent':
      return typeof value === 'number' ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'day':
      return momentOf(String(value))?.day ?? null;
    case 'instant': {
      const moment = momentOf(String(value));
      return moment && (moment.until > moment.from ? moment.day : moment.from.toISOString());
    }
    default:
      return String(value);
  }
}
