import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { SitePage } from '../../core/site.ts';
import { nodeWeb } from '../../dev/node-web.ts';
import { parseHtml } from '../../dev/parse-html.ts';
import { companyPage } from '../../testing/company-page.ts';
import { helpSite } from '../../testing/help-site.ts';
import { type ServedSite, startSite } from '../../testing/site-server.ts';
import { groundOf } from './ground.ts';
import { type HelpDoor, helpBudget, readHelp } from './read-help.ts';

const web = nodeWeb({ allowLoopback: true });
afterAll(() => web.close());

async function serve(site: ServedSite = helpSite()) {
  const server = await startSite(site);
  onTestFinished(() => server.close());
  return server;
}

/** Reads, and hands back the paths of the pages that were kept. */
async function read(start: string, more: Partial<HelpDoor> = {}) {
  const kept: SitePage[] = [];
  const visit = await readHelp(start, {
    ...{
      fetch: web.fetch,
      parse: parseHtml,
      now: () => new Date('2026-11-20T10:00:00Z'),
      budget: helpBudget,
      known: [],
    },
    ...{ allowLoopback: true, onProgress() {}, signal: new AbortController().signal },
    async keep(page) {
      kept.push(page);
      return 1;
    },
    ...more,
  });
  return { ...visit, kept, paths: kept.map(({ url }) => new URL(url).pathname).sort() };
}

test('the pages under the address are read, and nothing beside them', async () => {
  const server = await serve();
  const { paths, stopped, visits } = await read(`${server.origin}/help`);
  expect(stopped).toBeNull();
  expect(paths).toEqual([
    '/help',
    '/help/articles/assistant-tips',
    '/help/articles/discount-approval',
    '/help/articles/price-list-2023',
    '/help/articles/returns',
    '/help/articles/security-review',
    '/help/articles/travel-costs',
    '/help/faq',
  ]);
  expect(server.asked.filter((path) => !path.startsWith('/help')).sort()).toEqual(['/robots.txt', '/sitemap.xml']);
  expect(visits.find(({ url }) => url.endsWith('/partner-margins'))?.trouble).toEqual({ kind: 'login' });
});

test('what robots.txt forbids is never asked for, and said', async () => {
  const server = await serve();
  const { visits } = await read(`${server.origin}/help`);
  expect(server.asked).not.toContain('/help/internal/salaries');
  expect(visits.find(({ url }) => url.endsWith('/salaries'))).toMatchObject({
    state: 'skipped',
    trouble: { kind: 'robots-forbid' },
  });
});

test('the limit is the number of pages asked for; what is left is said', async () => {
  const server = await serve();
  const { paths, stopped, visits } = await read(`${server.origin}/help`, { budget: { ...helpBudget, pages: 3 } });
  expect(server.asked.filter((path) => path.startsWith('/help'))).toHaveLength(3);
  expect(paths).toHaveLength(3);
  expect(stopped).toEqual({ kind: 'budget', what: 'pages', limit: 3 });
  expect(visits.filter(({ state }) => state === 'skipped').length).toBeGreaterThan(3);
});

test('stopped in the middle, what came is kept and the rest is not asked for', async () => {
  const server = await serve(helpSite({ delayMs: 30 }));
  const stop = new AbortController();
  const { paths, stopped } = await read(`${server.origin}/help`, {
    signal: stop.signal,
    onProgress: (visits) => void (visits.filter(({ state }) => state === 'read').length >= 2 && stop.abort()),
  });
  expect(stopped).toEqual({ kind: 'stopped' });
  expect(paths.length).toBeGreaterThanOrEqual(2);
  expect(paths.length).toBeLessThan(6);
});

test('read again, unchanged pages are confirmed and not sent', async () => {
  const server = await serve();
  const first = await read(`${server.origin}/help`);
  server.forget();
  const again = await read(`${server.origin}/help`, { known: first.kept });
  expect(again.paths).toEqual(first.paths);
  expect(server.sent.filter((path) => path.startsWith('/help')).sort()).toEqual([
    // Nothing was kept of these.
    '/help/articles/moved',
    '/help/articles/partner-margins',
    '/help/orders/returns',
  ]);
});

test('of a company’s whole site only the help is read, where it says that it is help', async () => {
  const server = await serve();
  const { paths } = await read(`${server.origin}/`);
  expect(paths).toContain('/help/articles/returns');
  expect(server.asked).not.toContain('/ramps');
  expect(server.asked).not.toContain('/blog');
  expect(paths, 'its front page is no article').not.toContain('/');
});

test('where nothing says that it is help, what the seller named is read all the same', async () => {
  const front = companyPage('Front', [
    ['Ramps', '/ramps'],
    ['Help', '/help'],
  ]);
  const server = await serve({ pages: { '/': front, '/ramps': companyPage('Ramps') } });
  const { paths, visits } = await read(`${server.origin}/`);
  expect(paths).toEqual(['/ramps']);
  expect(visits.find(({ url }) => url.endsWith('/help'))?.trouble).toEqual({ kind: 'status', status: 404 });
});

test.each([
  ['https://a.example/', true],
  ['https://www.a.example/', true],
  ['https://portal.a.example/', false],
  ['https://a.example/intern/', false],
])('%s is a company’s whole site: %s', (start, wide) => {
  const parts = { site: 'a.example', allowLoopback: false, document: null };
  expect(groundOf(new URL(start), new URL(start), parts).wide).toBe(wide);
});

test.each([
  ['https://help.a.example/hc/en-us', 'https://help.a.example/hc/en-us', '/hc/en-us/'],
  ['https://a.example/support/home', 'https://a.example/support/home', '/support/'],
  ['https://a.example/kb/index.html', 'https://a.example/kb/index.html', '/kb/'],
  ['https://a.example/docs', 'https://a.example/docs/start/intro', '/docs/'],
  ['https://help.a.example/', 'https://help.a.example/hc/de', '/hc/'],
  ['https://a.example/', 'https://a.example/', '/'],
])('%s, leading to %s, means what is under %s', (asked, landed, under) => {
  const parts = { site: 'a.example', allowLoopback: false, document: null };
  expect(groundOf(new URL(asked), new URL(landed), parts).under).toBe(under);
});
