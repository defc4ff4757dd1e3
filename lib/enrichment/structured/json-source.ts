/** A piece of JSON that knows where it was written. */
export type JsonNode = { start: number; end: number } & (
  | { kind: 'object'; entries: { key: string; keyStart: number; node: JsonNode }[] }
  | { kind: 'array'; items: JsonNode[] }
  | { kind: 'text'; text: string }
);

/** Deeper than any page is written on purpose. */
const deepest = 60;

/**
 * Reads JSON as people write it into pages: comments, `<!--`, CDATA marks, trailing commas and line breaks in strings are
 * forgiven. Numbers, booleans and null come as text (`1987`, `true`, ``).
 *
 * @returns one node for each value at the top; throws SyntaxError for anything else
 */
export function readJson(source: string): JsonNode[] {
  let at = 0;

  const fail = (): never => {
    throw new SyntaxError(`not JSON at ${at}`);
  };
  const skip = () => {
    const space = /(?:[\s\u00a0\ufeff;]+|<!--|-->|<!\[CDATA\[|\]\]>|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
    space.lastIndex = at;
    space.exec(source);
    at = Math.max(at, space.lastIndex);
  };

  const string = (): string => {
    const open = ++at;
    while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
    if (at >= source.length) fail();
    return unescaped(source.slice(open, at++));
  };

  const value = (depth: number): JsonNode => {
    skip();
    const start = at;
    const sign = source[at];
    if (depth > deepest) return fail();
    if (sign === '{') return object(start, depth);
    if (sign === '[') return array(start, depth);
    if (sign === '"') return { kind: 'text', text: string(), start, end: at };
    const word = /-?\d[\d.eE+-]*|true|false|null/y;
    word.lastIndex = at;
    const said = word.exec(source)?.[0] ?? fail();
    at += said.length;
    return { kind: 'text', text: said === 'null' ? '' : said, start, end: at };
  };

  const object = (start: number, depth: number): JsonNode => {
    const entries: { key: string; keyStart: number; node: JsonNode }[] = [];
    at++;
    for (skip(); source[at] !== '}'; skip()) {
      const keyStart = at;
      if (source[at] !== '"') fail();
      const key = string();
      skip();
      if (source[at++] !== ':') fail();
      entries.push({ key, keyStart, node: value(depth + 1) });
      comma('}');
    }
    return { kind: 'object', entries, start, end: ++at };
  };

  const array = (start: number, depth: number): JsonNode => {
    const items: JsonNode[] = [];
    at++;
    for (skip(); source[at] !== ']'; skip()) {
      items.push(value(depth + 1));
      comma(']');
    }
    return { kind: 'array', items, start, end: ++at };
  };

  const comma = (close: string) => {
    skip();
    if (source[at] !== ',' && source[at] !== close) fail();
    while (source[at] === ',') {
      at++;
      skip();
    }
  };

  const nodes: JsonNode[] = [];
  for (skip(); at < source.length; skip()) {
    nodes.push(value(0));
    skip();
    if (source[at] === ',') at++;
  }
  return nodes;
}

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  const plain: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };
  return raw.replace(/\\(?:u([0-9a-f]{4})|([\s\S]))/gi, (_all, code, sign) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (plain[sign] ?? sign),
  );
}
