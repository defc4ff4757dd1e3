import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { connectModel } from '../lib/testing/connect.ts';
import type { ModelServer } from '../lib/testing/model-server.ts';
import type { Panel } from '../lib/testing/panel.ts';
import { settled } from '../lib/testing/settled.ts';
import { until } from '../lib/testing/until.ts';
import { expect, panelOn, test } from './beside.ts';
import { putRows, readStore, rowsOf } from './store.ts';

const secret = 'sk-tests-only-0815-do-not-keep';
const passphrase = 'four words nobody says';

const sentTo = (model: ModelServer) =>
  model.requests.filter(({ path, method }) => method === 'POST' && path.endsWith('/chat/completions'));

const preview = (panel: Panel) => panel.page.getByRole('region', { name: /^What would go to / });
const shownBytes = (panel: Panel) => preview(panel).getByRole('region', { name: 'The exact bytes' }).innerText();

/** Connects a model behind the panel's back; what is open then learns of it by being opened anew. */
async function connected(
  panel: Panel,
  model: ModelServer,
  named: string,
  options?: { agreed: boolean },
): Promise<void> {
  await connectModel(panel.page, model.url, options);
  await panel.page.reload();
  await panel.wholeChip(named);
}

async function answered(panel: Panel): Promise<void> {
  await until('the answer', async () => (await panel.lastAnswer())?.status === 'done');
}

/** What axe finds on this screen, light and dark. */
async function blemishes(panel: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(panel);
    await panel.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
    const { violations } = await new AxeBuilder({ page: panel })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    for (const { id, nodes } of violations) for (const { html } of nodes) found.push(`${colorScheme} ${id}: ${html}`);
    const sideways = await panel.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (sideways) found.push(`${colorScheme}: wider than the panel`);
  }
  return found;
}

test('a field is kept here in one press: the preview is made anew without it, and so it is sent', async ({
  extension,
  crm,
  model,
}) => {
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await connected(panel, model, 'Cold chain renewal', { agreed: false });
  await panel.send('summarise this deal');
  await preview(panel).waitFor();
  const deal = crm.data.deals.find(({ name }) => name === 'Cold chain renewal');
  const secretWords = (deal?.description ?? '').split(/[.!?]/)[0]?.trim() ?? '';
  expect(secretWords.length).toBeGreaterThan(10);
  expect(await shownBytes(panel)).toContain(secretWords);
  expect(await blemishes(panel.page)).toEqual([]);

  await preview(panel).getByRole('button', { name: 'Never send Description' }).click();
  await until('the preview without it', async () => !(await shownBytes(panel)).includes(secretWords));
  const shown = await shownBytes(panel);
  expect(sentTo(model), 'nothing was sent meanwhile').toEqual([]);

  await preview(panel).getByRole('button', { name: 'Undo: Description is never sent' }).click();
  await until('the preview with it again', async () => (await shownBytes(panel)).includes(secretWords));
  await preview(panel).getByRole('button', { name: 'Never send Description' }).click();
  await until('the preview without it', async () => (await shownBytes(panel)) === shown);

  await preview(panel)
    .getByRole('button', { name: /^Send to / })
    .click();
  await answered(panel);
  expect(sentTo(model).map(({ body }) => body)).toEqual([shown]);

  await panel.openMenu('Settings');
  await expect(panel.page.getByText('description never sent')).toBeVisible();
});

test('on an answer everything that left can be looked at, stage by stage', async ({ extension, crm, model }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('summarise this contact');
  await expect(panel.page.getByRole('button', { name: 'What left this computer' })).toHaveCount(0);
  await connected(panel, model, 'Dana Whitfield');
  await panel.ask('summarise this contact');

  await panel.page.getByRole('button', { name: 'What left this computer' }).click();
  const dialog = panel.page.getByRole('dialog', { name: 'What left this computer' });
  await expect(dialog.getByRole('definition').first()).toHaveText(`test-model at ${new URL(model.url).host}`);
  await expect(dialog.getByText('How long it is kept there you have not entered.')).toBeVisible();
  const stages = await dialog
    .locator('ol > li')
    .evaluateAll((items) =>
      items.map((item) => (item.querySelector('summary') ?? item).querySelector('span')?.textContent),
    );
  expect(stages).toEqual([
    'Collected',
    'Kept back by rules',
    'Masked',
    'Suspicious text',
    'Sent',
    'Came back',
    'Restored here',
    'Struck',
    'Names nobody mentioned',
    'Safety warnings',
  ]);
  const exact = dialog.getByRole('region', { name: 'The exact bytes' });
  expect(await exact.innerText()).toBe(sentTo(model).at(-1)?.body);
  await expect(exact.locator('mark').first()).toHaveAttribute('title', /stays here$/);
  await dialog.getByText('Came back', { exact: true }).click();
  const came = await dialog.getByRole('region', { name: 'What came back' }).innerText();
  expect(came, 'as it came, before anything was restored').toMatch(/Person_1/);
  expect(came).not.toContain('Whitfield');
  expect(await blemishes(panel.page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Enter it' }).click();
  await panel.page.getByLabel('How long does this provider keep what it gets?').fill('30 days');
  await panel.page.getByLabel('How long does this provider keep what it gets?').blur();
  await panel.page.getByRole('button', { name: 'Back to the record' }).click();
  await panel.page.getByRole('button', { name: 'What left this computer' }).click();
  await expect(dialog.getByText('Kept there, as you entered: 30 days.')).toBeVisible();
});

test('the audit log shows the call, says that it is whole, and where it is not', async ({ extension, crm, model }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connected(panel, model, 'Dana Whitfield');
  await panel.ask('summarise this contact');
  await panel.ask('draft a follow-up e-mail');
  await panel.openMenu('What leaves this computer');
  await panel.page.getByRole('button', { name: 'Audit log' }).click();
  const rows = panel.page.getByRole('list', { name: 'Rows, newest first' }).getByRole('listitem');
  await expect(rows.filter({ hasText: `Call to a model · ${new URL(model.url).host}` })).toHaveCount(2);
  await expect(rows.first()).toContainText('masked');
  expect(await panel.page.locator('main').last().innerText(), 'no content').not.toContain('Dana Whitfield masked');

  await panel.page.getByLabel('Kind').selectOption('Website read');
  await expect(panel.page.getByText('No such row')).toBeVisible();
  await panel.page.getByLabel('Kind').selectOption('Every kind');
  await panel.page.getByRole('button', { name: 'About Dana Whitfield' }).click();
  await expect(rows).not.toHaveCount(0);

  const verify = panel.page.getByRole('button', { name: 'Verify' });
  await verify.click();
  await expect(panel.page.getByText(/^The chain is whole: \d+ rows?\./)).toBeVisible();
  await expect(panel.page.getByText(/cannot show that somebody wrote the whole log anew/)).toBeVisible();
  expect(await blemishes(panel.page)).toEqual([]);

  const [first] = await rowsOf<{ n: number; bytes: number }>(panel.page, 'audit');
  if (!first) throw new Error('The log is empty.');
  await putRows(panel.page, 'audit', [{ ...first, bytes: first.bytes + 1 }]);
  await verify.click();
  await expect(panel.page.getByRole('alert')).toContainText(`Row ${first.n} was changed or removed`);
});

test('“Forget everything” deletes it and shows that it is gone', async ({ extension, crm, model }) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connected(panel, model, 'Dana Whitfield');
  await panel.ask('summarise this contact');
  await page.goto('about:blank');
  await panel.settledChip();
  await panel.openMenu('Settings');
  await expect(panel.page.getByText(/as safe as this computer’s login/)).toBeVisible();
  await panel.page.getByRole('button', { name: 'Forget everything …' }).click();
  await panel.page
    .getByRole('dialog', { name: 'Forget everything?' })
    .getByRole('button', { name: 'Forget everything' })
    .click();
  await expect(panel.page.getByText('Forgotten. Counted afterwards, table by table:')).toBeVisible();
  const cellOf = (table: string) =>
    panel.page
      .getByRole('row', { name: new RegExp(`^${table}`) })
      .getByRole('cell')
      .last();
  for (const table of ['Records', 'Conversations', 'Questions and answers', 'What went to models'])
    await expect(cellOf(table), table).toHaveText('0');
  const store = await readStore(panel.page);
  for (const table of ['records', 'conversations', 'turns', 'steps', 'calls', 'snapshots', 'events'])
    expect(store[table], table).toEqual([]);
  expect(JSON.stringify(store)).not.toContain('Whitfield');
  expect(await blemishes(panel.page)).toEqual([]);
});

test('a key wrapped with a passphrase is locked after a new start, unlocked beside the answer, and then used', async ({
  extension,
  crm,
  model,
}) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connected(panel, model, 'Dana Whitfield');
  await panel.openMenu('Settings');
  const key = panel.page.locator('input').and(panel.page.getByLabel('Key', { exact: true }));
  await key.fill(secret);
  await key.blur();
  await panel.page.getByRole('button', { name: 'Keep them with a passphrase' }).click();
  await panel.page.getByLabel('New passphrase').fill(passphrase);
  await panel.page.getByLabel('The same again').fill(passphrase);
  await panel.page.getByRole('button', { name: 'Wrap keys' }).click();
  await expect(panel.page.getByText(/Unlocked until the browser closes/)).toBeVisible();

  // What the end of the browser does to its session memory.
  const kept = await panel.page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'session', Shelf> } }).chrome;
    type Shelf = { get(): Promise<unknown>; clear(): Promise<void> };
    await storage.session.clear();
    return JSON.stringify([await storage.local.get(), await storage.session.get()]);
  });
  for (const word of [secret, passphrase]) expect(kept).not.toContain(word);
  await expect(panel.page.getByText(/and locked\./)).toBeVisible();
  expect(await blemishes(panel.page)).toEqual([]);
  await panel.page.getByRole('button', { name: 'Back to the record' }).click();

  await panel.send('summarise this contact');
  const unlock = panel.page.getByRole('form', { name: 'Unlock the keys' });
  await unlock.getByLabel('Passphrase').fill('not the one');
  await unlock.getByRole('button', { name: 'Unlock and ask again' }).click();
  await expect(unlock.getByText('That is not the passphrase.')).toBeVisible();
  expect(sentTo(model), 'nothing goes without the key').toEqual([]);
  await unlock.getByLabel('Passphrase').fill(passphrase);
  await unlock.getByRole('button', { name: 'Unlock and ask again' }).click();
  await until('the model’s answer', async () => (await panel.lastAnswer())?.made.includes('test-model'));
  expect(sentTo(model).at(-1)?.headers.authorization).toBe(`Bearer ${secret}`);
});

test('while private mode is on the panel says so, and ends and forgets it in two presses', async ({
  extension,
  crm,
}) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('when did we last speak to Dana?');
  await panel.openMenu('Settings');
  const mode = panel.page.getByRole('checkbox', { name: 'Private mode' });
  await mode.click();
  await expect(mode).toBeChecked();
  await panel.page.getByRole('button', { name: 'Back to the record' }).click();
  await panel.ask('summarise this contact');
  expect(await panel.questions()).toHaveLength(2);
  await panel.page.getByRole('button', { name: 'Private mode is on' }).click();
  await panel.page.getByRole('menuitem', { name: 'End and forget' }).click();
  await expect(panel.page.getByRole('button', { name: 'Private mode is on' })).toHaveCount(0);
  await until('the private question to be gone', async () => (await panel.questions()).length === 1);
  expect(await panel.questions()).toEqual(['when did we last speak to Dana?']);
  await panel.wholeChip('Dana Whitfield');
});

test('words a seller would regret are shown before a draft is copied, edits included', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('draft a follow-up e-mail');
  await panel.page.getByRole('button', { name: 'Copy text' }).click();
  await expect(panel.page.getByText('Copied', { exact: true })).toBeVisible();

  await panel.page
    .getByLabel('Text of the mail')
    .fill('Hi Dana,\n\nyou stupid idiot, sign or else you will regret it.');
  await panel.page.getByRole('button', { name: 'Copy text' }).click();
  const asked = panel.page.getByRole('dialog', { name: 'Look at these words first' });
  await expect(asked.getByRole('listitem')).not.toHaveCount(0);
  expect(await blemishes(panel.page)).toEqual([]);
  const copied = async () =>
    (await rowsOf<{ type: string }>(panel.page, 'events')).filter(({ type }) => type === 'copied').length;
  expect(await copied()).toBe(1);
  await asked.getByRole('button', { name: 'Go back' }).click();
  await expect(asked).toHaveCount(0);
  expect(await copied(), 'going back copies nothing').toBe(1);
  await panel.page.getByRole('button', { name: 'Copy text' }).click();
  await asked.getByRole('button', { name: 'Copy anyway' }).click();
  await until('it to be copied', async () => (await copied()) === 2);
});
