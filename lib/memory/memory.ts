import type { Memory, RememberedChange } from '../core/changes.ts';
import type { CrmRecord } from '../core/record.ts';
import type { WingsideDb } from '../history/db.ts';
import { nameKey } from './same.ts';

/** What is remembered on this machine, as actions ask for it. @param sellerName the profile's, where no page names the user */
export function memoryOf(db: WingsideDb, sellerName: string): Memory {
  return {
    async changesOf(recordKey, since) {
      const visit = await db.visits.get(recordKey);
      // The first visit has nothing to compare with; "since you last looked" begins with the second.
      const from = since?.toISOString() ?? (visit?.before ? visit.startedAt : null);
      if (from === null) return { changes: [], since: null };
      const changes = await db.changes.where('recordKey').equals(recordKey).toArray();
      return {
        changes: newestFirst(changes.filter(({ at }) => at >= from)),
        since: since?.toISOString() ?? visit?.before ?? null,
      };
    },
    async changesOfOwned(recordKey, since) {
      const here = await db.records.get(recordKey);
      if (!here) return { changes: [], records: 0 };
      const mine = nameKey(here.user ?? sellerName);
      const records = (await seenBy(db, recordKey)).filter(
        ({ owner }) => owner !== null && mine !== '' && nameKey(owner) === mine,
      );
      const keys = records.map(({ key }) => key);
      const changes = await db.changes.where('recordKey').anyOf(keys).toArray();
      return { changes: newestFirst(changes.filter(({ at }) => at >= since.toISOString())), records: keys.length };
    },
    seen: (recordKey) => seenBy(db, recordKey),
  };
}

/** Two sellers may share a computer and an org: the record key says whose reading it is. */
async function seenBy(db: WingsideDb, recordKey: string): Promise<CrmRecord[]> {
  const [crm, org, user] = recordKey.split(':');
  const records = await db.records
    .where('crm')
    .equals(crm ?? '')
    .toArray();
  return records.filter(({ key }) => key.startsWith(`${crm}:${org}:${user}:`));
}

const weight = { high: 0, medium: 1, low: 2 } as const;
const newestFirst = (changes: RememberedChange[]) =>
  changes.toSorted((a, b) => b.at.localeCompare(a.at) || weight[a.severity] - weight[b.severity]);
