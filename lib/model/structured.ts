import { z } from 'zod';
import type { Failure, Result } from '../core/failure.ts';
import { fail } from '../core/failure.ts';
import type { Usage } from '../core/turn.ts';
import type { ModelRequest, Picked, Streamed, Structured, Tool } from './door.ts';

/** What a door is asked besides the prompt. `again`: its earlier answer and what was wrong with it. */
export type Extras = {
  /** JSON Schema the answer must fit. */
  schema?: Record<string, unknown>;
  tools?: Tool[];
  again?: { answer: string; problem: string };
};

export type Speak = (request: ModelRequest, extras: Extras, signal: AbortSignal) => Promise<Streamed>;

/** What a schema asks of its input, for a model to read. */
export const jsonSchema = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  return rest;
};

/** Asks, parses, repairs; asks once more with what was wrong; then gives up. */
export async function askStructured<T>(
  speak: Speak,
  host: string,
  request: ModelRequest,
  schema: z.ZodType<T>,
  signal: AbortSignal,
): Promise<Result<Structured<T>>> {
  let usage: Usage | null = null;
  let again: Extras['again'];
  for (const asked of [1, 2]) {
    const streamed = await speak(request, { schema: jsonSchema(schema), again }, signal);
    usage = addUsage(usage, streamed.usage);
    if (streamed.failure) return fail(streamed.failure);
    if (streamed.finish === 'cancelled') return fail({ kind: 'interrupted', step: 'model' });
    const read = await readAs(schema, streamed.text);
    if (read.ok) return { ok: true, value: { value: read.value, usage, asked } };
    again = { answer: streamed.text, problem: read.problem };
  }
  return fail(nonsense(host, again?.problem));
}

/** Lets the model choose a tool, by a tool call or by the same choice written as JSON. */
export async function askPick(
  speak: Speak,
  host: string,
  request: ModelRequest,
  tools: Tool[],
  signal: AbortSignal,
): Promise<Result<Picked & { usage: Usage }>> {
  let usage: Usage | null = null;
  let again: Extras['again'];
  for (const _asked of [1, 2]) {
    const streamed = await speak(request, { tools, again }, signal);
    usage = addUsage(usage, streamed.usage);
    if (streamed.failure) return fail(streamed.failure);
    if (streamed.finish === 'cancelled') return fail({ kind: 'interrupted', step: 'model' });
    const call = streamed.toolCalls[0];
    const choice = call ? { tool: call.name, args: call.args } : await writtenChoice(streamed.text);
    if (!choice) return fail(nonsense(host, 'it chose nothing'));
    const tool = tools.find(({ name }) => name === choice.tool);
    const read = tool
      ? await readAs(tool.schema, choice.args)
      : {
          ok: false as const,
          problem: `there is no tool "${choice.tool.slice(0, 60)}"; choose one of: ${tools.map(({ name }) => name).join(', ')}`,
        };
    if (tool && read.ok)
      return { ok: true, value: { name: tool.name, args: read.value, said: call ? streamed.text : '', usage } };
    again = { answer: call ? JSON.stringify(choice) : streamed.text, problem: read.ok ? '' : read.problem };
  }
  return fail(nonsense(host, again?.problem));
}

const nonsense = (host: string, what = 'it did not fit'): Failure => ({
  kind: 'model-nonsense',
  host,
  what: what.slice(0, 160),
});

const choiceSchema = z.object({ tool: z.string(), args: z.unknown() });

async function writtenChoice(text: string): Promise<{ tool: string; args: string } | null> {
  const read = await readAs(choiceSchema, text);
  return read.ok ? { tool: read.value.tool, args: JSON.stringify(read.value.args ?? {}) } : null;
}

/** JSON as models write it: in a fence, with words around it, with a trailing comma or a quote missing. */
async function readAs<T>(
  schema: z.ZodType<T>,
  text: string,
): Promise<{ ok: true; value: T } | { ok: false; problem: string }> {
  const bare = /```(?:json)?\s*([\s\S]*?)(?:```|$)/.exec(text)?.[1] ?? text;
  const from = bare.search(/[{[]/);
  if (from === -1 && bare.trim() !== '') return { ok: false, problem: 'it is not JSON' };
  const to = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']'));
  const json = from === -1 ? '{}' : bare.slice(from, to > from ? to + 1 : undefined);
  const parsed = parse(json) ?? parse(await repaired(json));
  if (!parsed) return { ok: false, problem: 'it is not JSON' };
  const read = schema.safeParse(parsed.value);
  if (read.success) return { ok: true, value: read.data };
  // Models write null for "not said"; our schemas say it by leaving the field out.
  const lean = schema.safeParse(withoutNulls(parsed.value));
  return lean.success ? { ok: true, value: lean.data } : { ok: false, problem: problemsOf(read.error) };
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

async function repaired(text: string): Promise<string> {
  const { jsonrepair } = await import('jsonrepair');
  try {
    return jsonrepair(text.slice(0, 50_000));
  } catch {
    return '';
  }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, withoutNulls(each)]),
  );
}

const problemsOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');

export function addUsage(before: Usage | null, more: Usage): Usage {
  if (!before) return more;
  return {
    promptTokens: before.promptTokens + more.promptTokens,
    completionTokens: before.completionTokens + more.completionTokens,
    cost: before.cost === null || more.cost === null ? null : before.cost + more.cost,
    currency: more.currency,
  };
}

/** For servers that know no schemas or tools: the same wish in words. Constant text and our own schemas. */
export function wishInWords(extras: Extras): string {
  if (extras.tools) {
    const list = extras.tools.map(
      ({ name, description, schema }) => `- ${name}: ${description} args: ${JSON.stringify(jsonSchema(schema))}`,
    );
    return `Answer with JSON alone: {"tool": name, "args": {...}}. The tools:\n${list.join('\n')}`;
  }
  return extras.schema ? `Answer with JSON alone that fits this JSON Schema:\n${JSON.stringify(extras.schema)}` : '';
}
