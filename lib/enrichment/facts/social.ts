import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { linesOf } from '../reading/lines.ts';
import { isOfOthers } from '../reading/others.ts';
import { isOrganization, ownOrganizations, textOf, valuesOf } from '../reading/own.ts';
import { looksOwn } from '../reading/own-domain.ts';
import { attributeQuote } from '../reading/source-quote.ts';
import { isQuoted } from '../verify.ts';
import { mastodon, mastodonHost, networks, nobodysHandle } from '../words/networks.ts';
import { strangers } from '../words/strangers.ts';

/** The company's own profiles, normalized to one address each. Share buttons, posts, people's and customers' are none. */
export const social = defineFact({
  id: 'social',
  label: 'Social profile',
  many: true,
  pages: ['home', 'contact', 'about'],
  find: (page, site) => [...fromData(page, site), ...fromLinks(page, site)],
  same: (one, other) => String(one.normalized).toLowerCase() === String(other.normalized).toLowerCase(),
});

type Profile = { network: string; handle: string; url: string };

/** @returns null when the address is no profile */
function profileOf(written: string): Profile | null {
  let url: URL;
  try {
    url = new URL(
      /^(?:www\.)?(?:linkedin|facebook|instagram|twitter|x|youtube|xing|github|tiktok)\.com\//i.test(written)
        ? `https://${written}`
        : written,
    );
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.toLowerCase();
  for (const [network, { host: known, profile, url: canonical }] of Object.entries(networks)) {
    if (!known.test(host)) continue;
    const [, path = '', handle = ''] = decoded(url.pathname).match(profile) ?? [];
    return handle && !nobodysHandle.test(handle)
      ? { network, handle, url: canonical(handle.replace(/\/$/, ''), path) }
      : null;
  }
  const handle = mastodon.exec(decoded(url.pathname))?.[1];
  return handle && mastodonHost.test(host) ? { network: 'mastodon', handle, url: `https://${host}/@${handle}` } : null;
}

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) =>
    valuesOf(item, 'sameAs', 'url').flatMap(({ value, quote }) => {
      const profile = typeof value === 'string' ? profileOf(value) : null;
      if (!profile || typeof value !== 'string') return [];
      return [
        {
          value,
          normalized: profile.url,
          quote,
          extractor: item.syntax,
          clarity: looksOwn(profile.handle, site) ? 'sure' : ('likely' as const),
        },
      ];
    }),
  );
}

function fromLinks(page: ReadPage, site: SiteContext): Find[] {
  return page.links.flatMap(({ url, text, element, region }) => {
    const profile = profileOf(url);
    if (!profile) return [];
    const own = looksOwn(profile.handle, site);
    // "Site by Studio Kite", and the words link to the studio's profile
    if (!own && text.length <= 60 && strangers.test(text)) return [];
    if (
      !own &&
      strangersOf(page, site).some(
        (name) => name.includes(letters(profile.handle)) || letters(profile.handle).includes(name),
      )
    )
      return [];
    const line = linesOf(page).find(({ block }) => block.element.contains(element) || element.contains(block.element));
    if (line && (line.stranger || isOfOthers(line.block)) && !own) return [];
    const around = region === 'footer' || region === 'header' || region === 'nav' || region === 'aside';
    // Many companies' handles are not their names; but next to one that is, another is a designer's or a customer's
    const clarity = own ? 'sure' : around && !ownNetworksOf(site).has(profile.network) ? 'likely' : 'weak';
    const quote = isQuoted(url, page) && text.includes(url) ? url : attributeQuote(element, 'href', page);
    return quote ? [{ value: url, normalized: profile.url, quote, extractor: 'link', clarity }] : [];
  });
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const strangersByPage = new WeakMap<ReadPage, string[]>();

/** Whom the page's own source credits: the theme's author in structured data or meta, whoever "site by" leads to. */
function strangersOf(page: ReadPage, site: SiteContext): string[] {
  let names = strangersByPage.get(page);
  if (!names) {
    const own = new Set(ownOrganizations(page, site));
    const items = page.data.filter((item) => isOrganization(item) && !own.has(item));
    const credits = linesOf(page)
      .filter(({ stranger, block }) => stranger && block.region === 'footer')
      .flatMap(({ block }) =>
        [...block.element.querySelectorAll('a[href^="http"]')].map((link) => link.textContent ?? ''),
      );
    names = [...items.map((item) => textOf(item, 'name') ?? ''), page.meta.get('author') ?? '', ...credits]
      .filter((name) => !looksOwn(name, site))
      .map(letters)
      .filter((name) => name.length >= 5);
    strangersByPage.set(page, names);
  }
  return names;
}

const networksBySite = new WeakMap<SiteContext, Set<string>>();

/** Networks on which the site links a profile of its own name. */
function ownNetworksOf(site: SiteContext): Set<string> {
  let own = networksBySite.get(site);
  if (!own) {
    const profiles = site.pages.flatMap(({ links }) => links.flatMap(({ url }) => profileOf(url) ?? []));
    own = new Set(profiles.filter(({ handle }) => looksOwn(handle, site)).map(({ network }) => network));
    networksBySite.set(site, own);
  }
  return own;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
