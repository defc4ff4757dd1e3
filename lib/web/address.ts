import type { WebTrouble } from '../core/site.ts';
import { isAddress, isLoopback, isPrivateHost } from './private-hosts.ts';
import { siteOfHost } from './site-of-host.ts';

/** Where a company's site begins. */
export type SiteAddress = {
  url: URL;
  /** Registrable domain; on this machine host and port. */
  site: string;
  /** The same over http, for sites that do not speak https; null where the seller asked for https. */
  unsafe: URL | null;
};

/** Mail for everyone: the domain says nothing about the company. */
const freeMailDomains = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es hotmail.com hotmail.de hotmail.fr hotmail.co.uk ' +
    'hotmail.it hotmail.es live.com live.de live.nl live.co.uk msn.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de yahoo.com ' +
    'yahoo.de yahoo.fr yahoo.co.uk yahoo.co.jp yahoo.es yahoo.it yahoo.com.br ymail.com icloud.com me.com mac.com aol.com ' +
    'proton.me protonmail.com pm.me mail.com mail.ru yandex.com yandex.ru qq.com 163.com 126.com sina.com zoho.com t-online.de ' +
    'freenet.de posteo.de mailbox.org orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it bol.com.br ' +
    'uol.com.br terra.com.br ziggo.nl kpnmail.nl hetnet.nl planet.nl naver.com docomo.ne.jp fastmail.com hey.com bluewin.ch'
  ).split(' '),
);

/** Where companies have a page among others: reading these would tell about the network, not the company. */
const sharedSites = new Set(
  (
    'linkedin.com facebook.com instagram.com x.com twitter.com youtube.com xing.com tiktok.com pinterest.com github.com ' +
    'google.com goo.gl bit.ly linktr.ee wikipedia.org crunchbase.com yelp.com whatsapp.com wa.me t.me medium.com'
  ).split(' '),
);

/**
 * Reads a website field as sellers have it: `northwind.example`, `www.northwind.example/de`, an e-mail address.
 * https first, also where the field says http: most such fields are older than the site's certificate.
 */
export function addressOf(
  start: string,
  allowLoopback: boolean,
): { ok: true; value: SiteAddress } | { ok: false; trouble: WebTrouble } {
  const no = (trouble: WebTrouble) => ({ ok: false, trouble }) as const;
  const said = start.trim().slice(0, 100);
  const bad = no({ kind: 'bad-address', said });
  const url = urlOf(start);
  if (url?.username !== '' || url.password !== '') return bad;
  const host = url.hostname.replace(/\.$/, '');
  if (allowLoopback && isLoopback(host)) return { ok: true, value: { url, site: url.host, unsafe: null } };
  // One word alone is more often a note ("none", "n/a") than a machine's name.
  if (isPrivateHost(host)) return /[.:]|^localhost$/.test(host) ? no({ kind: 'not-public', host }) : bad;
  const site = siteOfHost(host);
  if (isAddress(host) || site === null || url.port !== '' || sharedSites.has(site) || freeMailDomains.has(site))
    return bad;
  const asked = /^https:/i.test(start.trim());
  const unsafe = new URL(url);
  unsafe.protocol = 'http:';
  url.protocol = 'https:';
  return { ok: true, value: { url, site, unsafe: asked ? null : unsafe } };
}

/** @returns the registrable domain behind an address; null for free mail and for what is no public address. */
export function siteOfEmail(email: string): string | null {
  const host = /^[^\s@<>]+@([a-z0-9.-]+\.[a-z0-9-]+)\.?$/i.exec(email.trim())?.[1]?.toLowerCase();
  if (!host || isPrivateHost(host)) return null;
  const site = siteOfHost(host);
  return site === null || freeMailDomains.has(site) ? null : site;
}

/** The first address in the field, a scheme put before it where there is none. */
function urlOf(start: string): URL | null {
  const first =
    start
      .slice(0, 2_000)
      .trim()
      .replace(/^["'<(]+/, '')
      .split(/[\s,;|"'<>]+/)[0]
      ?.replace(/[).]+$/, '') ?? '';
  const email = /^(?:mailto:)?([^\s@/:]+@[^\s@/:]+)$/i.exec(first)?.[1];
  const address = email === undefined ? first : siteOfEmail(email);
  if (!address) return null;
  const rest = /^https?:\/*(.*)$/is.exec(address)?.[1];
  // `northwind.example:8080/x` is a host with a port, `tel:` and `javascript:` are not.
  if (rest === undefined && /^[a-z][a-z0-9+.-]*:(?!\d+(\/|$))/i.test(address) && !address.startsWith('[')) return null;
  const scheme = /^http:/i.test(address) || (rest === undefined && isLoopback(hostOf(address))) ? 'http' : 'https';
  try {
    const url = new URL(`${scheme}://${(rest ?? address).replace(/^\/+/, '')}`);
    url.hash = '';
    return url;
  } catch {
    return null;
  }
}

const hostOf = (address: string) =>
  address
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
    .toLowerCase();
