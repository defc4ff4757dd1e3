import { expect, type Locator, test } from '@playwright/test';
import { tellWeb, type WebTrouble } from '../lib/core/site.ts';
import { loadSeed } from '../lib/demo-crm/seed/load.ts';
import { type DemoCrm, startDemoCrm } from '../lib/demo-crm/serve.ts';
import { allowOwnMachine, connectModel } from '../lib/testing/connect.ts';
import { type Extension, launchWithExtension } from '../lib/testing/extension.ts';
import { madeUpCertificate } from '../lib/testing/hostile/certificate.ts';
import { type HostileSite, ordinary, page } from '../lib/testing/hostile/site.ts';
import { hostileSites } from '../lib/testing/hostile/sites.ts';
import { type ModelServer, startModelServer } from '../lib/testing/model-server.ts';
import { Panel } from '../lib/testing/panel.ts';
import { type ServedSite, type SiteServer, startSite } from '../lib/testing/site-server.ts';
import { until } from '../lib/testing/until.ts';
import { putRows } from './store.ts';

/** Every site here stands at this name, each on a port of its own: the seller says yes to it once. */
const host = 'kestrel-forge.localhost';
const at = ({ origin }: SiteServer) => origin.replace('127.0.0.1', host);

/** All of them are measured in Node; these are what a browser does in its own way, or what a seller is told of them. */
const inBrowser = [
  'a redirect to a private address',
  'a redirect to where clouds keep their keys',
  'a redirect to a private address in one number',
  'a redirect to a private address inside IPv6',
  'a redirect to a machine with one name',
  'a redirect to another server of this machine',
  'a redirect to this machine by its IPv6 name',
  'a redirect to another company',
  'a redirect with a password in it',
  'a redirect to nowhere',
  'a redirect in a circle',
  'a chain of redirects without end',
  'a redirect to a page robots.txt forbids',
  'a page that sends its visitors elsewhere',
  'a home page that has moved to another company',
  'a robots.txt that leads to another company',
  'a body of 1 GB that says so',
  'a body of 1 GB that does not say so',
  'a small gzip that unpacks to 40 MB',
  'a connection that breaks in mid-page',
  '"nothing new" to someone who never came before',
  'a home page that hangs up',
  'a PDF called HTML',
  'a page that asks visitors to sign in',
  'a page that shows nothing until cookies are accepted',
  'a parked domain',
  'a home page behind a bot check',
  'a certificate nobody vouches for',
  'a certificate that has run out',
  'elements nested 100,000 deep',
  '10,000 links',
  'links with every address but their own',
  'a robots.txt that forbids all',
  'a robots.txt that is broken',
];

type Visit = { url: string; state: string; trouble: WebTrouble | null };
type Read = { turnId: string; visits: Visit[]; trouble: WebTrouble | null; ms: number };
type Turn = { id: string; status: string; askedAt: string };

let extension: Extension;
let crm: DemoCrm;
let model: ModelServer;
let panel: Panel;
let canary: SiteServer;
const sites: SiteServer[] = [];

test.beforeAll(async () => {
  const now = new Date();
  [extension, crm, model, canary] = await Promise.all([
    launchWithExtension(),
    startDemoCrm({ port: 0, now }),
    startModelServer({ port: 0 }),
    startSite({ pages: {} }),
  ]);
  const { companies } = loadSeed({ now, sitesPort: crm.sitesPort });
  const company = companies.find(({ name }) => name.startsWith('Harborline'));
  const page = await extension.goTo(`${crm.url}/#/companies/${company?.id}/show`);
  panel = await Panel.open(extension, page);
  await panel.wholeChip('Harborline');
  await allowOwnMachine(panel.page);
  for (const origin of [`http://${host}`, `https://${host}`, 'http://127.0.0.1']) await allow(origin);
});

test.afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

test.afterAll(async () => {
  await extension.close();
  await Promise.all([crm.close(), model.close(), canary.close()]);
});

async function allow(origin: string): Promise<void> {
  await extension.allowHost(origin);
  await inPanel(`chrome.permissions.request({ origins: ['${origin}/*'] })`);
}

const inPanel = <T>(code: string): Promise<T> => panel.page.evaluate<T>(code);
const rules = () => inPanel<object[]>('chrome.declarativeNetRequest.getSessionRules()');
/** A GET of the extension's own, as its engine sends them. @returns 'blocked', or the answer's status */
const get = (url: string, method = 'GET') =>
  inPanel<string>(`fetch('${url}', { method: '${method}' }).then(({ status }) => String(status), () => 'blocked')`);

async function serve(site: ServedSite, certificate?: HostileSite['certificate']): Promise<SiteServer> {
  const server = await startSite(site, certificate && madeUpCertificate(certificate));
  sites.push(server);
  return server;
}

/** One table only: the pages that were read are megabytes by the end. */
const rowsOf = <Row>(table: string) =>
  panel.page.evaluate<Row[], string>(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('wingside');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );

const turnsSoFar = () => rowsOf<Turn>('turns');
const newestTurn = async () =>
  (await turnsSoFar()).toSorted((a, b) => a.askedAt.localeCompare(b.askedAt)).at(-1) ?? { id: '', status: '' };
const readOf = async (turnId: string) => (await rowsOf<Read>('siteReads')).find((read) => read.turnId === turnId);

async function ask(site: SiteServer): Promise<void> {
  const before = (await turnsSoFar()).length;
  await panel.send(`enrich from ${at(site)}/`);
  await until('the turn to begin', async () => (await turnsSoFar()).length > before);
}

/** Waits for the end of the newest turn. `article` is what the panel shows of it, all its pages unfolded. */
async function answered(): Promise<{ read: Read; article: Locator }> {
  await expect.poll(async () => (await newestTurn()).status, { timeout: 50_000 }).toBe('done');
  const read = await readOf((await newestTurn()).id);
  if (!read) throw new Error('Nothing was read');
  const article = panel.conversation.getByRole('article').last();
  await article.locator('summary').filter({ hasNotText: 'Often misses' }).last().click();
  return { read, article };
}

/** Waits until the newest turn has read `many` pages and is still reading. */
const reading = (many = 1) =>
  until('pages to be read', async () => {
    const read = await readOf((await newestTurn()).id);
    return (read?.visits.filter(({ state }) => state === 'read').length ?? 0) >= many;
  });

test('each of them is a site there is', () => {
  const names = hostileSites.map(({ name }) => name);
  expect(inBrowser.filter((name) => !names.includes(name))).toEqual([]);
});

for (const hostile of hostileSites.filter(({ name }) => inBrowser.includes(name))) {
  const { name, stopped, trap, kept } = hostile;
  test(`${name}: it stops, the panel says why, and what was read is kept`, async () => {
    const site = await serve(hostile.serve(canary.origin), hostile.certificate);
    await ask(site);
    const { read, article } = await answered();
    const pathOf = (url: string) => url.replace(at(site), '');
    const done = read.visits.filter(({ state }) => state === 'read').map(({ url }) => pathOf(url));
    expect({ stopped: read.trouble?.kind ?? null, kept: done.sort() }).toEqual({ stopped, kept: kept.toSorted() });
    const visited = trap && read.visits.find(({ url }) => pathOf(url).startsWith(trap.path));
    expect(visited?.trouble?.kind ?? null).toBe(trap?.trouble ?? null);
    for (const trouble of [read.trouble, visited?.trouble])
      if (trouble) await expect(article).toContainText(tellWeb(trouble));
    expect(read.ms).toBeLessThan(5_000);
    expect(canary.asked, 'the canary').toEqual([]);
  });
}

test('pages that never come, or letter by letter, are given up after ten seconds, all at once', async () => {
  const drip: ServedSite['pages'][string] = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = setInterval(() => response.write('<p>'), 200);
    response.once('close', () => clearInterval(more));
  };
  const site = await serve({ pages: { ...ordinary, '/about': () => {}, '/team': drip } });
  await ask(site);
  const { read, article } = await answered();
  expect(read.visits.filter(({ state }) => state === 'read').map(({ url }) => url.replace(at(site), ''))).toEqual([
    '/',
    '/contact',
  ]);
  await expect(article.getByText('The page took longer than 10 s. Reading it was given up.')).toHaveCount(2);
  expect(read.ms).toBeLessThan(13_000);
});

/** A site whose pages behind the first come only after `letGo` was called. */
async function patientSite(): Promise<{ site: SiteServer; letGo: () => void }> {
  const gate = Promise.withResolvers<void>();
  const slowly =
    (title: string): ServedSite['pages'][string] =>
    async (_request, response) => {
      await gate.promise;
      response.writeHead(200, { 'content-type': 'text/html' }).end(page(title));
    };
  const pages = { ...ordinary, '/about': slowly('About us'), '/contact': slowly('Contact'), '/team': slowly('Team') };
  return { site: await serve({ pages }), letGo: gate.resolve };
}

test('the panel closed while a site is read: reopened, the answer is there with every page', async () => {
  const { site, letGo } = await patientSite();
  await ask(site);
  await reading();
  const [seller] = extension.context.pages();
  await extension.closePanel(panel.page);
  letGo();
  if (seller) panel = await Panel.open(extension, seller);
  const { read } = await answered();
  expect(read.visits.map(({ state }) => state)).toEqual(['read', 'read', 'read', 'read']);
});

test('the engine ended while a site is read: shown as interrupted, no rule stays behind, and Resume finishes it', async () => {
  const { site, letGo } = await patientSite();
  await ask(site);
  await reading();
  expect((await rules()).length).toBeGreaterThan(0);
  await extension.killEngine();
  await until('the turn to be shown as interrupted', async () => (await panel.lastAnswer())?.status === 'interrupted', {
    timeoutMs: 30_000,
  });
  await expect.poll(rules).toEqual([]);
  expect(await get(`${canary.origin}/between`)).toBe('404');
  expect(canary.asked.splice(0)).toEqual(['/between']);
  letGo();
  await panel.page.getByRole('button', { name: 'Resume' }).click();
  const { read } = await answered();
  expect(read.visits.map(({ state }) => state).toSorted()).toEqual(['read', 'read', 'read', 'read']);
  expect(await rules()).toEqual([]);
});

test('while a site is read nothing of the extension reaches another host, but CRM and model do; after it everything does', async () => {
  const { site, letGo } = await patientSite();
  const other = await serve({
    pages: { '/': 'Other', '/on': { body: '', status: 302, headers: { location: `${canary.origin}/hop` } } },
  });
  const home = await serve({
    pages: {
      '/': 'CRM',
      '/api': 'Record',
      '/away': { body: '', status: 302, headers: { location: `${canary.origin}/hop` } },
    },
  });
  // The canary can count: nothing is read now, so both of these arrive.
  expect([await get(`${canary.origin}/before`), await get(`${home.origin}/away`)]).toEqual(['404', '404']);
  expect(canary.asked.splice(0)).toEqual(['/before', '/hop']);
  await connectModel(panel.page, model.url);
  await allowOwnMachine(panel.page);
  await putRows(panel.page, 'connections', [
    {
      id: 'twenty:home',
      crm: 'twenty',
      org: 'home',
      origin: home.origin,
      pages: home.origin,
      how: 'key',
      clientId: null,
      email: null,
      user: { id: '1', name: 'Jane', email: null },
      at: '2026-01-01T00:00:00Z',
    },
  ]);
  await ask(site);
  await reading();
  expect((await rules()).length).toBeGreaterThan(0);
  expect({
    another: await get(`${canary.origin}/during`),
    byRedirect: await get(`${home.origin}/away`),
    anotherSite: await get(`${other.origin}/`),
    metadata: await get('http://169.254.169.254/latest/'),
    thisSite: await get(`${at(site)}/`),
    crm: await get(`${home.origin}/api`),
    model: await get(`${model.url.replace(/\/$/, '')}/models`),
    modelAsked: await get(`${model.url.replace(/\/$/, '')}/nothing`, 'POST'),
  }).toEqual({
    another: 'blocked',
    byRedirect: 'blocked',
    anotherSite: 'blocked',
    metadata: 'blocked',
    thisSite: '200',
    crm: '200',
    model: '200',
    modelAsked: '404',
  });
  expect(canary.asked, 'the canary').toEqual([]);
  letGo();
  await answered();
  expect(await rules()).toEqual([]);
  expect(await get(`${canary.origin}/after`)).toBe('404');
  expect(canary.asked.splice(0)).toEqual(['/after']);
});
