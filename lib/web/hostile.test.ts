import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageVisit, tellWeb } from '../core/site.ts';
import { nodeWeb } from '../dev/node-web.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { madeUpCertificate } from '../testing/hostile/certificate.ts';
import type { HostileSite } from '../testing/hostile/site.ts';
import { hostileSites } from '../testing/hostile/sites.ts';
import { type SiteServer, startSite } from '../testing/site-server.ts';
import type { SiteVisit } from './door.ts';
import { readSite } from './read-site.ts';

const web = nodeWeb({ allowLoopback: true });
let canary: SiteServer;
beforeAll(async () => {
  canary = await startSite({ pages: { '/about': 'You should not be here' } });
});
afterAll(async () => {
  await Promise.all([canary.close(), web.close()]);
});

const small = { pages: 8, bytes: 3_000_000, pageBytes: 400_000, ms: 6_000, answerMs: 1_000, redirects: 4, atOnce: 4 };

test('there are at least 40 ways to do harm', () => {
  expect(hostileSites.length).toBeGreaterThanOrEqual(40);
  expect(new Set(hostileSites.map(({ name }) => name)).size).toBe(hostileSites.length);
});

test.concurrent.each(hostileSites)('$name: it stops, says why, and keeps what was read', async (hostile) => {
  const server = await startSite(
    hostile.serve(canary.origin),
    hostile.certificate && madeUpCertificate(hostile.certificate),
  );
  try {
    const budget = { ...small, ...hostile.budget };
    const told: PageVisit[][] = [];
    const visit = await readSite(server.origin, {
      fetch: web.fetch,
      parse: parseHtml,
      now: () => new Date(),
      budget,
      known: [],
      allowLoopback: true,
      onProgress: (pages) => told.push(pages),
      signal: new AbortController().signal,
    });
    expectAsTold(hostile, visit, server.origin);
    expect(visit.bytes).toBeLessThanOrEqual(budget.bytes + 300_000);
    expect(visit.visits.filter(({ state }) => state === 'planned' || state === 'reading')).toEqual([]);
    expect(told.at(-1) ?? []).toEqual(visit.visits);
    expect(canary.asked).toEqual([]);
  } finally {
    await server.close();
  }
});

function expectAsTold({ stopped, trap, kept, says }: HostileSite, visit: SiteVisit, origin: string) {
  const pathOf = (url: string) => url.replace(origin, '');
  expect({ stopped: visit.stopped?.kind ?? null, kept: visit.pages.map(({ url }) => pathOf(url)).sort() }).toEqual({
    stopped,
    kept: kept.toSorted(),
  });
  if (visit.stopped) expect(tellWeb(visit.stopped)).toMatch(/^\S.*[.?]$/);
  if (!trap) return;
  const visited = visit.visits.find(({ url }) => pathOf(url).startsWith(trap.path === '/' ? '/' : trap.path));
  expect(visited?.trouble?.kind ?? null).toBe(trap.trouble);
  if (visited?.trouble) expect(tellWeb(visited.trouble)).toMatch(/^\S.*[.?]$/);
  if (says !== undefined) expect(visit.pages.find(({ url }) => pathOf(url) === trap.path)?.html).toContain(says);
}
