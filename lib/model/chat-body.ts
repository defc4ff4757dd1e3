import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { ModelRequest } from './door.ts';
import type { ModelSettings } from './settings.ts';
import { type Extras, jsonSchema, wishInWords } from './structured.ts';

/** What this server turned out not to understand; learnt from its first refusal and kept while the door is open. */
export type Quirks = {
  streamOptions: boolean;
  temperature: boolean;
  limit: 'max_tokens' | 'max_completion_tokens';
  schema: boolean;
  tools: boolean;
};

export const noQuirksYet = (kind: ModelSettings['kind']): Quirks => ({
  streamOptions: true,
  temperature: true,
  // OpenAI's newer models refuse the older name, everybody else's servers the newer one.
  limit: kind === 'openai' || kind === 'azure' ? 'max_completion_tokens' : 'max_tokens',
  schema: true,
  tools: true,
});

/** The exact body of a request. */
export function bodyOf(
  { model }: ModelSettings,
  quirks: Quirks,
  request: ModelRequest,
  extras: Extras,
): ChatCompletionCreateParamsStreaming {
  const { schema, tools, again } = extras;
  const inWords = (schema && (!quirks.schema || again)) || (tools && !quirks.tools) ? wishInWords(extras) : '';
  return {
    model,
    messages: [
      // Into the first message: some servers' templates refuse a system message that is not the first.
      ...request.messages.map(({ role, content }, place) => ({
        role,
        content: inWords && place === 0 ? `${content}\n\n${inWords}` : content,
      })),
      // The model's own words go back to it as its own; no one else's words travel this way.
      ...(again
        ? [
            { role: 'assistant' as const, content: again.answer },
            { role: 'user' as const, content: `That did not fit: ${again.problem}. Answer again, corrected.` },
          ]
        : []),
    ],
    stream: true,
    ...(quirks.streamOptions ? { stream_options: { include_usage: true } } : {}),
    ...(quirks.temperature ? { temperature: request.temperature ?? 0.2 } : {}),
    [quirks.limit]: request.maxTokens,
    ...(schema && quirks.schema
      ? {
          response_format: {
            type: 'json_schema' as const,
            json_schema: { name: 'answer', strict: isStrict(schema), schema },
          },
        }
      : {}),
    ...(tools && quirks.tools
      ? {
          tools: tools.map((tool) => ({
            type: 'function' as const,
            function: { name: tool.name, description: tool.description, parameters: jsonSchema(tool.schema) },
          })),
          tool_choice: 'auto' as const,
        }
      : {}),
  };
}

/** OpenAI takes `strict` only for schemas that leave nothing open, and refuses the others. */
function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict);
  if (schema === null || typeof schema !== 'object') return true;
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>;
  const open =
    type === 'object' &&
    (additionalProperties !== false ||
      Object.keys((properties as object) ?? {}).some((key) => !(Array.isArray(required) && required.includes(key))));
  return !open && Object.values(schema).every(isStrict);
}

/** @returns whether something can be left out that the server named in its refusal */
export function learnFrom(error: unknown, quirks: Quirks): boolean {
  const { status, message = '' } = error as { status?: number; message?: string };
  if (status !== 400 && status !== 422 && status !== 404 && status !== 501) return false;
  const named: [RegExp, () => boolean][] = [
    [/stream_options|include_usage/i, () => leaveOut(quirks, 'streamOptions')],
    [/max_(completion_)?tokens/i, () => swapLimit(quirks, message)],
    [/temperature/i, () => leaveOut(quirks, 'temperature')],
    [/response_format|json_schema|structured output/i, () => leaveOut(quirks, 'schema')],
    [/\btools?\b|tool_choice|function call/i, () => leaveOut(quirks, 'tools')],
  ];
  return named.some(([name, change]) => name.test(message) && change());
}

/** Newer models want the one name, older servers the other; both say so. */
function swapLimit(quirks: Quirks, message: string): boolean {
  const wanted = /use '?max_completion_tokens|'max_tokens' is not supported|unsupported parameter: '?max_tokens/i.test(
    message,
  )
    ? 'max_completion_tokens'
    : 'max_tokens';
  if (quirks.limit === wanted) return false;
  quirks.limit = wanted;
  return true;
}

function leaveOut(quirks: Quirks, what: 'streamOptions' | 'temperature' | 'schema' | 'tools'): boolean {
  const had = quirks[what];
  quirks[what] = false;
  return had;
}
