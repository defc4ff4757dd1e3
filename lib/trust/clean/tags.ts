/** A piece of HTML as it is written, with its place. */
export type Token =
  | { kind: 'text'; start: number; end: number }
  | { kind: 'comment'; start: number; end: number }
  | { kind: 'open'; name: string; attributes: Attribute[]; start: number; end: number }
  | { kind: 'close'; name: string; start: number; end: number }
  /** What stands in a script, a style sheet, a title: letters, no tags. */
  | { kind: 'raw'; name: string; attributes: Attribute[]; start: number; end: number };

export type Attribute = { name: string; value: string; start: number };

const raw = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'xmp', 'noembed', 'noframes']);
const attribute = /([^\s"'<>/=][^\s"'<>/=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const tagName = /[a-zA-Z][a-zA-Z0-9:_-]*/y;

/** Is this HTML, or text in which a "<" may stand? */
export const isHtml = (text: string): boolean =>
  /<!--|<!doctype\s|<\/?(?:html|head|body|div|p|span|a|b|i|u|em|strong|br|hr|img|ul|ol|li|table|tr|td|th|h[1-6]|font|style|script|meta|title|section|article|main|header|footer|nav|aside|form|input|button|details|dialog|template|noscript|blockquote|pre|code|small|sup|sub|svg|figure|center|label|mark|del)(?:\s[^<>]*)?\/?>/i.test(
    text,
  );

/** HTML piece by piece, in time linear in its length. Broken markup is text. */
export function* tokensOf(html: string): Generator<Token> {
  let from = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const read = tagAt(html, at);
    if (!read) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > from) yield { kind: 'text', start: from, end: at };
    let { end } = read;
    if (read.token.kind === 'open' && raw.has(read.token.name)) {
      const { name, attributes } = read.token;
      const stop = closing(html, name, end);
      yield { kind: 'raw', name, attributes, start: end, end: stop };
      end = Math.min(html.length, stop);
    } else yield read.token;
    from = end;
    at = html.indexOf('<', end);
  }
  if (from < html.length) yield { kind: 'text', start: from, end: html.length };
}

function closing(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function tagAt(html: string, at: number): { token: Token; end: number } | null {
  const next = html.charCodeAt(at + 1);
  if (next === 33 || next === 63) return markup(html, at);
  const isClose = next === 47;
  tagName.lastIndex = at + (isClose ? 2 : 1);
  const name = tagName.exec(html)?.[0].toLowerCase();
  if (!name) return null;
  const attributes: Attribute[] = [];
  let end = tagName.lastIndex;
  for (;;) {
    end = afterSpace(html, end);
    if (end >= html.length) return null;
    if (html[end] === '>') break;
    if (html[end] === '<') return null;
    attribute.lastIndex = end;
    const found = attribute.exec(html);
    if (!found) {
      end += 1; // a stray quote or sign
      continue;
    }
    const [all, key = '', double, single, bare] = found;
    const value = double ?? single ?? bare ?? '';
    const quoted = double !== undefined || single !== undefined;
    end = attribute.lastIndex;
    if (!isClose)
      attributes.push({
        name: key.toLowerCase(),
        value,
        start: found.index + all.length - value.length - (quoted ? 1 : 0),
      });
  }
  const place = { start: at, end: end + 1 };
  return {
    token: isClose ? { kind: 'close', name, ...place } : { kind: 'open', name, attributes, ...place },
    end: end + 1,
  };
}

function afterSpace(html: string, from: number): number {
  let at = from;
  while (at < html.length && /[\s/]/.test(html[at] ?? '')) at++;
  return at;
}

/** `<!-- … -->`, `<!doctype …>`, `<? … >`. A comment without an end goes to the end of the page. */
function markup(html: string, at: number): { token: Token; end: number } {
  if (html.startsWith('<!--', at)) {
    const stop = html.indexOf('-->', at + 4);
    const end = stop === -1 ? html.length : stop;
    return {
      token: { kind: 'comment', start: at + 4, end: Math.max(at + 4, end) },
      end: Math.min(html.length, end + 3),
    };
  }
  const stop = html.indexOf('>', at);
  const end = stop === -1 ? html.length : stop;
  return { token: { kind: 'comment', start: at + 2, end: Math.max(at + 2, end) }, end: Math.min(html.length, end + 1) };
}
