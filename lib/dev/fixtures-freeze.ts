import type { Look } from '../adapters/adapter.ts';
import { writePage, written } from '../bench/read/write-page.ts';

/** What runs, loads, tracks or proves who the seller is. */
const dropped =
  /^(on.*|style|src|srcset|sizes|nonce|integrity|ping|poster|background|crossorigin|xmlns.*|referrerpolicy|autofocus|.*(token|csrf|session|nonce|auth).*)$/i;

/** The page as it stands, to be read again later: its structure and attributes, without scripts, pictures and style sheets. */
export function freeze(document: Document, look: Look): string {
  return writePage(document, look, { tagOf: (element) => element.localName, attributesOf });
}

function* attributesOf(element: Element) {
  // What a form sends along without showing it is for the server alone.
  const isSecret = element.localName === 'input' && /^(hidden|password)$/.test(element.getAttribute('type') ?? '');
  for (const { name, value } of element.attributes) {
    if (dropped.test(name) || (isSecret && name === 'value')) continue;
    // Parsers refuse what frameworks set by script: names with quotes in them.
    if (!/^[^\s"'<>/=]+$/.test(name)) continue;
    yield written(name, /^\s*(javascript|data|blob):/i.test(value) ? '#' : value);
  }
}
