import { expect, test } from '@playwright/test';
import { tellWeb, type WebTrouble } from '../lib/core/site.ts';
import { loadSeed } from '../lib/demo-crm/seed/load.ts';
import { startDemoCrm } from '../lib/demo-crm/serve.ts';
import { findFirefox } from '../lib/dev/chromium.ts';
import { type Firefox, launchFirefox } from '../lib/testing/firefox.ts';
import { madeUpCertificate } from '../lib/testing/hostile/certificate.ts';
import { ordinary, page } from '../lib/testing/hostile/site.ts';
import { type SiteServer, startSite } from '../lib/testing/site-server.ts';
import { until } from '../lib/testing/until.ts';

const host = 'kestrel-forge.localhost';
const at = ({ origin }: SiteServer) => origin.replace('127.0.0.1', host);
const to = (location: string) => ({ body: '', status: 302, headers: { location } });

type Read = {
  state: string;
  visits: { url: string; state: string; trouble: WebTrouble | null }[];
  trouble: WebTrouble | null;
  at: string;
};

test('in Firefox: a company’s site is read, what leaves it is blocked and told, and nothing is blocked after it', async () => {
  test.setTimeout(90_000);
  test.skip(!(await findFirefox()), 'There is no Firefox on this machine');
  const now = new Date();
  const crm = await startDemoCrm({ port: 0, now });
  const { companies } = loadSeed({ now, sitesPort: crm.sitesPort });
  const company = companies.find(({ name }) => name.startsWith('Harborline'));
  const canary = await startSite({ pages: {} });
  const gate = Promise.withResolvers<void>();
  const site = await startSite({
    pages: {
      ...ordinary,
      '/': page('Home', '<a href="/careers">Careers</a> <a href="/news">News</a> <a href="/products">Products</a>'),
      '/about': to(`${canary.origin}/hop`),
      '/team': to('/team'),
      '/careers': to('http://169.254.169.254/latest/'),
      '/products': page('Products', `${'<div>'.repeat(100_000)}deep`),
      '/news': async (_request, response) => {
        await gate.promise;
        response.writeHead(200, { 'content-type': 'text/html' }).end(page('News'));
      },
    },
  });
  const dead = await startSite(
    { pages: ordinary },
    madeUpCertificate({ from: new Date('2021-01-01'), to: new Date('2049-01-01') }),
  );
  // WINGSIDE_FIREFOX_BUILD names another build to test.
  const firefox = await launchFirefox({ dir: process.env.WINGSIDE_FIREFOX_BUILD });
  try {
    for (const origin of [crm.url, `http://${host}`, `https://${host}`, canary.origin]) await firefox.allowHost(origin);
    await firefox.goTo(`${crm.url}/#/companies/${company?.id}/show`);
    await firefox.openSidebar();
    await firefox.press('Start');
    await until('the sidebar to show the company', async () => (await firefox.sidebarText()).includes('Harborline'));
    await firefox.inSidebar(allowOwnMachine);

    // The canary can count: nothing is read now, so both of these arrive.
    expect(await get(firefox, `${canary.origin}/before`)).toBe('404');
    expect(await get(firefox, `${at(site)}/about`)).toBe('404');
    expect(canary.asked.splice(0)).toEqual(['/before', '/hop']);
    await ask(firefox, `enrich from ${at(site)}/`);
    await until('all but one page to be read', async () => {
      const open = (await newestRead(firefox))?.visits.filter(
        ({ state }) => state === 'planned' || state === 'reading',
      );
      return open?.length === 1;
    });
    expect(await rules(firefox)).toBeGreaterThan(0);
    expect(await get(firefox, `${canary.origin}/during`)).toBe('blocked');
    expect(await get(firefox, `${at(site)}/about`), 'a redirect that is followed').toBe('blocked');
    expect(await get(firefox, `${at(site)}/`)).toBe('200');
    gate.resolve();
    const read = await done(firefox);
    expect(canary.asked, 'the canary').toEqual([]);
    const why = read.visits.map(({ url, state, trouble }) => [new URL(url).pathname, trouble?.kind ?? state]);
    expect(Object.fromEntries(why)).toEqual({
      '/': 'read',
      '/contact': 'read',
      '/news': 'read',
      '/products': 'read',
      '/about': 'off-site',
      '/team': 'redirect-loop',
      '/careers': 'not-public',
    });
    expect(await rules(firefox)).toBe(0);
    expect(await get(firefox, `${canary.origin}/after`)).toBe('404');

    await ask(firefox, `enrich from ${at(dead)}/`);
    const refused = await until('the second reading', async () => {
      const newest = await newestRead(firefox);
      return newest?.state === 'done' && newest.at !== read.at && newest;
    });
    expect(refused.trouble?.kind).toBe('certificate');
    const said = refused.trouble ? tellWeb(refused.trouble) : '';
    await until('the sidebar to say so', async () => (await firefox.sidebarText()).includes(said));
  } finally {
    await firefox.close();
    await Promise.all([site.close(), dead.close(), canary.close(), crm.close()]);
  }
});

/** What only the demo needs: sites on this machine may be read. */
const allowOwnMachine = `
  const opening = window.indexedDB.open('wingside');
  await new Promise((resolve) => { opening.onsuccess = resolve; });
  const writing = opening.result.transaction('settings', 'readwrite');
  writing.objectStore('settings').put({ id: 'user', value: { welcomed: true, web: { loopback: true } } });
  await new Promise((resolve) => { writing.oncomplete = resolve; });
  opening.result.close();`;

/** Reads one site after the other. */
const newestRead = async (firefox: Firefox): Promise<Read | undefined> => {
  const rows = await firefox.inSidebar<string>(`
    const opening = window.indexedDB.open('wingside');
    await new Promise((resolve) => { opening.onsuccess = resolve; });
    const all = opening.result.transaction('siteReads').objectStore('siteReads').getAll();
    await new Promise((resolve) => { all.onsuccess = resolve; });
    opening.result.close();
    return JSON.stringify(all.result);`);
  return (JSON.parse(rows) as Read[]).toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
};

const done = (firefox: Firefox) =>
  until(
    'the reading to end',
    async () => {
      const read = await newestRead(firefox);
      return read?.state === 'done' && read;
    },
    { timeoutMs: 20_000, everyMs: 100 },
  );

/** A GET of the extension's own, as its engine sends them. @returns 'blocked', or the answer's status */
const get = (firefox: Firefox, url: string) =>
  firefox.inSidebar<string>(
    `return window.wrappedJSObject.fetch('${url}').then(({ status }) => String(status), () => 'blocked');`,
  );

const rules = (firefox: Firefox) =>
  firefox.inSidebar<number>('return (await browser.declarativeNetRequest.getSessionRules()).length;');

/** Types into the composer and presses Enter, as React hears it. */
const ask = (firefox: Firefox, words: string): Promise<void> =>
  firefox.inSidebar(`
    const box = document.querySelector('textarea[aria-label^="Ask"], textarea[placeholder^="Ask"]');
    const set = Object.getOwnPropertyDescriptor(window.HTMLTextAreaElement.prototype, 'value').set;
    set.call(box, ${JSON.stringify(words)});
    box.dispatchEvent(new window.Event('input', { bubbles: true }));
    await new Promise((resolve) => window.setTimeout(resolve, 100));
    box.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));`);
