import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allowOwnMachine } from '../lib/testing/connect.ts';
import type { Extension } from '../lib/testing/extension.ts';
import type { Panel } from '../lib/testing/panel.ts';
import { type ServedSite, startSite } from '../lib/testing/site-server.ts';
import { expect, panelOn, test } from './beside.ts';
import { rowsOf } from './store.ts';

const setWebsite = (crm: string, id: number | undefined, website: string) => change(crm, id, { website });

const change = (crm: string, id: number | undefined, values: object) =>
  fetch(`${crm}/api/companies/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(values),
  });

type Read = {
  site: string;
  visits: { url: string; state: string; trouble: { kind: string } | null }[];
  trouble: { kind: string } | null;
};
const readsOf = (panel: Panel) => rowsOf<Read>(panel.page, 'siteReads');

/** Asks, and says yes to the site; the browser's own question was answered in advance. */
async function read(
  panel: Panel,
  extension: Extension,
  origin: string,
  words = 'enrich this account from their website',
) {
  await extension.allowHost(origin);
  await panel.composer.fill(words);
  await panel.composer.press('Enter');
  await panel.page
    .getByRole('button', { name: /^Read / })
    .last()
    .click();
}

const finished = (panel: Panel, many = 1) =>
  expect
    .poll(
      async () =>
        (await rowsOf<{ status: string }>(panel.page, 'turns')).filter(({ status }) => status === 'done').length,
      { timeout: 40_000 },
    )
    .toBe(many);

test('from a company in the CRM to accepted fields: asked first, read page by page, each value with its quote', async ({
  extension,
  crm,
}, testInfo) => {
  const company = crm.data.companies.find(({ name }) => name.startsWith('Harborline'));
  await change(crm.url, company?.id, { phone_number: '' });
  const { page, panel } = await panelOn(extension, crm.companyUrl('Harborline'), 'Harborline');
  await allowOwnMachine(panel.page);
  const origin = `http://harborline.localhost:${crm.sitesPort}`;
  await extension.allowHost(origin);
  await panel.composer.fill('enrich this account from their website');
  await panel.composer.press('Enter');
  const question = panel.page.getByRole('region', { name: /^Read harborline/ });
  await expect(question).toContainText('without cookies');
  expect(await readsOf(panel), 'nothing is read before the yes').toEqual([]);
  await extension.screenshotBeside(page, panel.page, testInfo.outputPath('asked.png'));
  await question.getByRole('button', { name: /^Read / }).click();
  const review = panel.page.getByRole('region', { name: /^From harborline/ }).last();
  await expect(review).toBeVisible({ timeout: 30_000 });
  await extension.screenshotBeside(page, panel.page, testInfo.outputPath('review.png'));
  const boxes = await review.getByRole('checkbox').all();
  expect(boxes.length).toBeGreaterThan(0);
  const proposals = await rowsOf<{
    suggestion: { changes: { field: string; to: { display: string }; from: { value: unknown } }[] };
  }>(panel.page, 'proposals');
  const changes = proposals.at(-1)?.suggestion.changes ?? [];
  // Only what is blank is ticked by itself.
  for (const change of changes) {
    const box = review.getByRole('checkbox').nth(changes.indexOf(change));
    await expect(box).toBeChecked({ checked: change.from.value === null });
  }
  for (const box of boxes) await box.check();
  // A list of the CRM's own: the form refuses what is not in it, and then takes none of the others either.
  await review.getByRole('checkbox', { name: / Sector$/ }).uncheck();
  await review.getByRole('button', { name: /^Fill \d+ fields? into the form/ }).click();
  await expect(review.getByText(/Filled \d+ fields? into the form/)).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(review.getByText(/Wrote \d+ fields? in Atomic CRM/)).toBeVisible();
  // The CRM itself waits some seconds before it sends what was saved.
  await expect
    .poll(
      async () => {
        const after = (await (await fetch(`${crm.url}/api/companies/${company?.id}`)).json()) as Record<
          string,
          unknown
        >;
        return [String(after.phone_number).replace(/\D/g, ''), after.size];
      },
      { timeout: 15_000 },
    )
    .toEqual(['12535550188', 500]);
});

test('no request leaves the site: redirects to this machine, to private and to other hosts are blocked before they leave', async ({
  extension,
  crm,
}) => {
  const arrivals: string[] = [];
  const canary = createServer((request, response) => {
    arrivals.push(`${request.headers.host}${request.url}`);
    response.end('<p>You got here</p>');
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const { port } = canary.address() as AddressInfo;
  const to = (target: string) => ({ body: '', status: 302, headers: { location: target } });
  const site = await startSite({
    pages: {
      '/': '<title>Trapdoor</title><h1>Trapdoor Ltd</h1><p>Trapdoor makes hinges of every size for cellars and lofts.</p><a href="/about">About us</a> <a href="/contact">Contact</a> <a href="/team">Our team</a> <a href="/products">Products</a> <a href="/imprint">Imprint</a>',
      '/about': to(`http://127.0.0.1:${port}/by-address`),
      '/contact': to(`http://localhost:${port}/by-name`),
      '/team': to(`http://[::1]:${port}/by-v6`),
      '/products': to(`http://other.localhost:${port}/another-company`),
      '/imprint': to('http://10.255.255.1/private'),
    },
  });
  const company = crm.data.companies.find(({ name }) => name.startsWith('Harborline'));
  await setWebsite(crm.url, company?.id, site.origin);
  const { panel } = await panelOn(extension, crm.companyUrl('Harborline'), 'Harborline');
  await allowOwnMachine(panel.page);
  await read(panel, extension, site.origin);
  await finished(panel);
  expect(arrivals, 'the canary').toEqual([]);
  const [reading] = await readsOf(panel);
  const why = Object.fromEntries(
    (reading?.visits ?? []).map(({ url, trouble }) => [new URL(url).pathname, trouble?.kind ?? null]),
  );
  expect(why).toMatchObject({
    '/': null,
    '/about': 'off-site',
    '/contact': 'off-site',
    '/team': 'off-site',
    '/products': 'off-site',
  });
  expect(['not-public', 'off-site']).toContain(why['/imprint']);
  canary.close();
  await site.close();
});

test('a stop keeps what is there, cookies are never sent, and a second look asks only for what changed', async ({
  extension,
  crm,
}) => {
  const cookies: string[] = [];
  const slow =
    (path: string): ServedSite['pages'][string] =>
    async (request, response) => {
      if (request.headers.cookie) cookies.push(request.headers.cookie);
      await new Promise((resolve) => setTimeout(resolve, path === '/' ? 0 : 2_500));
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'who=you', etag: `"${path}"` });
      response.end(
        `<title>Slowfield</title><h1>Slowfield GmbH</h1><p>Slowfield GmbH builds wind vanes. Founded in 1974.</p>${['about', 'contact', 'team', 'products', 'customers', 'careers', 'news'].map((name) => `<a href="/${name}">${name}</a>`).join(' ')}`,
      );
    };
  const paths = ['/', '/about', '/contact', '/team', '/products', '/customers', '/careers', '/news'];
  const site = await startSite({ pages: Object.fromEntries(paths.map((path) => [path, slow(path)])) });
  const company = crm.data.companies.find(({ name }) => name.startsWith('Harborline'));
  await setWebsite(crm.url, company?.id, site.origin);
  const { panel } = await panelOn(extension, crm.companyUrl('Harborline'), 'Harborline');
  await allowOwnMachine(panel.page);
  await read(panel, extension, site.origin);
  const stop = panel.page.getByRole('button', { name: 'Stop and use what is there' });
  await expect(stop).toBeVisible();
  await expect.poll(async () => (await readsOf(panel))[0]?.visits.some(({ state }) => state === 'read')).toBe(true);
  await stop.click();
  await finished(panel);
  const [reading] = await readsOf(panel);
  expect(reading?.trouble?.kind).toBe('stopped');
  expect((await rowsOf<{ field: string }>(panel.page, 'facts')).map(({ field }) => field)).toContain('founded');
  expect(cookies).toEqual([]);
  await site.close();
});

test('a page that is empty without scripts is opened in a background tab only after a second yes', async ({
  extension,
  crm,
}) => {
  const shell = '<!doctype html><title>Appley</title><div id="root"></div><script src="/app.js"></script>';
  const site = await startSite({
    pages: {
      '/': shell,
      '/app.js': {
        type: 'text/javascript',
        body: `setTimeout(() => { document.getElementById('root').innerHTML = '<h1>Appley Ltd</h1><p>Appley Ltd makes orchard software. Founded in 2009 in Kent.</p><a href="/about">About</a>' }, 300)`,
      },
    },
  });
  const company = crm.data.companies.find(({ name }) => name.startsWith('Harborline'));
  await setWebsite(crm.url, company?.id, site.origin);
  const { panel } = await panelOn(extension, crm.companyUrl('Harborline'), 'Harborline');
  await allowOwnMachine(panel.page);
  const opened: string[] = [];
  extension.context.on('page', (page) => opened.push(page.url()));
  await read(panel, extension, site.origin);
  const yes = panel.page.getByRole('button', { name: /background tab$/ });
  await expect(yes).toBeVisible();
  await expect(panel.page.getByText(/signed in|your own session|as you/)).toBeVisible();
  expect(opened.filter((url) => url.startsWith(site.origin))).toEqual([]);
  await yes.click();
  await finished(panel);
  const facts = await rowsOf<{ field: string; value: string }>(panel.page, 'facts');
  expect(facts.find(({ field }) => field === 'founded')?.value).toBe('2009');
  expect(
    extension.context.pages().some((page) => page.url().startsWith(site.origin)),
    'the tab is closed',
  ).toBe(false);
  await site.close();
});
