import type { WingsideDb } from './db.ts';

/** Deletes turns with everything that hangs on them. */
export async function deleteTurns(db: WingsideDb, ids: string[]): Promise<void> {
  await db.transaction('rw', [db.turns, db.steps, db.events, db.egress], async () => {
    await db.turns.bulkDelete(ids);
    await db.steps.where('turnId').anyOf(ids).delete();
    await db.events.where('turnId').anyOf(ids).delete();
    await db.egress.bulkDelete(ids);
  });
}

/** Deletes a record's conversation: its turns, their steps and events. The reading of the open record stays. */
export async function deleteConversation(db: WingsideDb, recordKey: string): Promise<void> {
  await db.transaction('rw', [db.turns, db.steps, db.events, db.conversations, db.egress], async () => {
    await deleteTurns(db, await db.turns.where('recordKey').equals(recordKey).primaryKeys());
    await db.conversations.delete(recordKey);
  });
}

/** Deletes all that was asked, answered and read. Settings stay, and so does the audit log, which holds no content. */
export async function deleteEverything(db: WingsideDb): Promise<void> {
  await db.transaction('rw', [db.turns, db.steps, db.events, db.conversations, db.egress, db.records], async () => {
    await Promise.all([
      db.turns.clear(),
      db.steps.clear(),
      db.events.clear(),
      db.conversations.clear(),
      db.egress.clear(),
      db.records.clear(),
    ]);
  });
}
