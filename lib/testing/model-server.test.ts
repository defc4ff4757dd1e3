import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ModelServer, startModelServer } from './model-server.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const ask = async (body: object) => {
  const answer = await fetch(`${server.url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: 'test-model', ...body }),
  });
  return { status: answer.status, text: await answer.text() };
};
const messages = [{ role: 'user', content: '<<<DATA-1 x\n| [4] Stage: Open\n|     and more\nDATA-1>>>' }];

test('the same prompt gets the same answer, made of its data lines with citations', async () => {
  const first = await ask({ messages });
  expect(JSON.parse(first.text)).toMatchObject({ choices: [{ message: { content: 'Stage: Open [4]. and more' } }] });
  expect(await ask({ messages })).toEqual(first);
  expect(server.requests.at(-1)).toMatchObject({ path: '/v1/chat/completions', method: 'POST' });
});

test('a stream ends with its usage, where asked for, and [DONE]', async () => {
  const { text } = await ask({ messages, stream: true, stream_options: { include_usage: true } });
  expect(text).toMatch(/"usage":\{"prompt_tokens":\d+.*\n\ndata: \[DONE\]\n\n$/);
});

test('it closes while a client still waits', async () => {
  const other = await startModelServer();
  other.tell({ be: 'hang' });
  const waiting = fetch(`${other.url}/models`).then(
    () => 'answered',
    () => 'closed',
  );
  await new Promise((resolve) => setTimeout(resolve, 30));
  await other.close();
  expect(await waiting).toBe('closed');
});
