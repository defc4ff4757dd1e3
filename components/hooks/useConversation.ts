import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import { db } from './store.ts';
import type { ConversationHook } from './types.ts';

const pageSize = 30;
const nobody: ReadonlySet<string> = new Set();

/** The conversation of one record, newest last, loaded in pages from the end. */
export function useConversation(recordKey: string | null): ConversationHook {
  const [limit, setLimit] = useState(pageSize);
  useEffect(() => setLimit(pageSize), [recordKey]);
  const loaded = useLiveQuery(async () => {
    if (!recordKey) return { key: recordKey, turns: [], hasOlder: false };
    const turns = await db.turns
      .where('[recordKey+askedAt]')
      .between([recordKey, ''], [recordKey, '\uffff'])
      .reverse()
      .limit(limit + 1)
      .toArray();
    return { key: recordKey, turns: turns.slice(0, limit).reverse(), hasOlder: turns.length > limit };
  }, [recordKey, limit]);
  const egress = useLiveQuery(() => db.egress.toArray(), []) ?? [];
  const ids = loaded?.turns.map(({ id }) => id).join('\n') ?? '';
  // The index alone: the calls themselves hold every byte that left.
  const called =
    useLiveQuery(
      async () => new Set((await db.calls.where('turnId').anyOf(ids.split('\n')).keys()) as string[]),
      [ids],
    ) ?? nobody;
  const proposals =
    useLiveQuery(
      async () => (recordKey ? db.proposals.where('recordKey').equals(recordKey).toArray() : []),
      [recordKey],
    ) ?? [];
  const siteReads =
    useLiveQuery(
      async () => (recordKey ? db.siteReads.where('recordKey').equals(recordKey).sortBy('at') : []),
      [recordKey],
    ) ?? [];
  const siteAsks = useLiveQuery(() => db.siteAsks.toArray(), []) ?? [];
  const older = useCallback(() => setLimit((now) => now + pageSize), []);
  // Turns of the record before are never shown under the one that is open now.
  const fits = loaded !== undefined && loaded.key === recordKey;
  const turns = fits ? loaded.turns : [];
  return {
    turns,
    called,
    older,
    hasOlder: fits && loaded.hasOlder,
    proposals: fits ? proposals : [],
    siteReads: fits ? siteReads : [],
    egress: egress.filter(({ turnId }) => turns.some(({ id }) => id === turnId)),
    siteAsks: siteAsks.filter(({ turnId }) => turns.some(({ id }) => id === turnId)),
  };
}
