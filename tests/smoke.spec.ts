import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { findFirefox } from '../lib/dev/chromium.ts';
import { freePort } from '../lib/testing/chromium.ts';
import { type Extension, launchWithExtension } from '../lib/testing/extension.ts';
import { launchFirefox } from '../lib/testing/firefox.ts';
import { Panel } from '../lib/testing/panel.ts';

let extension: Extension;
let site: { url: string; close: () => void };

test.beforeEach(async () => {
  site = await servePage('<!doctype html><title>Recipes</title><h1>Plum cake</h1><p>Flour, butter, plums.</p>');
  extension = await launchWithExtension();
});
test.afterEach(async () => {
  await extension.close();
  site.close();
});

test('the toolbar button opens the panel beside a page, and the panel says there is no record on it', async () => {
  const page = await extension.goTo(site.url);
  const panel = await Panel.open(extension, page);
  const chip = await panel.settledChip();
  expect(['no-record', 'no-access']).toContain(chip.state);
  expect(chip.line).toContain(new URL(site.url).host);
  await expect(panel.composer).toBeVisible();
  expect(await page.evaluate(() => innerWidth), 'the page gives way to the panel').toBeLessThan(1_000);
});

test('a panel that was closed opens again, also after the background was ended', async () => {
  const page = await extension.goTo(site.url);
  const first = await Panel.open(extension, page);
  await first.settledChip();
  await extension.closePanel(first.page);
  expect(await extension.panels()).toHaveLength(0);
  await extension.killServiceWorker();
  const again = await Panel.open(extension, page);
  expect((await again.settledChip()).state).not.toBe('failed');
});

test('two windows have a panel each, and closing one leaves the other', async () => {
  const first = await extension.goTo(site.url);
  const second = await extension.newWindow(`${site.url}second`);
  const [left, right] = [await Panel.open(extension, first), await Panel.open(extension, second)];
  expect(await extension.panels()).toHaveLength(2);
  await extension.closePanel(left.page);
  expect(await extension.panels()).toEqual([right.page]);
});

test('after an update the panel opens again', async () => {
  const page = await extension.goTo(site.url);
  await Panel.open(extension, page);
  await extension.reloadExtension();
  expect(await extension.panels()).toHaveLength(0);
  const panel = await Panel.open(extension, page);
  expect((await panel.settledChip()).state).not.toBe('failed');
});

test('in Firefox the sidebar opens beside the page', async () => {
  test.skip(!(await findFirefox()), 'There is no Firefox on this machine');
  const firefox = await launchFirefox();
  try {
    await firefox.allowHost(site.url);
    await firefox.goTo(site.url);
    await firefox.openSidebar();
    await firefox.press('Start');
    await expect.poll(() => firefox.sidebarText()).toContain('No record on this page');
  } finally {
    await firefox.close();
  }
});

async function servePage(html: string): Promise<{ url: string; close: () => void }> {
  const port = await freePort();
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
