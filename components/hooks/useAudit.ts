import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { aboutHash, exportAudit, listAudit, verifyAudit } from '../../lib/history/audit.ts';
import type { AuditKind, AuditRow, Verified } from '../../lib/trust/audit.ts';
import { db } from './store.ts';

export type AuditWish = {
  what: AuditKind | null;
  /** Key of a record: rows about it alone. */
  record: string | null;
  limit: number;
};

export type AuditHook = {
  /** Newest first; null until the store has answered. */
  rows: AuditRow[] | null;
  hasOlder: boolean;
  verify(): Promise<Verified>;
  /** @returns JSON lines, oldest first */
  exportLines(): Promise<string>;
};

/** The log of what left, was written, or changed the rules. */
export function useAudit({ what, record, limit }: AuditWish): AuditHook {
  // In the log a record is a keyed hash, which the browser makes: what is looked for is known a moment later.
  const [about, setAbout] = useState<{ record: string | null; hash?: string }>({ record: null });
  useEffect(() => {
    let current = true;
    const found = record ? aboutHash(db, record) : Promise.resolve(undefined);
    void found.then((hash) => current && setAbout({ record, ...(hash ? { hash } : {}) }));
    return () => {
      current = false;
    };
  }, [record]);
  const known = about.record === record;
  const found = useLiveQuery(
    async () =>
      known
        ? listAudit(db, { limit: limit + 1, ...(what ? { what } : {}), ...(about.hash ? { about: about.hash } : {}) })
        : null,
    [what, about, known, limit],
  );
  const work = useMemo(() => ({ verify: () => verifyAudit(db), exportLines: () => exportAudit(db) }), []);
  return { rows: found?.slice(0, limit) ?? null, hasOlder: (found?.length ?? 0) > limit, ...work };
}
