import {
  type AuditEntry,
  type AuditKind,
  type AuditRow,
  type AuditStore,
  appendAudit as append,
  type CallNote,
  type ChainHead,
  canonical,
  type Verified,
  verifyChain,
} from '../trust/audit.ts';
import { aboutHash } from './audit-key.ts';
import type { StoredAudit, WingsideDb } from './db.ts';

export { aboutHash } from './audit-key.ts';

/** Where the chain ends, in the settings. */
const headId = 'auditHead';

/** One store per database: rows that end together queue behind each other, so that none takes the other's number. */
const stores = new WeakMap<WingsideDb, AuditStore>();

function storeOf(db: WingsideDb): AuditStore {
  const known = stores.get(db);
  if (known) return known;
  const store: AuditStore = {
    last: async () => (await db.audit.orderBy('n').last()) as AuditRow | undefined,
    add: (row) =>
      db.transaction('rw', db.audit, db.settings, async () => {
        const newest = (await db.audit.orderBy('n').last()) as AuditRow | undefined;
        if ((newest?.n ?? 0) + 1 !== row.n || (newest && newest.hash !== row.prev)) return false;
        await db.audit.add(row as unknown as StoredAudit);
        await db.settings.put({ id: headId, value: { n: row.n, hash: row.hash } satisfies ChainHead });
        return true;
      }),
  };
  stores.set(db, store);
  return store;
}

/**
 * Adds a row to the audit log of this machine, chained to the one before. Of the record and the website it is about the
 * row holds keyed hashes alone. Not to be called inside a transaction.
 */
export async function appendAudit(db: WingsideDb, note: CallNote): Promise<AuditRow> {
  const { record, site, ...rest } = note;
  const about: AuditEntry['about'] = {
    ...(record ? { record: await aboutHash(db, record) } : {}),
    ...(site ? { site: await aboutHash(db, site) } : {}),
  };
  return appendEntry(db, { ...rest, ...(record || site ? { about } : {}) });
}

export const appendEntry = (db: WingsideDb, entry: AuditEntry): Promise<AuditRow> => append(storeOf(db), entry);

/** A row for what was done on this computer and sent nothing. */
export const noteHere = async (
  db: WingsideDb,
  what: AuditKind,
  {
    at,
    action,
    ...more
  }: { at: Date; action: string } & Pick<CallNote, 'status'> &
    Partial<Pick<CallNote, 'where' | 'bytes' | 'record' | 'site'>>,
): Promise<void> => {
  const why = { action, turn: '' };
  await appendAudit(db, { where: '', bytes: 0, ...more, at: at.toISOString(), what, why, masks: {} });
};

/** One row for what was written to a CRM, or put into its form. */
export const noteWrite = async (
  db: WingsideDb,
  entry: { what: 'crm-write' | 'form-fill'; where: string; turn: string; status: string },
  at: Date,
): Promise<void> => {
  const { what, where, turn, status } = entry;
  const record = (await db.turns.get(turn))?.recordKey;
  await appendAudit(db, {
    ...{ at: at.toISOString(), what, where, why: { action: 'proposal', turn }, masks: {}, bytes: 0, status },
    ...(record ? { record } : {}),
  });
};

/** Is the log as it was written? Shows edits of rows, not a rewrite of the whole log. */
export async function verifyAudit(db: WingsideDb): Promise<Verified> {
  const [rows, head] = await db.transaction('r', db.audit, db.settings, () =>
    Promise.all([db.audit.orderBy('n').toArray(), db.settings.get(headId)]),
  );
  return verifyChain(rows as unknown as AuditRow[], (head?.value as ChainHead | undefined) ?? null);
}

/** The whole log as JSON lines, oldest row first; each as it was hashed, with its hash. Noted as an export. */
export async function exportAudit(db: WingsideDb, now = new Date()): Promise<string> {
  const rows = await db.audit.orderBy('n').toArray();
  const lines = rows.map((row) => `${canonical(row)}\n`).join('');
  const size = new TextEncoder().encode(lines).length;
  await noteHere(db, 'export', { at: now, action: 'audit', status: `${rows.length} rows`, bytes: size });
  return lines;
}

/**
 * @param wish.before rows older than this number only, for the next page
 * @param wish.about what `aboutHash` gave for a record's key or a site
 * @returns newest first
 */
export async function listAudit(
  db: WingsideDb,
  { before, limit, what, about }: { before?: number; limit: number; what?: AuditKind; about?: string },
): Promise<AuditRow[]> {
  const rows = before === undefined ? db.audit.orderBy('n') : db.audit.where('n').below(before);
  const found = await rows
    .reverse()
    .filter((stored) => {
      const row = stored as unknown as AuditRow;
      return (!what || row.what === what) && (!about || row.about?.record === about || row.about?.site === about);
    })
    .limit(limit)
    .toArray();
  return found as unknown as AuditRow[];
}
