import { fail, ok, type Result } from '../core/failure.ts';
import { type Filter, me as meWord, type Query } from '../core/query.ts';
import { momentOf } from './days.ts';
import type { Column, ColumnType, Table } from './table.ts';
import { usualFields } from './usual.ts';

/** A record another one points to: known by its id, or by the name the seller said. */
export type Other = { id: string } | { name: string };
export type Literal = string | number | boolean | Other;

/** What must hold, in terms every CRM can be told. Dates are reckoned, choices are the CRM's own values. */
export type Condition =
  /** `not` also takes what is empty: a deal without a stage is not in stage "Won". */
  | { test: 'among'; column: Column; values: Literal[]; not: boolean }
  /** In any case of letters. */
  | { test: 'like'; column: Column; text: string; start: boolean }
  | { test: 'compare'; column: Column; op: '<' | '<=' | '>' | '>='; value: number | string }
  | { test: 'empty'; column: Column; not: boolean }
  | { test: 'any'; of: Condition[] };

export type Plan = {
  query: Query;
  table: Table;
  where: Condition[];
  /** Everything the answer needs, without doubles. */
  columns: Column[];
  sort: { column: Column; direction: 'asc' | 'desc' }[];
  group: Column | null;
  aggregate: { what: Query['aggregate'][number]['what']; column: Column | null }[];
};

export const numeric: ReadonlySet<ColumnType> = new Set(['number', 'money', 'percent']);
const dated: ReadonlySet<ColumnType> = new Set(['day', 'instant']);
const named: ReadonlySet<ColumnType> = new Set(['text', 'choice', 'user', 'link']);

class Refused extends Error {}

/**
 * Reads a Query against what this CRM has. Nothing is guessed: an unknown field, a value that does not fit or a choice
 * that does not exist refuses the whole Query, by name.
 *
 * @param me id of the signed-in user; null where it is not known
 */
export function planQuery(query: Query, table: Table, me: string | null): Result<Plan> {
  try {
    const find = (field: string) => columnOf(table, field);
    const where = query.filters.flatMap((filter) => conditionsFor(filter, find(filter.field), me));
    const sort = query.sort.map(({ field, direction }) => ({ column: searchable(find(field)), direction }));
    const group = query.group === undefined ? null : find(query.group);
    const aggregate = query.aggregate.map(({ what, field }) => ({ what, column: measured(what, field, find) }));
    const usual = query.aggregate.length > 0 ? [] : usualFields[query.object].flatMap((f) => table.column(f) ?? []);
    const columns = new Map(
      [
        table.name,
        ...query.filters.map((filter) => find(filter.field)),
        ...sort.map(({ column }) => column),
        ...(group ? [group] : []),
        ...aggregate.flatMap(({ column }) => column ?? []),
        ...usual,
      ]
        .flatMap((column) => (column.truth ? [column, column.truth.of] : [column]))
        .map((column) => [column.field, column]),
    );
    return ok({ query, table, where, columns: [...columns.values()], sort, group, aggregate });
  } catch (error) {
    if (error instanceof Refused) return fail({ kind: 'query-refused', why: error.message });
    throw error;
  }
}

function columnOf(table: Table, field: string): Column {
  const column = table.column(field);
  if (!column) throw new Refused(`${table.label} have no field "${field}" here`);
  return column;
}

function searchable(column: Column): Column {
  if (column.unsearchable || column.truth) throw new Refused(`the CRM cannot sort by ${column.label}`);
  return column;
}

function measured(what: string, field: string | undefined, find: (field: string) => Column): Column | null {
  if (field === undefined) {
    if (what === 'count') return null;
    throw new Refused(`${what} needs a field`);
  }
  const column = find(field);
  const fits = what === 'count' || numeric.has(column.type);
  if (!fits) throw new Refused(`${column.label} is no number: it has no ${what}`);
  return column;
}

function conditionsFor(filter: Filter, column: Column, me: string | null): Condition[] {
  const { op } = filter;
  if (column.unsearchable) throw new Refused(`the CRM cannot search in ${column.label}`);
  if (op === 'empty' || op === 'filled') {
    if (column.truth) throw new Refused(`${column.label} is always yes or no`);
    return [{ test: 'empty', column, not: op === 'filled' }];
  }
  const values = Array.isArray(filter.value) ? filter.value : filter.value === undefined ? [] : [filter.value];
  if (values.length === 0 || (op !== 'oneOf' && values.length > 1))
    throw new Refused(`${column.label} needs ${op === 'oneOf' ? 'values' : 'one value'} to compare with`);
  const [first] = values as [string | number | boolean];
  if (op === 'contains' || op === 'startsWith') {
    if (!named.has(column.type)) throw new Refused(`${column.label} is no text: it cannot contain "${first}"`);
    return [likeOf(column, String(first), op === 'startsWith')];
  }
  if (column.truth) return [truthOf(column, column.truth, values, op)];
  if (dated.has(column.type)) return dateConditions(column, op, values);
  if (op === 'is' || op === 'isNot' || op === 'oneOf') {
    const literals = values.map((value) => literalOf(column, value, me));
    return [{ test: 'among', column, values: literals, not: op === 'isNot' }];
  }
  if (!numeric.has(column.type)) throw new Refused(`${column.label} cannot be more or less than something`);
  if (op === 'notSince') throw new Refused(`${column.label} is no date`);
  const symbol = { over: '>', atLeast: '>=', under: '<', atMost: '<=' } as const;
  return [{ test: 'compare', column, op: symbol[op], value: numberOf(column, first) }];
}

function likeOf(column: Column, said: string, start: boolean): Condition {
  const text = said.trim();
  if (text === '') throw new Refused(`${column.label} needs some text to look for`);
  if (column.type === 'user' || column.type === 'link') nameFor(column, text);
  if (column.type !== 'choice' || !column.options) return { test: 'like', column, text, start };
  // A choice is stored by its value; what the seller reads is its label.
  const wanted = text.toLowerCase();
  const fits = ({ label }: { label: string }) =>
    start ? label.toLowerCase().startsWith(wanted) : label.toLowerCase().includes(wanted);
  const values = column.options.filter(fits).map(({ value }) => value);
  if (values.length === 0) throw new Refused(noSuchChoice(column, text));
  return { test: 'among', column, values, not: false };
}

function truthOf(
  column: Column,
  { of, among }: NonNullable<Column['truth']>,
  values: (string | number | boolean)[],
  op: string,
): Condition {
  if (!['is', 'isNot', 'oneOf'].includes(op) || values.length > 1)
    throw new Refused(`${column.label} is only yes or no`);
  const wanted = booleanOf(column, values[0]) !== (op === 'isNot');
  return among === 'filled'
    ? { test: 'empty', column: of, not: wanted }
    : { test: 'among', column: of, values: among, not: !wanted };
}

function literalOf(column: Column, value: string | number | boolean, me: string | null): Literal {
  switch (column.type) {
    case 'boolean':
      return booleanOf(column, value);
    case 'choice':
      return choiceOf(column, value);
    case 'user':
      if (value !== meWord) return { name: nameFor(column, value) };
      if (me === null) throw new Refused('the CRM does not say who you are');
      return { id: me };
    case 'link':
      return { name: nameFor(column, value) };
    case 'text':
      return textOf(column, value);
    default:
      return numberOf(column, value);
  }
}

function nameFor(column: Column, value: string | number | boolean): string {
  if (!column.nameApi) throw new Refused(`the CRM cannot search ${column.label} by name`);
  return textOf(column, value);
}

function textOf(column: Column, value: string | number | boolean): string {
  const text = String(value).trim();
  if (text === '') throw new Refused(`to find records without ${column.label}, ask for empty`);
  return text;
}

function numberOf(column: Column, value: string | number | boolean): number {
  const number = typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : (value as number);
  if (typeof number !== 'number' || !(Math.abs(number) <= 1e15))
    throw new Refused(`${column.label} is a number, and "${value}" is none`);
  return number;
}

function booleanOf(column: Column, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (/^(true|yes)$/i.test(String(value))) return true;
  if (/^(false|no)$/i.test(String(value))) return false;
  throw new Refused(`${column.label} is yes or no, not "${value}"`);
}

function choiceOf(column: Column, value: string | number | boolean): string | number {
  if (!column.options) return String(value);
  const wanted = String(value).trim().toLowerCase();
  const option =
    column.options.find(({ label }) => label.toLowerCase() === wanted) ??
    column.options.find((known) => String(known.value).toLowerCase() === wanted);
  if (!option) throw new Refused(noSuchChoice(column, String(value)));
  return option.value;
}

const noSuchChoice = (column: Column, said: string) =>
  `${column.label} has no "${said}"; it has ${(column.options ?? [])
    .slice(0, 12)
    .map(({ label }) => label)
    .join(', ')}`;

/** A day means all of it: "on the 24th" is from one local midnight to the next where the CRM keeps instants. */
function dateConditions(column: Column, op: Filter['op'], values: (string | number | boolean)[]): Condition[] {
  const moments = values.map((value) => {
    const moment = typeof value === 'string' ? momentOf(value) : null;
    if (!moment) throw new Refused(`${column.label} is a date, and "${value}" is none`);
    const day = column.type === 'day';
    return day
      ? { from: moment.day, until: moment.day, whole: false }
      : { from: moment.from.toISOString(), until: moment.until.toISOString(), whole: moment.until > moment.from };
  });
  const compare = (sign: '<' | '<=' | '>' | '>=', value: string): Condition => ({
    test: 'compare',
    column,
    op: sign,
    value,
  });
  const [first] = moments as [(typeof moments)[number]];
  const after = first.whole ? compare('>=', first.until) : compare('>', first.until);
  const upTo = first.whole ? compare('<', first.until) : compare('<=', first.until);
  switch (op) {
    case 'over':
      return [after];
    case 'atLeast':
      return [compare('>=', first.from)];
    case 'under':
      return [compare('<', first.from)];
    case 'atMost':
      return [upTo];
    case 'is':
      return [compare('>=', first.from), upTo];
    case 'isNot':
      return [{ test: 'any', of: [compare('<', first.from), after, { test: 'empty', column, not: false }] }];
    case 'notSince':
      return [{ test: 'any', of: [compare('<', first.from), { test: 'empty', column, not: false }] }];
    default:
      if (column.type === 'instant') throw new Refused(`ask for ${column.label} by one date, or from one to another`);
      return [{ test: 'among', column, values: moments.map(({ from }) => from), not: false }];
  }
}
