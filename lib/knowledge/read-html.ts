import { headingTrail, type Piece, type ReadText } from './piece.ts';

/** Hands a page's HTML over as a document; the browser's own parser, or one of Node's. Nothing is run or loaded. */
export type ParseHtml = (html: string) => Document;

const skipped =
  'script,style,noscript,template,nav,header,footer,aside,form,button,svg,iframe,[hidden],[aria-hidden=true]';
const prose = 'p,dd,dt,blockquote,figcaption,pre,td,th,li';

/** An article as a page of a help site shows it, without the site around it. */
export function readHtml(html: string, parse: ParseHtml): ReadText {
  const document = parse(html);
  const says: Record<string, string> = {};
  for (const meta of document.querySelectorAll('meta[name],meta[property]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const key = /modified|updated|last-modified|^date$/.test(name) ? 'updated' : name;
    says[key] ??= meta.getAttribute('content') ?? '';
  }
  const stamp = document.querySelector('time[datetime]')?.getAttribute('datetime');
  if (stamp) says.updated ??= stamp;
  const root = document.querySelector('article') ?? document.querySelector('main,[role=main]') ?? document.body;
  for (const element of root.querySelectorAll(skipped)) {
    // An article's own header holds its title and date.
    if (element.localName !== 'header' || !element.querySelector('h1,h2')) element.remove();
  }
  const title = lineOf(root.querySelector('h1')) || lineOf(document.querySelector('title')) || null;
  return {
    title,
    pieces: piecesOf(root, title),
    says,
    language: document.documentElement.getAttribute('lang'),
  };
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
