import { at, compare, likePattern, type Operator, type Row, sortBy } from './rows.ts';

/** A literal as the parser understood it. `like` keeps which signs were wild. */
export type SoqlLiteral =
  | { is: 'text'; text: string }
  | { is: 'like'; signs: { text: string; wild: boolean }[] }
  | { is: 'number' | 'boolean' | 'null' | 'date'; value: string | number | boolean | null };
export type SoqlTest =
  | { field: string; op: Operator | 'like' | 'in' | 'not in'; values: SoqlLiteral[] }
  | { all: SoqlTest[] }
  | { any: SoqlTest[] };
export type ParsedSoql = {
  select: string[];
  from: string;
  where: SoqlTest | null;
  order: { path: string; down: boolean; nullsLast: boolean }[];
  limit: number;
};

export class Malformed extends Error {}

const token =
  /\s*(?:('(?:[^'\\\r\n]|\\[\s\S])*')|(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?)|(-?\d+(?:\.\d+)?)|(!=|<=|>=|=|<|>)|([A-Za-z_][\w.]*(?:\(\))?)|([(),]))/y;

type Token = { kind: 'string' | 'date' | 'number' | 'sign' | 'word' | 'mark'; text: string };

function tokens(soql: string): Token[] {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < soql.length) {
    const match = token.exec(soql);
    if (!match) throw new Malformed(`unexpected token in ${soql}`);
    const kinds = ['string', 'date', 'number', 'sign', 'word', 'mark'] as const;
    const kind = kinds.find((_, i) => match[i + 1] !== undefined) ?? 'mark';
    found.push({ kind, text: match[kinds.indexOf(kind) + 1] ?? '' });
    if (soql.slice(token.lastIndex).trim() === '') break;
  }
  return found;
}

/** Reads the part of SOQL that is sent here, as strictly as Salesforce does. */
export function parseSoql(soql: string): ParsedSoql {
  const list = tokens(soql);
  let place = 0;
  const peek = (ahead = 0) => list[place + ahead];
  const isWord = (word: string, ahead = 0) => peek(ahead)?.kind === 'word' && peek(ahead)?.text.toUpperCase() === word;
  const take = (): Token => {
    const next = list[place++];
    if (!next) throw new Malformed('unexpected end');
    return next;
  };
  const expectWord = (word: string) => {
    if (!isWord(word)) throw new Malformed(`expected ${word}, found ${peek()?.text}`);
    place++;
  };
  const mark = (text: string) => peek()?.kind === 'mark' && peek()?.text === text && place++ >= 0;

  function literal(like: boolean): SoqlLiteral {
    const { kind, text } = take();
    if (kind === 'string') return like ? { is: 'like', signs: signsOf(text) } : { is: 'text', text: unescaped(text) };
    if (kind === 'number') return { is: 'number', value: Number(text) };
    if (kind === 'date') return { is: 'date', value: text };
    if (/^(true|false)$/i.test(text)) return { is: 'boolean', value: /^true$/i.test(text) };
    if (/^null$/i.test(text)) return { is: 'null', value: null };
    throw new Malformed(`no literal: ${text}`);
  }

  function test(): SoqlTest {
    if (mark('(')) {
      const inner = tests();
      if (!mark(')')) throw new Malformed('missing )');
      return inner;
    }
    const field = take();
    if (field.kind !== 'word') throw new Malformed(`no field: ${field.text}`);
    if (isWord('LIKE')) {
      place++;
      return { field: field.text, op: 'like', values: [literal(true)] };
    }
    const not = isWord('NOT') && isWord('IN', 1);
    if (not || isWord('IN')) {
      place += not ? 2 : 1;
      if (!mark('(')) throw new Malformed('missing (');
      const values = [literal(false)];
      while (mark(',')) values.push(literal(false));
      if (!mark(')')) throw new Malformed('missing )');
      return { field: field.text, op: not ? 'not in' : 'in', values };
    }
    const sign = take();
    if (sign.kind !== 'sign') throw new Malformed(`no operator: ${sign.text}`);
    return { field: field.text, op: sign.text as Operator, values: [literal(false)] };
  }

  function tests(): SoqlTest {
    const all = [test()];
    const word = isWord('OR') ? 'OR' : 'AND';
    while (isWord(word)) {
      place++;
      all.push(test());
    }
    // Salesforce refuses "a AND b OR c" without brackets.
    if (isWord('AND') || isWord('OR')) throw new Malformed('AND and OR need brackets');
    return word === 'OR' ? { any: all } : { all };
  }

  expectWord('SELECT');
  const select = [take().text];
  while (mark(',')) select.push(take().text);
  expectWord('FROM');
  const from = take().text;
  let where: SoqlTest | null = null;
  if (isWord('WHERE')) {
    place++;
    where = tests();
  }
  const order: ParsedSoql['order'] = [];
  if (isWord('ORDER')) {
    place++;
    expectWord('BY');
    do {
      const path = take().text;
      const down = isWord('DESC');
      if (down || isWord('ASC')) place++;
      const nulls = isWord('NULLS');
      const nullsLast = nulls && isWord('LAST', 1);
      if (nulls) place += 2;
      order.push({ path, down, nullsLast });
    } while (mark(','));
  }
  let limit = Number.POSITIVE_INFINITY;
  if (isWord('LIMIT')) {
    place++;
    limit = Number(take().text);
  }
  if (peek()) throw new Malformed(`unexpected ${peek()?.text}`);
  return { select, from, where, order, limit };
}

const escaped: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '"': '"', "'": "'", '\\': '\\' };

function signsOf(quoted: string): { text: string; wild: boolean }[] {
  const signs: { text: string; wild: boolean }[] = [];
  const inner = quoted.slice(1, -1);
  for (let i = 0; i < inner.length; i++) {
    const c = inner.charAt(i);
    if (c !== '\\') {
      signs.push({ text: c, wild: c === '%' || c === '_' });
      continue;
    }
    const next = inner.charAt(++i);
    const plain = next === '%' || next === '_' ? next : escaped[next];
    if (plain === undefined) throw new Malformed(`Invalid string literal: \\${next}`);
    signs.push({ text: plain, wild: false });
  }
  return signs;
}

const unescaped = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\([\s\S])/g, (_all, c: string) => {
    const plain = escaped[c];
    if (plain === undefined) throw new Malformed(`Invalid string literal: \\${c}`);
    return plain;
  });

/** @param known refuses a field the object does not have */
export function runSoql(parsed: ParsedSoql, rows: Row[], known: (path: string) => void): Row[] {
  const found = rows.filter((row) => parsed.where === null || holds(parsed.where, row, known));
  for (const { path } of parsed.order) known(path);
  return sortBy(found, parsed.order).slice(0, parsed.limit);
}

function holds(test: SoqlTest, row: Row, known: (path: string) => void): boolean {
  if ('all' in test) return test.all.every((part) => holds(part, row, known));
  if ('any' in test) return test.any.some((part) => holds(part, row, known));
  known(test.field);
  const value = at(row, test.field);
  const held = value === '' ? null : value;
  switch (test.op) {
    case 'like': {
      const [pattern] = test.values;
      return pattern?.is === 'like' && typeof held === 'string' && likePattern(pattern.signs).test(held);
    }
    case 'in':
      return test.values.some((literal) => compare(held, '=', plain(literal)));
    case 'not in':
      return !test.values.some((literal) => compare(held, '=', plain(literal)));
    default:
      return test.values.every((literal) => compare(held, test.op as Operator, plain(literal)));
  }
}

const plain = (literal: SoqlLiteral): unknown =>
  literal.is === 'text' ? literal.text : literal.is === 'like' ? null : literal.value;
