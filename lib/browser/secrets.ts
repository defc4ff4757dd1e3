import { browser } from 'wxt/browser';
import { KeyStore } from './key-store.ts';
import { onMessage } from './messages.ts';
import { ownPagesOnly } from './senders.ts';

/** The seller's keys, in this browser. For the background alone: an offscreen document has no storage. */
export const keys = new KeyStore(
  {
    get: (names) => browser.storage.session.get(names),
    set: (values) => browser.storage.session.set(values),
    remove: (names) => browser.storage.session.remove(names),
  },
  {
    get: (names) => browser.storage.local.get(names),
    set: (values) => browser.storage.local.set(values),
    remove: (names) => browser.storage.local.remove(names),
  },
);

const sessionSlot = 'browserSession';

/** An id that is another one each time the browser starts. */
export async function browserSession(): Promise<string> {
  const kept = (await browser.storage.session.get(sessionSlot))[sessionSlot];
  if (typeof kept === 'string') return kept;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [sessionSlot]: made });
  return made;
}

/** Background: answers the extension's own pages about the keys. Only the model's key is ever given out, for its box in Settings. */
export function answerKeys(): void {
  // The wrapped keys are no business of a script in a page. Chromium lets those read the disk shelf unless told otherwise.
  const local = browser.storage.local as unknown as { setAccessLevel?(to: { accessLevel: string }): Promise<void> };
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});

  onMessage('modelKey', (message) => {
    ownPagesOnly(message);
    return keys.modelKey();
  });
  onMessage('keepModelKey', (message) => {
    ownPagesOnly(message);
    return keys.keepModelKey(message.data);
  });
  onMessage('keyState', (message) => {
    ownPagesOnly(message);
    return keys.state();
  });
  onMessage('wrapKeys', (message) => {
    ownPagesOnly(message);
    return keys.wrap(message.data);
  });
  onMessage('unlockKeys', (message) => {
    ownPagesOnly(message);
    return keys.unlock(message.data);
  });
  onMessage('unwrapKeys', (message) => {
    ownPagesOnly(message);
    return keys.unwrap();
  });
  onMessage('forgetKeys', (message) => {
    ownPagesOnly(message);
    return keys.forget();
  });
}
