import { expect, test } from 'vitest';
import { seenRecords } from '../../testing/crm-servers/seen.ts';
import { queryFromModel } from './from-model.ts';
import { knownFrom } from './known.ts';

const now = new Date(2026, 10, 24, 9, 30);
const known = knownFrom(seenRecords());
const take = (args: unknown, words: string) => queryFromModel(args, { words, known, now });
const deals = (...filters: object[]) => ({ object: 'opportunity', filters });

test('values a record has, or the seller said, pass; the CRM’s own spelling wins', () => {
  const made = take(
    deals(
      { field: 'stage', op: 'is', value: 'in negotiation' },
      { field: 'owner', op: 'is', value: '@me' },
      { field: 'amount', op: 'over', value: 50_000 },
      { field: 'name', op: 'contains', value: 'renewal' },
    ),
    'which of my renewals above 50k are being negotiated',
  );
  expect(made?.refused).toEqual([]);
  expect(made?.chips).toEqual(['Stage: In Negotiation', 'Owner: you', 'Amount over 50,000', 'Name contains “renewal”']);
});

test.each([
  [{ field: 'stage', op: 'is', value: 'Legal Review' }, 'deals that lawyers look at'],
  [{ field: 'owner', op: 'is', value: 'Peter Pan' }, 'deals of the new colleague'],
  [{ field: 'amount', op: 'over', value: 100_000 }, 'big deals'],
  [{ field: 'closeDate', op: 'atMost', value: '2026-12-31' }, 'deals worth a look'],
  [{ field: 'Secret__c', op: 'filled' }, 'deals worth a look'],
])('%o was made up and is left out by name', (filter, words) => {
  const made = take(deals(filter), words);
  expect(made?.query.filters).toEqual([]);
  expect(made?.refused).toHaveLength(1);
});

test('a day needs a time in the words, and then stands', () => {
  const made = take(
    deals({ field: 'closeDate', op: 'atMost', value: '2026-12-31' }),
    'what closes by the end of the year',
  );
  expect(made?.query.filters).toHaveLength(1);
});

test('of alternatives the known ones stay; what is no Query is none', () => {
  const made = take(deals({ field: 'stage', op: 'oneOf', value: ['Won', 'Signed off'] }), 'deals we have in the bag');
  expect(made?.query.filters[0]?.value).toEqual(['Won']);
  expect(take({ object: 'invoice' }, 'invoices')).toBeNull();
  expect(take('drop table', 'x')).toBeNull();
});
