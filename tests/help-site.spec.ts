import AxeBuilder from '@axe-core/playwright';
import { allowOwnMachine } from '../lib/testing/connect.ts';
import { helpSite, helpTitles } from '../lib/testing/help-site.ts';
import { settled } from '../lib/testing/settled.ts';
import { type ServedSite, type SiteServer, startSite } from '../lib/testing/site-server.ts';
import { test as base, expect, panelOn } from './beside.ts';
import { rowsOf } from './store.ts';

type Desk = { serve(site?: Partial<ServedSite>): Promise<SiteServer> };

const test = base.extend<Desk>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
  serve: async ({}, use) => {
    const servers: SiteServer[] = [];
    await use(async (site) => {
      const server = await startSite(helpSite(site));
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.close();
  },
});

test('a help site is added in Settings, asked in the panel, and opened at the quote', async ({
  extension,
  crm,
  serve,
}, testInfo) => {
  const server = await serve({ delayMs: 200 });
  const { page, panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await allowOwnMachine(panel.page);
  await panel.openMenu('Settings');
  const field = panel.page.getByLabel('Add a help site');
  await field.fill('our handbook');
  await field.press('Enter');
  await expect(panel.page.getByText('is no web address')).toBeVisible();
  expect(server.asked, 'nothing is asked before the browser’s yes').toEqual([]);

  await extension.allowHost(server.origin);
  await field.fill(`${server.origin}/help`);
  await field.press('Enter');
  const entry = panel.page.getByRole('list', { name: 'Help sites' }).getByRole('listitem').first();
  await expect(entry.getByRole('status')).toHaveText(/^[4-9] of 1\d pages read/);
  await entry.scrollIntoViewIfNeeded();
  await panel.page.screenshot({ path: testInfo.outputPath('reading.png') });
  await expect(entry).toContainText(`${helpTitles.length} articles · last read`, { timeout: 30_000 });
  await expect(entry).toContainText('One article tries to give orders to an assistant');
  await entry.getByText('2 pages not read').or(entry.getByText('3 pages not read')).click();
  await expect(entry).toContainText('The page asks visitors to sign in.');
  expect(server.asked).not.toContain('/help/internal/salaries');
  await panel.page.screenshot({ path: testInfo.outputPath('left-out.png') });
  await entry.getByText(`All ${helpTitles.length} articles`).click();
  for (const title of helpTitles) await expect(entry.getByRole('link', { name: title })).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(panel.page);
    await entry.scrollIntoViewIfNeeded();
    await panel.page.screenshot({ path: testInfo.outputPath(`settings-${colorScheme}.png`) });
    const { violations } = await new AxeBuilder({ page: panel.page })
      .setLegacyMode()
      .include('#settings-knowledge')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  expect(await panel.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);

  await panel.page.getByRole('button', { name: /^Back to/ }).click();
  const answer = await panel.ask('who approves a discount above 17 %');
  expect(answer.text).toContain('above 17 % the commercial director signs');
  await panel.jumpToSource(1);
  await expect(panel.page.locator('mark')).toContainText('commercial director');
  await expect(panel.page.getByRole('link', { name: /discount-approval/ })).toBeVisible();
  await extension.screenshotBeside(page, panel.page, testInfo.outputPath('article.png'));
  const audit = await rowsOf<{ what: string; status: string }>(panel.page, 'audit');
  expect(audit.filter(({ what }) => what === 'web-read').map(({ status }) => status)).toEqual(['8 pages']);
});

test('a reading is stopped and read on; a page that is gone goes with its article; removed, nothing is left', async ({
  extension,
  crm,
  serve,
}) => {
  const server = await serve({ delayMs: 250 });
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await allowOwnMachine(panel.page);
  await panel.openMenu('Settings');
  await extension.allowHost(server.origin);
  const field = panel.page.getByLabel('Add a help site');
  await field.fill(`${server.origin}/help`);
  await field.press('Enter');
  const entry = panel.page.getByRole('list', { name: 'Help sites' }).getByRole('listitem').first();
  await expect(entry.getByRole('status')).toHaveText(/^[3-9] of/, { timeout: 20_000 });
  await entry.getByRole('button', { name: 'Stop' }).click();
  await expect(entry).toContainText('Stopped before its end. What was read is kept.');
  const kept = (await rowsOf(panel.page, 'articles')).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(helpTitles.length);

  delete server.site.delayMs;
  delete server.site.pages['/help/articles/travel-costs'];
  await entry.getByRole('button', { name: 'Read on' }).click();
  await expect(entry).toContainText(`${helpTitles.length - 1} articles`, { timeout: 20_000 });

  await entry.getByRole('button', { name: /^Remove / }).click();
  await panel.page.getByRole('button', { name: 'Remove it' }).click();
  await expect(entry).toBeHidden();
  for (const table of ['articles', 'sitePages', 'siteReads']) expect(await rowsOf(panel.page, table)).toEqual([]);
});

test('an engine that ends in the middle of a help site says so, and reads on from there', async ({
  extension,
  crm,
  serve,
}) => {
  const server = await serve({ delayMs: 250 });
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await allowOwnMachine(panel.page);
  await panel.openMenu('Settings');
  await extension.allowHost(server.origin);
  await panel.page.getByLabel('Add a help site').fill(`${server.origin}/help`);
  await panel.page.getByLabel('Add a help site').press('Enter');
  const entry = panel.page.getByRole('list', { name: 'Help sites' }).getByRole('listitem').first();
  await expect(entry.getByRole('status')).toHaveText(/^[3-9] of/, { timeout: 20_000 });
  await extension.killEngine();
  delete server.site.delayMs;
  await expect(entry).toContainText('Stopped before its end. What was read is kept.', { timeout: 25_000 });
  server.forget();
  await entry.getByRole('button', { name: 'Read on' }).click();
  await expect(entry).toContainText(`${helpTitles.length} articles · last read`, { timeout: 20_000 });
  expect(server.sent, 'what was read is only confirmed').not.toContain('/help');
});
