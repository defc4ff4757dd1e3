import { expect, test } from 'vitest';
import { type QueryInput, type QueryResult, querySchema } from '../core/query.ts';
import type { CrmRecord } from '../core/record.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { seenRecords } from '../testing/crm-servers/seen.ts';
import { runOnSeen } from './seen.ts';

const all = seenRecords();
const deals = all.filter(({ kind }) => kind === 'opportunity');
const first = deals[0] as CrmRecord;

function ask(input: QueryInput, records: CrmRecord[] = all, me: string | null = 'Jane Doe'): QueryResult {
  const answer = runOnSeen(querySchema.parse(input), records, me);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}
const why = (input: QueryInput, records = all, me: string | null = 'Jane Doe') => {
  const answer = runOnSeen(querySchema.parse(input), records, me);
  return answer.ok || answer.failure.kind !== 'query-refused' ? null : answer.failure.why;
};

test('an answer says from how many records it is', () => {
  expect(ask({ object: 'opportunity' }, deals.slice(0, 1)).coverage).toBe('from 1 record you have opened');
  expect(ask({ object: 'opportunity' }).coverage).toBe('from 20 records you have opened');
});

test('a record that was opened twice counts once, as it was last', () => {
  const stage = { value: asUntrusted('Won'), anchor: '' };
  const later = { ...first, stage, readAt: '2026-11-21T08:00:00.000Z' };
  const answer = ask({ object: 'opportunity', filters: [{ field: 'stage', op: 'is', value: 'won' }] }, [later, first]);
  expect(answer.rows.map(({ name }) => name)).toEqual(['Cold chain renewal 1']);
});

test('lines of lists join in, but not those of records that were opened, and rounded amounts are no amounts', () => {
  const cell = (label: string, value: string) => ({ label: asUntrusted(label), value: asUntrusted(value) });
  const line = (name: string, amount: string, href: string | null) => ({
    name: asUntrusted(name),
    kind: 'opportunity' as const,
    href: href === null ? null : asUntrusted(href),
    cells: [cell('Amount', amount), cell('Stage', 'Won')],
    anchor: '',
  });
  const rows = [
    line('Cold chain renewal 1', '€1.00', first.url),
    line('Pilot north', '€80,000.00', 'https://acme.lightning.force.com/x'),
    line('Pilot south', '$90K', null),
  ];
  const list: CrmRecord = { ...first, kind: 'list', id: 'deals', key: 'list', rows };
  const answer = ask(
    {
      object: 'opportunity',
      filters: [{ field: 'amount', op: 'filled' }],
      sort: [{ field: 'amount', direction: 'desc' }],
    },
    [first, list],
  );
  expect(answer.rows.map(({ name, cells }) => [name, cells.amount])).toEqual([
    ['Pilot north', 80_000],
    ['Cold chain renewal 1', 5_000],
  ]);
  expect(answer.coverage).toBe('from 1 record you have opened and 2 lines of lists');
});

test('one list shows the owner of a deal, another its amount: an answer knows both', () => {
  const cell = ([label, value]: [string, string]) => ({ label: asUntrusted(label), value: asUntrusted(value) });
  const list = (key: string, ...cells: [string, string][]): CrmRecord => {
    const href = asUntrusted('https://acme.lightning.force.com/pilot');
    const row = {
      name: asUntrusted('Pilot north'),
      kind: 'opportunity' as const,
      href,
      cells: cells.map(cell),
      anchor: '',
    };
    return { ...first, kind: 'list', id: key, key, rows: [row] };
  };
  const lists = [
    list('a', ['Owner', 'Jane Doe'], ['Stage', 'Proposal']),
    list('b', ['Stage', 'Won'], ['Amount', '€80,000']),
  ];
  const answer = ask(
    {
      object: 'opportunity',
      filters: [
        { field: 'owner', op: 'is', value: '@me' },
        { field: 'amount', op: 'over', value: 1 },
      ],
    },
    lists,
  );
  expect(answer.rows.map(({ cells }) => cells)).toMatchObject([{ amount: 80_000, owner: 'Jane Doe' }]);
});

test('records that do not show a field are told, not guessed', () => {
  const bare = { ...first, id: 'x', key: 'x', name: asUntrusted('Bare'), fields: [] };
  const answer = ask({ object: 'opportunity', filters: [{ field: 'amount', op: 'over', value: 1 }] }, [first, bare]);
  expect(answer.rows.length).toBe(1);
  expect(answer.coverage).toContain('1 of them does not show amount');
});

test('fields go by API name and by label too', () => {
  for (const field of ['AccountId', 'account name', 'Account Name'])
    expect(ask({ object: 'opportunity', filters: [{ field, op: 'is', value: 'Nordlicht Energie' }] }).rows.length).toBe(
      2,
    );
});

test('what no page showed is refused, and so is "mine" when no page says who I am', () => {
  expect(why({ object: 'opportunity', filters: [{ field: 'Margin__c', op: 'over', value: 1 }] })).toContain(
    '"Margin__c"',
  );
  expect(why({ object: 'opportunity', filters: [{ field: 'owner', op: 'is', value: '@me' }] }, all, null)).toContain(
    'who you are',
  );
});

test('currencies are kept apart', () => {
  const answer = ask({ object: 'opportunity', aggregate: [{ what: 'sum', field: 'amount' }, { what: 'count' }] });
  expect(answer.figures.map(({ unit, values }) => [unit, values[0]])).toEqual([
    ['EUR', 820_000.5],
    ['USD', 195_000],
    // The one deal without an amount.
    [null, null],
  ]);
  expect(answer.coverage).toContain('EUR and USD are not added together');
});
