import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { connectModel } from '../lib/testing/connect.ts';
import type { Extension } from '../lib/testing/extension.ts';
import { settled } from '../lib/testing/settled.ts';
import { expect, panelOn, test } from './beside.ts';
import { rowsOf } from './store.ts';

const pictures = process.env.WINGSIDE_PICTURES ?? join(import.meta.dirname, '..', 'test-results', 'looks');

async function openBench(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('bench.html'));
  await page.getByRole('tab', { name: 'Test queries' }).waitFor();
  return page;
}

const through = (page: Page, ms: number) =>
  expect(page.getByRole('button', { name: 'Stop' })).toBeHidden({ timeout: ms });

/** Light and dark, narrow and wide; nothing that axe objects to, nothing that scrolls sideways. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const { theme, width } of [
    { theme: 'light', width: 1200 },
    { theme: 'dark', width: 1200 },
    { theme: 'dark', width: 380 },
  ] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await settled(page);
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(pictures, `bench-${name}-${theme}-${width}.png`) });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`));
    expect(found, `${name} ${theme} ${width}`).toEqual([]);
    const wide = await page.evaluate(() =>
      Math.max(
        ...[document.documentElement, ...document.querySelectorAll('main, main > div')].map(
          (part) => part.scrollWidth - part.clientWidth,
        ),
      ),
    );
    expect(wide, `${name} ${width} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1200, height: 900 });
}

test('all queries are run in the page, stopped, taken up again after it was closed, and looked at', async ({
  extension,
}) => {
  test.setTimeout(180_000);
  const page = await openBench(extension);
  await lookAt(page, 'empty');
  await page.getByLabel('Which queries').selectOption('summarize-record');
  await page.getByRole('button', { name: 'Run 30 queries' }).click();
  await expect(page.getByRole('row', { name: /^Summaries/ })).toContainText('/30', { timeout: 30_000 });
  await through(page, 30_000);

  await page.getByLabel('Which queries').selectOption('');
  const started = Date.now();
  await page.getByRole('button', { name: /^Run 7\d\d queries/ }).click();
  await expect(page.getByRole('row', { name: /^Asked back/ })).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: join(pictures, 'bench-running.png') });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped with/)).toBeVisible();
  const stoppedAt = Date.now();
  await page.close();

  const again = await openBench(extension);
  await lookAt(again, 'stopped');
  const wentOn = Date.now();
  await again.getByRole('button', { name: /^Go on with/ }).click();
  await expect(again.getByRole('button', { name: 'Stop' })).toBeVisible();
  await through(again, 120_000);
  const seconds = (stoppedAt - started + (Date.now() - wentOn)) / 1_000;
  console.log(`All queries in the page: ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(60);
  const runs = await rowsOf<{ id: string; state: string; caseIds: string[] }>(again, 'benchRuns');
  const all = runs.find(({ caseIds }) => caseIds.length > 700);
  expect(all?.state).toBe('done');
  const results = await rowsOf<{ runId: string }>(again, 'benchResults');
  expect(results.filter(({ runId }) => runId === all?.id)).toHaveLength(all?.caseIds.length ?? 0);
  const left = await again.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left.filter((name) => name?.startsWith('bench-'))).toEqual([]);
  expect(await rowsOf(again, 'turns'), 'the seller’s own history is untouched').toEqual([]);
  await lookAt(again, 'done');

  await again.getByRole('button', { name: 'Drafts', exact: true }).click();
  await again.locator('section[aria-label="Drafts"] li button').first().click();
  await again.getByRole('button', { name: 'Partly' }).click();
  await expect(again.getByRole('button', { name: 'Partly' })).toHaveAttribute('aria-pressed', 'true');
  await lookAt(again, 'case');
  await again.getByRole('button', { name: 'Partly' }).click();
});

test('past questions are asked again of a model, its calls stand in the seller’s own books, and a go is named', async ({
  extension,
  crm,
  model,
}) => {
  test.setTimeout(120_000);
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('summarise this contact');
  await panel.ask('what is open here?');
  await connectModel(panel.page, model.url);
  const page = await openBench(extension);
  await page.getByRole('tab', { name: 'Your past questions' }).click();
  await page.getByRole('button', { name: 'Ask 2 questions again' }).click();
  await expect(page.getByText(/2 questions, about \d+ calls?, about [\d,]+ tokens/)).toBeVisible();
  expect(model.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  await page.screenshot({ path: join(pictures, 'bench-estimate.png') });
  await page.getByRole('button', { name: 'Run 2 questions' }).click();
  await expect(page.getByText(/2 questions asked again/)).toBeVisible({ timeout: 30_000 });
  await through(page, 30_000);
  await page.getByRole('button', { name: /^summarise this contact/ }).click();
  await lookAt(page, 'replay');
  const spends = await rowsOf<{ action: string }>(page, 'spends');
  expect(spends.length).toBeGreaterThan(0);
  expect(new Set(spends.map(({ action }) => action))).toEqual(new Set(['test-bench']));
  const calls = (await rowsOf<{ what: string; where: string }>(page, 'audit')).filter(
    ({ what }) => what === 'model-call',
  );
  expect(calls).toHaveLength(model.requests.filter(({ method }) => method === 'POST').length);

  await model.close();
  await page.getByRole('button', { name: 'Ask 2 questions again' }).click();
  await page.getByRole('button', { name: 'Run 2 questions' }).click();
  await expect(page.getByRole('alert')).toContainText('The run waits; what was answered is kept.', { timeout: 60_000 });
  await page.screenshot({ path: join(pictures, 'bench-away.png') });
});

test('a model nobody agreed to waits for a yes, then stands beside the settings; queries come from a file', async ({
  extension,
  model,
}) => {
  test.setTimeout(120_000);
  const page = await openBench(extension);
  const csv =
    'Utterance,Expected Topic,Context Variables\nWhere does this stand?,summarize-record,record=opportunity-quiet\nGood morning,out-of-scope,record=no-such-record\n';
  await page
    .getByLabel('A file of queries')
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(page.getByText('2 queries taken from mine.csv.')).toBeVisible();
  await page.getByLabel('Which queries').selectOption('own');
  await page.getByLabel('Your settings beside another model').check();
  await page.getByLabel('Model', { exact: true }).fill('test-model');
  await page.getByLabel('Address').fill(model.url);
  await page.getByLabel('Tell it as well').fill('Never more than three sentences.');
  await page.getByLabel(/Let the model rate what passes/).check();
  await extension.allowHost('http://127.0.0.1/*');
  await page.getByRole('button', { name: 'Run 2 queries' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 questions, about');
  await dialog.getByRole('button', { name: 'Run 2 questions' }).click();
  const send = page.getByRole('button', { name: /^Send/ });
  await expect(send).toBeVisible({ timeout: 20_000 });
  expect(
    model.requests.filter(({ method }) => method === 'POST'),
    'before the yes nothing leaves',
  ).toEqual([]);
  await lookAt(page, 'consent');
  await send.click();
  await expect(page.getByText(/right, \d of 2 queries/)).toHaveCount(2, { timeout: 30_000 });
  expect(model.requests.find(({ method }) => method === 'POST')?.body).toContain('Never more than three sentences.');
  await page.getByRole('button', { name: /^Your own queries/ }).click();
  await page.getByRole('button', { name: /Good morning/ }).click();
  await expect(page.getByText('there is no record "no-such-record"').first()).toBeVisible();
  await page.getByRole('button', { name: /Where does this stand/ }).click();
  await expect(page.getByText(/A model rated 1 answer, of 5/).first()).toBeVisible();
  await expect(page.getByText(/The model’s opinion, of 5: true to its sources \d/).first()).toBeVisible();
  await lookAt(page, 'beside');
});
