import { expect, test } from '@playwright/test';
import { fuzzPages } from '../lib/bench/fuzz/pages.ts';
import { groundsOf } from '../lib/bench/fuzz/tasks.ts';
import { readFixtures } from '../lib/bench/read/fixtures.ts';
import { openChromium } from '../lib/bench/read/run.ts';

test('pages that were changed at random are read without a stop, and never as a record they are not', async () => {
  // One page of each CRM: `npm run bench:fuzz` takes all of them, and thousands of changes.
  const grounds = groundsOf(readFixtures());
  const some = [...Map.groupBy(grounds, ({ adapter }) => adapter).values()].flatMap((own) => own.slice(0, 1));
  const browser = await openChromium();
  const { pages, problems } = await fuzzPages(browser, some, 240, 20_000);
  await browser.close();
  expect(pages).toBe(240);
  expect(problems).toEqual([]);
});
