import type { ChatCompletionChunk, ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { Failure } from '../core/failure.ts';
import type { Usage } from '../core/turn.ts';
import { bodyOf, learnFrom, noQuirksYet, type Quirks } from './chat-body.ts';
import type { Finish, ModelDoor, ModelRequest, Streamed, StreamOptions, ToolCall } from './door.ts';
import { failureOf } from './failures.ts';
import { askModeration, canModerate, moderationBytes } from './moderation.ts';
import { addressOf, type Reach, reachWith, type Watch, watchOver } from './reach.ts';
import { hostOf, type ModelSettings } from './settings.ts';
import { askPick, askStructured, type Extras, jsonSchema } from './structured.ts';
import { withoutThinking } from './thinking.ts';
import { type Seen, wireFetch } from './wire.ts';

/** Longer than any useful answer: what never ends is cut here. In characters. */
const longestAnswer = 60_000;
/** Between two slices shown, in ms. */
const sliceMs = 40;

/** Any endpoint that speaks OpenAI's chat protocol. Loads the openai package with the first call, not before. */
export function openChat(settings: ModelSettings, given: Parameters<typeof reachWith>[0] = {}): ModelDoor {
  const reach = reachWith(given);
  const host = hostOf(settings);
  const quirks = noQuirksYet(settings.kind);
  const speak = (request: ModelRequest, extras: Extras, options: StreamOptions) =>
    converse({ settings, reach, quirks }, request, extras, options);
  return {
    label: `${settings.model} at ${host}`,
    host,
    bytes: (request, { schema, tools } = {}) =>
      JSON.stringify(
        bodyOf(settings, quirks, request, {
          ...(schema ? { schema: jsonSchema(schema) } : {}),
          ...(tools ? { tools } : {}),
        }),
      ),
    stream: (request, options) => speak(request, {}, options),
    structured: (request, schema, { signal }) =>
      askStructured((r, extras) => speak(r, extras, { signal }), host, request, schema, signal),
    pick: (request, tools, { signal }) =>
      askPick((r, extras) => speak(r, extras, { signal }), host, request, tools, signal),
    ...(canModerate(settings) && {
      moderation: {
        bytes: moderationBytes,
        ask: (text, { signal }) => askModeration(settings, reach, text, signal),
      },
    }),
  };
}

type Place = { settings: ModelSettings; reach: Reach; quirks: Quirks };

/** One call, repeated without what the server says it does not understand. */
async function converse(
  place: Place,
  request: ModelRequest,
  extras: Extras,
  options: StreamOptions,
): Promise<Streamed> {
  const { settings, reach, quirks } = place;
  for (let attempt = 0; ; attempt += 1) {
    const seen: Seen = { done: false };
    const heard = newlyHeard();
    // Loading the package is our time, not the server's.
    const client = await clientFor(place, seen);
    const watch = watchOver(options.signal, reach.patience);
    try {
      await listen(client, bodyOf(settings, quirks, request, extras), heard, watch, options.onText);
      return ended(settings, heard, seen, options);
    } catch (error) {
      if (heard.text === '' && attempt < 5 && learnFrom(error, quirks)) continue;
      return broken(place, heard, watch, error, options);
    } finally {
      watch.end();
    }
  }
}

type Heard = {
  text: string;
  thought: boolean;
  refusal: string;
  calls: ToolCall[];
  finish: string | null;
  usage: { prompt_tokens?: number; completion_tokens?: number } | null;
  cut: boolean;
};
const newlyHeard = (): Heard => ({
  text: '',
  thought: false,
  refusal: '',
  calls: [],
  finish: null,
  usage: null,
  cut: false,
});

async function listen(
  client: Client,
  body: ChatCompletionCreateParamsStreaming,
  heard: Heard,
  watch: Watch,
  onText: StreamOptions['onText'],
): Promise<void> {
  const chunks = await client.chat.completions.create(body, { signal: watch.signal });
  let shownAt = 0;
  for await (const chunk of chunks) {
    watch.touch();
    hear(heard, chunk);
    if (heard.text.length > longestAnswer) {
      heard.cut = true;
      chunks.controller.abort();
      break;
    }
    if (onText && Date.now() - shownAt >= sliceMs) {
      shownAt = Date.now();
      onText(withoutThinking(heard.text, false));
    }
  }
  // The package ends a cancelled stream as if it were whole.
  watch.signal.throwIfAborted();
}

function hear(heard: Heard, chunk: ChatCompletionChunk): void {
  if (chunk.usage) heard.usage = chunk.usage;
  // The last chunk of a stream with usage has no choices.
  const choice = chunk.choices?.[0];
  if (!choice) return;
  heard.text += choice.delta?.content ?? '';
  heard.refusal += choice.delta?.refusal ?? '';
  if ((choice.delta as { reasoning_content?: string } | undefined)?.reasoning_content) heard.thought = true;
  if (choice.finish_reason) heard.finish = choice.finish_reason;
  for (const call of choice.delta?.tool_calls ?? []) {
    const known = heard.calls[call.index ?? 0] ?? { name: '', args: '' };
    const args = call.function?.arguments as string | object | undefined;
    heard.calls[call.index ?? 0] = {
      name: known.name + (call.function?.name ?? ''),
      args: known.args + (typeof args === 'object' ? JSON.stringify(args) : (args ?? '')),
    };
  }
}

type Client = Awaited<ReturnType<typeof clientFor>>;

async function clientFor({ settings, reach }: Place, seen: Seen) {
  const { default: OpenAI } = await import('openai');
  const { base, query, headers } = addressOf(settings);
  return new OpenAI({
    apiKey: settings.key || 'none',
    baseURL: base,
    defaultQuery: query,
    // Without a key no header at all; Azure has its own.
    defaultHeaders: { Authorization: null, ...headers },
    organization: null,
    project: null,
    // A local server that is not there will not be there half a second later.
    maxRetries: settings.kind === 'ollama' || settings.kind === 'lmstudio' || settings.kind === 'vllm' ? 0 : 1,
    timeout: reach.patience.whole,
    // The key is the seller's own, entered here and sent to the host they chose: no web page sees it.
    dangerouslyAllowBrowser: true,
    logLevel: 'off',
    fetch: wireFetch(reach.fetch, seen),
  });
}

function ended(settings: ModelSettings, heard: Heard, seen: Seen, { onText }: StreamOptions): Streamed {
  const host = hostOf(settings);
  const text = withoutThinking(heard.text, true);
  const result = { text, usage: usageOf(settings, heard), toolCalls: heard.calls.filter(({ name }) => name !== '') };
  if (text) onText?.(text);
  const failed = (failure: Failure): Streamed => ({ ...result, finish: 'failed', failure });
  if (heard.refusal || heard.finish === 'content_filter')
    return failed({
      kind: 'model-refused',
      host,
      said: (heard.refusal || 'stopped by the content filter').slice(0, 240),
    });
  if (!heard.cut && heard.finish === null && !seen.done && text !== '')
    return failed({ kind: 'model-broke-off', host, characters: text.length });
  if (text.trim() === '' && result.toolCalls.length === 0) {
    return failed({
      kind: 'model-nonsense',
      host,
      what: heard.thought || heard.text !== '' ? 'it only thought and did not answer' : 'an empty answer',
    });
  }
  const finish: Finish =
    heard.cut || heard.finish === 'length' ? 'cut' : result.toolCalls.length > 0 ? 'tool-calls' : 'stop';
  return { ...result, finish };
}

/** What came before it broke is kept. */
async function broken(
  { settings, reach }: Place,
  heard: Heard,
  watch: Watch,
  error: unknown,
  { signal, onText }: StreamOptions,
): Promise<Streamed> {
  const host = hostOf(settings);
  const text = withoutThinking(heard.text, true);
  const result = { text, usage: usageOf(settings, heard), toolCalls: [] };
  if (text) onText?.(text);
  if (signal.aborted) return { ...result, finish: 'cancelled' };
  const seconds = watch.slowAfter();
  if (seconds !== null) return { ...result, finish: 'failed', failure: { kind: 'model-slow', host, seconds } };
  const unparsed = error instanceof SyntaxError;
  if (text !== '' && !unparsed)
    return { ...result, finish: 'failed', failure: { kind: 'model-broke-off', host, characters: text.length } };
  return { ...result, finish: 'failed', failure: await failureOf(error, settings, reach) };
}

function usageOf({ priceIn, priceOut, currency }: ModelSettings, { usage, text }: Heard): Usage {
  const promptTokens = usage?.prompt_tokens ?? 0;
  // A server that does not count is counted for, roughly: four characters each.
  const completionTokens = usage?.completion_tokens ?? Math.ceil(text.length / 4);
  const priced = usage && priceIn !== undefined && priceOut !== undefined;
  return {
    promptTokens,
    completionTokens,
    cost: priced ? (promptTokens * priceIn + completionTokens * priceOut) / 1e6 : null,
    currency: priced ? (currency ?? null) : null,
  };
}
