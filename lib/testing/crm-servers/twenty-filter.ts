import { at, compare, likePattern, type Row, sortBy } from './rows.ts';
import { Malformed } from './soql.ts';

export type TwentyTest =
  | { field: string; op: string; value: string | string[] }
  | { and: TwentyTest[] }
  | { or: TwentyTest[] }
  | { not: TwentyTest[] };

const operators = [
  'eq',
  'neq',
  'in',
  'containsAny',
  'is',
  'gt',
  'gte',
  'lt',
  'lte',
  'startsWith',
  'endsWith',
  'like',
  'ilike',
];

/**
 * Reads Twenty's REST filter with its own weaknesses: brackets are counted inside quotes too, any quote or square bracket
 * flips its state wherever it stands, there are no escapes, and a list is split at every comma.
 */
export function parseTwentyFilter(filter: string): TwentyTest {
  const count = (sign: string) => filter.split(sign).length - 1;
  if (count('(') !== count(')')) throw new Malformed("'filter' invalid. brackets missing in the query");
  return parseOne(/^(and|or|not)\(.+\)$/.test(filter) ? filter : `and(${filter})`);
}

function parseOne(text: string): TwentyTest {
  const group = /^(and|or|not)\((.+)\)$/.exec(text);
  if (group) {
    const tests = partsOf(text).map(parseOne);
    return group[1] === 'and' ? { and: tests } : group[1] === 'or' ? { or: tests } : { not: tests };
  }
  const test = /^([^[]+)\[(\w+)\]:([\s\S]+)$/.exec(text);
  const [, field = '', op = '', value = ''] = test ?? [];
  if (!test || !operators.includes(op)) throw new Malformed(`'filter' invalid for '${text}'. eg: price[gte]:10`);
  if (op === 'in' || op === 'containsAny') {
    if (!/^\[[\s\S]*\]$/.test(value)) throw new Malformed(`'filter' invalid for '${op}' operator`);
    return { field, op, value: value.slice(1, -1).split(',').map(unquoted) };
  }
  return { field, op, value: op === 'is' ? value : unquoted(value) };
}

function partsOf(text: string): string[] {
  const parts = [''];
  const open = { square: false, double: false, single: false };
  let depth = 0;
  for (const c of text) {
    const inside = depth >= 1;
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (c === '[' || c === ']') open.square = !open.square;
    if (c === '"') open.double = !open.double;
    if (c === "'") open.single = !open.single;
    const splits = c === ',' && depth === 1 && !open.square && !open.double && !open.single;
    if (splits) parts.push('');
    else if (c === ')' ? depth >= 1 : inside) parts[parts.length - 1] += c;
  }
  return parts;
}

const unquoted = (value: string): string => (/^["'][\s\S]*["']$/.test(value) ? value.slice(1, -1) : value);

export function holds(test: TwentyTest, row: Row, known: (path: string) => void): boolean {
  if ('and' in test) return test.and.every((part) => holds(part, row, known));
  if ('or' in test) return test.or.some((part) => holds(part, row, known));
  if ('not' in test) return !test.not.every((part) => holds(part, row, known));
  known(test.field);
  const held = at(row, test.field);
  if (test.op === 'is') return (held === null) === (test.value === 'NULL');
  // SQL: what is null is neither equal nor different.
  if (held === null) return false;
  if (Array.isArray(test.value)) return test.value.includes(String(held));
  const { value } = test;
  switch (test.op) {
    case 'eq':
      return String(held) === value;
    case 'neq':
      return String(held) !== value;
    case 'startsWith':
      return String(held).startsWith(value);
    case 'ilike':
      return likePattern(signsOf(value)).test(String(held));
    default: {
      const wanted = typeof held === 'number' ? Number(value) : value;
      const signs = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;
      const sign = signs[test.op as keyof typeof signs];
      if (!sign) throw new Malformed(`operator ${test.op} is not known`);
      return compare(held, sign, wanted);
    }
  }
}

/** In PostgreSQL's patterns a backslash makes the next sign plain. */
function signsOf(pattern: string): { text: string; wild: boolean }[] {
  const signs: { text: string; wild: boolean }[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === '\\') signs.push({ text: pattern.charAt(++i), wild: false });
    else signs.push({ text: c, wild: c === '%' || c === '_' });
  }
  return signs;
}

export function orderRows(rows: Row[], orderBy: string | null): Row[] {
  const keys = (orderBy ?? '').split(',').flatMap((part) => {
    const found = /^([\w.]+)\[(Asc|Desc)Nulls(First|Last)\]$/.exec(part);
    if (part !== '' && !found) throw new Malformed(`'order_by' invalid: ${part}`);
    return found ? [{ path: found[1] ?? '', down: found[2] === 'Desc', nullsLast: found[3] === 'Last' }] : [];
  });
  return sortBy(rows, keys);
}
