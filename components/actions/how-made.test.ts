import { expect, test } from 'vitest';
import { source } from '../testing/samples.ts';
import { howMade } from './how-made.ts';

const turn = { rung: 'rules' as const, model: null, usage: null, totalMs: 110, sources: [] };
const usage = { promptTokens: 900, completionTokens: 300, cost: 0.002, currency: 'EUR' };

test('an answer without a model says so, and how long it took', () => {
  expect(howMade(turn)).toEqual(['from the record', '0.1 s']);
  expect(howMade({ ...turn, rung: 'cannot', totalMs: 12 })).toEqual(['no answer from the record', '< 0.1 s']);
});

test('a model’s answer names the model, where it is, the time and the cost', () => {
  const made = { ...turn, rung: 'model' as const, model: 'gpt-x at api.example.com', totalMs: 1230, usage };
  expect(howMade(made)).toEqual(['gpt-x at api.example.com', '1.2 s', '0.2 ct']);
  expect(howMade({ ...made, usage: { ...usage, cost: 0 } })).toContain('free');
  expect(howMade({ ...made, usage: { ...usage, cost: 0.0001 } })).toContain('< 0.1 ct');
  expect(howMade({ ...made, usage: { ...usage, cost: 1.5, currency: 'GBP' } })).toContain('1.50 GBP');
});

test('an answer from the company’s website says that, too', () => {
  const page = source('About', 'since 1961', { kind: 'url' });
  expect(howMade({ ...turn, sources: [page] })[0]).toBe('from the website');
  expect(howMade({ ...turn, sources: [page, source('Close date', '12 Dec')] })[0]).toBe(
    'from the record and the website',
  );
});

test('without a price the tokens are told', () => {
  expect(howMade({ ...turn, usage: { ...usage, cost: null } }).at(-1)).toMatch(/^1.?200 tokens$/);
});
