import { expect, test } from '@playwright/test';
import { readLiveAtomic } from '../lib/bench/read/atomic-live.ts';
import { openExtensionDesk } from '../lib/bench/read/extension-desk.ts';
import { readFixtures } from '../lib/bench/read/fixtures.ts';
import { barOf, judge } from '../lib/bench/read/judge.ts';
import { openQuickDesk } from '../lib/bench/read/quick-desk.ts';
import { type PageScore, totalsOf } from '../lib/bench/read/score.ts';

const fixtures = readFixtures();

/** Every CRM that is named, with the least number of pages that say something about it. */
const named = { salesforce: 10, hubspot: 10, dynamics: 10, pipedrive: 10, zoho: 10, twenty: 10, 'atomic (live)': 10 };

test('the extension reads the fields of every saved page and of a running CRM as a person sees them, also stripped of all that is the CRM’s own, hidden ones never', async () => {
  test.setTimeout(240_000);
  const desk = await openExtensionDesk();
  const pages = [...(await judge(desk, fixtures, { stripped: true })), ...(await readLiveAtomic(desk))];
  await desk.close();
  const stripped = Object.keys(named).filter((crm) => crm !== 'atomic (live)');
  expectBars(pages, { ...named, generic: 6, ...Object.fromEntries(stripped.map((crm) => [`${crm} (stripped)`, 8])) });
  const own = pages.filter(({ adapter }) => !adapter.endsWith('(stripped)'));
  expect(own.filter((page) => page.nameRight === false).map(({ adapter, page }) => `${adapter}/${page}`)).toEqual([]);
});

test('a stripped page shows a person the same words', async () => {
  const desk = await openQuickDesk();
  for (const { adapter, name, html, expected } of fixtures.filter((_, n) => n % 5 === 0)) {
    await desk.show(expected.url, html);
    const [before, stripped] = [await desk.words(), await desk.strip()];
    await desk.show('https://crm.example/records/1042', stripped);
    expect.soft(await desk.words(), `${adapter}/${name}`).toBe(before);
  }
  await desk.close();
});

/** At least so many pages of each reader, its share of right fields, and no text that was out of sight. */
function expectBars(pages: PageScore[], least: Record<string, number>): void {
  const totals = totalsOf(pages).filter(({ kind }) => kind === 'all');
  for (const { reader, pages: count, f1, names, stages, leaked } of totals) {
    console.log(`    ${reader}: ${count} pages, F1 ${f1}, names ${names}, stages ${stages}, hidden ${leaked.length}`);
  }
  const seen = (reader: string) => totals.find((total) => total.reader === reader);
  for (const [reader, count] of Object.entries(least)) {
    expect.soft(seen(reader)?.pages ?? 0, `pages of ${reader}`).toBeGreaterThanOrEqual(count);
    expect.soft(seen(reader)?.f1 ?? 0, `fields of ${reader}`).toBeGreaterThanOrEqual(barOf(reader));
    expect.soft(seen(reader)?.leaked ?? [], `hidden texts read by ${reader}`).toEqual([]);
  }
}
