import { expect, test } from 'vitest';
import { meddicc } from '../core/criteria/meddicc.ts';
import { judgeCriteria, scoreOf } from './criteria.ts';
import { entry, fields, now, record } from './example-parts.ts';
import { quietDeal } from './examples.ts';

const criterion = (id: string) => meddicc.criteria.filter((one) => one.id === id);
const said = (id: string, text: string) =>
  judgeCriteria(record({ kind: 'opportunity', name: 'X', timeline: [entry(3, text)] }), criterion(id), now)[0];

test('a definite word of a note meets a criterion, with the sentence as its source', () => {
  const champion = said('champion', 'Short call. Dana pushes for us, she wants Fernhollow before March.');
  expect(champion?.state).toBe('met');
  expect(champion?.sources[0]?.quote).toBe('Dana pushes for us, she wants Fernhollow before March.');
});

test.each([
  ['economic-buyer', 'I asked who signs, the CFO or somebody else?', 'partly'],
  ['economic-buyer', 'We have no access to the CFO.', 'against'],
  ['paper-process', 'Rechtsabteilung hat den Vertrag am 3.11. bekommen.', 'met'],
  ['competition', 'They compare nobody else.', 'open'],
  ['champion', 'Nice chat about football.', 'open'],
])('%s: “%s” is %s', (id, text, state) => expect(said(id, text)?.state).toBe(state));

test('a field of that name counts, one that reads "unknown" does not', () => {
  const of = (value: string) =>
    judgeCriteria(
      record({ kind: 'opportunity', name: 'X', fields: fields(['Economic Buyer', value]) }),
      criterion('economic-buyer'),
      now,
    )[0];
  expect(of('Marcus Teel')).toMatchObject({ state: 'met', said: 'Economic Buyer: Marcus Teel' });
  expect(of('TBD')?.state).toBe('open');
});

test('somebody in the right role counts', () => {
  const judged = judgeCriteria(
    record({
      ...{ kind: 'opportunity', name: 'X' },
      related: [
        {
          name: 'contacts',
          label: 'Contacts',
          count: 1,
          rows: [
            { name: 'Ola Brandt', kind: 'contact', href: null, cells: [{ label: 'Title', value: 'CFO' }], anchor: 'a' },
          ],
        },
      ],
    }),
    criterion('economic-buyer'),
    now,
  )[0];
  expect(judged).toMatchObject({ state: 'met', said: 'Ola Brandt, CFO' });
});

test('the score is the sum of its parts, and silence gives nothing', () => {
  const judged = judgeCriteria(quietDeal, meddicc.criteria, now);
  const { total, parts } = scoreOf(judged);
  expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total);
  expect(total).toBeGreaterThan(0);
  expect(scoreOf(judgeCriteria(record({ kind: 'opportunity', name: 'X' }), meddicc.criteria, now)).total).toBe(0);
});
