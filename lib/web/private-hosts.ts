import type { WebTrouble } from '../core/site.ts';
import { siteOfHost } from './site-of-host.ts';

/** Names that lead nowhere public: RFC 6761 and 6762, ICANN's .internal, and what companies use at home. */
const privateEndings =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa|onion|i2p|alt|test|invalid)$/;

/** Public names made to resolve to whatever address is written in them, or to this machine. */
const namesOfAnyAddress = /(^|\.)(nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|vcap\.me|lacolhost\.com)$/;

/**
 * The one rule for where a request may go, asked before each request and each redirect. A browser's session rules say
 * the same in their own words.
 *
 * @param site as in `SiteVisit`: a registrable domain, or host and port on this machine
 * @returns null when it may be asked
 */
export function troubleOf(url: URL, site: string, allowLoopback: boolean): WebTrouble | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'bad-address', said: brief(url.href) };
  if (url.username !== '' || url.password !== '') return { kind: 'bad-address', said: brief(url.host + url.pathname) };
  const host = url.hostname.replace(/\.$/, '');
  if (allowLoopback && isLoopback(host)) return url.host === site ? null : { kind: 'off-site', to: url.host };
  if (isPrivateHost(host)) return { kind: 'not-public', host };
  // Another port of a public host is another service, often one that was never meant for visitors.
  if (url.port !== '' || siteOfHost(host) !== site) return { kind: 'off-site', to: url.host };
  return null;
}

/** @param host as `URL.hostname` gives it: lower case, IPv6 in brackets. Names of one part are private, too. */
export function isPrivateHost(host: string): boolean {
  if (isAddress(host)) return isPrivateAddress(host);
  return !host.includes('.') || privateEndings.test(host) || namesOfAnyAddress.test(host);
}

/** This machine, by the names that no name server is asked for. */
export function isLoopback(host: string): boolean {
  return host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host) || /(^|\.)localhost$/.test(host);
}

/** True for an address instead of a name. */
export function isAddress(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.includes(':');
}

/** @param address IPv4, or IPv6 with or without brackets. True for everything that is not a public host's own. */
export function isPrivateAddress(address: string): boolean {
  if (!address.includes(':')) return isPrivateV4(address.split('.').map(Number));
  const parts = partsOfV6(address.replace(/^\[|\]$/g, '').replace(/%.*$/, ''));
  if (!parts) return true;
  const [first = 0, second = 0] = parts;
  const inside = (at: number) => isPrivateV4(parts.slice(at, at + 2).flatMap((part) => [part >> 8, part & 255]));
  const zeros = (from: number, to: number) => parts.slice(from, to).every((part) => part === 0);
  if (zeros(0, 5) && (parts[5] === 0xffff || parts[5] === 0)) return inside(6); // ::ffff:10.0.0.1, ::10.0.0.1, ::1
  if (first === 0x64 && second === 0xff9b) return !zeros(2, 6) || inside(6); // NAT64
  if (first === 0x2002) return inside(1); // 6to4
  if (first === 0x2001) return second < 0x200 || second === 0xdb8; // Teredo, ORCHID, documentation
  return first < 0x2000 || first > 0x3ffe; // what is left of 2000::/3; 3fff::/20 is documentation
}

function isPrivateV4([a = 0, b = 0, c = 0]: number[]): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b <= 127) || // carrier-grade NAT
    (a === 169 && b === 254) || // link-local: clouds keep their keys at 169.254.169.254
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113)
  );
}

/** @returns eight numbers of 16 bits; null when it is no address. */
function partsOfV6(text: string): number[] | null {
  const v4 = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const [, before = '', ...bytes] = v4 ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
  const plain = v4 ? `${before}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}` : text;
  const [head = '', tail, more] = plain.split('::');
  if (more !== undefined) return null;
  const left = head === '' ? [] : head.split(':');
  const right = !tail ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const parts = [...left, ...Array<string>(Math.max(0, gap)).fill('0'), ...right].map((part) =>
    Number.parseInt(part, 16),
  );
  return parts.length === 8 && parts.every((part) => part >= 0 && part <= 0xffff) ? parts : null;
}

const brief = (said: string) => (said.length > 100 ? `${said.slice(0, 99)}…` : said);
