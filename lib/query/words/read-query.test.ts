import { expect, test } from 'vitest';
import { record } from '../../actions/example-parts.ts';
import type { Filter } from '../../core/query.ts';
import { seenRecords } from '../../testing/crm-servers/seen.ts';
import { knownFrom } from './known.ts';
import { readQuery } from './read-query.ts';

const now = new Date(2026, 10, 24, 9, 30);
const known = knownFrom(seenRecords());
const read = (words: string, earlier?: string) =>
  readQuery(words, {
    now,
    page: null,
    known,
    earlier: earlier ? readQuery(earlier, { now, page: null, known }).query : null,
  });
const plainly = ({ field, op, value }: Filter) => [field, op, value].filter((part) => part !== undefined).join(' ');
const conditions = (words: string, earlier?: string) => (read(words, earlier).query?.filters ?? []).map(plainly);

test('an owner, a state, an amount and a time are four conditions', () => {
  const { query, unread } = read('my open deals over 50k closing next month');
  expect(query?.object).toBe('opportunity');
  expect(query?.filters.map(plainly)).toEqual([
    'owner is @me',
    'closed is false',
    'amount over 50000',
    'closeDate atLeast 2026-12-01',
    'closeDate atMost 2026-12-31',
  ]);
  expect(unread).toEqual([]);
});

test.each([
  ['over 50k', 'amount over 50000'],
  ['größer als 50.000 €', 'amount over 50000'],
  ['de plus de 50 000 €', 'amount over 50000'],
  ['de más de 50.000 euros', 'amount over 50000'],
  ['at least 1.2 million', 'amount atLeast 1200000'],
  ['mindestens 1,5 Mio', 'amount atLeast 1500000'],
  ['under 12.5k', 'amount under 12500'],
  ['over half a million', 'amount over 500000'],
  ['between 20 and 80k EUR', 'amount atLeast 20000, amount atMost 80000'],
  ['zwischen 10.000 und 30.000 Euro', 'amount atLeast 10000, amount atMost 30000'],
])('deals %s', (words, wanted) => expect(conditions(`deals ${words}`).join(', ')).toBe(wanted));

test.each([
  ['deals closing today', 'closeDate is 2026-11-24'],
  ['deals closing this week', 'closeDate atLeast 2026-11-23, closeDate atMost 2026-11-29'],
  ['deals closing this quarter', 'closeDate atLeast 2026-10-01, closeDate atMost 2026-12-31'],
  ['deals closing by Friday', 'closeDate atMost 2026-11-27'],
  ['deals closing before Christmas', 'closeDate under 2026-12-25'],
  ['deals closing before year end', 'closeDate atMost 2026-12-31'],
  ['deals closing in January', 'closeDate atLeast 2027-01-01, closeDate atMost 2027-01-31'],
  ['deals created in January', 'createdAt atLeast 2026-01-01, createdAt atMost 2026-01-31'],
  ['deals closing between December 10 and December 20', 'closeDate atLeast 2026-12-10, closeDate atMost 2026-12-20'],
  ['deals changed since Monday', 'changedAt atLeast 2026-11-23'],
  ['deals older than 30 days', 'createdAt under 2026-10-25'],
  ['Deals, die bis 15. Dezember schließen', 'closeDate atMost 2026-12-15'],
  ['affaires qui se signent avant le 15 décembre', 'closeDate under 2026-12-15'],
  ['来月クローズする商談', 'closeDate atLeast 2026-12-01, closeDate atMost 2026-12-31'],
  ['deals with no activity in 30 days', 'lastActivity notSince 2026-10-25'],
  ['deals not touched since May', 'lastActivity notSince 2026-05-01'],
  ['deals not updated in 2 months', 'changedAt notSince 2026-09-24'],
])('%s', (words, wanted) => expect(conditions(words).join(', ')).toBe(wanted));

test('stages, people and places are only those that are really there, a slip of the keys allowed', () => {
  expect(conditions('deals in negociation')).toEqual(['stage is In Negotiation']);
  expect(conditions("Ravi's deals in proposal")).toEqual(['owner is Ravi Menon', 'stage is Proposal Sent']);
  expect(conditions('accounts in den Niederlanden')).toEqual(['country is Netherlands']);
  expect(conditions('German accounts')).toEqual(['country is Germany']);
  expect(conditions('deals at Harborline')).toEqual(['account is Harborline Cold Storage']);
});

test.each([
  ['deals in stage Contract Review', 'Contract Review'],
  ["Dana's deals", "Dana's"],
  ['deals of Ravi Kumar', 'Ravi Kumar'],
  ['how many deals does Globex have', 'Globex'],
  ['accounts in Brazil', 'Brazil'],
  ['accounts in North Ireland', 'North Ireland'],
  ['deals in proposal review', 'proposal review'],
  ['accounts in the United States', 'United States'],
  ['strategic deals', 'strategic'],
  ['accounts without contacts', 'without contacts'],
])('%s: no such thing is known, so it is no condition, and is handed back', (words, part) => {
  const { query, unread, why } = read(words);
  expect(query?.filters).toEqual([]);
  expect(unread.join(' ')).toContain(part);
  expect(why).toBeTruthy();
});

test('fiscal quarters are not guessed', () => {
  expect(read('deals closing this fiscal quarter').why).toContain('fiscal calendar');
});

test('one or the other of different fields is more than can be asked, and that is said', () => {
  expect(read('deals over 50k or closing this month').why).toContain('all conditions together');
  expect(read('deals in Ireland or Germany over 50k').why).toBeUndefined();
});

test('not, and either', () => {
  expect(conditions('deals that are not in negotiation')).toEqual(['stage isNot In Negotiation']);
  expect(conditions('my deals without Ravi')).toEqual(['owner is @me', 'owner isNot Ravi Menon']);
  expect(conditions('deals not owned by me')).toEqual(['owner isNot @me']);
  expect(conditions('deals neither won nor lost')).toEqual(['closed is false']);
  expect(read('accounts in Ireland or Japan').query?.filters[0]).toMatchObject({
    op: 'oneOf',
    value: ['Ireland', 'Japan'],
  });
});

test('what is missing', () => {
  expect(conditions('contacts without an e-mail or a title')).toEqual(['email empty', 'title empty']);
  expect(conditions('deals that dont have an amount')).toEqual(['amount empty']);
  expect(conditions('Kontakte ohne E-Mail-Adresse')).toEqual(['email empty']);
});

test('figures, groups, order and number', () => {
  expect(read('how many open deals per month').query).toMatchObject({
    aggregate: [{ what: 'count' }],
    group: 'closeDate',
  });
  expect(read('average deal size by owner').query).toMatchObject({
    aggregate: [{ what: 'average', field: 'amount' }],
    group: 'owner',
  });
  expect(read('pipeline by stage').query).toMatchObject({
    filters: [{ field: 'closed', value: false }],
    aggregate: [{ what: 'count' }, { what: 'sum', field: 'amount' }],
    group: 'stage',
  });
  expect(read('top 5 deals').query).toMatchObject({ sort: [{ field: 'amount', direction: 'desc' }], limit: 5 });
  expect(read('the last 10 deals').query).toMatchObject({
    sort: [{ field: 'createdAt', direction: 'desc' }],
    limit: 10,
  });
  expect(read('deals by close date, latest first').query?.sort).toEqual([{ field: 'closeDate', direction: 'desc' }]);
});

test('what is said next changes the question before it', () => {
  expect(conditions('only those in Germany', 'my deals')).toEqual(['owner is @me', 'account.country is Germany']);
  expect(conditions('and last month?', 'deals closing this month')).toEqual([
    'closeDate atLeast 2026-10-01',
    'closeDate atMost 2026-10-31',
  ]);
  expect(conditions('and over 100k?', 'my deals over 50k')).toEqual(['owner is @me', 'amount over 100000']);
  expect(conditions('without the lost ones', 'my deals')).toEqual(['owner is @me', 'stage isNot Lost']);
  expect(read('sort by amount', 'my deals').query?.sort).toEqual([{ field: 'amount', direction: 'desc' }]);
  expect(read('by owner', 'sum of open deals by stage').query).toMatchObject({
    aggregate: [{ what: 'sum' }],
    group: 'owner',
  });
  expect(conditions('overdue tasks', 'my deals')).toEqual(['closed is false', 'due under 2026-11-24']);
});

test('no words, or words about nothing, make no question', () => {
  for (const words of ['', '   ', 'hello there', 'what a day', '🙂', 'thank you very much my friend'])
    expect(read(words).query, words).toBeNull();
});

test('an endless wish is read as quickly as a short one', () => {
  const began = performance.now();
  for (const words of [
    'deals '.repeat(5_000),
    `deals ${'over 5'.repeat(2_000)}`,
    `deals called ${'a '.repeat(3_000)}`,
    `${'not in '.repeat(2_000)}x`,
  ])
    read(words);
  expect(performance.now() - began).toBeLessThan(3_000);
});

test.each(['SO-10477', 'C++ / beta (1)', 'IT-administrator', 'a|b', '[x]', 'In Negotiation?'])(
  'a page may write a stage as "%s": it is a value, and breaks nothing',
  (stage) => {
    const known = knownFrom([record({ kind: 'opportunity', name: stage, stage: { value: stage, anchor: '' } })]);
    expect(() => readQuery('open deals over 50k by stage', { now, page: null, known })).not.toThrow();
    const { query } = readQuery(`deals in stage ${stage}`, { now, page: null, known });
    expect(query?.object).toBe('opportunity');
  },
);

test.each([
  ['my opprtunities closng in janury', 'owner is @me, closeDate atLeast 2027-01-01, closeDate atMost 2027-01-31'],
  ['meine kudnen ohne Telefon', 'owner is @me, phone empty'],
  ['clients sans activité depuis 3 mois', 'lastActivity notSince 2026-08-24'],
])('typed in a hurry: %s', (words, wanted) => expect(conditions(words).join(', ')).toBe(wanted));

test.each([
  ['for tomorrow’s board meeting I need all open deals over 50k', 'closed is false, amount over 50000'],
  [
    'quarterly review at nine, show me deals closing this month',
    'closeDate atLeast 2026-11-01, closeDate atMost 2026-11-30',
  ],
  ['I wonder which deals are over 50k', 'amount over 50000'],
  ['für das Meeting am Montag brauche ich alle offenen Deals', 'closed is false'],
  ['open deals, so that we can go through them on Friday', 'closed is false'],
])('why the seller asks is no condition: %s', (words, wanted) => {
  expect(conditions(words).join(', ')).toBe(wanted);
  expect(read(words).unread).toEqual([]);
});
