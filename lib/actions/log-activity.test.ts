import { expect, test } from 'vitest';
import type { Activity } from '../core/proposal.ts';
import type { CrmRecord } from '../core/record.ts';
import { ask, now } from './example-parts.ts';
import { contact, quietDeal } from './examples.ts';
import { logActivity } from './log-activity.ts';

async function said(query: string, record: CrmRecord = quietDeal): Promise<Activity> {
  const { blocks } = await ask(logActivity, record, query);
  const [block] = blocks;
  if (block?.type !== 'proposal' || block.suggestion.what !== 'activity') throw new Error(`no activity for ${query}`);
  return block.suggestion.activity;
}
const inDays = (days: number) => {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

test.each([
  ['remind me tomorrow to send the order form', 'Send the order form', inDays(1)],
  ['create a task: check the contract by in 3 days', 'Check the contract', inDays(3)],
  ['add a to-do to chase legal tomorrow at 9am', 'Chase legal', `${inDays(1)}T09:00`],
  ['Aufgabe für morgen: Angebot schicken', 'Angebot schicken', inDays(1)],
  ['rappelle-moi demain de relancer le client', 'Relancer le client', inDays(1)],
  ['new task: send contract', 'Send contract', null],
])('a task from “%s”', async (query, subject, due) => {
  const task = await said(query);
  expect(task).toMatchObject({ type: 'task', subject, due });
});

test('“next Tuesday 3pm” is the next Tuesday at three, and the words stay to be checked against', async () => {
  const task = await said('call them next Tuesday 3pm about the redlines');
  expect(task.type).toBe('task');
  expect(new Date(task.due ?? '').getDay()).toBe(2);
  expect(task.due).toMatch(/T15:00$/);
  expect(new Date(task.due ?? '') > now).toBe(true);
  expect(task.said).toBe('next Tuesday 3pm');
  expect(task.subject).toMatch(/redlines/);
});

test('“call her” on a contact’s page names the contact', async () =>
  expect((await said('remind me tomorrow to call her', contact)).subject).toBe(`Call ${contact.name}`));

test('a call that took place is logged with what was said, when, and how long', async () => {
  const call = await said('had a call with procurement yesterday, 20 min, they need three offers');
  expect(call).toMatchObject({ type: 'call', minutes: 20 });
  expect(call.at?.slice(0, 10)).toBe(inDays(-1));
  expect(call.text).toMatch(/they need three offers/);
});

test.each([
  ['make a note that the budget is approved', 'The budget is approved'],
  ['note: prefers mornings', 'Prefers mornings'],
  ['Notiz: Entscheidung im Januar', 'Entscheidung im Januar'],
])('a note from “%s”', async (query, text) =>
  expect(await said(query)).toMatchObject({ type: 'note', text, due: null }),
);

test('nothing is written by asking: it is a proposal', async () => {
  const { blocks } = await ask(logActivity, quietDeal, 'log a call');
  expect(blocks.map(({ type }) => type)).toEqual(['proposal']);
});
