/**
 * Keys wrapped with a passphrase: PBKDF2-SHA-256 with as many rounds as OWASP asks for, then AES-256-GCM. What lies on
 * disk is of no use without the passphrase; what it unlocks lies in the browser's session memory until that ends.
 */

const rounds = 600_000;
const saltBytes = 16;
const ivBytes = 12;

/** As it lies on disk. Bytes are base64. */
export type Wrapped = {
  version: 1;
  derived: 'PBKDF2-SHA-256';
  rounds: number;
  salt: string;
  sealedWith: 'AES-256-GCM';
  iv: string;
  sealed: string;
  /** Whether a model's key is among them; needed to say that it is locked. */
  modelKey: boolean;
};

/** Secrets by name. */
export type Secrets = Record<string, string>;

/** 32 bytes from a passphrase. A passphrase typed on another keyboard is the same one: it is brought to NFKC first. */
export async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations = rounds,
): Promise<Uint8Array<ArrayBuffer>> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256);
  return new Uint8Array(bits);
}

export const newSalt = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(saltBytes));

/** @param key of `keyFrom`, made with this salt */
export async function seal(
  secrets: Secrets,
  key: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  hasModelKey: boolean,
): Promise<Wrapped> {
  // A new one each time: used twice with one key, GCM gives both texts away.
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const about = {
    ...{ version: 1 as const, derived: 'PBKDF2-SHA-256' as const, rounds, salt: toBase64(salt) },
    ...{ sealedWith: 'AES-256-GCM' as const, modelKey: hasModelKey },
  };
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(about) },
    await aesKey(key, 'encrypt'),
    new TextEncoder().encode(JSON.stringify(secrets)),
  );
  return { ...about, iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) };
}

/** @returns null when the key is another, or the bytes were changed */
export async function unseal(wrapped: Wrapped, key: Uint8Array<ArrayBuffer>): Promise<Secrets | null> {
  const { iv, sealed, ...about } = wrapped;
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(iv), additionalData: bound(about) },
      await aesKey(key, 'decrypt'),
      fromBase64(sealed),
    );
    return JSON.parse(new TextDecoder().decode(opened)) as Secrets;
  } catch {
    return null;
  }
}

const aesKey = (key: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use]);

/** What stands beside the sealed bytes cannot be changed without breaking the seal. */
const bound = ({ version, derived, rounds: made, salt, sealedWith, modelKey }: Omit<Wrapped, 'iv' | 'sealed'>) =>
  new TextEncoder().encode(JSON.stringify([version, derived, made, salt, sealedWith, modelKey]));

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
