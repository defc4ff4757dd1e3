import { parseHTML } from 'linkedom';

/** Deeper nesting is cut off: browsers do so at 512, and the parser here would take minutes for a page made of it. */
const deepest = 1_000;
const alone = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option tbody thead tfoot'.split(
    ' ',
  ),
);
const inHead = new Set(['title', 'meta', 'link', 'base', 'style', 'script', 'noscript', 'template']);

/** HTML → a document with html, head and body, as a browser would have it; scripts do not run, nothing is loaded. */
export function parseHtml(html: string): Document {
  const text = notTooDeep(html);
  const whole = /<html[\s>]/i.test(text.slice(0, 20_000))
    ? text
    : `<html>${text.replace(/^\s*<!doctype[^>]{0,300}>/i, '')}</html>`;
  const { document } = parseHTML(whole);
  const root = document.documentElement;
  const children = Array.from(root.childNodes);
  const isNamed = (node: Node, name: string) =>
    node.nodeType === 1 && (node as Element).localName.toLowerCase() === name;
  const head =
    children.find((node) => isNamed(node, 'head')) ??
    root.insertBefore(document.createElement('head'), root.firstChild);
  const own = children.find((node) => isNamed(node, 'body')) as Element | undefined;
  const body = own ?? document.createElement('body');
  const first = body.firstChild;
  let inBody = false;
  // What stands between the two goes where a browser puts it; otherwise `document.body` would be another, empty one.
  for (const node of own ? children.slice(0, children.indexOf(own)) : children) {
    if (node === head) continue;
    const name = node.nodeType === 1 ? (node as Element).localName.toLowerCase() : '';
    if (name !== '' ? !inHead.has(name) : (node.textContent ?? '').trim() !== '') inBody = true;
    if (inBody) body.insertBefore(node, first);
    else head.appendChild(node);
  }
  if (!own) root.appendChild(body);
  return document as unknown as Document;
}

function notTooDeep(html: string): string {
  let depth = 0;
  for (const { 1: close, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,10})/gi)) {
    if (alone.has(name.toLowerCase())) continue;
    depth = close === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return html.slice(0, index);
  }
  return html;
}
