import { expect, test } from 'vitest';
import { casesIn } from './case.ts';
import { casesFromCsv, casesToCsv } from './csv.ts';

const own = casesIn(
  [
    '{"id":"a-1","query":"=SUM is what Dana wrote, \\"sum it up\\"","record":"account-rich","expect":"summarize-record","checks":{"includes":["Dana","12"],"blocks":["text"]},"style":"terse","tags":["happy"]}',
    '{"id":"a-2","query":"und kürzer?\\nbitte","record":"contact","expect":"revise-draft","params":{"length":"shorter"},"history":[{"query":"draft a mail"}],"lang":"de"}',
    '{"id":"a-3","query":"delete it","record":"none","expect":"out-of-scope","forbidden":["deleted"]}',
  ].join('\n'),
  'own',
);

test('what goes out as a table comes back as it was', () => {
  const table = casesToCsv(own);
  expect(table.split('\r\n')[0]).toContain('"Utterance","Expected Topic","Expected Actions"');
  expect(table).not.toMatch(/"=SUM/);
  expect(casesFromCsv(table, 'own.csv')).toEqual(own);
});

test('a table from elsewhere: other names of columns, semicolons, a topic with a capital, a conversation as lines', () => {
  const table =
    '\uFEFFUtterance;Expected Topic;Expected Actions;Expected Response;Conversation History;Context\r\n' +
    'and for Marcus?;Draft_Email;;Marcus;"User: write to Dana\nAgent: Here is a draft.";record=contact; lang=en\r\n' +
    ';;;;;\r\n' +
    'what is this;;"[""summarize_record""]";;"[{""role"":""user"",""message"":""hi""},{""role"":""agent"",""message"":""hello""}]";"[{""name"":""record"",""value"":""account""}]"\r\n';
  const [first, second] = casesFromCsv(table, 'theirs.csv');
  expect(first).toMatchObject({
    ...{ query: 'and for Marcus?', expect: 'draft-email', record: 'contact' },
    ...{ checks: { includes: ['Marcus'] }, history: [{ query: 'write to Dana' }] },
  });
  expect(second).toMatchObject({ expect: 'summarize-record', record: 'account', history: [{ query: 'hi' }] });
});

test.each([
  ['Question,Answer\nhi,ho', /must name the columns “Utterance”/],
  [
    'Utterance,Expected Topic\nhi,Order Management',
    /row 2: Wingside has no action “order-management”. It has summarize-record/,
  ],
  ['Utterance,Expected Topic,Context\nhi,help,"{""record"":"', /row 2: .*begins like a list and is none/],
  ['Utterance,Expected Topic\n"hi,help', /a quotation mark is opened and never closed/],
])('a table that is no table of cases says what to mend', (table, wanted) =>
  expect(() => casesFromCsv(table, 'theirs.csv')).toThrow(wanted),
);
