import type { Failure } from '../core/failure.ts';
import type { Turn } from '../core/turn.ts';
import type { Egress, WingsideDb } from '../history/db.ts';
import { blockText } from '../history/words.ts';
import type { Case } from './case.ts';
import type { Past, Ran, ReplayDesk } from './desk.ts';
import { judge } from './judge.ts';
import type { Judge } from './rated.ts';
import type { BenchResult, BenchRun } from './rows.ts';

/** What is asked: a case of a group, or a turn of the seller's own. */
export type Question = { id: string; group: string } & ({ one: Case } | { past: Past });

/** Why a run stands still before its end. */
export type Pause = { why: 'stopped' } | { why: 'model'; failure: Failure } | { why: 'shown'; egress: Egress };

/** A desk with its store. */
export type Seat = { desk: ReplayDesk; db: WingsideDb };

type Parts = {
  /** Where results are kept. */
  db: WingsideDb;
  /** Seats by contender, null where its answers are there already; several lanes take the questions in turn. */
  lanes: readonly (readonly (Seat | null)[])[];
  questions: ReadonlyMap<string, Question>;
  signal: AbortSignal;
  /** Asked of each answer that passes the checks; left out, no model rates. */
  rates?: Judge | undefined;
  onResults(results: BenchResult[]): void;
};

/** So many results are kept at once: a store that is written to for each would take longer than the answers. */
const batch = 24;
const batchMs = 500;

/**
 * Asks what is left of a run. What was answered is kept, so that it goes on there another day.
 *
 * @returns null when the run is through
 */
export async function runOn(run: BenchRun, parts: Parts): Promise<Pause | null> {
  const { db, lanes, questions, signal } = parts;
  const known = await db.benchResults.where('runId').equals(run.id).primaryKeys();
  const done = new Set(known.map(([, caseId, contender]) => `${contender} ${caseId}`));
  const keeper = keeping(parts);
  let next = 0;
  let pause: Pause | null = null;
  const lane = async (seats: readonly (Seat | null)[]) => {
    while (next < run.caseIds.length) {
      const caseId = run.caseIds[next] ?? '';
      next += 1;
      for (const [contender, seat] of seats.entries()) {
        if (!seat || done.has(`${contender} ${caseId}`)) continue;
        if (signal.aborted) pause ??= { why: 'stopped' };
        if (pause) return;
        const question = questions.get(caseId);
        const ran = question ? await askOne(seat.desk, question) : 'This query is no longer there.';
        pause ??= typeof ran === 'string' ? null : await pauseAfter(ran.turn, seat.db);
        if (pause) return;
        const result = resultOf(ran, question, { runId: run.id, caseId, contender });
        const rating = result.turn && result.why.length === 0 ? await parts.rates?.(result.turn, signal) : null;
        await keeper.add(rating ? { ...result, rating } : result);
      }
    }
  };
  await Promise.all(lanes.map(lane));
  await keeper.flush();
  return pause;
}

function keeping({ db, onResults }: Pick<Parts, 'db' | 'onResults'>) {
  let waiting: BenchResult[] = [];
  let keptAt = performance.now();
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    keptAt = performance.now();
    if (rows.length === 0) return;
    await db.benchResults.bulkPut(rows);
    onResults(rows);
  };
  const add = async (row: BenchResult) => {
    waiting.push(row);
    if (waiting.length >= batch || performance.now() - keptAt > batchMs) await flush();
  };
  return { add, flush };
}

/** @returns what is wrong with the question where it cannot be asked */
async function askOne(desk: ReplayDesk, question: Question): Promise<Ran | string> {
  try {
    return await ('one' in question ? desk.ask(question.one) : desk.askAgain(question.past));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Failures that the next question would meet too. A single odd answer is a result; a model that is away is none. */
const away: readonly Failure['kind'][] = [
  ...(['model-unreachable', 'model-offline', 'model-key-wrong', 'model-key-locked', 'model-budget'] as const),
  ...(['model-not-allowed', 'model-unknown', 'model-blocked', 'model-limit', 'model-not-ready'] as const),
];

async function pauseAfter(turn: Turn, db: WingsideDb): Promise<Pause | null> {
  const egress = turn.status === 'waiting' ? await db.egress.get(turn.id) : undefined;
  if (egress) return { why: 'shown', egress };
  return turn.failure && away.includes(turn.failure.kind) ? { why: 'model', failure: turn.failure } : null;
}

type Place = Pick<BenchResult, 'runId' | 'caseId' | 'contender'>;

function resultOf(ran: Ran | string, question: Question | undefined, place: Place): BenchResult {
  const query = question ? ('one' in question ? question.one.query : question.past.turn.query) : '';
  const plain = { ...place, group: question?.group ?? '', query };
  if (typeof ran === 'string')
    return {
      ...{ ...plain, outcome: '', routed: false, why: [ran], answer: '', rung: null },
      ...{ ms: 0, tokens: 0, cost: null, currency: null },
    };
  const expected = question && 'one' in question ? question.one : null;
  const why = expected ? judge(expected, ran) : [];
  const routed = expected ? ran.turn.route?.outcome === expected.expect : true;
  return { ...plain, ...answerOf(ran.turn, ran.ms), why, routed };
}

/** What is kept of an answer, made now or long ago. */
export function answerOf(turn: Turn, ms: number) {
  const { usage, route, rung, blocks } = turn;
  return {
    outcome: route?.outcome ?? '',
    answer: blocks.map(blockText).join('\n'),
    ...{ rung, ms, turn },
    tokens: usage ? usage.promptTokens + usage.completionTokens : 0,
    ...{ cost: usage?.cost ?? null, currency: usage?.currency ?? null },
  };
}
