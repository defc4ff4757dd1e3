import { expect, test } from 'vitest';
import { actions } from '../actions/index.ts';
import { type Knowledge, noKnowledge } from '../core/knowledge.ts';
import { recordFromFile } from '../core/record-file.ts';
import type { Route } from '../core/turn.ts';
import { whoAnswers } from './who-answers.ts';

const now = new Date(2026, 10, 24, 9, 30);
const lead = recordFromFile(
  JSON.stringify({
    kind: 'lead',
    name: 'Nora Quill',
    fields: [{ label: 'Preferred Channel', value: 'Phone after 4 pm' }],
    timeline: [
      {
        kind: 'email',
        at: '2026-11-20',
        title: 'Enquiry',
        text: 'We run 14 greenhouses and lost two harvests to frost.',
      },
    ],
  }),
  now,
);
const routed = (outcome: string, score: number, other = ''): Route => ({
  ...{ outcome, score, params: {}, by: 'router' },
  alternatives: other ? [{ outcome: other, score: 0.2 }] : [],
});
const asks = async (query: string, route: Route, knowledge: Knowledge = noKnowledge) =>
  (await whoAnswers(route, { query, record: lead, now, knowledge }, actions)).outcome;

test('a question whose answer stands on the page is asked of the page, whatever its words look like', async () => {
  expect(await asks('how many greenhouses do they run', routed('out-of-scope', 0.8))).toBe('record-question');
  expect(await asks('At what time does she prefer a call?', routed('meeting-prep', 0.8))).toBe('record-question');
});

test('what the page does not say stays where the router sent it, and so does an order', async () => {
  expect(await asks('how many planets are there', routed('out-of-scope', 0.8))).toBe('out-of-scope');
  expect(await asks('delete the greenhouses', routed('out-of-scope', 0.8))).toBe('out-of-scope');
  expect(await asks('get me ready for the greenhouse call', routed('meeting-prep', 0.6))).toBe('meeting-prep');
});

test('where the router is sure nobody is asked', async () =>
  expect(await asks('how many greenhouses do they run', routed('deal-review', 0.98))).toBe('deal-review'));
