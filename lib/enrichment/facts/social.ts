import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { linesOf } from '../reading/lines.ts';
import { isOfOthers } from '../reading/others.ts';
import { ownOrganizations, valuesOf } from '../reading/own.ts';
import { looksOwn } from '../reading/own-domain.ts';
import { attributeQuote } from '../reading/source-quote.ts';
import { isQuoted } from '../verify.ts';
import { mastodon, mastodonHost, networks, nobodysHandle } from '../words/networks.ts';

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
    const line = linesOf(page).find(({ block }) => block.element.contains(element) || element.contains(block.element));
    if (line && (line.stranger || isOfOthers(line.block)) && !own) return [];
    const around = region === 'footer' || region === 'header' || region === 'nav' || region === 'aside';
    // Many companies' handles are not their names; but next to one that is, another is a designer's or a customer's
    const clarity = own ? 'sure' : around && !ownNetworksOf(site).has(profile.network) ? 'likely' : 'weak';
    const quote = isQuoted(url, page) && text.includes(url) ? url : attributeQuote(element, 'href', page);
    return quote ? [{ value: url, normalized: profile.url, quote, extractor: 'link', clarity }] : [];
  });
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
