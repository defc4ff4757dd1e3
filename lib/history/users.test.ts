import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { identify } from '../adapters/identify.ts';
import type { CrmRecord } from '../core/record.ts';
import { paperCrm, reading } from '../testing/records.ts';
import { WingsideDb } from './db.ts';
import { exportJson, exportMarkdown } from './export.ts';
import { searchTurns } from './search.ts';
import { belongingTo, ownKeys, rememberUser } from './users.ts';
import { searchWords } from './words.ts';

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
  await db.calls.add({ turnId: 't', recordKey: anonymous } as never);
  await db.egress.add({ turnId: 't', recordKey: anonymous } as never);
  await db.siteAsks.add({ turnId: 't', recordKey: anonymous } as never);
  await belongingTo(db, shownTo('Jane Doe'));
  expect((await db.records.toArray()).map(({ key }) => key)).toEqual([janes]);
  const tables = [
    ...[db.turns, db.conversations, db.snapshots, db.changes, db.visits, db.proposals, db.pages, db.events],
    ...[db.facts, db.siteReads, db.calls, db.egress, db.siteAsks],
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

async function shared(): Promise<WingsideDb> {
  const db = store();
  const keys = { jane: janes, ravi: ravis, elsewhere: 'paper:other.example:kim:account:1', nobody: anonymous };
  for (const [id, recordKey] of Object.entries(keys)) {
    const turn = { id, recordKey, recordName: '', query: `redlines ${id}`, askedAt: id, blocks: [], sources: [] };
    await db.turns.put({ ...turn, words: searchWords(turn as never), status: 'done' } as never);
    await db.conversations.put({ recordKey, recordName: id, updatedAt: id } as never);
  }
  return db;
}
const found = async (db: WingsideDb, wish: { text: string; everyone?: boolean }) =>
  (await searchTurns(db, { ...wish, limit: 9 })).map(({ id }) => id).sort();

test('what another user of the same CRM asked on this computer is found only when that is asked for', async () => {
  const db = await shared();
  for (const text of ['', 'redlines']) {
    expect(await found(db, { text }), 'nobody was named yet').toEqual(['elsewhere', 'jane', 'nobody', 'ravi']);
    await db.users.put({ id: 'paper:crm.example', user: 'Jane Doe', at: '' });
    expect(await found(db, { text })).toEqual(['elsewhere', 'jane', 'nobody']);
    await db.users.put({ id: 'paper:crm.example', user: 'Ravi Menon', at: '' });
    expect(await found(db, { text })).toEqual(['elsewhere', 'nobody', 'ravi']);
    expect(await found(db, { text, everyone: true })).toEqual(['elsewhere', 'jane', 'nobody', 'ravi']);
    await db.users.clear();
  }
});

test('and is exported only then', async () => {
  const db = await shared();
  await db.users.put({ id: 'paper:crm.example', user: 'Jane Doe', at: '' });
  for (const make of [exportJson, exportMarkdown]) {
    expect(await make(db, now)).not.toContain('redlines ravi');
    expect(await make(db, now)).toContain('redlines jane');
    expect(await make(db, now, { everyone: true })).toContain('redlines ravi');
  }
});

test('a CRM at an address with a port, and a user with any name, are told apart as well', async () => {
  const db = store();
  await db.users.put({ id: 'twenty:localhost:3000', user: 'Zoë O’Neil: Sales', at: '' });
  const isOwn = await ownKeys(db);
  const record = { ...shownTo(null), crm: 'twenty', org: 'localhost:3000' };
  expect(isOwn((await belongingTo(db, record)).key)).toBe(true);
  expect(isOwn((await belongingTo(db, record)).key.replace('zo', 'lu'))).toBe(false);
});
