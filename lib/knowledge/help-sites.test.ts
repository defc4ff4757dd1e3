import 'fake-indexeddb/auto';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { nodeWeb } from '../dev/node-web.ts';
import { parseHtml } from '../dev/parse-html.ts';
import { WingsideDb } from '../history/db.ts';
import { deleteEverything } from '../history/erase.ts';
import { mergeSettings } from '../settings/merge.ts';
import { helpSite, helpTitles } from '../testing/help-site.ts';
import { type ServedSite, startSite } from '../testing/site-server.ts';
import { until } from '../testing/until.ts';
import { helpAddress } from './help-address.ts';
import { HelpSites } from './help-sites.ts';
import { ArticleShelf } from './shelf.ts';

const web = nodeWeb({ allowLoopback: true });
afterAll(() => web.close());

let stores = 0;
async function desk(site: ServedSite = helpSite(), { allowed = true } = {}) {
  const server = await startSite(site);
  onTestFinished(() => server.close());
  const db = new WingsideDb(`help-${++stores}`);
  let day = 20;
  const now = () => new Date(2026, 10, day, 9);
  const shelf = new ArticleShelf({ db, parse: parseHtml, now });
  const parts = {
    ...{ db, shelf, now, merged: async () => mergeSettings({ web: { loopback: true } }, null) },
    web: {
      ...{ allowed: async () => allowed, parse: parseHtml, readInTab: null },
      within: <T>(_site: string, work: (fetch: typeof web.fetch) => Promise<T>) => work(web.fetch),
    },
  };
  const sites = new HelpSites(parts);
  return {
    ...{ server, db, shelf, sites, address: `${server.origin}/help` },
    id: `help:${server.origin}/help`,
    /** Reads and waits until it is over. */
    async read(wish: { further?: boolean } = {}) {
      const begun = await sites.read({ address: `${server.origin}/help`, ...wish });
      await sites.idle();
      return begun;
    },
    later: () => day++,
    another: () => new HelpSites(parts),
    titles: async () => (await db.articles.toArray()).map(({ title }) => String(title)).sort(),
    async answer(words: string) {
      const asked = shelf.knowledge(async () => ({ ok: false, failure: { kind: 'crm-not-connected', crm: 'CRM' } }));
      return (await asked.search(words))[0];
    },
  };
}

test('each article of the site is there once, and can be asked; lists of links are none', async () => {
  const { read, titles, answer, id, db } = await desk();
  expect(await read()).toEqual({ ok: true, value: { id } });
  expect(await titles()).toEqual(helpTitles);
  const hit = await answer('who approves more than 17 % discount');
  expect(hit?.article).toMatchObject({ title: 'Who approves a discount', owner: id, origin: 'site' });
  expect(hit?.article.url).toMatch(/\/help\/articles\/discount-approval$/);
  expect(await db.siteReads.get(id)).toMatchObject({ state: 'done', trouble: null });
});

test('of a page only the article is kept: no menu, cookie bar, question whether it helped, or pages beside it', async () => {
  const { read, db } = await desk();
  await read();
  const text = (await db.articles.toArray())
    .flatMap(({ passages }) => passages.map((passage) => passage.text))
    .join('\n');
  for (const around of [
    'cookies',
    'Pricing',
    'Was this article',
    'found this helpful',
    'Related articles',
    'Skip to',
    'Quay Street',
    'Sign in',
  ])
    expect(text).not.toContain(around);
  expect(text).toContain('Ramps of the R series are never discounted.');
  expect(text, 'what shows when a question is pressed').toContain('hydraulic parts have one of 18 months');
});

test('an article’s age is what the page says of it, and one that is over says so', async () => {
  const { read, db } = await desk();
  await read();
  const days = new Map(
    (await db.articles.toArray()).map(({ title, changedAt }) => [String(title), changedAt?.slice(0, 10) ?? null]),
  );
  expect(Object.fromEntries(days)).toEqual({
    'Frequently asked': null,
    'How customers send goods back': '2026-08-03',
    'Price list 2023': '2023-03-03',
    'Security reviews by customers': '2026-06-02',
    'Tips for demos': null,
    'Travel costs': null,
    'Who approves a discount': '2026-09-14',
  });
  expect((await db.articles.toArray()).find(({ title }) => title === 'Price list 2023')?.version).toBe('superseded');
});

test('a page that gives orders to an assistant is an article like the others, and is told of', async () => {
  const { read, db, id } = await desk();
  await read();
  const { suspicions = [] } = (await db.siteReads.get(id)) ?? {};
  expect(suspicions.map(({ where }) => new URL(where).pathname)).toEqual(['/help/articles/assistant-tips']);
  expect(suspicions[0]?.quote).toContain('Ignore all previous instructions');
});

test('read again, changed pages take the older text’s place and vanished ones go', async () => {
  const { read, db, server, later, titles, id } = await desk();
  await read();
  const before = await db.articles.get(`site:${server.origin}/help/articles/travel-costs`);
  later();
  const changed = String(server.site.pages['/help/articles/returns']).replace('21 days', '30 days');
  server.site.pages['/help/articles/returns'] = changed;
  server.site.pages['/help/orders/returns'] = changed;
  delete server.site.pages['/help/articles/security-review'];
  await read();
  expect(await titles()).toEqual(helpTitles.filter((title) => title !== 'Security reviews by customers'));
  const returns = await db.articles.get(`site:${server.origin}/help/articles/returns`);
  expect(returns?.passages[0]?.text).toContain('within 30 days');
  expect(await db.articles.get(before?.id ?? ''), 'what says the same stays as it was').toEqual(before);
  expect((await db.siteReads.get(id))?.at).toBe(new Date(2026, 10, 21, 9).toISOString());
});

test('a reading that was stopped, or found the site down, takes no article away', async () => {
  const { read, server, titles, sites, id, db } = await desk();
  await read();
  delete server.site.pages['/help/articles/security-review'];
  server.site.delayMs = 20;
  const again = read();
  await until('a page to be read', async () =>
    (await db.siteReads.get(id))?.visits.some(({ state }) => state === 'unchanged'),
  );
  sites.stop(id);
  await again;
  expect((await db.siteReads.get(id))?.trouble).toEqual({ kind: 'stopped' });
  expect(await titles()).toEqual(helpTitles);
  for (const path of Object.keys(server.site.pages)) server.site.pages[path] = { body: 'Broken', status: 500 };
  delete server.site.delayMs;
  await read();
  expect((await db.siteReads.get(id))?.trouble).toEqual({ kind: 'status', status: 500 });
  expect(await titles()).toEqual(helpTitles);
});

test('an engine that ends in the middle loses nothing of what was read, and the next one says so', async () => {
  const { db, sites, id, address, another, titles, server } = await desk(helpSite({ delayMs: 25 }));
  await sites.read({ address });
  await until('two articles', async () => (await titles()).length >= 2);
  const next = another();
  await next.start();
  expect(await db.siteReads.get(id)).toMatchObject({ state: 'done', trouble: { kind: 'stopped' } });
  sites.stop(id);
  await sites.idle();
  const kept = await titles();
  delete server.site.delayMs;
  server.forget();
  await next.read({ address });
  await next.idle();
  expect(await titles()).toEqual(helpTitles);
  expect(kept.length).toBeGreaterThanOrEqual(2);
  expect(
    server.sent.filter((path) => path === '/help'),
    'what was read is only confirmed',
  ).toEqual([]);
});

test('before everything is forgotten a reading stops for good: nothing is written behind it', async () => {
  const { db, sites, address, titles } = await desk(helpSite({ delayMs: 25 }));
  await sites.read({ address });
  await until('two articles', async () => (await titles()).length >= 2);
  await sites.stopAll();
  await deleteEverything(db);
  await new Promise((resolve) => setTimeout(resolve, 120));
  for (const table of [db.articles, db.sitePages, db.siteReads]) expect(await table.count()).toBe(0);
});

test('removed, nothing of the site is left', async () => {
  const { read, sites, id, db } = await desk();
  await read();
  await sites.remove(id);
  for (const table of [db.articles, db.sitePages, db.siteReads]) expect(await table.count()).toBe(0);
});

test('every reading stands in the audit log, with what it was for and how it ended', async () => {
  const { read, db } = await desk();
  await read();
  const rows = await db.audit.toArray();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ what: 'web-read', status: '8 pages', why: { action: 'read a help site' } });
  expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
});

test('nothing is asked of a site the browser was not allowed to read', async () => {
  const { read, server } = await desk(helpSite(), { allowed: false });
  expect(await read()).toMatchObject({ ok: false, failure: { why: expect.stringMatching(/may not read/) } });
  expect(server.asked).toEqual([]);
});

test.each([
  ['help.northwind.example', 'help:https://help.northwind.example', '*://help.northwind.example/*'],
  ['https://www.northwind.example/support/', 'help:https://www.northwind.example/support', '*://*.northwind.example/*'],
  ['northwind.zendesk.com/hc/en-us', 'help:https://northwind.zendesk.com/hc/en-us', '*://northwind.zendesk.com/*'],
])('%s asks the browser for that site alone', (said, id, origin) => {
  expect(helpAddress(said, false)).toMatchObject({ ok: true, value: { id, origins: [origin] } });
});

test.each([
  'none',
  'sales@northwind.example',
  'http://192.168.1.4/wiki',
  'localhost:3000/help',
  'ftp://help.northwind.example',
  '',
])('"%s" is refused before anything is asked', (said) => {
  expect(helpAddress(said, false).ok).toBe(false);
});
