import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { settingsSchema } from '../settings/schema.ts';
import { appendAudit, listAudit, verifyAudit } from './audit.ts';
import { WingsideDb } from './db.ts';
import { applyRetention } from './retention.ts';

const stores: WingsideDb[] = [];
const open = () => {
  const db = new WingsideDb(`retention-${stores.length}-${Math.random()}`);
  stores.push(db);
  return db;
};
afterEach(() => Promise.all(stores.splice(0).map((db) => db.delete())));

const now = new Date('2026-11-22T10:00:00.000Z');
const { keep: usual } = settingsSchema.parse({});
const forEver = { conversations: 0, readings: 0, sites: 0, calls: 0, events: 0, audit: 0 };
/** So many days and an hour ago, or an hour less. */
const ago = (days: number, hours = 0) => new Date(now.getTime() - days * 86_400_000 - hours * 3_600_000).toISOString();
const past = (days: number) => ago(days, 1);
const within = (days: number) => ago(days, -1);
const keys = async (table: { toCollection(): { primaryKeys(): PromiseLike<unknown[]> } }) =>
  (await table.toCollection().primaryKeys()).map(String);

test('as it comes: a year for conversations and readings, half a year for sites and events, a month for bytes, two years for the log', () => {
  expect(usual).toEqual({ conversations: 365, readings: 365, sites: 180, calls: 30, events: 180, audit: 730 });
});

test('a conversation goes after its last question, with all that hangs on it; an old question in a newer one stays', async () => {
  const db = open();
  await db.conversations.bulkAdd([
    { recordKey: 'old', updatedAt: past(365) },
    { recordKey: 'new', updatedAt: within(365) },
  ] as never[]);
  await db.turns.bulkAdd([
    { id: 'o', recordKey: 'old', askedAt: past(365) },
    { id: 'n', recordKey: 'new', askedAt: past(900) },
  ] as never[]);
  for (const turnId of ['o', 'n']) {
    await db.steps.add({ turnId, n: 0 } as never);
    await db.proposals.add({ id: `${turnId}:0`, turnId } as never);
    await db.calls.add({ turnId, at: within(30) } as never);
    await db.siteReads.add({ turnId, at: within(180) } as never);
    await db.siteAsks.add({ turnId } as never);
    await db.events.add({ turnId, at: within(180) } as never);
    await db.egress.add({ turnId, at: within(30) } as never);
  }
  await applyRetention(db, usual, now);
  expect(await keys(db.conversations)).toEqual(['new']);
  expect(await keys(db.turns)).toEqual(['n']);
  for (const table of [db.steps, db.proposals, db.calls, db.siteReads, db.siteAsks, db.events, db.egress])
    expect(
      ((await table.toArray()) as { turnId: string }[]).map(({ turnId }) => turnId),
      table.name,
    ).toEqual(['n']);
});

test('a reading goes when the record was not seen for so long, with all it looked like before; a record seen since keeps its old changes', async () => {
  const db = open();
  const [old, fresh] = ['paper:a.example:jane:account:1', 'paper:b.example%3A80:jane:account:1'];
  await db.records.bulkAdd([
    { key: old, readAt: past(365) },
    { key: fresh, readAt: within(365) },
  ] as never[]);
  for (const recordKey of [old, fresh]) {
    await db.snapshots.add({ recordKey, at: past(900) } as never);
    await db.changes.add({ recordKey, at: past(900) } as never);
    await db.visits.add({ recordKey } as never);
    await db.pages.add({ tabId: recordKey === old ? 1 : 2, recordKey } as never);
  }
  await db.users.bulkAdd([
    { id: 'paper:a.example', user: 'Jane', at: past(365) },
    { id: 'paper:b.example:80', user: 'Jane', at: past(365) },
  ]);
  await applyRetention(db, { ...forEver, readings: 365 }, now);
  expect(await keys(db.records)).toEqual([fresh]);
  for (const table of [db.snapshots, db.changes, db.visits, db.pages])
    expect(
      ((await table.toArray()) as { recordKey: string }[]).map((row) => row.recordKey),
      table.name,
    ).toEqual([fresh]);
  expect(await keys(db.users), 'who was signed in goes with the last record of that CRM').toEqual([
    'paper:b.example:80',
  ]);
});

test('facts go half a year after they were read; pages and how they were read stay as long as their facts', async () => {
  const db = open();
  await db.facts.bulkAdd([
    { recordKey: 'r1', site: 'old.example', readAt: past(180) },
    { recordKey: 'r2', site: 'kept.example', readAt: within(180) },
  ] as never[]);
  await db.sitePages.bulkAdd([
    { url: 'https://old.example/', site: 'old.example', readAt: past(180) },
    { url: 'https://kept.example/', site: 'kept.example', readAt: past(180) },
    { url: 'https://new.example/', site: 'new.example', readAt: within(180) },
  ] as never[]);
  await db.siteReads.bulkAdd([
    { turnId: 'o', recordKey: 'r1', site: 'old.example', at: past(180) },
    { turnId: 'k', recordKey: 'r2', site: 'kept.example', at: past(180) },
    { turnId: 'n', recordKey: 'r3', site: 'new.example', at: within(180) },
  ] as never[]);
  await applyRetention(db, { ...forEver, sites: 180 }, now);
  expect((await db.facts.toArray()).map(({ site }) => site)).toEqual(['kept.example']);
  expect((await keys(db.sitePages)).sort()).toEqual(['https://kept.example/', 'https://new.example/']);
  expect(await keys(db.siteReads)).toEqual(['k', 'n']);
});

test('the exact bytes go after a month, also those still waiting for a yes; the turn stays and can be resumed', async () => {
  const db = open();
  await db.calls.bulkAdd([
    { turnId: 'a', at: past(30), bytes: 'old' },
    { turnId: 'a', at: within(30), bytes: 'new' },
  ] as never[]);
  for (const [id, at] of [
    ['w', past(30)],
    ['v', within(30)],
  ] as const) {
    await db.turns.add({ id, status: 'waiting' } as never);
    await db.egress.add({ turnId: id, at, bytes: 'x' } as never);
    await db.steps.bulkAdd([
      { turnId: id, n: 2, name: 'rules' },
      { turnId: id, n: 3, name: 'shown', made: { bytes: 'x' } },
    ] as never[]);
  }
  await applyRetention(db, { ...forEver, calls: 30 }, now);
  expect((await db.calls.toArray()).map(({ bytes }) => bytes)).toEqual(['new']);
  expect(await keys(db.egress)).toEqual(['v']);
  expect((await db.turns.toArray()).map(({ id, status }) => `${id} ${status}`)).toEqual(['v waiting', 'w interrupted']);
  expect((await db.steps.toArray()).map(({ turnId, name }) => `${turnId} ${name}`)).toEqual([
    'v rules',
    'v shown',
    'w rules',
  ]);
});

test('events go, costs with them, but never those of this month', async () => {
  const db = open();
  await db.events.bulkAdd([{ at: past(5) }, { at: within(5) }] as never[]);
  await db.spends.bulkAdd([
    { at: ago(60), day: 'x', month: '2026-09' },
    { at: ago(10), day: 'x', month: '2026-11' },
  ] as never[]);
  await applyRetention(db, { ...forEver, events: 5 }, now);
  expect((await db.events.toArray()).map(({ at }) => at)).toEqual([within(5)]);
  expect((await db.spends.toArray()).map(({ month }) => month)).toEqual(['2026-11']);
});

test('the oldest rows of the log are replaced by a checkpoint, and the rest verifies from there, again and again', async () => {
  const db = open();
  const add = (at: string) =>
    appendAudit(db, {
      ...{ at, what: 'model-call', where: 'api.example.com', why: { action: 'a', turn: 't' } },
      ...{ masks: {}, bytes: 1, status: 'sent' },
    });
  for (const at of [past(740), past(731), past(730), within(730), ago(1)]) await add(at);
  await applyRetention(db, usual, now);
  const [checkpoint] = await listAudit(db, { limit: 1 });
  expect(checkpoint).toMatchObject({ n: 6, what: 'checkpoint', checkpoint: { upTo: 3, count: 3 } });
  expect(await verifyAudit(db)).toEqual({ rows: 3, from: 4, brokenAt: null, checkpoints: 1 });
  await applyRetention(db, usual, now);
  expect(await db.audit.count(), 'nothing to delete, nothing to say').toBe(3);
  const later = new Date(now.getTime() + 2 * 86_400_000);
  await applyRetention(db, usual, later);
  expect(await verifyAudit(db)).toEqual({ rows: 3, from: 5, brokenAt: null, checkpoints: 2 });
  await applyRetention(db, usual, new Date(now.getTime() + 900 * 86_400_000));
  expect(await verifyAudit(db)).toMatchObject({ rows: 1, brokenAt: null, checkpoints: 1 });
  await applyRetention(db, usual, new Date(now.getTime() + 2_000 * 86_400_000));
  expect(await db.audit.count(), 'a checkpoint is not worth another one').toBe(1);
  await db.audit.clear();
  expect((await verifyAudit(db)).brokenAt).not.toBeNull();
});

test('with 0 days nothing is ever deleted', async () => {
  const db = open();
  await db.conversations.add({ recordKey: 'old', updatedAt: past(9_000) } as never);
  await db.records.add({ key: 'old', readAt: past(9_000) } as never);
  await db.facts.add({ recordKey: 'old', site: 's', readAt: past(9_000) } as never);
  await db.calls.add({ turnId: 'a', at: past(9_000) } as never);
  await db.events.add({ at: past(9_000) } as never);
  await applyRetention(db, forEver, now);
  for (const table of [db.conversations, db.records, db.facts, db.calls, db.events])
    expect(await table.count(), table.name).toBe(1);
});
