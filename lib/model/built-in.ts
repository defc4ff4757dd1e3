import type { Result } from '../core/failure.ts';
import { fail, ok } from '../core/failure.ts';
import { type ModelDoor, type ModelRequest, noUsage, type Streamed, type StreamOptions } from './door.ts';
import { type Patience, reachWith, watchOver } from './reach.ts';
import { askPick, askStructured, type Extras, wishInWords } from './structured.ts';

/** The part of the browser's Prompt API used here. It is not in TypeScript's library, and differs by version. */
export type LanguageModelApi = {
  availability(): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(options: { initialPrompts?: { role: string; content: string }[]; signal?: AbortSignal }): Promise<Session>;
};
type Session = {
  promptStreaming(
    input: string,
    options: { signal?: AbortSignal; responseConstraint?: object },
  ): ReadableStream<string>;
  destroy?(): void;
};
type Scope = { LanguageModel?: LanguageModelApi };

const host = 'this browser';

/**
 * The browser's own model. Chromium 156 has the object and no model behind it, so what it says of itself decides,
 * not whether it exists.
 */
export async function openBuiltIn(
  scope: object = globalThis,
  patience: Partial<Patience> = {},
): Promise<Result<ModelDoor>> {
  const { LanguageModel: api } = scope as Scope;
  const state = api ? await api.availability().catch(() => 'unavailable' as const) : 'unavailable';
  if (!api || state !== 'available') {
    const why =
      state === 'unavailable'
        ? 'This browser has no model of its own. Choose a model in Settings, Model.'
        : state === 'downloading'
          ? 'The browser’s own model is still being downloaded. Try again later.'
          : 'The browser’s own model is not downloaded yet. Use it once on a page that offers it, then try again.';
    return fail({ kind: 'model-not-ready', why });
  }
  const speak = (request: ModelRequest, extras: Extras, options: StreamOptions) =>
    converse(api, reachWith({ patience }).patience, request, extras, options);
  return ok({
    label: "the browser's own model",
    host,
    bytes: (request) => JSON.stringify(promptOf(request, {})),
    stream: (request, options) => speak(request, {}, options),
    structured: (request, schema, { signal }) =>
      askStructured((r, extras) => speak(r, extras, { signal }), host, request, schema, signal),
    pick: (request, tools, { signal }) =>
      askPick((r, extras) => speak(r, extras, { signal }), host, request, tools, signal),
  });
}

function promptOf(
  request: ModelRequest,
  extras: Extras,
): { initialPrompts: { role: string; content: string }[]; prompt: string } {
  const wish = wishInWords(extras);
  const of = (role: string) =>
    request.messages.filter((message) => message.role === role).map(({ content }) => content as string);
  const again = extras.again
    ? [
        `Your last answer was: ${extras.again.answer}\nThat did not fit: ${extras.again.problem}. Answer again, corrected.`,
      ]
    : [];
  return {
    initialPrompts: [{ role: 'system', content: [...of('system'), wish].filter(Boolean).join('\n\n') }],
    prompt: [...of('user'), ...again].join('\n\n'),
  };
}

const anyChoice = {
  type: 'object',
  properties: { tool: { type: 'string' }, args: { type: 'object' } },
  required: ['tool', 'args'],
};

async function converse(
  api: LanguageModelApi,
  patience: Patience,
  request: ModelRequest,
  extras: Extras,
  { signal, onText }: StreamOptions,
): Promise<Streamed> {
  const { initialPrompts, prompt } = promptOf(request, extras);
  const constraint = extras.tools ? anyChoice : extras.schema;
  const watch = watchOver(signal, patience);
  let session: Session | undefined;
  let text = '';
  const result = () => ({ text, usage: noUsage, toolCalls: [] });
  try {
    session = await orAborted(api.create({ initialPrompts, signal: watch.signal }), watch.signal);
    const reader = session
      .promptStreaming(prompt, { signal: watch.signal, ...(constraint ? { responseConstraint: constraint } : {}) })
      .getReader();
    for (;;) {
      const { done, value = '' } = await orAborted(reader.read(), watch.signal);
      if (done) break;
      watch.touch();
      // Early versions gave the whole text each time, later ones only what is new.
      text = text !== '' && value.startsWith(text) && value.length > text.length ? value : text + value;
      onText?.(text);
    }
    if (text.trim() === '')
      return { ...result(), finish: 'failed', failure: { kind: 'model-nonsense', host, what: 'an empty answer' } };
    return { ...result(), finish: 'stop' };
  } catch (error) {
    if (signal.aborted) return { ...result(), finish: 'cancelled' };
    const seconds = watch.slowAfter();
    if (seconds !== null) return { ...result(), finish: 'failed', failure: { kind: 'model-slow', host, seconds } };
    if (text !== '')
      return { ...result(), finish: 'failed', failure: { kind: 'model-broke-off', host, characters: text.length } };
    const said = error instanceof Error ? error.message : String(error);
    const refused = (error as { name?: string })?.name === 'NotReadableError';
    return {
      ...result(),
      finish: 'failed',
      failure: refused ? { kind: 'model-refused', host, said } : { kind: 'model-error', host, status: 0, said },
    };
  } finally {
    watch.end();
    session?.destroy?.();
  }
}

/** Not every version listens to its signal. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
