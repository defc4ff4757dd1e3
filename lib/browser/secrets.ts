import { browser } from 'wxt/browser';

/** The model's key, kept in the browser's session memory only: gone when the browser closes, never on disk, never in an export. */
const slot = 'modelKey';

export async function modelKey(): Promise<string> {
  const kept = (await browser.storage.session.get(slot))[slot];
  return typeof kept === 'string' ? kept : '';
}

export async function keepModelKey(key: string): Promise<void> {
  await browser.storage.session.set({ [slot]: key });
}
