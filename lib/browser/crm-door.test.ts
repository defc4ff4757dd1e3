import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CrmRecord } from '../core/record.ts';
import { readingSchema } from '../core/record.ts';
import { WingsideDb } from '../history/db.ts';
import { type SalesforceServer, startSalesforce } from '../testing/crm-servers/salesforce.ts';
import { reading } from '../testing/records.ts';
import { CrmDoor } from './crm-door.ts';

// Where the browser hands an answer back is the browser's to say; no test here needs it.
vi.mock('./sign-in.ts', () => ({ redirectAddress: () => 'https://wingside.chromiumapp.org/' }));

let server: SalesforceServer;
beforeAll(async () => {
  server = await startSalesforce();
});
afterAll(() => server.close());

let stores = 0;
/** A browser in which the seller is signed in to Salesforce with the session `sid`. */
function browser(sid: string) {
  const db = new WingsideDb(`door-${stores++}`);
  const secrets = new Map<string, string>();
  const session = { sid };
  const vault = { locked: false };
  const outside: ConstructorParameters<typeof CrmDoor>[1] = {
    pageFetch: async () => null,
    secret: async (id) => (vault.locked ? '' : (secrets.get(id) ?? '')),
    keepSecret: async (id, value) => void (value === '' ? secrets.delete(id) : secrets.set(id, value)),
    keyState: async () => ({ kept: vault.locked ? 'wrapped' : 'session', locked: vault.locked, model: 'none' }),
    signIn: async () => '',
    cookie: async () => session.sid,
  };
  const connect = () =>
    door.connect({
      crm: 'salesforce',
      org: 'acme',
      how: 'session-cookie',
      origin: server.origin,
      pages: 'https://acme.lightning.force.com',
    });
  const door = new CrmDoor(db, outside);
  return { db, door, secrets, session, vault, connect };
}
const record = (user: string | null): CrmRecord => ({
  ...readingSchema.parse(reading({ user })),
  ...{
    key: 'k',
    crm: 'salesforce',
    org: 'acme',
    id: '006000000000001AAA',
    host: 'acme.lightning.force.com',
    via: '',
    readAt: '',
  },
});

test('nothing is called before the seller connects, and nothing by asking for a CRM that is not connected', async () => {
  const before = server.requests.length;
  const { door } = browser('session-1');
  expect(await door.clientFor(record(null))).toMatchObject({
    ok: false,
    failure: { kind: 'crm-not-connected', crm: 'Salesforce' },
  });
  expect(server.requests.length).toBe(before);
});

test('a connection is tried before it is kept; its token is in no table', async () => {
  const { db, secrets, connect } = browser('session-1');
  const connected = await connect();
  expect(connected).toMatchObject({ ok: true, value: { id: 'salesforce:acme', how: 'session-cookie' } });
  expect([...secrets.values()]).toEqual(['session-1']);
  for (const table of db.tables) expect(JSON.stringify(await table.toArray()), table.name).not.toContain('session-1');
  expect((await db.audit.toArray()).length, 'each call has its row').toBeGreaterThan(0);
});

test('a key behind its passphrase is asked for; the CRM is not called, and nobody is told to have signed out', async () => {
  const { door, vault, connect } = browser('session-1');
  await connect();
  vault.locked = true;
  const before = server.requests.length;
  expect(await door.clientFor(record(null))).toMatchObject({
    ok: false,
    failure: { kind: 'crm-key-locked', crm: 'Salesforce' },
  });
  expect(server.requests.length).toBe(before);
  vault.locked = false;
  expect((await door.clientFor(record(null))).ok).toBe(true);
});

test('a session that is not valid is told, and nothing is kept', async () => {
  const { db, secrets, connect } = browser('gone');
  expect(await connect()).toMatchObject({ ok: false, failure: { kind: 'crm-signed-out' } });
  expect(await db.connections.count()).toBe(0);
  expect(secrets.size).toBe(0);
});

test('a session that ran out is renewed once with the one the browser has now', async () => {
  const { door, session, secrets, connect } = browser('session-1');
  await connect();
  server.state.token = 'session-2';
  session.sid = 'session-2';
  expect(await door.clientFor(record(null))).toMatchObject({ ok: true });
  expect([...secrets.values()]).toEqual(['session-2']);
  server.state.token = 'session-1';
});

test('a page of somebody else is not written with my session', async () => {
  const { door, connect } = browser('session-1');
  await connect();
  expect(await door.clientFor(record('Somebody Else'))).toMatchObject({
    ok: false,
    failure: { kind: 'crm-other-user', page: 'Somebody Else' },
  });
});

test('disconnected, it is as if it had never been', async () => {
  const { db, door, secrets, connect } = browser('session-1');
  await connect();
  await door.disconnect('salesforce:acme');
  expect(secrets.size).toBe(0);
  expect(await db.connections.count()).toBe(0);
  expect(await door.clientFor(record(null))).toMatchObject({ failure: { kind: 'crm-not-connected' } });
});
