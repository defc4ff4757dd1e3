import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type Action, defineAction } from '../core/action.ts';
import { fail } from '../core/failure.ts';
import { heartbeatMs, type Route } from '../core/turn.ts';
import { WingsideDb } from '../history/db.ts';
import { noWeb } from '../testing/no-web.ts';
import { paperCrm, reading } from '../testing/records.ts';
import { Engine, type EngineParts } from './engine.ts';

const url = 'https://crm.example/opportunity/7';
const key = 'paper:crm.example:jane+doe:opportunity:7';
let stores = 0;

const sayName = defineAction({
  id: 'summarize-record',
  title: 'Summarise',
  about: 'Says the name',
  when: ({ record }) => ({ reason: `About ${record.name}`, weight: 50 }),
  input: z.object({ loud: z.boolean().default(false) }),
  samples: [],
  effects: 'none',
  run: async ({ record, input, cite }) => {
    const source = cite({
      kind: 'stage',
      label: record!.name,
      quote: record!.name,
      recordKey: key,
      anchor: '',
      url,
      readAt: '',
    });
    return {
      rung: 'rules',
      blocks: [{ type: 'text', statements: [{ text: input.loud ? 'LOUD' : record!.name, sources: [source] }] }],
    };
  },
});

function engineWith(parts: Partial<EngineParts> = {}) {
  const db = parts.db ?? new WingsideDb(`engine-${stores++}`);
  let ids = 0;
  const route = vi.fn(
    async (): Promise<Route> => ({
      outcome: 'summarize-record',
      params: {},
      score: 0.9,
      by: 'router',
      alternatives: [],
    }),
  );
  const engine = new Engine({
    db,
    adapters: [paperCrm],
    actions: [sayName],
    now: () => new Date('2026-11-22T10:00:00'),
    newId: () => `turn-${ids++}`,
    route,
    door: async () => null,
    crm: async () => fail({ kind: 'crm-not-connected', crm: 'The CRM' }),
    web: noWeb,
    fill: async () => fail({ kind: 'form-closed', crm: 'the CRM' }),
    ...parts,
  });
  return { db, engine, route };
}

const settled = (db: WingsideDb, id: string) =>
  vi.waitFor(async () => {
    const turn = await db.turns.get(id);
    expect(['done', 'failed', 'cancelled', 'waiting']).toContain(turn?.status);
    return turn!;
  });

test('a reading becomes a record with facts and reasons in the store', async () => {
  const { db, engine } = engineWith();
  expect(await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } })).toBe(true);
  expect(await db.pages.get(4)).toMatchObject({
    state: 'whole',
    recordKey: key,
    facts: ['EUR 125,000.00', 'Negotiation', '12/12/2026'],
    recommended: [{ reason: 'About Cold chain renewal' }],
  });
  expect((await db.records.get(key))?.name).toBe('Cold chain renewal');
});

test('a page cannot say it is another one: the tab’s own address decides', async () => {
  const { db, engine } = engineWith();
  const lie = reading({ url: 'https://crm.example/opportunity/99' });
  expect(await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: lie } })).toBe(false);
  expect(await engine.see({ tabId: 4, tabUrl: url, report: { url: lie.url, reading: lie } })).toBe(false);
  expect(await db.records.count()).toBe(0);
  const other = reading({ adapter: 'generic' });
  expect(await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: other } })).toBe(true);
  expect((await db.pages.get(4))?.state).toBe('failed');
});

test('nonsense from a page is told and stored nowhere', async () => {
  const { db, engine } = engineWith();
  const nonsense = { url, reading: { ...reading(), fields: 'all of them' } } as never;
  await engine.see({ tabId: 4, tabUrl: url, report: nonsense });
  expect(await db.pages.get(4)).toMatchObject({ state: 'failed', recordKey: null });
  expect(await db.records.count()).toBe(0);
});

test('a question is in the store before it is answered, and the answer cites its source', async () => {
  const { db, engine } = engineWith();
  await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } });
  const id = await engine.ask({ recordKey: key, query: 'what is this?' });
  expect(await db.turns.get(id)).toMatchObject({ query: 'what is this?', status: 'running' });
  const turn = await settled(db, id);
  expect(turn).toMatchObject({
    status: 'done',
    rung: 'rules',
    blocks: [{ type: 'text', statements: [{ text: 'Cold chain renewal', sources: [0] }] }],
  });
  expect(turn.sources).toHaveLength(1);
  expect(await vi.waitFor(async () => (await db.events.toArray()).length || Promise.reject())).toBe(1);
});

test('the answer is about the record as it was when asked, even if the tab moved on', async () => {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { db, engine } = engineWith({
    route: async () =>
      held.then(() => ({ outcome: 'summarize-record', params: {}, score: 1, by: 'router', alternatives: [] })),
  });
  await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } });
  const id = await engine.ask({ recordKey: key, query: 'what is this?' });
  await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading({ name: 'Renamed meanwhile' }) } });
  go();
  const turn = await settled(db, id);
  expect(turn.blocks).toMatchObject([{ statements: [{ text: 'Cold chain renewal' }] }]);
});

test('a button press needs no routing and carries its input', async () => {
  const { db, engine, route } = engineWith();
  await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } });
  const turn = await settled(
    db,
    await engine.ask({ recordKey: key, query: 'Summarise', actionId: 'summarize-record', input: { loud: true } }),
  );
  expect(route).not.toHaveBeenCalled();
  expect(turn.blocks).toMatchObject([{ statements: [{ text: 'LOUD' }] }]);
});

test('stop works at once and what came stays', async () => {
  const slow: Action = { ...sayName, run: () => new Promise(() => {}) };
  const { db, engine } = engineWith({ actions: [slow] });
  await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } });
  const id = await engine.ask({ recordKey: key, query: 'what is this?' });
  await engine.cancel(id);
  expect(await db.turns.get(id)).toMatchObject({ status: 'cancelled' });
});

test('a turn nobody runs any more is shown as interrupted and goes on from its last step', async () => {
  const run = vi.fn(sayName.run);
  const db = new WingsideDb(`engine-${stores++}`);
  const first = engineWith({ db, route: () => new Promise(() => {}) });
  await first.engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } });
  const id = await first.engine.ask({ recordKey: key, query: 'what is this?' });
  await vi.waitFor(async () => expect(await db.steps.get([id, 1])).toBeDefined());
  await db.turns.update(id, { heartbeat: Date.now() - 10 * heartbeatMs });

  const second = engineWith({ db, actions: [{ ...sayName, run }] });
  await second.engine.sweep();
  expect(await db.turns.get(id)).toMatchObject({ status: 'interrupted' });
  await db.turns.update(id, { status: 'running', heartbeat: Date.now() });
  await second.engine.start();
  expect(await db.turns.get(id), 'a fresh engine runs nothing of the one before').toMatchObject({
    status: 'interrupted',
  });
  await second.engine.resume(id);
  expect(await settled(db, id)).toMatchObject({ status: 'done' });
  expect(run).toHaveBeenCalledTimes(1);
  await second.engine.resume(id);
  expect(run).toHaveBeenCalledTimes(1);
});

test('a step that breaks is told as a failure with the question kept', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { db, engine } = engineWith({
    actions: [{ ...sayName, run: async () => Promise.reject(new Error('no such field')) }],
  });
  await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } });
  const turn = await settled(db, await engine.ask({ recordKey: key, query: 'what is this?' }));
  expect(turn).toMatchObject({
    status: 'failed',
    query: 'what is this?',
    failure: { kind: 'bug', said: 'no such field' },
  });
});

test('what is out of scope is declined with what works here, and asking back offers the choices', async () => {
  const outcome = vi.fn(
    async (): Promise<Route> => ({ outcome: 'out-of-scope', params: {}, score: 0.9, by: 'router', alternatives: [] }),
  );
  const { db, engine } = engineWith({ route: outcome });
  await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } });
  const declined = await settled(db, await engine.ask({ recordKey: key, query: 'weather in San Francisco?' }));
  expect(declined).toMatchObject({
    rung: 'cannot',
    blocks: [{ type: 'notice' }, { type: 'choices', options: [{ action: 'summarize-record' }] }],
  });
  outcome.mockResolvedValue({
    outcome: 'clarify',
    params: {},
    score: 0.4,
    by: 'router',
    alternatives: [{ outcome: 'summarize-record', score: 0.4 }],
  });
  const asked = await settled(db, await engine.ask({ recordKey: key, query: 'do it' }));
  expect(asked.blocks).toMatchObject([{ type: 'choices', options: [{ action: 'summarize-record', query: 'do it' }] }]);
});

test('conversations older than the seller keeps them are deleted at the start', async () => {
  const { db, engine } = engineWith();
  await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } });
  const id = await engine.ask({ recordKey: key, query: 'what is this?' });
  await settled(db, id);
  await db.settings.put({ id: 'user', value: { keepDays: 30 } });
  await engine.start();
  expect(await db.turns.get(id)).toBeDefined();
  await db.conversations.update(key, { updatedAt: '2026-09-01T00:00:00.000Z' });
  await engine.start();
  expect(await db.turns.get(id)).toBeUndefined();
});

test('what the router read out of the words and does not fit is left to the action, not asked for', async () => {
  const { db, engine } = engineWith({
    route: async () => ({
      ...{
        outcome: 'summarize-record',
        params: { loud: 'very', other: 1 },
        score: 0.9,
        by: 'router',
        alternatives: [],
      },
    }),
  });
  await engine.see({ tabId: 4, tabUrl: url, report: { url, reading: reading() } });
  const turn = await settled(db, await engine.ask({ recordKey: key, query: 'sum it up loudly' }));
  expect(turn).toMatchObject({ rung: 'rules', blocks: [{ type: 'text' }] });
});
