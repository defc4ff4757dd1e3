import { expect, test } from 'vitest';
import { type AuditRow, appendAudit, brokenAt, type CallNote } from './audit.ts';

const note = (status: string): CallNote => ({
  at: '2026-11-22T10:00:00Z',
  what: 'model-call',
  where: 'localhost:11434',
  why: { action: 'summarize-record', turn: 't1' },
  masks: { Person: 2 },
  bytes: 812,
  status,
});

function shelf() {
  const rows: AuditRow[] = [];
  const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 1));
  return { rows, last: () => later(rows.at(-1)), add: async (row: AuditRow) => void (await later(rows.push(row))) };
}

test('calls that end together follow each other in one unbroken chain', async () => {
  const store = shelf();
  await Promise.all(
    ['sent', 'cancelled', 'model-slow', 'sent', 'sent'].map((status) => appendAudit(store, note(status))),
  );
  expect(store.rows.map(({ n, status }) => `${n} ${status}`)).toEqual([
    '1 sent',
    '2 cancelled',
    '3 model-slow',
    '4 sent',
    '5 sent',
  ]);
  expect(await brokenAt(store.rows)).toBeNull();
});

test('a row that was changed, removed or put in is found', async () => {
  const store = shelf();
  for (const status of ['a', 'b', 'c', 'd']) await appendAudit(store, note(status));
  const changed = store.rows.map((row) => (row.n === 2 ? { ...row, bytes: 1 } : row));
  expect(await brokenAt(changed)).toBe(2);
  expect(await brokenAt(store.rows.filter(({ n }) => n !== 3))).toBe(3);
  expect(await brokenAt([store.rows[0]!, ...store.rows])).toBe(2);
  expect(await brokenAt(store.rows.slice(2), { n: 3, prev: store.rows[1]!.hash })).toBeNull();
});

test('a store that fails once does not stop the log', async () => {
  const store = shelf();
  let broken = true;
  const flaky = {
    last: store.last,
    add: async (row: AuditRow) => {
      if (broken) {
        broken = false;
        throw new Error('full');
      }
      await store.add(row);
    },
  };
  const [first, second] = await Promise.allSettled([appendAudit(flaky, note('a')), appendAudit(flaky, note('b'))]);
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  expect(await brokenAt(store.rows)).toBeNull();
});
