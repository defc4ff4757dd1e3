import type { CrmRecord } from '../core/record.ts';
import type { WingsideDb } from '../history/db.ts';
import { wantsPrivate } from '../history/private.ts';
import { anonymised } from '../test-bench/anonymise.ts';
import type { OwnCase } from '../test-bench/rows.ts';

/** What the seller expected instead: an action, `out-of-scope`, or '' where none of them says it. */
export type Expected = { turnId: string; expect: string; note: string };

/** Questions before it that a case carries along. */
const mostBefore = 3;

/**
 * "I expected this to work": the question, the record as it was and what was asked before become a case of the seller's
 * own, with everybody in it replaced. Nothing is kept in private mode.
 *
 * @returns false where nothing was kept
 */
export async function keepExpected(db: WingsideDb, { turnId, expect, note }: Expected, now: Date): Promise<boolean> {
  const turn = await db.turns.get(turnId);
  if (!turn || (await wantsPrivate(db))) return false;
  const step = await db.steps.get([turnId, 0]);
  const record = (step?.made ?? null) as CrmRecord | null;
  const before = (await db.turns.where('recordKey').equals(turn.recordKey).toArray())
    .filter(({ askedAt }) => askedAt < turn.askedAt)
    .sort((a, b) => a.askedAt.localeCompare(b.askedAt))
    .slice(-mostBefore)
    .map(({ query }) => query);
  const told = anonymised(turn.query, before, record);
  const id = `own-${turnId}`;
  const row: OwnCase = {
    id,
    one: {
      ...{ id, query: told.query, record: told.record ? id : 'none', expect: expect || 'out-of-scope' },
      ...(told.history.length > 0 && { history: told.history.map((query) => ({ query })) }),
      ...{ style: 'own', lang: 'en', tags: expect ? ['expected'] : ['expected', 'none of the actions'] },
      written: now.toISOString().slice(0, 10),
    },
    record: told.record ? { name: id, json: told.record } : null,
    ...{ from: 'turn', turnId, end: null, note: note.slice(0, 500), at: now.toISOString() },
  };
  await db.ownCases.put(row);
  return true;
}
