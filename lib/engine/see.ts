import type { Adapter } from '../adapters/adapter.ts';
import { identify } from '../adapters/identify.ts';
import type { PageReport } from '../adapters/read-page.ts';
import type { Action } from '../core/action.ts';
import { cardFacts } from '../core/card.ts';
import type { PageState, WingsideDb } from '../history/db.ts';
import { recommend } from './recommend.ts';

export type Sight = { tabId: number; tabUrl: string; report: PageReport };

/**
 * Takes in what a tab shows: checks it, gives it its key, ranks what is worth doing, and writes all of it down. The
 * panel learns of it from the store alone.
 *
 * @returns false when the tab moved on since the page was read, so that the reader reports again
 */
export async function see(
  { tabId, tabUrl, report }: Sight,
  {
    db,
    adapters,
    actions,
    now,
  }: { db: WingsideDb; adapters: readonly Adapter[]; actions: readonly Action[]; now: Date },
): Promise<boolean> {
  const blank: PageState = {
    tabId,
    url: tabUrl,
    host: hostOf(tabUrl),
    state: 'none',
    why: '',
    recordKey: null,
    facts: [],
    recommended: [],
    at: now.getTime(),
  };
  if (report.url !== tabUrl) return false;
  if (!('reading' in report)) {
    await db.pages.put({ ...blank, why: report.none.slice(0, 500) });
    return true;
  }
  const identified = identify(report.reading, tabUrl, adapters, now);
  if (!identified.ok) {
    if (identified.moved) return false;
    await db.pages.put({ ...blank, state: 'failed', why: `This page could not be read (${identified.why}).` });
    return true;
  }
  const { record } = identified;
  if (record.completeness === 'loading') {
    await db.pages.put({ ...blank, state: 'loading' });
    return true;
  }
  await db.transaction('rw', db.pages, db.records, async () => {
    await db.records.put(record);
    await db.pages.put({
      ...blank,
      state: record.completeness,
      recordKey: record.key,
      facts: cardFacts(record),
      recommended: recommend(record, actions, now),
    });
  });
  return true;
}

const hostOf = (url: string) => {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
};
