import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { fail } from '../core/failure.ts';
import { Engine } from '../engine/engine.ts';
import { WingsideDb } from '../history/db.ts';
import { noWeb } from '../testing/no-web.ts';

test('a press that an ended engine left unanswered is not carried out a second time by the next one', async () => {
  const db = new WingsideDb('abandoned');
  await db.proposals.add({
    ...{ id: 't:0', turnId: 't', recordKey: 'k', recordName: '', crm: 'paper', host: 'crm.example', url: '' },
    suggestion: {
      what: 'activity',
      activity: { type: 'note', subject: '', text: 'Hi', due: null, at: null, minutes: null, priority: null },
    },
    ...{
      status: 'writing',
      before: 'open',
      applied: [],
      way: null,
      formOpen: false,
      created: null,
      failure: null,
      at: '',
    },
  });
  const crm = vi.fn(async () => fail({ kind: 'crm-gone', crm: 'Paper' }));
  const later = vi.spyOn(globalThis, 'setTimeout');
  const engine = new Engine({
    ...{ db, adapters: [], actions: [], now: () => new Date('2026-11-24T10:00:00'), newId: () => 'id' },
    route: () => Promise.reject(new Error('nothing is asked here')),
    door: async () => null,
    crm,
    web: noWeb,
    fill: async () => fail({ kind: 'form-closed', crm: '' }),
  });
  await engine.start();
  const [release, wait] = later.mock.calls.find(([, ms]) => (ms ?? 0) >= 1_000) ?? [];
  later.mockRestore();
  await engine.writes.apply({ proposalId: 't:0', way: 'api', accepted: [], tabId: null });
  expect(crm).not.toHaveBeenCalled();
  expect((await db.proposals.get('t:0'))?.status).toBe('writing');
  expect(wait).toBe(5_000);
  (release as () => void)();
  await vi.waitFor(async () =>
    expect(await db.proposals.get('t:0')).toMatchObject({
      status: 'stopped',
      failure: { kind: 'crm-unsure', crm: 'crm.example', what: 'the note' },
    }),
  );
});
