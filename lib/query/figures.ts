import type { QueryCell, QueryResult } from '../core/query.ts';
import { momentOf } from './days.ts';
import { numeric, type Plan } from './plan.ts';
import type { Column, TableRow } from './table.ts';

type Figure = QueryResult['figures'][number];

/**
 * Counts and sums by group. Money of several currencies is never added: each currency has its own line.
 *
 * @returns most first by the first figure; `note` says which currencies were kept apart, '' when there was one
 */
export function figuresOf(plan: Plan, rows: TableRow[]): { figures: Figure[]; note: string } {
  const money = plan.aggregate.filter(({ column }) => column?.type === 'money').flatMap(({ column }) => column ?? []);
  const units = new Set(rows.flatMap((row) => money.flatMap((column) => unitOf(row, column) ?? [])));
  // An amount without a currency may be any: it is a currency of its own.
  const apart = units.size > 1;
  const groups = new Map<string, { key: string | null; unit: string | null; rows: TableRow[] }>();
  for (const row of rows) {
    const key = plan.group ? groupKey(plan.group, row) : null;
    const unit = unitFor(row, money, apart, units);
    const place = JSON.stringify([key, unit]);
    const group = groups.get(place) ?? { key, unit, rows: [] };
    group.rows.push(row);
    groups.set(place, group);
  }
  // Nothing found is a figure too: 0 of them, and no sum.
  if (groups.size === 0 && !plan.group) groups.set('', { key: null, unit: null, rows: [] });
  const figures = [...groups.values()].map(({ key, unit, rows: members }) => ({
    key,
    unit,
    values: plan.aggregate.map(({ what, column }) => figure(what, column, members)),
  }));
  figures.sort((a, b) => (b.values[0] ?? -Infinity) - (a.values[0] ?? -Infinity));
  const names = [...units].sort().map((unit) => unit || 'amounts without a currency');
  return { figures, note: apart ? `${names.join(' and ')} are not added together` : '' };
}

/** '' for an amount whose currency nobody says, undefined where there is no amount. */
const unitOf = (row: TableRow, column: Column): string | undefined =>
  (row.cells[column.field] ?? null) === null ? undefined : (row.units[column.field] ?? '');

function unitFor(row: TableRow, money: Column[], apart: boolean, units: Set<string>): string | null {
  const unit = apart ? money.map((column) => unitOf(row, column)).find((found) => found !== undefined) : [...units][0];
  return unit || null;
}

/** Dates are grouped by month; what has no value is a group of its own. */
function groupKey(column: Column, row: TableRow): string {
  const value: QueryCell = row.cells[column.field] ?? null;
  if (value === null || value === '') return '(empty)';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (column.type !== 'day' && column.type !== 'instant') return String(value);
  // The month the seller's calendar shows, not the one in Greenwich.
  return (momentOf(String(value))?.day ?? String(value)).slice(0, 7);
}

function figure(what: Plan['aggregate'][number]['what'], column: Column | null, rows: TableRow[]): number | null {
  if (what === 'count') {
    return column ? rows.filter((row) => (row.cells[column.field] ?? null) !== null).length : rows.length;
  }
  if (!column || !numeric.has(column.type)) return null;
  const values = rows.map((row) => row.cells[column.field]).filter((value) => typeof value === 'number');
  if (values.length === 0) return null;
  switch (what) {
    case 'sum':
      return tidy(values.reduce((sum, value) => sum + value, 0));
    case 'average':
      return tidy(values.reduce((sum, value) => sum + value, 0) / values.length);
    case 'least':
      return values.reduce((least, value) => Math.min(least, value));
    case 'most':
      return values.reduce((most, value) => Math.max(most, value));
  }
}

/** 0.1 + 0.2 is 0.3 to a seller. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
