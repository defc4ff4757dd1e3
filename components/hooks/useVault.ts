import { useCallback, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { KeyState } from '../../lib/browser/key-store.ts';
import { sendMessage } from '../../lib/browser/messages.ts';

export type VaultHook = {
  /** null until it is known. */
  state: KeyState | null;
  /** On this computer, wrapped; or wrapped with another passphrase. @returns false while they are locked */
  wrap(passphrase: string): Promise<boolean>;
  /** @returns false when it is not the passphrase */
  unlock(passphrase: string): Promise<boolean>;
  /** Back to this browser session's memory only. @returns false while they are locked */
  unwrap(): Promise<boolean>;
  forget(): Promise<void>;
};

/** Where the keys are: in this session's memory, or wrapped with a passphrase and perhaps locked. Never the keys themselves. */
export function useVault(): VaultHook {
  const [state, setState] = useState<KeyState | null>(null);
  const look = useCallback(() => void sendMessage('keyState').then(setState, () => {}), []);
  useEffect(() => {
    look();
    // Another page may have locked or forgotten them.
    browser.storage.onChanged.addListener(look);
    return () => browser.storage.onChanged.removeListener(look);
  }, [look]);
  return useMemo(() => {
    const then = async <T>(work: Promise<T>) => {
      const done = await work;
      look();
      return done;
    };
    return {
      state,
      wrap: (passphrase) => then(sendMessage('wrapKeys', passphrase)),
      unlock: (passphrase) => then(sendMessage('unlockKeys', passphrase)),
      unwrap: () => then(sendMessage('unwrapKeys')),
      forget: () => then(sendMessage('forgetKeys')),
    };
  }, [state, look]);
}
