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

/** Keys and tokens of connected CRMs, by connection; in the same memory. */
const crmSlot = (id: string) => `crmSecret ${id}`;

export async function secret(id: string): Promise<string> {
  const kept = (await browser.storage.session.get(crmSlot(id)))[crmSlot(id)];
  return typeof kept === 'string' ? kept : '';
}

/** @param value '' forgets it */
export async function keepSecret(id: string, value: string): Promise<void> {
  if (value === '') await browser.storage.session.remove(crmSlot(id));
  else await browser.storage.session.set({ [crmSlot(id)]: value });
}
