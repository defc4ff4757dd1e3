import { expect, test } from 'vitest';
import type { StoredRecord } from '../core/crm.ts';
import { sameUser } from './same-user.ts';
import { sameValue } from './same-value.ts';

type Stored = StoredRecord['fields'][number];
const field = (type: Stored['type'], value: Stored['value'], more: Partial<Stored> = {}): Stored => ({
  name: 'F',
  label: 'F',
  type,
  value,
  display: value === null ? '' : String(value),
  writable: true,
  ...more,
});

test.each<[string, Stored, string | number | boolean | null, boolean]>([
  ['a number and its text', field('currency', 125_000), '125000.00', true],
  ['thousands', field('currency', 125_000), '125,000', true],
  ['what the page shows', field('currency', 125_000, { display: '€125,000.00' }), '€125,000.00', true],
  ['another amount', field('currency', 125_000), 125_001, false],
  ['a tiny difference', field('number', 0.1 + 0.2), 0.3, true],
  ['empty and nothing', field('text', null), '', true],
  ['zero and nothing', field('number', 0), null, false],
  ['a value and nothing', field('text', 'x'), null, false],
  ['a day and its midnight in UTC', field('date', '2026-12-12'), '2026-12-12T00:00:00Z', true],
  ['a midnight in UTC and its day', field('datetime', '2026-12-12T00:00:00.000Z'), '2026-12-12', true],
  ['two days', field('date', '2026-12-12'), '2026-12-13', false],
  ['an instant and the same elsewhere', field('datetime', '2026-12-12T10:00:00Z'), '2026-12-12T11:00:00+01:00', true],
  ['seconds that no page shows', field('datetime', '2026-12-12T10:00:31Z'), '2026-12-12T10:00:00Z', true],
  ['an hour later', field('datetime', '2026-12-12T10:00:00Z'), '2026-12-12T11:00:00Z', false],
  ['yes and true', field('boolean', true, { display: 'Yes' }), 'Yes', true],
  ['no and yes', field('boolean', false), true, false],
  ['a choice and its label', field('picklist', '3', { display: 'Negotiation' }), 'Negotiation', true],
  ['a lookup by its id', field('lookup', 'Jane Doe', { id: '005A' }), '005A', true],
  ['line ends and spaces', field('text', 'a  b\r\nc'), 'a b\nc ', true],
  ['letters, however they are put together', field('text', 'Ärzte'), 'A\u0308rzte', true],
  ['capital letters matter', field('text', 'abc'), 'ABC', false],
])('%s', (_what, stored, seen, same) => expect(sameValue(stored, seen)).toBe(same));

const jane = { id: '1', name: 'Jane Doe', email: 'Jane.Doe@fernhollow.example' };

test.each([
  [null, true],
  ['', true],
  ['Jane Doe', true],
  ['DOE, Jane', true],
  ['Jané  Doe (you)', true],
  ['jane.doe@fernhollow.example', true],
  ['Ravi Menon', false],
  ['Jane', false],
  ['jane@elsewhere.example', false],
])('the page belongs to %s: is the API used as the same person?', (page, same) =>
  expect(sameUser(page, jane)).toBe(same),
);
