import { type AuditRow, type AuditStore, appendAudit as append, type CallNote } from '../trust/audit.ts';
import type { StoredAudit, WingsideDb } from './db.ts';

/** One store per database: rows that end together queue behind each other, so that none takes the other's number. */
const stores = new WeakMap<WingsideDb, AuditStore>();

function storeOf(db: WingsideDb): AuditStore {
  const known = stores.get(db);
  if (known) return known;
  const store: AuditStore = {
    last: async () => (await db.audit.orderBy('n').last()) as AuditRow | undefined,
    add: async (row) => void (await db.audit.add(row as unknown as StoredAudit)),
  };
  stores.set(db, store);
  return store;
}

/** Adds a row to the audit log of this machine, chained to the one before. */
export const appendAudit = (db: WingsideDb, note: CallNote): Promise<AuditRow> => append(storeOf(db), note);

/** One row for what was written to a CRM, or put into its form. */
export const noteWrite = async (
  db: WingsideDb,
  entry: { what: 'crm-write' | 'form-fill'; where: string; turn: string; status: string },
  at: Date,
): Promise<void> => {
  const { what, where, turn, status } = entry;
  await appendAudit(db, {
    at: at.toISOString(),
    what,
    where,
    why: { action: 'proposal', turn },
    masks: {},
    bytes: 0,
    status,
  });
};
