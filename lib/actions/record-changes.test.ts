import { expect, test } from 'vitest';
import type { Memory, RememberedChange } from '../core/changes.ts';
import type { CrmClient } from '../core/crm.ts';
import { ok } from '../core/failure.ts';
import { ask, now } from './example-parts.ts';
import { quietDeal } from './examples.ts';
import { recordChanges } from './record-changes.ts';

const change = (more: Partial<RememberedChange> = {}): RememberedChange => ({
  ...{ what: 'amount', field: 'Amount', label: 'Amount', severity: 'high', why: '12 % less', anchor: 'label:Amount|x' },
  from: { value: 125_000, display: '125,000 EUR' },
  to: { value: 110_000, display: '110,000 EUR' },
  ...{ recordKey: quietDeal.key, recordName: quietDeal.name, recordKind: 'opportunity', url: quietDeal.url },
  ...{ at: now.toISOString(), lastSeen: now.toISOString() },
  ...more,
});
const remembering = (changes: RememberedChange[], since: string | null = '2026-11-18T09:00:00.000Z'): Memory => ({
  changesOf: async () => ({ changes, since }),
  changesOfOwned: async () => ({ changes, records: 3 }),
  seen: async () => [],
});

test('since you last looked: old and new, what it means, and where the new value stands', async () => {
  const memory = remembering([change()]);
  const { text, sources, blocks } = await ask(recordChanges, quietDeal, 'what changed', {}, { memory });
  expect(text).toContain('Amount: 125,000 EUR → 110,000 EUR');
  expect(text).toContain('12 % less');
  expect(blocks[0]).toMatchObject({ type: 'list', title: expect.stringMatching(/^Since you last looked/) });
  expect(sources[0]?.quote).toBe('110,000 EUR');
});

test('the first look says so, and what will happen', async () =>
  expect((await ask(recordChanges, quietDeal, 'what changed', {}, { memory: remembering([], null) })).text).toMatch(
    /first look at this opportunity/,
  ));

test('asked for one field, only that one is told', async () => {
  const memory = remembering([change(), change({ label: 'Close Date', what: 'date', why: 'pushed back by 31 days' })]);
  const { text } = await ask(recordChanges, quietDeal, 'has the close date been moved', {}, { memory });
  expect(text).toContain('pushed back by 31 days');
  expect(text).not.toContain('12 % less');
});

test('my records: by record, the gravest first, with honest coverage', async () => {
  const memory = remembering([
    change({ recordKey: 'b', recordName: 'Beta', severity: 'low', why: 'rewritten' }),
    change({ recordKey: 'a', recordName: 'Alpha' }),
  ]);
  const { text } = await ask(recordChanges, quietDeal, 'what changed in my deals this week', {}, { memory });
  expect(text.indexOf('Alpha')).toBeLessThan(text.indexOf('Beta'));
  expect(text).toMatch(/from 3 records of yours opened on this computer/);
});

test('the CRM’s own history is told too, once it is connected', async () => {
  const client = {
    label: 'Salesforce',
    can: new Set(['history']),
    history: async () =>
      ok([
        { field: 'StageName', label: 'Stage', from: 'Qualify', to: 'Propose', at: now.toISOString(), by: 'Ravi Menon' },
      ]),
  } as unknown as CrmClient;
  const { text } = await ask(
    recordChanges,
    quietDeal,
    'what changed',
    {},
    { memory: remembering([]), crm: async () => ok(client) },
  );
  expect(text).toMatch(/Stage Qualify Propose Ravi Menon/);
});

test('it is offered when something changed, with the gravest as the reason', () => {
  const offer = recordChanges.when({
    record: quietDeal,
    now,
    changed: {
      changes: [change({ severity: 'low', label: 'Phone', why: 'a new way to reach them' }), change()],
      since: '2026-11-18',
    },
  });
  expect(offer?.reason).toBe('Amount 12 % less, 1 more');
  expect(recordChanges.when({ record: quietDeal, now, changed: { changes: [], since: '2026-11-18' } })).toBeNull();
});
