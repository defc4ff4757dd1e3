import { expect, test } from 'vitest';
import type { BlockOf } from '../core/block.ts';
import type { CrmRecord } from '../core/record.ts';
import { ask, daysAgo, now, record, row, task } from './example-parts.ts';
import { emptyDeal, home, quietDeal } from './examples.ts';
import { prioritizeTasks } from './prioritize-tasks.ts';

async function ranked(of: CrmRecord, query = '', input: Record<string, unknown> = {}) {
  const answer = await ask(prioritizeTasks, of, query, input);
  const ranking = answer.blocks.find((block): block is BlockOf<'ranking'> => block.type === 'ranking');
  return { ...answer, items: ranking?.items ?? [], weights: ranking?.weights ?? [] };
}

test('overdue promises come first, then today, then soon, then what nobody dated', async () => {
  const { items } = await ranked(home);
  expect(items.map(({ text }) => text)).toEqual([
    'Send Marcus the fallback wording, promised on the call',
    'Call Ola about the outage',
    'Ship 46 battery packs',
    'Update price list',
  ]);
  expect(items[0]?.detail).toBe('Overdue by 9 days · about Marcus Teel');
});

test('each score is the sum of parts that the weights explain', async () => {
  for (const of of [home, quietDeal]) {
    const { items, weights } = await ranked(of);
    for (const { score, parts } of items) {
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      for (const { label } of parts) expect(weights.map((weight) => weight.label)).toContain(label);
    }
  }
});

test('on a deal’s page the deal’s size and stage count, with their sources', async () => {
  const { items, sources } = await ranked(quietDeal);
  expect(items[0]?.parts.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Deal of 100,000 or more', 'Late stage', 'Promise']),
  );
  expect(items[0]?.sources.map((at) => sources[at]?.quote)).toEqual(
    expect.arrayContaining(['125,000 EUR', 'In negotiation']),
  );
});

test('lines of a task list with due dates are ranked too; finished ones are not', async () => {
  const tasks = record({
    kind: 'list',
    name: 'My tasks',
    rows: [
      row('task', 'Call the mayor', { 'Due Date': daysAgo(3), Status: 'Open' }),
      row('task', 'Send brochure', { 'Due Date': daysAgo(-30), Status: 'Open' }),
      row('task', 'Old one', { 'Due Date': daysAgo(40), Status: 'Completed' }),
    ],
  });
  expect((await ranked(tasks)).items.map(({ text }) => text)).toEqual(['Call the mayor', 'Send brochure']);
});

test('"today" leaves the rest out and says so', async () => {
  const { items, text } = await ranked(home, 'what first today?');
  expect(items).toHaveLength(2);
  expect(text).toContain('2 tasks due later or without a date are left out.');
});

test('only my tasks, when the page says who I am', async () => {
  const shared = record({
    kind: 'home',
    name: 'Home',
    user: 'Jane Doe',
    tasks: [task('Mine', daysAgo(0), { owner: 'Jane Doe' }), task('Theirs', daysAgo(2), { owner: 'Ravi Menon' })],
  });
  expect((await ranked(shared, '', { owner: 'me' })).items.map(({ text }) => text)).toEqual(['Mine']);
  expect((await ranked({ ...shared, user: null }, '', { owner: 'me' })).text).toContain(
    'does not say who is signed in',
  );
});

test('equal scores go by due date, then by name', async () => {
  const equal = record({
    kind: 'home',
    name: 'Home',
    tasks: [task('B', daysAgo(-12)), task('C', daysAgo(-10)), task('A', daysAgo(-12))],
  });
  expect((await ranked(equal)).items.map(({ text }) => text)).toEqual(['C', 'A', 'B']);
});

test('no tasks: the first step', async () => {
  expect((await ranked(emptyDeal)).text).toContain(
    'This opportunity shows no open tasks. Open the tab with the activities',
  );
});

test('it is offered when something is late or there is a choice to make', () => {
  expect(prioritizeTasks.when({ record: home, now })?.reason).toBe('1 task overdue');
  expect(prioritizeTasks.when({ record: emptyDeal, now })).toBeNull();
});
