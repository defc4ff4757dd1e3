import { getDomain } from 'tldts';
import type { SiteContext } from '../fact.ts';
import { bareName } from './own.ts';

/** The first part of a registrable domain: `northwind` of `northwind.co.uk`. */
export const domainLabel = (domain: string): string => domain.split('.')[0] ?? '';

/** Mail that anyone can have. */
export const freeMail =
  /^(?:gmail|googlemail|outlook|hotmail|live|gmx|web|yahoo|icloud|me|aol|proton(?:mail)?|t-online|freenet|posteo|mailbox|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|alice|bol|uol|ziggo|kpnmail|home|planet|hetnet|telenet|skynet|bluewin|163|126|qq|sina|naver|docomo|telefonica|btinternet|sky|talktalk|comcast|verizon|att|sapo)\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2}|ne\.jp|net\.[a-z]{2})$/;

/**
 * Is a host or mail domain the company's: the site's own, the same name under another ending, or the company's name?
 * Web designers, hosts and customers are not.
 */
export function isOwnDomain(host: string, site: SiteContext): boolean {
  const domain = getDomain(host.toLowerCase()) ?? host.toLowerCase();
  if (domain === site.site) return true;
  if (freeMail.test(domain)) return false;
  const label = bareLabel(domain);
  if (label.length < 3) return false;
  if (site.site.includes('.') && label === bareLabel(site.site)) return true;
  return looksOwn(label, { ...site, site: '' });
}

const bareLabel = (domain: string) =>
  bareName(domainLabel(domain).replace(/[-_]/g, ' ')) || domainLabel(domain).replace(/[-_]/g, '');

/** Does a handle, a host or a name look like the company's: one within the other, or its initials? */
export function looksOwn(text: string, site: SiteContext): boolean {
  const bare = folded(text);
  if (bare.length < 2) return false;
  const own = [...site.names, /[a-z]/i.test(site.site) ? domainLabel(site.site) : ''].filter(Boolean);
  return own.some((name) => {
    const known = folded(name);
    if (known.length < 2) return false;
    if (known === bare || (known.length >= 4 && bare.includes(known)) || (bare.length >= 4 && known.includes(bare)))
      return true;
    const words = name.split(/[\s&-]+/).filter((word) => /^\p{L}/u.test(word));
    const initials = words
      .map((word) => word[0])
      .join('')
      .toLowerCase();
    if (initials.length >= 3 && bare.startsWith(initials)) return true;
    const first = folded(words[0] ?? '');
    return first.length >= 5 && bare.startsWith(first);
  });
}

const folded = (text: string) =>
  bareName(text.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue').replace(/ß/g, 'ss'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
