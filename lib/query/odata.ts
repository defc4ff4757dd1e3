import { plainNumber } from './literal.ts';
import type { Condition, Literal, Plan } from './plan.ts';
import type { Column } from './table.ts';

export type OData = { filter: string; orderby: string; select: string[]; recheck: Condition[] };

/** A plan as OData for the Dataverse Web API; the parts still want encodeURIComponent. */
export function toOData(plan: Plan, { sort }: { sort: boolean }): OData {
  const recheck: Condition[] = [];
  const columns = plan.columns.filter(({ truth }) => !truth);
  const select = new Set(columns.flatMap(({ api, unitApi }) => (unitApi ? [api, unitApi] : [api])));
  const order = sort ? plan.sort.map(({ column, direction }) => `${column.api} ${direction}`) : [];
  return {
    filter: plan.where.map((condition) => printed(condition, recheck)).join(' and '),
    orderby: order.join(','),
    select: [...select],
    recheck,
  };
}

function printed(condition: Condition, recheck: Condition[]): string {
  const { test } = condition;
  if (test === 'any') return `(${condition.of.map((part) => printed(part, recheck)).join(' or ')})`;
  const { column } = condition;
  switch (test) {
    case 'empty':
      return empty(column, condition.not);
    case 'compare':
      return `${column.api} ${operators[condition.op]} ${dated(condition.value)}`;
    case 'like':
      return like(condition, recheck);
    case 'among': {
      const { not } = condition;
      const tests = condition.values.map(
        (value) => `${comparedBy(column, value)} ${not ? 'ne' : 'eq'} ${literal(column, value)}`,
      );
      if (not) return `(${tests.join(' and ')} or ${column.api} eq null)`;
      return tests.length > 1 ? `(${tests.join(' or ')})` : (tests[0] ?? '');
    }
  }
}

const operators = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;

const comparedBy = (column: Column, value: Literal): string =>
  typeof value === 'object' && 'name' in value ? (column.nameApi ?? column.api) : column.api;

function empty(column: Column, not: boolean): string {
  const bareTest = `${column.api} ${not ? 'ne' : 'eq'} null`;
  if (column.type !== 'text') return bareTest;
  return not ? `(${bareTest} and ${column.api} ne '')` : `(${bareTest} or ${column.api} eq '')`;
}

/**
 * Dataverse searches by LIKE and does not say what `%`, `_` and brackets then mean. So the text between them is asked for,
 * piece by piece, and the rows are looked at again.
 */
function like(condition: Extract<Condition, { test: 'like' }>, recheck: Condition[]): string {
  const field = condition.column.nameApi ?? condition.column.api;
  const pieces = condition.text.split(/[%_[\]^]/);
  if (pieces.length > 1) recheck.push(condition);
  const tests = pieces.flatMap((piece, place) => {
    if (piece === '') return [];
    return [`${condition.start && place === 0 ? 'startswith' : 'contains'}(${field},${quoted(piece)})`];
  });
  if (tests.length === 0) return `${field} ne null`;
  return tests.length > 1 ? `(${tests.join(' and ')})` : (tests[0] ?? '');
}

function literal(column: Column, value: Literal): string {
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'object') return 'id' in value ? guid(value.id) : quoted(value.name);
  return column.type === 'day' ? dated(value) : quoted(value);
}

/** Days and instants stand bare, as numbers do. */
const dated = (value: string | number): string => (typeof value === 'number' ? plainNumber(value) : value);

/** An id stands bare too, so it must be one. */
export const guid = (id: string): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id : '00000000-0000-0000-0000-000000000000';

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
