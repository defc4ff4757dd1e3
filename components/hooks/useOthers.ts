import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import { sendMessage } from '../../lib/browser/messages.ts';
import { ownKeys } from '../../lib/history/users.ts';
import { db } from './store.ts';

/** What another user of the same CRM asked and read on this computer. */
export type OtherUser = {
  crm: string;
  org: string;
  /** As the CRM's pages named them, in small letters. */
  user: string;
  /** Keys of the records that were read or asked about. */
  keys: string[];
};

export type OthersHook = { others: OtherUser[]; forget(other: OtherUser): Promise<void> };

/** Users of this computer who are not the ones signed in now. */
export function useOthers(): OthersHook {
  const others = useLiveQuery(othersNow, []) ?? [];
  const forget = useCallback(async ({ keys }: OtherUser) => {
    await sendMessage('wakeEngine');
    for (const key of keys) await sendMessage('forgetRecord', key);
  }, []);
  return { others, forget };
}

async function othersNow(): Promise<OtherUser[]> {
  const isOwn = await ownKeys(db);
  const [records, talks] = await Promise.all([
    db.records.toCollection().primaryKeys(),
    db.conversations.toCollection().primaryKeys(),
  ]);
  const found = new Map<string, OtherUser>();
  for (const key of new Set([...records, ...talks])) {
    if (isOwn(key)) continue;
    const [crm = '', org = '', user = ''] = key.split(':').map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    const id = `${crm}:${org}:${user}`;
    const other = found.get(id) ?? { crm, org, user, keys: [] };
    other.keys.push(key);
    found.set(id, other);
  }
  return [...found.values()];
}
