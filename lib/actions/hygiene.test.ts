import { expect, test } from 'vitest';
import { daysAgo, entry, now, record, task } from './example-parts.ts';
import { quietDeal, wonDeal } from './examples.ts';
import { hygieneOf } from './hygiene.ts';

const ids = (of: typeof quietDeal, site?: string) => hygieneOf({ record: of, now }, site).map(({ id }) => id);

test('a close date that is past is untidy; a deal that is won is left alone', () => {
  expect(ids(quietDeal)).toContain('past-close');
  expect(ids(wonDeal)).toEqual([]);
});

test('old tasks, nobody on it, half a year of silence, a dead website', () => {
  const of = record({
    ...{ kind: 'opportunity', name: 'X' },
    related: [{ name: 'contacts', label: 'Contacts', count: 0, rows: [] }],
    tasks: [task('Send it', daysAgo(40))],
    timeline: [entry(200, 'First talk.')],
  });
  expect(ids(of, 'northwind.example does not answer')).toEqual(
    expect.arrayContaining(['old-tasks', 'nobody', 'asleep', 'dead-site']),
  );
});

test('a page that has no place for people is not blamed for having none', () =>
  expect(ids(record({ kind: 'account', name: 'X' }))).toEqual([]));
