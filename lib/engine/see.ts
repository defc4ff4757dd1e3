import { hygieneOf } from '../actions/hygiene.ts';
import type { Adapter } from '../adapters/adapter.ts';
import { identify } from '../adapters/identify.ts';
import type { PageReport } from '../adapters/read-page.ts';
import type { Action } from '../core/action.ts';
import { cardFacts } from '../core/card.ts';
import { recordKey } from '../core/record.ts';
import { tellWeb } from '../core/site.ts';
import type { PageState, WingsideDb } from '../history/db.ts';
import { belongingTo } from '../history/users.ts';
import { memoryOf } from '../memory/memory.ts';
import { memoryTables, remember } from '../memory/remember.ts';
import { suspicionsOfRecord } from '../trust/injection/record.ts';
import { withholdOrders } from '../trust/injection/withhold.ts';
import { isBeingTyped, settleFilled } from '../writeback/settle.ts';
import { recommend } from './recommend.ts';

type SightParts = { db: WingsideDb; adapters: readonly Adapter[]; actions: readonly Action[]; now: Date };

export type Sight = { tabId: number; tabUrl: string; report: PageReport };

/**
 * Takes in what a tab shows: checks it, gives it its key, ranks what is worth doing, and writes all of it down. The
 * panel learns of it from the store alone.
 *
 * @returns false when the tab moved on since the page was read, so that the reader reports again
 */
export async function see(
  { tabId, tabUrl, report }: Sight,
  { db, adapters, actions, now }: SightParts,
): Promise<boolean> {
  const blank: PageState = {
    tabId,
    url: tabUrl,
    host: hostOf(tabUrl),
    state: 'none',
    why: '',
    recordKey: null,
    facts: [],
    changed: null,
    recommended: [],
    at: now.getTime(),
  };
  if (report.url !== tabUrl) return false;
  if (!('reading' in report)) {
    if (report.editing && (await keepWhileEditing(blank, report, { db, adapters, actions, now }))) return true;
    await db.pages.put({ ...blank, why: report.none.slice(0, 500) });
    return true;
  }
  const identified = identify(report.reading, tabUrl, adapters, now);
  if (!identified.ok) {
    if (identified.moved) return false;
    await db.pages.put({ ...blank, state: 'failed', why: `This page could not be read (${identified.why}).` });
    return true;
  }
  if (identified.record.completeness === 'loading') {
    await db.pages.put({ ...blank, state: 'loading' });
    return true;
  }
  const suspicions = suspicionsOfRecord(identified.record);
  const tables = [
    ...[db.pages, db.records, db.users, db.conversations, db.turns, db.events, db.facts, db.siteReads],
    ...[db.calls, db.egress, db.siteAsks],
    ...memoryTables(db),
  ];
  await db.transaction('rw', tables, async () => {
    const record = await belongingTo(db, identified.record);
    await settleFilled(db, record);
    if (!(await isBeingTyped(db, record))) await remember(db, record);
    await db.records.put(record);
    const { changes, since } = await memoryOf(db, '').changesOf(record.key);
    const untidy = hygieneOf({ record, now, changed: { changes, since } }, await deadSiteOf(db, record.key));
    await db.pages.put({
      ...blank,
      state: record.completeness,
      recordKey: record.key,
      facts: cardFacts(record),
      changed:
        since === null
          ? null
          : {
              since,
              count: changes.length,
              high: changes.filter(({ severity }) => severity === 'high').length,
            },
      recommended: recommend(withholdOrders(record), actions, now, { changes, since }),
      ...(untidy.length > 0 ? { untidy } : {}),
      ...(suspicions.length > 0 ? { suspicions } : {}),
    });
  });
  return true;
}

/** Why the company's website could not be reached when it was last tried; null where it answered or was not tried. */
async function deadSiteOf(db: WingsideDb, recordKey: string): Promise<string | null> {
  const reads = await db.siteReads.where('recordKey').equals(recordKey).sortBy('at');
  const trouble = reads.at(-1)?.trouble;
  return trouble?.kind === 'unreachable' ? tellWeb(trouble) : null;
}

/**
 * The CRM's edit form of a record that was read before: the panel stays with that record, as it was read, so that what
 * was asked about it and what is being written to it stay in sight.
 */
async function keepWhileEditing(
  page: PageState,
  { none: why, editing }: { none: string; editing?: string },
  { db, adapters, actions, now }: SightParts,
): Promise<boolean> {
  const url = URL.parse(page.url);
  const adapter = adapters.find(({ id }) => id === editing);
  const place = url && adapter?.locate(url);
  if (!place || !adapter) return false;
  const user = (await db.users.get(`${adapter.id}:${place.org}`))?.user ?? null;
  const record = await db.records.get(recordKey({ crm: adapter.id, ...place }, user));
  if (!record || record.host !== url.host) return false;
  const recommended = recommend(withholdOrders(record), actions, now);
  const facts = cardFacts(record);
  await db.pages.put({ ...page, state: 'partial', why: why.slice(0, 500), recordKey: record.key, facts, recommended });
  return true;
}

const hostOf = (url: string) => {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
};
