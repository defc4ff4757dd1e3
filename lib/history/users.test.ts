import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { identify } from '../adapters/identify.ts';
import type { CrmRecord } from '../core/record.ts';
import { paperCrm, reading } from '../testing/records.ts';
import { WingsideDb } from './db.ts';
import { belongingTo, rememberUser } from './users.ts';

const url = 'https://crm.example/opportunity/7';
const now = new Date(2026, 10, 24);
let stores = 0;
const store = () => new WingsideDb(`users-${stores++}`);

/** The record as a page shows it to that user; null where the page names nobody. */
function shownTo(user: string | null): CrmRecord {
  const found = identify(reading({ user }), url, [paperCrm], now);
  if (!found.ok) throw new Error(found.why);
  return found.record;
}
const anonymous = 'paper:crm.example:-:opportunity:7';
const janes = 'paper:crm.example:jane+doe:opportunity:7';
const ravis = 'paper:crm.example:ravi+menon:opportunity:7';

test('a page that names nobody belongs to the user who was named last', async () => {
  const db = store();
  expect((await belongingTo(db, shownTo(null))).key).toBe(anonymous);
  expect((await belongingTo(db, shownTo('Jane Doe'))).key).toBe(janes);
  expect(await belongingTo(db, shownTo(null))).toMatchObject({ key: janes, user: 'Jane Doe' });
  await belongingTo(db, shownTo('Ravi Menon'));
  expect((await belongingTo(db, shownTo(null))).key).toBe(ravis);
});

test('what was asked and remembered before anybody was named becomes theirs, all of it', async () => {
  const db = store();
  await db.records.put(shownTo(null));
  await db.turns.put({ id: 't', recordKey: anonymous, askedAt: '1' } as never);
  await db.conversations.put({ recordKey: anonymous, recordName: 'Cold chain' } as never);
  await db.snapshots.add({ recordKey: anonymous } as never);
  await db.changes.add({ recordKey: anonymous } as never);
  await db.visits.put({ recordKey: anonymous } as never);
  await db.proposals.put({ id: 't:0', recordKey: anonymous } as never);
  await db.pages.put({ tabId: 1, recordKey: anonymous } as never);
  await db.facts.add({ recordKey: anonymous } as never);
  await db.siteReads.put({ turnId: 't', recordKey: anonymous } as never);
  await db.events.add({ recordKey: anonymous, type: 'turn' } as never);
  await belongingTo(db, shownTo('Jane Doe'));
  expect((await db.records.toArray()).map(({ key }) => key)).toEqual([janes]);
  const tables = [
    ...[db.turns, db.conversations, db.snapshots, db.changes, db.visits, db.proposals, db.pages, db.events],
    ...[db.facts, db.siteReads],
  ];
  for (const table of tables)
    expect(
      (await table.toArray()).map((row) => (row as { recordKey: string }).recordKey),
      table.name,
    ).toEqual([janes]);
});

test('the next user inherits nothing of the one before', async () => {
  const db = store();
  await belongingTo(db, shownTo('Jane Doe'));
  await db.turns.put({ id: 't', recordKey: janes, askedAt: '1' } as never);
  await belongingTo(db, shownTo('Ravi Menon'));
  expect((await db.turns.get('t'))?.recordKey).toBe(janes);
});

test('another company in the same CRM keeps its own', async () => {
  const db = store();
  const elsewhere = anonymous.replace('crm.example', 'crm.example.org');
  await db.turns.put({ id: 't', recordKey: elsewhere, askedAt: '1' } as never);
  await rememberUser(db, 'paper', 'crm.example', 'Jane Doe', now.toISOString());
  expect((await db.turns.get('t'))?.recordKey).toBe(elsewhere);
});

test('a record known twice is one: the one that has the name stays', async () => {
  const db = store();
  await db.records.bulkPut([shownTo(null), { ...shownTo('Jane Doe'), readAt: 'named' }]);
  await rememberUser(db, 'paper', 'crm.example', 'Jane Doe', now.toISOString());
  expect((await db.records.toArray()).map(({ key, readAt }) => [key, readAt])).toEqual([[janes, 'named']]);
});
