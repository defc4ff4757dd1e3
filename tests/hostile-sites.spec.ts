import { expect, type Locator, test } from '@playwright/test';
import { tellWeb, type WebTrouble } from '../lib/core/site.ts';
import { loadSeed } from '../lib/demo-crm/seed/load.ts';
import { type DemoCrm, startDemoCrm } from '../lib/demo-crm/serve.ts';
import { allowOwnMachine } from '../lib/testing/connect.ts';
import { type Extension, launchWithExtension } from '../lib/testing/extension.ts';
import { madeUpCertificate } from '../lib/testing/hostile/certificate.ts';
import { hostileSites } from '../lib/testing/hostile/sites.ts';
import { Panel } from '../lib/testing/panel.ts';
import { type SiteServer, startSite } from '../lib/testing/site-server.ts';
import { until } from '../lib/testing/until.ts';
import { rowsOf } from './store.ts';

/** Every site of a test stands at this name, on a port of its own: the seller says yes to it once. */
const host = 'kestrel-forge.localhost';
const at = ({ origin }: SiteServer) => origin.replace('127.0.0.1', host);

type Visit = { url: string; state: string; trouble: WebTrouble | null };
type Read = { turnId: string; visits: Visit[]; trouble: WebTrouble | null; ms: number };

let extension: Extension;
let crm: DemoCrm;
let panel: Panel;
let canary: SiteServer;

test.beforeAll(async () => {
  const now = new Date();
  [extension, crm, canary] = await Promise.all([
    launchWithExtension(),
    startDemoCrm({ port: 0, now }),
    startSite({ pages: {} }),
  ]);
  const company = loadSeed({ now, sitesPort: crm.sitesPort }).companies.find(({ name }) => name.startsWith('Harborline'));
  const page = await extension.goTo(`${crm.url}/#/companies/${company?.id}/show`);
  panel = await Panel.open(extension, page);
  await panel.wholeChip('Harborline');
  await allowOwnMachine(panel.page);
  for (const origin of [`http://${host}`, `https://${host}`]) {
    await extension.allowHost(origin);
    await panel.page.evaluate((pattern) => chrome.permissions.request({ origins: [pattern] }), `${origin}/*`);
  }
});

test.afterAll(async () => {
  await extension.close();
  await Promise.all([crm.close(), canary.close()]);
});

async function ask(site: SiteServer): Promise<void> {
  const before = (await rowsOf(panel.page, 'turns')).length;
  await panel.send(`enrich from ${at(site)}/`);
  await until('the turn to begin', async () => (await rowsOf(panel.page, 'turns')).length > before);
}

/** Waits for the end of the newest turn. */
async function answered(): Promise<{ read: Read; article: Locator }> {
  const turn = await until(
    'the turn to end',
    async () => {
      const turns = await rowsOf<{ id: string; status: string; askedAt: string }>(panel.page, 'turns');
      const newest = turns.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt)).at(-1);
      return newest?.status === 'done' && newest;
    },
    { timeoutMs: 50_000 },
  );
  const read = (await rowsOf<Read>(panel.page, 'siteReads')).find(({ turnId }) => turnId === turn.id);
  if (!read) throw new Error('Nothing was read');
  return { read, article: panel.conversation.getByRole('article').last() };
}

for (const { name, serve, stopped, trap, kept, certificate, budget } of hostileSites) {
  if (/blank/.test(JSON.stringify(budget))) continue;
  test(name, async () => {
    const site = await startSite(serve(canary.origin), certificate && madeUpCertificate(certificate));
    const began = performance.now();
    await ask(site);
    const { read, article } = await answered();
    const pathOf = (url: string) => url.replace(at(site), '');
    const visited = trap && read.visits.find(({ url }) => pathOf(url).startsWith(trap.path));
    console.log(
      name,
      Math.round(performance.now() - began),
      read.ms,
      JSON.stringify({
        stopped: [stopped, read.trouble],
        trap: [trap?.trouble, visited?.trouble],
        kept: [kept.toSorted(), read.visits.filter(({ state }) => state === 'read').map(({ url }) => pathOf(url)).toSorted()],
        canary: canary.asked,
      }),
    );
    await article.locator('summary').last().click();
    const said = (await article.innerText()).replace(/\s+/g, ' ');
    for (const trouble of [read.trouble, visited?.trouble])
      if (trouble && !(trouble.kind === 'budget')) expect.soft(said).toContain(tellWeb(trouble));
    await site.close();
  });
}
