// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { mergeSettings } from '../../lib/settings/merge.ts';
import { render, write } from '../testing/render.tsx';
import { BudgetFields } from './BudgetFields.tsx';

const spent = vi.hoisted(() => ({ now: { day: { tokens: 0, cost: 0 }, month: { tokens: 0, cost: 0 } } }));
vi.mock('../hooks/useSpent.ts', () => ({ useSpent: () => spent.now }));

const onSave = vi.fn();
const shown = (user: unknown = {}, policy: unknown = {}) => (
  <BudgetFields merged={mergeSettings(user, policy)} onSave={onSave} />
);
const box = (name: RegExp) => {
  const label = [...document.querySelectorAll('label')].find((one) => name.test(one.textContent ?? ''));
  return document.getElementById(label?.htmlFor ?? '') as HTMLInputElement;
};
const enter = async (name: RegExp, text: string) => {
  await write(box(name), text);
  await act(async () => void box(name).dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
};

beforeEach(() => vi.clearAllMocks());

test('what was spent is told, and beside a limit how near it is', async () => {
  spent.now = { day: { tokens: 12_000, cost: 0.4 }, month: { tokens: 90_000, cost: 3 } };
  const { place } = await render(
    shown({ model: { currency: 'EUR', priceIn: 1, priceOut: 2 }, budget: { dayTokens: 48_000, dayCost: 0.5 } }),
  );
  expect(place.textContent).toContain('Today12,000 of 48,000 tokens · 0.40 EUR of 0.50 EUR');
  const bars = [...place.querySelectorAll('[role=progressbar]')];
  expect(
    bars.map((bar) => bar.getAttribute('aria-valuenow')),
    'the nearer limit counts',
  ).toEqual(['80']);
});

test('a limit is a number above nothing; left empty there is none', async () => {
  await render(shown({ budget: { monthCost: 5 } }));
  for (const wrong of ['0', '-1', '12.5', 'many']) await enter(/A day, tokens/, wrong);
  await enter(/A day, cost/, '0');
  expect(onSave).not.toHaveBeenCalled();
  await enter(/A day, tokens/, '50000');
  await enter(/One answer, cost/, '0,25');
  await enter(/A month, cost/, '');
  expect(onSave.mock.calls).toEqual([
    [{ budget: { dayTokens: 50_000 } }],
    [{ budget: { actionCost: 0.25 } }],
    [{ budget: { monthCost: null } }],
  ]);
});

test('what the company set cannot be changed, and without prices it is said that costs count as none', async () => {
  const { place } = await render(shown({}, { budget: { dayTokens: 1_000 } }));
  expect([box(/A day, tokens/).value, box(/A day, tokens/).disabled]).toEqual(['1000', true]);
  expect(box(/A month, tokens/).disabled).toBe(false);
  expect(place.textContent).toContain('without them a call counts as free');
});
