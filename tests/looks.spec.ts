import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { connectModel } from '../lib/testing/connect.ts';
import { Panel } from '../lib/testing/panel.ts';
import { settled } from '../lib/testing/settled.ts';
import { until } from '../lib/testing/until.ts';
import { expect, panelOn, test } from './beside.ts';
import { startSite } from './site.ts';

const pictures = join(import.meta.dirname, '..', 'test-results', 'looks');

/** Each screen is looked at so: by light and dark, as narrow as it gets used and as wide as it can be pulled. */
const ways = [
  { theme: 'light', width: 320 },
  { theme: 'dark', width: 320 },
  { theme: 'light', width: 600 },
  { theme: 'dark', width: 600 },
] as const;

/** The narrowest a browser makes a side panel. */
const narrowest = 252;

/** @param shown scrolled into sight first, where the screen is longer than the panel */
async function lookAt(panel: Page, name: string, shown?: Locator): Promise<void> {
  const found: string[] = [];
  for (const { theme, width } of ways) {
    await panel.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await panel.setViewportSize({ width, height: 720 });
    await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(width);
    await settled(panel);
    await shown?.scrollIntoViewIfNeeded();
    await panel.screenshot({ path: join(pictures, `${name}-${theme}-${width}.png`) });
    // Legacy mode: the other one opens a tab for its last step, and the panel would follow that.
    const { violations } = await new AxeBuilder({ page: panel })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes)
        found.push(`${theme} ${width}: ${id} ${html.slice(0, 160)} ${failureSummary?.split('\n').at(1)?.trim()}`);
    found.push(...(await sideways(panel)).map((what) => `${theme} ${width}: ${what}`));
  }
  await panel.setViewportSize({ width: narrowest, height: 720 });
  await settled(panel);
  await shown?.scrollIntoViewIfNeeded();
  await panel.screenshot({ path: join(pictures, `${name}-dark-${narrowest}.png`) });
  found.push(...(await sideways(panel)).map((what) => `${narrowest}: ${what}`));
  expect(found, name).toEqual([]);
}

/** @returns what makes the panel scroll sideways; tables and code scroll inside themselves and do not count */
function sideways(panel: Page): Promise<string[]> {
  return panel.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .slice(0, 3)
      .map((element) => `wider than the panel: ${element.outerHTML.slice(0, 120)}`);
  });
}

test('the welcome', async ({ extension, crm }) => {
  const page = await extension.goTo(crm.contactUrl('Dana Whitfield'));
  const panel = await extension.openPanel(page);
  await panel.getByRole('button', { name: 'Start' }).waitFor();
  await lookAt(panel, 'welcome');
});

test('a record with a summary, and one with a draft', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await panel.run(/Summarise/);
  await lookAt(panel.page, 'summary');
  await panel.ask('draft a follow-up e-mail');
  await lookAt(panel.page, 'draft');
});

test('changes and tasks to look at before they are written, stopped, and written', async ({ extension, crm }) => {
  const { page, panel } = await panelOn(extension, crm.dealUrl('Cold chain renewal'), 'Cold chain renewal');
  await panel.ask('set the budget to 140k, the stage to Won and the expected closing date to 30 January 2027');
  const review = panel.page.getByRole('region', { name: 'Change' });
  await review.getByRole('checkbox', { name: 'Replace Budget' }).check();
  await lookAt(panel.page, 'proposal', review.getByRole('button', { name: 'Dismiss' }));
  const deal = crm.data.deals.find(({ name }) => name === 'Cold chain renewal');
  await fetch(`${crm.url}/api/deals/${deal?.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ amount: 99_000 }),
  });
  await review.getByRole('button', { name: 'Fill 1 field into the form' }).click();
  await review.getByRole('alert').waitFor();
  await lookAt(panel.page, 'proposal-stopped', review.getByRole('alert'));
  await page.goto(crm.contactUrl('Dana Whitfield'));
  await panel.wholeChip('Dana Whitfield');
  await panel.ask('remind me next Tuesday 3pm to send the order form');
  await lookAt(panel.page, 'task', panel.page.getByRole('button', { name: 'Dismiss' }));
  await panel.page.getByRole('button', { name: 'Dismiss' }).click();
  await panel.page.getByText('Dismissed. Nothing was written.').waitFor();
  await panel.openMenu('Forget this record …');
  await panel.page.getByRole('dialog', { name: 'Forget this record?' }).waitFor();
  await lookAt(panel.page, 'forget');
});

test('the home page with ranked tasks', async ({ extension, crm }) => {
  const panel = await Panel.open(extension, await extension.goTo(crm.url));
  await panel.settledChip('Dashboard');
  await panel.ask('what should I do first today');
  await lookAt(panel.page, 'ranking');
});

test('a page Wingside does not look at, and one with no record', async ({ extension }) => {
  const site = await startSite({ '/': '<!doctype html><title>Recipes</title><h1>Plum cake</h1><p>Flour, butter.</p>' });
  const { page, panel } = await panelOn(extension, `${site.url}/`, 'No record on this page');
  await lookAt(panel.page, 'no-record');
  await page.goto('chrome://version');
  await panel.settledChip('Not looking at this page');
  await lookAt(panel.page, 'no-access');
  await site.close();
});

test('the history and the settings', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('summarise this contact');
  await panel.ask('when did we last speak to Dana?');
  await panel.openHistory();
  await panel.page.getByRole('searchbox').fill('speak');
  await panel.page.locator('section mark').first().waitFor();
  await lookAt(panel.page, 'history');
  await panel.page.getByRole('button', { name: 'Back to the record' }).click();
  await panel.openMenu('Settings');
  await panel.page.getByRole('radio', { name: /^A model at an address/ }).click();
  await panel.page.getByRole('button', { name: 'Test connection' }).waitFor();
  await panel.page.getByText('What can be connected').click();
  await lookAt(panel.page, 'settings');
  await lookAt(panel.page, 'settings-crm', panel.page.getByRole('button', { name: 'Connect Atomic CRM' }));
});

test('the bytes before they leave', async ({ extension, crm, model }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connectModel(panel.page, model.url, { agreed: false });
  await panel.page.reload();
  await panel.settledChip('Dana Whitfield');
  await panel.send('summarise this contact');
  const preview = panel.page.getByRole('region', { name: /^What would go to / });
  await preview.waitFor();
  await panel.page.screenshot({ path: join(pictures, 'bytes-as-they-come.png') });
  await lookAt(panel.page, 'bytes', preview.getByRole('button', { name: /^Send to / }));
});

test('the keys, and what leaves this computer', async ({ extension, crm, model }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await connectModel(panel.page, model.url);
  await panel.page.reload();
  await panel.settledChip('Dana Whitfield');
  await panel.openMenu('Keys');
  await panel.page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await lookAt(panel.page, 'keys');
  await panel.page.keyboard.press('Escape');
  await panel.openMenu('What leaves this computer');
  await panel.page.getByRole('dialog', { name: 'What leaves this computer' }).waitFor();
  await lookAt(panel.page, 'leaves');
});

test('every control is reached by Tab, each with a focus that is seen', async ({ extension, crm }) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  await panel.ask('draft a follow-up e-mail');
  await panel.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const wanted = await panel.page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
    const reachable = all.filter(
      (control) =>
        control.tabIndex >= 0 && !control.matches(':disabled') && control.checkVisibility({ visibilityProperty: true }),
    );
    for (const [n, control] of reachable.entries()) control.dataset.control = String(n);
    return reachable.map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
  expect(wanted.length).toBeGreaterThan(15);
  const reached = new Set<number>();
  const unseen: string[] = [];
  for (let presses = 0; presses < wanted.length + 20 && reached.size < wanted.length; presses += 1) {
    await panel.page.keyboard.press('Tab');
    const focused = await panel.page.evaluate(() => {
      const control = document.activeElement as HTMLElement | null;
      if (!control || control === document.body) return null;
      const drawn = (element: Element | null) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      };
      const { width, height } = control.getBoundingClientRect();
      return {
        n: control.dataset.control,
        html: control.outerHTML.slice(0, 120),
        // The composer's frame shows the focus of the field in it.
        seen: (drawn(control) || drawn(control.parentElement)) && width > 0 && height > 0,
      };
    });
    if (!focused) continue;
    if (focused.n !== undefined) reached.add(Number(focused.n));
    if (!focused.seen) unseen.push(focused.html);
  }
  expect(wanted.filter((_, n) => !reached.has(n))).toEqual([]);
  expect(unseen).toEqual([]);
});

test('the keys: 1 runs the first action, / lists them, Esc stops, ? shows the keys', async ({
  extension,
  crm,
  model,
}) => {
  const { panel } = await panelOn(extension, crm.contactUrl('Dana Whitfield'), 'Dana Whitfield');
  const [first] = await panel.recommended();
  await panel.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const { keyboard } = panel.page;
  await keyboard.press('1');
  await until('the first action to run', async () => (await panel.questions())[0] === first?.title);

  await keyboard.press('?');
  const keys = panel.page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toBeVisible();
  await keyboard.press('Escape');
  await expect(keys).toBeHidden();

  await keyboard.press('/');
  const list = panel.page.getByRole('listbox', { name: 'Actions' });
  await expect(list).toBeVisible();
  await keyboard.type('summ');
  await expect(list.getByRole('option')).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(list).toBeHidden();

  await connectModel(panel.page, model.url);
  model.tell({ be: 'slow', ms: 50, text: 'Word after word after word. '.repeat(60) });
  await panel.send('summarise this contact');
  await until('the first words', async () => (await panel.lastAnswer())?.text.includes('Word after word'));
  await keyboard.press('Escape');
  await until('it to stop', async () => (await panel.lastAnswer())?.status === 'stopped', { timeoutMs: 1_500 });
});
