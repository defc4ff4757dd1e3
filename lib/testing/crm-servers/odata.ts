import { at, compare, type Operator, type Row, sortBy } from './rows.ts';
import { Malformed } from './soql.ts';

export type ODataValue = { is: 'text' | 'bare'; value: string | number | boolean | null };
export type ODataTest =
  | { field: string; op: Operator; value: ODataValue }
  | { field: string; call: 'contains' | 'startswith'; value: ODataValue }
  | { all: ODataTest[] }
  | { any: ODataTest[] };

const token =
  /\s*(?:('(?:[^']|'')*')|([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})|(\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?)|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w/]*)|([(),]))/y;

/** Reads the part of OData's $filter that is sent here. */
export function parseFilter(filter: string): ODataTest {
  const list: { kind: string; text: string }[] = [];
  token.lastIndex = 0;
  while (filter.slice(token.lastIndex).trim() !== '') {
    const match = token.exec(filter);
    if (!match) throw new Malformed(`syntax error in ${filter}`);
    const kinds = ['string', 'guid', 'date', 'number', 'word', 'mark'];
    const which = kinds.findIndex((_, i) => match[i + 1] !== undefined);
    list.push({ kind: kinds[which] ?? 'mark', text: match[which + 1] ?? '' });
  }
  let place = 0;
  const is = (text: string) => list[place]?.kind !== 'string' && list[place]?.text === text;
  const take = () => {
    const next = list[place++];
    if (!next) throw new Malformed('unexpected end');
    return next;
  };
  const expect = (text: string) => {
    if (!is(text)) throw new Malformed(`expected ${text}, found ${list[place]?.text}`);
    place++;
  };

  function value(): ODataValue {
    const { kind, text } = take();
    if (kind === 'string') return { is: 'text', value: text.slice(1, -1).replaceAll("''", "'") };
    if (kind === 'number') return { is: 'bare', value: Number(text) };
    if (text === 'null') return { is: 'bare', value: null };
    if (text === 'true' || text === 'false') return { is: 'bare', value: text === 'true' };
    if (kind === 'guid' || kind === 'date') return { is: 'bare', value: text };
    throw new Malformed(`no value: ${text}`);
  }

  function one(): ODataTest {
    if (is('(')) {
      place++;
      const inner = any();
      expect(')');
      return inner;
    }
    const field = take();
    if (field.kind !== 'word') throw new Malformed(`no column: ${field.text}`);
    if (is('(')) {
      if (field.text !== 'contains' && field.text !== 'startswith')
        throw new Malformed(`unknown function ${field.text}`);
      place++;
      const column = take().text;
      expect(',');
      const wanted = value();
      expect(')');
      return { field: column, call: field.text, value: wanted };
    }
    const signs: Record<string, Operator> = { eq: '=', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };
    const op = signs[take().text];
    if (!op) throw new Malformed('unknown operator');
    return { field: field.text, op, value: value() };
  }

  const chain = (word: string, next: () => ODataTest): ODataTest[] => {
    const tests = [next()];
    while (is(word)) {
      place++;
      tests.push(next());
    }
    return tests;
  };
  // "and" binds closer than "or".
  const all = (): ODataTest => ({ all: chain('and', one) });
  const any = (): ODataTest => ({ any: chain('or', all) });
  const parsed = any();
  if (list[place]) throw new Malformed(`unexpected ${list[place]?.text}`);
  return parsed;
}

export function holds(test: ODataTest, row: Row, known: (path: string) => void): boolean {
  if ('all' in test) return test.all.every((part) => holds(part, row, known));
  if ('any' in test) return test.any.some((part) => holds(part, row, known));
  known(test.field);
  const held = at(row, test.field);
  if ('call' in test) {
    if (typeof held !== 'string') return false;
    const [text, wanted] = [held.toLowerCase(), String(test.value.value).toLowerCase()];
    return test.call === 'contains' ? text.includes(wanted) : text.startsWith(wanted);
  }
  const wanted = test.value.value;
  // Dataverse's "ne" passes over what is empty, as SQL does.
  if (test.op === '!=' && wanted !== null && held === null) return false;
  return compare(held, test.op, wanted);
}

/** "name asc,modifiedon desc"; what is empty comes first upwards. */
export function orderRows(rows: Row[], orderby: string | null): Row[] {
  const keys = (orderby ?? '').split(',').flatMap((part) => {
    const [path = '', direction = 'asc'] = part.trim().split(/\s+/);
    return path === '' ? [] : [{ path, down: direction === 'desc', nullsLast: direction === 'desc' }];
  });
  return sortBy(rows, keys);
}
