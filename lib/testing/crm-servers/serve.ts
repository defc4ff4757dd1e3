import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { CrmAccess, CrmRequest } from '../../crm-api/call.ts';
import { listen, stop } from '../../demo-crm/loopback.ts';

export type Asked = {
  method: string;
  /** Path and query as they were sent. */
  target: string;
  path: string;
  search: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
};
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

/** What goes wrong at the next request instead of, or with, its answer. */
export type Fault =
  | { be: 'answer'; status: number; body: string; headers?: Record<string, string> }
  /** Half of the true answer, as if it were whole. */
  | { be: 'half' }
  | { be: 'hang' }
  | { be: 'drop' }
  /** The request is carried out and the connection cut before the answer. */
  | { be: 'deaf' }
  /** All is well. */
  | { be: 'fine' };

export type CrmServer = {
  origin: string;
  requests: Asked[];
  /** One for each of the next requests. */
  fail(...faults: Fault[]): void;
  /** Called once, right before the next write is carried out. */
  beforeWrite(work: () => void | Promise<void>): void;
  close(): Promise<void>;
};

/** Refuses a request as the CRM would. */
export class Refused extends Error {
  readonly reply: Reply;
  constructor(status: number, body: unknown) {
    super(`refused with ${status}`);
    this.reply = { status, body };
  }
}

/** A CRM's API on the loopback: answers by `handle`, can be told to be difficult, remembers what it was asked. */
export async function serveCrm(handle: (asked: Asked) => Reply | Promise<Reply>): Promise<CrmServer> {
  const requests: Asked[] = [];
  const faults: Fault[] = [];
  let before: (() => void | Promise<void>) | null = null;

  async function replyTo(asked: Asked): Promise<Reply> {
    if (asked.method !== 'GET' && before) {
      const work = before;
      before = null;
      await work();
    }
    try {
      return await handle(asked);
    } catch (error) {
      if (error instanceof Refused) return error.reply;
      throw error;
    }
  }

  const server = createServer(async (request, response) => {
    const asked = await readRequest(request);
    requests.push(asked);
    const fault = faults.shift() ?? { be: 'fine' };
    if (fault.be === 'hang') return;
    if (fault.be === 'drop') return void request.socket.destroy();
    if (fault.be === 'answer') return send(response, fault.status, fault.body, { ...fault.headers });
    try {
      const { status, body, headers = {} } = await replyTo(asked);
      if (fault.be === 'deaf') return void request.socket.destroy();
      const text = body === undefined ? '' : JSON.stringify(body);
      const type = { 'content-type': 'application/json; charset=utf-8' };
      send(response, status, fault.be === 'half' ? text.slice(0, text.length / 2) : text, { ...type, ...headers });
    } catch (error) {
      // A mistake of the test server's own should look like one.
      send(response, 599, JSON.stringify({ mistake: String(error) }), {});
    }
  });
  const port = await listen(server, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    fail: (...next) => void faults.push(...next),
    beforeWrite: (work) => {
      before = work;
    },
    close: () => stop(server),
  };
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const target = request.url ?? '/';
  const { pathname, searchParams } = new URL(target, 'http://crm');
  return {
    method: request.method ?? 'GET',
    target,
    path: decodeURIComponent(pathname),
    search: searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string>): void {
  response.writeHead(status, headers);
  response.end(text);
}

export type AccessOptions = {
  /** The token sent with each request; null for a CRM whose page brings its own session. */
  token?: () => string | null;
  renew?: () => Promise<boolean>;
  signal?: AbortSignal;
  /** Waits asked for, in ms; none is waited. */
  waits?: number[];
};

/** What the extension brings to a client, over Node's own fetch. */
export function accessTo({ token = () => null, renew, signal, waits = [] }: AccessOptions = {}): CrmAccess {
  const stop = signal ?? new AbortController().signal;
  return {
    async fetch({ method, url, headers, body }: CrmRequest) {
      const bearer = token();
      const response = await fetch(url, {
        method,
        headers: { ...headers, ...(bearer !== null && { authorization: `Bearer ${bearer}` }) },
        body,
        signal: stop,
        redirect: 'error',
      });
      return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
    },
    renew: renew ?? (async () => false),
    async sleep(ms) {
      waits.push(ms);
    },
    now: () => new Date(),
    signal: stop,
  };
}
