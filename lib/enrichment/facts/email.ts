import { getDomain } from 'tldts';
import { defineFact, type Find, type SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { addressesOn } from '../reading/addresses.ts';
import { type Line, linesOf } from '../reading/lines.ts';
import { ownOrganizations, valuesOf } from '../reading/own.ts';
import { freeMail, isOwnDomain, looksOwn } from '../reading/own-domain.ts';
import { personName } from '../reading/person-name.ts';
import { attributeQuote } from '../reading/source-quote.ts';
import { isQuoted } from '../verify.ts';
import { deadDomain, deadMailbox, roleMailboxes } from '../words/contact.ts';
import { countryNamed } from '../words/countries.ts';

/**
 * Addresses of the company's own domain that belong to a role ("info@", "sales@"). Those of persons are found only when
 * the seller said yes to that.
 */
export const email = defineFact({
  id: 'email',
  label: 'E-mail',
  many: true,
  readable: true,
  pages: ['contact', 'imprint', 'home', 'about'],
  find: (page, site) =>
    [...fromData(page, site), ...fromLinks(page), ...fromText(page)].filter(({ normalized }) =>
      isWanted(String(normalized), page, site),
    ),
  same: (one, other) => one.normalized === other.normalized,
});

const address =
  /(?<![\p{L}\d._%+@-])[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\.)+[a-z]{2,24}(?![\p{L}\d@-])/giu;
/** "info [at] northwind [dot] example", "info(at)northwind.example", "info ät …": kept from robots, meant for people. */
const hidden =
  /(?<![\p{L}\d._%+@-])([a-z0-9][a-z0-9._%+-]{0,63})\s?(?:[[({<]\s?(?:at|ät|arroba|chiocciola|@|a t|æt|et)\s?[\])}>]|\s(?:at|AT|ät)\s(?=[a-z0-9-]+\s?(?:[[({]\s?(?:dot|punkt|point|punto|\.)|\s(?:dot|DOT|punkt)\s))|[＠★☆◎●■◆]|\(a\))\s?((?:[a-z0-9-]+\s?(?:\.|[[({<]\s?(?:dot|punkt|point|punto|ponto|\.)\s?[\])}>]|\s(?:dot|DOT|punkt)\s)\s?)+[a-z]{2,24})(?![\p{L}\d@-])/giu;

/** Quick to tell: most lines hide nothing. */
const mayHide =
  /[[({<]\s?(?:at|ät|arroba|chiocciola|@|a t|æt|et)\s?[\])}>]|[＠★☆◎●■◆]|\(a\)|\s(?:at|ät)\s[a-z0-9-]+\s?(?:[[({]|\sdot\s|\spunkt\s)/i;

const normal = (written: string) => written.toLowerCase().replace(/[.,;]+$/, '');

const findOf = (written: string, said: Omit<Find, 'value' | 'normalized'>): Find => ({
  value: normal(written),
  normalized: normal(written),
  ...said,
});

function fromData(page: ReadPage, site: SiteContext): Find[] {
  return ownOrganizations(page, site).flatMap((item) => {
    const points = valuesOf(item, 'contactPoint').flatMap(({ value }) =>
      typeof value === 'string' ? [] : valuesOf(value, 'email'),
    );
    return [...valuesOf(item, 'email'), ...points].flatMap(({ value, quote }) => {
      const [found] = typeof value === 'string' ? (value.match(address) ?? []) : [];
      return found ? [findOf(found, { quote, extractor: item.syntax, clarity: 'sure' })] : [];
    });
  });
}

function fromLinks(page: ReadPage): Find[] {
  const lines = linesOf(page);
  return page.links.flatMap(({ url, text, element }) => {
    const cloaked = url.includes('/cdn-cgi/') || element.hasAttribute('data-cfemail');
    if (!cloaked && !url.startsWith('mailto:')) return [];
    const guarded =
      element.getAttribute('data-cfemail') ??
      element.querySelector('[data-cfemail]')?.getAttribute('data-cfemail') ??
      url.match(/\/cdn-cgi\/l\/email-protection#([0-9a-f]+)$/i)?.[1];
    const found = guarded ? unguarded(guarded) : mailed(url);
    if (!found || lines.find(({ block }) => block.element.contains(element))?.stranger) return [];
    const quote =
      isQuoted(text, page) && normal(text) === normal(found)
        ? text
        : guarded && page.html.includes(guarded)
          ? guarded
          : attributeQuote(element, 'href', page);
    return quote ? [findOf(found, { quote, extractor: 'link', clarity: 'sure' })] : [];
  });
}

function mailed(url: string): string | null {
  if (!/^mailto:/i.test(url)) return null;
  try {
    return decodeURIComponent(url.slice(7)).match(address)?.[0] ?? null;
  } catch {
    return url.match(address)?.[0] ?? null;
  }
}

/** Cloudflare writes an address as hex, each byte xor the first. */
function unguarded(hex: string): string | null {
  const bytes = hex.match(/[0-9a-f]{2}/gi)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [key = 0, ...rest] = bytes;
  return String.fromCharCode(...rest.map((byte) => byte ^ key)).match(address)?.[0] ?? null;
}

function fromText(page: ReadPage): Find[] {
  return linesOf(page).flatMap((line) => {
    if (line.stranger || line.text.length > 4_000) return [];
    const extractor = extractorOf(line);
    const plain = (line.text.includes('@') ? [...line.text.matchAll(address)] : []).map(([found]) =>
      findOf(found, { quote: found, extractor, clarity: 'sure' }),
    );
    const kept = mayHide.test(line.text) ? [...line.text.matchAll(hidden)] : [];
    return [
      ...plain,
      ...kept.map(([quote, mailbox = '', domain = '']) => {
        const dotted = domain
          .replace(/\s?[[({<]?\s?(?:dot|punkt|point|punto|ponto)\s?[\])}>]?\s?/gi, '.')
          .replace(/\s?[[({<]\.[\])}>]\s?/g, '.')
          .replace(/\s/g, '');
        return findOf(`${mailbox}@${dotted}`, { quote, extractor, clarity: 'likely' });
      }),
    ];
  });
}

const extractorOf = ({ block, text }: Line): Find['extractor'] =>
  block.element.closest('td, dd') ? 'table' : text.length > 160 ? 'sentence' : 'block';

/** The company's own, alive, and of a role; of a person only with the seller's yes. */
function isWanted(written: string, page: ReadPage, site: SiteContext): boolean {
  const [mailbox = '', host = ''] = written.split('@');
  const domain = getDomain(host) ?? host;
  if (deadMailbox.test(mailbox) || deadDomain.test(host)) return false;
  const free = freeMail.test(domain);
  const own = free
    ? looksOwn(mailbox, site) && page.kind !== 'news'
    : isOwnDomain(host, site) || isOnlyMailHost(domain, site) || (certifiedMail.test(host) && looksOwn(mailbox, site));
  if (!own) return false;
  return site.personalEmails || isOfRole(mailbox, free || certifiedMail.test(host), site) || isInHeading(mailbox, page);
}

/** Italy's certified mail, which every company has with one of a few hosts. */
const certifiedMail =
  /(?:^|\.)(?:pec|pec-?mail|legalmail|arubapec|postecert|pecimprese|sicurezzapostale|registerpec|namirialpec|pec\.it)(?:\.|$)/;

/** "pongau@" below "Base at Pongau", "spares@" below "Spares": the box it stands in is headed so, and by no person. */
function isInHeading(mailbox: string, page: ReadPage): boolean {
  if (mailbox.length < 4 || !/^[a-z]+$/.test(mailbox)) return false;
  const word = new RegExp(`(?<!\\p{L})${mailbox}(?!\\p{L})`, 'iu');
  return page.blocks.some(
    ({ text, heading }) =>
      heading !== null &&
      text.includes(`${mailbox}@`) &&
      word.test(heading) &&
      heading.length <= 60 &&
      !hasName(heading),
  );
}

/** "Dr. Weber", "Anna Weber", "Herr Weber": also within a longer heading. */
const hasName = (heading: string) =>
  personName(heading) !== null ||
  /(?:Herrn?|Frau|Mr|Mrs|Ms|Dr|Prof|Mme|Monsieur|Madame|Sig|Sra?|Dhr|Mevr)\.?\s\p{Lu}/u.test(heading);

/** "info", "sales.emea", "bestellung-at", the company's own name, or one of its places. */
function isOfRole(mailbox: string, free: boolean, site: SiteContext): boolean {
  const parts = mailbox
    .replace(/\d+$/, '')
    .split(/[._+-]+/)
    .filter(Boolean);
  if (
    parts.length > 0 &&
    parts.every((part) => isRoleWord(part) || isPlace(part, site) || (parts.length > 1 && quarter.test(part))) &&
    parts.some((part) => part.length > 1)
  )
    return true;
  if (
    parts.length > 1 &&
    parts.some((part) => roleMailboxes.has(part)) &&
    looksOwn(mailbox.replace(/[._+-]/g, ''), site)
  )
    return true;
  return free || (parts.length === 1 && (looksOwn(mailbox, site) || isCommonWord(mailbox, site)));
}

/** "service.nord" */
const quarter =
  /^(?:nord|sued|süd|ost|west|north|south|east|mitte|central|norte|sur|sul|sud|est|ouest|oeste|este|noord|zuid|oost)$/;

/** "spares", "sparesdesk": one word of a role, or two of them. */
const isRoleWord = (word: string): boolean =>
  roleMailboxes.has(word) ||
  [...word].some(
    (_, at) =>
      at >= 4 && word.length - at >= 4 && roleMailboxes.has(word.slice(0, at)) && roleMailboxes.has(word.slice(at)),
  );

/** "brasil@", "zuerich@": an office, not a person. */
const isPlace = (part: string, site: SiteContext) =>
  countryNamed(part) !== null ||
  site.pages.some((page) =>
    addressesOn(page, site).some(({ city }) => {
      const folded = city.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
      return (
        part.length >= 3 &&
        (city.toLowerCase().startsWith(part) ||
          folded.startsWith(part) ||
          folded.normalize('NFD').replace(/\p{M}/gu, '').startsWith(part))
      );
    }),
  );

/** "beer@" of a brewery: the site says the word in small letters, as it would no name. */
const isCommonWord = (word: string, site: SiteContext) =>
  word.length >= 4 &&
  /^[a-z]+$/.test(word) &&
  site.pages.some(({ text }) =>
    new RegExp(`(?<![\\p{L}.@-])${word}(?![\\p{L}@.-]\\p{L})(?![@\\p{L}])`, 'u').test(text),
  );

const onlyHosts = new WeakMap<readonly ReadPage[], string | null>();

/** A company may write from another domain than its site's: it is the one all addresses of its contact pages share. */
function isOnlyMailHost(domain: string, site: SiteContext): boolean {
  let only = onlyHosts.get(site.pages);
  if (only === undefined) {
    const pages = site.pages.filter(({ kind }) => kind === 'contact' || kind === 'imprint');
    const found = pages.flatMap((page) =>
      [...fromLinks(page), ...fromText(page)].map(({ normalized }) => String(normalized).split('@')[1] ?? ''),
    );
    const domains = new Set(found.map((host) => getDomain(host) ?? host));
    const [first] = domains;
    only = domains.size === 1 && first && !freeMail.test(first) && !certifiedMail.test(first) ? first : null;
    onlyHosts.set(site.pages, only);
  }
  return only === domain;
}
