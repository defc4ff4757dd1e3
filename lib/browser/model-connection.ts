import type { Failure } from '../core/failure.ts';
import type { Connection } from '../model/connection.ts';
import { type ModelDoor, noUsage } from '../model/door.ts';
import { hostOf, type ModelSettings } from '../model/settings.ts';
import type { Merged } from '../settings/merge.ts';
import type { KeyState } from './key-store.ts';

export type ModelKeys = { modelKey(): Promise<string>; keyState(): Promise<KeyState> };

/** The model the settings name, behind its door; null when none is connected. Loaded when first needed. */
export async function connectDoor(merged: Merged, keys: ModelKeys): Promise<ModelDoor | null> {
  const { model } = merged.settings;
  if (model.use === 'none') return null;
  if (model.use === 'built-in') {
    const { openBuiltIn } = await import('../model/built-in.ts');
    const opened = await openBuiltIn();
    return opened.ok ? opened.value : null;
  }
  if (!model.baseUrl || !model.model) return null;
  const { openChat } = await import('../model/chat.ts');
  const settings = await withKey(merged, keys);
  const door = openChat(settings);
  const locked = await lockOf(settings, keys);
  return locked ? lockedDoor(door, locked) : hushedDoor(door, settings.key);
}

export async function testSettings(merged: Merged, keys: ModelKeys): Promise<Connection> {
  const settings = await withKey(merged, keys);
  const failure = await lockOf(settings, keys);
  if (failure) return { ok: false, steps: [], failure };
  const { testConnection } = await import('../model/connection.ts');
  const connection = await testConnection(settings, {
    fetch: globalThis.fetch.bind(globalThis),
    origin: globalThis.location.origin,
    online: () => navigator.onLine,
  });
  return hushed(connection, settings.key);
}

const withKey = async (merged: Merged, { modelKey }: ModelKeys): Promise<ModelSettings> => ({
  ...merged.settings.model,
  key: await modelKey(),
});

/** The key is there, but behind its passphrase: nothing is called without it. */
async function lockOf(settings: ModelSettings, { keyState }: ModelKeys): Promise<Failure | null> {
  if (settings.use !== 'endpoint' || settings.key !== '') return null;
  return (await keyState()).model === 'locked' ? { kind: 'model-key-locked', host: hostOf(settings) } : null;
}

/** Says what would be sent, and sends nothing. */
const lockedDoor = (door: ModelDoor, failure: Failure): ModelDoor => ({
  ...{ label: door.label, host: door.host, bytes: door.bytes },
  stream: async () => ({ text: '', usage: noUsage, finish: 'failed', toolCalls: [], failure }),
  structured: async () => ({ ok: false, failure }),
  pick: async () => ({ ok: false, failure }),
});

/** Some servers repeat a wrong key in their error. It must not get from there into the history. */
function hushedDoor(door: ModelDoor, key: string): ModelDoor {
  if (key === '') return door;
  return {
    ...door,
    stream: async (request, { onText, ...options }) =>
      hushed(
        await door.stream(request, { ...options, ...(onText ? { onText: (text) => onText(hushed(text, key)) } : {}) }),
        key,
      ),
    structured: async (request, schema, options) => hushed(await door.structured(request, schema, options), key),
    pick: async (request, tools, options) => hushed(await door.pick(request, tools, options), key),
  };
}

/** The same without the key in any of its texts. */
function hushed<T>(told: T, key: string): T {
  if (key === '') return told;
  if (typeof told === 'string') return told.replaceAll(key, '(key)') as T;
  if (Array.isArray(told)) return told.map((each) => hushed(each, key)) as T;
  if (told === null || typeof told !== 'object') return told;
  return Object.fromEntries(Object.entries(told).map(([name, each]) => [name, hushed(each, key)])) as T;
}
