import type { Connection } from '../model/connection.ts';
import type { ModelDoor } from '../model/door.ts';
import type { ModelSettings } from '../model/settings.ts';
import type { Merged } from '../settings/merge.ts';

/** The model the settings name, behind its door; null when none is connected. Loaded when first needed. */
export async function connectDoor(merged: Merged, modelKey: () => Promise<string>): Promise<ModelDoor | null> {
  const { model } = merged.settings;
  if (model.use === 'none') return null;
  if (model.use === 'built-in') {
    const { openBuiltIn } = await import('../model/built-in.ts');
    const opened = await openBuiltIn();
    return opened.ok ? opened.value : null;
  }
  if (!model.baseUrl || !model.model) return null;
  const { openChat } = await import('../model/chat.ts');
  return openChat(await withKey(merged, modelKey));
}

export async function testSettings(merged: Merged, modelKey: () => Promise<string>): Promise<Connection> {
  const { testConnection } = await import('../model/connection.ts');
  return testConnection(await withKey(merged, modelKey), {
    fetch: globalThis.fetch.bind(globalThis),
    origin: globalThis.location.origin,
    online: () => navigator.onLine,
  });
}

const withKey = async (merged: Merged, modelKey: () => Promise<string>): Promise<ModelSettings> => ({
  ...merged.settings.model,
  key: await modelKey(),
});
