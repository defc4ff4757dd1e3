import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Turn } from '../core/turn.ts';
import { WingsideDb } from '../history/db.ts';
import { caseSchema } from './case.ts';
import type { BenchResult, BenchRun, Verdict } from './rows.ts';
import { type Question, runOn, type Seat } from './run-on.ts';
import { judgedOf, movedBetween, verdictId } from './standing.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const caseOf = (id: string) => caseSchema.parse({ id, query: `query ${id}`, record: 'none', expect: 'help' });
const questions = new Map<string, Question>(ids.map((id) => [id, { id, group: 'help', one: caseOf(id) }]));
const run: BenchRun = {
  ...{ id: 'r', what: 'cases', only: '', caseIds: ids, contenders: [{ name: 'now', model: null }] },
  ...{ state: 'running', startedAt: '', endedAt: null },
};
const helped = {
  status: 'done',
  failure: null,
  blocks: [],
  sources: [],
  usage: null,
  rung: 'rules',
  route: { outcome: 'help' },
};

function seat(db: WingsideDb, answer: (id: string) => object | Error): { seat: Seat; asked: string[] } {
  const asked: string[] = [];
  const desk: Seat['desk'] = {
    async ask({ id }) {
      asked.push(id);
      const made = answer(id);
      if (made instanceof Error) throw made;
      return { turn: { ...helped, ...made } as unknown as Turn, ms: 1, draft: null, site: null };
    },
    askAgain: () => Promise.reject(new Error('not here')),
    close: () => {},
  };
  return { seat: { desk, db }, asked };
}

test('a run that was stopped goes on behind its last answer', async () => {
  const db = new WingsideDb(crypto.randomUUID());
  const stop = new AbortController();
  const first = seat(db, (id) => {
    if (id === 'b') stop.abort();
    return {};
  });
  const parts = { db, questions, onResults: () => {} };
  expect(await runOn(run, { ...parts, lanes: [[first.seat]], signal: stop.signal })).toEqual({ why: 'stopped' });
  const second = seat(db, () => ({}));
  expect(await runOn(run, { ...parts, lanes: [[second.seat]], signal: new AbortController().signal })).toBeNull();
  expect([first.asked, second.asked]).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ]);
  expect(await db.benchResults.count()).toBe(5);
});

test('a model that is away pauses the run; a record that is not there is a failing case', async () => {
  const db = new WingsideDb(crypto.randomUUID());
  const failure = { kind: 'model-unreachable', host: 'm' } as const;
  const told: BenchResult[] = [];
  const odd = seat(db, (id) => (id === 'a' ? new Error('a: there is no record "x".') : id === 'c' ? { failure } : {}));
  const signal = new AbortController().signal;
  const pause = await runOn(run, {
    db,
    questions,
    signal,
    lanes: [[odd.seat]],
    onResults: (rows) => told.push(...rows),
  });
  expect(pause).toEqual({ why: 'model', failure });
  expect(told.map(({ caseId, why }) => [caseId, why])).toEqual([
    ['a', ['a: there is no record "x".']],
    ['b', []],
  ]);
});

test('a person’s word wins over the checks, for the answer it was said of', () => {
  const result = (why: string[], answer = 'Yes.') =>
    ({ caseId: 'a', answer, why, group: 'help', outcome: '', routed: true, ms: 1 }) as unknown as BenchResult;
  const verdict = (said: Verdict['verdict']) =>
    new Map([[verdictId('a', 'Yes.'), { id: '', caseId: 'a', verdict: said, note: '', at: '' }]]);
  const known = new Map([['a', { one: caseOf('a') }]]);
  const why = (row: BenchResult, said: Verdict['verdict']) => judgedOf([row], known, verdict(said))[0]?.why;
  expect(why(result(['lacks "x"']), 'yes')).toEqual([]);
  expect(why(result([]), 'partly')).toEqual(['a person said: partly']);
  expect(why(result([], 'Another answer.'), 'no')).toEqual([]);
  const [fails, passes] = [judgedOf([result(['wrong'])], known, new Map()), judgedOf([result([])], known, new Map())];
  expect(movedBetween(passes, fails)).toEqual({ rose: ['a'], fell: [] });
  expect(movedBetween(fails, passes)).toEqual({ rose: [], fell: ['a'] });
});
