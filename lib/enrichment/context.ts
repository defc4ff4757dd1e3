import { getDomain } from 'tldts';
import type { SiteContext } from './fact.ts';
import type { ReadPage } from './read-page.ts';
import { addressesOn } from './reading/addresses.ts';
import { isOrganization, textOf } from './reading/own.ts';
import { freeMail } from './reading/own-domain.ts';
import { deadDomain } from './words/contact.ts';
import { countryNamed, countryOfDomain } from './words/countries.ts';
import { countryOfForm } from './words/legal-forms.ts';

export type SiteOptions = { site: string; now: Date; personalEmails: boolean };

/** What is known before any fact is: the pages, home first, and the domain they call their own. */
export function firstContext(pages: ReadPage[], { site, now, personalEmails }: SiteOptions): SiteContext {
  const ordered = [...pages].sort((one, other) => Number(other.kind === 'home') - Number(one.kind === 'home'));
  return { site: ownDomain(site, ordered), names: [], country: null, pages: ordered, now, personalEmails };
}

/**
 * A site that is read on this machine (the demo, a test) has no domain; its pages still say which one they were made for.
 * A public site is what its address says, whatever its pages claim.
 */
function ownDomain(site: string, pages: ReadPage[]): string {
  if (!/^(?:127\.|\[::1\]|10\.|192\.168\.)|(?:^|\.)localhost(?::|$)/.test(site)) return site;
  const domainsOf = (urls: string[]) =>
    urls.flatMap((url) => (/^https?:\/\//i.test(url) ? (getDomain(url, { allowPrivateDomains: true }) ?? []) : []));
  const canonical = pages.flatMap((page) => [
    page.document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
    page.meta.get('og:url') ?? '',
  ]);
  const items = pages.flatMap(({ data }) =>
    data.filter((item) => isOrganization(item) || item.types.includes('WebSite')),
  );
  const told = mostOften(domainsOf(canonical));
  if (told) return told;
  const itemDomains = domainsOf(items.map((item) => textOf(item, 'url') ?? ''));
  const mail = mailDomain(pages);
  // A theme's structured data names its author; who works there is written to under the company's own domain
  return (mail && !itemDomains.includes(mail) ? mail : null) ?? mostOften(itemDomains) ?? mail ?? site;
}

/** The domain most pages have addresses of. */
function mailDomain(pages: ReadPage[]): string | null {
  const hosts = pages.flatMap(({ text, links }) => [
    ...new Set(
      [
        ...text.matchAll(/@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi),
        ...links.flatMap(({ url }) => [...url.matchAll(/^mailto:[^?]*@([a-z0-9.-]+)/gi)]),
      ].map(([, host = '']) => getDomain(host.toLowerCase()) ?? host.toLowerCase()),
    ),
  ]);
  return mostOften(hosts.filter((host) => !freeMail.test(host) && !deadDomain.test(host)));
}

/** The company's country: a legal form only one country has, addresses, phone prefixes and the domain's ending vote. */
export function countryOf(context: SiteContext, legalNames: string[]): string | null {
  const votes = new Map<string, number>();
  const vote = (country: string | null, weight: number) => {
    if (country) votes.set(country, (votes.get(country) ?? 0) + weight);
  };
  vote(countryOfDomain(context.site), 3);
  for (const name of legalNames) {
    vote(countryOfForm(name), 2);
    if (/[\s,](?:Inc|LLC|Corp)\.?$/.test(name)) vote('US', 1);
  }
  for (const page of context.pages) {
    const weight = page.kind === 'imprint' ? 3 : page.kind === 'contact' ? 2 : 1;
    for (const [index, { country }] of addressesOn(page, context).slice(0, 3).entries())
      vote(country, index === 0 ? weight : 0.3);
    if (page.kind === 'imprint' || page.kind === 'contact')
      for (const { text } of page.blocks.slice(0, 80)) vote(countryNamed(text.split('\n').at(-1) ?? ''), 1);
    for (const { url } of page.links.slice(0, 200)) vote(prefixed(url), 0.5);
    vote(page.language?.split('-')[1]?.toUpperCase() ?? null, page.language?.startsWith('en') ? 0 : 0.5);
  }
  const [best, second] = [...votes].sort((one, other) => other[1] - one[1]);
  return best && best[1] >= 1 && best[1] > (second?.[1] ?? 0) ? best[0] : byLanguage(context);
}

/** Prefixes only one of the countries we know formats for has. */
const prefixes: [string, string][] = [
  ...([
    ['49', 'DE'],
    ['43', 'AT'],
    ['41', 'CH'],
    ['33', 'FR'],
    ['34', 'ES'],
    ['39', 'IT'],
    ['31', 'NL'],
    ['32', 'BE'],
    ['351', 'PT'],
  ] as [string, string][]),
  ...([
    ['44', 'GB'],
    ['353', 'IE'],
    ['81', 'JP'],
    ['86', 'CN'],
    ['55', 'BR'],
    ['45', 'DK'],
    ['46', 'SE'],
    ['47', 'NO'],
    ['358', 'FI'],
    ['48', 'PL'],
    ['61', 'AU'],
  ] as [string, string][]),
];

function prefixed(url: string): string | null {
  const digits = url.match(/^tel:(?:\+|00|%2b)([\d-]+)/i)?.[1]?.replace(/-/g, '');
  return digits ? (prefixes.find(([prefix]) => digits.startsWith(prefix))?.[1] ?? null) : null;
}

/** Languages mostly of one country, when nothing else tells. */
function byLanguage({ pages }: SiteContext): string | null {
  const language = mostOften(pages.flatMap(({ language }) => language?.split('-')[0] ?? []));
  return { ja: 'JP', it: 'IT', de: 'DE', fr: 'FR', nl: 'NL', zh: 'CN', pl: 'PL' }[language ?? ''] ?? null;
}

function mostOften(values: string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}
