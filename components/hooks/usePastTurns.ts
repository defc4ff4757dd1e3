import { useLiveQuery } from 'dexie-react-hooks';
import type { CrmRecord } from '../../lib/core/record.ts';
import { nowhere, type Turn } from '../../lib/core/turn.ts';
import { isTurn } from '../../lib/history/sound.ts';
import type { Past } from '../../lib/test-bench/desk.ts';
import type { Question } from '../../lib/test-bench/run-on.ts';
import { db } from './store.ts';

/** Reading a website is no question to a model; whoever stopped an answer wanted none. */
const isAskable = (turn: Turn): boolean =>
  isTurn(turn) && (turn.status === 'done' || turn.status === 'failed') && turn.route?.outcome !== 'enrich-account';

/** Past questions that can be asked again, newest first; null until the store has answered. */
export const usePastIds = (): string[] | null =>
  useLiveQuery(async () => {
    const turns = await db.turns.orderBy('askedAt').reverse().filter(isAskable).toArray();
    return turns.map(({ id }) => id);
  }, []) ?? null;

/** Questions as they were asked: with the record as it was then, and what stood above them. Those that are gone are left out. */
export async function pastQuestions(ids: readonly string[]): Promise<Map<string, Question>> {
  const turns = (await db.turns.bulkGet([...ids])).filter((turn) => turn !== undefined);
  const questions = await Promise.all(
    turns.map(async (turn): Promise<Question> => {
      const past: Past = { turn, record: await recordThen(turn), earlier: await earlierThan(turn) };
      return { id: turn.id, group: turn.route?.outcome ?? '', past };
    }),
  );
  return new Map(questions.map((question) => [question.id, question]));
}

async function recordThen({ id, recordKey }: Turn): Promise<CrmRecord | null> {
  const kept = await db.steps.get([id, 0]);
  const made = (kept?.status === 'done' ? (kept.made as CrmRecord | null) : null) ?? null;
  return made ?? (recordKey === nowhere ? null : ((await db.records.get(recordKey)) ?? null));
}

async function earlierThan({ recordKey, askedAt }: Turn): Promise<Turn[]> {
  const turns = await db.turns
    .where('[recordKey+askedAt]')
    .between([recordKey, ''], [recordKey, askedAt], true, false)
    .reverse()
    .limit(12)
    .toArray();
  return turns.reverse().filter(isTurn);
}
