import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { verifyAudit } from '../history/audit.ts';
import { WingsideDb } from '../history/db.ts';
import { fates, isForgotten } from '../history/tables.ts';
import { mergeSettings } from '../settings/merge.ts';
import { dump, keptWorld, liveADay, singing } from '../testing/kept-world.ts';
import { Keeping } from './keeping.ts';
import { RunningTurns } from './running.ts';

const content = Object.keys(fates).filter(isForgotten).sort();

test('somebody decided for every table what forgetting means', () => {
  const db = new WingsideDb('tables');
  expect(db.tables.map(({ name }) => name).sort(), 'say it in lib/history/tables.ts').toEqual(
    Object.keys(fates).sort(),
  );
});

test('forget everything leaves nothing of what was asked, read, sent and remembered, and proves it', async () => {
  const world = keptWorld({ user: 'Jane Canary' });
  await liveADay(world);
  const before = await dump(world.db);
  expect(singing(before).sort(), 'each table that holds content is tried').toEqual(content);
  const left = await world.engine.forgetEverything({});
  expect(left.filter(({ table }) => isForgotten(table)).every(({ rows }) => rows === 0)).toBe(true);
  expect(left.map(({ table }) => table).sort()).toEqual(Object.keys(fates).sort());
  const after = await dump(world.db);
  expect(singing(after)).toEqual([]);
  expect(after.spends, 'a limit does not begin anew').toEqual(before.spends);
  expect(await verifyAudit(world.db)).toMatchObject({ brokenAt: null });
  expect(after.audit?.at(-1)).toMatchObject({ what: 'forget', why: { action: 'everything' } });
});

test('the keys and the connections go with everything only when the seller wants that', async () => {
  const forgetKeys = vi.fn(async () => {});
  const { db, engine } = keptWorld({ forgetKeys });
  await db.connections.put({ id: 'paper:crm.example', crm: 'paper' } as never);
  await engine.forgetEverything({});
  expect([forgetKeys.mock.calls.length, await db.connections.count()]).toEqual([0, 1]);
  const left = await engine.forgetEverything({ keys: true });
  expect([forgetKeys.mock.calls.length, await db.connections.count()]).toEqual([1, 0]);
  expect(left).toContainEqual({ table: 'connections', rows: 0 });
});

test('a forgotten record leaves nothing in any table, and the rest stays', async () => {
  const world = keptWorld();
  await liveADay(world);
  const other = { url: 'https://crm.example/account/8', name: 'Sparrow Valves', fields: [] };
  await world.see(other, 2);
  expect(singing(await dump(world.db)).length).toBeGreaterThan(12);
  const left = await world.engine.forget(world.key);
  expect(left.map(({ table }) => table).sort()).toEqual(content);
  expect(left.every(({ rows }) => rows === 0)).toBe(true);
  const after = await dump(world.db);
  // An article is of no record, and neither is the name of a model that was tried.
  expect(singing(after).sort()).toEqual(['articles', 'benchRuns']);
  expect(after.records).toMatchObject([{ name: 'Sparrow Valves' }]);
  expect(after.snapshots).toHaveLength(1);
  expect(after.audit?.at(-1)).toMatchObject({ what: 'forget', why: { action: 'record' } });
  expect(await verifyAudit(world.db)).toMatchObject({ brokenAt: null });
});

test.each(['record', 'everything'])(
  'a running answer is stopped before the %s is forgotten and writes nothing after',
  async (what) => {
    let sent: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => {
      sent = resolve;
    });
    const model = {
      ...{ label: 'slow-model', host: 'model.example', bytes: () => '{}' },
      stream: (_request: unknown, { signal, onText }: { signal: AbortSignal; onText?(text: string): void }) => {
        onText?.('The canary');
        sent?.();
        return new Promise((resolve) => {
          signal.addEventListener('abort', () =>
            resolve({ text: 'The canary is', usage: {}, finish: 'cancelled', toolCalls: [] }),
          );
        });
      },
    };
    const world = keptWorld({ door: async () => model as never });
    await world.see();
    await world.agree();
    await world.engine.ask({ recordKey: world.key, query: 'How is the canary?' });
    await waiting;
    await (what === 'record' ? world.engine.forget(world.key) : world.engine.forgetEverything({}));
    expect(world.engine.busy).toBe(false);
    expect(singing(await dump(world.db))).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(singing(await dump(world.db)), 'nothing comes late').toEqual([]);
  },
);

test('a turn that hangs in a call nobody can stop is not waited for, and what it writes at last is deleted', async () => {
  const db = new WingsideDb('late');
  const running = new RunningTurns(20);
  const keeping = new Keeping({
    ...{ db, running, matches: [], now: () => new Date('2026-11-22T10:00:00') },
    merged: async () => mergeSettings({}, {}),
  });
  await db.turns.add({ id: 't', recordKey: 'r' } as never);
  let answer: (() => void) | undefined;
  running.begin('t', async () => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await db.steps.put({ turnId: 't', n: 2, name: 'rules', made: 'canary' } as never);
    await db.calls.add({ turnId: 't', recordKey: 'r', bytes: 'canary' } as never);
  });
  await keeping.forget('r');
  expect(await db.turns.count()).toBe(0);
  answer?.();
  await vi.waitFor(async () => {
    expect(running.busy).toBe(false);
    expect(await db.calls.count()).toBe(0);
  });
  expect(singing(await dump(db))).toEqual([]);
});
