import type { CrmRecord } from '../core/record.ts';
import { languageOf } from '../enrichment/language.ts';
import type { WingsideDb } from '../history/db.ts';
import { wantsPrivate } from '../history/private.ts';
import { blockText } from '../history/words.ts';
import { anonymised } from '../test-bench/anonymise.ts';
import type { OwnCase } from '../test-bench/rows.ts';

/** What the seller expected instead: an action, `out-of-scope`, or '' where none of them says it. */
export type Expected = { turnId: string; expect: string; note: string };

/** Questions before it that a case carries along, of the same talk. */
const mostBefore = 3;
const oneTalk = 30 * 60_000;

/** Nothing that is there says what the seller wanted: the case fails until somebody decides. */
export const somethingElse = 'something else';

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
  const earliest = new Date(Date.parse(turn.askedAt) - oneTalk).toISOString();
  const before = (await db.turns.where('recordKey').equals(turn.recordKey).toArray())
    .filter(({ askedAt }) => askedAt < turn.askedAt && askedAt >= earliest)
    .sort((a, b) => a.askedAt.localeCompare(b.askedAt))
    .slice(-mostBefore)
    .map(({ query }) => query);
  const got = turn.route?.outcome ?? '';
  const answer = turn.blocks.map(blockText).join('\n').trim().split('\n')[0] ?? '';
  const seen = await db.records.toArray();
  const told = anonymised(turn.query, before, record, { seen, others: [note, answer] });
  const [toldNote = '', toldAnswer = ''] = told.others;
  // Sent to the same action again, the case passes only with another answer than this one.
  const sameAgain = expect === got && toldAnswer !== '' ? { checks: { excludes: [toldAnswer.slice(0, 120)] } } : {};
  const id = `own-${turnId}`;
  const row: OwnCase = {
    id,
    one: {
      ...{ id, query: told.query, record: told.record ? id : 'none', expect: expect || somethingElse, ...sameAgain },
      ...(told.history.length > 0 && { history: told.history.map((query) => ({ query })) }),
      ...{ style: 'own', lang: languageOf(null, turn.query)?.slice(0, 2) ?? 'en', tags: ['expected'] },
      written: now.toISOString().slice(0, 10),
    },
    record: told.record ? { name: id, json: told.record } : null,
    ...{ from: 'turn', turnId, got, end: null, note: toldNote.slice(0, 500), at: now.toISOString() },
  };
  await db.events.add({
    ...{ at: now.toISOString(), type: 'feedback', turnId, recordKey: turn.recordKey, detail: { expected: expect } },
  });
  await db.ownCases.put(row);
  return true;
}
