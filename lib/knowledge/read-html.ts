import { isIdle, takeAwayAround } from './around.ts';
import { datesOf } from './page-date.ts';
import { headingTrail, type Piece, type ReadText } from './piece.ts';

/** Hands a page's HTML over as a document; the browser's own parser, or one of Node's. Nothing is run or loaded. */
export type ParseHtml = (html: string) => Document;

const prose = 'p,dd,dt,blockquote,figcaption,pre,td,th,li';

/** An article as a page of a help site shows it, without the site around it. */
export function readHtml(html: string, parse: ParseHtml): ReadText {
  const document = parse(html);
  const says: Record<string, string> = {};
  for (const meta of document.querySelectorAll('meta[name],meta[property]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    says[name] ??= meta.getAttribute('content') ?? '';
  }
  const root = rootOf(document);
  Object.assign(says, datesOf(document, root));
  takeAwayAround(root);
  const title = titleOf(document, root);
  return {
    title,
    pieces: piecesOf(root, title).flatMap(withoutIdle),
    says,
    language: document.documentElement.getAttribute('lang'),
    leadsOn: leadsOn(root),
  };
}

/** The one article of the page; where several stand on it, as on a list of them, all that is not the site around it. */
function rootOf(document: Document): Element {
  const main = document.querySelector('main,[role=main]');
  const articles = Array.from((main ?? document).querySelectorAll('article,[itemprop=articleBody]')).filter(
    (each) => !each.parentElement?.closest('article,aside,nav,footer'),
  );
  const named = articles.find((each) => each.querySelector('h1'));
  if (named) return named;
  const [only] = articles;
  // Its title may stand beside it, but never without any text.
  if (only && articles.length === 1 && (only.textContent ?? '').trim().length > 80) return only;
  return main ?? document.body;
}

/** Its heading; else the page's title without the site's name behind it. */
function titleOf(document: Document, root: Element): string | null {
  const heading = lineOf(root.querySelector('h1')) || lineOf(document.querySelector('main h1, [role=main] h1'));
  const whole = lineOf(document.querySelector('title'));
  return heading || whole.replace(/\s+[|–—·-]\s+[^|–—·]{2,40}$/, '') || whole || null;
}

function withoutIdle(piece: Piece): Piece[] {
  if (piece.kind === 'prose') return isIdle(piece.text) ? [] : [piece];
  const lines = piece.text.split('\n').filter((line) => !isIdle(line.replace(/^(?:-|\d+\.)\s/, '')));
  return lines.length > 0 ? [{ ...piece, text: lines.join('\n') }] : [];
}

/** Little is said there beside the words of links. */
function leadsOn(root: Element): boolean {
  const letters = (element: Element) => (element.textContent ?? '').replace(/\s+/g, '').length;
  const linked = Array.from(root.querySelectorAll('a[href]')).reduce((sum, link) => sum + letters(link), 0);
  const own = letters(root) - linked - Array.from(root.querySelectorAll('h1')).reduce((sum, h) => sum + letters(h), 0);
  return linked > own && own < 400;
}

function piecesOf(root: Element, title: string | null): Piece[] {
  const trail = headingTrail();
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string) => {
    if (text !== '') pieces.push({ headings: trail.now(), kind, text });
  };
  const walk = (element: Element) => {
    const name = element.localName;
    if (/^h[1-6]$/.test(name)) {
      const text = lineOf(element);
      if (text !== '' && text !== title) trail.enter(Number(name[1]), text);
    } else if (name === 'ul' || name === 'ol')
      add(
        'lines',
        Array.from(element.querySelectorAll('li'))
          .map((item, at) => `${name === 'ol' ? `${at + 1}.` : '-'} ${lineOf(item)}`)
          .join('\n'),
      );
    else if (name === 'table')
      add(
        'lines',
        Array.from(element.querySelectorAll('tr'))
          .map((row) => Array.from(row.querySelectorAll('td,th')).map(lineOf).join(' · '))
          .join('\n'),
      );
    else if (element.matches(prose) || element.children.length === 0 || !hasBlocks(element))
      add('prose', lineOf(element));
    else for (const child of Array.from(element.children)) walk(child);
  };
  for (const child of Array.from(root.children)) walk(child);
  return pieces.length > 0 ? pieces : [{ headings: [], kind: 'prose', text: lineOf(root) }];
}

const hasBlocks = (element: Element) =>
  element.querySelector('p,ul,ol,table,div,section,article,h1,h2,h3,h4,h5,h6,dl,pre,blockquote') !== null;

const lineOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
