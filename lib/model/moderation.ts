import { z } from 'zod';
import { fail, ok, type Result } from '../core/failure.ts';
import type { Moderated } from './door.ts';
import { failureOf, notAnApi } from './failures.ts';
import { addressOf, type Reach, watchOver } from './reach.ts';
import { hostOf, type ModelSettings } from './settings.ts';

/** OpenAI's own moderation model; it costs nothing and reads every language. */
const model = 'omni-moderation-latest';

/** Longer texts are refused by the service. In characters. */
const longest = 30_000;

const answerSchema = z.object({
  results: z
    .array(z.object({ flagged: z.boolean(), categories: z.record(z.string(), z.boolean().nullable()).default({}) }))
    .min(1),
});

/**
 * Only OpenAI itself has the service. Azure filters inside its answers, and of a gateway nobody knows where it would
 * send the text.
 */
export const canModerate = ({ kind, use }: ModelSettings): boolean => use === 'endpoint' && kind === 'openai';

/** Asks the provider what it thinks of a draft. One call, never repeated: the draft is there without its answer. */
export async function askModeration(
  settings: ModelSettings,
  reach: Reach,
  text: string,
  signal: AbortSignal,
): Promise<Result<Moderated>> {
  const { base, headers } = addressOf(settings);
  const watch = watchOver(signal, { ...reach.patience, first: Math.min(reach.patience.first, 15_000) });
  try {
    const answer = await reach.fetch(`${base}/moderations`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: moderationBytes(text),
      credentials: 'omit',
      signal: watch.signal,
    });
    const said = await answer.text();
    if (!answer.ok) return fail(await failureOf(errorOf(answer, said), settings, reach));
    const parsed = answerSchema.safeParse(jsonOf(said));
    if (!parsed.success)
      return fail({ kind: 'model-nonsense', host: hostOf(settings), what: 'no judgement of the moderation service' });
    const { results } = parsed.data;
    const kinds = results.flatMap(({ categories }) => Object.keys(categories).filter((name) => categories[name]));
    return ok({ flagged: results.some(({ flagged }) => flagged), kinds: [...new Set(kinds)] });
  } catch (error) {
    if (signal.aborted) return fail({ kind: 'interrupted', step: 'moderation' });
    const seconds = watch.slowAfter();
    return fail(
      seconds === null
        ? await failureOf(error, settings, reach)
        : { kind: 'model-slow', host: hostOf(settings), seconds },
    );
  } finally {
    watch.end();
  }
}

export const moderationBytes = (text: string): string => JSON.stringify({ model, input: text.slice(0, longest) });

function errorOf(answer: Response, said: string): object {
  const json = jsonOf(said) as { error?: { message?: string; code?: string } } | undefined;
  const { status, headers } = answer;
  if (json === undefined && status < 500) return { status, code: notAnApi, message: 'a page that is no answer' };
  return { status, headers, message: json?.error?.message ?? '', code: json?.error?.code ?? null, error: json?.error };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
