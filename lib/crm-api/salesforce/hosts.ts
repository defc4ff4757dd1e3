/**
 * Where the API of a Lightning page is: `acme.lightning.force.com` has it at `acme.my.salesforce.com`, and calls to the
 * first would be redirected and lose their token on the way.
 *
 * @returns an origin
 */
export function apiOrigin(pageHost: string): string {
  const host = pageHost.replace(/\.mcas\.ms$/, '');
  const china = /^(.+)\.lightning\.([a-z]{2})\.force\.com$/.exec(host);
  if (china) return `https://${china[1]}.my.${china[2]}.salesforce.com`;
  return `https://${host.replace('.lightning.force.', '.my.salesforce.')}`;
}
