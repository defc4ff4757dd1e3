import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { tell } from '../core/failure.ts';
import { settingsSchema } from '../settings/schema.ts';
import { WingsideDb } from './db.ts';
import { noteSpend, overBudget, spentBy } from './spends.ts';

const stores: WingsideDb[] = [];
const newStore = () => {
  const db = new WingsideDb(`spends-${stores.length}`);
  stores.push(db);
  return db;
};
afterEach(() => Promise.all(stores.splice(0).map((db) => db.delete())));

const usage = (tokens: number, cost: number | null = null) => ({
  ...{ promptTokens: tokens - 100, completionTokens: 100, cost, currency: cost === null ? null : 'EUR' },
});
const prices = { priceIn: 2, priceOut: 8, currency: 'EUR' };
const none = { day: { tokens: 0, cost: 0 }, month: { tokens: 0, cost: 0 } };
const { budget } = settingsSchema.parse({});

test('today and this month are summed apart, and last month is gone from both', async () => {
  const db = newStore();
  await noteSpend(db, 'draft-email', usage(1_000, 0.02), new Date('2026-10-31T12:00:00'));
  await noteSpend(db, 'draft-email', usage(2_000, 0.04), new Date('2026-11-03T12:00:00'));
  await noteSpend(db, 'meeting-prep', usage(500, null), new Date('2026-11-22T09:00:00'));
  expect(await spentBy(db, new Date('2026-11-22T12:00:00'))).toEqual({
    day: { tokens: 500, cost: 0 },
    month: { tokens: 2_500, cost: 0.04 },
  });
});

test('with no limit anything goes', () => {
  expect(overBudget(budget, prices, none, { prompt: 1e6, answer: 1e6 })).toBeNull();
});

test('the call that might go over the day’s limit is not made, and the seller reads why and what to do', () => {
  const most = { ...budget, dayTokens: 10_000 };
  const spent = { ...none, day: { tokens: 9_500, cost: 0 } };
  expect(overBudget(most, prices, spent, { prompt: 300, answer: 200 })).toBeNull();
  const failure = overBudget(most, prices, spent, { prompt: 300, answer: 201 });
  expect(failure && tell(failure)).toBe(
    'The day’s limit of 10,000 tokens is reached (9,500 tokens used), so nothing was sent. Change it in Settings, Model.',
  );
});

test('one answer can be limited in money, by the prices entered', () => {
  const failure = overBudget({ ...budget, actionCost: 0.01 }, prices, none, { prompt: 2_000, answer: 1_200 });
  expect(failure).toMatchObject({ per: 'answer', limit: '0.01 EUR', spent: '0.01 EUR' });
});
