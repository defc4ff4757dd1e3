import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { type AuditRow, type CallNote, canonical } from '../trust/audit.ts';
import { aboutHash, appendAudit, exportAudit, listAudit, noteWrite, verifyAudit } from './audit.ts';
import { WingsideDb } from './db.ts';
import { deleteEverything } from './erase.ts';

const record = 'atomic:crm.example:jane+doe:account:1';
const note = (parts: Partial<CallNote> = {}): CallNote => ({
  at: '2026-11-22T10:00:00.000Z',
  what: 'model-call',
  where: 'api.example.com',
  why: { action: 'summarize-record', turn: 't1' },
  masks: { Person: 2 },
  bytes: 812,
  status: 'sent',
  ...parts,
});

const stores: WingsideDb[] = [];
let names = 0;
const open = (name = `audit-${names++}`) => {
  const db = new WingsideDb(name);
  stores.push(db);
  return db;
};
afterEach(async () => {
  for (const db of stores) db.close();
  for (const db of stores.splice(0)) await db.delete();
});
const texts = async (db: WingsideDb) => JSON.stringify(await db.audit.toArray());

test('a row says where, why and how much, and holds the record and the website as keyed hashes alone', async () => {
  const db = open();
  await appendAudit(db, note({ record }));
  await appendAudit(db, note({ what: 'web-read', where: '', record, site: 'northwind.example' }));
  const kept = await texts(db);
  expect(kept).toContain('api.example.com');
  for (const clear of [record, 'jane', 'account:1', 'northwind', 'crm.example']) expect(kept).not.toContain(clear);
  const [read, call] = (await listAudit(db, { limit: 9 })) as [AuditRow, AuditRow];
  expect(read.about?.record).toBe(call.about?.record);
  expect(read.about?.record).toMatch(/^[0-9a-f]{64}$/);
  expect(read.about?.record, 'a plain hash could be found by trying').not.toBe(
    createHash('sha256').update(record).digest('hex'),
  );
  const elsewhere = open();
  expect(await aboutHash(elsewhere, record), 'another installation, another hash').not.toBe(read.about?.record);
  expect(await aboutHash(db, record)).toBe(read.about?.record);
});

test('the key of the hashes cannot be taken out of the browser', async () => {
  const db = open();
  await aboutHash(db, record);
  const key = (await db.settings.get('auditKey'))?.value as CryptoKey;
  expect(key).toBeInstanceOf(CryptoKey);
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('a store that takes no key object is given bytes', async () => {
  const db = open();
  const { generateKey } = crypto.subtle;
  // What a browser without a way to store it makes of it: something that cannot be cloned.
  crypto.subtle.generateKey = (async () => ({ secret: () => {} })) as never;
  const made = await aboutHash(db, record).finally(() => {
    crypto.subtle.generateKey = generateKey;
  });
  expect((await db.settings.get('auditKey'))?.value).toBeInstanceOf(Uint8Array);
  expect(await aboutHash(db, record)).toBe(made);
});

test('two windows that write at once keep one chain and one key', async () => {
  const name = `audit-${names++}`;
  const [one, two, three] = [open(name), open(name), open(name)];
  await Promise.all(
    [one, two, three, one, two, three, one, two].map((db, n) => appendAudit(db, note({ status: `${n}`, record }))),
  );
  const rows = await listAudit(one, { limit: 99 });
  expect(rows.map(({ n }) => n)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  expect(new Set(rows.map(({ status }) => status)).size).toBe(8);
  expect(new Set(rows.map(({ about }) => about?.record)).size).toBe(1);
  expect(await verifyAudit(two)).toEqual({ rows: 8, from: 1, brokenAt: null, checkpoints: 0 });
});

test('whoever edits the table is found out: a changed row, a removed one, the last ones cut off', async () => {
  const db = open();
  for (const status of ['a', 'b', 'c', 'd']) await appendAudit(db, note({ status }));
  const rows = await db.audit.toArray();
  const editing: [string, () => Promise<unknown>, number][] = [
    ['changed', () => db.audit.update(3, { bytes: 1 }), 3],
    ['removed', () => db.audit.delete(2), 2],
    ['cut off', () => db.audit.bulkDelete([3, 4]), 3],
    ['emptied', () => db.audit.clear(), 1],
    ['put in', () => db.audit.add({ ...rows[3], n: 5 } as never), 5],
  ];
  for (const [how, edit, at] of editing) {
    await edit();
    expect((await verifyAudit(db)).brokenAt, how).toBe(at);
    await db.audit.clear();
    await db.audit.bulkPut(rows);
    expect((await verifyAudit(db)).brokenAt).toBeNull();
  }
});

test('a log of an older version, with websites in the clear, stays as it was and goes on', async () => {
  const name = `audit-${names++}`;
  const old = new Dexie(name);
  old.version(4).stores({ audit: 'n', settings: 'id' });
  let prev = '0'.repeat(64);
  for (const n of [1, 2, 3]) {
    const row = { ...note({ what: 'web-read', where: 'northwind.example' }), n, prev };
    prev = createHash('sha256').update(canonical(row)).digest('hex');
    await old.table('audit').add({ ...row, hash: prev });
  }
  old.close();
  const db = open(name);
  expect(await verifyAudit(db)).toEqual({ rows: 3, from: 1, brokenAt: null, checkpoints: 0 });
  await appendAudit(db, note({ record }));
  expect(await verifyAudit(db)).toMatchObject({ rows: 4, brokenAt: null });
  await db.audit.update(2, { where: 'other.example' });
  expect((await verifyAudit(db)).brokenAt).toBe(2);
});

test('the log is read in pages, by kind, and by what it is about', async () => {
  const db = open();
  for (const n of [1, 2, 3, 4, 5, 6])
    await appendAudit(db, n % 2 ? note({ record }) : note({ what: 'web-read', where: '', site: 'northwind.example' }));
  const ns = async (wish: Parameters<typeof listAudit>[1]) => (await listAudit(db, wish)).map(({ n }) => n);
  expect(await ns({ limit: 2 })).toEqual([6, 5]);
  expect(await ns({ limit: 2, before: 5 })).toEqual([4, 3]);
  expect(await ns({ limit: 9, what: 'web-read' })).toEqual([6, 4, 2]);
  expect(await ns({ limit: 9, about: await aboutHash(db, record) })).toEqual([5, 3, 1]);
  expect(await ns({ limit: 9, about: await aboutHash(db, 'northwind.example'), before: 6 })).toEqual([4, 2]);
  expect(await ns({ limit: 9, about: await aboutHash(db, 'another') })).toEqual([]);
});

test('exported it is JSON lines anybody can check, and the export is in the log', async () => {
  const db = open();
  await appendAudit(db, note({ record }));
  await appendAudit(db, note({ status: 'cancelled' }));
  const lines = (await exportAudit(db, new Date('2026-11-22T12:00:00Z'))).trim().split('\n');
  expect(lines).toHaveLength(2);
  let prev = '0'.repeat(64);
  for (const line of lines) {
    const { hash, ...row } = JSON.parse(line) as AuditRow;
    expect(row.prev).toBe(prev);
    expect(createHash('sha256').update(canonical(row)).digest('hex')).toBe(hash);
    prev = hash;
  }
  expect(await listAudit(db, { limit: 1 })).toMatchObject([
    { what: 'export', why: { action: 'audit' }, status: '2 rows' },
  ]);
  expect((await verifyAudit(db)).brokenAt).toBeNull();
});

test('a write is noted with the record its turn was about', async () => {
  const db = open();
  await db.turns.add({ id: 't1', recordKey: record } as never);
  await noteWrite(db, { what: 'crm-write', where: 'crm.example', turn: 't1', status: 'done' }, new Date());
  expect(await listAudit(db, { limit: 1, about: await aboutHash(db, record) })).toMatchObject([{ what: 'crm-write' }]);
});

test('after everything was forgotten the chain is whole, and its hashes match nothing any more', async () => {
  const db = open();
  await appendAudit(db, note({ record }));
  const before = await aboutHash(db, record);
  await deleteEverything(db);
  await appendAudit(db, note({ record }));
  expect(await aboutHash(db, record)).not.toBe(before);
  expect(await listAudit(db, { limit: 9, about: await aboutHash(db, record) })).toHaveLength(1);
  expect(await verifyAudit(db)).toMatchObject({ rows: 2, brokenAt: null });
});
