import { expect, test } from 'vitest';
import { noMemory } from '../core/changes.ts';
import { ask, daysAgo, entry, now, record } from './example-parts.ts';
import { account, angryCase, freshLead, quietDeal } from './examples.ts';
import { meetingPrep } from './meeting-prep.ts';

const titles = async (of: typeof quietDeal, query = '') =>
  (await ask(meetingPrep, of, query)).blocks.flatMap((block) => ('title' in block && block.title ? [block.title] : []));

test('three highlights first, then people, promises, points, objections and questions', async () =>
  expect(await titles(quietDeal)).toEqual([
    'Three things first',
    'In the room',
    'They promised',
    'Likely to come up again',
    'To ask',
    'The last touches',
  ]));

test('at most three highlights, each with its source', async () => {
  for (const of of [quietDeal, angryCase, freshLead, account]) {
    const [first] = (await ask(meetingPrep, of)).blocks;
    if (first?.type !== 'list') throw new Error('no highlights');
    expect(first.items.length).toBeLessThanOrEqual(3);
    for (const item of first.items) expect(item.sources.length, item.text).toBeGreaterThan(0);
  }
});

test('only the person the seller meets is in the room, with their last words', async () => {
  const { blocks } = await ask(meetingPrep, quietDeal, 'get me ready for the call with Marcus');
  const room = blocks.find((block) => block.type === 'list' && block.title === 'In the room');
  expect(room).toMatchObject({ items: [{ text: expect.stringContaining('Marcus Teel, General Counsel') }] });
});

test('a planned meeting comes first, and makes the action the first to be offered', async () => {
  const ahead = record({
    ...{ kind: 'opportunity', name: 'X' },
    timeline: [
      entry(-1, 'Contract call with legal', { kind: 'meeting', title: 'Contract call', upcoming: true }),
      entry(4, 'They liked the demo.'),
    ],
  });
  expect(meetingPrep.when({ record: ahead, now })).toMatchObject({
    weight: 90,
    reason: 'Meeting tomorrow: Contract call',
  });
  expect((await ask(meetingPrep, ahead)).text).toContain('25 Nov, tomorrow: “Contract call”');
});

test('an objection stands in their words, with what was answered since', async () => {
  const of = record({
    ...{ kind: 'opportunity', name: 'X' },
    timeline: [
      entry(2, 'Sent the discount proposal: the price goes down by a tenth for three years.'),
      entry(9, 'Dana says the price is too high without a discount.'),
    ],
  });
  const { text } = await ask(meetingPrep, of);
  expect(text).toContain('Price: “Dana says the price is too high without a discount.”');
  expect(text).toContain('Sent the discount proposal');
});

test('what changed since the visit before is told', async () => {
  const changes = [
    {
      ...{
        what: 'amount' as const,
        field: 'budget',
        label: 'Budget',
        severity: 'high' as const,
        why: '12 % less',
        anchor: '',
      },
      ...{ from: { value: 125_000, display: '125,000 EUR' }, to: { value: 110_000, display: '110,000 EUR' } },
      ...{
        recordKey: quietDeal.key,
        recordName: '',
        recordKind: 'opportunity',
        url: '',
        at: daysAgo(1),
        lastSeen: daysAgo(6),
      },
    },
  ];
  const memory = { ...noMemory, changesOf: async () => ({ changes, since: daysAgo(6) }) };
  const { text } = await ask(meetingPrep, quietDeal, '', {}, { memory });
  expect(text).toContain('Budget: 125,000 EUR → 110,000 EUR, 12 % less.');
});

test('a record with nothing on it says what would help', async () => {
  const { text, rung } = await ask(meetingPrep, record({ kind: 'account', name: 'Bare' }));
  expect(text).toContain('little to prepare from');
  expect(rung).toBe('rules');
  expect((await ask(meetingPrep, null)).rung).toBe('cannot');
});
