import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDay } from '../core/concepts.ts';
import type { CrmClient } from '../core/crm.ts';
import { tell } from '../core/failure.ts';
import { type QueryInput, type QueryResult, querySchema } from '../core/query.ts';
import { demoPeer, dynamicsPeer, salesforcePeer, twentyPeer } from '../testing/crm-servers/peers.ts';
import { seenRecords } from '../testing/crm-servers/seen.ts';
import { runOnSeen } from './seen.ts';

const starts = { Salesforce: salesforcePeer, Dynamics: dynamicsPeer, Twenty: twentyPeer, demo: demoPeer };
type Backend = keyof typeof starts | 'seen';
const peers = new Map<string, { open(): CrmClient; close(): Promise<void> }>();
const seen = seenRecords();

beforeAll(async () => {
  for (const [name, start] of Object.entries(starts)) peers.set(name, await start());
});
afterAll(async () => {
  for (const peer of peers.values()) await peer.close();
});

async function answers(input: QueryInput, backends: Backend[]): Promise<[Backend, QueryResult][]> {
  const query = querySchema.parse(input);
  const found: [Backend, QueryResult][] = [];
  for (const backend of backends) {
    const client = peers.get(backend)?.open();
    const answer = client ? await client.run(query) : runOnSeen(query, seen, 'Jane Doe');
    if (!answer.ok) throw new Error(`${backend}: ${tell(answer.failure)}`);
    found.push([backend, answer.value]);
  }
  return found;
}

/** Ids differ from CRM to CRM, and some keep a day as its noon. */
const comparable = ({ rows, figures }: QueryResult, sorted: boolean, fields: string[]) => {
  const lines = rows.map(({ name, cells }) => [
    name,
    ...fields.map((field) => {
      const cell = cells[field] ?? null;
      return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(cell) ? localDay(new Date(cell)) : cell;
    }),
  ]);
  const byKey = figures
    .map(({ key, values }) => ({ key, values }))
    .sort((a, b) => String(a.key).localeCompare(String(b.key)));
  return { lines: sorted ? lines : lines.sort((a, b) => String(a[0]).localeCompare(String(b[0]))), figures: byKey };
};

const everywhere: Backend[] = ['Salesforce', 'Dynamics', 'Twenty', 'demo', 'seen'];

type Asked = { ask: string; query: QueryInput; rows?: number; figures?: (number | null)[]; backends?: Backend[] };
const deals = (...filters: NonNullable<QueryInput['filters']>): QueryInput => ({
  object: 'opportunity',
  filters,
  limit: 100,
});

const questions: Asked[] = [
  { ask: 'my deals', query: deals({ field: 'owner', op: 'is', value: '@me' }), rows: 7 },
  {
    ask: "Ravi's deals over 50,000",
    query: deals({ field: 'owner', op: 'is', value: 'ravi menon' }, { field: 'amount', op: 'over', value: 50_000 }),
    rows: 4,
  },
  {
    ask: 'deals in two stages',
    query: deals({ field: 'stage', op: 'oneOf', value: ['Proposal Sent', 'in negotiation'] }),
    rows: 8,
  },
  { ask: 'deals not won', query: deals({ field: 'stage', op: 'isNot', value: 'Won' }), rows: 17 },
  { ask: 'open deals', query: deals({ field: 'closed', op: 'is', value: false }), rows: 14 },
  { ask: 'won deals', query: deals({ field: 'won', op: 'is', value: true }), rows: 3 },
  {
    ask: 'deals closing in November',
    query: deals(
      { field: 'closeDate', op: 'atLeast', value: '2026-11-01' },
      { field: 'closeDate', op: 'atMost', value: '2026-11-30' },
    ),
    rows: 7,
  },
  { ask: 'deals closing on a day', query: deals({ field: 'closeDate', op: 'is', value: '2026-11-08' }), rows: 2 },
  { ask: 'deals after a day', query: deals({ field: 'closeDate', op: 'over', value: '2026-12-15' }), rows: 1 },
  { ask: 'deals without an amount', query: deals({ field: 'amount', op: 'empty' }), rows: 1 },
  { ask: 'deals with a word in the name', query: deals({ field: 'name', op: 'contains', value: 'RENEWAL' }), rows: 4 },
  {
    ask: 'deals changed since',
    query: deals({ field: 'changedAt', op: 'atLeast', value: '2026-11-15' }),
    rows: 6,
    backends: everywhere,
  },
  {
    ask: 'deals nobody changed since',
    query: deals({ field: 'changedAt', op: 'notSince', value: '2026-11-15' }),
    rows: 14,
    backends: everywhere,
  },
  {
    ask: 'deals that close on no day after',
    query: deals({ field: 'closeDate', op: 'notSince', value: '2026-11-08' }),
  },
  {
    ask: 'deals of an account, by its name',
    query: deals({ field: 'account', op: 'is', value: "Quinn's Bakery (Holding)" }),
    rows: 2,
  },
  {
    ask: 'deals of accounts, by a part of the name',
    query: deals({ field: 'account', op: 'contains', value: '100%' }),
    rows: 2,
  },
  {
    ask: 'deals of anybody but one account',
    query: deals({ field: 'account', op: 'isNot', value: 'Nordlicht Energie' }),
    rows: 18,
  },
  {
    ask: 'the three biggest deals',
    query: { ...deals({ field: 'amount', op: 'filled' }), sort: [{ field: 'amount', direction: 'desc' }], limit: 3 },
    rows: 3,
  },
  {
    ask: 'the next to close',
    query: {
      ...deals({ field: 'closed', op: 'is', value: false }),
      sort: [
        { field: 'closeDate', direction: 'asc' },
        { field: 'name', direction: 'asc' },
      ],
      limit: 5,
    },
    rows: 5,
  },
  {
    ask: 'deals by owner and name',
    query: {
      ...deals(),
      sort: [
        { field: 'owner', direction: 'asc' },
        { field: 'amount', direction: 'desc' },
      ],
      limit: 6,
    },
    rows: 6,
  },
  {
    ask: 'figures of what is won',
    query: {
      ...deals({ field: 'won', op: 'is', value: true }),
      aggregate: [
        { what: 'count' },
        { what: 'sum', field: 'amount' },
        { what: 'average', field: 'amount' },
        { what: 'least', field: 'amount' },
        { what: 'most', field: 'amount' },
      ],
    },
    figures: [3, 135_000.5, 45_000.166667, 20_000.5, 70_000],
  },
  { ask: 'count by stage', query: { ...deals(), aggregate: [{ what: 'count' }], group: 'stage' } },
  {
    ask: 'sum by owner',
    query: {
      ...deals({ field: 'stage', op: 'isNot', value: 'Delayed' }),
      aggregate: [{ what: 'sum', field: 'amount' }, { what: 'count' }],
      group: 'owner',
    },
  },
  { ask: 'count by month', query: { ...deals(), aggregate: [{ what: 'count' }], group: 'closeDate' } },
  {
    ask: 'figures over nothing',
    query: {
      ...deals({ field: 'amount', op: 'over', value: 9_999_999 }),
      aggregate: [{ what: 'count' }, { what: 'sum', field: 'amount' }],
    },
    figures: [0, null],
  },
  {
    ask: 'accounts in two countries',
    query: { object: 'account', filters: [{ field: 'country', op: 'oneOf', value: ['Ireland', 'germany'] }] },
    rows: 4,
  },
  {
    ask: 'accounts with at least 100 people',
    query: { object: 'account', filters: [{ field: 'employees', op: 'atLeast', value: 100 }] },
    rows: 4,
  },
  {
    ask: 'accounts without a head count',
    query: { object: 'account', filters: [{ field: 'employees', op: 'empty' }] },
    rows: 1,
  },
  {
    ask: 'accounts by head count, the unknown one last',
    query: { object: 'account', sort: [{ field: 'employees', direction: 'asc' }] },
    rows: 10,
  },
  {
    ask: 'and the other way round',
    query: { object: 'account', sort: [{ field: 'employees', direction: 'desc' }] },
    rows: 10,
  },
  {
    ask: 'an underscore is an underscore',
    query: { object: 'account', filters: [{ field: 'name', op: 'contains', value: 'r_P' }] },
    rows: 1,
  },
  {
    ask: 'a percent sign is one',
    query: { object: 'account', filters: [{ field: 'name', op: 'startsWith', value: '100%' }] },
    rows: 1,
  },
  {
    ask: 'quotes',
    query: { object: 'account', filters: [{ field: 'name', op: 'contains', value: '"five"' }] },
    rows: 1,
  },
  {
    ask: 'an apostrophe and brackets',
    query: {
      object: 'account',
      filters: [
        { field: 'name', op: 'oneOf', value: ["Quinn's Bakery (Holding)", '東京精機', 'Backslash \\ Path Ltd'] },
      ],
    },
    rows: 3,
  },
  {
    ask: 'a backslash',
    query: { object: 'account', filters: [{ field: 'name', op: 'contains', value: 'slash \\ P' }] },
    rows: 1,
  },
  {
    ask: 'not this name',
    query: { object: 'account', filters: [{ field: 'name', op: 'isNot', value: "Quinn's Bakery (Holding)" }] },
    rows: 9,
  },
  {
    ask: 'contacts by title',
    query: { object: 'contact', filters: [{ field: 'title', op: 'is', value: 'vp operations' }] },
    rows: 2,
  },
  {
    ask: 'contacts without a title',
    query: { object: 'contact', filters: [{ field: 'title', op: 'empty' }] },
    rows: 2,
  },
  { ask: 'contacts without e-mail', query: { object: 'contact', filters: [{ field: 'email', op: 'empty' }] }, rows: 1 },
  {
    ask: 'a contact by full name',
    query: { object: 'contact', filters: [{ field: 'name', op: 'is', value: "Aoife O'Connor" }] },
    rows: 1,
  },
  {
    ask: 'contacts by a part of the name',
    query: { object: 'contact', filters: [{ field: 'name', op: 'contains', value: 'de v' }] },
    rows: 1,
  },
  {
    ask: 'contacts of an account',
    query: { object: 'contact', filters: [{ field: 'account', op: 'is', value: 'Harborline Cold Storage' }] },
    rows: 2,
  },
  {
    ask: 'my open tasks',
    query: {
      object: 'task',
      filters: [
        { field: 'owner', op: 'is', value: '@me' },
        { field: 'closed', op: 'is', value: false },
      ],
      sort: [{ field: 'due', direction: 'asc' }],
    },
    rows: 6,
  },
  {
    ask: 'tasks due by a day',
    query: { object: 'task', filters: [{ field: 'due', op: 'atMost', value: '2026-11-15' }] },
    rows: 4,
  },
  {
    ask: 'cases of high priority',
    query: { object: 'case', filters: [{ field: 'priority', op: 'is', value: 'high' }] },
    rows: 1,
    backends: ['Salesforce', 'Dynamics'],
  },
  {
    ask: 'open cases',
    query: { object: 'case', filters: [{ field: 'closed', op: 'is', value: false }] },
    rows: 3,
    backends: ['Salesforce', 'Dynamics'],
  },
  {
    ask: 'new leads',
    query: { object: 'lead', filters: [{ field: 'status', op: 'is', value: 'New' }] },
    rows: 2,
    backends: ['Salesforce', 'Dynamics'],
  },
];

test('what is empty comes last, whichever way', async () => {
  for (const direction of ['asc', 'desc'] as const)
    for (const [, { rows }] of await answers(
      { object: 'account', sort: [{ field: 'employees', direction }] },
      everywhere,
    ))
      expect(rows.at(-1)?.name).toBe('Ärzteverbund Süd');
});

test.each(questions)(
  '$ask: the same answer from every CRM',
  async ({ query, rows, figures, backends = everywhere }) => {
    const found = await answers(query, backends);
    const fields = [...new Set([...(query.filters ?? []), ...(query.sort ?? [])].map(({ field }) => field))];
    const [[, first]] = found as [[Backend, QueryResult]];
    if (rows !== undefined) expect(first.rows.length).toBe(rows);
    if (figures) expect(first.figures[0]?.values).toEqual(figures);
    for (const [backend, answer] of found)
      expect({ backend, ...comparable(answer, query.sort !== undefined, fields) }).toEqual({
        backend,
        ...comparable(first, query.sort !== undefined, fields),
      });
  },
);
