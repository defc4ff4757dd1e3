import type { ModelSettings } from './settings.ts';

/** How the door gets out. Tests and the connection test bring their own. */
export type Reach = {
  fetch: typeof globalThis.fetch;
  /** The origin servers see: "chrome-extension://abc…". */
  origin: string;
  online(): boolean;
  patience: Patience;
};

/** Milliseconds. A model on a laptop is loaded from disk before its first word, hence the long first wait. */
export type Patience = { first: number; between: number; whole: number };

export function reachWith(given: Partial<Omit<Reach, 'patience'>> & { patience?: Partial<Patience> } = {}): Reach {
  return {
    // Bound: a browser's fetch called as a method of something else throws "Illegal invocation".
    fetch: given.fetch ?? globalThis.fetch.bind(globalThis),
    origin: given.origin ?? (globalThis as { location?: { origin?: string } }).location?.origin ?? '',
    online: given.online ?? (() => (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine !== false),
    patience: { first: 60_000, between: 30_000, whole: 180_000, ...given.patience },
  };
}

/** Where requests of this kind of server go and what they carry. Azure names the deployment in the path and the key in `api-key`. */
export function addressOf(settings: ModelSettings): {
  base: string;
  query: Record<string, string>;
  headers: Record<string, string>;
} {
  const base = settings.baseUrl
    .trim()
    .replace(/\/+$/, '')
    .replace(/\/chat\/completions$/, '');
  if (settings.kind !== 'azure')
    return { base, query: {}, headers: settings.key ? { authorization: `Bearer ${settings.key}` } : {} };
  const headers = { 'api-key': settings.key };
  // Azure's newer address speaks like everybody else's and takes the deployment as the model.
  if (/\/openai\/v1$/.test(base)) return { base, query: {}, headers };
  const resource = base.replace(/\/openai(\/deployments\/.*)?$/, '');
  return {
    base: `${resource}/openai/deployments/${encodeURIComponent(settings.model)}`,
    query: { 'api-version': settings.azureApiVersion || '2024-10-21' },
    headers,
  };
}

/** The list of models; on Azure it belongs to the resource, not to the deployment. */
export function modelsUrl(settings: ModelSettings): string {
  const { base, query } = addressOf(settings);
  const search = new URLSearchParams(query).toString();
  return `${base.replace(/\/deployments\/[^/]*$/, '')}/models${search ? `?${search}` : ''}`;
}

export type Watch = { signal: AbortSignal; touch(): void; slowAfter(): number | null; end(): void };

/** Ends a call that is cancelled or too slow: to its first word, between two, or as a whole. */
export function watchOver(signal: AbortSignal, patience: Patience): Watch {
  const controller = new AbortController();
  let slow: number | null = null;
  const late = (after: number) => () => {
    slow = Math.max(1, Math.round(after / 1000));
    controller.abort(new DOMException('too slow', 'TimeoutError'));
  };
  const cancel = () => controller.abort(signal.reason);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  let next = setTimeout(late(patience.first), patience.first);
  const whole = setTimeout(late(patience.whole), patience.whole);
  return {
    signal: controller.signal,
    touch: () => {
      clearTimeout(next);
      next = setTimeout(late(patience.between), patience.between);
    },
    slowAfter: () => slow,
    end: () => {
      clearTimeout(next);
      clearTimeout(whole);
      signal.removeEventListener('abort', cancel);
    },
  };
}
