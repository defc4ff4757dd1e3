import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { browserFetch } from '../testing/browser-fetch.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../testing/model-server.ts';
import { testConnection } from './connection.ts';
import type { ModelSettings } from './settings.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.tell({ be: 'normal' }));

const origin = 'chrome-extension://abcdefghijklmnop';
const trial = (change: Partial<ModelSettings> = {}, given: Parameters<typeof testConnection>[1] = {}) =>
  testConnection(
    { use: 'endpoint', kind: 'ollama', baseUrl: server.url, model: 'test-model', key: '', ...change },
    { patience: { first: 300, between: 300, whole: 2_000 }, ...given },
  );

test('a good connection passes six steps and names the models', async () => {
  const found = await trial();
  expect(found.steps.map(({ name, ok }) => `${name} ${ok}`)).toEqual([
    'reach true',
    'key true',
    'model true',
    'streams true',
    'tools true',
    'structured true',
  ]);
  expect(found).toMatchObject({ ok: true, models: ['test-model', 'other-model'] });
  expect(found.failure).toBeUndefined();
});

const broken: [string, Behaviour, string, string][] = [
  ['a wrong key', { be: 'wrongKey' }, 'key', 'model-key-wrong'],
  ['an unknown model', { be: 'unknownModel' }, 'model', 'model-unknown'],
  ['a web page', { be: 'nonsense', how: 'html' }, 'reach', 'model-not-an-api'],
  ['a server that says nothing', { be: 'hang' }, 'reach', 'model-slow'],
  ['an answer that breaks off', { be: 'breakOff', after: 5 }, 'streams', 'model-broke-off'],
  ['a limit', { be: 'limit', seconds: 30 }, 'streams', 'model-limit'],
];
test.each(broken)('%s fails at its step, with its cause', async (_what, behaviour, step, kind) => {
  server.tell(behaviour);
  const found = await trial();
  expect(found).toMatchObject({ ok: false, failure: { kind } });
  expect(found.steps.at(-1)).toMatchObject({ name: step, ok: false });
});

test('a server that refuses the extension is told with its setting', async () => {
  server.tell({ be: 'noCors' });
  const found = await trial({}, { fetch: browserFetch(origin), origin });
  expect(found.failure).toMatchObject({ kind: 'model-blocked' });
  expect(found.steps[0]!.detail).toContain('OLLAMA_ORIGINS');
});

test('a server without tools still answers: the connection is good and says what it lacks', async () => {
  server.tell({ be: 'without', parameters: ['tools'] });
  const found = await trial();
  expect(found.ok).toBe(true);
  expect(found.steps.find(({ name }) => name === 'tools')).toMatchObject({ ok: false });
});

test('nobody there', async () =>
  expect(await trial({ baseUrl: 'http://127.0.0.1:9/v1' })).toMatchObject({
    ok: false,
    failure: { kind: 'model-unreachable' },
    steps: [{ name: 'reach', ok: false }],
  }));

test('a browser without a model says so', async () =>
  expect(await trial({ use: 'built-in' }, { scope: {} })).toMatchObject({
    ok: false,
    steps: [{ name: 'reach', ok: false }],
  }));
