import { Panel } from '../lib/testing/panel.ts';
import { until } from '../lib/testing/until.ts';
import { expect, panelOn, test } from './beside.ts';

test('a seller opens the panel on a deal: the record, reasons, a summary whose source lights up on the page', async ({
  extension,
  crm,
}) => {
  const page = await extension.goTo(crm.dealUrl('Cold chain renewal'));
  const panel = await Panel.open(extension, page);
  const chip = await panel.wholeChip('Cold chain renewal');
  expect(chip.line).toBe('Opportunity · Atomic CRM');
  expect(chip.facts).toEqual(['$125K', 'In Negotiation', expect.stringMatching(/\d{4}$/)]);

  const offers = await panel.recommended();
  expect(offers.length).toBeGreaterThanOrEqual(3);
  expect(offers.map(({ reason }) => reason).join(' · ')).toMatch(/12 days/);

  const summary = await panel.run(/^.*Summarise/);
  expect(summary.status).toBe('done');
  expect(summary.text).toContain('Cold chain renewal');
  expect(summary.made).toContain('from the record');
  expect(summary.sources.length).toBeGreaterThan(1);
  const before = await page.evaluate(() => document.body.outerHTML.length);
  await panel.jumpToSource(1);
  await expect
    .poll(() =>
      page.evaluate(
        () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().duration === 2_400).length,
      ),
    )
    .toBe(1);
  expect(await page.evaluate(() => document.body.outerHTML.length), 'lighting up leaves no mark on the page').toBe(
    before,
  );
});

test('a question in plain words is answered from a note, with the note as its source', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  const answer = await panel.ask('when did we last speak to Dana?');
  expect(answer.status).toBe('done');
  expect(answer.sources.join('\n')).toMatch(/Note, /);
  const other = await panel.ask('what is the weather in San Francisco');
  expect(other.text).toMatch(/outside what I can do/);
});

test('a question asked while the CRM is slow to load waits for its record, and is asked there once', async ({
  extension,
  crm,
}) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.allow(extension);
  await page.route('**/*.js', async (route) => {
    await new Promise((later) => setTimeout(later, 1_500));
    await route.continue();
  });
  await page.goto(crm.dealUrl('Cold chain renewal'), { waitUntil: 'commit' });
  await page.reload({ waitUntil: 'commit' });
  await until('the panel to leave Dana', async () => (await panel.chip()).state === 'loading');
  await panel.send('what is the amount?');
  await expect(panel.page.getByText('Asked as soon as it is read')).toBeVisible();
  await panel.settledChip('Cold chain renewal', 20_000);
  await until('the answer', async () => (await panel.lastAnswer())?.status === 'done');
  expect((await panel.lastAnswer())?.text).toContain('125');
  expect(await panel.questions()).toEqual(['what is the amount?']);
});

test('a draft is written, made shorter, and opens no mail program by itself', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  const tabs = extension.context.pages().length;
  const draft = await panel.ask('draft a follow-up e-mail');
  expect(draft.draft?.body).toMatch(/Dana/);
  const shorter = await panel.revise('Shorter');
  expect(shorter.draft?.body.length).toBeLessThan(draft.draft?.body.length ?? 0);
  expect(extension.context.pages().length).toBe(tabs);
  const writes = (await (await fetch(`${crm.url}/api/_writes`)).json()) as unknown[];
  expect(writes, 'nothing is written to the CRM').toEqual([]);
});

test('the conversation belongs to its record, comes back with it, and is found in the history', async ({
  extension,
  crm,
}) => {
  const { page, panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('summarise this contact');
  await page.goto(crm.companyUrl('Harborline'));
  await panel.settledChip('Harborline Cold Storage LLC');
  expect(await panel.questions()).toEqual([]);
  await extension.closePanel(panel.page);

  await page.goto(crm.contactUrl('Dana Whitfield'));
  const again = await Panel.open(extension, page);
  await again.settledChip('Dana Whitfield');
  await expect.poll(() => again.questions()).toEqual(['summarise this contact']);
  const hits = await again.searchHistory('summar whitf');
  expect(hits.join('\n')).toContain('Dana Whitfield');
});

test('the tasks of the dashboard are ranked, and each score is the sum of its parts', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.url, 'Dashboard');
  const answer = await panel.ask('what should I do first today');
  expect(answer.status).toBe('done');
  expect(answer.text).toMatch(/overdue/i);
});
