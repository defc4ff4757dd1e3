import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { PageVisit } from '../core/site.ts';
import { nodeWeb } from '../dev/node-web.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { companyPage, companySite } from '../testing/company-page.ts';
import { type ServedSite, type SiteServer, startSite } from '../testing/site-server.ts';
import { until } from '../testing/until.ts';
import { usualBudget, type WebDoor } from './door.ts';
import { readSite } from './read-site.ts';

const web = nodeWeb({ allowLoopback: true });
afterAll(() => web.close());

const door = (more: Partial<WebDoor> = {}): WebDoor => ({
  fetch: web.fetch,
  parse: parseHtml,
  now: () => new Date('2026-05-03T10:00:00Z'),
  budget: usualBudget,
  known: [],
  allowLoopback: true,
  onProgress() {},
  signal: new AbortController().signal,
  ...more,
});

async function serve(site: ServedSite): Promise<SiteServer> {
  const server = await startSite(site);
  onTestFinished(() => server.close());
  return server;
}

const menu: [string, string][] = [
  ['About us', '/about'],
  ['Contact', '/contact'],
  ['Products', '/products'],
  ['Careers', '/careers'],
];
const pathsOf = (server: SiteServer, pages: { url: string }[]) =>
  pages.map(({ url }) => url.replace(server.origin, ''));

test('a page is kept with its address, its hash, the server’s marks and the time it was read', async () => {
  const server = await serve({ pages: companySite(menu) });
  const { site, pages, stopped, bytes } = await readSite(server.origin, door());
  expect(site).toBe(server.origin.replace('http://', ''));
  expect(stopped).toBeNull();
  expect(bytes).toBe(server.bytes());
  expect(pages.find(({ kind }) => kind === 'about')).toEqual({
    url: `${server.origin}/about`,
    site,
    kind: 'about',
    html: server.site.pages['/about'],
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    etag: expect.stringMatching(/^"[0-9a-f]{16}"$/),
    lastModified: null,
    readAt: '2026-05-03T10:00:00.000Z',
    via: 'fetch',
  });
});

test('the page budget is the number of pages that are asked for, and what was left out is said', async () => {
  const many: [string, string][] = Array.from({ length: 40 }, (_, n) => [`Our product ${n}`, `/products/${n}`]);
  const server = await serve({ pages: companySite([...menu, ...many]) });
  const { pages, stopped } = await readSite(server.origin, door({ budget: { ...usualBudget, pages: 7 } }));
  expect(server.sent.filter((path) => path in server.site.pages)).toHaveLength(7);
  expect(pages).toHaveLength(7);
  expect(stopped).toEqual({ kind: 'budget', what: 'pages', limit: 7 });
});

test('each kind of page is read once before a second of the same kind', async () => {
  const server = await serve({
    pages: companySite([
      ['Our history', '/about/history'],
      ['About', '/about'],
      ['Company profile', '/profile'],
      ...menu,
    ]),
  });
  const { visits } = await readSite(server.origin, door({ budget: { ...usualBudget, pages: 6 } }));
  expect(visits.filter(({ state }) => state === 'read').map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['home', 'about', 'contact', 'products', 'careers']),
  );
});

test('never more than four requests are under way', async () => {
  const many: [string, string][] = Array.from({ length: 20 }, (_, n) => [`Our product ${n}`, `/products/${n}`]);
  const server = await serve({ pages: companySite([...menu, ...many]), delayMs: 20 });
  await readSite(server.origin, door());
  expect(server.atOnce()).toBe(4);
});

test.each(['etag', 'date'] as const)(
  'a second reading asks by %s and reads nothing that is unchanged',
  async (marks) => {
    const server = await serve({ pages: companySite(menu), marks });
    const first = await readSite(server.origin, door());
    server.forget();
    const again = await readSite(server.origin, door({ known: first.pages }));
    expect(again.visits.map(({ state, bytes }) => ({ state, bytes }))).toEqual(
      first.pages.map(() => ({ state: 'unchanged', bytes: 0 })),
    );
    expect(server.sent.filter((path) => path in server.site.pages)).toEqual([]);
    expect(new Map(again.pages.map(({ url, html }) => [url, html]))).toEqual(
      new Map(first.pages.map(({ url, html }) => [url, html])),
    );
  },
);

test('a second reading reads only what has changed, and follows what is new', async () => {
  const server = await serve({ pages: companySite(menu) });
  const first = await readSite(server.origin, door());
  server.site.pages['/about'] = companyPage('About us, in a new light', [['Our team', '/team']]);
  server.site.pages['/team'] = companyPage('Our team');
  server.forget();
  await readSite(server.origin, door({ known: first.pages }));
  expect(server.sent.filter((path) => path in server.site.pages).sort()).toEqual(['/about', '/team']);
});

test('a server that marks nothing is read again, and the same page counts as unchanged', async () => {
  const server = await serve({ pages: companySite(menu), marks: 'none' });
  const first = await readSite(server.origin, door());
  const again = await readSite(server.origin, door({ known: first.pages }));
  expect(new Set(again.visits.map(({ state }) => state))).toEqual(new Set(['unchanged']));
});

test('a page that is gone since last time is told as gone', async () => {
  const server = await serve({ pages: companySite(menu) });
  const first = await readSite(server.origin, door());
  delete server.site.pages['/careers'];
  const { visits, pages } = await readSite(server.origin, door({ known: first.pages }));
  expect(visits.find(({ kind }) => kind === 'careers')?.trouble).toEqual({ kind: 'status', status: 404 });
  expect(pathsOf(server, pages)).not.toContain('/careers');
});

test('Stop ends everything at once and keeps what is there', async () => {
  const stop = new AbortController();
  const never = () => {};
  const server = await serve({ pages: { ...companySite(menu), '/products': never, '/careers': never } });
  const progress: PageVisit[][] = [];
  const reading = readSite(server.origin, door({ signal: stop.signal, onProgress: (pages) => progress.push(pages) }));
  await until(
    'two pages behind the home page',
    () => progress.at(-1)?.filter(({ state }) => state === 'read').length === 3,
  );
  const pressed = performance.now();
  stop.abort();
  const { pages, visits, stopped } = await reading;
  expect(performance.now() - pressed).toBeLessThan(500);
  expect(stopped).toEqual({ kind: 'stopped' });
  expect(pathsOf(server, pages).sort()).toEqual(['/', '/about', '/contact']);
  expect(visits.filter(({ kind }) => kind === 'products' || kind === 'careers')).toEqual(
    ['products', 'careers'].map((kind) =>
      expect.objectContaining({ kind, state: 'skipped', trouble: { kind: 'stopped' } }),
    ),
  );
});

test('Stop works where the browser does not listen', async () => {
  const stop = new AbortController();
  const reading = readSite('northwind.example', door({ signal: stop.signal, fetch: () => new Promise(() => {}) }));
  stop.abort();
  expect((await reading).stopped).toEqual({ kind: 'stopped' });
});

test('Stop before the first request sends none', async () => {
  const server = await serve({ pages: companySite(menu) });
  const { stopped, requests } = await readSite(server.origin, door({ signal: AbortSignal.abort() }));
  expect({ stopped, requests, asked: server.asked }).toEqual({ stopped: { kind: 'stopped' }, requests: 0, asked: [] });
});

test('progress is told page by page: planned, reading, read, in the order they were planned', async () => {
  const server = await serve({ pages: companySite(menu), delayMs: 5 });
  const told: PageVisit[][] = [];
  const { visits } = await readSite(server.origin, door({ onProgress: (pages) => told.push(pages) }));
  for (const { url } of visits.filter(({ state }) => state === 'read')) {
    const states = told.flatMap((pages) => pages.find((page) => page.url === url)?.state ?? []);
    expect(states.filter((state, at) => state !== states[at - 1])).toEqual(['planned', 'reading', 'read']);
  }
  const orders = told.map((pages) => pages.map(({ url }) => url));
  for (const [at, order] of orders.entries())
    expect(order.slice(0, orders[at - 1]?.length)).toEqual(orders[at - 1] ?? order);
  expect(visits[1]).toMatchObject({ kind: 'about', why: 'link "About us" on the home page', gave: null });
});

test('the pages behind the home page are asked for while its sitemap is still on its way', async () => {
  const server = await serve({
    pages: { ...companySite(menu), '/sitemap.xml': () => {} },
  });
  const { pages } = await readSite(server.origin, door({ budget: { ...usualBudget, answerMs: 700 } }));
  expect(pages.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['home', 'about', 'contact', 'products']));
});

test('a page behind "about" and the newest articles behind "news" are found and read', async () => {
  const pages = companySite([
    ['About', '/about'],
    ['News', '/news'],
  ]);
  pages['/about'] = companyPage('About', [['Our team', '/about/people']]);
  pages['/about/people'] = companyPage('People');
  const articles = ['we-opened-a-second-yard', 'a-prize-for-our-hinges', 'an-older-story-of-ours'];
  pages['/news'] = companyPage('News', [], {
    body: articles.map((slug) => `<article><h2><a href="/news/${slug}">${slug}</a></h2></article>`).join(''),
  });
  for (const slug of articles) pages[`/news/${slug}`] = companyPage(slug);
  const server = await serve({ pages });
  const { visits } = await readSite(server.origin, door({ budget: { ...usualBudget, pages: 6 } }));
  expect(
    visits
      .filter(({ state }) => state === 'read')
      .map(({ url, kind }) => `${kind} ${url.replace(server.origin, '')}`)
      .sort(),
  ).toEqual([
    'about /about',
    'home /',
    'news /news',
    'news /news/a-prize-for-our-hinges',
    'news /news/we-opened-a-second-yard',
    'team /about/people',
  ]);
});

test('two addresses of one page are read once', async () => {
  const server = await serve({
    pages: companySite([
      ['About', '/about'],
      ['About us', '/about/'],
      ['About', '/about?utm_source=menu'],
      ['Our team', '/about#team'],
      ['Home', '/index.html'],
    ]),
  });
  await readSite(server.origin, door());
  expect(server.asked.filter((path) => path.startsWith('/about') || path.startsWith('/index'))).toEqual(['/about']);
});

test('an address in the CRM that is gone leads to the home page', async () => {
  const server = await serve({ pages: companySite(menu) });
  const { pages } = await readSite(`${server.origin}/old/start.aspx`, door());
  expect(pages.find(({ kind }) => kind === 'home')?.url).toBe(`${server.origin}/`);
});
