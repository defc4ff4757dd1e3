import type { Failure } from '../core/failure.ts';
import { addressOf, modelsUrl, type Reach } from './reach.ts';
import { hostOf, type ModelKind, type ModelSettings } from './settings.ts';

/** What is known of an error, whoever threw it. The openai package's errors carry all of these, fetch's none. */
type ErrorLike = {
  name?: string;
  message?: string;
  status?: number;
  code?: string | null;
  headers?: Headers;
  error?: unknown;
  cause?: unknown;
};

/** @returns the exact cause, as far as a browser lets it be known */
export async function failureOf(error: unknown, settings: ModelSettings, reach: Reach): Promise<Failure> {
  const like = (typeof error === 'object' && error !== null ? error : {}) as ErrorLike;
  const host = hostOf(settings);
  const said = sayable(like, settings);
  if (like.status === undefined) return noAnswer(like, settings, reach, said);
  if (like.code === notAnApi) return { kind: 'model-not-an-api', host, got: said };
  if (unknownModel(like, said))
    return { kind: 'model-unknown', host, model: settings.model, known: await knownModels(settings, reach) };
  if (like.code === 'content_filter' || /content (management|filter)|safety system/i.test(said))
    return { kind: 'model-refused', host, said };
  switch (like.status) {
    case 401:
      return { kind: 'model-key-wrong', host };
    case 403:
      // With leave for the host the browser shows a local server's 403, without it only "Failed to fetch".
      if (isLocalKind(settings.kind))
        return { kind: 'model-blocked', host, setting: settingFor(settings.kind, reach.origin) };
      return /key|permission|auth|access|forbidden|denied/i.test(said || 'forbidden')
        ? { kind: 'model-key-wrong', host }
        : { kind: 'model-error', host, status: 403, said };
    case 404:
      return { kind: 'model-not-an-api', host, got: 'a page that does not exist (404)' };
    case 429:
      return { kind: 'model-limit', host, waitSeconds: waitOf(like.headers) };
    default:
      return { kind: 'model-error', host, status: like.status, said: said || 'no reason given' };
  }
}

/** The code of errors this module's own fetch makes of pages that are no API. */
export const notAnApi = 'wingside-not-an-api';

/**
 * A request that got no answer at all: offline, nobody there, or there and refusing this origin. Browsers tell the
 * last two apart for nobody, but a request without CORS gets through to a server that is there.
 */
async function noAnswer(error: ErrorLike, settings: ModelSettings, reach: Reach, said: string): Promise<Failure> {
  const host = hostOf(settings);
  if (error instanceof SyntaxError) return { kind: 'model-nonsense', host, what: 'not JSON' };
  if (error.error && said) return { kind: 'model-error', host, status: 200, said };
  if (!URL.canParse(settings.baseUrl) || !/^https?:/.test(settings.baseUrl))
    return { kind: 'model-not-an-api', host, got: 'no web address' };
  if (!reach.online() && !isLoopback(settings.baseUrl)) return { kind: 'model-offline', host };
  if (await isThere(settings, reach))
    return { kind: 'model-blocked', host, setting: settingFor(settings.kind, reach.origin) };
  return { kind: 'model-unreachable', host };
}

async function isThere(settings: ModelSettings, reach: Reach): Promise<boolean> {
  try {
    await reach.fetch(addressOf(settings).base, {
      mode: 'no-cors',
      credentials: 'omit',
      signal: AbortSignal.timeout(3_000),
    });
    return true;
  } catch {
    return false;
  }
}

/** What to change so that the server lets the extension in. From each server's own documentation. */
export function settingFor(kind: ModelKind, origin: string): string {
  const id = /^(chrome|moz)-extension:\/\/[\w-]+/.exec(origin)?.[0] ?? 'chrome-extension://<id>';
  switch (kind) {
    case 'ollama':
      return 'Start Ollama with OLLAMA_ORIGINS=chrome-extension://*,moz-extension://* set, then try again.';
    case 'lmstudio':
      return 'In LM Studio open Developer, Settings, switch on "Enable CORS", then try again.';
    case 'vllm':
      return `Start vLLM with --allowed-origins '["${id}"]', then try again.`;
    default:
      return `Allow the origin ${id} on the server, then try again.`;
  }
}

const isLocalKind = (kind: ModelKind) => kind === 'ollama' || kind === 'lmstudio' || kind === 'vllm';
const isLoopback = (address: string) => /^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(URL.parse(address)?.host ?? '');

function unknownModel({ status, code }: ErrorLike, said: string): boolean {
  if (code === 'model_not_found' || code === 'DeploymentNotFound') return true;
  if (status !== 404 && status !== 400) return false;
  return /\b(model|deployment)\b.{0,80}(not found|not exist|not a valid|not loaded|not available|unknown|invalid)|(unknown|invalid|no such) (model|deployment)/i.test(
    said,
  );
}

/** @returns names of models the server has, first come first, empty when it does not say */
export async function knownModels(settings: ModelSettings, reach: Reach): Promise<string[]> {
  try {
    const answer = await reach.fetch(modelsUrl(settings), {
      headers: addressOf(settings).headers,
      signal: AbortSignal.timeout(3_000),
    });
    return modelNames(await answer.json());
  } catch {
    return [];
  }
}

export function modelNames(listed: unknown): string[] {
  const data = (listed as { data?: unknown } | null)?.data;
  return Array.isArray(data) ? data.flatMap((each) => (typeof each?.id === 'string' ? [each.id as string] : [])) : [];
}

/** @returns seconds, null when the server does not say */
function waitOf(headers: Headers | undefined): number | null {
  const given = headers?.get?.('retry-after');
  if (!given) return null;
  const seconds = Number.isNaN(Number(given)) ? (Date.parse(given) - Date.now()) / 1000 : Number(given);
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : null;
}

/** The server's own words, short, without the key some servers repeat. */
function sayable(error: ErrorLike, { key }: ModelSettings): string {
  const inner = error.error as { message?: unknown } | undefined;
  const text =
    typeof inner?.message === 'string'
      ? inner.message
      : typeof error.error === 'string'
        ? error.error
        : (error.message ?? '').replace(/^\d{3} (status code \(no body\))?/, '');
  const plain = text.replace(/\s+/g, ' ').trim().slice(0, 240);
  return key.length > 3 ? plain.replaceAll(key, '…') : plain;
}
