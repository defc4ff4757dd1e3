import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ModelServer, startModelServer } from '../testing/model-server.ts';
import type { Masked } from '../trust/mask.ts';
import { openChat } from './chat.ts';
import type { ModelSettings } from './settings.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.tell({ be: 'normal' }));

const door = (kind: ModelSettings['kind'] = 'openai') =>
  openChat(
    { use: 'endpoint', kind, baseUrl: server.url, model: 'test-model', key: 'k-123' },
    { patience: { first: 300, between: 300, whole: 1_000 } },
  );
const ask = (text: string, signal = new AbortController().signal) => door().moderation?.ask(text as Masked, { signal });

test('a draft that abuses somebody is flagged, with the kinds the provider names', async () => {
  expect(await ask('Person_1 is an idiot and will regret it.')).toMatchObject({
    ok: true,
    value: { flagged: true, kinds: ['harassment', 'harassment/threatening'] },
  });
  expect(await ask('Shall we talk on Tuesday?')).toMatchObject({ ok: true, value: { flagged: false, kinds: [] } });
});

test('the service gets the masked draft, its own model and the key, and nothing else', async () => {
  await ask('Hi Person_1_first, shall we talk?');
  expect(server.requests).toMatchObject([
    { path: '/v1/moderations', method: 'POST', headers: { authorization: 'Bearer k-123' } },
  ]);
  expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
    model: 'omni-moderation-latest',
    input: 'Hi Person_1_first, shall we talk?',
  });
});

test.each(['azure', 'ollama', 'lmstudio', 'vllm', 'gateway'] as const)(
  '%s has no such service and is not asked',
  (kind) => expect(door(kind).moderation).toBeUndefined(),
);

test('what goes wrong is a value', async () => {
  server.tell({ be: 'wrongKey' });
  expect(await ask('x')).toMatchObject({ ok: false, failure: { kind: 'model-key-wrong' } });
  server.tell({ be: 'limit', seconds: 7 });
  expect(await ask('x')).toMatchObject({ ok: false, failure: { kind: 'model-limit', waitSeconds: 7 } });
  server.tell({ be: 'nonsense', how: 'html' });
  expect(await ask('x')).toMatchObject({ ok: false, failure: { kind: 'model-nonsense' } });
  server.tell({ be: 'nonsense', how: 'not-found' });
  expect(await ask('x')).toMatchObject({ ok: false, failure: { kind: 'model-not-an-api' } });
  server.tell({ be: 'hang' });
  expect(await ask('x')).toMatchObject({ ok: false, failure: { kind: 'model-slow' } });
  expect(await ask('x', AbortSignal.abort())).toMatchObject({ ok: false, failure: { kind: 'interrupted' } });
});
