import { plainNumber } from './literal.ts';
import type { Condition, Literal, Plan } from './plan.ts';
import type { Column } from './table.ts';

export type TwentyQuery = { filter: string; orderBy: string; recheck: Condition[] };

/**
 * A plan as Twenty's REST `filter` and `order_by`. Its filter grammar has quotes but no escapes: a quote, bracket or line
 * break inside a text changes how the rest is read. So such characters are never sent: the pattern sign for "any one
 * character" stands for each, and the rows are looked at again.
 */
export function toTwenty(plan: Pick<Plan, 'where' | 'sort'>, { sort }: { sort: boolean }): TwentyQuery {
  const recheck: Condition[] = [];
  const tests = plan.where.map((condition) => printed(condition, recheck));
  const order = sort
    ? plan.sort.flatMap(({ column, direction }) =>
        (column.inParts ?? [column.api]).map((api) => `${api}[${direction === 'asc' ? 'Asc' : 'Desc'}NullsLast]`),
      )
    : [];
  return { filter: joined('and', tests), orderBy: order.join(','), recheck };
}

function joined(word: 'and' | 'or', tests: string[]): string {
  const [only, ...more] = tests;
  return more.length > 0 ? `${word}(${tests.join(',')})` : (only ?? '');
}

function printed(condition: Condition, recheck: Condition[]): string {
  const { test } = condition;
  if (test === 'any')
    return joined(
      'or',
      condition.of.map((part) => printed(part, recheck)),
    );
  const { column } = condition;
  if (column.inParts) return printedInParts(condition, column.inParts, recheck);
  switch (test) {
    case 'empty':
      return empty(column, condition.not);
    case 'compare':
      return `${column.api}[${operators[condition.op]}]:${scalar(column, condition.value)}`;
    case 'like':
      if (isRisky(condition.text)) recheck.push(condition);
      return `${column.api}[ilike]:"${condition.start ? '' : '%'}${harmless(condition.text)}%"`;
    case 'among':
      return among(condition, recheck);
  }
}

const operators = { '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' } as const;

/** An empty text is stored as '' or as nothing, depending on how the record was made. */
function empty(column: Column, not: boolean): string {
  if (column.type !== 'text') return `${column.api}[is]:${not ? 'NOT_NULL' : 'NULL'}`;
  return not
    ? `and(${column.api}[is]:NOT_NULL,${column.api}[neq]:"")`
    : `or(${column.api}[is]:NULL,${column.api}[eq]:"")`;
}

function among(condition: Extract<Condition, { test: 'among' }>, recheck: Condition[]): string {
  const { column, values, not } = condition;
  if (column.type !== 'text') {
    const tests = values.map((value) => `${column.api}[${not ? 'neq' : 'eq'}]:${scalar(column, value)}`);
    return not ? joined('or', [joined('and', tests), empty(column, false)]) : joined('or', tests);
  }
  // `eq` minds the case of letters and ilike does not: sellers do not either.
  const texts = values.map(String);
  if (texts.some(isRisky)) recheck.push(condition);
  const patterns = texts.map((text) => `${column.api}[ilike]:"${harmless(text)}"`);
  if (!not) return joined('or', patterns);
  // "not like" a looser pattern would lose rows that should be found; those are sorted out here alone.
  const sure = texts.flatMap((text, place) => (isRisky(text) ? [] : [`not(${patterns[place]})`]));
  return sure.length > 0 ? joined('or', [joined('and', sure), empty(column, false)]) : 'id[is]:NOT_NULL';
}

/** "Dana Whitfield" is a first and a last name: each word is looked for in both, and the rows are looked at again. */
function printedInParts(condition: Exclude<Condition, { test: 'any' }>, parts: string[], recheck: Condition[]): string {
  recheck.push(condition);
  const texts =
    condition.test === 'like'
      ? [condition.text]
      : condition.test === 'among' && !condition.not
        ? condition.values.map(String)
        : [];
  const anywhere = (word: string) =>
    joined(
      'or',
      parts.map((part) => `${part}[ilike]:"%${harmless(word)}%"`),
    );
  const tests = texts.map((text) => joined('and', text.split(/\s+/).map(anywhere)));
  return tests.length > 0 ? joined('or', tests) : 'id[is]:NOT_NULL';
}

function scalar(column: Column, value: Literal): string {
  if (typeof value === 'number') return plainNumber(column.type === 'money' ? Math.round(value * 1e6) : value);
  if (typeof value === 'boolean') return String(value);
  const text = typeof value === 'object' ? ('id' in value ? value.id : value.name) : value;
  // Dates, ids and options hold nothing but these; a name the caller did not look up finds nothing.
  return /^[\w.:+-]+$/.test(text) ? `"${text}"` : '"-"';
}

const risky = /["'()[\]\\%_\p{Cc}\u2028\u2029]/u;
const isRisky = (text: string): boolean => risky.test(text);
const harmless = (text: string): string => text.replace(new RegExp(risky, 'gu'), '_');
