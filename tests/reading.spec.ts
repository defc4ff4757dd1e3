import { expect, test } from '@playwright/test';
import { readLiveAtomic } from '../lib/bench/read/atomic-live.ts';
import { readFixtures } from '../lib/bench/read/fixtures.ts';
import { bundleReaders, openChromium, readAll } from '../lib/bench/read/run.ts';
import { type PageScore, totalOf } from '../lib/bench/read/score.ts';

/** What a seller sees of a page against what is read of it; the same bars as `npm run bench:read`. */
const bars: Record<string, number> = { salesforce: 0.97, 'atomic (live)': 0.97, generic: 0.9 };

test('the fields of every saved page and of a running Atomic CRM are read as a person sees them, hidden ones never', async () => {
  test.setTimeout(180_000);
  const [readers, browser] = await Promise.all([bundleReaders(), openChromium()]);
  const pages: PageScore[] = [
    ...(await readAll(browser, readers, readFixtures(), 1)),
    ...(await readLiveAtomic(browser, readers)),
  ];
  await browser.close();
  for (const [adapter, bar] of Object.entries(bars)) {
    const own = pages.filter((page) => page.adapter === adapter);
    const { f1, leaked, names, stages } = totalOf(adapter, 'all', own);
    console.log(
      `    ${adapter}: ${own.length} pages, F1 ${f1.toFixed(3)}, names ${names}, stages ${stages}, hidden texts read ${leaked}`,
    );
    expect(own.length, `pages of ${adapter}`).toBeGreaterThanOrEqual(adapter === 'generic' ? 6 : 10);
    expect(f1, adapter).toBeGreaterThanOrEqual(bar);
    expect(
      own.filter((page) => page.leaked.length > 0).map((page) => page.page),
      adapter,
    ).toEqual([]);
    expect(
      own.filter((page) => page.nameRight === false).map((page) => page.page),
      adapter,
    ).toEqual([]);
  }
});
