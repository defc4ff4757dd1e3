import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  answerFor,
  type Body,
  chunkOf,
  formFor,
  judgementOf,
  toolCallFor,
  usageOf,
  wholeAnswer,
} from './model-answers.ts';
import { callsNobodyOffered, obey } from './obeying.ts';

/** What the server was told to be. */
export type Behaviour =
  /** Answers from the prompt's data lines, with citations. */
  | { be: 'normal' }
  | { be: 'script'; text: string; chunk?: number; reasoning?: string }
  /** Seven characters each `ms`; of `text`, else of its own answer. */
  | { be: 'slow'; ms: number; text?: string }
  /** Cuts the connection after so many characters; `politely` ends it as if the answer were whole. */
  | { be: 'breakOff'; after: number; politely?: boolean }
  | { be: 'refuse'; how: 'filter' | 'words' }
  /** `wrong-then-right` gives the form asked for the second time. */
  | {
      be: 'nonsense';
      how: 'html' | 'bad-json' | 'empty' | 'wrong-schema' | 'wrong-then-right' | 'almost-json' | 'not-found';
    }
  | { be: 'wrongKey' }
  | { be: 'unknownModel' }
  | { be: 'limit'; seconds?: number }
  /** `times`: then it answers. */
  | { be: 'error'; status: number; message: string; times?: number }
  | { be: 'noCors' }
  /** Refuses this parameter as servers do that do not know it: the request is answered when it is left out. */
  | { be: 'without'; parameters: string[] }
  /** Answers in one piece, whatever was asked. */
  | { be: 'unstreamed' }
  | { be: 'hang' }
  | { be: 'endless' }
  /** Does whatever any text in its prompt asks, and calls tools nobody offered. */
  | { be: 'obey' };

export type ModelServer = {
  /** "http://127.0.0.1:40123/v1" */
  url: string;
  requests: { path: string; method: string; headers: IncomingMessage['headers']; body: string }[];
  tell(behaviour: Behaviour): void;
  close(): Promise<void>;
};

/** A model on the loopback that speaks OpenAI's chat protocol and can be told to be difficult. `@param port` 0 takes a free one. */
export async function startModelServer({
  port = 0,
  models = ['test-model', 'other-model'],
}: {
  port?: number;
  models?: string[];
} = {}): Promise<ModelServer> {
  let behaviour: Behaviour = { be: 'normal' };
  const requests: ModelServer['requests'] = [];
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    requests.push({ path: request.url ?? '', method: request.method ?? '', headers: request.headers, body });
    if (behaviour.be !== 'noCors') allowAll(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    answer(
      {
        behaviour,
        models,
        body,
        path: request.url ?? '',
        asked: requests.filter(({ path }) => /completions/.test(path)).length,
        timers,
      },
      response,
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    tell: (next) => {
      behaviour = next;
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearInterval(timer);
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type Asked = {
  behaviour: Behaviour;
  models: string[];
  body: string;
  path: string;
  asked: number;
  timers: Set<NodeJS.Timeout>;
};

function answer(asked: Asked, response: ServerResponse) {
  const { behaviour, models, path } = asked;
  if (behaviour.be === 'hang') return;
  if (behaviour.be === 'wrongKey')
    return json(response, 401, { error: { message: 'Incorrect API key provided.', code: 'invalid_api_key' } });
  if (behaviour.be === 'limit')
    return json(
      response,
      429,
      { error: { message: 'Rate limit reached.', code: 'rate_limit_exceeded' } },
      behaviour.seconds ? { 'retry-after': String(behaviour.seconds) } : {},
    );
  if (behaviour.be === 'nonsense' && behaviour.how === 'html')
    return text(response, 200, 'text/html', '<!doctype html><title>Sign in</title>');
  if (behaviour.be === 'nonsense' && behaviour.how === 'not-found')
    return text(response, 404, 'text/plain', '404 page not found');
  if (/\/models(\?|$)/.test(path))
    return json(response, 200, { object: 'list', data: models.map((id) => ({ id, object: 'model' })) });
  if (/\/moderations(\?|$)/.test(path)) return json(response, 200, judgementOf(asked.body));
  if (!/\/chat\/completions(\?|$)/.test(path)) return json(response, 404, { error: { message: 'Unknown path.' } });
  complete(asked, response);
}

function complete(asked: Asked, response: ServerResponse) {
  const { behaviour, models } = asked;
  const body = JSON.parse(asked.body) as Body;
  if (behaviour.be === 'error' && asked.asked <= (behaviour.times ?? asked.asked))
    return json(response, behaviour.status, { error: { message: behaviour.message } });
  if (behaviour.be === 'unknownModel' || !models.includes(body.model)) {
    return json(response, 404, {
      error: { message: `The model "${body.model}" does not exist.`, code: 'model_not_found' },
    });
  }
  const unknown = behaviour.be === 'without' ? behaviour.parameters.find((name) => name in body) : undefined;
  if (unknown) return json(response, 400, { error: { message: `Unsupported parameter: '${unknown}'.` } });
  if (behaviour.be === 'nonsense' && behaviour.how === 'bad-json')
    return text(response, 200, 'text/event-stream', 'data: {"choices": [{"del\n\n');
  if (behaviour.be === 'nonsense' && behaviour.how === 'empty') return text(response, 200, 'text/event-stream', '');
  if (behaviour.be === 'unstreamed') return json(response, 200, wholeAnswer(body, contentFor(asked, body)));
  if (!body.stream) return json(response, 200, wholeAnswer(body, contentFor(asked, body)));
  streamAnswer(asked, body, response);
}

function contentFor({ behaviour, asked }: Asked, body: Body): string {
  if (behaviour.be === 'script') return behaviour.text;
  if (behaviour.be === 'slow' && behaviour.text !== undefined) return behaviour.text;
  const schema = body.response_format?.json_schema?.schema;
  if (
    behaviour.be === 'nonsense' &&
    (behaviour.how === 'wrong-schema' || (behaviour.how === 'wrong-then-right' && asked === 1))
  )
    return '{"nothing": "of the kind"}';
  const form = schema ?? schemaInWords(body);
  if (behaviour.be === 'obey' && !form) return obey(body.messages);
  if (form && behaviour.be === 'nonsense' && behaviour.how === 'almost-json')
    return `Here it is:\n\`\`\`json\n${JSON.stringify(formFor(form)).replace(/}$/, ',}')}\n\`\`\``;
  return form ? JSON.stringify(formFor(form)) : answerFor(body.messages);
}

/** A server that knows no response_format is told the schema in words. */
function schemaInWords(body: Body): Record<string, unknown> | null {
  const found = /fits this JSON Schema:\n(\{.*\})/.exec(body.messages[0]?.content ?? '');
  return found ? (JSON.parse(found[1] ?? '{}') as Record<string, unknown>) : null;
}

function streamAnswer(asked: Asked, body: Body, response: ServerResponse) {
  const { behaviour, timers } = asked;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (delta: object, finish: string | null = null) =>
    response.write(`data: ${JSON.stringify(chunkOf(body, delta, finish))}\n\n`);
  const end = (finish: string) => {
    send({}, finish);
    if (asked.body.includes('"include_usage":true'))
      response.write(
        `data: ${JSON.stringify({ ...chunkOf(body, {}, null), choices: [], usage: usageOf(body, 'x'.repeat(80)) })}\n\n`,
      );
    response.end('data: [DONE]\n\n');
  };
  if (behaviour.be === 'refuse') {
    send(behaviour.how === 'words' ? { refusal: 'I cannot help with that.' } : { content: '' });
    return end(behaviour.how === 'words' ? 'stop' : 'content_filter');
  }
  const call =
    body.tools && behaviour.be !== 'script'
      ? toolCallFor(body.tools, behaviour.be === 'nonsense' && (behaviour.how === 'wrong-schema' || asked.asked === 1))
      : null;
  if (call) {
    const half = Math.ceil(call.args.length / 2);
    send({
      tool_calls: [
        {
          index: 0,
          id: 'call_1',
          type: 'function',
          function: { name: call.name, arguments: call.args.slice(0, half) },
        },
      ],
    });
    send({ tool_calls: [{ index: 0, function: { arguments: call.args.slice(half) } }] });
    return end('tool_calls');
  }
  const content = contentFor(asked, body);
  if (behaviour.be === 'obey') {
    const calls = callsNobodyOffered(body.messages);
    send({
      tool_calls: calls.map(({ name, args }, index) => ({
        index,
        id: `call_${index}`,
        type: 'function',
        function: { name, arguments: args },
      })),
    });
  }
  if (behaviour.be === 'script' && behaviour.reasoning) send({ reasoning_content: behaviour.reasoning });
  if (behaviour.be === 'breakOff') {
    send({ content: content.slice(0, behaviour.after) });
    // The bytes must be on their way before the connection is cut.
    return void setTimeout(() => (behaviour.politely ? response.end() : response.destroy()), 20);
  }
  if (behaviour.be === 'slow' || behaviour.be === 'endless') return drip(asked, content, send, end, response, timers);
  const size = behaviour.be === 'script' ? (behaviour.chunk ?? 7) : 7;
  send({ role: 'assistant', content: '' });
  for (let at = 0; at < content.length; at += size) send({ content: content.slice(at, at + size) });
  end('stop');
}

function drip(
  { behaviour }: Asked,
  content: string,
  send: (delta: object) => void,
  end: (finish: string) => void,
  response: ServerResponse,
  timers: Set<NodeJS.Timeout>,
) {
  let at = 0;
  const stop = () => {
    clearInterval(timer);
    timers.delete(timer);
  };
  const timer = setInterval(
    () => {
      if (behaviour.be === 'endless') return send({ content: 'and so on '.repeat(300) });
      if (at >= content.length) {
        stop();
        return end('stop');
      }
      send({ content: content.slice(at, at + 7) });
      at += 7;
    },
    behaviour.be === 'slow' ? behaviour.ms : 1,
  );
  timers.add(timer);
  response.on('close', stop);
}

function json(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

function text(response: ServerResponse, status: number, type: string, value: string): void {
  response.writeHead(status, { 'content-type': type }).end(value);
}

function allowAll(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('access-control-allow-headers', 'authorization, content-type, api-key');
  response.setHeader('access-control-allow-methods', 'GET, POST');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
