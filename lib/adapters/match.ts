/** Does a browser match pattern (`https://*.lightning.force.com/*`) cover this address? Paths other than `/*` are not used here. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, anySub, host] = parts;
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (scheme === '*' && !/^https?:$/.test(url.protocol)) return false;
  return url.hostname === host || (anySub !== undefined && url.hostname.endsWith(`.${host}`));
}
