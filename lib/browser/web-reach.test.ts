import { afterEach, expect, test, vi } from 'vitest';
import type { WebTrouble } from '../core/site.ts';
import type { WingsideDb } from '../history/db.ts';
import type { Merged } from '../settings/merge.ts';
import type { WebRefusal } from '../web/door.ts';
import { troubleOf } from '../web/private-hosts.ts';
import type { Outside } from './outside.ts';
import type { RequestEnd } from './request-ends.ts';
import type { Confines } from './site-rules.ts';
import { webReach } from './web-reach.ts';

const site = 'kestrel-forge.example';
const crm = { origin: 'https://api.crm.example' };

/** What the browser would do: answers by address, and what its background hears of requests that end otherwise. */
function browserWith(ends: Record<string, Partial<RequestEnd>>) {
  const asked: string[] = [];
  const confined: Confines[] = [];
  vi.stubGlobal('fetch', async (url: URL, { redirect }: RequestInit) => {
    asked.push(url.href);
    expect(redirect).toBe('manual');
    const end = ends[url.href];
    if (end?.error) throw new TypeError('Failed to fetch');
    return end ? { type: 'opaqueredirect' } : new Response('<p>Hinges</p>');
  });
  const outside = {
    confine: async (to: Confines) => {
      // The first takes longest, as it may when the background has to wake.
      await new Promise((resolve) => setTimeout(resolve, 20 - 5 * Math.min(3, confined.length)));
      confined.push(to);
    },
    requestEnd: async (url: string) => ({ to: '', status: 302, error: '', ...ends[url] }),
  } as Partial<Outside> as Outside;
  const db = { connections: { toArray: async () => [crm] } } as unknown as WingsideDb;
  const merged = async () => ({ settings: { model: { baseUrl: 'http://127.0.0.1:1234/v1/' } } }) as Merged;
  return { asked, confined, reach: webReach(db, outside, merged) };
}

afterEach(() => vi.unstubAllGlobals());

/** @returns where the answer came from, or why there is none */
function get(reach: ReturnType<typeof webReach>, url: string, redirects = 5): Promise<string | WebTrouble> {
  const allow = (to: URL) => troubleOf(to, site, false);
  const request = { headers: {}, signal: new AbortController().signal, allow, redirects };
  return reach.within(site, (fetch) =>
    fetch(url, request).then(
      (answer) => answer.url,
      (error) => (error as WebRefusal).trouble,
    ),
  );
}

test('a redirect inside the site is followed, one that leaves it is told and never asked for', async () => {
  const { reach, asked } = browserWith({
    [`https://${site}/`]: { to: '/de/' },
    [`https://${site}/de/`]: { to: `https://www.${site}/start#top` },
    [`https://${site}/shop`]: { to: 'https://other-forge.example/' },
    [`https://${site}/admin`]: { to: `https://${site}:8443/` },
    [`https://${site}/inside`]: { to: 'http://192.168.0.1/' },
  });
  expect(await get(reach, `https://${site}/`)).toBe(`https://www.${site}/start`);
  expect(await get(reach, `https://${site}/shop`)).toEqual({ kind: 'off-site', to: 'other-forge.example' });
  expect(await get(reach, `https://${site}/admin`)).toEqual({ kind: 'off-site', to: `${site}:8443` });
  expect(await get(reach, `https://${site}/inside`)).toEqual({ kind: 'not-public', host: '192.168.0.1' });
  expect(asked.map((url) => new URL(url).host)).toEqual([site, site, `www.${site}`, site, site, site]);
});

test('redirects are counted: as many as allowed are followed, one more is a circle', async () => {
  const { reach } = browserWith({ [`https://${site}/1`]: { to: '/2' }, [`https://${site}/2`]: { to: '/3' } });
  expect(await get(reach, `https://${site}/1`, 2)).toBe(`https://${site}/3`);
  expect(await get(reach, `https://${site}/1`, 1)).toEqual({ kind: 'redirect-loop', times: 2 });
});

test.each([
  ['net::ERR_CERT_DATE_INVALID', 'certificate'],
  ['SEC_ERROR_UNKNOWN_ISSUER', 'certificate'],
  ['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'certificate'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'unreachable'],
  ['net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'unreachable'],
  ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
])('%s is told as %s: only the latter lets http be tried', async (error, kind) => {
  const { reach } = browserWith({ [`https://${site}/`]: { error, status: 0 } });
  expect(await get(reach, `https://${site}/`)).toEqual({ kind, host: site });
});

test('a redirect to nowhere is an answer like any other error', async () => {
  const { reach } = browserWith({ [`https://${site}/`]: { to: '' } });
  expect(await get(reach, `https://${site}/`)).toEqual({ kind: 'status', status: 302 });
});

test('the rules hold as long as one site is read, and let CRM and model through', async () => {
  const { reach, confined } = browserWith({});
  const gate = Promise.withResolvers<void>();
  const first = reach.within('one.example', async () => {});
  const second = reach.within('two.example', () => gate.promise);
  await first;
  await vi.waitFor(() => expect(confined.at(-1)?.sites).toEqual(['two.example']));
  expect(confined.at(-1)?.besides).toEqual(['https://api.crm.example/', 'http://127.0.0.1:1234/v1/models']);
  gate.resolve();
  await second;
  expect(confined.at(-1)?.sites).toEqual([]);
});
