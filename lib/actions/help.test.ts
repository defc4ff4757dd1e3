import { expect, test } from 'vitest';
import { ask } from './example-parts.ts';
import { account, quietDeal } from './examples.ts';
import { actions } from './index.ts';

const help = actions.find(({ id }) => id === 'help');
if (!help) throw new Error('help is not in the list');

test('on a deal it lists what works now, with the reason and a press each', async () => {
  const { blocks } = await ask(help, quietDeal);
  const [now] = blocks;
  if (now?.type !== 'list') throw new Error('no list');
  expect(now.title).toBe('On this opportunity, now');
  expect(now.items.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Summarise', 'What to do next', 'Draft an e-mail', 'Ask about this record']),
  );
  expect(now.items.every(({ detail, action }) => detail && actions.some(({ id }) => id === action?.id))).toBe(true);
});

test('it says that nothing is written or sent, and what was not read', async () => {
  const { text } = await ask(help, account);
  expect(text).toContain('change nothing in the CRM before you have seen it');
  expect(text).toContain('Not read on this page: Details tab (not opened yet).');
});

test('with no record open it says what to open, and what works then', async () => {
  const { text, rung } = await ask(help, null);
  expect(rung).toBe('rules');
  expect(text).toContain('Open a record, a list or your home page');
  for (const { id, title } of actions) if (id !== 'help') expect(text).toContain(title);
});
