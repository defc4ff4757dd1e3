import { baseOf, languageOfPage, languageOfUrl } from '../language.ts';
import type { PageLink } from '../links.ts';
import { isLoopback, troubleOf } from '../private-hosts.ts';
import { uselessFile, uselessPath, uselessQuery, uselessText } from '../words.ts';
import { dullOnSite, dullPart, helpHost, helpPart, helpText } from './words.ts';

/** What decides which addresses may be pages of the help that the seller meant. */
export type HelpGround = {
  site: string;
  allowLoopback: boolean;
  /** Where the seller's address led. */
  start: URL;
  /** Pages are under this path; ends with a slash. */
  under: string;
  /** The company's own address was given, and its help may be on a host beside it. */
  wide: boolean;
  /** Of the first page; null where nobody can tell. */
  language: string | null;
};

/** A page that could be read. */
export type HelpCandidate = {
  url: URL;
  /** In a seller's words: `link "Returns" on /help`, `sitemap`. */
  why: string;
  /** How likely an article is there, or leads from there. */
  worth: number;
};

/** From here on an address says by itself that it is help. */
export const telling = 3;
const longestAddress = 500; // each is laid beside every rule of a robots.txt

/**
 * @param asked the address as the seller gave it
 * @param landed where it led
 */
export function groundOf(
  asked: URL,
  landed: URL,
  { site, allowLoopback, document }: { site: string; allowLoopback: boolean; document: Document | null },
): HelpGround {
  const wished = underOf(asked);
  const stayed = landed.host === asked.host && `${landed.pathname}/`.startsWith(wished);
  const [, toHelp] =
    new RegExp(`^((?:/[^/]+)*?/(?:${helpPart.source.slice(1, -1)}))(?:/|$)`, 'i').exec(landed.pathname) ?? [];
  const under = stayed && (wished !== '/' || !toHelp) ? wished : toHelp ? `${toHelp}/` : underOf(landed);
  const wide = under === '/' && (bareHost(landed) === site || isLoopback(landed.hostname));
  const language = languageOfUrl(landed) ?? (document ? languageOfPage(document, landed) : null);
  return { site, allowLoopback, start: landed, under, wide, language };
}

/** The folder an address stands for: `/hc/en-us` for its own front page, `/kb/` for `/kb/index.html`. */
function underOf({ pathname }: URL): string {
  const folder = pathname
    .replace(/\/[^/]*\.[a-z]{2,5}$/i, '/')
    .replace(/\/(?:home|index|start|overview|welcome|main)\/?$/i, '/');
  return folder.endsWith('/') ? folder : `${folder}/`;
}

const bareHost = ({ hostname }: URL) => hostname.replace(/^www\./, '');

/** Links of a page that may lead to articles. */
export function candidatesOn(from: URL, links: PageLink[], ground: HelpGround): HelpCandidate[] {
  return links.flatMap(({ url: to, text, hreflang, inMenu, samePage }) => {
    const url = samePage || uselessText.test(text) ? null : helpPlace(to, hreflang, ground);
    if (!url) return [];
    const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    const why = `${shown === '' ? 'link' : `link "${shown}"`} on ${from.pathname.slice(0, 60)}`;
    const among = worthOf(from, ground) >= telling && !inMenu ? 2 : 0;
    const worth = worthOf(url, ground) + (helpText.test(text) ? 2 : 0) + (inMenu ? 0 : 1) + among;
    return [{ url, why, worth }];
  });
}

export const candidatesInSitemap = (addresses: string[], ground: HelpGround): HelpCandidate[] =>
  addresses.flatMap((address) => {
    const to = address.length > longestAddress ? null : URL.parse(address);
    const url = to && helpPlace(to, null, ground);
    return url ? [{ url, why: 'sitemap', worth: worthOf(url, ground) }] : [];
  });

/** By its address alone. */
export function worthOf(url: URL, { under, start }: HelpGround): number {
  const parts = url.pathname.split('/').filter(Boolean);
  let worth = under === '/' || url.host !== start.host ? 0 : telling;
  if (helpHost.test(url.hostname)) worth += telling;
  if (parts.some((part) => helpPart.test(part))) worth += 4;
  // "/articles/360012-how-returns-work" is one; "/articles" is a list of them.
  if ((parts.at(-1) ?? '').split(/[-_]/).length > 2) worth += 1;
  return url.searchParams.has('page') ? worth - 3 : worth;
}

/** The address as it is asked for; null for what is not part of the help. */
function helpPlace(to: URL, hreflang: string | null, ground: HelpGround): URL | null {
  const { site, allowLoopback, start, under, wide, language } = ground;
  const url = new URL(to);
  url.hash = '';
  if (bareHost(url) === bareHost(start) && url.port === start.port) {
    url.protocol = start.protocol;
    url.hostname = start.hostname;
  }
  if (url.href.length > longestAddress || troubleOf(url, site, allowLoopback)) return null;
  const beside = url.host !== start.host;
  if (beside && !(wide && helpHost.test(url.hostname))) return null;
  if (!beside && !`${url.pathname}/`.startsWith(under)) return null;
  const rest = beside ? url.pathname : `/${url.pathname.slice(under.length)}`;
  const parts = rest.split('/').filter(Boolean);
  if (uselessFile.test(rest) || uselessPath.test(rest) || parts.length > 8) return null;
  if (parts.some((part) => dullPart.test(part) || (under === '/' && !beside && dullOnSite.test(part)))) return null;
  if ([...url.searchParams.keys()].some((name) => name !== 'page' && uselessQuery.test(name))) return null;
  const other = languageOfUrl(url) ?? baseOf(hreflang);
  return other && language && other !== language ? null : url;
}
