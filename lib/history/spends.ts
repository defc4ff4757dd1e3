import { localDay } from '../core/concepts.ts';
import type { Failure } from '../core/failure.ts';
import type { Usage } from '../core/turn.ts';
import type { Settings } from '../settings/schema.ts';
import type { Spend, WingsideDb } from './db.ts';

export type Spent = { tokens: number /** In `currency`; calls without a price count as nothing. */; cost: number };

export async function noteSpend(db: WingsideDb, action: string, usage: Usage, at: Date): Promise<void> {
  const day = localDay(at);
  const tokens = usage.promptTokens + usage.completionTokens;
  const { cost, currency } = usage;
  await db.spends.add({ at: at.toISOString(), day, month: day.slice(0, 7), action, tokens, cost, currency });
}

/** What models cost today and this month, by the seller's own calendar. */
export async function spentBy(db: WingsideDb, now: Date): Promise<{ day: Spent; month: Spent }> {
  const today = localDay(now);
  const month = await db.spends.where('month').equals(today.slice(0, 7)).toArray();
  return { day: sum(month.filter(({ day }) => day === today)), month: sum(month) };
}

const sum = (spends: Spend[]): Spent => ({
  tokens: spends.reduce((total, { tokens }) => total + tokens, 0),
  cost: spends.reduce((total, { cost }) => total + (cost ?? 0), 0),
});

type Prices = Pick<Settings['model'], 'priceIn' | 'priceOut' | 'currency'>;

/**
 * Is there room for one more call? The limits are hard: a call that might go over is not made.
 *
 * @param wanted tokens of the prompt and the most the answer may take
 */
export function overBudget(
  budget: Settings['budget'],
  prices: Prices,
  spent: { day: Spent; month: Spent },
  wanted: { prompt: number; answer: number },
): Failure | null {
  const tokens = wanted.prompt + wanted.answer;
  const cost = (wanted.prompt * (prices.priceIn ?? 0) + wanted.answer * (prices.priceOut ?? 0)) / 1e6;
  const none: Spent = { tokens: 0, cost: 0 };
  const periods = [
    ['answer', none, budget.actionTokens, budget.actionCost],
    ['day', spent.day, budget.dayTokens, budget.dayCost],
    ['month', spent.month, budget.monthTokens, budget.monthCost],
  ] as const;
  for (const [per, used, mostTokens, mostCost] of periods) {
    const shown = (own: number, wantedToo: number) => (per === 'answer' ? wantedToo : own);
    if (mostTokens !== null && used.tokens + tokens > mostTokens)
      return { kind: 'model-budget', per, limit: inTokens(mostTokens), spent: inTokens(shown(used.tokens, tokens)) };
    if (mostCost !== null && used.cost + cost > mostCost)
      return {
        ...{ kind: 'model-budget', per },
        limit: inMoney(mostCost, prices.currency),
        spent: inMoney(shown(used.cost, cost), prices.currency),
      };
  }
  return null;
}

const inTokens = (tokens: number) => `${tokens.toLocaleString('en-US')} tokens`;
const inMoney = (cost: number, currency: string | undefined) => `${cost.toFixed(2)} ${currency ?? ''}`.trim();
