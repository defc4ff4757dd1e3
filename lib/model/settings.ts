/** Which model the seller connected, if any. Kept in Settings; the key never leaves this machine but for the model's own host. */
export type ModelKind = 'openai' | 'azure' | 'ollama' | 'lmstudio' | 'vllm' | 'gateway';

export type ModelSettings = {
  use: 'none' | 'endpoint' | 'built-in';
  kind: ModelKind;
  /** "https://api.openai.com/v1", "http://localhost:11434/v1"; for Azure the resource: "https://acme.openai.azure.com". */
  baseUrl: string;
  /** The model's name; for Azure the name of the deployment. */
  model: string;
  /** Empty where the server wants none (Ollama, LM Studio). */
  key: string;
  /** Azure only, "2024-10-21" when missing. */
  azureApiVersion?: string;
  /** Price of 1,000,000 prompt tokens and of as many answer tokens, as the seller's contract says. Without both, no cost is shown. */
  priceIn?: number;
  priceOut?: number;
  /** ISO 4217 of the prices. */
  currency?: string;
};

/** Where each kind of server stands unless the seller says otherwise. */
export const usualAddress: Record<ModelKind, string> = {
  openai: 'https://api.openai.com/v1',
  azure: '',
  ollama: 'http://localhost:11434/v1',
  lmstudio: 'http://localhost:1234/v1',
  vllm: 'http://localhost:8000/v1',
  gateway: '',
};

/** @returns host and port, as told to the seller and written to the audit log; the address as typed when it is no URL. */
export function hostOf(settings: Pick<ModelSettings, 'use' | 'baseUrl'>): string {
  if (settings.use === 'built-in') return 'this browser';
  return URL.parse(settings.baseUrl)?.host || settings.baseUrl;
}

/** The origin a browser permission is asked for: "https://api.openai.com/*". Null when the address is no web address. */
export function originPattern(baseUrl: string): string | null {
  const url = URL.parse(baseUrl);
  // A match pattern has no port: it covers all of a host's.
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}
