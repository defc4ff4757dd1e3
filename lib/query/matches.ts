import type { Condition, Literal } from './plan.ts';
import type { Column, TableRow } from './table.ts';

const fold = (text: string) => text.trim().toLowerCase();

/** Does the row fulfil the condition? The meaning every compiled Query must have too. */
export function matches(condition: Condition, row: TableRow): boolean {
  switch (condition.test) {
    case 'any':
      return condition.of.some((part) => matches(part, row));
    case 'empty':
      return isEmpty(condition.column, row) !== condition.not;
    case 'like': {
      const value = row.cells[condition.column.field];
      if (typeof value !== 'string') return false;
      const [text, wanted] = [value.toLowerCase(), condition.text.toLowerCase()];
      return condition.start ? text.startsWith(wanted) : text.includes(wanted);
    }
    case 'among':
      return condition.values.some((value) => equals(condition.column, row, value)) !== condition.not;
    case 'compare':
      return compares(condition, row);
  }
}

function isEmpty(column: Column, row: TableRow): boolean {
  const value = row.cells[column.field] ?? row.keys[column.field] ?? null;
  return value === null || value === '';
}

function equals(column: Column, row: TableRow, wanted: Literal): boolean {
  const shown = row.cells[column.field] ?? null;
  const key = row.keys[column.field] ?? shown;
  if (typeof wanted === 'object') {
    return 'id' in wanted ? key === wanted.id : shown !== null && fold(String(shown)) === fold(wanted.name);
  }
  if (key === null) return false;
  return typeof wanted === 'string' ? fold(String(key)) === fold(wanted) : key === wanted;
}

function compares({ column, op, value }: Extract<Condition, { test: 'compare' }>, row: TableRow): boolean {
  const cell = row.cells[column.field] ?? null;
  if (cell === null || typeof cell === 'boolean') return false;
  const instant = column.type === 'instant' && typeof cell === 'string' && typeof value === 'string';
  const [left, right] = instant ? [Date.parse(cell), Date.parse(value)] : [cell, value];
  if (typeof left !== typeof right) return false;
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
