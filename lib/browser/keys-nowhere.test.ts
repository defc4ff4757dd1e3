import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tell } from '../core/failure.ts';
import { exportAudit } from '../history/audit.ts';
import { exportJson, exportMarkdown } from '../history/export.ts';
import { dump, keptWorld } from '../testing/kept-world.ts';
import { connectDoor, type ModelKeys, testSettings } from './model-connection.ts';
import { browserSession, keys } from './secrets.ts';

/** The browser's shelves, and what lies on them. */
const shelves = vi.hoisted(() => {
  const shelf = () => {
    const kept = new Map<string, unknown>();
    return {
      kept,
      get: async (names: string | string[] | null) =>
        Object.fromEntries([...kept].filter(([name]) => names === null || [names].flat().includes(name))),
      set: async (values: object) => {
        for (const [name, value] of Object.entries(values)) kept.set(name, value);
      },
      remove: async (names: string[]) => {
        for (const name of names) kept.delete(name);
      },
    };
  };
  return { session: shelf(), local: shelf(), sync: shelf(), managed: shelf() };
});
vi.mock('wxt/browser', () => ({ browser: { storage: shelves, runtime: { id: 'own' } } }));
vi.mock('./messages.ts', () => ({ onMessage: () => {}, sendMessage: async () => null }));

const modelKey = 'sk-canary-4f1d9c0e7a55';
const crmToken = 'token-canary-77aa01';
const modelKeys: ModelKeys = { modelKey: keys.modelKey, keyState: () => keys.state() };
const said: unknown[][] = [];

beforeEach(async () => {
  for (const shelf of Object.values(shelves)) shelf.kept.clear();
  said.length = 0;
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(words));
  await keys.keepModelKey(modelKey);
  await keys.keepSecret('paper:crm.example', crmToken);
});
afterEach(() => vi.unstubAllGlobals());

const answers: Record<string, (key: string) => Response> = {
  'repeats the key in an error': (key) =>
    Response.json({ error: { message: `Something broke for ${key}`, code: key } }, { status: 500 }),
  'repeats it as wrong': (key) =>
    Response.json({ error: { message: `Incorrect API key provided: ${key}` } }, { status: 401 }),
  'repeats it in a page': (key) => new Response(`<html>${key}</html>`, { status: 200 }),
  'repeats it as the answer': (key) =>
    new Response(
      `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: `Your key is ${key}.` } }] })}\n\ndata: [DONE]\n\n`,
      { headers: { 'content-type': 'text/event-stream' } },
    ),
};

/** A seller whose model is at a server that answers like that. */
async function world(answer: (key: string) => Response) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (_url: unknown, init?: RequestInit) => {
    const key = (new Headers(init?.headers).get('authorization') ?? '').replace('Bearer ', '');
    sent.push(key);
    return answer(key);
  });
  vi.stubGlobal('location', { origin: 'chrome-extension://own' });
  const made = keptWorld({ door: (merged) => connectDoor(merged, modelKeys) });
  const model = { use: 'endpoint', baseUrl: 'https://model.example/v1', model: 'm' };
  await made.db.settings.put({ id: 'user', value: { model } });
  await made.agree();
  await made.see();
  return { ...made, sent };
}

test.each(Object.entries(answers))(
  'a server that %s gets it into no table, export, error text or log',
  async (_, answer) => {
    const { db, engine, ask, sent } = await world(answer);
    const turn = await ask('How is the canary bird?');
    expect(sent[0], 'the server is given the key').toBe(modelKey);
    const connection = await testSettings(await engine.merged(), modelKeys);
    const everywhere = JSON.stringify([
      await dump(db),
      await exportJson(db, new Date()),
      await exportMarkdown(db, new Date()),
      await exportAudit(db),
      turn.failure ? tell(turn.failure) : '',
      connection,
      said.map((words) => words.map(String)),
    ]);
    expect(everywhere).toContain('canary bird');
    expect(JSON.stringify(connection)).toContain('steps');
    expect(everywhere).not.toContain(modelKey);
    expect(everywhere).not.toContain(crmToken);
  },
);

test('on disk the keys lie wrapped or not at all, and the browser’s sync never gets them', async () => {
  expect(shelves.local.kept.size).toBe(0);
  await keys.wrap('correct horse');
  expect([...shelves.local.kept.keys()]).toEqual(['wrappedKeys']);
  const disk = JSON.stringify([...shelves.local.kept]);
  for (const secret of [modelKey, crmToken, 'correct horse', 'canary', btoa(modelKey)])
    expect(disk).not.toContain(secret);
  expect(shelves.sync.kept.size).toBe(0);
  await keys.forget();
  expect(shelves.local.kept.size).toBe(0);
});

test('a locked key: nothing is called, the rules answer, and the seller is told; unlocked, it is called', async () => {
  await keys.wrap('correct horse');
  shelves.session.kept.clear(); // The browser was closed.
  const { ask, sent, engine } = await world(answers['repeats it as the answer'] as (key: string) => Response);
  const turn = await ask('How is the canary?');
  expect(sent).toEqual([]);
  expect(turn).toMatchObject({
    status: 'done',
    rung: 'rules',
    failure: { kind: 'model-key-locked', host: 'model.example' },
  });
  expect(await testSettings(await engine.merged(), modelKeys)).toMatchObject({ failure: { kind: 'model-key-locked' } });
  expect(await keys.unlock('correct horse')).toBe(true);
  await ask('And now?');
  expect(sent[0]).toBe(modelKey);
});

test('the browser session has one name until the browser closes', async () => {
  const name = await browserSession();
  expect(await browserSession()).toBe(name);
  shelves.session.kept.clear();
  expect(await browserSession()).not.toBe(name);
});
