import type { Fact } from '../../core/site.ts';
import { factsOf } from '../../enrichment/enrich.ts';
import { parsePage } from '../../testing/site-pages.ts';
import { startSite } from '../../testing/site-server.ts';
import { usualBudget, type WebFetch } from '../../web/door.ts';
import { readSite } from '../../web/read-site.ts';
import { type SiteScore, scoreSite } from './score.ts';
import type { BenchSite } from './site.ts';
import { textOfHtml } from './text-of-html.ts';

/** A site read and judged, and what reading it took. */
export type Visited = SiteScore & {
  /** Paths whose body was asked for and read, in the order they came. */
  read: string[];
  /** Paths of the site that were not read. */
  unread: string[];
  requests: number;
  /** From the first request to the last page; then from pages to facts. */
  readMs: number;
  factsMs: number;
  /** The row of the confidence table each fact was given its confidence by. */
  buckets: Map<Fact, string>;
  /** Values not sure enough to be shown, judged as though they were: for calibration alone. */
  below: SiteScore['judged'];
  /** Fact readers that threw on a page. */
  problems: string[];
};

/** Serves a site on this machine, reads it as the product does, with the usual budget, and judges what it found. */
export async function visitSite(site: BenchSite, fetch: WebFetch): Promise<Visited> {
  const pages = Object.fromEntries(site.html);
  const server = await startSite({ pages, robots: site.robots, sitemap: site.sitemap });
  try {
    const visit = await readSite(server.origin, {
      fetch,
      parse: parsePage,
      now: () => new Date(),
      budget: usualBudget,
      known: [],
      allowLoopback: true,
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    const started = performance.now();
    const found = factsOf(visit.pages, { parse: parsePage, now: new Date(), site: visit.site, personalEmails: false });
    const factsMs = performance.now() - started;
    const pathOf = (url: string) => decodeURI(new URL(url).pathname);
    const read = visit.pages.map(({ url }) => pathOf(url));
    const shown = new Set(found.facts);
    const unsure = found.graded.flatMap(({ fact }) => (shown.has(fact) ? [] : [fact]));
    return {
      ...scoreSite(site, found.facts, quotesOf(site, pathOf)),
      below: scoreSite(site, [...found.facts, ...unsure], quotesOf(site, pathOf)).judged.slice(found.facts.length),
      read,
      unread: [...site.html.keys()].filter((path) => !read.includes(path)),
      requests: visit.requests,
      readMs: visit.ms,
      factsMs,
      buckets: new Map(found.graded.map(({ fact, bucket }) => [fact, bucket])),
      problems: found.problems.map(({ field, url, said }) => `${field} ${url}: ${said}`),
    };
  } finally {
    await server.close();
  }
}

/** Are these words on the page at this address, as it was served? */
function quotesOf(site: BenchSite, pathOf: (url: string) => string): (url: string, quote: string) => boolean {
  const texts = new Map([...site.html].map(([path, html]) => [path, textOfHtml(html)]));
  return (url, quote) => texts.get(pathOf(url))?.says(quote) ?? false;
}
