/** What the test model says. The same prompt always gets the same answer. */

type Message = { role: string; content: string };

/** What is read of a request. */
export type Body = {
  model: string;
  stream?: boolean;
  messages: { role: string; content: string }[];
  tools?: { function: { name: string; parameters: Record<string, unknown> } }[];
  response_format?: { json_schema?: { schema: Record<string, unknown> } };
};

/** One sentence for each of the first data lines, each with its citation: enough to see what was sent come back. */
export function answerFor(messages: Message[]): string {
  const lines: string[] = [];
  for (const line of messages.flatMap(({ role, content }) => (role === 'user' ? content.split('\n') : []))) {
    const numbered = /^\| \[(\d+)\] (.*)$/.exec(line);
    const more = /^\| {5}(.*)$/.exec(line);
    if (numbered) lines.push(`${numbered[2]} [${numbered[1]}].`);
    else if (more && lines.length > 0) lines[lines.length - 1] += ` ${more[1]}`;
  }
  return lines.length > 0 ? lines.slice(0, 40).join('\n') : 'The record does not show it.';
}

/** The simplest value that fits a JSON Schema. */
export function formFor(schema: Record<string, unknown>): unknown {
  const { type, properties, items, anyOf } = schema as {
    type?: string;
    properties?: Record<string, Record<string, unknown>>;
    items?: Record<string, unknown>;
    anyOf?: Record<string, unknown>[];
  };
  if (Array.isArray(schema.enum)) return schema.enum[schema.enum.length > 1 ? 1 : 0];
  if (schema.const !== undefined) return schema.const;
  if (anyOf?.[0]) return formFor(anyOf[0]);
  switch (type) {
    case 'object':
      return Object.fromEntries(Object.entries(properties ?? {}).map(([key, each]) => [key, formFor(each)]));
    case 'array':
      return items ? [formFor(items)] : [];
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return true;
    default:
      return 'text';
  }
}

/** Calls the first tool; `wrong` gives it arguments that do not fit. */
export function toolCallFor(
  tools: { function: { name: string; parameters: Record<string, unknown> } }[],
  wrong: boolean,
): { name: string; args: string } | null {
  const tool = tools[0]?.function;
  if (!tool) return null;
  return { name: tool.name, args: JSON.stringify(wrong ? { nothing: 'of the kind' } : formFor(tool.parameters)) };
}

export const chunkOf = (body: Body, delta: object, finish: string | null) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: body.model,
  choices: [{ index: 0, delta, finish_reason: finish }],
});
export const usageOf = (body: Body, content: string) => ({
  prompt_tokens: Math.ceil(JSON.stringify(body.messages).length / 4),
  completion_tokens: Math.ceil(content.length / 4),
  total_tokens: 0,
});
export const wholeAnswer = (body: Body, content: string) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: body.model,
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  usage: usageOf(body, content),
});

/** As OpenAI's moderation service answers: here a text is flagged when it says "regret" or "idiot". */
export function judgementOf(body: string): object {
  const { input } = JSON.parse(body) as { input: string };
  const categories = {
    harassment: /idiot/i.test(input),
    'harassment/threatening': /regret/i.test(input),
    hate: false,
    violence: false,
  };
  const flagged = Object.values(categories).some(Boolean);
  return { id: 'modr-test', model: 'omni-moderation-latest', results: [{ flagged, categories, category_scores: {} }] };
}
