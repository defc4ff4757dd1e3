import { expect, test } from 'vitest';
import { noMemory, type RememberedChange } from '../core/changes.ts';
import { closePlan, workingDay } from './deal/close-plan.ts';
import { dealReview } from './deal-review.ts';
import { ask, date, daysAgo, entry, fields, money, now, record } from './example-parts.ts';
import { account, quietDeal, wonDeal } from './examples.ts';

test('risks come first, by name, each with its evidence', async () => {
  const { blocks, sources, text } = await ask(dealReview, quietDeal, 'what is wrong with this deal');
  expect(blocks[0]).toMatchObject({ type: 'list' });
  expect(text).toContain('Past its close date');
  expect(text).toContain('Another offer');
  const [risks] = blocks;
  if (risks?.type !== 'list') throw new Error('no risks');
  for (const item of risks.items) expect(item.sources.length, item.text).toBeGreaterThan(0);
  expect(sources.length).toBeGreaterThan(3);
});

test('what is not known is asked, what is known is quoted', async () => {
  const { text } = await ask(dealReview, quietDeal, 'which gaps do we have');
  expect(text).toMatch(/MEDDICC: \d of 8 known/);
  expect(text).toContain('Who sells this inside');
  expect(text).not.toContain('Plan to sign');
});

test('a close date moved twice is the worst thing about it', async () => {
  const moved = (from: string, to: string): RememberedChange => ({
    ...{ what: 'date', field: 'd', label: 'Expected closing date', severity: 'high', why: 'pushed back', anchor: '' },
    ...{ from: { value: from, display: from }, to: { value: to, display: to } },
    ...{
      recordKey: quietDeal.key,
      recordName: '',
      recordKind: 'opportunity',
      url: '',
      at: daysAgo(3),
      lastSeen: daysAgo(9),
    },
  });
  const changes = [moved('2026-10-30', '2026-11-15'), moved('2026-09-30', '2026-10-30')];
  const memory = { ...noMemory, changesOf: async () => ({ changes, since: null }) };
  const { text } = await ask(dealReview, quietDeal, 'risks', {}, { memory });
  expect(text).toContain('Pushed back 2 times, last from 2026-10-30 to 2026-11-15');
});

test('the plan runs back from the close date over working days, and says when there is too little time', async () => {
  const deal = (days: number) =>
    record({
      kind: 'opportunity',
      name: 'X',
      fields: fields(money('Amount', 1, '1 EUR'), date('Close Date', daysAgo(-days))),
    });
  const roomy = await ask(dealReview, deal(60), 'give me a close plan');
  expect(roomy.text).toContain('22 Jan 2027 Signature');
  expect(roomy.blocks.at(-1)).toMatchObject({
    type: 'proposal',
    suggestion: { what: 'activity', activity: { type: 'task' } },
  });
  const tight = await ask(dealReview, deal(5), 'close plan');
  expect(tight.text).toContain('leaves too little time');
  const late = await ask(dealReview, quietDeal, 'close plan');
  expect(late.text).toContain('The close date is past');
});

test('no step falls on a weekend, and none before today', () => {
  for (let days = -10; days < 90; days++) {
    const { steps } = closePlan(new Date(2026, 10, 24 + days), [], now);
    for (const { on } of steps) {
      expect([0, 6]).not.toContain(on.getDay());
      expect(on >= new Date(2026, 10, 24)).toBe(true);
    }
  }
  expect(workingDay(new Date(2026, 10, 27), 1)).toEqual(new Date(2026, 10, 30));
});

test('a deal that is over, an account and an empty page say so', async () => {
  expect((await ask(dealReview, wonDeal)).text).toContain('is over');
  expect((await ask(dealReview, account)).text).toContain('Open');
  expect((await ask(dealReview, null)).rung).toBe('cannot');
});

test('a deal with nothing wrong says what was looked at', async () => {
  const fine = record({
    ...{ kind: 'opportunity', name: 'X', stage: { value: 'Qualification', anchor: 'a' } },
    fields: fields(money('Amount', 5_000, '5,000 EUR'), date('Close Date', daysAgo(-60)), [
      'Next step',
      'Demo on Friday',
    ]),
    timeline: [entry(2, 'Good talk about the demo.')],
  });
  expect((await ask(dealReview, fine, 'risks')).text).toContain('None of the rules finds a risk');
  expect(dealReview.when({ record: fine, now })).toMatchObject({ weight: 26 });
  expect(dealReview.when({ record: quietDeal, now })?.weight).toBeGreaterThan(55);
});
