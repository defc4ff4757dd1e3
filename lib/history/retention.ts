import type { KeptKind, Settings } from '../settings/schema.ts';
import type { AuditRow } from '../trust/audit.ts';
import { appendEntry } from './audit.ts';
import type { WingsideDb } from './db.ts';
import { deleteConversation } from './erase.ts';
import { untraced } from './private.ts';
import { keysOf } from './users.ts';

/** Deletes what was kept for as long as the seller, or the company, wants each kind of data kept. What hangs on a row that stays, stays. */
export async function applyRetention(db: WingsideDb, keep: Settings['keep'], now: Date): Promise<void> {
  const past: Record<KeptKind, (db: WingsideDb, before: string, now: Date) => Promise<unknown>> = {
    conversations: oldConversations,
    readings: oldReadings,
    sites: oldSites,
    calls: oldCalls,
    events: oldEvents,
    audit: oldAudit,
  };
  for (const [kind, forget] of Object.entries(past)) {
    const days = keep[kind as KeptKind];
    if (days > 0) await forget(db, new Date(now.getTime() - days * 86_400_000).toISOString(), now);
  }
}

async function oldConversations(db: WingsideDb, before: string): Promise<void> {
  for (const key of await db.conversations.where('updatedAt').below(before).primaryKeys())
    await untraced(db, db.tables, async () => {
      // Somebody may be asking in it this moment.
      const talk = await db.conversations.get(key);
      if (talk && talk.updatedAt < before) await deleteConversation(db, key);
    });
}

/** A record with all that was known of it before, once it was not seen for so long. Its conversation has a term of its own. */
async function oldReadings(db: WingsideDb, before: string): Promise<void> {
  const tables = [db.records, db.snapshots, db.changes, db.visits, db.pages, db.users, db.conversations];
  await untraced(db, tables, async () => {
    const keys = await db.records.where('readAt').below(before).primaryKeys();
    await db.records.bulkDelete(keys);
    await db.visits.bulkDelete(keys);
    for (const table of [db.snapshots, db.changes, db.pages]) await table.where('recordKey').anyOf(keys).delete();
    // Who was signed in is remembered for the records' sake.
    for (const { id, at } of await db.users.toArray())
      if (at < before && !(await knowsAnyOf(db, id))) await db.users.delete(id);
  });
}

const knowsAnyOf = async (db: WingsideDb, userId: string): Promise<boolean> => {
  const prefix = keysOf(userId);
  const [records, talks] = await Promise.all([
    db.records.where('key').startsWith(prefix).count(),
    db.conversations.where('recordKey').startsWith(prefix).count(),
  ]);
  return records + talks > 0;
};

/** Pages stay as long as facts that were found on that site; how a site was read, as long as its facts. */
async function oldSites(db: WingsideDb, before: string): Promise<void> {
  await untraced(db, [db.facts, db.sitePages, db.siteReads], async () => {
    await db.facts.filter(({ readAt }) => readAt < before).delete();
    const kept = await db.facts.toArray();
    const readFor = new Set(kept.map(({ recordKey, site }) => `${recordKey} ${site}`));
    const alive = new Set(kept.map(({ site }) => site));
    const idle = ((await db.sitePages.orderBy('site').uniqueKeys()) as string[]).filter((site) => !alive.has(site));
    await db.sitePages
      .where('site')
      .anyOf(idle)
      .and(({ readAt }) => readAt < before)
      .delete();
    await db.siteReads
      .filter(({ at, recordKey, site }) => at < before && !readFor.has(`${recordKey} ${site}`))
      .delete();
  });
}

/** The bytes that went, and those that still wait for a yes: asked to go on, the turn makes them anew and shows them. */
async function oldCalls(db: WingsideDb, before: string): Promise<void> {
  await untraced(db, [db.calls, db.egress, db.steps, db.turns], async () => {
    await db.calls.where('at').below(before).delete();
    const waiting = await db.egress.filter(({ at }) => at < before).primaryKeys();
    await db.egress.bulkDelete(waiting);
    const shown = db.steps.where('turnId').anyOf(waiting);
    await shown.and(({ name }) => name === 'shown').delete();
    await db.turns
      .where('id')
      .anyOf(waiting)
      .and(({ status }) => status === 'waiting')
      .modify({ status: 'interrupted' });
  });
}

/** Costs go with them, but never those of this month, by which the limits count. */
async function oldEvents(db: WingsideDb, before: string, now: Date): Promise<void> {
  await untraced(db, [db.events, db.spends], async () => {
    await db.events.where('at').below(before).delete();
    const thisMonth = new Date(now.getFullYear(), now.getMonth(), 1).toISOString();
    const until = before < thisMonth ? before : thisMonth;
    await db.spends.filter(({ at }) => at < until).delete();
  });
}

/**
 * The oldest rows of the log are replaced by one that stands for them. It is written first: should the engine end in
 * between, the log is whole all the same.
 */
async function oldAudit(db: WingsideDb, before: string, now: Date): Promise<void> {
  const newer = await db.audit
    .orderBy('n')
    .until((row) => String(row.at) >= before, true)
    .toArray();
  const old = (newer as unknown as AuditRow[]).filter(({ at }) => at < before);
  const last = old.at(-1);
  // A checkpoint is not worth another one.
  if (!last || old.every(({ what }) => what === 'checkpoint')) return;
  await appendEntry(db, {
    ...{ at: now.toISOString(), what: 'checkpoint', where: '', why: { action: 'retention', turn: '' }, masks: {} },
    ...{ bytes: 0, status: 'done', checkpoint: { upTo: last.n, hash: last.hash, count: old.length } },
  });
  await db.audit.where('n').belowOrEqual(last.n).delete();
}
