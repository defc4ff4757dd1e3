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
  const confine = async () => outside.confine({ sites: [...reading.keys()], besides: await needed(db, merged) });
  // Rules of an engine that ended in the middle would keep the next one from the CRM.
  void outside.confine({ sites: [], besides: [] }).catch(() => {});

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
        await confine();
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

const fetchFor =
  (outside: Outside): WebFetch =>
  async (url, { headers, signal, allow, redirects }) => {
    const refused = allow(new URL(url));
    if (refused) throw new WebRefusal(refused);
    let answer: Response;
    try {
      answer = await fetch(url, {
        ...{ headers, signal, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
      });
    } catch (error) {
      if (signal.aborted) throw error;
      throw new WebRefusal(troubleOf(await outside.requestEnd(url), new URL(url), allow, redirects));
    }
    const gone = allow(new URL(answer.url));
    const hops = answer.redirected ? (await outside.requestEnd(url)).redirects.length : 0;
    if (gone || hops > redirects) {
      await answer.body?.cancel().catch(() => {});
      throw new WebRefusal(gone ?? { kind: 'redirect-loop', times: hops });
    }
    return { status: answer.status, url: answer.url, headers: Object.fromEntries(answer.headers), body: answer.body };
  };

/** `fetch` says only that it failed; where the browser saw more, the seller is told more. */
function troubleOf(
  { redirects, error }: RequestEnd,
  url: URL,
  allow: (url: URL) => WebTrouble | null,
  most: number,
): WebTrouble {
  const last = URL.parse(redirects.at(-1) ?? '');
  const refused = last && allow(last);
  if (refused) return refused;
  if (/TOO_MANY_REDIRECTS|REDIRECT_LOOP/i.test(error) || redirects.length > most)
    return { kind: 'redirect-loop', times: redirects.length };
  const { host } = last ?? url;
  return /CERT|SSL|SEC_ERROR/i.test(error) ? { kind: 'certificate', host } : { kind: 'unreachable', host };
}
