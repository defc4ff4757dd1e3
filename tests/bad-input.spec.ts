import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bigPage } from '../lib/bench/read/big-page.ts';
import { launchWithExtension } from '../lib/testing/extension.ts';
import { Panel } from '../lib/testing/panel.ts';
import { until } from '../lib/testing/until.ts';
import { expect, panelOn, test } from './beside.ts';
import { plainDeal, recordPage, startSite } from './site.ts';
import { putRows, rowsOf } from './store.ts';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'lib', 'adapters', 'generic', 'fixtures', `${name}.html`), 'utf8');

test.describe('a page that is no record: the panel says so, and why', () => {
  const pages: { title: string; html: string; says: string }[] = [
    {
      title: 'a recipe',
      html: '<!doctype html><title>Recipes</title><h1>Plum cake</h1><p>Flour, butter, plums.</p>',
      says: 'This page shows no labelled values.',
    },
    { title: 'a sign-in page', html: fixture('login'), says: 'This is a sign-in page.' },
    { title: 'an article', html: fixture('news-article'), says: 'This page is an article, not a record.' },
    { title: 'an empty page', html: '', says: 'This page shows no labelled values.' },
  ];
  for (const { title, html, says } of pages) {
    test(title, async ({ extension }) => {
      const site = await startSite({ '/deals/7': html });
      const panel = await Panel.open(extension, await extension.goTo(`${site.url}/deals/7`));
      const chip = await panel.settledChip();
      expect(chip.name).toBe('No record on this page');
      await expect(panel.page.getByText(says)).toBeVisible();
      const answer = await panel.ask('summarise this deal');
      expect(answer.status).toBe('done');
      expect(answer.text, 'nothing is invented about it').not.toMatch(/Plum|hunter2|dana@/i);
      await site.close();
    });
  }
});

test('a record that is still loading is called so, and becomes whole without a click', async ({ extension }) => {
  const late = `<script>setTimeout(() => {
    document.querySelector('.skeleton').remove();
    document.querySelector('dl').insertAdjacentHTML('beforeend', '<dt>Competitor</dt><dd>Thermaloop</dd>');
  }, 3000)</script>`;
  const half = recordPage('Cold store extension', plainDeal, {
    tail: `<div class="skeleton" aria-busy="true" style="height:2em"></div>${late}`,
  });
  const site = await startSite({ '/deals/7': half });
  const page = await extension.goTo('about:blank');
  await page.goto(`${site.url}/deals/7`, { waitUntil: 'commit' });
  const panel = await Panel.open(extension, page);
  // The page is slower than the panel, however slow this computer is.
  await page.reload({ waitUntil: 'commit' });
  const first = await until('the record or its loading', async () => {
    const { state, read } = await panel.chip();
    return state === 'loading' || read.includes('partial') ? { state, read } : null;
  });
  expect(first.read).not.toContain('whole');
  await until('the whole record', async () => (await panel.chip()).read.includes('whole'));
  const answer = await panel.ask('who is the competitor?');
  expect(answer.text).toContain('Thermaloop');
  await site.close();
});

test('a page of 200,000 nodes is read, and the panel answers at once', async ({ extension }) => {
  const site = await startSite({ '/accounts/42': bigPage(200_000) });
  const panel = await Panel.open(extension, await extension.goTo(`${site.url}/accounts/42`));
  const chip = await panel.settledChip('Northwind Traders', 20_000);
  expect(chip.line).toContain('Account');
  const asked = Date.now();
  const answer = await panel.run(/Summarise/);
  expect(answer.status).toBe('done');
  expect(Date.now() - asked).toBeLessThan(2_000);
  expect(answer.text).toContain('Northwind Traders');
  await site.close();
});

test('a record with 600 fields is read whole, summed up, and asked about', async ({ extension }) => {
  const fields = Object.fromEntries(
    Array.from({ length: 600 }, (_, n) => [`Measure ${letters(n)}`, `Reading ${n} of many`]),
  );
  const site = await startSite({ '/deals/7': recordPage('Six hundred', { ...plainDeal, ...fields }) });
  const panel = await Panel.open(extension, await extension.goTo(`${site.url}/deals/7`));
  expect((await panel.settledChip('Six hundred')).read).toContain('whole');
  const [record] = await rowsOf<{ fields: unknown[] }>(panel.page, 'records');
  expect(record?.fields).toHaveLength(605);
  expect((await panel.run(/Summarise/)).text).toContain('Brightwater Foods');
  const answer = await panel.ask(`what is the value of Measure ${letters(417)}?`);
  expect(answer.text).toContain('Reading 417 of many');
  await site.close();
});

test('an Arabic record is read right to left, and quoted as it stands', async ({ extension }) => {
  const site = await startSite({ '/contacts/77': fixture('arabic-contact') });
  const panel = await Panel.open(extension, await extension.goTo(`${site.url}/contacts/77`));
  await panel.settledChip('سلمى الحربي');
  expect(await writtenFrom(panel.page)).toBe('rtl');
  const answer = await panel.run(/Summarise/);
  expect(answer.text).toContain('سلمى الحربي');
  expect(answer.text).not.toContain('لا تظهر أبدا');
  expect(answer.sources.join('\n')).toContain('عمر القحطاني');
  await site.close();
});

test('a Japanese record is read, and its words are quoted as they stand', async ({ extension }) => {
  const site = await startSite({ '/shodan/310': fixture('japanese-deal') });
  const panel = await Panel.open(extension, await extension.goTo(`${site.url}/shodan/310`));
  const chip = await panel.settledChip('冷蔵倉庫の更新');
  expect(chip.name).toBe('冷蔵倉庫の更新');
  expect(await writtenFrom(panel.page)).toBe('ltr');
  const answer = await panel.run(/Summarise/);
  expect(answer.text).toContain('冷蔵倉庫の更新');
  expect(answer.sources.join('\n')).toMatch(/北浜水産株式会社|1,200万円/);
  await site.close();
});

test('a value of a million characters does not stop the record from being read', async ({ extension }) => {
  const long = 'All that was ever said. '.repeat(45_000);
  const site = await startSite({ '/deals/7': recordPage('Long story', { ...plainDeal, Description: long }) });
  const panel = await Panel.open(extension, await extension.goTo(`${site.url}/deals/7`));
  await panel.settledChip('Long story');
  const answer = await panel.run(/Summarise/);
  expect(answer.text).toContain('Brightwater Foods');
  const sideways = await panel.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways, 'the panel does not scroll sideways').toBeLessThanOrEqual(0);
  await site.close();
});

test('a page that has replaced the language’s own tools is read all the same', async ({ extension }) => {
  const sabotage = `<script>
    const broken = () => { throw new Error('sabotage') };
    for (const name of ['map', 'filter', 'forEach', 'push', 'find', 'some']) Array.prototype[name] = broken;
    JSON.stringify = () => 'sabotage'; JSON.parse = broken; Object.entries = broken; Promise.prototype.then = broken;
    Element.prototype.getBoundingClientRect = broken; Document.prototype.querySelectorAll = () => [];
  </script>`;
  const site = await startSite({ '/deals/7': recordPage('Cold store extension', plainDeal, { head: sabotage }) });
  const panel = await Panel.open(extension, await extension.goTo(`${site.url}/deals/7`));
  expect((await panel.settledChip('Cold store extension')).facts).toContain('EUR 48,000.00');
  expect((await panel.run(/Summarise/)).text).toContain('Brightwater Foods');
  await site.close();
});

test('the CRM goes down: what was read still answers, and after a reload the panel does not pretend', async ({
  extension,
}) => {
  const site = await startSite({ '/deals/7': recordPage('Cold store extension', plainDeal) });
  const { page, panel } = await panelOn(extension, `${site.url}/deals/7`, 'Cold store extension');
  await site.close();
  const answer = await panel.ask('who owns this deal?');
  expect(answer.text).toContain('Jane Doe');
  await page.reload().catch(() => {}); // The browser's own "can't be reached".
  await until('the panel to notice', async () => {
    const { state, name } = await panel.chip();
    return state !== 'record' && name !== 'Cold store extension';
  });
  await expect(panel.composer).toBeVisible();
});

test('rows that make no sense cost themselves and nothing else', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('summarise this contact');
  const [turn] = await rowsOf<{ recordKey: string }>(panel.page, 'turns');
  await putRows(panel.page, 'turns', [
    { id: 'garbage-1', recordKey: turn?.recordKey, askedAt: '2020-01-01', status: 'done', blocks: 'none', words: 7 },
    { id: 'garbage-2', recordKey: turn?.recordKey, askedAt: '2020-01-02' },
    { id: 'garbage-3' },
  ]);
  await putRows(panel.page, 'records', [{ key: 'garbage' }, { key: turn?.recordKey, name: 7 }]);
  await panel.page.reload();
  await panel.wholeChip('Dana Whitfield');
  expect(await panel.questions()).toContain('summarise this contact');
  const answer = await panel.ask('when did we last speak to Dana?');
  expect(answer.status).toBe('done');
  const hits = await panel.searchHistory('summarise');
  expect(hits.join('\n')).toContain('Dana Whitfield');
  const kept = (await rowsOf<{ id: string }>(panel.page, 'turns')).map(({ id }) => id);
  expect(kept, 'nothing is thrown away behind the seller’s back').toEqual(
    expect.arrayContaining(['garbage-1', 'garbage-2', 'garbage-3']),
  );
});

test('a history of a newer Wingside is left as it is, and the panel says so', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('summarise this contact');
  const before = await rowsOf(panel.page, 'turns');
  await panel.page.evaluate(async () => {
    const opening = indexedDB.open('wingside', 990);
    await new Promise<void>((resolve, reject) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore('ofTheFuture');
      opening.onsuccess = () => resolve();
      opening.onerror = () => reject(opening.error);
    });
    opening.result.close();
  });
  await panel.page.reload();
  await expect(panel.page.getByText(/written by a newer Wingside\. Update the extension/)).toBeVisible();
  await expect(panel.page.getByRole('button', { name: 'Retry' })).toBeVisible();
  expect(await rowsOf(panel.page, 'turns')).toEqual(before);
});

test('a history that does not open is told in words, with two ways on', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  // Seen when a profile's disk is damaged. It cannot be damaged from here, so the browser's answer is put in its place.
  await panel.page.addInitScript(() => {
    if (sessionStorage.getItem('mended')) return;
    indexedDB.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  });
  await panel.page.reload();
  await expect(panel.page.getByText(/The history could not be opened \(.*Internal error/)).toBeVisible();
  await expect(panel.page.getByRole('button', { name: 'Start a new history' })).toBeVisible();
  await panel.page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await panel.page.getByRole('button', { name: 'Retry' }).click();
  await panel.wholeChip('Dana Whitfield');
});

test('what the company’s policy sets is shown as the company’s, and cannot be changed', async () => {
  const folder = '/etc/chromium/policies/managed';
  const file = join(folder, 'wingside-test.json');
  // Of the public key in wxt.config.ts.
  const id = 'ehekckbfhkkkbcgnfdbalnapjbigehhn';
  const policy = {
    endpoint: 'https://llm.fernhollow.example/v1',
    model: 'house-model',
    modelUse: 'endpoint',
    allowedModelHosts: ['fernhollow.example'],
  };
  let made: string | undefined;
  try {
    made = mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  } catch {
    test.skip(true, 'only the administrator of this computer may set policies');
  }
  const extension = await launchWithExtension();
  try {
    const site = await startSite({ '/deals/7': recordPage('Cold store extension', plainDeal) });
    const panel = await Panel.open(extension, await extension.goTo(`${site.url}/deals/7`));
    await panel.openMenu('Settings');
    const address = input(panel.page, 'Address');
    await expect(address).toHaveValue(policy.endpoint);
    await expect(address).toBeDisabled();
    await expect(input(panel.page, 'Model')).toHaveValue('house-model');
    await expect(panel.page.getByText('Set by your organisation').first()).toBeVisible();
    await site.close();
  } finally {
    await extension.close();
    // Whatever was not there before goes, folders too.
    rmSync(made ?? file, { recursive: true, force: true });
  }
});

const input = (panel: Page, label: string) => panel.locator('input').and(panel.getByLabel(label, { exact: true }));

/** @returns "AB" for 27: a label is a word, not a number */
function letters(n: number): string {
  return String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26));
}

/** Which way the record's name runs in the panel, as the browser draws it. */
function writtenFrom(panel: Page): Promise<string> {
  return panel
    .locator('main > header h1')
    .evaluate(
      (name) => getComputedStyle(name.matches('[dir]') ? name : (name.querySelector('[dir]') ?? name)).direction,
    );
}
