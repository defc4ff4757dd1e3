import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { fromBase64, keyFrom, newSalt, seal, unseal } from './vault.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (each: Uint8Array) => Buffer.from(each).toString('hex');
const secrets = { modelKey: 'sk-canary-1', 'crmSecret attio:acme': 'token' };

test('the passphrase becomes a key as RFC 7914 says PBKDF2-SHA-256 must', async () => {
  // Section 11; of its 64 bytes the first 32.
  expect(hex(await keyFrom('passwd', bytes('salt'), 1))).toBe(
    '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc',
  );
  expect(hex(await keyFrom('Password', bytes('NaCl'), 80_000))).toBe(
    '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56',
  );
});

test('sealed with 600,000 rounds, a salt of 16 bytes and AES-256-GCM, as another program can check', async () => {
  const salt = newSalt();
  const wrapped = await seal(secrets, await keyFrom('correct horse', salt), salt, true);
  expect(wrapped).toMatchObject({
    rounds: 600_000,
    derived: 'PBKDF2-SHA-256',
    sealedWith: 'AES-256-GCM',
    modelKey: true,
  });
  expect(fromBase64(wrapped.salt)).toHaveLength(16);
  expect(fromBase64(wrapped.iv)).toHaveLength(12);

  const key = pbkdf2Sync('correct horse', fromBase64(wrapped.salt), 600_000, 32, 'sha256');
  const all = fromBase64(wrapped.sealed);
  const opened = createDecipheriv('aes-256-gcm', key, fromBase64(wrapped.iv));
  opened.setAAD(bytes(JSON.stringify([1, 'PBKDF2-SHA-256', 600_000, wrapped.salt, 'AES-256-GCM', true])));
  opened.setAuthTag(all.slice(-16));
  expect(JSON.parse(`${opened.update(all.slice(0, -16), undefined, 'utf8')}${opened.final('utf8')}`)).toEqual(secrets);
});

test('what another program sealed that way opens here', async () => {
  const salt = bytes('sixteen bytes !!');
  const iv = bytes('twelve bytes');
  const key = pbkdf2Sync('correct horse', salt, 1_000, 32, 'sha256');
  const about = {
    ...{ version: 1 as const, derived: 'PBKDF2-SHA-256' as const, rounds: 1_000 },
    ...{ salt: Buffer.from(salt).toString('base64'), sealedWith: 'AES-256-GCM' as const, modelKey: false },
  };
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(bytes(JSON.stringify(Object.values(about))));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets)), cipher.final(), cipher.getAuthTag()]);
  const wrapped = { ...about, iv: Buffer.from(iv).toString('base64'), sealed: sealed.toString('base64') };
  expect(await unseal(wrapped, await keyFrom('correct horse', salt, 1_000))).toEqual(secrets);
});

test('another passphrase opens nothing, nor does anything that was changed', async () => {
  const salt = newSalt();
  const key = await keyFrom('correct horse', salt, 1_000);
  const wrapped = await seal(secrets, key, salt, true);
  expect(await unseal(wrapped, key)).toEqual(secrets);
  expect(await unseal(wrapped, await keyFrom('correct horsE', salt, 1_000))).toBeNull();
  expect(await unseal({ ...wrapped, rounds: 1 }, key)).toBeNull();
  expect(await unseal({ ...wrapped, modelKey: false }, key)).toBeNull();
  const flipped = `${wrapped.sealed.startsWith('A') ? 'B' : 'A'}${wrapped.sealed.slice(1)}`;
  expect(await unseal({ ...wrapped, sealed: flipped }, key)).toBeNull();
  expect(await unseal({ ...wrapped, sealed: 'no base64!' }, key)).toBeNull();
});

test('the same secrets sealed twice look different, and an accent typed in two ways is one passphrase', async () => {
  const salt = newSalt();
  const key = await keyFrom('café', salt, 1_000);
  const [one, two] = [await seal(secrets, key, salt, true), await seal(secrets, key, salt, true)];
  expect(one.iv).not.toBe(two.iv);
  expect(one.sealed).not.toBe(two.sealed);
  expect(hex(await keyFrom('cafe\u0301', salt, 1_000))).toBe(hex(key));
});
