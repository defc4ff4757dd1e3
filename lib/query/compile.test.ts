import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, querySchema } from '../core/query.ts';
import { holds as odataHolds, parseFilter } from '../testing/crm-servers/odata.ts';
import type { Row } from '../testing/crm-servers/rows.ts';
import { parseSoql, runSoql, type SoqlTest } from '../testing/crm-servers/soql.ts';
import { parseTwentyFilter, holds as twentyHolds } from '../testing/crm-servers/twenty-filter.ts';
import { matches } from './matches.ts';
import { toOData } from './odata.ts';
import { type Plan, planQuery } from './plan.ts';
import { toSoql } from './soql.ts';
import { type Column, type TableRow, tableOf } from './table.ts';
import { toTwenty } from './twenty.ts';

const name: Column = { field: 'name', label: 'Name', api: 'Name', type: 'text' };
const columns: Column[] = [
  name,
  { field: 'amount', label: 'Amount', api: 'Amount', type: 'money' },
  { field: 'closeDate', label: 'Close date', api: 'CloseDate', type: 'day' },
  { field: 'createdAt', label: 'Created', api: 'CreatedDate', type: 'instant' },
  { field: 'won', label: 'Won', api: 'IsWon', type: 'boolean' },
  { field: 'stage', label: 'Stage', api: 'Stage', type: 'choice', options: [{ value: "it's", label: 'New' }] },
  { field: 'owner', label: 'Owner', api: 'OwnerId', type: 'user', nameApi: 'Owner.Name' },
  { field: 'notes', label: 'Notes', api: 'Notes', type: 'text', unsearchable: true },
];
const table = tableOf({ object: 'opportunity', api: 'Opportunity', label: 'opportunities', name }, columns);

function plan(filters: Filter[], more: object = {}): Plan {
  const planned = planQuery(querySchema.parse({ object: 'opportunity', filters, ...more }), table, 'user-1');
  if (!planned.ok) throw new Error(JSON.stringify(planned.failure));
  return planned.value;
}

/** CRMs keep no spaces around a text. */
const row = (text: string): TableRow => ({
  id: '1',
  name: text,
  href: null,
  cells: { name: text },
  keys: {},
  units: {},
});
const raw = (text: string): Row => ({ id: '1', Id: '1', Name: text });
const any = () => {};

/** What each CRM would find among these, after our own second look. */
const engines: Record<string, (plan: Plan, text: string) => boolean> = {
  SOQL(planned, text) {
    const { soql, recheck } = toSoql(planned, { limit: 10, sort: true });
    const found = runSoql(parseSoql(soql), [raw(text)], any).length === 1;
    return found && recheck.every((condition) => matches(condition, row(text)));
  },
  OData(planned, text) {
    const { filter, recheck } = toOData(planned, { sort: true });
    return (
      odataHolds(parseFilter(filter), raw(text), any) && recheck.every((condition) => matches(condition, row(text)))
    );
  },
  Twenty(planned, text) {
    const { filter, recheck } = toTwenty(planned, { sort: true });
    return (
      twentyHolds(parseTwentyFilter(filter), raw(text), any) &&
      recheck.every((condition) => matches(condition, row(text)))
    );
  },
};

/** Everything that ends, escapes, comments or multiplies something in a query language, and letters to hide among. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        "'",
        '"',
        '\\',
        '\n',
        '\r',
        '\t',
        '%',
        '_',
        '[',
        ']',
        '(',
        ')',
        ',',
        ':',
        ' ',
        '--',
        '/*',
        '*/',
        '&',
        '?',
        '#',
        '+',
        ';',
        '{',
        '}',
        '\u2028',
        '\0',
      ],
      ...["' OR '1'='1", "') or (Name eq 'x", '",stage[eq]:"NEW', '%27', '%', 'null', 'a', 'B', 'é', '東', '😀'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

/** Any code points; fast-check's own `unit: 'binary'` takes seconds to begin. */
const anyScript = fc
  .array(fc.integer({ min: 1, max: 0x10ffff }), { minLength: 1, maxLength: 10 })
  .map((points) =>
    String.fromCodePoint(...points.map((point) => (point >= 0xd800 && point < 0xe000 ? 0x4e00 : point))),
  );

test.each(Object.keys(engines))('%s finds exactly what was asked for, whatever was asked for', (engine) => {
  const asks = engines[engine] as (plan: Plan, text: string) => boolean;
  fc.assert(
    fc.property(
      hostile,
      hostile,
      fc.constantFrom<Filter['op']>('is', 'isNot', 'contains', 'startsWith', 'oneOf'),
      (said, held, op) => {
        const value = op === 'oneOf' ? [said, 'other'] : said;
        const planned = plan([{ field: 'name', op, value }]);
        const [condition] = planned.where;
        for (const text of [held, said, `x${said}y`].map((one) => one.trim()))
          expect(asks(planned, text), JSON.stringify({ said, text, op })).toBe(
            condition !== undefined && matches(condition, row(text)),
          );
      },
    ),
    { numRuns: 400 },
  );
});

test.each(Object.keys(engines))('%s: one condition never swallows or opens another', (engine) => {
  const asks = engines[engine] as (plan: Plan, text: string) => boolean;
  fc.assert(
    fc.property(hostile, hostile, (one, two) => {
      const planned = plan([
        { field: 'name', op: 'contains', value: one },
        { field: 'name', op: 'isNot', value: two },
      ]);
      for (const text of [one, two, `${one}${two}`, 'something else'].map((held) => held.trim()))
        expect(asks(planned, text)).toBe(planned.where.every((condition) => matches(condition, row(text))));
    }),
    { numRuns: 300 },
  );
});

test('a SOQL literal reads back as the very text, of any script', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, anyScript), (said) => {
      fc.pre(said.trim() !== '');
      const { soql } = toSoql(plan([{ field: 'name', op: 'is', value: said }]), { limit: 5, sort: true });
      const { where, select, from, limit } = parseSoql(soql);
      const [test] = (where as { all: SoqlTest[] }).all;
      expect({ select, from, limit }).toEqual({
        select: expect.arrayContaining(['Id', 'Name']),
        from: 'Opportunity',
        limit: 5,
      });
      expect(test).toEqual({ field: 'Name', op: '=', values: [{ is: 'text', text: said.trim() }] });
    }),
  );
});

test('an OData literal reads back as the very text, of any script', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, anyScript), (said) => {
      fc.pre(said.trim() !== '');
      const { filter } = toOData(plan([{ field: 'name', op: 'is', value: said }]), { sort: true });
      expect(parseFilter(filter)).toEqual({
        any: [{ all: [{ field: 'Name', op: '=', value: { is: 'text', value: said.trim() } }] }],
      });
    }),
  );
});

test('nothing with a meaning of its own is ever sent to Twenty inside a text', () => {
  fc.assert(
    fc.property(hostile, (said) => {
      const { filter } = toTwenty(plan([{ field: 'name', op: 'contains', value: said }]), { sort: true });
      expect(filter).toMatch(/^Name\[ilike\]:"%[^"'()[\]\\\p{Cc}]*%"$/u);
    }),
  );
});

test('each language in its own words', () => {
  const planned = plan(
    [
      { field: 'owner', op: 'is', value: '@me' },
      { field: 'owner', op: 'isNot', value: "Aoife O'Connor" },
      { field: 'amount', op: 'over', value: 0.25 },
      { field: 'closeDate', op: 'is', value: '2026-11-24' },
      { field: 'won', op: 'is', value: 'no' },
      { field: 'stage', op: 'contains', value: 'ne' },
    ],
    { sort: [{ field: 'amount', direction: 'desc' }] },
  );
  expect(toSoql(planned, { limit: 50, sort: true }).soql).toBe(
    "SELECT Id, Name, OwnerId, Owner.Name, Amount, CloseDate, IsWon, Stage FROM Opportunity WHERE OwnerId = 'user-1' AND (Owner.Name != 'Aoife O\\'Connor' OR OwnerId = null) AND Amount > 0.25 AND CloseDate >= 2026-11-24 AND CloseDate <= 2026-11-24 AND IsWon = false AND Stage = 'it\\'s' ORDER BY Amount DESC NULLS LAST, Id ASC LIMIT 50",
  );
  expect(toOData(planned, { sort: true })).toMatchObject({
    filter:
      "OwnerId eq 00000000-0000-0000-0000-000000000000 and (Owner.Name ne 'Aoife O''Connor' or OwnerId eq null) and Amount gt 0.25 and CloseDate ge 2026-11-24 and CloseDate le 2026-11-24 and IsWon eq false and Stage eq 'it''s'",
    orderby: 'Amount desc',
  });
});

test('a day means all of it, wherever the CRM keeps instants', () => {
  const of = (op: Filter['op']) =>
    toOData(plan([{ field: 'createdAt', op, value: '2026-11-24' }]), { sort: true }).filter;
  const [from, until] = [new Date(2026, 10, 24).toISOString(), new Date(2026, 10, 25).toISOString()];
  expect(of('is')).toBe(`CreatedDate ge ${from} and CreatedDate lt ${until}`);
  expect(of('over')).toBe(`CreatedDate ge ${until}`);
  expect(of('atMost')).toBe(`CreatedDate lt ${until}`);
  expect(of('under')).toBe(`CreatedDate lt ${from}`);
  expect(of('isNot')).toBe(`(CreatedDate lt ${from} or CreatedDate ge ${until} or CreatedDate eq null)`);
});

test.each<[string, Filter, RegExp]>([
  ['an unknown field', { field: 'Margin__c', op: 'is', value: 1 }, /no field "Margin__c"/],
  ['words as an amount', { field: 'amount', op: 'over', value: 'a lot' }, /is a number, and "a lot" is none/],
  [
    'a day no calendar has',
    { field: 'closeDate', op: 'is', value: '2026-02-31' },
    /is a date, and "2026-02-31" is none/,
  ],
  ['a doubtful date', { field: 'closeDate', op: 'is', value: '11/12/2026' }, /is a date/],
  ['a choice that does not exist', { field: 'stage', op: 'is', value: 'Won' }, /has no "Won"; it has New/],
  ['a part of an amount', { field: 'amount', op: 'contains', value: '5' }, /is no text/],
  ['more than a name', { field: 'name', op: 'over', value: 'A' }, /more or less/],
  ['a long text', { field: 'notes', op: 'contains', value: 'x' }, /cannot search in Notes/],
  ['nothing', { field: 'name', op: 'is', value: '  ' }, /ask for empty/],
  ['no value', { field: 'name', op: 'is' }, /one value/],
  ['an endless number', { field: 'amount', op: 'over', value: Number.MAX_VALUE }, /is a number/],
])('%s is refused in words', (_what, filter, why) => {
  const refused = planQuery(querySchema.parse({ object: 'opportunity', filters: [filter] }), table, null);
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'query-refused', why: expect.stringMatching(why) } });
});
