import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuditEntry, type AuditRow, appendAudit, type ChainHead, verifyChain } from './audit.ts';

const entry = (status: string): AuditEntry => ({
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
  const add = async (row: AuditRow) => {
    await later(null);
    if (row.n !== rows.length + 1) return false;
    return rows.push(row) > 0;
  };
  return { rows, last: () => later(rows.at(-1)), add };
}

async function chain(statuses: string[]): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  const store = { last: async () => rows.at(-1), add: async (row: AuditRow) => rows.push(row) > 0 };
  for (const status of statuses) await appendAudit(store, entry(status));
  return rows;
}
const headOf = (rows: AuditRow[]): ChainHead | null => {
  const last = rows.at(-1);
  return last ? { n: last.n, hash: last.hash } : null;
};

test('calls that end together follow each other in one unbroken chain', async () => {
  const store = shelf();
  await Promise.all(
    ['sent', 'cancelled', 'model-slow', 'sent', 'sent'].map((status) => appendAudit(store, entry(status))),
  );
  expect(store.rows.map(({ n, status }) => `${n} ${status}`)).toEqual([
    '1 sent',
    '2 cancelled',
    '3 model-slow',
    '4 sent',
    '5 sent',
  ]);
  expect(await verifyChain(store.rows, headOf(store.rows))).toEqual({
    ...{ rows: 5, from: 1, brokenAt: null, checkpoints: 0 },
  });
});

test('windows that are quicker take the number; the row is chained anew behind theirs', async () => {
  const store = shelf();
  const windows = [1, 2, 3].map((n) => ({ ...store, n }));
  await Promise.all(windows.flatMap((own) => [appendAudit(own, entry('a')), appendAudit(own, entry('b'))]));
  expect(store.rows).toHaveLength(6);
  expect((await verifyChain(store.rows, headOf(store.rows))).brokenAt).toBeNull();
});

test('the first row that was changed, removed, swapped or put in is named, wherever it is', async () => {
  const rows = await chain(['a', 'b', 'c', 'd', 'e', 'f']);
  const head = headOf(rows);
  const parts: ((row: AuditRow) => AuditRow)[] = [
    (row) => ({ ...row, at: '2020-01-01T00:00:00Z' }),
    (row) => ({ ...row, what: 'web-read' }),
    (row) => ({ ...row, where: 'elsewhere.example' }),
    (row) => ({ ...row, why: { ...row.why, turn: 't2' } }),
    (row) => ({ ...row, masks: {} }),
    (row) => ({ ...row, bytes: row.bytes + 1 }),
    (row) => ({ ...row, status: 'x' }),
    (row) => ({ ...row, about: { record: 'f'.repeat(64) } }),
    (row) => ({ ...row, checkpoint: { upTo: 1, hash: '', count: 1 } }),
    (row) => ({ ...row, prev: 'f'.repeat(64) }),
    (row) => ({ ...row, hash: 'f'.repeat(64) }),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('change', 'remove', 'swap', 'insert', 'cut'),
      fc.nat(rows.length - 1),
      fc.nat(rows.length - 1),
      fc.nat(parts.length - 1),
      async (how, at, other, part) => {
        const edited = [...rows];
        const row = rows[at] as AuditRow;
        if (how === 'change') edited[at] = (parts[part] as (typeof parts)[0])(row);
        if (how === 'remove') edited.splice(at, 1);
        if (how === 'cut') edited.splice(at);
        if (how === 'insert') edited.splice(at + 1, 0, rows[other] as AuditRow);
        if (how === 'swap') {
          if (at === other) return;
          [edited[at], edited[other]] = [rows[other] as AuditRow, row];
        }
        // The next row put in twice: the first of the two is the right one.
        const inserted = other === at + 1 ? at + 3 : at + 2;
        const first = { swap: Math.min(at, other) + 1, insert: inserted }[how as 'swap' | 'insert'] ?? at + 1;
        expect((await verifyChain(edited, head)).brokenAt).toBe(first);
      },
    ),
    { numRuns: 300 },
  );
});

test('rows kept long enough go, and the rest follows the checkpoint that stands for them', async () => {
  const rows = await chain(['a', 'b', 'c', 'd']);
  const second = rows[1] as AuditRow;
  const store = { last: async () => rows.at(-1), add: async (row: AuditRow) => rows.push(row) > 0 };
  await appendAudit(store, {
    ...{ ...entry('done'), what: 'checkpoint', checkpoint: { upTo: 2, hash: second.hash, count: 2 } },
  });
  await appendAudit(store, entry('later'));
  const rest = rows.slice(2);
  expect(await verifyChain(rest, headOf(rows))).toEqual({ rows: 4, from: 3, brokenAt: null, checkpoints: 1 });
  expect((await verifyChain(rows.slice(3), headOf(rows))).brokenAt, 'one more is gone').toBe(3);
  expect((await verifyChain(rest.slice(0, 2), headOf(rest.slice(0, 2)))).brokenAt, 'no checkpoint').toBe(1);
  expect((await verifyChain([], headOf(rows))).brokenAt, 'all of it is gone').toBe(1);
  const forged = rest.map((row) => (row.checkpoint ? { ...row, checkpoint: { ...row.checkpoint, upTo: 3 } } : row));
  expect((await verifyChain(forged.slice(1), headOf(rows))).brokenAt).not.toBeNull();
});

test('a store that fails once does not stop the log', async () => {
  const store = shelf();
  let broken = true;
  const flaky = {
    last: store.last,
    add: async (row: AuditRow) => {
      if (!broken) return store.add(row);
      broken = false;
      throw new Error('full');
    },
  };
  const [first, second] = await Promise.allSettled([appendAudit(flaky, entry('a')), appendAudit(flaky, entry('b'))]);
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  expect((await verifyChain(store.rows, null)).brokenAt).toBeNull();
});
