import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { WingsideDb } from '../history/db.ts';
import { type ModelDoor, noUsage } from '../model/door.ts';
import { mergeSettings } from '../settings/merge.ts';
import { instructions } from '../trust/prompt-text.ts';
import { countedDoor } from './counted-door.ts';

const host = 'model.example';
const signal = new AbortController().signal;
const request = {
  messages: [{ role: 'user' as const, content: instructions('Person_1 wrote to Person_2, then Person_1.') }],
  maxTokens: 50,
};

function desk(settings: unknown, agreed: boolean) {
  const db = new WingsideDb(crypto.randomUUID());
  let asked = 0;
  const door: ModelDoor = {
    ...{ label: `m at ${host}`, host, bytes: (sent) => JSON.stringify(sent) },
    async stream() {
      asked += 1;
      return {
        text: 'Done.',
        usage: { ...noUsage, promptTokens: 40, completionTokens: 10 },
        finish: 'stop',
        toolCalls: [],
      };
    },
    structured: async () => ({ ok: false, failure: { kind: 'model-unreachable', host } }),
    pick: async () => ({ ok: false, failure: { kind: 'model-unreachable', host } }),
  };
  const books = { db, merged: async () => mergeSettings(settings, null), now: () => new Date('2026-11-24T09:00:00Z') };
  const ready = agreed ? db.settings.put({ id: 'consent', value: { [host]: 'yes' } }) : Promise.resolve('');
  return { db, ready, counted: countedDoor(door, books), asked: () => asked };
}

test('a call of the bench counts in the seller’s budget and stands in the seller’s audit log', async () => {
  const { db, ready, counted } = desk({}, true);
  await ready;
  await counted.stream(request, { signal });
  expect(await db.spends.toArray()).toMatchObject([{ action: 'test-bench', tokens: 50, day: '2026-11-24' }]);
  expect(await db.audit.toArray()).toMatchObject([
    { what: 'model-call', where: host, status: 'sent', masks: { Person: 2 }, why: { action: 'test-bench' } },
  ]);
});

test('a call that broke off is noted too', async () => {
  const { db, ready, counted } = desk({}, true);
  await ready;
  await counted.pick(request, [], { signal });
  expect(await db.audit.toArray()).toMatchObject([{ status: 'model-unreachable' }]);
});

test('without the seller’s yes, or with the day’s budget spent, nothing is called', async () => {
  const strange = desk({}, false);
  expect((await strange.counted.stream(request, { signal })).failure).toEqual({ kind: 'model-not-shown', host });
  const poor = desk({ budget: { dayTokens: 120 } }, true);
  await poor.ready;
  expect((await poor.counted.stream(request, { signal })).failure).toBeUndefined();
  expect((await poor.counted.stream(request, { signal })).failure).toBeUndefined();
  expect((await poor.counted.stream(request, { signal })).failure).toMatchObject({ kind: 'model-budget', per: 'day' });
  expect([strange.asked(), poor.asked()]).toEqual([0, 2]);
});
