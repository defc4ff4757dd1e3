import { type AuditRow, appendAudit as append, type CallNote } from '../trust/audit.ts';
import type { StoredAudit, WingsideDb } from './db.ts';

/** Adds a row to the audit log of this machine, chained to the one before. */
export function appendAudit(db: WingsideDb, note: CallNote): Promise<AuditRow> {
  return append(
    {
      last: async () => (await db.audit.orderBy('n').last()) as AuditRow | undefined,
      add: async (row) => void (await db.audit.add(row as unknown as StoredAudit)),
    },
    note,
  );
}
