import type { Page } from '@playwright/test';
import type { Panel } from '../lib/testing/panel.ts';
import { expect, panelOn, test } from './beside.ts';

type Write = {
  resource: string;
  id: number;
  method: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
};

const writesOf = async (url: string) => (await (await fetch(`${url}/api/_writes`)).json()) as Write[];
const stored = async (url: string, what: string) =>
  (await (await fetch(`${url}/api/${what}`)).json()) as Record<string, unknown>;
const change = (url: string, what: string, body: object) =>
  fetch(`${url}/api/${what}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const proposal = (panel: Panel) => panel.page.getByRole('region', { name: 'Change' }).last();
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();

test('three fields proposed, one edited, two accepted: the form is filled, the seller saves, and undo takes it back', async ({
  extension,
  crm,
}) => {
  const { page, panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  const deal = crm.data.deals.find(({ name }) => name === 'Cold chain renewal');
  await panel.ask('set the budget to 140k, the stage to Won and the expected closing date to 30 January 2027');
  const review = proposal(panel);
  await expect(review.getByRole('checkbox')).toHaveCount(3);
  // Something stands in each of them: replacing is a yes of its own.
  for (const box of await review.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await review.getByRole('textbox', { name: 'New Budget' }).fill('139500');
  await review.getByRole('checkbox', { name: 'Replace Budget' }).check();
  await review.getByRole('checkbox', { name: 'Replace Expected closing date' }).check();
  await review.getByRole('button', { name: 'Fill 2 fields into the form' }).click();
  await expect(review.getByText('Filled 2 fields into the form')).toBeVisible();
  expect(await writesOf(crm.url), 'nothing is saved by Wingside').toEqual([]);
  await save(page);
  await expect.poll(async () => (await stored(crm.url, `deals/${deal?.id}`)).amount).toBe(139_500);
  const after = await stored(crm.url, `deals/${deal?.id}`);
  expect(String(after.expected_closing_date)).toContain('2027-01-30');
  expect(after.stage, 'what was not ticked is not written').toBe(deal?.stage);
  await expect(review.getByText('Wrote 2 fields in Atomic CRM.')).toBeVisible();

  await review.getByRole('button', { name: 'Undo' }).click();
  await expect(review.getByText('Put back in the form')).toBeVisible();
  await save(page);
  await expect.poll(async () => (await stored(crm.url, `deals/${deal?.id}`)).amount).toBe(deal?.amount);
});

test('a value that somebody else changed meanwhile stops it, and nothing is written', async ({ extension, crm }) => {
  const { page, panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  const deal = crm.data.deals.find(({ name }) => name === 'Cold chain renewal');
  await panel.ask('set the budget to 140k');
  const review = proposal(panel);
  await review.getByRole('checkbox').check();
  // Outside the browser: another program writes to the CRM.
  await change(crm.url, `deals/${deal?.id}`, { amount: 99_000 });
  await review.getByRole('button', { name: 'Fill 1 field into the form' }).click();
  await expect(review.getByRole('alert')).toContainText('Budget was "$125K" and is now "99000". Nothing was written.');
  await expect(page.getByRole('spinbutton', { name: /Amount/ })).toHaveValue('99000');
});

test('connected, values are written through the API, a change from another window stops it, and undo writes them back', async ({
  extension,
  crm,
}) => {
  const { page, panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  const deal = crm.data.deals.find(({ name }) => name === 'Cold chain renewal');
  await panel.allow(extension);
  expect(await writesOf(crm.url), 'nothing is called before it is asked for').toEqual([]);
  await panel.openMenu('Settings');
  await panel.page
    .getByRole('form', { name: 'Connect Atomic CRM' })
    .getByRole('button', { name: 'Connect Atomic CRM' })
    .click();
  await expect(panel.page.getByText(/^Jane Doe at 127/)).toBeVisible();
  await panel.page.getByRole('button', { name: 'Back to the record' }).click();

  await panel.ask('set the budget to 140k and the category to Expansion');
  const review = proposal(panel);
  await expect(review.getByRole('checkbox')).toHaveCount(2);
  for (const box of await review.getByRole('checkbox').all()) await box.check();
  await review.getByRole('button', { name: /2 fields in Atomic CRM/ }).click();
  await expect(review.getByText('Wrote 2 fields in Atomic CRM.')).toBeVisible();
  expect(await stored(crm.url, `deals/${deal?.id}`)).toMatchObject({
    amount: 140_000,
    category: 'Expansion',
  });

  await review.getByRole('button', { name: 'Undo' }).click();
  await expect(review.getByText('Taken back in Atomic CRM.')).toBeVisible();
  expect(await stored(crm.url, `deals/${deal?.id}`)).toMatchObject({
    amount: deal?.amount,
    category: deal?.category,
  });

  // A second window: somebody saves another amount there.
  const second = await extension.goTo(`${crm.url}/#/deals/${deal?.id}`);
  await second.getByRole('spinbutton', { name: /Amount/ }).fill('77000');
  await save(second);
  await expect.poll(async () => (await stored(crm.url, `deals/${deal?.id}`)).amount).toBe(77_000);
  await page.bringToFront();
  await review.getByRole('button', { name: /2 fields in Atomic CRM/ }).click();
  await expect(review.getByRole('alert')).toContainText('is now "77');
  expect((await stored(crm.url, `deals/${deal?.id}`)).amount).toBe(77_000);
});

test('a task is added through the API, found in the CRM, and taken back', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.allow(extension);
  await panel.openMenu('Settings');
  await panel.page.getByRole('button', { name: 'Connect Atomic CRM' }).click();
  await expect(panel.page.getByText(/^Jane Doe at 127/)).toBeVisible();
  await panel.page.getByRole('button', { name: 'Back to the record' }).click();
  await panel.ask('remind me next Tuesday 3pm to send the order form');
  const review = panel.page.getByRole('region', { name: 'New task' });
  await expect(review.getByText(/^Tuesday, .* from “next Tuesday 3pm”$/)).toBeVisible();
  await review.getByRole('button', { name: 'Add task to Atomic CRM' }).click();
  await expect(review.getByText('Added the task to Atomic CRM.')).toBeVisible();
  const added = (await writesOf(crm.url)).find(({ resource }) => resource === 'tasks')?.after;
  expect(added?.text).toContain('Send the order form');
  expect(new Date(String(added?.due_date)).getDay()).toBe(2);
  await review.getByRole('button', { name: 'Undo' }).click();
  await expect(review.getByText('Taken back in Atomic CRM.')).toBeVisible();
  expect((await writesOf(crm.url)).at(-1)).toMatchObject({ resource: 'tasks', method: 'delete' });
});

test('a note goes into the CRM’s own box, for the seller to save', async ({ extension, crm }) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('make a note that legal is on leave until the 15th');
  const review = panel.page.getByRole('region', { name: 'Note' });
  await review.getByRole('button', { name: 'Fill note into the form' }).click();
  await expect(review.getByText('Filled note into the form')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /note/i }).first()).toHaveValue('Legal is on leave until the 15th');
  expect(await writesOf(crm.url)).toEqual([]);
  await page.getByRole('button', { name: 'Add this note' }).click();
  await expect(review.getByText('Added the note to Atomic CRM.')).toBeVisible();
});
