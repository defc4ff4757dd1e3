import { textIn } from './text-in.ts';

/** A link of a page, as a visitor sees it. */
export type PageLink = {
  url: URL;
  /** Its words, its label or the words of its picture; '' for none. */
  text: string;
  /** Language it says it leads to. */
  hreflang: string | null;
  /** In navigation, header or footer, where a site shows its own parts; else among the page's own words. */
  inMenu: boolean;
  /** Leads to a part of the same page. */
  samePage: boolean;
};

/** A page may have any number of links: menus stand at the start, imprints at the end. */
const mostFromStart = 1_500;
const mostFromEnd = 500;
const longestAddress = 600;

/** @param url of the page; a `<base>` is respected */
export function linksOf(document: Document, url: URL): PageLink[] {
  const base = baseOf(document, url);
  const all = Array.from(document.querySelectorAll('a[href], area[href]'));
  const some =
    all.length > mostFromStart + mostFromEnd ? [...all.slice(0, mostFromStart), ...all.slice(-mostFromEnd)] : all;
  const menus = new Map<Element | null, boolean>();
  return some.flatMap((element) => {
    const href = element.getAttribute('href')?.trim() ?? '';
    const to = href.length > longestAddress ? null : URL.parse(href, base.href);
    if (!to || !/^https?:$/.test(to.protocol)) return [];
    const hasPart = to.hash !== '';
    to.hash = '';
    const samePage = hasPart && to.href === new URL(url.pathname + url.search, url).href;
    return [
      {
        url: to,
        text: textOf(element),
        hreflang: element.getAttribute('hreflang'),
        inMenu: inMenu(element, menus),
        samePage,
      },
    ];
  });
}

/** Where the page sends visitors by itself, within ten seconds; null when it does not. */
export function refreshOf(document: Document, url: URL): URL | null {
  for (const meta of Array.from(document.querySelectorAll('meta[http-equiv]')).slice(0, 20)) {
    if (meta.getAttribute('http-equiv')?.toLowerCase() !== 'refresh') continue;
    const content = (meta.getAttribute('content') ?? '').slice(0, longestAddress);
    const [, seconds = '', to = ''] = /^\s*(\d{0,6})[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content) ?? [];
    const target = to !== '' && Number(seconds) <= 10 ? URL.parse(to.trim(), baseOf(document, url).href) : null;
    if (target) target.hash = '';
    if (target && target.href !== url.href) return target;
  }
  return null;
}

function baseOf(document: Document, url: URL): URL {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  return (href ? URL.parse(href, url.href) : null) ?? url;
}

/** Its words, else its label, else those of its picture. */
function textOf(element: Element): string {
  const own = textIn(element, 200);
  if (own !== '') return own;
  const picture = element.firstElementChild?.getAttribute('alt') ?? '';
  const label = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? picture;
  return label.slice(0, 200).replace(/\s+/g, ' ').trim();
}

/** @param known what was found of the elements that hold links */
function inMenu(element: Element, known: Map<Element | null, boolean>): boolean {
  const around = element.parentElement;
  const before = known.get(around);
  if (before !== undefined) return before;
  let is = false;
  let above: Element | null = around;
  for (let step = 0; above && step < 15 && !is; step++, above = above.parentElement) {
    const named = `${above.getAttribute('role') ?? ''} ${above.getAttribute('class') ?? ''} ${above.id ?? ''}`;
    is = /^(nav|header|footer)$/i.test(above.localName) || menuNames.test(named.slice(0, 300));
  }
  known.set(around, is);
  return is;
}

const menuNames = /\b(navigation|nav|navbar|menu|main-?menu|footer|header)\b/i;
