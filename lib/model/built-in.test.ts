import { expect, test } from 'vitest';
import { z } from 'zod';
import { instructions } from '../trust/prompt-text.ts';
import { type LanguageModelApi, openBuiltIn } from './built-in.ts';
import type { ModelRequest } from './door.ts';

const request: ModelRequest = {
  messages: [
    { role: 'system', content: instructions('Be brief.') },
    { role: 'user', content: instructions('Say hello.') },
  ],
  maxTokens: 400,
};
const signal = () => new AbortController().signal;

/** A browser with a model that gives these pieces; `fail` throws behind the last. */
function browserWith(state: 'unavailable' | 'downloadable' | 'available', pieces: string[] = [], fail?: Error) {
  const prompts: { input: string; constraint: unknown; system: unknown }[] = [];
  const api: LanguageModelApi = {
    availability: async () => state,
    create: async ({ initialPrompts }) => ({
      promptStreaming: (input, { responseConstraint }) => {
        prompts.push({ input, constraint: responseConstraint, system: initialPrompts });
        const left = [...pieces];
        return new ReadableStream({
          pull(controller) {
            const piece = left.shift();
            if (piece !== undefined) controller.enqueue(piece);
            else if (fail) controller.error(fail);
            else controller.close();
          },
        });
      },
    }),
  };
  return { LanguageModel: api, prompts };
}

test.each(['unavailable', 'downloadable'] as const)(
  'a model that is there by name but %s is not used',
  async (state) => {
    expect(await openBuiltIn(browserWith(state))).toMatchObject({
      ok: false,
      failure: { kind: 'model-not-ready' },
    });
  },
);

test('a browser without the object has no model', async () => expect((await openBuiltIn({})).ok).toBe(false));

test('the answer streams, whether the browser gives pieces or the whole so far', async () => {
  for (const pieces of [
    ['Hel', 'lo'],
    ['Hel', 'Hello'],
  ]) {
    const opened = await openBuiltIn(browserWith('available', pieces));
    if (!opened.ok) throw new Error('not opened');
    const shown: string[] = [];
    expect(await opened.value.stream(request, { signal: signal(), onText: (text) => shown.push(text) })).toMatchObject({
      text: 'Hello',
      finish: 'stop',
    });
    expect(shown).toEqual(['Hel', 'Hello']);
  }
});

test('what is shown beforehand is what the model is given', async () => {
  const browser = browserWith('available', ['ok']);
  const opened = await openBuiltIn(browser);
  if (!opened.ok) throw new Error('not opened');
  await opened.value.stream(request, { signal: signal() });
  expect(JSON.parse(opened.value.bytes(request))).toEqual({
    initialPrompts: browser.prompts[0]!.system,
    prompt: browser.prompts[0]!.input,
  });
});

test('a form and a choice are asked for with a schema and checked', async () => {
  const browser = browserWith('available', ['{"tool": "greet", "args": {"name": "x"}}']);
  const opened = await openBuiltIn(browser);
  if (!opened.ok) throw new Error('not opened');
  const tool = { name: 'greet', description: 'Greets.', schema: z.strictObject({ name: z.string() }) };
  expect(await opened.value.pick(request, [tool], { signal: signal() })).toMatchObject({
    ok: true,
    value: { name: 'greet', args: { name: 'x' } },
  });
  expect(
    await opened.value.structured(request, z.strictObject({ other: z.string() }), { signal: signal() }),
  ).toMatchObject({ ok: false, failure: { kind: 'model-nonsense' } });
  expect(browser.prompts).toHaveLength(3);
});

test('what came before it broke is kept, and a hanging model is not waited for', async () => {
  const opened = await openBuiltIn(browserWith('available', ['Hel'], new Error('gone')));
  if (!opened.ok) throw new Error('not opened');
  expect(await opened.value.stream(request, { signal: signal() })).toMatchObject({
    text: 'Hel',
    failure: { kind: 'model-broke-off', characters: 3 },
  });
  const hanging: LanguageModelApi = { availability: async () => 'available', create: () => new Promise(() => {}) };
  const slow = await openBuiltIn({ LanguageModel: hanging }, { first: 30 });
  if (!slow.ok) throw new Error('not opened');
  expect(await slow.value.stream(request, { signal: signal() })).toMatchObject({ failure: { kind: 'model-slow' } });
});
