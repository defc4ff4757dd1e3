import type { WebTrouble } from '../core/site.ts';
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
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
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
      const answer = await ask(url, headers, signal, outside);
      if (answer.type !== 'opaqueredirect')
        return { status: answer.status, url: url.href, headers: Object.fromEntries(answer.headers), body: answer.body };
      if (hops >= redirects) throw new WebRefusal({ kind: 'redirect-loop', times: hops + 1 });
      const next = URL.parse((await outside.requestEnd(url.href)).to);
      if (!next) throw new WebRefusal({ kind: 'unreachable', host: url.host });
      next.hash = '';
      url = next;
    }
  };

async function ask(url: URL, headers: Record<string, string>, signal: AbortSignal, outside: Outside) {
  try {
    return await fetch(url, {
      ...{ headers, signal, redirect: 'manual', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
    });
  } catch (error) {
    if (signal.aborted) throw error;
    const end = await outside.requestEnd(url.href);
    throw new WebRefusal(troubleOf(end, url));
  }
}

/** Not what else goes wrong with TLS: a server that speaks none may still be asked over http. */
const isCertificate = (error: string) => /CERT|SEC_ERROR|PKIX/i.test(error) && !/CLIENT_AUTH/i.test(error);

const troubleOf = ({ error }: RequestEnd, { host }: URL): WebTrouble => ({
  kind: isCertificate(error) ? 'certificate' : 'unreachable',
  host,
});
