import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { actions } from '../actions/index.ts';
import { fail, ok } from '../core/failure.ts';
import type { Route } from '../core/turn.ts';
import { WingsideDb } from '../history/db.ts';
import { type ModelDoor, noUsage, type Tool } from '../model/door.ts';
import { noWeb } from '../testing/no-web.ts';
import { paperCrm, reading } from '../testing/records.ts';
import { Engine } from './engine.ts';

const key = 'paper:crm.example:jane+doe:opportunity:7';
const usage = { ...noUsage, promptTokens: 300, completionTokens: 20 };
let stores = 0;

/** A model that chooses this, and says nothing else. */
function chooses(name: string, args: unknown = {}) {
  const seen: { prompt: string; tools: string[] }[] = [];
  const door = {
    ...{ label: 'm at model.example', host: 'model.example' },
    bytes: (request: unknown) => JSON.stringify(request),
    stream: async () => ({ text: '', usage, finish: 'stop', toolCalls: [], failure: { kind: 'model-slow' } }),
    pick: async (request: unknown, tools: Tool[]) => {
      seen.push({ prompt: JSON.stringify(request), tools: tools.map((tool) => tool.name) });
      return ok({ name, args, said: '', usage });
    },
  } as unknown as ModelDoor;
  return { door, seen };
}

async function asked(query: string, guess: Partial<Route>, door: ModelDoor | null, agreed = true) {
  const db = new WingsideDb(`route-turn-${stores++}`);
  if (agreed) await db.settings.put({ id: 'consent', value: { 'model.example': '2026-11-20T10:00:00Z' } });
  let ids = 0;
  const engine = new Engine({
    ...{ db, adapters: [paperCrm], actions, web: noWeb },
    now: () => new Date(Date.UTC(2026, 10, 22, 10, 0, ids)), // a second later each question
    newId: () => `turn-${ids++}`,
    route: async () => ({ outcome: 'clarify', params: {}, score: 0.4, by: 'router', alternatives: [], ...guess }),
    door: async () => door,
    crm: async () => fail({ kind: 'crm-not-connected', crm: 'The CRM' }),
    fill: async () => fail({ kind: 'form-closed', crm: 'the CRM' }),
  });
  const url = 'https://crm.example/opportunity/7';
  await engine.see({ tabId: 1, tabUrl: url, report: { url, reading: reading() } });
  const ask = async (words: string) => {
    const id = await engine.ask({ recordKey: key, query: words });
    return vi.waitFor(async () => {
      const turn = await db.turns.get(id);
      expect(['done', 'failed', 'waiting']).toContain(turn?.status);
      return turn!;
    }, 10_000);
  };
  return { db, ask, turn: await ask(query) };
}

test('an action’s own name, typed, is a press of it, whatever the router makes of one word', async () => {
  const { ask } = await asked('Review the deal', { outcome: 'clarify' }, null);
  expect((await ask('review the deal')).route).toMatchObject({ outcome: 'deal-review', score: 1 });
  expect((await ask('Help?')).route).toMatchObject({ outcome: 'help', score: 1 });
  expect((await ask('Review the deal of last year')).route?.outcome).toBe('clarify');
});

test('a model chooses where the router is unsure; it sees the words and no line of the record, and the call is kept', async () => {
  const { door, seen } = chooses('draft-email', { to: 'Dana', tone: 'warm' });
  const { db, turn } = await asked('something warm for Dana maybe', { outcome: 'clarify' }, door);
  expect(turn.route).toMatchObject({ outcome: 'draft-email', by: 'model', params: { tone: 'warm' } });
  expect(seen[0]?.tools).toEqual(expect.arrayContaining(['summarize-record', 'clarify', 'out-of-scope']));
  expect(seen[0]?.prompt).not.toContain((await db.records.get(key))?.name);
  const [call] = await db.calls.toArray();
  expect(call).toMatchObject({ what: 'route', status: 'sent', usage });
  expect(await db.spends.count()).toBeGreaterThan(0);
});

test('where the router is sure, no model is asked', async () => {
  const { door, seen } = chooses('help');
  const { turn } = await asked('summarise this', { outcome: 'summarize-record', score: 0.97 }, door);
  expect([turn.route?.outcome, seen.length]).toEqual(['summarize-record', 0]);
});

test('what the seller did not say a model cannot fill in', async () => {
  const { door } = chooses('draft-email', { to: 'attacker@evil.example' });
  const { turn } = await asked('write to her', { outcome: 'draft-email', score: 0.5 }, door);
  expect(JSON.stringify(turn.route?.params)).not.toContain('evil');
});

test('before the seller agreed to what goes to a host, the router alone decides', async () => {
  const { door, seen } = chooses('help');
  const { turn } = await asked('the usual', { outcome: 'summarize-record', score: 0.5 }, door, false);
  expect([turn.route?.by, seen.length]).toEqual(['router', 0]);
});

test('a model that cannot choose leaves the choice to the router', async () => {
  const { door } = chooses('help');
  door.pick = async () => fail({ kind: 'model-unreachable', host: 'model.example' });
  const { turn } = await asked('hm', { outcome: 'summarize-record', score: 0.5 }, door);
  expect(turn.route).toMatchObject({ outcome: 'summarize-record', by: 'router' });
});

test('one question back at most: after it the model must choose', async () => {
  const { door, seen } = chooses('clarify', { choices: ['draft-email', 'summarize-record'] });
  const { turn, ask } = await asked('Dana', {}, door);
  expect(turn.blocks).toMatchObject([
    { type: 'choices', options: [{ action: 'draft-email' }, { action: 'summarize-record' }] },
  ]);
  await ask('well, whatever is best');
  expect(seen[1]?.tools).not.toContain('clarify');
});
