import { expect, test } from 'vitest';
import { identify } from '../adapters/identify.ts';
import type { CrmRecord, ReadingInput } from '../core/record.ts';
import { paperCrm, reading } from '../testing/records.ts';
import { changesBetween } from './diff.ts';
import { knownOf, merge } from './known.ts';

const url = 'https://crm.example/opportunity/7';
function record(parts: Partial<ReadingInput> = {}, at = '2026-11-22T10:00:00.000Z'): CrmRecord {
  const found = identify(reading(parts), url, [paperCrm], new Date(at));
  if (!found.ok) throw new Error(found.why);
  return found.record;
}
type FieldInput = ReadingInput['fields'][number];
const base = reading().fields;
const field = (
  name: string,
  label: string,
  value: FieldInput['value'],
  display: string,
  type: FieldInput['type'] = 'text',
  more: Partial<FieldInput> = {},
): FieldInput => ({
  ...{ name, label, value, display, type, anchor: '' },
  ...more,
});
const amount = (value: number | null, display: string, unit = 'EUR') =>
  field('Amount', 'Amount', value, display, 'currency', { unit });
const closes = (value: string | null, display: string) => field('CloseDate', 'Close Date', value, display, 'date');
const changes = (before: Partial<ReadingInput>, now: Partial<ReadingInput>) =>
  changesBetween(knownOf(record(before)), record(now));
const said = (before: Partial<ReadingInput>, now: Partial<ReadingInput>) =>
  changes(before, now).map(({ label, why, severity }) => `${label}: ${why} (${severity})`);

test.each([
  [
    'a tenth less is grave',
    [amount(125_000, 'EUR 125,000.00')],
    [amount(110_000, 'EUR 110,000.00')],
    'Amount: 12 % less (high)',
  ],
  [
    'a little less is not',
    [amount(125_000, 'EUR 125,000.00')],
    [amount(120_000, 'EUR 120,000.00')],
    'Amount: 4 % less (medium)',
  ],
  [
    'rounding is hardly news',
    [amount(125_000, 'EUR 125,000.00')],
    [amount(125_400, 'EUR 125,400.00')],
    'Amount: under 1 % more (low)',
  ],
  [
    'two cents, where the page shows cents both times',
    [amount(48_000, 'EUR 48,000.00')],
    [amount(48_000.02, 'EUR 48,000.02')],
    'Amount: under 1 % more (low)',
  ],
  [
    'another currency',
    [amount(1_000, 'EUR 1,000.00')],
    [amount(1_000, 'USD 1,000.00', 'USD')],
    'Amount: another currency (high)',
  ],
  ['an amount that is gone', [amount(1_000, 'EUR 1,000.00')], [amount(null, '')], 'Amount: amount removed (high)'],
  [
    'into another quarter',
    [closes('2026-12-12', '12/12/2026')],
    [closes('2027-01-10', '1/10/2027')],
    'Close Date: pushed back by 29 days, into another quarter (high)',
  ],
  [
    'a few days',
    [closes('2026-12-12', '12/12/2026')],
    [closes('2026-12-15', '12/15/2026')],
    'Close Date: pushed back by 3 days (medium)',
  ],
  [
    'pulled in',
    [closes('2026-12-12', '12/12/2026')],
    [closes('2026-12-01', '12/1/2026')],
    'Close Date: pulled in by 11 days (medium)',
  ],
  [
    'a new employer',
    [field('AccountId', 'Account Name', 'Harborline', 'Harborline', 'lookup')],
    [field('AccountId', 'Account Name', 'Kestrel', 'Kestrel', 'lookup')],
    'Account Name: belongs to another account (medium)',
  ],
  [
    'next step emptied',
    [field('NextStep', 'Next Step', 'Send redlines', 'Send redlines')],
    [field('NextStep', 'Next Step', null, '')],
    'Next Step: no next step any more (medium)',
  ],
  [
    'far less likely',
    [field('Probability', 'Probability', 70, '70%', 'percent')],
    [field('Probability', 'Probability', 40, '40%', 'percent')],
    'Probability: 30 points less likely (high)',
  ],
])('%s', (_name, before, now, expected) => expect(said({ fields: before }, { fields: now })).toEqual([expected]));

test('the stage: on, back, won and lost are told apart by the path', () => {
  const stage = (value: string) => ({
    stage: {
      value,
      anchor: '',
      path: ['Qualify', 'Propose', 'Negotiate', 'Closed Won'].map((label) => ({ label, state: 'ahead' as const })),
    },
  });
  expect(said(stage('Qualify'), stage('Negotiate'))).toEqual(['Stage: moved on 2 stages (medium)']);
  expect(said(stage('Negotiate'), stage('Propose'))).toEqual(['Stage: went back one stage (high)']);
  expect(said(stage('Negotiate'), stage('Closed Won'))).toEqual(['Stage: won (high)']);
  expect(said(stage('Closed Won'), stage('Negotiate'))).toEqual(['Stage: open again (high)']);
});

test('another owner is told once, whether a field shows them or the head of the page', () => {
  const owner = (name: string) => ({
    owner: name,
    fields: [field('OwnerId', 'Opportunity Owner', name, name, 'lookup')],
  });
  expect(said(owner('Jane Doe'), owner('Ravi Menon'))).toEqual(['Opportunity Owner: a new owner (high)']);
  expect(said({ owner: 'Jane Doe', fields: [] }, { owner: 'Ravi Menon', fields: [] })).toEqual([
    'Owner: a new owner (high)',
  ]);
});

test('an owner or a stage under a name nobody knows is told once, and as grave as it is', () => {
  const owner = (name: string) => ({ owner: name, fields: [field('betreuer', 'Betreuer', name, name)] });
  expect(said(owner('Grete Nolte'), owner('Sabine Köhler'))).toEqual(['Betreuer: a new owner (high)']);
  const status = (value: string) => ({
    stage: { value, anchor: '' },
    fields: [field('Status', 'Status', value, value, 'picklist')],
  });
  expect(said(status('New'), status('Working'))).toEqual(['Status: status changed (medium)']);
});

test('an emptied number is a number that is gone, whatever the page calls an empty place', () => {
  const [change] = changes(
    { fields: [field('Seats', 'Seats', 30, '30', 'number')] },
    { fields: [field('Seats', 'Seats', null, '-')] },
  );
  expect(change).toMatchObject({ what: 'number', why: 'emptied', to: { value: null } });
});

test('another record behind the same kind of link is another one: record=140, record=141', () => {
  const account = (name: string, id: number) => ({
    fields: [
      field('org', 'Organisation', name, name, 'lookup', {
        href: `https://crm.example/index.php?module=A&record=${id}`,
      }),
    ],
  });
  expect(said(account('Larrea', 140), account('Kestrel', 141))).toHaveLength(1);
});

test('a family name that changes is told once, though the title has it too', () => {
  const person = (family: string) => ({
    name: `Inés ${family}`,
    fields: [field('last', 'Last name', family, family)],
  });
  expect(said(person('Valdelomar'), person('Echarri'))).toEqual(['Last name: rewritten (low)']);
});

test.each<[string, FieldInput, FieldInput, { language?: string }?]>([
  ['rounded on screen', amount(125_000, 'EUR 125,000.00'), amount(125_000, '€125K')],
  ['written out after it was rounded', amount(125_000, '$125K', ''), amount(125_400, '$125,400', '')],
  ['the same day in other words', closes('2026-12-12', '12/12/2026'), closes('2026-12-12', '12 Dec 2026')],
  [
    'a day whose order is not certain any more',
    closes('2026-11-12', '11/12/2026'),
    field('CloseDate', 'Close Date', '12/11/2026', '12/11/2026'),
  ],
  [
    'spaces in a phone number',
    field('Phone', 'Phone', '+49 89 1234567', '+49 89 1234567', 'phone'),
    field('Phone', 'Phone', '089 1234567', '089 1234567', 'phone'),
  ],
  [
    'a slash behind an address',
    field('Website', 'Website', 'http://www.fernhill.example/', 'http://www.fernhill.example/', 'url'),
    field('Website', 'Website', 'fernhill.example', 'fernhill.example', 'url'),
  ],
  [
    'family name first',
    field('Contact', 'Contact', 'Dana Whitfield', 'Dana Whitfield', 'lookup'),
    field('Contact', 'Contact', 'Whitfield, Dana', 'Whitfield, Dana', 'lookup'),
  ],
  [
    'capital letters',
    field('City', 'City', 'HARBORLINE', 'HARBORLINE'),
    field('City', 'City', 'Harborline', 'Harborline'),
  ],
  [
    'line breaks',
    field('Address', 'Address', '1 Dock Rd\nHull', '1 Dock Rd\nHull', 'address'),
    field('Address', 'Address', '1 Dock Rd, Hull', '1 Dock Rd, Hull', 'address'),
  ],
  [
    'capital letters in German',
    field('Street', 'Straße', 'Lindenstraße 12', 'Lindenstraße 12'),
    field('Street', 'Straße', 'LINDENSTRASSE 12', 'LINDENSTRASSE 12'),
  ],
  [
    'a web address in a field of words',
    field('Link', 'Contract', 'https://files.fernhill.example/c/118', 'https://files.fernhill.example/c/118', 'url'),
    field('Link', 'Contract', 'files.fernhill.example/c/118', 'files.fernhill.example/c/118'),
  ],
  ['cents that are not shown', amount(236_900.5, '236.900,50 €'), amount(236_901, '236.901 €')],
  ['thousands in Spanish', amount(1250.5, '1.250,50 €'), field('Amount', 'Amount', '1,25 mil €', '1,25 mil €')],
  [
    'the star of a field that must be filled',
    field('Name', 'Account Name', 'Ostrander Mills', 'Ostrander Mills'),
    field('Name', 'Account Name', '*', '*'),
  ],
  [
    'a list in another language',
    field('Type', 'Type', 'New business', 'New business', 'picklist'),
    field('Type', 'Typ', 'Neugeschäft', 'Neugeschäft', 'picklist'),
    { language: 'de' },
  ],
  [
    'time that passes',
    field('Age', 'Opened', '2 days ago', '2 days ago'),
    field('Age', 'Opened', '3 days ago', '3 days ago'),
  ],
  [
    'a stamp that moves by itself',
    field('LastModifiedDate', 'Last Modified', '2026-11-01', '11/1/2026', 'date'),
    field('LastModifiedDate', 'Last Modified', '2026-11-20', '11/20/2026', 'date'),
  ],
])('no alarm: %s', (_name, before, now, more = {}) =>
  expect(changes({ fields: [before] }, { fields: [now], ...more })).toEqual([]),
);

test('no alarm for what a page does not show any more: a closed tab has emptied nothing', () => {
  expect(changes({}, { fields: [], timeline: [], completeness: 'partial' })).toEqual([]);
  expect(changes({}, { fields: [] })).toEqual([]);
  expect(changes({}, { fields: [amount(null, '')], completeness: 'partial' })).toEqual([]);
});

test('what was known stays known through a reading that shows less, and a later one is compared with it', () => {
  const first = knownOf(record());
  const lessShown = merge(first, knownOf(record({ fields: base.slice(0, 1) })));
  const back = changesBetween(
    lessShown,
    record({ fields: [base[0] as FieldInput, closes('2026-12-20', '12/20/2026')] }),
  );
  expect(back.map(({ label }) => label)).toEqual(['Close Date']);
});

test('a highlight without the CRM’s name is the same field as the detail that has it', () => {
  const before = knownOf(record({ fields: [amount(125_000, 'EUR 125,000.00')] }));
  const now = record({ fields: [field('amount', 'Amount', 110_000, 'EUR 110,000', 'currency', { unit: 'EUR' })] });
  const [change, ...more] = changesBetween(before, now);
  expect(more).toEqual([]);
  expect(change?.why).toBe('12 % less');
  expect(merge(before, knownOf(now)).fields.map(({ name }) => name)).toEqual(['Amount']);
});

test('fields that only stand in another order are the same', () =>
  expect(changes({ fields: base }, { fields: base.toReversed() })).toEqual([]));

test('a new note is told; an old one that came to light by scrolling is not', () => {
  const entry = (at: string, text: string) => ({
    kind: 'note' as const,
    at,
    atDisplay: at,
    author: 'Ravi Menon',
    title: 'Note',
    text,
    anchor: '',
  });
  const now = {
    timeline: [
      ...reading().timeline,
      entry('2026-11-23', 'They accept the price.'),
      entry('2026-09-01', 'First visit.'),
    ],
  };
  expect(changes({}, now).map(({ to }) => to.display)).toEqual(['They accept the price.']);
});

test('a note without a day is new on top of what was known, and not below it', () => {
  const entry = (text: string) => ({
    ...{ kind: 'note' as const, at: null, atDisplay: '', author: null, title: 'Note', text, anchor: '' },
  });
  const known = [entry('Yard visit.'), entry('First call.')];
  const told = (timeline: ReturnType<typeof entry>[]) =>
    changes({ timeline: known }, { timeline }).map(({ to }) => to.display);
  expect(told([entry('They accept the price.'), ...known])).toEqual(['They accept the price.']);
  expect(told([...known, entry('An old one.')])).toEqual([]);
  expect(told([entry('Yard visit.'), { ...entry('First call.'), at: '2026-11-22' } as never])).toEqual([]);
});

test('a task that leaves the open ones for the history is done, and no new entry', () => {
  const task = {
    ...{ subject: 'Call Tamsin', type: null, due: '2026-12-02', dueDisplay: '2 Dec', done: false },
    ...{ about: null, anchor: '' },
  };
  const entry = {
    ...{ kind: 'call' as const, at: '2026-12-02', atDisplay: '2 Dec', author: null, title: 'Call Tamsin', text: '' },
    anchor: '',
  };
  const told = changes({ tasks: [task], timeline: [{ ...entry, upcoming: true }] }, { tasks: [], timeline: [entry] });
  expect(told.map(({ what, to }) => `${what} ${to.display}`)).toEqual(['task done']);
});

test('a title that is cut off, or gives way to another value, is no new name', () => {
  const named = (name: string) => ({ name, fields: [field('Step', 'Step', 'Proposal sent', 'Proposal sent')] });
  expect(said(named('Meridian Freight - fleet telematics'), named('Meridian Freight - fleet telema...'))).toEqual([]);
  expect(said(named('Ammonia plant'), named('Proposal sent'))).toEqual([]);
  expect(said(named('Ammonia plant'), named('Ammonia plant II'))).toEqual(['Name: renamed (medium)']);
});

test('a masked value is no change, whatever its stars look like', () =>
  expect(
    changes(
      { fields: [field('Phone', 'Phone', '+44 20 7946 0000', '+44 20 7946 0000', 'phone')] },
      { fields: [field('Phone', 'Phone', null, '•••• 0000', 'phone', { masked: true })] },
    ),
  ).toEqual([]));
