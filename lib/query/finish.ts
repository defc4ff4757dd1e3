import type { QueryCell, QueryResult } from '../core/query.ts';
import { figuresOf } from './figures.ts';
import { matches } from './matches.ts';
import type { Condition, Plan } from './plan.ts';
import type { Column, TableRow } from './table.ts';

/** Figures and sorting by name read this many records and no more. */
export const mostRows = 2_000;

/** What came from the CRM for a plan. */
export type Fetched = {
  rows: TableRow[];
  /** All that match, when the CRM says it. */
  total: number | null;
  /** There is more than was fetched. */
  more: boolean;
  /** What the CRM was asked more loosely than the seller did; decided here. */
  recheck?: Condition[];
};

/** Names of others and of steps have no order a CRM and a reader agree on, so they are sorted here. */
export const sortsHere = (plan: Plan): boolean =>
  plan.sort.some(({ column }) => column.type === 'user' || column.type === 'link' || column.type === 'choice');

/** How many records must be fetched for the answer. */
export const wantedRows = (plan: Plan, here = sortsHere(plan)): number =>
  plan.aggregate.length > 0 || here ? mostRows : plan.query.limit;

/** Turns what was fetched into the answer: rechecked, sorted, counted, cut. @param from "Salesforce, all you may see" */
export function finish(plan: Plan, fetched: Fetched, from: string): QueryResult {
  const { recheck = [] } = fetched;
  const kept = fetched.rows.map((row) => withTruths(plan, row));
  const rows = kept.filter((row) => recheck.every((condition) => matches(condition, row)));
  const total = rows.length === kept.length ? (fetched.total ?? (fetched.more ? null : rows.length)) : null;
  const sorted = sortRows(rows, plan.sort);
  const cut = fetched.more ? `; the first ${fetched.rows.length}${total === null ? '' : ` of ${total}`} were read` : '';
  if (plan.aggregate.length > 0) {
    const { figures, note } = figuresOf(plan, sorted);
    const coverage = `${from}${cut}${note === '' ? '' : `; ${note}`}`;
    const more = fetched.more || figures.length > plan.query.limit;
    return { rows: [], figures: figures.slice(0, plan.query.limit), total, more, coverage };
  }
  const shown = sorted.slice(0, plan.query.limit);
  return {
    rows: shown.map(({ id, name, href, cells, units }) => ({ id, name, href, cells, units })),
    figures: [],
    total,
    more: fetched.more || sorted.length > shown.length,
    coverage: sortsHere(plan) ? `${from}${cut}` : from,
  };
}

function withTruths(plan: Plan, row: TableRow): TableRow {
  const cells = { ...row.cells };
  for (const { field, truth } of plan.columns) {
    if (!truth) continue;
    const value = row.keys[truth.of.field] ?? row.cells[truth.of.field] ?? null;
    cells[field] =
      truth.among === 'filled'
        ? value !== null && value !== ''
        : value !== null && truth.among.some((v) => v === value);
  }
  return { ...row, cells };
}

/** Empty values last, whichever way it goes. */
export function sortRows(rows: TableRow[], sort: { column: Column; direction: 'asc' | 'desc' }[]): TableRow[] {
  if (sort.length === 0) return rows;
  return [...rows].sort((left, right) => {
    for (const { column, direction } of sort) {
      const [a, b] = [left.cells[column.field] ?? null, right.cells[column.field] ?? null];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
        continue;
      }
      const order = compareCells(a, b);
      if (order !== 0) return direction === 'asc' ? order : -order;
    }
    return 0;
  });
}

function compareCells(a: NonNullable<QueryCell>, b: NonNullable<QueryCell>): number {
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, undefined, { sensitivity: 'base', numeric: true });
  return Number(a) - Number(b);
}
