import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ReadingInput } from '../core/record.ts';
import { see } from '../engine/see.ts';
import { WingsideDb } from '../history/db.ts';
import { forgetRecord } from '../history/erase.ts';
import { paperCrm, reading } from '../testing/records.ts';
import { memoryOf } from './memory.ts';

let stores = 0;
const url = 'https://crm.example/opportunity/7';

/** A desk where a seller looks at records at named times. */
function desk() {
  const db = new WingsideDb(`memory-${stores++}`);
  const look = async (at: string, parts: Partial<ReadingInput> = {}) => {
    const now = new Date(`2026-11-${at}:00`);
    const report = { url: parts.url ?? url, reading: reading(parts) };
    await see({ tabId: 1, tabUrl: report.url, report }, { db, adapters: [paperCrm], actions: [], now });
    return (await db.pages.get(1))!;
  };
  const changes = async (key?: string, since?: Date) =>
    memoryOf(db, 'Jane Doe').changesOf(key ?? (await db.pages.get(1))?.recordKey ?? '', since);
  return { db, look, changes };
}
const worth = (value: number) => ({
  fields: reading().fields.map((field) =>
    field.name === 'Amount' ? { ...field, value, display: `EUR ${value}` } : field,
  ),
});

test('on the first visit nothing is said to have changed; on the next one, what did', async () => {
  const { look, changes } = desk();
  expect((await look('02T09:00')).changed).toBeNull();
  await look('02T09:05', worth(126_000));
  expect((await changes()).since, 'still the first visit').toBeNull();
  const later = await look('05T09:00', worth(90_000));
  expect(later.changed).toMatchObject({ count: 1, high: 1 });
  const { changes: seen, since } = await changes();
  expect(seen.map(({ from, to }) => [from.value, to.value])).toEqual([[126_000, 90_000]]);
  expect(new Date(since ?? '').getDate()).toBe(2);
});

test('a visit lasts while the seller comes and goes, and ends after ten minutes out of sight', async () => {
  const { look } = desk();
  await look('02T09:00');
  await look('05T09:00', worth(90_000));
  expect((await look('05T09:08', worth(90_000))).changed?.count, 'back after 8 minutes: still news').toBe(1);
  expect((await look('05T11:00', worth(90_000))).changed?.count, 'a new visit: told already').toBe(0);
});

test('looking again at an unchanged record leaves one snapshot', async () => {
  const { db, look } = desk();
  for (const at of ['02T09:00', '02T09:01', '03T09:00', '04T09:00']) await look(at);
  expect(await db.snapshots.count()).toBe(1);
  await look('05T09:00', worth(1));
  expect(await db.snapshots.count()).toBe(2);
});

test('since a day the seller names', async () => {
  const { look, changes } = desk();
  await look('02T09:00');
  await look('04T09:00', worth(120_000));
  await look('08T09:00', worth(100_000));
  expect((await changes(undefined, new Date('2026-11-06T00:00'))).changes).toHaveLength(1);
  expect((await changes(undefined, new Date('2026-11-01T00:00'))).changes).toHaveLength(2);
});

test('changes of all I own, of this CRM alone, and of nobody else', async () => {
  const { db, look } = desk();
  const other = { url: 'https://crm.example/opportunity/8', name: 'Cold room', owner: 'Ravi Menon' };
  await look('02T09:00');
  await look('02T09:01', other);
  await look('04T09:00', worth(90_000));
  await look('04T09:01', { ...other, ...worth(1) });
  const key = (await db.pages.get(1))?.recordKey ?? '';
  const { changes, records } = await memoryOf(db, '').changesOfOwned(key, new Date('2026-11-01'));
  expect(records).toBe(1);
  expect(changes.map(({ recordName }) => recordName)).toEqual(['Cold chain renewal']);
});

test('what the seller wrote through Wingside is no news to them', async () => {
  const { db, look } = desk();
  const { recordKey } = await look('02T09:00');
  const value = (n: number) => ({ value: n, display: `EUR ${n}` });
  await db.proposals.add({
    ...{ id: 't:0', turnId: 't', recordKey: recordKey ?? '', recordName: '', crm: 'paper', host: '', url },
    suggestion: { what: 'fields', changes: [] },
    ...{ status: 'filled', way: 'form', formOpen: false, created: null, failure: null, at: '' },
    applied: [{ field: 'Amount', label: 'Amount', type: 'currency', from: value(125_000), to: value(90_000) }],
  });
  const page = await look('03T09:00', worth(90_000));
  expect((await db.proposals.get('t:0'))?.status, 'the page shows it: it was saved').toBe('written');
  expect(page.changed).toMatchObject({ count: 1, high: 0 });
});

test('a forgotten record leaves nothing behind, and is new when it is seen again', async () => {
  const { db, look } = desk();
  await look('02T09:00');
  const { recordKey } = await look('04T09:00', worth(90_000));
  await forgetRecord(db, recordKey ?? '');
  for (const table of db.tables) {
    const left = (await table.toArray()).filter((row) => JSON.stringify(row).includes('Cold chain'));
    expect(left, table.name).toEqual([]);
  }
  expect((await look('06T09:00', worth(1))).changed).toBeNull();
});

test('a page that names nobody belongs to the user who was named last; what came before they were named becomes theirs', async () => {
  const { db, look } = desk();
  const nobody = await look('02T09:00', { user: null });
  const named = await look('02T09:01');
  const again = await look('04T09:00', { user: null, ...worth(90_000) });
  expect(again.recordKey).toBe(named.recordKey);
  expect(nobody.recordKey).not.toBe(named.recordKey);
  expect(again.changed?.count).toBe(1);
  expect(await db.records.count(), 'one record, not two').toBe(1);
});
