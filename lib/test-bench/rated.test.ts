import 'fake-indexeddb/auto';
import { afterAll, expect, test } from 'vitest';
import type { Turn } from '../core/turn.ts';
import { WingsideDb } from '../history/db.ts';
import { openChat } from '../model/chat.ts';
import { mergeSettings } from '../settings/merge.ts';
import { startModelServer } from '../testing/model-server.ts';
import { isGood, judgeBy, meanOf } from './rated.ts';
import type { BenchResult } from './rows.ts';
import { runOn, type Seat } from './run-on.ts';

const server = await startModelServer();
afterAll(() => server.close());
const door = openChat({ use: 'endpoint', kind: 'gateway', baseUrl: server.url, model: 'test-model', key: '' });
const rating = { factual: 5, followsInstruction: 4, concise: 4, complete: 3, why: 'The price is missing.' };
const turn = {
  ...{ id: 't', recordKey: 'r', query: 'how much is it', status: 'done', route: { outcome: 'record-question' } },
  ...{ blocks: [{ type: 'notice', tone: 'info', text: 'It is 40,000 euros.' }], sources: [], rung: 'rules' },
  ...{ usage: null, failure: null },
} as unknown as Turn;

test('a model rates answers that pass the checks, and no others; its means and its word for good are told', async () => {
  server.tell({ be: 'script', text: JSON.stringify(rating) });
  const db = new WingsideDb(crypto.randomUUID());
  const desk: Seat['desk'] = {
    ask: async () => ({ turn, ms: 1, draft: null, site: null }),
    askAgain: () => Promise.reject(new Error('not here')),
    close: () => {},
  };
  const expected = { right: 'record-question', wrong: 'help' };
  const questions = new Map(
    Object.entries(expected).map(([id, expect]) => [
      id,
      { id, group: 'g', one: { id, query: 'how much is it', record: 'none', expect } as never },
    ]),
  );
  const told: BenchResult[] = [];
  await runOn(
    {
      ...{ id: 'r', what: 'cases', only: '', caseIds: ['right', 'wrong'], contenders: [{ name: 'now', model: 'm' }] },
      ...{ state: 'running', startedAt: '', endedAt: null, rates: true },
    },
    {
      ...{ db, questions, lanes: [[{ desk, db }]], signal: new AbortController().signal },
      rates: judgeBy(db, mergeSettings(undefined, undefined), async () => door),
      onResults: (rows) => told.push(...rows),
    },
  );
  const byId = new Map(told.map((result) => [result.caseId, result]));
  expect(byId.get('right')?.rating).toEqual(rating);
  expect(byId.get('wrong')?.why).not.toEqual([]);
  expect(byId.get('wrong')?.rating).toBeUndefined();
  expect(meanOf(told)).toEqual({ of: 1, means: { factual: 5, followsInstruction: 4, concise: 4, complete: 3 } });
  expect(isGood(rating)).toBe(false);
});

test('without a model, or without an answer, nothing is rated', async () => {
  const db = new WingsideDb(crypto.randomUUID());
  const signal = new AbortController().signal;
  const merged = mergeSettings(undefined, undefined);
  expect(await judgeBy(db, merged, async () => null)(turn, signal)).toBeNull();
  expect(await judgeBy(db, merged, async () => door)({ ...turn, blocks: [] }, signal)).toBeNull();
  expect(meanOf([])).toBeNull();
});
