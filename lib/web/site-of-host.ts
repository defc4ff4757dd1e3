import { getDomain } from 'tldts';

/**
 * The registrable domain a host belongs to. Customers of a site builder or code host are sites of their own
 * (`acme.github.io`), not parts of the builder's.
 *
 * @returns null where there is none: an address, `co.uk`, `github.io`
 */
export function siteOfHost(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}
