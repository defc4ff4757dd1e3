import { type CrmRecord, recordKey } from '../core/record.ts';
import type { WingsideDb } from './db.ts';

/**
 * Gives a record to the signed-in user. Some CRMs name them only while a menu is open, so a page that names nobody
 * belongs to the one who was named last; and what was asked before anybody was named becomes theirs.
 *
 * @returns the record, with its user and key
 */
export async function belongingTo(db: WingsideDb, record: CrmRecord): Promise<CrmRecord> {
  const id = `${record.crm}:${record.org}`;
  const known = await db.users.get(id);
  if (record.user === null) return known ? withUser(record, known.user) : record;
  if (known?.user !== record.user) await rememberUser(db, record.crm, record.org, record.user, record.readAt);
  return record;
}

/** Notes who is signed in, as a page or the CRM's API named them. */
export async function rememberUser(db: WingsideDb, crm: string, org: string, user: string, at: string): Promise<void> {
  const id = `${crm}:${org}`;
  const known = await db.users.get(id);
  await db.users.put({ id, user, at });
  if (!known) await adopt(db, crm, org, user);
}

export const withUser = (record: CrmRecord, user: string): CrmRecord => ({
  ...record,
  user: record.user ?? (user as CrmRecord['user']),
  key: recordKey(record, user),
});

/**
 * Which record keys belong to the seller: those of whoever is signed in to that CRM, as its pages or its API named them
 * last, and those of nobody. Another user of the same computer has their own.
 */
export async function ownKeys(db: WingsideDb): Promise<(recordKey: string) => boolean> {
  const signedIn = new Map((await db.users.toArray()).map(({ id, user }) => [keysOf(id), userPart(user)]));
  return (key) => {
    const [crm, org, user] = key.split(':');
    const own = signedIn.get(`${crm}:${org}:`);
    return own === undefined || user === '-' || user === own;
  };
}

/** How the record keys of a CRM and organisation begin. @param id of its row in `users` */
export function keysOf(id: string): string {
  const end = id.indexOf(':');
  const place = { crm: id.slice(0, end), org: id.slice(end + 1), kind: 'home' as const, id: '' };
  return recordKey(place, null).replace(/-:home:$/, '');
}

const userPart = (user: string) => recordKey({ crm: '', org: '', kind: 'home', id: '' }, user).split(':')[2] ?? '';

/** Rows of a user not known yet get the name of the first one who is. */
async function adopt(db: WingsideDb, crm: string, org: string, user: string): Promise<void> {
  const nobody = recordKey({ crm, org, kind: 'account', id: '' }, null).replace(/account:$/, '');
  const theirs = recordKey({ crm, org, kind: 'account', id: '' }, user).replace(/account:$/, '');
  const moved = (key: string) => theirs + key.slice(nobody.length);
  for (const table of [db.records, db.conversations, db.visits] as const) {
    const field = table === db.records ? 'key' : 'recordKey';
    const rows = await table.where(':id').startsWith(nobody).toArray();
    for (const row of rows as Record<string, unknown>[]) {
      const key = String(row[field]);
      if (!(await table.get(moved(key))))
        await (table as typeof db.records).put({ ...row, [field]: moved(key) } as never);
      await table.delete(key);
    }
  }
  const moves = (row: { recordKey: string | null }) => {
    if (row.recordKey?.startsWith(nobody)) row.recordKey = moved(row.recordKey);
  };
  await db.turns.where('recordKey').startsWith(nobody).modify(moves);
  await db.snapshots.where('recordKey').startsWith(nobody).modify(moves);
  await db.changes.where('recordKey').startsWith(nobody).modify(moves);
  await db.proposals.where('recordKey').startsWith(nobody).modify(moves);
  await db.pages.where('recordKey').startsWith(nobody).modify(moves);
  await db.facts.where('recordKey').startsWith(nobody).modify(moves);
  await db.siteReads.where('recordKey').startsWith(nobody).modify(moves);
  await db.calls.where('recordKey').startsWith(nobody).modify(moves);
  await db.egress.filter(({ recordKey }) => recordKey.startsWith(nobody)).modify(moves);
  await db.siteAsks.filter(({ recordKey }) => recordKey.startsWith(nobody)).modify(moves);
  await db.events.filter(({ recordKey }) => recordKey?.startsWith(nobody) ?? false).modify(moves);
}
