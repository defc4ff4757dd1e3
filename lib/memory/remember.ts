import type { Change } from '../core/changes.ts';
import type { CrmRecord } from '../core/record.ts';
import type { StoredChange, WingsideDb } from '../history/db.ts';
import { changesBetween } from './diff.ts';
import { knownOf, merge } from './known.ts';
import { plain } from './same.ts';

/** Out of sight for longer, and the next sight is another visit. */
const visitGapMs = 10 * 60_000;
/** Kept of one record; the oldest go first. */
const mostSnapshots = 50;
const mostChanges = 500;

/**
 * Takes in a reading of a record: notes the visit, and what differs from all that was known. Called for every reading,
 * so that one which says nothing new costs a look and no write but the visit's. Must run inside a transaction over
 * `memoryTables`.
 *
 * @returns what is new, the gravest first
 */
export async function remember(db: WingsideDb, record: CrmRecord): Promise<Change[]> {
  await noteVisit(db, record);
  // A home or list page is other records' news.
  if (record.kind === 'home' || record.kind === 'list' || record.completeness === 'loading') return [];
  const before = await lastKnown(db, record.key);
  if (!before) {
    await db.snapshots.add(knownOf(record));
    return [];
  }
  const changes = await withoutOwn(db, record, changesBetween(before, record));
  const known = merge(before, knownOf(record));
  if (changes.length > 0) {
    const { id: _id, ...snapshot } = known as typeof before;
    await db.snapshots.add(snapshot);
    await db.changes.bulkAdd(changes.map((change) => stored(change, record, before.at)));
    await trim(db, record.key);
  } else if (before.id !== undefined && showsMore(before, known)) {
    await db.snapshots.put({ ...known, id: before.id });
  }
  return changes;
}

export const memoryTables = (db: WingsideDb) => [db.snapshots, db.changes, db.visits, db.proposals] as const;

/** Rows of one record lie in the order they were written. */
export const lastKnown = (db: WingsideDb, recordKey: string) =>
  db.snapshots.where('recordKey').equals(recordKey).last();

/** The same values as before, but of more fields, entries or tasks; or seen on another day. */
const showsMore = (before: { at: string }, known: { at: string }) =>
  shape(before) !== shape(known) || before.at.slice(0, 10) !== known.at.slice(0, 10);
const shape = (known: object) => JSON.stringify({ ...known, at: '', id: 0 });

async function noteVisit(db: WingsideDb, record: CrmRecord): Promise<void> {
  const visit = await db.visits.get(record.key);
  const at = record.readAt;
  if (!visit) await db.visits.put({ recordKey: record.key, startedAt: at, lastAt: at, before: null });
  else if (Date.parse(at) - Date.parse(visit.lastAt) > visitGapMs)
    await db.visits.put({ recordKey: record.key, startedAt: at, lastAt: at, before: visit.lastAt });
  else await db.visits.update(record.key, { lastAt: at });
}

/** What the seller wrote through Wingside is no news to them. */
async function withoutOwn(db: WingsideDb, record: CrmRecord, changes: Change[]): Promise<Change[]> {
  if (changes.length === 0) return changes;
  const written = (await db.proposals.where('recordKey').equals(record.key).toArray())
    .filter(({ status }) => ['written', 'filled', 'undone'].includes(status))
    // Taken back by the seller, the old value is theirs; put back by somebody else, it is news.
    .flatMap(({ status, applied }) =>
      applied.map(({ field, label, from, to }) => ({ field, label, left: status === 'undone' ? from : to })),
    );
  return changes.map((change) => {
    const own = written.some(
      ({ field, label, left }) =>
        (field === change.field || plain(label) === plain(change.label)) &&
        (left.value === change.to.value || plain(left.display) === plain(change.to.display)),
    );
    return own ? { ...change, severity: 'low' as const, why: 'you changed it here' } : change;
  });
}

const stored = (change: Change, record: CrmRecord, lastSeen: string): StoredChange => ({
  ...change,
  recordKey: record.key,
  recordName: record.name,
  recordKind: record.kind,
  url: record.url,
  at: record.readAt,
  lastSeen,
});

async function trim(db: WingsideDb, recordKey: string): Promise<void> {
  const snapshots = await db.snapshots.where('recordKey').equals(recordKey).primaryKeys();
  await db.snapshots.bulkDelete(snapshots.slice(0, -mostSnapshots));
  const changes = await db.changes.where('recordKey').equals(recordKey).primaryKeys();
  await db.changes.bulkDelete(changes.slice(0, -mostChanges));
}
