import { plainNumber } from './literal.ts';
import type { Condition, Literal, Plan } from './plan.ts';
import type { Column } from './table.ts';

/** `count` asks how many there are in all. */
export type Soql = { soql: string; count: string; recheck: Condition[] };

/**
 * A plan as SOQL. Field names come from the org's own description alone, and everything the seller said is a quoted literal.
 *
 * @param extra more fields to select: a task's subject, say
 */
export function toSoql(
  plan: Plan,
  { limit, sort, extra = [] }: { limit: number; sort: boolean; extra?: string[] },
): Soql {
  const recheck: Condition[] = [];
  const select = new Set(['Id', ...extra, ...plan.columns.filter(({ truth }) => !truth).flatMap(selected)]);
  const where = plan.where.map((condition) => printed(condition, recheck)).join(' AND ');
  const order = sort
    ? plan.sort.map(({ column, direction }) => `${column.api} ${direction.toUpperCase()} NULLS LAST`).concat('Id ASC')
    : [];
  const from = `FROM ${plan.table.api}${where === '' ? '' : ` WHERE ${where}`}`;
  const orderBy = order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`;
  const soql = `SELECT ${[...select].join(', ')} ${from}${orderBy} LIMIT ${limit}`;
  return { soql, count: `SELECT COUNT() ${from}`, recheck };
}

const selected = ({ api, nameApi, unitApi }: Column): string[] => [
  api,
  ...(nameApi ? [nameApi] : []),
  ...(unitApi ? [unitApi] : []),
];

function printed(condition: Condition, recheck: Condition[]): string {
  const { test } = condition;
  if (test === 'any') return `(${condition.of.map((part) => printed(part, recheck)).join(' OR ')})`;
  const { column } = condition;
  switch (test) {
    case 'empty':
      return `${column.api} ${condition.not ? '!=' : '='} null`;
    case 'compare':
      return `${column.api} ${condition.op} ${dated(condition.value)}`;
    case 'like': {
      // Whether a backslash can be found by LIKE is written nowhere: any one character stands for it, and we look again.
      if (condition.text.includes('\\')) recheck.push(condition);
      const text = condition.text.replace(/[%_]/g, '\\$&').replace(/\\(?![%_])/g, '_');
      return `${column.nameApi ?? column.api} LIKE ${likeQuoted(`${condition.start ? '' : '%'}${text}%`)}`;
    }
    case 'among': {
      const ids = condition.values.filter((value) => typeof value !== 'object' || 'id' in value);
      const names = condition.values.filter((value) => typeof value === 'object' && 'name' in value);
      const lists = [
        oneOf(column, column.api, ids, condition.not),
        oneOf(column, column.nameApi ?? column.api, names, condition.not),
      ];
      const [any, ...more] = lists.filter((list) => list !== '');
      if (condition.not) return `(${[any, ...more].join(' AND ')} OR ${column.api} = null)`;
      return more.length > 0 ? `(${[any, ...more].join(' OR ')})` : (any ?? '');
    }
  }
}

function oneOf(column: Column, field: string, values: Literal[], not: boolean): string {
  const [first, ...more] = values;
  if (first === undefined) return '';
  if (more.length === 0) return `${field} ${not ? '!=' : '='} ${literal(column, first)}`;
  return `${field} ${not ? 'NOT IN' : 'IN'} (${values.map((value) => literal(column, value)).join(', ')})`;
}

function literal(column: Column, value: Literal): string {
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'object') return quoted('id' in value ? value.id : value.name);
  return column.type === 'day' ? dated(value) : quoted(value);
}

/** Days and instants stand bare in SOQL, without fractions of seconds. */
const dated = (value: string | number): string =>
  typeof value === 'number' ? plainNumber(value) : value.replace(/\.\d+Z$/, 'Z');

const escapes: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A SOQL string. Every character that could end or change it is escaped. */
export const quoted = (text: string): string => `'${text.replace(/[\\'"\n\r\t\b\f]/g, (c) => escapes[c] ?? c)}'`;

/** The same where `\%` and `\_` are already escapes of the pattern. */
const likeQuoted = (text: string): string =>
  `'${text.replace(/\\[%_]|[\\'"\n\r\t\b\f]/g, (c) => (c.length === 2 ? c : (escapes[c] ?? c)))}'`;
