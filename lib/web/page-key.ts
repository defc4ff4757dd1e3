const trackers = /^(utm_.*|gclid|fbclid|msclkid|mc_[ce]id|_hs.*|ref|source|sessionid|phpsessid|jsessionid|sid)$/i;

/** The same for addresses that lead to the same page: scheme, `www.`, index files, trackers and last slashes aside. */
export function pageKey(url: URL): string {
  const path = url.pathname
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/(index|default)\.(html?|php|aspx?)$/i, '/')
    .replace(/\/+$/, '');
  const asked = [...url.searchParams].filter(([name]) => !trackers.test(name)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const query = asked.map(([name, value]) => `${name}=${value}`).join('&');
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`;
}

/** The same for pages a program made in a row: `/calendar?month=4`, `/calendar/2026/04`. */
export function pageFamily(url: URL): string {
  const parts = url.pathname.split('/').map((part) => part.replace(/\d+/g, '#'));
  return `${url.host}${parts.slice(0, 3).join('/')}${url.search === '' ? '' : `?${[...url.searchParams.keys()].join('&')}`}`;
}
