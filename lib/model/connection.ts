import { z } from 'zod';
import type { Failure } from '../core/failure.ts';
import { tell } from '../core/failure.ts';
import { instructions, join } from '../trust/prompt-text.ts';
import { openBuiltIn } from './built-in.ts';
import { openChat } from './chat.ts';
import type { ModelDoor } from './door.ts';
import { failureOf, modelNames, notAnApi } from './failures.ts';
import { addressOf, modelsUrl, type Reach, reachWith } from './reach.ts';
import { hostOf, type ModelSettings } from './settings.ts';

export type StepName = 'reach' | 'key' | 'model' | 'streams' | 'tools' | 'structured';
export type ConnectionStep = { name: StepName; ok: boolean; detail: string; ms: number };

/** `ok` when answers will come; without tools or schemas they come all the same, asked for in words. */
export type Connection = { ok: boolean; steps: ConnectionStep[]; failure?: Failure; models?: string[] };

type Given = NonNullable<Parameters<typeof reachWith>[0]> & { scope?: object; signal?: AbortSignal };

/** Tries what Wingside will need, in order, and stops at the first thing that makes the rest pointless. Sends nothing of any record. */
export async function testConnection(settings: ModelSettings, given: Given = {}): Promise<Connection> {
  const signal = given.signal ?? new AbortController().signal;
  const steps: ConnectionStep[] = [];
  if (settings.use === 'built-in') return builtInConnection(steps, given, signal);
  const reach = reachWith({ ...given, patience: { first: 30_000, between: 15_000, whole: 60_000, ...given.patience } });

  const listed = await listModels(settings, reach, steps, signal);
  if (listed.failure) return { ok: false, steps, failure: listed.failure };
  const models = listed.models;
  const failure = await tryDoor(openChat(settings, reach), settings.model, steps, signal, models);
  return { ok: failure === null, steps, ...(failure ? { failure } : {}), ...(models.length > 0 ? { models } : {}) };
}

async function builtInConnection(steps: ConnectionStep[], given: Given, signal: AbortSignal): Promise<Connection> {
  const started = performance.now();
  const opened = await openBuiltIn(given.scope, given.patience);
  if (!opened.ok) {
    steps.push(step('reach', false, 'This browser has no model ready to use.', started));
    return { ok: false, steps, failure: opened.failure };
  }
  steps.push(step('reach', true, 'This browser has a model of its own.', started));
  const failure = await tryDoor(opened.value, 'built-in', steps, signal, []);
  return { ok: failure === null, steps, ...(failure ? { failure } : {}) };
}

/** The list of models says most: that something is there, that it is an API, that the key is right, what it has. */
async function listModels(
  settings: ModelSettings,
  reach: Reach,
  steps: ConnectionStep[],
  signal: AbortSignal,
): Promise<{ models: string[]; failure?: Failure }> {
  const started = performance.now();
  const host = hostOf(settings);
  try {
    const { headers } = addressOf(settings);
    const answer = await reach.fetch(modelsUrl(settings), {
      headers,
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(reach.patience.first)]),
    });
    const text = await answer.text();
    const json = jsonOf(text);
    if (answer.status === 401 || answer.status === 403) {
      const failure = await failureOf(
        { status: answer.status, message: text.slice(0, 300), headers: answer.headers },
        settings,
        reach,
      );
      steps.push(
        step('reach', failure.kind !== 'model-blocked', `${host} answers.`, started),
        ...(failure.kind === 'model-blocked' ? [] : [step('key', false, tell(failure), started)]),
      );
      return { models: [], failure };
    }
    if (json === undefined && !(answer.status === 404 || answer.status === 405)) {
      const failure = await failureOf(
        answer.ok
          ? {
              status: 400,
              code: notAnApi,
              message: /<html|<!doctype/i.test(text) ? 'a web page' : 'text that is not JSON',
            }
          : { status: answer.status, message: text.slice(0, 200) },
        settings,
        reach,
      );
      steps.push(step('reach', false, tell(failure), started));
      return { models: [], failure };
    }
    const models = modelNames(json);
    steps.push(step('reach', true, `${host} answers.`, started));
    // A server without a list has not looked at the key yet; then the first answer shows whether it is right.
    if (answer.ok) steps.push(step('key', true, settings.key ? 'The key is accepted.' : 'No key is needed.', started));
    return { models };
  } catch (error) {
    const slow = (error as { name?: string }).name === 'TimeoutError';
    const failure: Failure = slow
      ? { kind: 'model-slow', host, seconds: Math.round(reach.patience.first / 1000) }
      : await failureOf(error, settings, reach);
    steps.push(step('reach', false, tell(failure), started));
    return { models: [], failure };
  }
}

async function tryDoor(
  door: ModelDoor,
  model: string,
  steps: ConnectionStep[],
  signal: AbortSignal,
  models: string[],
): Promise<Failure | null> {
  const small = (task: string) => ({
    messages: [{ role: 'user' as const, content: join(instructions(task)) }],
    maxTokens: 400,
    temperature: 0,
  });
  let started = performance.now();
  let slices = 0;
  const answer = await door.stream(small('Count from one to twenty in words, with commas.'), {
    signal,
    onText: () => {
      slices += 1;
    },
  });
  if (answer.finish === 'cancelled') return { kind: 'interrupted', step: 'connection test' };
  // What only thought for 400 tokens is there and answers; a long answer gives it more room.
  const thought = answer.failure?.kind === 'model-nonsense' && answer.failure.what.startsWith('it only thought');
  if (answer.failure && !thought) {
    const at: StepName =
      answer.failure.kind === 'model-key-wrong' ? 'key' : answer.failure.kind === 'model-unknown' ? 'model' : 'streams';
    steps.push(step(at, false, tell(answer.failure), started));
    return answer.failure;
  }
  if (!steps.some(({ name }) => name === 'key') && door.host !== 'this browser')
    steps.push(step('key', true, 'The key is accepted.', started));
  const named = models.length === 0 || models.some((name) => name === model || name === `${model}:latest`);
  steps.push(
    step(
      'model',
      true,
      named ? `${model} answers.` : `${model} answers, though it is not in the server's list.`,
      started,
    ),
  );
  steps.push(
    step('streams', true, slices > 1 ? 'The answer comes word by word.' : 'The answer comes in one piece.', started),
  );

  started = performance.now();
  const color = z.object({ color: z.enum(['red', 'green', 'blue']) });
  const picked = await door.pick(
    small('The light is green. Report the colour of the light.'),
    [{ name: 'report_color', description: 'Reports a colour.', schema: color }],
    { signal },
  );
  steps.push(
    step(
      'tools',
      picked.ok,
      picked.ok
        ? 'It can choose among actions.'
        : `It cannot choose among actions; Wingside chooses itself. (${tell(picked.failure)})`,
      started,
    ),
  );
  started = performance.now();
  const fitted = await door.structured(
    small('The light is green. Answer as JSON: {"color": "red", "green" or "blue"}.'),
    color,
    { signal },
  );
  steps.push(
    step(
      'structured',
      fitted.ok,
      fitted.ok
        ? 'It answers in a given form.'
        : `It does not keep to a given form; Wingside uses its own rules there. (${tell(fitted.failure)})`,
      started,
    ),
  );
  return null;
}

const step = (name: StepName, ok: boolean, detail: string, started: number): ConnectionStep => ({
  name,
  ok,
  detail,
  ms: Math.round(performance.now() - started),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
