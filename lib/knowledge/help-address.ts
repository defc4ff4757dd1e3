import type { WebTrouble } from '../core/site.ts';
import type { SiteRead } from '../history/db.ts';
import { addressOf } from '../web/address.ts';
import { isLoopback } from '../web/private-hosts.ts';

/** Readings and articles of help sites are told by it from those of companies' sites. */
export const helpPrefix = 'help:';

export const isHelpRead = ({ turnId }: Pick<SiteRead, 'turnId'>): boolean => turnId.startsWith(helpPrefix);

/** Where a help site begins. */
export type HelpAddress = {
  /** `help:https://help.northwind.example/hc` */
  id: string;
  /** Address to begin at, the way the seller wrote its scheme. */
  start: string;
  /** As the panel shows it: `help.northwind.example/hc`. */
  name: string;
  /** Registrable domain, or host and port on this computer. */
  site: string;
  /** Match patterns the browser is asked for: the help's own host where it has one, else the company's site. */
  origins: string[];
};

/** Reads an address as sellers have it: `help.northwind.example`, `https://northwind.example/support`. */
export function helpAddress(
  said: string,
  allowLoopback: boolean,
): { ok: true; value: HelpAddress } | { ok: false; trouble: WebTrouble } {
  const words = said.trim();
  const read = addressOf(words, allowLoopback);
  // A mailbox has a company behind it, but no help.
  if (!read.ok || /^[^/]*@/.test(words)) return read.ok ? bad(words) : read;
  const { url, site, unsafe } = read.value;
  const name = nameOf(url);
  const own = url.hostname.replace(/^www\./, '');
  const origins = isLoopback(url.hostname)
    ? [`${url.protocol}//${url.hostname}/*`]
    : own === site
      ? [`*://*.${site}/*`]
      : [`*://${own}/*`];
  const scheme = unsafe || url.protocol === 'https:' ? 'https' : 'http';
  const start = unsafe ? url.href.replace(/^https:\/\//, '') : url.href;
  return { ok: true, value: { id: `${helpPrefix}${scheme}://${name}`, start, name, site, origins } };
}

const bad = (said: string) => ({ ok: false as const, trouble: { kind: 'bad-address' as const, said } });

/** Without its scheme and its last slash. */
const nameOf = (url: URL): string => `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`;

/** As it is shown; from an id. */
export const helpName = (id: string): string => id.replace(/^help:https?:\/\//, '');
