import { connectModel } from '../lib/testing/connect.ts';
import { Panel } from '../lib/testing/panel.ts';
import { until } from '../lib/testing/until.ts';
import { expect, panelOn, test } from './beside.ts';

/** Long enough that there is time to pull the plug, short enough to wait for. */
const story = Array.from({ length: 60 }, (_, n) => `Sentence ${n} of a long answer. `).join('');

test.beforeEach(({ model }) => {
  model.tell({ be: 'slow', ms: 25, text: story });
});

async function askSlowly(panel: Panel, url: string): Promise<void> {
  await connectModel(panel.page, url);
  await panel.send('summarise this contact');
  await until('the first words', async () => (await panel.lastAnswer())?.text.includes('Sentence 1'));
}

const complete = (panel: Panel) =>
  until('the whole answer', async () => (await panel.lastAnswer())?.text.includes('Sentence 59 of a long answer'), {
    timeoutMs: 25_000,
  });

test('the panel closed in the middle of an answer: reopened, the answer is there, whole', async ({
  extension,
  crm,
  model,
}) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await askSlowly(panel, model.url);
  await extension.closePanel(panel.page);
  const again = await Panel.open(extension, page);
  await complete(again);
  // Behind its last word the answer is still checked.
  await expect.poll(async () => (await again.lastAnswer())?.status).toBe('done');
});

test('the background ended in the middle of an answer changes nothing', async ({ extension, crm, model }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await askSlowly(panel, model.url);
  await extension.killServiceWorker();
  await complete(panel);
});

test('the engine ended in the middle of an answer: shown as interrupted, and goes on when asked to', async ({
  extension,
  crm,
  model,
}) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await askSlowly(panel, model.url);
  await extension.killEngine();
  await until('the turn to be shown as interrupted', async () => (await panel.lastAnswer())?.status === 'interrupted', {
    timeoutMs: 30_000,
  });
  expect((await panel.lastAnswer())?.text, 'what came is kept').toContain('Sentence 1');
  await panel.page.getByRole('button', { name: 'Resume' }).click();
  await complete(panel);
});

test('the extension reloaded in the middle of an answer: nothing is lost, and the answer can be resumed', async ({
  extension,
  crm,
  model,
}) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await askSlowly(panel, model.url);
  await extension.reloadExtension();
  const again = await Panel.open(extension, page);
  await again.settledChip('Dana Whitfield');
  await until('the turn to be shown as interrupted', async () => (await again.lastAnswer())?.status === 'interrupted', {
    timeoutMs: 30_000,
  });
  await again.page.getByRole('button', { name: 'Resume' }).click();
  await complete(again);
});

test('stop works at once and keeps what came', async ({ extension, crm, model }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await askSlowly(panel, model.url);
  await panel.page.getByRole('button', { name: /^Stop/ }).first().click();
  const stopped = await until(
    'the turn to stop',
    async () => {
      const answer = await panel.lastAnswer();
      return answer?.status === 'stopped' && answer;
    },
    { timeoutMs: 1_000 },
  );
  expect(stopped.text).toContain('Sentence 1');
  expect(stopped.text).not.toContain('Sentence 59');
});

test('two windows on two records: each panel shows its own, and what one asks the other never shows', async ({
  extension,
  crm,
}) => {
  const first = await extension.goTo(crm.contactUrl('Dana Whitfield'));
  const one = await Panel.open(extension, first);
  await one.settledChip('Dana Whitfield');
  const second = await extension.newWindow(crm.companyUrl('Harborline'));
  const two = await Panel.open(extension, second);
  await two.settledChip('Harborline Cold Storage LLC');
  await one.ask('summarise this contact');
  expect(await two.questions()).toEqual([]);
  await two.ask('summarise this account');
  expect((await one.chip()).name).toBe('Dana Whitfield');
  expect(await one.questions()).toEqual(['summarise this contact']);
});

test('two tabs of the same record share one conversation', async ({ extension, crm }) => {
  const first = await extension.goTo(crm.contactUrl('Dana Whitfield'));
  const one = await Panel.open(extension, first);
  await one.settledChip('Dana Whitfield');
  const second = await extension.newWindow(crm.contactUrl('Dana Whitfield'));
  const two = await Panel.open(extension, second);
  await two.settledChip('Dana Whitfield');
  await one.ask('summarise this contact');
  await expect.poll(() => two.questions()).toEqual(['summarise this contact']);
});
