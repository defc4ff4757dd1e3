import type { Block, ReadPage } from './read-page.ts';

/** What no visitor reads, or what is no text: lists to choose from, drawings, films. */
const unread = new Set(
  'head script style template noscript select datalist textarea svg canvas iframe object video audio math map'.split(
    ' ',
  ),
);
/** Elements that begin a new line. Everything else flows with the text around it. */
const standing = new Set(
  (
    'html body main article section aside header footer nav div p ul ol li dl dt dd table caption thead tbody tfoot tr td th ' +
    'h1 h2 h3 h4 h5 h6 address blockquote figure figcaption form fieldset legend details summary pre hr button label center dialog menu'
  ).split(' '),
);
/** What stands under a heading inside these does not stand under it any more after them. */
const closing = new Set('section article aside li td th blockquote figure dialog details'.split(' '));
/** Deeper than any page is built on purpose. */
const deepest = 250;
const mostBlocks = 6_000;

type Region = Block['region'];
type Seen = Pick<ReadPage, 'blocks' | 'links'>;
type Headings = (string | null)[];

/** Reads what a visitor sees, in reading order: blocks of text, and links with the address they lead to. */
export function seenOn(document: Document, address: string): Seen {
  const seen: Seen = { blocks: [], links: [] };
  const base = baseOf(document, address);
  let run: Run | null = null;
  /** By region, the heading of each level that is still open. */
  let headings = new Map<Region, Headings>();

  const flush = () => {
    if (run) for (const block of blocksOf(run, headings)) if (seen.blocks.length < mostBlocks) seen.blocks.push(block);
    run = null;
  };

  const walk = (node: Node, holder: Element | null, region: Region, link: Element | null, depth: number): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (holder && text) run = add(run ?? { element: holder, region, parts: [] }, text, link);
      return;
    }
    if (node.nodeType !== 1 || depth > deepest) return;
    const element = node as Element;
    const tag = element.tagName.toLowerCase();
    if (unread.has(tag) || isHidden(element)) return;
    if (tag === 'br') {
      if (run) run = add(run, '\n', link);
      return;
    }
    const stands = standing.has(tag) || element.getAttribute('role') === 'heading';
    const here = stands ? regionOf(element, tag, region) : region;
    const before = closing.has(tag) ? copyOf(headings) : null;
    if (stands) flush();
    const first = seen.blocks.length;
    const linkHere = tag === 'a' && element.hasAttribute('href') ? element : link;
    if (linkHere === element) addLink(seen, element, here, base);
    const holderHere = stands || !holder ? element : holder;
    const apart = stands && isRowOfPieces(element, tag);
    for (let child = element.firstChild; child; child = child.nextSibling) {
      // A line break the page draws without saying so
      if (apart && run && child.nodeType === 1 && child.previousSibling?.nodeType === 1) run = add(run, '\n', link);
      walk(child, holderHere, here, linkHere, depth + 1);
    }
    if (stands) flush();
    // A section with nothing in it but a heading heads the next one
    if (before && !headsOnly(seen.blocks.slice(first))) headings = before;
  };

  for (const node of document.childNodes) walk(node, null, 'main', null, 0);
  flush();
  return seen;
}

/**
 * `<div><span>VAT NL…</span><span>© 2026 Acme</span></div>`: pieces side by side without a word or blank between are drawn
 * apart. Letters and syllables of one word ("North" + "wind"), figures and their signs are not.
 */
function isRowOfPieces(element: Element, tag: string): boolean {
  if (/^(?:h[1-6]|button|label|summary|legend|pre)$/.test(tag) || element.children.length < 2) return false;
  for (const node of element.childNodes) if (node.nodeType === 3 && node.textContent?.trim()) return false;
  const pieces = [...element.children];
  if (pieces.some((piece) => standing.has(piece.tagName.toLowerCase()) || /^(?:BR|SUP|SUB|WBR)$/.test(piece.tagName)))
    return false;
  const texts = pieces.map((piece) => (piece.textContent ?? '').trim()).filter(Boolean);
  const words = texts.every((text) => text.length >= 3 && /\p{L}{2}/u.test(text) && !/[:：]$/.test(text));
  return words && texts.length >= 2 && (texts.length >= 3 || texts.some((text) => /\s/.test(text)));
}

/** Text that flows together, with the links it is part of. */
type Run = { element: Element; region: Region; parts: { text: string; link: Element | null }[] };

function add(run: Run, text: string, link: Element | null): Run {
  run.parts.push({ text, link });
  return run;
}

/** One block; or one for each link where a run is links and nothing else: menus are often written like that. */
function blocksOf(run: Run, headings: Map<Region, Headings>): Block[] {
  const byLink = new Map<Element, string>();
  let bare = '';
  for (const { text, link } of run.parts)
    if (link) byLink.set(link, (byLink.get(link) ?? '') + text);
    else bare += text;
  const pieces =
    byLink.size > 1 && !/[\p{L}\p{N}]/u.test(bare)
      ? [...byLink].map(([element, text]) => ({ element, text }))
      : [{ element: run.element, text: run.parts.map(({ text }) => text).join('') }];
  return pieces.flatMap(({ element, text: written }) => {
    const text = linesOf(written);
    if (text === '') return [];
    const tag = tagOf(element);
    const heading = headingOf(tag, text, run.region, headings);
    return [{ text, tag, element, region: run.region, heading }];
  });
}

/** White space collapsed; a line break where the page breaks the line. */
export function linesOf(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[^\S\n\r]+|\r?\n/g, (space) => (space === '\n' ? '\n' : ' '))
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

function tagOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  if (element.getAttribute('role') !== 'heading') return tag;
  const level = Number(element.getAttribute('aria-level'));
  return `h${level >= 1 && level <= 6 ? level : 2}`;
}

/** The heading a block stands under; a heading itself stands under the one above its level, and is noted. */
function headingOf(tag: string, text: string, region: Region, headings: Map<Region, Headings>): string | null {
  const open = headings.get(region) ?? [];
  const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : 7;
  const above = open.slice(0, level).findLast((heading) => heading) ?? null;
  if (level < 7) {
    const noted = open.slice(0, level);
    noted[level] = text.replace(/\n/g, ' ');
    headings.set(region, noted);
  }
  return above;
}

const headsOnly = (blocks: Block[]) => blocks.length === 1 && /^h[1-6]$/.test(blocks[0]?.tag ?? '');

const copyOf = (headings: Map<Region, Headings>) => new Map(headings);

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (element.tagName === 'DIALOG' && !element.hasAttribute('open')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

const byRole: Record<string, Region> = {
  banner: 'header',
  navigation: 'nav',
  main: 'main',
  contentinfo: 'footer',
  complementary: 'aside',
};
const byClass: [RegExp, Region][] = [
  // "cmp" alone is a consent platform's; "cmp-text", "cmp-container" are the parts every page of one large system is made of
  [/cookie|consent|gdpr|^cmp(?:[_-]?(?:banner|box|modal|overlay|popup|wrapper|dialog))?$/i, 'aside'],
  [
    /(?:^|\s)(?:(?:site|page|main|global|app|l|c)[_-]{1,2})?footer(?:$|\s|[_-](?:widgets?|bottom|top|area|main|wrap\w*|container|inner|content|columns?)(?:$|\s))|(?:^|\s)colophon/i,
    'footer',
  ],
  [
    /(?:^|\s)(?:(?:site|page|main|global|primary|top|mobile|desktop|header)[_-]?)?(?:nav|navbar|navigation|menu|menubar|breadcrumbs?|mainnav|topnav)(?:$|\s)/i,
    'nav',
  ],
  [/(?:^|\s)(?:(?:site|page|main|global)[_-]?)?(?:header|topbar|masthead)(?:$|\s)/i, 'header'],
  [/(?:^|\s)(?:sidebar|side-bar)(?:$|\s)/i, 'aside'],
];

/** The innermost says it, but a footer's menu is still the footer, and an article's own header or footer is its text. */
function regionOf(element: Element, tag: string, around: Region): Region {
  if (around === 'footer' || around === 'aside' || around === 'nav') return around;
  const role = byRole[element.getAttribute('role') ?? ''];
  if (role) return role;
  if (tag === 'nav' || tag === 'aside' || tag === 'main') return tag;
  if (tag === 'html' || tag === 'body' || /^h[1-6]$|^p$/.test(tag)) return around;
  if (tag === 'header' || tag === 'footer')
    return element.closest('article, section, main, blockquote, figure') ? around : tag;
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (named === ' ') return around;
  return byClass.find(([pattern]) => named.split(' ').some((name) => pattern.test(name)))?.[1] ?? around;
}

function addLink(seen: Seen, element: Element, region: Region, base: string): void {
  const href = (element.getAttribute('href') ?? '').trim();
  const url = resolved(href, base);
  if (url === null) return;
  const picture = element.querySelector('img[alt]')?.getAttribute('alt');
  const text = linesOf(element.textContent ?? '').replace(/\n/g, ' ');
  const said = text || element.getAttribute('aria-label') || element.getAttribute('title') || picture || '';
  seen.links.push({ text: said.trim(), url, element, region });
}

function resolved(href: string, base: string): string | null {
  if (href === '' || /^javascript:/i.test(href)) return null;
  if (/^(?:mailto|tel|callto|sms):/i.test(href)) return href;
  try {
    return new URL(href, base).href;
  } catch {
    return null;
  }
}

function baseOf(document: Document, address: string): string {
  return resolved(document.querySelector('base[href]')?.getAttribute('href') ?? '', address) ?? address;
}
