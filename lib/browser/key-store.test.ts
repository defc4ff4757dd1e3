import { expect, test } from 'vitest';
import { KeyStore, type Shelf } from './key-store.ts';

function shelf() {
  const kept = new Map<string, unknown>();
  const own: Shelf = {
    get: async (names) => Object.fromEntries([...kept].filter(([name]) => names === null || names.includes(name))),
    set: async (values) => {
      for (const [name, value] of Object.entries(values)) kept.set(name, structuredClone(value));
    },
    remove: async (names) => {
      for (const name of names) kept.delete(name);
    },
  };
  return { ...own, kept, text: () => JSON.stringify([...kept]) };
}

/** A browser that can be closed and started again: what is in session memory is gone then. */
function browser() {
  const session = shelf();
  const local = shelf();
  // Other things of the browser session live there too.
  session.kept.set('browserSession', 'b-1');
  let keys = new KeyStore(session, local);
  const restart = () => {
    session.kept.clear();
    keys = new KeyStore(session, local);
    return keys;
  };
  return { session, local, keys: () => keys, restart };
}

test('as it comes, a key lives in session memory and is gone when the browser closes', async () => {
  const { keys, local, restart } = browser();
  expect(await keys().state()).toEqual({ kept: 'none', locked: false, model: 'none' });
  await keys().keepModelKey('sk-1');
  await keys().keepSecret('attio:acme', 'token');
  expect(await keys().state()).toEqual({ kept: 'session', locked: false, model: 'here' });
  expect([await keys().modelKey(), await keys().secret('attio:acme')]).toEqual(['sk-1', 'token']);
  expect(local.kept.size).toBe(0);
  restart();
  expect(await keys().modelKey()).toBe('');
});

test('wrapped with a passphrase they come back after a restart, once it is entered, and not before', async () => {
  const { keys, local, restart } = browser();
  await keys().keepModelKey('sk-canary');
  await keys().keepSecret('attio:acme', 'token-canary');
  expect(await keys().wrap('correct horse')).toBe(true);
  expect(await keys().state()).toEqual({ kept: 'wrapped', locked: false, model: 'here' });
  expect(local.text()).not.toMatch(/canary|horse/);
  restart();
  expect(await keys().state()).toEqual({ kept: 'wrapped', locked: true, model: 'locked' });
  expect([await keys().modelKey(), await keys().secret('attio:acme')]).toEqual(['', '']);
  expect(await keys().unlock('wrong horse')).toBe(false);
  expect(await keys().state()).toMatchObject({ locked: true });
  expect(await keys().unlock('correct horse')).toBe(true);
  expect([await keys().modelKey(), await keys().secret('attio:acme')]).toEqual(['sk-canary', 'token-canary']);
  expect(await keys().state()).toEqual({ kept: 'wrapped', locked: false, model: 'here' });
});

test('a renewed token is wrapped too without asking again; two at once do not lose each other', async () => {
  const { keys, restart } = browser();
  await keys().wrap('correct horse');
  await Promise.all([
    keys().keepSecret('a:1', 'new-1'),
    keys().keepSecret('a:2', 'new-2'),
    keys().keepModelKey('sk-2'),
  ]);
  await keys().keepSecret('a:2', '');
  restart();
  await keys().unlock('correct horse');
  expect([await keys().secret('a:1'), await keys().secret('a:2'), await keys().modelKey()]).toEqual([
    'new-1',
    '',
    'sk-2',
  ]);
});

test('what was entered or taken away behind the lock counts more than what lies wrapped', async () => {
  const { keys, restart } = browser();
  await keys().keepModelKey('sk-old');
  await keys().keepSecret('a:1', 'old');
  await keys().wrap('correct horse');
  restart();
  await keys().keepModelKey('sk-new');
  await keys().keepSecret('a:1', '');
  expect(await keys().modelKey()).toBe('sk-new');
  expect(await keys().state(), 'no lock in the way of a key that is here').toMatchObject({ model: 'here' });
  await keys().unlock('correct horse');
  expect([await keys().modelKey(), await keys().secret('a:1')]).toEqual(['sk-new', '']);
  restart();
  await keys().unlock('correct horse');
  expect([await keys().modelKey(), await keys().secret('a:1')]).toEqual(['sk-new', '']);
});

test('a CRM’s secret behind the lock does not keep a model that needs no key', async () => {
  const { keys, restart } = browser();
  await keys().keepSecret('a:1', 'token');
  await keys().wrap('correct horse');
  restart();
  expect(await keys().state()).toEqual({ kept: 'wrapped', locked: true, model: 'none' });
});

test('wrapped with another passphrase, the first one opens nothing any more', async () => {
  const { keys, restart } = browser();
  await keys().keepModelKey('sk-1');
  await keys().wrap('first');
  await keys().wrap('second');
  restart();
  expect(await keys().wrap('third'), 'locked keys cannot be wrapped anew: they would be lost').toBe(false);
  expect(await keys().unlock('first')).toBe(false);
  expect(await keys().unlock('second')).toBe(true);
  expect(await keys().modelKey()).toBe('sk-1');
});

test('unwrapped they stay for this browser session; locked ones cannot be unwrapped', async () => {
  const { keys, local, restart } = browser();
  await keys().keepModelKey('sk-1');
  await keys().wrap('correct horse');
  restart();
  expect(await keys().unwrap()).toBe(false);
  await keys().unlock('correct horse');
  expect(await keys().unwrap()).toBe(true);
  expect(local.kept.size).toBe(0);
  expect([await keys().modelKey(), (await keys().state()).kept]).toEqual(['sk-1', 'session']);
  restart();
  expect(await keys().state()).toEqual({ kept: 'none', locked: false, model: 'none' });
});

test('forgotten they are gone from memory and disk, locked or not, and nothing else is', async () => {
  const { keys, local, session } = browser();
  await keys().keepModelKey('sk-1');
  await keys().keepSecret('a:1', 'token');
  await keys().wrap('correct horse');
  await keys().forget();
  expect(local.kept.size).toBe(0);
  expect([...session.kept.keys()]).toEqual(['browserSession']);
  expect(await keys().state()).toEqual({ kept: 'none', locked: false, model: 'none' });
  await expect(keys().wrap('')).rejects.toThrow('A passphrase is needed.');
});
