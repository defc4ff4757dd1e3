import { afterEach, beforeEach, expect, test } from 'vitest';
import { querySchema } from '../../core/query.ts';
import { seedGuid } from '../../testing/crm-servers/dynamics-data.ts';
import { twentyPeer } from '../../testing/crm-servers/peers.ts';
import { accessTo } from '../../testing/crm-servers/serve.ts';
import { twentyApi } from './client.ts';
import { partsWith } from './values.ts';

let peer: Awaited<ReturnType<typeof twentyPeer>>;
beforeEach(async () => {
  peer = await twentyPeer();
});
afterEach(() => peer.close());

test('an e-mail is changed and the other addresses stay', async () => {
  const row = peer.server.row('people', peer.contact.id);
  row.emails = { primaryEmail: 'old@x.example', additionalEmails: ['second@x.example'] };
  const writes = [{ field: 'emails', from: 'old@x.example', to: 'new@x.example' }];
  expect(await peer.open().update(peer.contact, writes)).toMatchObject({ ok: true });
  const emails = { primaryEmail: 'new@x.example', additionalEmails: ['second@x.example'] };
  expect(row.emails).toEqual(emails);
  // Whether Twenty keeps parts that are not sent is not proven: they are sent.
  expect(JSON.parse(peer.requests.find(({ method }) => method === 'PATCH')?.body ?? '')).toEqual({ emails });
});

test('a name of two parts is not guessed apart', async () => {
  const writes = [{ field: 'name', from: 'Dana Whitfield', to: 'Dana van der Berg' }];
  expect(await peer.open().update(peer.contact, writes)).toMatchObject({ failure: { kind: 'field-locked' } });
});

test('a phone number keeps its calling code', () => {
  const before = { primaryPhoneNumber: '201111', primaryPhoneCallingCode: '+31', primaryPhoneCountryCode: 'NL' };
  expect(partsWith('PHONES', before, '+31 202222')).toMatchObject({
    primaryPhoneNumber: '202222',
    primaryPhoneCallingCode: '+31',
  });
  expect(partsWith('PHONES', before, '+44 2030')).toMatchObject({
    primaryPhoneNumber: '+44 2030',
    primaryPhoneCallingCode: '',
  });
});

test('who the seller is comes from the address they gave', async () => {
  const open = (email: string | null) =>
    twentyApi.open(
      { origin: peer.server.origin, pages: peer.server.origin, email },
      accessTo({ token: () => 'session-1' }),
    );
  expect(await open(null).me()).toMatchObject({ failure: { kind: 'crm-not-connected' } });
  expect(await open('nobody@x.example').me()).toMatchObject({ failure: { kind: 'crm-forbidden' } });
  expect(await open(' JANE.DOE@fernhollow.example ').me()).toMatchObject({ value: { name: 'Jane Doe' } });
});

test('a task that cannot be linked to its record is taken back', async () => {
  const task = { subject: 'Ring', due: null, text: '', priority: null, about: peer.deal };
  const before = peer.server.state.tables.tasks?.length;
  await peer.open().me();
  const client = peer.open();
  await client.record(peer.deal);
  peer.fail({ be: 'fine' }, { be: 'answer', status: 400, body: '{"messages":["no"]}' });
  expect(await client.createTask(task)).toMatchObject({ ok: false, failure: { kind: 'crm-refused' } });
  expect(peer.server.state.tables.tasks?.length).toBe(before);
});

test.each([true, false])('tasks are linked as this version spells it (modern: %s)', async (modern) => {
  await peer.close();
  peer = await twentyPeer({ modern });
  await peer.open().createTask({ subject: 'Ring', due: null, text: 'x', priority: null, about: peer.deal });
  const link = peer.server.state.tables.taskTargets?.at(-1);
  expect(link?.[modern ? 'targetOpportunityId' : 'opportunityId']).toBe(peer.deal.id);
  expect(peer.server.state.tables.tasks?.at(-1)).toMatchObject(modern ? { bodyV2: { markdown: 'x' } } : { body: 'x' });
});

test('what a workspace does not have is refused by name', async () => {
  const answer = await peer.open().run(querySchema.parse({ object: 'lead' }));
  expect(answer).toMatchObject({
    failure: { kind: 'query-refused', why: 'Twenty has no lead records in this workspace' },
  });
});

test('a name nobody has finds nothing, and is no question to the deals', async () => {
  const query = querySchema.parse({
    object: 'opportunity',
    filters: [{ field: 'account', op: 'is', value: 'Nobody Ltd' }],
  });
  expect(await peer.open().run(query)).toMatchObject({ value: { rows: [], total: 0 } });
  expect(peer.requests.some(({ target }) => target.startsWith('/rest/opportunities'))).toBe(false);
});

test('a record that was deleted is gone, though Twenty still has it', async () => {
  peer.server.row('opportunities', seedGuid('opportunity', 2)).deletedAt = '2026-11-01T00:00:00Z';
  const ref = { kind: 'opportunity' as const, id: seedGuid('opportunity', 2) };
  expect(await peer.open().record(ref)).toMatchObject({ failure: { kind: 'crm-gone' } });
});
