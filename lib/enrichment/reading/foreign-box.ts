import type { SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { type Line, linesOf } from './lines.ts';
import { namesItself } from './own.ts';
import { freeMail, isOwnDomain, looksOwn } from './own-domain.ts';

/**
 * Does the line stand in another company's card, a partner's or dealer's? It does when the mail beside it is under
 * another company's domain, or when its box is headed by a link to the site of a company so named.
 */
export function isInForeignBox(line: Line, page: ReadPage, site: SiteContext): boolean {
  const { element, region } = line.block;
  if (region !== 'main' && region !== 'aside') return false;
  const box = boxAround(element);
  const inside = page.links.filter((link) => box.contains(link.element));
  // What visitors see: between the letters of a mail address traps for robots are hidden
  const said = page.blocks
    .filter((block) => box.contains(block.element))
    .map(({ text }) => text)
    .join('\n');
  if (namesItself(said.replace(/\S+@\S+|\S*www\.\S+/g, ' '), site)) return false;
  const mails = [...hostsWritten(said), ...inside.flatMap(({ url }) => mailHost(url))];
  const hosts = inside.flatMap(({ url, text }) => (headsCard(url, text, site) ? siteHost(url) : []));
  const near = mails.length > 0 ? mails : mailsNear(line, page);
  if ([...near, ...hosts].some((host) => isOwnDomain(host, site))) return false;
  return hosts.length > 0 || (near.some((host) => !freeMail.test(host)) && hasOwnMail(site));
}

/** The smallest box with more than this line in it, as long as it is a card and not half a page. */
function boxAround(element: Element): Element {
  let box = element;
  for (let parent = box.parentElement; parent && !/^(?:BODY|MAIN|HTML)$/.test(parent.tagName); ) {
    const length = (parent.textContent ?? '').replace(/\s+/g, ' ').length;
    if (length > 250 || parent.querySelectorAll('h1, h2, h3, h4, h5').length > 1) break;
    box = parent;
    parent = box.parentElement;
  }
  return box;
}

/** "Tischlerei Rabl", linked to tischlerei-rabl.example; "www.rabl.example": the link is called what its host is. */
function headsCard(url: string, text: string, site: SiteContext): boolean {
  const [host = ''] = siteHost(url);
  const label =
    host
      .split('.')
      .at(-2)
      ?.replace(/[^a-z0-9]/g, '') ?? '';
  if (label.length < 4 || /google|facebook|instagram|linkedin|youtube|openstreetmap|europa|apple/.test(label))
    return false;
  return /\p{Lu}|www\./u.test(text) && looksOwn(text, { ...site, site: '', names: [label] });
}

const siteHost = (url: string): string[] =>
  /^https?:/i.test(url) && URL.canParse(url) ? [new URL(url).hostname.toLowerCase().replace(/^www\./, '')] : [];

const mailHost = (url: string): string[] => {
  const host = url.match(/^mailto:[^?@]*(?:@|%40)([a-z0-9.-]+)/i)?.[1];
  return host ? [host.toLowerCase()] : [];
};

const hostsWritten = (text: string): string[] =>
  [...text.matchAll(/@([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})/gi)].map(([, host = '']) => host.toLowerCase());

/** In the short lines around it, where a card is written as paragraphs one after another. */
function mailsNear(line: Line, page: ReadPage): string[] {
  const lines = linesOf(page);
  const at = lines.indexOf(line);
  const ofCard = (other: Line | undefined) =>
    other !== undefined &&
    other.text.length <= 70 &&
    other.block.region === line.block.region &&
    other.block.heading === line.block.heading &&
    !/^h[1-6]$/.test(other.block.tag);
  let [first, last] = [at, at];
  while (at - first < 5 && ofCard(lines[first - 1])) first--;
  while (last - at < 5 && ofCard(lines[last + 1])) last++;
  return lines.slice(first, last + 1).flatMap(({ text }) => hostsWritten(text));
}

const ownMail = new WeakMap<SiteContext, boolean>();

/** Where the company has no mail under its own domain, another's may well be its own. */
function hasOwnMail(site: SiteContext): boolean {
  let has = ownMail.get(site);
  if (has === undefined) {
    has = site.pages.some((page) =>
      [...hostsWritten(page.text), ...page.links.flatMap(({ url }) => mailHost(url))].some((host) =>
        isOwnDomain(host, site),
      ),
    );
    ownMail.set(site, has);
  }
  return has;
}
