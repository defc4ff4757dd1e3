import type { z } from 'zod';
import { type Failure, ok, type Result } from '../core/failure.ts';

export type CrmRequest = { method: string; url: string; headers: Record<string, string>; body?: string };
/** Names of headers in small letters. */
export type CrmResponse = { status: number; headers: Record<string, string>; body: string };

/** How a client reaches its CRM. Whoever opens the client brings it: the extension, a test, the command line. */
export type CrmAccess = {
  /** Sends as the seller: with their token, or from within the CRM's own page. Throws when nothing answers. Follows no redirect to another host. */
  fetch(request: CrmRequest): Promise<CrmResponse>;
  /** Tries to get a new session. False: the seller must sign in. */
  renew(): Promise<boolean>;
  sleep(ms: number): Promise<void>;
  now(): Date;
  signal: AbortSignal;
};

/** One call, for the audit: what went where, without ids and values. */
export type CallEntry = {
  at: string;
  method: string;
  host: string;
  path: string;
  /** 0 when nothing answered. */
  status: number;
  sentBytes: number;
  bytes: number;
};

/** What the CRM said no with. `json` is undefined when it was none. */
export type Refusal = { status: number; json: unknown; text: string; headers: Record<string, string>; what: string };

export type Call<T> = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** From the root of the API's origin, or a whole URL there. */
  path: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  reads: z.ZodType<T>;
  /** Completes "the CRM does not let you …". */
  what: string;
};

export type Answer<T> = { value: T; headers: Record<string, string>; status: number };

/** `unsure`: a write went out and no answer that can be understood came back. It may have been done. */
export type Sent<T> =
  | { ok: true; value: Answer<T> }
  | { ok: false; failure: Failure; unsure?: boolean; status?: number };

export type Caller = {
  send<T>(call: Call<T>): Promise<Sent<T>>;
  /** The value alone. */
  ask<T>(call: Call<T>): Promise<Result<T>>;
};

export type CallerOptions = {
  /** As the seller knows it. */
  crm: string;
  /** "https://acme.my.salesforce.com" */
  origin: string;
  headers?: Record<string, string>;
  /** The CRM's own errors in our words. */
  explain(refusal: Refusal): Failure;
  /** Calls this client may make in its life: one request of the seller. Default 30. */
  budget?: number;
  log?: (entry: CallEntry) => void;
};

const longestWait = 30; // seconds
const biggestAnswer = 16_000_000; // characters

/** The one way a CRM is called: one renewed session, one wait, no other retry. Calls nothing by itself. */
export function openCaller(access: CrmAccess, options: CallerOptions): Caller {
  const { crm, origin, budget = 30 } = options;
  const { host } = new URL(origin);
  let made = 0;
  const failed = (failure: Failure, unsure = false): Sent<never> => ({ ok: false, failure, unsure });
  const interrupted: Failure = { kind: 'interrupted', step: `asking ${crm}` };

  async function once(request: CrmRequest): Promise<CrmResponse | null> {
    const entry = { at: access.now().toISOString(), method: request.method, host, path: withoutIds(request.url) };
    const sentBytes = bytesOf(request.body ?? '');
    try {
      const response = await unlessAborted(access.fetch(request), access.signal);
      options.log?.({ ...entry, status: response.status, sentBytes, bytes: bytesOf(response.body) });
      return response;
    } catch {
      options.log?.({ ...entry, status: 0, sentBytes, bytes: 0 });
      return null;
    }
  }

  async function send<T>(call: Call<T>): Promise<Sent<T>> {
    const request = requestFor(call, options);
    if (!request) return failed({ kind: 'crm-nonsense', crm, what: 'an address on another host' });
    const writes = request.method !== 'GET';
    let [renewed, waited] = [false, false];
    for (;;) {
      if (access.signal.aborted) return failed(interrupted);
      // Our own guard, not the CRM's: a request of the seller that needs more has gone wrong.
      if (made++ >= budget) return failed({ kind: 'crm-limit', crm: 'Wingside', waitSeconds: null });
      const response = await once(request);
      if (!response) {
        return failed(access.signal.aborted ? interrupted : { kind: 'crm-unreachable', crm, host }, writes);
      }
      if (isSignedOut(response)) {
        if (renewed || !(await access.renew())) return failed({ kind: 'crm-signed-out', crm });
        renewed = true;
      } else if (response.status === 429 || response.status === 503) {
        const seconds = retryAfter(response.headers['retry-after'], access.now());
        if (waited || (seconds ?? 0) > longestWait) return failed({ kind: 'crm-limit', crm, waitSeconds: seconds });
        await access.sleep((seconds ?? 2) * 1000);
        waited = true;
      } else {
        return understood(call, response, options, writes);
      }
    }
  }

  return {
    send,
    async ask(call) {
      const sent = await send(call);
      return sent.ok ? ok(sent.value.value) : sent;
    },
  };
}

function requestFor<T>(call: Call<T>, { origin, headers }: CallerOptions): CrmRequest | null {
  // A next page's address is the CRM's word: it never leads to another host.
  const url = new URL(call.path, origin);
  if (url.origin !== new URL(origin).origin) return null;
  return {
    method: call.method ?? 'GET',
    url: url.href,
    headers: {
      accept: 'application/json',
      ...headers,
      ...(call.body !== undefined && { 'content-type': 'application/json' }),
      ...call.headers,
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
  };
}

function understood<T>(call: Call<T>, response: CrmResponse, options: CallerOptions, writes: boolean): Sent<T> {
  const { crm } = options;
  const { status, headers, body } = response;
  const nonsense = (what: string): Sent<never> => ({
    ok: false,
    failure: { kind: 'crm-nonsense', crm, what },
    unsure: writes,
  });
  if (body.length > biggestAnswer) return nonsense(`an answer of ${Math.round(body.length / 1e6)} MB`);
  const json = parsed(body);
  if (status < 200 || status > 299) {
    if (json === undefined && isWebPage(response)) return nonsense(`a web page with the status ${status}`);
    const failure = options.explain({ status, json, text: body, headers, what: call.what });
    return { ok: false, failure, unsure: writes && status >= 500, status };
  }
  if (json === undefined && body.trim() !== '') {
    return nonsense(isWebPage(response) ? 'a web page instead of data' : 'data that breaks off or is no JSON');
  }
  const read = call.reads.safeParse(json);
  if (read.success) return { ok: true, value: { value: read.data, headers, status } };
  const [issue] = read.error.issues;
  return nonsense(`${issue?.path.join('.') || 'the answer'}: ${issue?.message ?? 'unexpected'}`);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const isWebPage = ({ headers, body }: CrmResponse): boolean =>
  /\bhtml\b/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(body);

/** Some CRMs answer an ended session with their sign-in page and the status 200. */
const isSignedOut = (response: CrmResponse): boolean =>
  response.status === 401 ||
  (isWebPage(response) && /type=["']?password|login\.microsoftonline\.com|\/login\b.*<\/form/is.test(response.body));

/** "12" or an HTTP date. @returns whole seconds from now, null when it says neither */
function retryAfter(said: string | undefined, now: Date): number | null {
  if (said === undefined) return null;
  if (/^\d+$/.test(said.trim())) return Number(said);
  const at = Date.parse(said);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** GUIDs, Salesforce's 15 or 18 letters and digits, and plain numbers between slashes or in brackets. */
const withoutIds = (url: string): string =>
  decodeURI(new URL(url).pathname)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '{id}')
    .replace(/(?<=\/)(?=\w*\d)[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?(?=\/|$)/g, '{id}')
    .replace(/(?<=\/)\d+(?=\/|$)/g, '{id}');
