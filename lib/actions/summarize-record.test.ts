import { expect, test } from 'vitest';
import { ask, daysAgo, entry, fields, moment, now, record } from './example-parts.ts';
import {
  account,
  angryCase,
  emptyDeal,
  freshLead,
  germanDeal,
  home,
  hugeNote,
  manyFields,
  quietDeal,
} from './examples.ts';
import { summarizeRecord } from './summarize-record.ts';

const sentencesIn = async (of: typeof quietDeal) => {
  const { blocks } = await ask(summarizeRecord, of);
  return blocks.flatMap((block) => (block.type === 'text' ? block.statements : []));
};

test('a quiet deal is told as a colleague would: what, how much, when, what was said and promised, what is late', async () => {
  const { text, rung } = await ask(summarizeRecord, quietDeal);
  expect(rung).toBe('rules');
  expect(text).toContain(
    'Cold chain renewal is an opportunity with Harborline Cold Storage, worth 125,000 EUR, in stage In negotiation.',
  );
  expect(text).toContain('It was due to close on 15 Nov, 9 days ago, and is still open.');
  expect(text).toContain('Last contact was 12 days ago (Note, Jane Doe, 12 Nov about Dana Whitfield)');
  expect(text).toContain('Redlined order form is with Marcus (legal).');
  expect(text).toContain('“She will send redlines by Thursday.” That was 19 Nov, 5 days ago.');
  expect(text).toContain('1 task is open and overdue');
  expect(text).toContain('Dana Whitfield (VP Operations) and Marcus Teel (General Counsel)');
  expect(text).toContain('Next step is empty in the CRM.');
});

test.each([quietDeal, account, angryCase, freshLead, germanDeal])(
  '$name takes at most seven sentences, each with a source',
  async (of) => {
    const sentences = await sentencesIn(of);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(7);
    for (const { text, sources } of sentences) expect(sources.length, text).toBeGreaterThan(0);
  },
);

test('an account tells how much of its lists the page shows, and what was not opened', async () => {
  const { text } = await ask(summarizeRecord, account);
  expect(text).toContain(
    '12 opportunities, 3 of them shown (2 open: Cold chain renewal, 125,000 EUR and Yakima batteries, 9,200 EUR)',
  );
  expect(text).toContain('Details tab (not opened yet)');
});

test('a home page is counted, with what is late and what is biggest', async () => {
  const { text } = await ask(summarizeRecord, home);
  expect(text).toContain('Dashboard shows 2 lines and 4 open tasks.');
  expect(text).toContain('1 task is overdue');
  expect(text).toContain('Cold chain renewal (125,000 EUR) and Yakima batteries (9,200 EUR)');
});

test('amounts of two currencies have no biggest', async () => {
  const mixed = {
    ...home,
    rows: home.rows.map((row, at) => ({
      ...row,
      cells: row.cells.map((cell) =>
        at === 0 && cell.label === 'Amount' ? { ...cell, value: '90,000 GBP' as typeof cell.value } : cell,
      ),
    })),
  };
  expect((await ask(summarizeRecord, mixed)).text).not.toContain('biggest');
});

test('an empty record says what a summary is for, and invents nothing', async () => {
  const { text } = await ask(summarizeRecord, emptyDeal);
  expect(text).toContain('nothing filled in that I can read');
  expect(text).toContain('Fill in a field or add a note');
});

test('a note of a megabyte becomes one line', async () => {
  const [, last] = await sentencesIn(hugeNote);
  expect(last?.text).toContain('“They asked about the escrow clause.”');
  expect(last?.text.length).toBeLessThan(200);
});

test('six hundred fields of no known meaning give five facts', async () => {
  const { blocks } = await ask(summarizeRecord, manyFields);
  const facts = blocks.find((block) => block.type === 'facts');
  expect(facts?.rows.map(({ value }) => value)).toEqual([
    'Value of 1',
    'Value of 2',
    'Value of 4',
    'Value of 5',
    'Value of 7',
  ]);
});

test('a date that is only text is shown as it stands, and never reckoned with', async () => {
  const unsure = record({ kind: 'opportunity', name: 'Pilot', fields: fields(['Close Date', '11/12/2026']) });
  expect((await ask(summarizeRecord, unsure)).text).toContain('Its close date reads “11/12/2026”.');
});

test('a late evening call counts as that day, whatever the time zone', async () => {
  const late = record({
    kind: 'contact',
    name: 'Ola Brandt',
    timeline: [entry(1, 'Short call.', { at: `${daysAgo(1)}T23:40:00` })],
  });
  expect((await ask(summarizeRecord, late)).text).toContain('Last contact was yesterday');
});

test('a promise that a later note speaks of is not called open', async () => {
  const kept = record({
    kind: 'opportunity',
    name: 'Pilot',
    timeline: [
      entry(3, 'Redlines arrived, she did send all of them.'),
      entry(12, 'She will send redlines by Thursday.'),
    ],
  });
  expect((await ask(summarizeRecord, kept)).text).not.toContain('Promised');
});

test('without a record it asks for one', async () => {
  const { rung, text } = await ask(summarizeRecord, null);
  expect(rung).toBe('cannot');
  expect(text).toContain('Open a record');
});

test('a model’s words come first and the facts stay below', async () => {
  const { run } = moment(quietDeal);
  const { blocks } = await ask(summarizeRecord, quietDeal);
  const placed = summarizeRecord.improve?.place(blocks, 'It is late [1].', run) ?? [];
  expect(placed[0]).toMatchObject({ type: 'markdown', text: 'It is late [1].' });
  expect(placed[1]).toMatchObject({ type: 'facts' });
  expect(summarizeRecord.improve?.place(blocks, ' ', run)).toEqual(blocks);
});

test('the reason it is offered for is one a seller sees on the page', () => {
  expect(summarizeRecord.when({ record: germanDeal, now })?.reason).toBe('Last contact 44 days ago');
  expect(summarizeRecord.when({ record: quietDeal, now })?.reason).toBe('3 entries in the history');
});
