import type { PageKind, SitePage } from '../core/site.ts';
import { type Candidate, leastScore } from './best-first.ts';
import { kindOfLink, segmentsOf } from './kind-of-link.ts';
import { baseOf, isLanguageRoot, languageOfPage, languageOfUrl } from './language.ts';
import type { PageLink } from './links.ts';
import { troubleOf } from './private-hosts.ts';
import { type SoughtKind, uselessFile, uselessPath, uselessQuery, uselessText, usualPaths } from './words.ts';

/** What decides which addresses of a site may become pages to read. */
export type Ground = {
  site: string;
  allowLoopback: boolean;
  home: URL;
  /** Of the home page; null when it cannot be told: then any will do. */
  language: string | null;
};

/** What most candidates are. */
export const plainCandidate = { almost: false, foreign: false, known: null, guess: false, moves: 0 };
/** Parts of a site for its users, not its visitors. */
const notForVisitors =
  /^(app|login|portal|my|account|accounts|id|auth|sso|mail|webmail|status|cdn|static|assets|img|api|dev|staging|test|admin)\./;
const longestAddress = 500; // each is laid beside every rule of a robots.txt

/** @param from the page the links are on */
export function candidatesOn(from: { url: URL; kind: PageKind }, links: PageLink[], ground: Ground): Candidate[] {
  const at = from.kind === 'home' ? 'on the home page' : `on ${from.url.pathname.slice(0, 60)}`;
  const found = links.flatMap(({ url: to, text, hreflang, inMenu, samePage }): Candidate[] => {
    const url = samePage || uselessText.test(text) ? null : onSite(to, ground);
    const foreign = url && isForeign(url, hreflang, ground);
    if (!url || foreign === null) return [];
    const sure = kindOfLink(text, url);
    const why = text === '' ? `link ${at}` : `link "${text.length > 40 ? `${text.slice(0, 39)}…` : text}" ${at}`;
    const place = (inMenu ? 1 : 0) - (url.search === '' ? 0 : 1) - (url.host === ground.home.host ? 0 : 0.5);
    if (!sure) return [{ ...plainCandidate, url, kind: 'other', score: place, why, foreign }];
    return [{ ...plainCandidate, url, kind: sure.kind, almost: sure.almost, score: sure.score + place, why, foreign }];
  });
  return from.kind === 'news' ? [...found, ...articlesOn(from.url, links, ground)] : found;
}

/** The newest two articles of a list of news: such lists begin with the newest. */
function articlesOn(index: URL, links: PageLink[], ground: Ground): Candidate[] {
  const articles = new Map<string, Candidate>();
  for (const { url: to, text, hreflang, inMenu, samePage } of links) {
    const url = inMenu || samePage ? null : onSite(to, ground);
    if (!url || isForeign(url, hreflang, ground) !== false || url.pathname === index.pathname) continue;
    const last = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
    const isArticle = /\/20\d\d[/-]/.test(url.pathname) || last.split('-').length > 3 || isBelow(url, index);
    const isList =
      /\/(page|category|kategorie|tag|archive?)\b/.test(url.pathname) || (kindOfLink(text, url)?.score ?? 0) > 8;
    if (!isArticle || isList || articles.has(url.href)) continue;
    const why = `newest on ${index.pathname.slice(0, 60)}`;
    articles.set(url.href, { ...plainCandidate, url, kind: 'news', score: 6 - articles.size / 10, why });
    if (articles.size === 2) break;
  }
  return [...articles.values()];
}

const isBelow = (url: URL, index: URL) => {
  const above = index.pathname.replace(/\.[a-z]+$/i, '').replace(/\/?$/, '/');
  return above !== '/' && url.pathname.startsWith(above) && url.pathname.length > above.length + 3;
};

export function candidatesInSitemap(addresses: string[], ground: Ground): Candidate[] {
  return addresses.flatMap((address): Candidate[] => {
    const to = address.length > longestAddress ? null : URL.parse(address);
    const url = to && onSite(to, ground);
    const foreign = url && isForeign(url, null, ground);
    if (!url || foreign === null) return [];
    const sure = kindOfLink('', url);
    const found = { ...plainCandidate, url, why: 'sitemap', foreign };
    return [sure ? { ...found, ...sure, score: sure.score - 1 } : { ...found, kind: 'other', score: -1 }];
  });
}

/** Addresses most sites have, for kinds nothing led to: few, since each may cost a request for nothing. */
export function usualAddresses(lacks: (kind: SoughtKind) => boolean, ground: Ground): Candidate[] {
  const paths = usualPaths[ground.language ?? 'en'] ?? usualPaths.en ?? {};
  return Object.entries(paths)
    .filter(([kind]) => lacks(kind as SoughtKind))
    .map(([kind, path]) => {
      const url = new URL(path, ground.home);
      return { ...plainCandidate, url, kind: kind as SoughtKind, score: leastScore, why: 'usual address', guess: true };
    });
}

export function knownCandidate(page: SitePage, url: URL): Candidate {
  return { ...plainCandidate, url, kind: page.kind, score: 20, why: 'read before', known: page };
}

/** Kinds a one-page site shows on its home page: asking for pages of them would be in vain. */
export function kindsOnHome(links: PageLink[]): Set<PageKind> {
  return new Set(links.flatMap(({ samePage, text, url }) => (samePage ? (kindOfLink(text, url)?.kind ?? []) : [])));
}

/** The home page's language: by its address, else by where most of its links lead, else by what it says of itself. */
export function languageOfSite(document: Document, home: URL, links: PageLink[]): string | null {
  const byAddress = languageOfUrl(home);
  if (byAddress) return byAddress;
  const counts = new Map<string, number>();
  for (const { url } of links) {
    const language = url.hostname === home.hostname ? languageOfUrl(url) : null;
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  // Templates come with lang="en", and many sites keep it.
  return most && most[1] >= 4 && most[1] > all * 0.6 ? most[0] : languageOfPage(document, home);
}

/** The address as it is asked for, on the home page's own host and scheme; null for what is not to be read. */
function onSite(to: URL, { site, allowLoopback, home }: Ground): URL | null {
  const url = new URL(to);
  if (url.hostname.replace(/^www\./, '') === home.hostname.replace(/^www\./, '') && url.port === home.port) {
    url.protocol = home.protocol;
    url.hostname = home.hostname;
  }
  const isRoot = /^\/?$/.test(url.pathname) && url.search === '';
  if (url.href.length > longestAddress || troubleOf(url, site, allowLoopback)) return null;
  if ((isRoot && url.host === home.host) || isLanguageRoot(url)) return null;
  if (isRoot && notForVisitors.test(url.hostname)) return null;
  if (notForVisitors.test(url.hostname) || uselessPath.test(url.pathname) || uselessFile.test(url.pathname))
    return null;
  if ([...url.searchParams.keys()].some((name) => uselessQuery.test(name))) return null;
  return segmentsOf(url).length > 8 ? null : url;
}

/** Null for a copy in a language nobody asked for. */
function isForeign(url: URL, hreflang: string | null, { language }: Ground): boolean | null {
  const other = languageOfUrl(url) ?? baseOf(hreflang);
  if (!other || !language || other === language) return false;
  return other === 'en' ? true : null;
}
