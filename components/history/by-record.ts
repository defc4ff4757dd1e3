import type { HistoryHit } from '../hooks/types.ts';

export type RecordGroup = Pick<HistoryHit, 'recordKey' | 'recordName' | 'recordKind' | 'crm'> & { turns: HistoryHit[] };

/** Hits of one record together, in the order the records first come up. */
export function byRecord(hits: HistoryHit[]): RecordGroup[] {
  const groups = new Map<string, RecordGroup>();
  for (const hit of hits) {
    const { recordKey, recordName, recordKind, crm } = hit;
    const group = groups.get(recordKey) ?? { recordKey, recordName, recordKind, crm, turns: [] };
    group.turns.push(hit);
    groups.set(recordKey, group);
  }
  return [...groups.values()];
}
