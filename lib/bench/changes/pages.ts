import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { identify } from '../../adapters/identify.ts';
import { adapters } from '../../adapters/index.ts';
import type { CrmRecord } from '../../core/record.ts';
import { bundle } from '../read/bundle.ts';
import { type Fixture, readFixtures } from '../read/fixtures.ts';
import { bundleReaders, readShown, showAt } from '../read/run.ts';
import { isHappening } from './plan-more.ts';

/** Saved pages that show one record. */
export const recordPages = (): Fixture[] =>
  readFixtures().filter(
    ({ expected: { kind, completeness } }) =>
      kind !== null && kind !== 'home' && kind !== 'list' && completeness !== 'loading',
  );

/** A page in front of the readers, to be read, changed and read again. */
export type Bench = {
  version: string;
  /** Shows the saved page afresh and reads it; null where its record cannot be read. */
  open(fixture: Fixture): Promise<CrmRecord | null>;
  readAgain(): Promise<CrmRecord | null>;
  page: Page;
  close(): Promise<void>;
};

export async function openBench(browser: Browser): Promise<Bench> {
  const halves = await Promise.all([bundleReaders(), bundle(join(import.meta.dirname, 'page.ts'))]);
  const script = halves.join(';\n');
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  let url = '';
  const read = async (): Promise<CrmRecord | null> => {
    const { report } = await page.evaluate((at) => window.__readAgain(at, 1), url);
    return 'reading' in report ? recordOf(report.reading, url) : null;
  };
  return {
    version: browser.version(),
    page,
    async open({ html, expected }) {
      url = expected.url;
      await showAt(page, url, html);
      const { report } = await readShown(page, script, url, 1);
      return 'reading' in report ? recordOf(report.reading, url) : null;
    },
    readAgain: read,
    close: () => browser.close(),
  };
}

/** Read on the day of its newest entry: one that comes the same day is new. */
function recordOf(reading: unknown, url: string): CrmRecord | null {
  const found = identify(reading, url, adapters, new Date());
  if (!found.ok || found.record.completeness === 'loading') return null;
  const days = found.record.timeline.flatMap(({ at, upcoming, kind }) =>
    at && !upcoming && isHappening(kind) ? [at.slice(0, 10)] : [],
  );
  const readAt = `${days.sort().at(-1) ?? '2026-11-22'}T12:00:00.000Z`;
  return { ...found.record, readAt };
}
