import type { WingsideDb } from '../history/db.ts';
import type { Merged } from '../settings/merge.ts';
import { type WebFetch, WebRefusal } from '../web/door.ts';
import type { WebReach } from '../web/reach.ts';
import type { Outside } from './outside.ts';
import type { RequestEnd } from './request-ends.ts';

/** The browser's half of the web door: permission by the seller, rules that keep requests on the site, tabs. */
export function webReach(db: WingsideDb, outside: Outside, merged: () => Promise<Merged>): WebReach {
  /** How many readings each site has under way. */
  const reading = new Map<string, number>();
  // One after the other, each with what is read by then: the end of one reading must not undo the start of the next.
  let confined: Promise<void> = Promise.resolve();
  const confine = () => {
    const now = confined.then(async () => {
      const besides = await needed(db, merged);
      await outside.confine({ sites: [...reading.keys()], besides });
    });
    confined = now.catch(() => {});
    return now;
  };
  // Rules of an engine that ended in the middle would keep the next one from the CRM.
  void confine().catch(() => {});

  return {
    allowed: (origins) => outside.siteAllowed(origins),
    async within(site, work) {
      reading.set(site, (reading.get(site) ?? 0) + 1);
      try {
        await confine();
        return await work(fetchFor(outside));
      } finally {
        const left = (reading.get(site) ?? 1) - 1;
        if (left > 0) reading.set(site, left);
        else reading.delete(site);
        await confine().catch(() => {}); // what was read is kept; the next reading, or the next engine, clears up
      }
    },
    parse,
    async readInTab(url, site, signal) {
      const id = crypto.randomUUID();
      const stop = () => void outside.stopTab(id);
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await outside.readInTab({ id, url, site });
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

/** Characters a parser is given at once, and elements inside one another that no page of a company needs. */
const piece = 32_768;
const tooDeep = 400;

/**
 * As `DOMParser` reads it: no script runs, nothing is loaded. But 100,000 elements inside one another kept that one, and
 * with it the whole engine, busy for 12 s (Chromium 156): a page is cut off where it gets deeper than any is for reading.
 */
function parse(html: string): Document {
  if (html.length <= piece) return new DOMParser().parseFromString(html, 'text/html');
  const page = document.implementation.createHTMLDocument();
  page.open();
  for (let from = 0; from < html.length && !isTooDeep(page); from += piece) page.write(html.slice(from, from + piece));
  page.close();
  return page;
}

function isTooDeep(page: Document): boolean {
  let depth = 0;
  for (let last: Element | null = page.documentElement; last; last = last.lastElementChild) depth++;
  return depth > tooDeep;
}

/** What other turns may call meanwhile by GET: connected CRMs, and the list of a model's server. */
async function needed(db: WingsideDb, merged: () => Promise<Merged>): Promise<string[]> {
  const { baseUrl } = (await merged()).settings.model;
  const connections = await db.connections.toArray();
  return [
    ...connections.map(({ origin }) => `${origin}/`),
    ...(baseUrl ? [`${baseUrl.replace(/\/$/, '')}/models`] : []),
  ];
}

/**
 * `fetch` does not say where a redirect leads, but the browser tells the background: so each hop is looked at before it
 * is asked for, here as in Node. The rules are the wall behind it.
 */
const fetchFor =
  (outside: Outside): WebFetch =>
  async (start, { headers, signal, allow, redirects }) => {
    let url = new URL(start);
    for (let hops = 0; ; hops++) {
      const refused = allow(url);
      if (refused) throw new WebRefusal(refused);
      const answer = await ask(url, headers, signal);
      if (answer && answer.type !== 'opaqueredirect')
        return { status: answer.status, url: url.href, headers: Object.fromEntries(answer.headers), body: answer.body };
      url = whereTo(url, await outside.requestEnd(url.href));
      if (hops >= redirects) throw new WebRefusal({ kind: 'redirect-loop', times: hops + 1 });
    }
  };

/** Null where there is no answer. Without cookies, and past the browser's cache: the pages kept are the engine's own. */
async function ask(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response | null> {
  try {
    const privately = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const;
    return await fetch(url, { headers, signal, redirect: 'manual', ...privately });
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}

/** Throws what a seller is told where it leads nowhere. */
function whereTo({ href, host }: URL, { to, status, error }: RequestEnd): URL {
  if (to === '' && error === '' && status > 0) throw new WebRefusal({ kind: 'status', status });
  if (to === '') throw new WebRefusal({ kind: isCertificate(error) ? 'certificate' : 'unreachable', host });
  const next = URL.parse(to, href);
  if (!next) throw new WebRefusal({ kind: 'bad-address', said: to.slice(0, 100) });
  next.hash = '';
  return next;
}

/** Not what else goes wrong with TLS: a server that speaks none may still be asked over http. */
const isCertificate = (error: string) => /CERT|SEC_ERROR|PKIX/i.test(error) && !/CLIENT_AUTH/i.test(error);
