import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { tell } from '../core/failure.ts';
import { browserFetch } from '../testing/browser-fetch.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../testing/model-server.ts';
import { instructions } from '../trust/prompt-text.ts';
import { openChat } from './chat.ts';
import type { ModelRequest } from './door.ts';
import type { reachWith } from './reach.ts';
import type { ModelSettings } from './settings.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => server.tell({ be: 'normal' }));

const request: ModelRequest = { messages: [{ role: 'user', content: instructions('Say something.') }], maxTokens: 400 };
const signal = () => new AbortController().signal;
const origin = 'chrome-extension://abcdefghijklmnop';
type Given = NonNullable<Parameters<typeof reachWith>[0]>;

function door(change: Partial<ModelSettings> = {}, given: Given = {}) {
  const settings: ModelSettings = {
    use: 'endpoint',
    kind: 'gateway',
    baseUrl: server.url,
    model: 'test-model',
    key: 'k-123',
    ...change,
  };
  return openChat(settings, { patience: { first: 2_500, between: 700, whole: 4_000 }, ...given });
}
const say = (change: Partial<ModelSettings> = {}, given: Given = {}) =>
  door(change, given).stream(request, { signal: signal() });

const troubles: [string, Behaviour, object][] = [
  ['a wrong key', { be: 'wrongKey' }, { kind: 'model-key-wrong' }],
  [
    'an unknown model, and which there are',
    { be: 'unknownModel' },
    { kind: 'model-unknown', model: 'test-model', known: ['test-model', 'other-model'] },
  ],
  ['a limit, and how long to wait', { be: 'limit', seconds: 17 }, { kind: 'model-limit', waitSeconds: 17 }],
  ['a refusal in words', { be: 'refuse', how: 'words' }, { kind: 'model-refused', said: 'I cannot help with that.' }],
  ['a refusal by the content filter', { be: 'refuse', how: 'filter' }, { kind: 'model-refused' }],
  ['a web page instead of an answer', { be: 'nonsense', how: 'html' }, { kind: 'model-not-an-api', got: 'a web page' }],
  [
    'an address without /v1',
    { be: 'nonsense', how: 'not-found' },
    { kind: 'model-not-an-api', got: 'a page that does not exist (404)' },
  ],
  ['broken JSON', { be: 'nonsense', how: 'bad-json' }, { kind: 'model-nonsense' }],
  ['an empty answer', { be: 'nonsense', how: 'empty' }, { kind: 'model-nonsense', what: 'an empty answer' }],
  ['a connection that breaks', { be: 'breakOff', after: 10 }, { kind: 'model-broke-off', characters: 10 }],
  [
    'an answer that ends in the middle without an error',
    { be: 'breakOff', after: 10, politely: true },
    { kind: 'model-broke-off', characters: 10 },
  ],
  ['a server that accepts and says nothing', { be: 'hang' }, { kind: 'model-slow' }],
  ['a server that stops between two words', { be: 'slow', ms: 400 }, { kind: 'model-slow' }],
  [
    'an error of the server',
    { be: 'error', status: 503, message: 'The model is overloaded.' },
    { kind: 'model-error', status: 503, said: 'The model is overloaded.' },
  ],
  [
    'a full context',
    { be: 'error', status: 400, message: 'This request has too many words.' },
    { kind: 'model-error', status: 400, said: 'This request has too many words.' },
  ],
];
test.each(troubles)('%s is told as what it is', async (_what, behaviour, failure) => {
  server.tell(behaviour);
  const answer = await say(
    {},
    behaviour.be === 'hang' || behaviour.be === 'slow' ? { patience: { first: 100, between: 100 } } : {},
  );
  expect(answer.finish).toBe('failed');
  expect(answer.failure).toMatchObject({ host: new URL(server.url).host, ...failure });
  expect(tell(answer.failure!)).not.toMatch(/undefined|NaN|k-123/);
});

test('what came before it broke is kept', async () => {
  server.tell({ be: 'breakOff', after: 10 });
  expect((await say()).text).toBe('The record');
});

test('a server that stumbles once is asked once more', async () => {
  server.tell({ be: 'error', status: 503, message: 'Busy.', times: 1 });
  expect(await say()).toMatchObject({ finish: 'stop', text: 'The record does not show it.' });
  expect(server.requests).toHaveLength(2);
});

test('nobody there, offline and no web address are told apart', async () => {
  expect((await say({ kind: 'ollama', baseUrl: 'http://127.0.0.1:9/v1' })).failure).toMatchObject({
    kind: 'model-unreachable',
  });
  const offline: Given = { online: () => false, fetch: async () => Promise.reject(new TypeError('Failed to fetch')) };
  expect((await say({ baseUrl: 'https://api.example.com/v1' }, offline)).failure).toMatchObject({
    kind: 'model-offline',
    host: 'api.example.com',
  });
  expect((await say({ baseUrl: 'my server' })).failure).toMatchObject({ kind: 'model-not-an-api' });
});

const settingsThatFix: [ModelSettings['kind'], string][] = [
  ['ollama', 'OLLAMA_ORIGINS=chrome-extension://*'],
  ['lmstudio', '"Enable CORS"'],
  ['vllm', `--allowed-origins '["${origin}"]'`],
  ['gateway', `Allow the origin ${origin}`],
];
test.each(settingsThatFix)(
  '%s that refuses the extension is told with the setting that lets it in',
  async (kind, setting) => {
    server.tell({ be: 'noCors' });
    const { failure } = await say({ kind }, { fetch: browserFetch(origin), origin });
    expect(failure).toMatchObject({ kind: 'model-blocked' });
    expect(tell(failure!)).toContain(setting);
  },
);

test('a browser asks leave for two headers only, and the answer comes', async () => {
  const answer = await say({}, { fetch: browserFetch(origin), origin });
  expect(answer).toMatchObject({ finish: 'stop', text: 'The record does not show it.' });
  const posted = server.requests.find(({ method }) => method === 'POST')!;
  expect(Object.keys(posted.headers).filter((name) => name.startsWith('x-'))).toEqual([]);
});

test('an Ollama that answers 403 to an extension with leave for its host is told the same', async () => {
  server.tell({ be: 'error', status: 403, message: '' });
  expect((await say({ kind: 'ollama' })).failure).toMatchObject({ kind: 'model-blocked' });
});

test('without a key no key is sent; with one it is, and Azure has its own way', async () => {
  await say({ key: '', kind: 'ollama' });
  expect(server.requests[0]!.headers.authorization).toBeUndefined();
  server.tell({ be: 'normal' });
  await say();
  expect(server.requests[0]!.headers.authorization).toBe('Bearer k-123');
  server.tell({ be: 'normal' });
  await say({ kind: 'azure', baseUrl: server.url.replace('/v1', ''), azureApiVersion: '2025-01-01' });
  expect(server.requests[0]).toMatchObject({
    path: '/openai/deployments/test-model/chat/completions?api-version=2025-01-01',
    headers: { 'api-key': 'k-123' },
  });
  expect(server.requests[0]!.headers.authorization).toBeUndefined();
});

test('a server that knows no stream_options, temperature or max_tokens is asked without them', async () => {
  server.tell({ be: 'without', parameters: ['stream_options', 'temperature', 'max_tokens'] });
  const chat = door();
  expect(await chat.stream(request, { signal: signal() })).toMatchObject({
    finish: 'stop',
    text: 'The record does not show it.',
  });
  server.requests.length = 0;
  await chat.stream(request, { signal: signal() });
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]!.body).toBe(chat.bytes(request));
  expect(Object.keys(JSON.parse(server.requests[0]!.body) as object).sort()).toEqual([
    'max_completion_tokens',
    'messages',
    'model',
    'stream',
  ]);
});

test('tokens are counted and priced as the seller said', async () => {
  const { usage } = await say({ priceIn: 2, priceOut: 8, currency: 'EUR' });
  expect(usage).toMatchObject({ completionTokens: 20, currency: 'EUR' });
  expect(usage.cost).toBeCloseTo((usage.promptTokens * 2 + 20 * 8) / 1e6, 12);
  expect((await say()).usage.cost).toBeNull();
});

test('what a model thinks aloud is not shown, wherever its marks are cut', async () => {
  for (const chunk of [1, 3, 5, 100]) {
    server.tell({ be: 'script', text: '<think>They want 5 < 6?</think>\n\nHello <b>Zoe</b>', chunk, reasoning: 'hm' });
    const shown: string[] = [];
    const answer = await door().stream(request, { signal: signal(), onText: (text) => shown.push(text) });
    expect(answer.text).toBe('Hello <b>Zoe</b>');
    for (const text of shown) expect('Hello <b>Zoe</b>'.startsWith(text)).toBe(true);
  }
});

test('a model that only thought has not answered', async () => {
  server.tell({ be: 'script', text: '<think>and on and on' });
  expect((await say()).failure).toMatchObject({ kind: 'model-nonsense', what: 'it only thought and did not answer' });
});

test('an answer without end is cut', async () => {
  server.tell({ be: 'endless' });
  const answer = await say();
  expect(answer.finish).toBe('cut');
  expect(answer.text.length).toBeLessThan(70_000);
});

test('a slow answer that goes on comes whole, slice by slice', async () => {
  server.tell({ be: 'slow', ms: 50 });
  const shown: string[] = [];
  const answer = await door().stream(request, { signal: signal(), onText: (text) => shown.push(text) });
  expect(answer.text).toBe('The record does not show it.');
  expect(shown.length).toBeGreaterThan(2);
});

test('a stopped answer is no failure, before it began and in its middle', async () => {
  server.tell({ be: 'endless' });
  const stop = new AbortController();
  const answer = await door().stream(request, { signal: stop.signal, onText: () => stop.abort() });
  expect(answer.finish).toBe('cancelled');
  expect(answer.failure).toBeUndefined();
  expect((await door().stream(request, { signal: AbortSignal.abort() })).finish).toBe('cancelled');
});

test('a server that does not stream is understood all the same', async () => {
  server.tell({ be: 'unstreamed' });
  expect(await say()).toMatchObject({ finish: 'stop', text: 'The record does not show it.' });
});

const form = z.strictObject({ stage: z.enum(['open', 'won']), why: z.string().optional() });
const ask = () => door().structured(request, form, { signal: signal() });

test('an answer in a given form comes checked', async () => {
  expect(await ask()).toMatchObject({ ok: true, value: { value: { stage: 'won' }, asked: 1 } });
  expect(server.requests[0]!.body).toContain('"json_schema"');
});

test('almost-JSON between other words is repaired without asking again', async () => {
  server.tell({ be: 'nonsense', how: 'almost-json' });
  expect(await ask()).toMatchObject({ ok: true, value: { value: { stage: 'won' }, asked: 1 } });
});

test('a form that does not fit is asked for once more, with what was wrong', async () => {
  server.tell({ be: 'nonsense', how: 'wrong-then-right' });
  expect(await ask()).toMatchObject({ ok: true, value: { asked: 2 } });
  expect(server.requests[1]!.body).toContain('That did not fit: stage: Invalid option');
});

test('a form that never fits is given up after the second try', async () => {
  server.tell({ be: 'nonsense', how: 'wrong-schema' });
  expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'model-nonsense' } });
  expect(server.requests).toHaveLength(2);
});

test('a server without schemas is asked for the form in words', async () => {
  server.tell({ be: 'without', parameters: ['response_format'] });
  expect(await ask()).toMatchObject({ ok: true, value: { value: { stage: 'won' } } });
});

const tools = [
  {
    name: 'draft-email',
    description: 'Drafts an e-mail.',
    schema: z.strictObject({ tone: z.enum(['warm', 'brief']) }),
  },
];
const pick = () => door().pick(request, tools, { signal: signal() });

test('the model chooses an action, its input checked', async () =>
  expect(await pick()).toMatchObject({ ok: true, value: { name: 'draft-email', args: { tone: 'brief' } } }));

test('a choice whose input does not fit is asked for once more, then given up', async () => {
  server.tell({ be: 'nonsense', how: 'wrong-then-right' });
  expect(await pick()).toMatchObject({ ok: true, value: { args: { tone: 'brief' } } });
  server.tell({ be: 'nonsense', how: 'wrong-schema' });
  expect(await pick()).toMatchObject({ ok: false, failure: { kind: 'model-nonsense' } });
});

test('a server without tools is asked for the same choice as JSON', async () => {
  server.tell({ be: 'without', parameters: ['tools'] });
  const asked = pick();
  expect((await asked).ok).toBe(false);
  server.tell({ be: 'script', text: '```json\n{"tool": "draft-email", "args": {"tone": "warm",}}\n```' });
  expect(await pick()).toMatchObject({ ok: true, value: { name: 'draft-email', args: { tone: 'warm' } } });
});

test('a model that names no action, or one that is none, chose nothing', async () => {
  for (const text of ['I would rather chat.', '{"tool": "delete-everything", "args": {}}']) {
    server.tell({ be: 'script', text });
    expect(await pick()).toMatchObject({ ok: false, failure: { kind: 'model-nonsense' } });
  }
});
