import { auditKeyId } from './audit-key.ts';
import type { WingsideDb } from './db.ts';
import { dropTraces, untraced } from './private.ts';
import { fates, isForgotten, type Left } from './tables.ts';

/** Deletes turns with everything that hangs on them. */
export async function deleteTurns(db: WingsideDb, ids: string[]): Promise<void> {
  await untraced(db, turnTables(db), async () => {
    await db.turns.bulkDelete(ids);
    for (const table of [db.steps, db.proposals, db.events, db.calls]) await table.where('turnId').anyOf(ids).delete();
    for (const table of [db.egress, db.siteReads, db.siteAsks] as const) await table.bulkDelete(ids);
  });
}

const turnTables = (db: WingsideDb) => [
  ...[db.turns, db.steps, db.events, db.egress, db.calls],
  ...[db.proposals, db.siteReads, db.siteAsks],
];

/** Deletes a record's conversation: its turns, their steps, calls, proposals and events. The reading of the open record stays. */
export async function deleteConversation(db: WingsideDb, recordKey: string): Promise<void> {
  await untraced(db, [...turnTables(db), db.conversations], async () => {
    await deleteTurns(db, await db.turns.where('recordKey').equals(recordKey).primaryKeys());
    await db.conversations.delete(recordKey);
  });
}

/**
 * Forgets a record: its reading, what it looked like before, what its company's site said, what was asked, sent to a
 * model and written. The audit log keeps its rows, which say nothing of it.
 *
 * @returns rows about it that are left, by table
 */
export async function forgetRecord(db: WingsideDb, recordKey: string): Promise<Left[]> {
  return untraced(db, db.tables, async () => {
    const turns = new Set(await db.turns.where('recordKey').equals(recordKey).primaryKeys());
    await deleteConversation(db, recordKey);
    await db.records.delete(recordKey);
    await db.visits.delete(recordKey);
    const own = [db.snapshots, db.changes, db.proposals, db.pages, db.siteReads, db.calls] as const;
    for (const table of own) await table.where('recordKey').equals(recordKey).delete();
    for (const table of [db.events, db.egress, db.siteAsks] as const)
      await table.filter((row) => row.recordKey === recordKey).delete();
    await forgetOnBench(db, [...turns]);
    const sites = await forgetFacts(db, recordKey);
    const isIts = ({ key, recordKey: of, turnId, caseId, site }: Record<string, unknown>) =>
      key === recordKey ||
      of === recordKey ||
      turns.has(String(turnId)) ||
      turns.has(String(caseId)) ||
      sites.includes(String(site));
    await dropTraces(db, isIts);
    return leftIn(db, (row) => isIts(row as Record<string, unknown>));
  });
}

/** Replays of its turns, and cases made of them. A conversation deleted for its age leaves them: they were kept on purpose. */
async function forgetOnBench(db: WingsideDb, turnIds: string[]): Promise<void> {
  for (const table of [db.benchResults, db.verdicts] as const) await table.where('caseId').anyOf(turnIds).delete();
  await db.ownCases.where('turnId').anyOf(turnIds).delete();
}

/** Pages of a site stay while another record of the same company rests on them. @returns sites that are gone */
async function forgetFacts(db: WingsideDb, recordKey: string): Promise<string[]> {
  const sites = new Set((await db.facts.where('recordKey').equals(recordKey).toArray()).map(({ site }) => site));
  await db.facts.where('recordKey').equals(recordKey).delete();
  const gone: string[] = [];
  for (const site of sites) {
    if ((await db.facts.where('site').equals(site).count()) > 0) continue;
    await db.sitePages.where('site').equals(site).delete();
    gone.push(site);
  }
  return gone;
}

async function leftIn(db: WingsideDb, is: (row: object) => boolean): Promise<Left[]> {
  const tables = db.tables.filter(({ name }) => isForgotten(name));
  return Promise.all(tables.map(async (table) => ({ table: table.name, rows: await table.filter(is).count() })));
}

/**
 * Deletes all that was asked, answered, read, sent and remembered. What stays and why is said in `tables.ts`; what the
 * audit log said of records can be matched to none any more.
 *
 * @param options.keys the keys of the model and the CRMs are being forgotten too, and with them the connections
 * @returns rows left in every table, those that stay included
 */
export async function deleteEverything(db: WingsideDb, options: { keys?: boolean } = {}): Promise<Left[]> {
  return untraced(db, db.tables, async () => {
    for (const table of db.tables) {
      const fate = fates[table.name as keyof typeof fates];
      if (fate === 'forgotten' || (fate === 'goes with the keys' && options.keys)) await table.clear();
    }
    await db.settings.delete(auditKeyId);
    await dropTraces(db, () => true);
    return Promise.all(db.tables.map(async (table) => ({ table: table.name, rows: await table.count() })));
  });
}
