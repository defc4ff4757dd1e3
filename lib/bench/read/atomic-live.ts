import type { Browser, Page } from '@playwright/test';
import type { PageReport } from '../../adapters/read-page.ts';
import { loadSeed } from '../../demo-crm/seed/load.ts';
import { startDemoCrm } from '../../demo-crm/serve.ts';
import { truthOf } from './atomic-truth.ts';
import { readShown } from './run.ts';
import { type PageScore, scorePage } from './score.ts';

/** How long the running CRM may take to show a record whole. */
const patienceMs = 10_000;

/** Records of the running demo CRM, spread over the seed: every kind, long names, other scripts, missing parts. */
const each = 4;

/** Reads twelve records of the running Atomic CRM and compares every field with what its store holds. */
export async function readLiveAtomic(browser: Browser, readers: string): Promise<PageScore[]> {
  const now = new Date();
  const demo = await startDemoCrm({ port: 0, now });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    const data = loadSeed({ now, sitesPort: demo.sitesPort });
    const scores: PageScore[] = [];
    for (const kind of ['companies', 'contacts', 'deals'] as const) {
      for (let n = 0; n < each; n++) {
        const id = data[kind][Math.floor(((n + 0.5) * data[kind].length) / each)]?.id ?? 1;
        const expected = truthOf(data, kind, id, demo.url);
        await page.goto('about:blank');
        await page.goto(expected.url);
        const { report, ms } = await readWhole(page, readers, expected.url);
        scores.push(scorePage('atomic (live)', `${kind}-${id}`, expected, report, ms));
      }
    }
    return scores;
  } finally {
    await page.close();
    await demo.close();
  }
}

/** Reads until the reader itself says that all is there: names of other records arrive after the record. */
async function readWhole(page: Page, readers: string, url: string): Promise<{ report: PageReport; ms: number }> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const read = await readShown(page, readers, url, 5);
    if (('reading' in read.report && read.report.reading.completeness === 'whole') || Date.now() > until) return read;
    await page.waitForTimeout(100);
  }
}
