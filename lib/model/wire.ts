import { notAnApi } from './failures.ts';

/** What the answer's bytes told besides its chunks. */
export type Seen = { done: boolean };

/**
 * fetch as the openai package is given it: without the package's own seven headers (each would have to be allowed by
 * a server's CORS), with web pages told apart from answers, long waits left to the seller, and whole JSON answers of
 * servers that do not stream turned into a stream of one.
 */
export function wireFetch(fetch: typeof globalThis.fetch, seen: Seen): typeof globalThis.fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    for (const name of [...headers.keys()])
      if (name.startsWith('x-stainless-') || name === 'user-agent') headers.delete(name);
    const answer = await fetch(input, { ...init, headers, credentials: 'omit' });
    const type = answer.headers.get('content-type') ?? '';
    if (/text\/html/.test(type) && answer.status < 500) return asError(400, notAnApi, 'a web page');
    if (answer.status === 404 && !/json/.test(type)) return asError(400, notAnApi, 'a page that does not exist (404)');
    if (answer.status === 429 && longWait(answer.headers)) return withHeader(answer, 'x-should-retry', 'false');
    const asked = typeof init?.body === 'string' && init.body.includes('"stream":true');
    if (!answer.ok || !asked || !answer.body) return answer;
    if (/application\/json/.test(type)) return streamOfOne(await answer.text(), seen);
    return new Response(answer.body.pipeThrough(lookForEnd(seen)), { status: answer.status, headers: answer.headers });
  };
}

function asError(status: number, code: string, message: string): Response {
  return new Response(JSON.stringify({ error: { code, message } }), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

const longWait = (headers: Headers) => headers.has('retry-after') && !(Number(headers.get('retry-after')) <= 2);

function withHeader(answer: Response, name: string, value: string): Response {
  const headers = new Headers(answer.headers);
  headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
}

/** Some gateways end without a finish reason; `[DONE]` says as well that the answer is whole. */
function lookForEnd(seen: Seen): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder();
  let tail = '';
  return new TransformStream({
    transform(chunk, controller) {
      tail = (tail + decoder.decode(chunk, { stream: true })).slice(-64);
      if (/data: ?\[DONE\]/.test(tail)) seen.done = true;
      controller.enqueue(chunk);
    },
  });
}

type Whole = {
  choices?: { message?: { content?: string; tool_calls?: object[]; refusal?: string }; finish_reason?: string }[];
  usage?: object;
};

function streamOfOne(text: string, seen: Seen): Response {
  let whole: Whole;
  try {
    whole = JSON.parse(text) as Whole;
  } catch {
    return asError(400, notAnApi, text.trim() === '' ? 'nothing' : 'text that is not JSON');
  }
  if (!Array.isArray(whole.choices))
    return 'error' in whole
      ? new Response(text, { status: 400, headers: { 'content-type': 'application/json' } })
      : asError(400, notAnApi, 'JSON that is no answer');
  const choices = whole.choices.map(({ message, finish_reason }, index) => ({
    index,
    delta: { ...message, tool_calls: message?.tool_calls?.map((call, place) => ({ index: place, ...call })) },
    finish_reason: finish_reason ?? 'stop',
  }));
  seen.done = true;
  return new Response(`data: ${JSON.stringify({ ...whole, choices })}\n\ndata: [DONE]\n\n`, {
    headers: { 'content-type': 'text/event-stream' },
  });
}
