import AxeBuilder from '@axe-core/playwright';
import type { Panel } from '../lib/testing/panel.ts';
import { savedFile } from '../lib/testing/saved-file.ts';
import { settled } from '../lib/testing/settled.ts';
import { expect, panelOn, test } from './beside.ts';

/** What axe finds on the conversation, light and dark. */
async function blemishes({ page }: Panel): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    for (const { id, nodes } of violations) for (const { html } of nodes) found.push(`${colorScheme} ${id}: ${html}`);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
      found.push(`${colorScheme}: too wide`);
  }
  return found;
}

test('a deal is reviewed, prepared for and asked who is missing, each with sources', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  const review = await panel.ask('do a deal review');
  expect(review.text).toMatch(/MEDDICC: \d of 8 known/);
  expect(review.text).toContain('Plan to sign on');
  const prep = await panel.ask('get me ready for the call with Marcus');
  expect(prep.text).toContain('Three things first');
  expect(prep.text).toContain('Marcus Teel');
  const people = await panel.ask('who else should I be talking to over there');
  expect(people.text).toMatch(/Nobody known who/);
  for (const { status, sources } of [review, prep, people]) {
    expect(status).toBe('done');
    expect(sources.length).toBeGreaterThan(0);
  }
  expect(await blemishes(panel)).toEqual([]);
});

test('a question over many records: conditions to take out, a table to copy, each line a way to its record', async ({
  extension,
  crm,
}) => {
  const { page, panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await page.goto(crm.companyUrl('Harborline'));
  await panel.wholeChip('Harborline Cold Storage LLC');
  const answer = await panel.ask('open deals over 50k');
  expect(answer.text).toMatch(/you have opened/);
  // The table is a part of the panel that is loaded with the first one.
  await expect.poll(async () => (await panel.lastAnswer())?.text).toContain('Cold chain renewal');
  const last = panel.conversation.getByRole('article').last();
  await expect(last.getByRole('list', { name: 'Conditions' }).getByRole('listitem')).not.toHaveCount(0);
  await expect(last.getByRole('link', { name: 'Cold chain renewal' })).toHaveAttribute('href', /#\/deals\/\d+\/show$/);

  const csv = await savedFile(panel.page, () => last.getByRole('button', { name: 'Save as CSV' }).click());
  expect(csv).toContain('"Cold chain renewal"');
  expect(await blemishes(panel)).toEqual([]);

  const before = (await panel.questions()).length;
  await last.getByRole('button', { name: /^Without “Amount/ }).click();
  await expect.poll(async () => (await panel.questions()).length).toBe(before + 1);
  await expect.poll(async () => (await panel.lastAnswer())?.status).toBe('done');
  const conditions = panel.conversation.getByRole('article').last().getByRole('list', { name: 'Conditions' });
  await expect(conditions).not.toContainText('Amount');
});

test('a few words behind an answer mean that answer', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  const advice = await panel.ask('what should I do next here');
  expect(advice.status).toBe('done');
  const why = await panel.ask('why?');
  expect(why.text).toContain('worked out by rules');
  expect(why.sources.length).toBeGreaterThan(0);
  await panel.ask('summarise this deal');
  const shorter = await panel.ask('shorter');
  expect(shorter.text).toContain('Cold chain renewal');
  await panel.ask('draft a follow-up to Dana');
  const other = await panel.ask('and for Marcus?');
  expect(other.draft?.body).toContain('Marcus');
});

test('two wishes in one sentence: the first is done, the second one press away', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  const first = await panel.ask('summarise this deal and then draft a follow-up to Dana');
  expect(first.text).toContain('You also asked for this');
  await panel.page.getByRole('button', { name: 'Draft an e-mail' }).last().click();
  await expect.poll(async () => (await panel.lastAnswer())?.draft?.body ?? '').toContain('Dana');
});

test('what is untidy about a record is folded away, and one press sees to it', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await panel.page.getByText(/\d to tidy/).click();
  await panel.page
    .getByRole('button', { name: /^See to it:/ })
    .first()
    .click();
  await expect.poll(async () => (await panel.lastAnswer())?.status).toBe('done');
});
