import type { WingsideDb } from './db.ts';

/** Deletes turns with everything that hangs on them. */
export async function deleteTurns(db: WingsideDb, ids: string[]): Promise<void> {
  await db.transaction('rw', turnTables(db), async () => {
    await db.turns.bulkDelete(ids);
    await db.steps.where('turnId').anyOf(ids).delete();
    await db.proposals.where('turnId').anyOf(ids).delete();
    await db.events.where('turnId').anyOf(ids).delete();
    for (const table of [db.egress, db.siteReads, db.siteAsks] as const) await table.bulkDelete(ids);
  });
}

const turnTables = (db: WingsideDb) => [
  ...[db.turns, db.steps, db.events, db.egress],
  ...[db.proposals, db.siteReads, db.siteAsks],
];

/** Deletes a record's conversation: its turns, their steps, proposals and events. The reading of the open record stays. */
export async function deleteConversation(db: WingsideDb, recordKey: string): Promise<void> {
  await db.transaction('rw', [...turnTables(db), db.conversations], async () => {
    await deleteTurns(db, await db.turns.where('recordKey').equals(recordKey).primaryKeys());
    await db.conversations.delete(recordKey);
  });
}

/** Forgets a record: its reading, what it looked like before, what its company's site said, what was asked and written. */
export async function forgetRecord(db: WingsideDb, recordKey: string): Promise<void> {
  const own = [db.snapshots, db.changes, db.proposals, db.pages, db.siteReads] as const;
  const tables = [db.records, db.visits, db.conversations, db.facts, db.sitePages, ...own, ...turnTables(db)];
  await db.transaction('rw', tables, async () => {
    await deleteConversation(db, recordKey);
    await db.records.delete(recordKey);
    await db.visits.delete(recordKey);
    for (const table of own) await table.where('recordKey').equals(recordKey).delete();
    await db.events.filter((event) => event.recordKey === recordKey).delete();
    await forgetFacts(db, recordKey);
  });
}

/** Pages of a site stay while another record of the same company rests on them. */
async function forgetFacts(db: WingsideDb, recordKey: string): Promise<void> {
  const sites = new Set((await db.facts.where('recordKey').equals(recordKey).toArray()).map(({ site }) => site));
  await db.facts.where('recordKey').equals(recordKey).delete();
  for (const site of sites)
    if ((await db.facts.where('site').equals(site).count()) === 0)
      await db.sitePages.where('site').equals(site).delete();
}

/** Deletes all that was asked, answered, read and remembered. Settings stay, and so does the audit log, which holds no content. */
export async function deleteEverything(db: WingsideDb): Promise<void> {
  const tables = [
    ...turnTables(db),
    ...[db.conversations, db.records, db.snapshots, db.changes, db.visits, db.users, db.facts, db.sitePages],
  ];
  await db.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())).then(() => {}));
}
