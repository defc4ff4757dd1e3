import type { Task } from './few-at-once.ts';
import { troubleOf } from './private-hosts.ts';
import type { Rules } from './robots.ts';
import { longestSitemap, sitemapIn, worthReading } from './sitemap.ts';
import type { Trip } from './trip.ts';

export type SitemapReader = {
  /**
   * Begins the next file; null when there is none, or no more are wanted.
   *
   * @param moreWanted null as long as nobody can tell: then only the first is begun
   */
  next(moreWanted: boolean | null): Task | null;
  /** Nothing is under way and nothing is left. */
  done(): boolean;
};

const mostFiles = 3;

/**
 * Reads the sitemaps robots.txt names, else the usual one, and then those an index lists.
 *
 * @param found takes the addresses of pages, file by file
 */
export function sitemapReader(
  home: URL,
  rules: { known(url: URL): Rules | null },
  trip: Trip,
  found: (addresses: string[]) => void,
): SitemapReader {
  const named = rules.known(home)?.sitemaps ?? [];
  const waiting = (named.length > 0 ? worthReading(named) : ['/sitemap.xml']).flatMap(onSite);
  let begun = 0;
  let running = 0;

  function onSite(address: string): URL[] {
    const url = URL.parse(address, home.href);
    if (!url || troubleOf(url, trip.site, trip.door.allowLoopback)) return [];
    if (url.host === home.host) url.protocol = home.protocol;
    return rules.known(url)?.allows(url) === true ? [url] : [];
  }

  async function read(url: URL): Promise<void> {
    const asked = await trip.ask({
      url,
      headers: { accept: 'application/xml,text/xml,*/*;q=0.5' },
      cap: longestSitemap,
      cut: true,
      allow: () => null,
      redirects: 2,
      skipBody: ({ status }) => status !== 200,
      refuse: () => null,
    });
    if (!asked.ok || asked.value.status !== 200) return;
    const { pages, sitemaps } = await sitemapIn(asked.value.body);
    waiting.push(...worthReading(sitemaps.slice(0, 200)).flatMap(onSite).slice(0, mostFiles));
    if (pages.length > 0) found(pages);
  }

  return {
    next(moreWanted) {
      if (begun > 0 && moreWanted === null) return null;
      if (begun >= mostFiles || (begun > 0 && !moreWanted)) waiting.length = 0;
      const url = waiting.shift();
      if (!url) return null;
      begun++;
      running++;
      return async () => {
        await read(url);
        running--;
      };
    },
    done: () => running === 0 && waiting.length === 0,
  };
}
