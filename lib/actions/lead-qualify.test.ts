import { expect, test } from 'vitest';
import type { BlockOf } from '../core/block.ts';
import { noMemory } from '../core/changes.ts';
import { bant } from '../core/criteria/bant.ts';
import type { CrmRecord } from '../core/record.ts';
import { ask, entry, fields, moment, now, record } from './example-parts.ts';
import { account, angryCase, contact, everyExample, freshLead, home, quietDeal } from './examples.ts';
import { leadQualify } from './lead-qualify.ts';

const listOf = (blocks: readonly { type: string; title?: string | undefined }[], title: string) =>
  blocks.find((block): block is BlockOf<'list'> => block.type === 'list' && block.title === title);

const lead = (more: Partial<Parameters<typeof record>[0]>, ...lines: Parameters<typeof fields>): CrmRecord =>
  record({ kind: 'lead', name: 'Uwe Brandl', fields: fields(...lines), ...more });

const asked = lead(
  {},
  ['Company', 'Brandl Frost GmbH'],
  ['Position', 'Geschäftsführer'],
  [
    'Message',
    'We are looking for a temperature alarm for our 3 cold stores in Linz. It must run before the March audit. Our budget is 40,000 EUR.',
  ],
);

test('what they typed into the form is evidence, quoted and shown where it stands', async () => {
  const { blocks, sources, text } = await ask(leadQualify, asked);
  expect(text).toContain('Worth a meeting.');
  const budget = listOf(blocks, 'Known')?.items.find((item) => item.text === 'Budget');
  expect(budget?.detail).toBe('Message: “Our budget is 40,000 EUR.”');
  expect(sources[budget?.sources[0] ?? -1]).toMatchObject({ kind: 'field', quote: 'Our budget is 40,000 EUR.' });
});

test('silence is open, and asked for: the heaviest question first, ready for a mail', async () => {
  const { blocks, text } = await ask(leadQualify, freshLead);
  expect(text).toContain(
    'Worth a first question. Authority and source are known; budget, need, timing and fit are open.',
  );
  const questions = listOf(blocks, 'Ask next')?.items ?? [];
  expect(questions[0]).toMatchObject({
    text: 'Is there money set aside for this, and roughly how much?',
    detail: 'Budget: nothing here says it',
    action: { id: 'draft-email', input: { purpose: 'intro' } },
  });
  expect(questions.at(-1)).toMatchObject({ action: { id: 'enrich-account' } });
});

test('the score is the sum of the points it shows', async () => {
  for (const one of [asked, freshLead, quietDeal, contact, account]) {
    const { blocks } = await ask(leadQualify, one);
    const score = blocks.find((block): block is BlockOf<'ranking'> => block.type === 'ranking')?.items[0];
    expect(score?.parts.reduce((sum, { points }) => sum + points, 0)).toBe(score?.score);
    expect(score?.parts.length).toBe(bant.criteria.length);
  }
});

test.each(['They have no approved budget for this.', 'The budget is frozen, no spending.', 'Es gibt kein Budget.'])(
  '“%s” counts against them, and is not called known',
  async (note) => {
    const { blocks, text } = await ask(leadQualify, lead({ timeline: [entry(3, note)] }));
    expect(text).toContain('the record speaks against budget');
    expect(listOf(blocks, 'Known')).toBeUndefined();
  },
);

test.each(['She wants a probe certified at 50 %, not at 11.', 'Wants a clause: no fees in August.'])(
  '“%s” denies nothing',
  async (text) => {
    expect((await ask(leadQualify, lead({ timeline: [entry(3, text)] }))).text).not.toContain('speaks against');
  },
);

test.each([
  ['Not interested', 'Called him, he is not interested.'],
  ['Not interested', 'Hat kein Interesse mehr.'],
  ['A competitor', 'She works for one of our competitors.'],
  ['A student or a job seeker', 'Needs figures for her master thesis.'],
  ['Outside the region we serve', 'Lima is outside our territory.'],
])('%s: “%s” comes first, with the note, and nothing more is asked', async (name, text) => {
  const { blocks, sources } = await ask(leadQualify, lead({ timeline: [entry(2, text)] }));
  const [sign] = listOf(blocks, 'Look at first')?.items ?? [];
  expect(sign).toMatchObject({ text: name, tone: 'wrong' });
  expect(sources[sign?.sources[0] ?? -1]?.quote).toBe(text);
  expect(listOf(blocks, 'Ask next')).toBeUndefined();
});

test.each([
  'They are not a competitor.',
  'Is he a student?',
  'Very interested in the alarm.',
  'Wants 20 students per group to see live alarms.',
  'A competitor offered 9,000.',
])('“%s” disqualifies nobody', async (text) => {
  const { blocks } = await ask(leadQualify, lead({ timeline: [entry(2, text)] }));
  expect(listOf(blocks, 'Look at first')).toBeUndefined();
});

test('free mail and a ticked "do not call" are pointed at, and end nothing', async () => {
  const { blocks } = await ask(
    leadQualify,
    lead({}, ['Email', 'uwe@gmail.com', { type: 'email' }], ['Do Not Call', 'Yes', { type: 'boolean', value: true }]),
  );
  const signs = listOf(blocks, 'Look at first')?.items ?? [];
  expect(signs.map(({ text, tone }) => [text, tone])).toEqual([
    ['Free-mail address', 'careful'],
    ['Do Not Call', 'careful'],
  ]);
  expect(listOf(blocks, 'Ask next')).toBeDefined();
});

test('a record opened before with the same address or company is named', async () => {
  const known = record({
    ...{ kind: 'contact', name: 'U. Brandl' },
    fields: fields(['Email', 'Uwe@brandl.example', { type: 'email' }]),
  });
  const company = record({ kind: 'account', name: 'Brandl Frost' });
  const stranger = record({ kind: 'account', name: 'Other Ltd' });
  const of = lead({}, ['Company', 'Brandl Frost GmbH'], ['Email', 'uwe@brandl.example', { type: 'email' }]);
  const memory = { ...noMemory, seen: async () => [of, stranger, company, known] };
  const { blocks, sources } = await ask(leadQualify, of, '', {}, { memory });
  const twins = listOf(blocks, 'Look at first')?.items ?? [];
  expect(twins.map(({ text }) => text)).toEqual([
    'Perhaps here already: U. Brandl (contact)',
    'Perhaps here already: Brandl Frost (account)',
  ]);
  expect(sources[twins[0]?.sources[0] ?? -1]?.recordKey).toBe(known.key);
});

test('another list may be named; one we do not have is said', async () => {
  expect((await ask(leadQualify, quietDeal, 'run meddicc here')).blocks).toContainEqual(
    expect.objectContaining({ type: 'ranking', title: 'Score by MEDDICC, of 100' }),
  );
  expect((await ask(leadQualify, freshLead, '', { framework: 'CHAMP' })).text).toContain(
    'There is no list called CHAMP; this is judged by BANT.',
  );
});

test('the seller’s own list is what it is judged by', async () => {
  const own = { id: 'kit', label: 'ISO kit', ask: 'Which kit?', fields: [], words: ['kit'], weight: 10 };
  const run = { criteria: { deal: bant, lead: { name: 'Ours', criteria: [own] } } };
  const { text } = await ask(leadQualify, lead({ timeline: [entry(1, 'Wants the kit for Linz.')] }), '', {}, run);
  expect(text).toContain('ISO kit is known.');
});

test('it is offered with the reason a seller would give', () => {
  expect(leadQualify.when({ record: freshLead, now })).toEqual({
    reason: 'New since 6 days, budget, need and 2 more not known',
    weight: 68,
  });
  const gone = lead({ stage: { value: 'Converted', anchor: 'a' } });
  expect(leadQualify.when({ record: gone, now })).toBeNull();
  expect(leadQualify.when({ record: lead({ timeline: [entry(1, 'Not interested.')] }), now })?.reason).toBe(
    'Look first: not interested',
  );
  for (const one of [home, angryCase, account, quietDeal]) expect(leadQualify.when({ record: one, now })).toBeNull();
});

test('a converted lead is past it; a case and an empty page say where to go', async () => {
  const gone = lead({ stage: { value: 'Converted', anchor: 'a' } });
  expect((await ask(leadQualify, gone)).text).toContain('Nothing to qualify any more: its status is Converted.');
  expect((await ask(leadQualify, angryCase)).rung).toBe('cannot');
  expect((await ask(leadQualify, null)).rung).toBe('cannot');
});

test('every statement of what is known has its source, on every kind', async () => {
  for (const one of everyExample) {
    const { blocks } = await ask(leadQualify, one);
    for (const title of ['Known', 'Look at first'])
      for (const item of listOf(blocks, title)?.items ?? []) expect(item.sources.length, item.text).toBeGreaterThan(0);
  }
});

test('what a model is told holds nothing that was read', () => {
  const { run } = moment(freshLead, 'qualify TOPSECRET');
  expect(leadQualify.improve?.instruct(run)).not.toMatch(/TOPSECRET|Ines|Alcor/);
  const sends = leadQualify.improve?.sends.fields;
  if (sends === undefined || sends === 'all') throw new Error('all fields would be sent');
  for (const label of ['Email', 'Phone', 'Mobile', 'Street'])
    expect(
      sends.some((pattern) => pattern.test(label)),
      label,
    ).toBe(false);
});
