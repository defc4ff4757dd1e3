import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Failure } from '../core/failure.ts';
import { openChat } from '../model/chat.ts';
import { type ModelServer, startModelServer } from '../testing/model-server.ts';
import type { CallNote } from './audit.ts';
import { moderate } from './moderate.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const asked = (kind: 'openai' | 'gateway', refused: Failure | null = null) => {
  const notes: CallNote[] = [];
  const door = openChat({ use: 'endpoint', kind, baseUrl: server.url, model: 'test-model', key: 'k' });
  const call = { door, signal: new AbortController().signal, turnId: 't', now: () => new Date() };
  return { notes, call: { ...call, permit: async () => refused, audit: async (note: CallNote) => notes.push(note) } };
};

test('a draft is judged with its placeholders in it, and the call is noted with its exact size', async () => {
  const { call, notes } = asked('openai');
  const judged = await moderate('Person_1 is an idiot and will regret it.', 'draft-email', call);
  expect(judged?.kinds).toContain('harassment');
  expect(judged?.bytes).toBe(server.requests.at(-1)?.body);
  expect(judged?.bytes).toContain('Person_1');
  expect(notes).toMatchObject([{ what: 'model-call', status: 'sent', bytes: judged?.bytes.length }]);
});

test('where there is no such service, or no leave, nothing is sent', async () => {
  const before = server.requests.length;
  expect(await moderate('Hello', 'draft-email', asked('gateway').call)).toBeNull();
  expect(
    await moderate('Hello', 'draft-email', asked('openai', { kind: 'model-not-shown', host: 'x' }).call),
  ).toBeNull();
  expect(server.requests).toHaveLength(before);
});
