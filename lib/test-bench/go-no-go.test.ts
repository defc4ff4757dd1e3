import { expect, test } from 'vitest';
import { decide } from './go-no-go.ts';
import type { BenchResult } from './rows.ts';

const turn = (struck: number, more: object = {}) =>
  ({
    status: 'done',
    failure: null,
    blocks: [{ type: 'markdown', text: '', flagged: Array.from({ length: struck }, () => ({})) }],
    ...more,
  }) as unknown as BenchResult['turn'];

const result = (more: Partial<BenchResult> = {}): BenchResult => ({
  ...{ runId: 'r', caseId: 'c', contender: 0, group: '', query: '', outcome: 'summarize-record', routed: true },
  ...{ why: [], answer: 'Same.', rung: 'model', ms: 800, tokens: 0, cost: 0.01, currency: 'EUR', turn: turn(0) },
  ...more,
});
const against = (now: Partial<BenchResult>) => decide([{ before: result(), now: result(now) }]);

test('a candidate that answers alike is a go', () => {
  expect(against({})).toMatchObject({ go: true, against: [], changed: 0 });
});

test.each([
  ['more is struck', { turn: turn(2) }, /without evidence: 2, then 0/],
  ['it fails', { turn: turn(0, { status: 'failed' }) }, /without a whole answer: 1, then 0/],
  ['it is slow', { ms: 2_400 }, /More than twice as slow: 2.4 s/],
  ['it is dear', { cost: 0.05 }, /Dearer: 0.0500, then 0.0100/],
  ['it goes elsewhere', { outcome: 'help' }, /1 of 1 questions go to another action/],
])('no go when %s, with the reason', (_why, now, reason) => {
  const { go, against: reasons } = against(now);
  expect(go).toBe(false);
  expect(reasons).toEqual([expect.stringMatching(reason)]);
});

test('what nobody feels is no reason: 30 ms for 10', () => {
  expect(decide([{ before: result({ ms: 10 }), now: result({ ms: 30 }) }]).go).toBe(true);
});
