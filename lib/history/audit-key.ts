import type { WingsideDb } from './db.ts';

/** Its row in the settings. Deleted with "forget everything": then no hash in the log can be matched to anything again. */
export const auditKeyId = 'auditKey';

/**
 * What stands in the audit log for a record or a company's website: HMAC-SHA-256 under a random key of this
 * installation, so that the log says "the same again" and nothing else.
 *
 * @param about a record's key, or a site's registrable domain
 * @returns 64 hex digits
 */
export async function aboutHash(db: WingsideDb, about: string): Promise<string> {
  const signed = await crypto.subtle.sign('HMAC', await auditKey(db), new TextEncoder().encode(about));
  return Array.from(new Uint8Array(signed), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const;

async function auditKey(db: WingsideDb): Promise<CryptoKey> {
  const kept = (await db.settings.get(auditKeyId))?.value ?? (await makeKey(db));
  if (!(kept instanceof Uint8Array)) return kept as CryptoKey;
  return crypto.subtle.importKey('raw', new Uint8Array(kept), hmac, false, ['sign']);
}

/** Two windows may make one at the same time: the first to write it down wins. */
async function makeKey(db: WingsideDb): Promise<unknown> {
  const firstCome = (value: unknown) =>
    db.transaction('rw', db.settings, async () => {
      const known = await db.settings.get(auditKeyId);
      if (!known) await db.settings.add({ id: auditKeyId, value });
      return known?.value ?? value;
    });
  try {
    // Not extractable: no code, ours included, can take it out of this browser.
    return await firstCome(await crypto.subtle.generateKey(hmac, false, ['sign']));
  } catch (error) {
    if (!isUncloneable(error)) throw error;
    return firstCome(crypto.getRandomValues(new Uint8Array(32)));
  }
}

/** A store that takes no CryptoKey takes bytes. Dexie wraps the cause. */
const isUncloneable = (error: unknown): boolean =>
  [error, (error as { inner?: unknown }).inner].some((each) => (each as Error | undefined)?.name === 'DataCloneError');
