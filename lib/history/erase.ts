import type { WingsideDb } from './db.ts';

/** Deletes turns with everything that hangs on them. */
export async function deleteTurns(db: WingsideDb, ids: string[]): Promise<void> {
  await db.transaction('rw', [db.turns, db.steps, db.events, db.egress, db.proposals], async () => {
    await db.turns.bulkDelete(ids);
    await db.steps.where('turnId').anyOf(ids).delete();
    await db.proposals.where('turnId').anyOf(ids).delete();
    await db.events.where('turnId').anyOf(ids).delete();
    await db.egress.bulkDelete(ids);
  });
}

/** Deletes a record's conversation: its turns, their steps, proposals and events. The reading of the open record stays. */
export async function deleteConversation(db: WingsideDb, recordKey: string): Promise<void> {
  const tables = [db.turns, db.steps, db.events, db.conversations, db.egress, db.proposals];
  await db.transaction('rw', tables, async () => {
    await deleteTurns(db, await db.turns.where('recordKey').equals(recordKey).primaryKeys());
    await db.conversations.delete(recordKey);
  });
}

/** Forgets a record: its reading, what it looked like before, what was asked, proposed and written about it. */
export async function forgetRecord(db: WingsideDb, recordKey: string): Promise<void> {
  const tables = [db.records, db.pages, db.snapshots, db.changes, db.visits, db.proposals, db.events];
  await db.transaction('rw', [...tables, db.turns, db.steps, db.conversations, db.egress], async () => {
    await deleteConversation(db, recordKey);
    await db.records.delete(recordKey);
    await db.visits.delete(recordKey);
    for (const table of [db.snapshots, db.changes, db.proposals, db.pages] as const)
      await table.where('recordKey').equals(recordKey).delete();
    await db.events.filter((event) => event.recordKey === recordKey).delete();
  });
}

/** Deletes all that was asked, answered, read and remembered. Settings stay, and so does the audit log, which holds no content. */
export async function deleteEverything(db: WingsideDb): Promise<void> {
  const tables = [
    ...[db.turns, db.steps, db.events, db.conversations, db.egress, db.records],
    ...[db.snapshots, db.changes, db.visits, db.users, db.proposals],
  ];
  await db.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())).then(() => {}));
}
