import { expect, test } from 'vitest';
import { recordFromFile } from '../../core/record-file.ts';
import { ask } from '../example-parts.ts';
import { recordQuestion } from '../record-question.ts';
import { asFigure } from './figures.ts';
import { halvesOf } from './halves.ts';
import { isKin } from './kin.ts';

const now = new Date(2026, 10, 24, 9, 30);
const record = recordFromFile(
  JSON.stringify({
    kind: 'account',
    name: 'Marlow Dairies',
    fields: [
      { label: 'Contact Email', value: 'office@marlow.example', type: 'email' },
      { label: 'Date/Time Opened', value: '2026-11-10', type: 'date' },
      { label: 'Discount', value: '8%', type: 'percent' },
    ],
    related: [
      {
        label: 'Contacts',
        rows: [
          { name: 'Edda Brunn', cells: [{ label: 'Title', value: 'Head of Procurement' }] },
          { name: 'Colm Farrell', cells: [{ label: 'Title', value: 'General Counsel' }] },
        ],
      },
    ],
    timeline: [
      { kind: 'call', at: '2026-10-20', author: 'Jane Doe', title: 'Call', text: 'Left a message, nobody there.' },
      {
        ...{ kind: 'email', at: '2026-11-12', author: 'Colm Farrell', title: 'Terms' },
        text: 'The penalty clause has to go. Kestrel offered 42,000 and would install in March.',
      },
      {
        ...{ kind: 'note', at: '2026-11-14', author: 'Jane Doe', title: 'Prüfung' },
        text: 'Vor der Auditierung am 3. Dezember brauchen sie sechs Zertifikate.',
      },
    ],
    tasks: [{ subject: 'Send the sample certificates', due: '2026-11-27' }],
  }),
  now,
);
const asked = async (question: string) => (await ask(recordQuestion, record, question)).text;

test.each([
  ["what's her mail", 'office@marlow.example'],
  ['when was it opened?', '10 Nov'],
  ['who buys for them', 'Edda Brunn'],
  ['which clause does the lawyer want out', 'penalty clause'],
  ['did anybody pick up on 20 October', 'nobody there'],
  ['which rival came with 42k', 'Kestrel'],
  ['how low did Kestrel go', '42,000'],
  ['by which day must the sample certificates be sent', 'due 27 Nov'],
  ['how many certificates before the audit', 'sechs Zertifikate'],
])('asked in other words: "%s"', async (question, says) => expect(await asked(question)).toContain(says));

test('two questions in one are both answered', async () => {
  const text = await asked('who buys for them and when was it opened?');
  expect(text).toContain('Edda Brunn');
  expect(text).toContain('10 Nov');
});

test('where nothing answers, the nearest lines are shown as no more than that', async () => {
  const text = await asked('which penalty did the harbour master mean');
  expect(text).toContain('penalty clause');
  expect(text).toMatch(/find no answer|What is written/);
});

test('one root, one figure, two halves', () => {
  expect([isKin('certificates', 'certificados'), isKin('audit', 'auditoria'), isKin('contact', 'content')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(['50k', '50,000', '1.2m', '30', 'k9'].map(asFigure)).toEqual(['50000', '50000', '1200000', '30', 'k9']);
  expect(halvesOf('Why was it dear, and what did they ask for?')).toEqual([
    'Why was it dear',
    'what did they ask for?',
  ]);
  expect(halvesOf('who and when')).toEqual(['who and when']);
});
