import { expect, test } from 'vitest';
import { routeLines } from './lines.ts';

const all = (lines: string[]) => Array.fromAsync(routeLines(lines));

test('each line of a file gets its outcome under its own id', async () => {
  const [first, second] = await all([
    '{"id":"a","query":"summarize this account","record":"account"}',
    '',
    '{"id":7,"query":"draft a thank-you mail to Anna in French"}',
  ]);
  expect(first).toMatchObject({ id: 'a', outcome: 'summarize-record' });
  expect(second).toMatchObject({ id: 7, outcome: 'draft-email', params: { purpose: 'thank-you', language: 'fr' } });
});

test('a bad line says what is wrong with it and the others go on', async () => {
  const lines = await all([
    '{"id":1,"query":',
    '[]',
    '{"query":"hello"}',
    '{"id":2}',
    '{"id":3,"query":"hi","record":"invoice"}',
    '{"id":4,"query":"what can you do","record":null}',
  ]);
  expect(lines.map((line) => ('error' in line ? line.error : line.outcome))).toEqual([
    'line 1 is not JSON',
    'not a JSON object with "id" and "query"',
    '"id" is missing: text or a number',
    '"query" is missing: text',
    '"record" is "invoice"; it may be account, contact, lead, opportunity, case, task, home, list, none',
    'help',
  ]);
});

test('a task page and a list page are places to ask from too', async () => {
  const lines = await all(
    ['task', 'list', 'none'].map((record) => JSON.stringify({ id: record, query: 'plan my day', record })),
  );
  expect(lines.map((line) => 'outcome' in line && line.outcome)).toEqual(Array(3).fill('prioritize-tasks'));
});
