import { afterEach, beforeEach, expect, test } from 'vitest';
import { querySchema } from '../../core/query.ts';
import { seedGuid } from '../../testing/crm-servers/dynamics-data.ts';
import { dynamicsPeer } from '../../testing/crm-servers/peers.ts';
import { plainText } from './values.ts';

let peer: Awaited<ReturnType<typeof dynamicsPeer>>;
beforeEach(async () => {
  peer = await dynamicsPeer();
});
afterEach(() => peer.close());

test('metadata is read once, also for the next question', async () => {
  const query = querySchema.parse({ object: 'opportunity', limit: 5 });
  await peer.open().run(query);
  const first = peer.requests.length;
  await peer.open().run(query);
  const asks = (part: { target: string }[]) => part.filter(({ target }) => target.includes('EntityDefinitions')).length;
  expect(asks(peer.requests)).toBe(5);
  expect(asks(peer.requests.slice(first))).toBe(0);
});

test('who is signed in is asked each time: it may be somebody else by now', async () => {
  expect(await peer.open().me()).toMatchObject({ value: { name: 'Jane Doe' } });
  Object.assign(peer.server.row('systemusers', seedGuid('user', 1)), { fullname: 'Ravi Menon' });
  expect(await peer.open().me()).toMatchObject({ value: { name: 'Ravi Menon' } });
});

test('a lookup is bound by the way the environment names, and only to one table', async () => {
  const write = (to: string | null) =>
    peer.open().update(peer.deal, [{ field: 'parentaccountid', from: 'Harborline Cold Storage', to }]);
  expect(await write('Nordlicht Energie')).toMatchObject({ failure: { kind: 'field-locked' } });
  expect(await write(seedGuid('account', 4))).toMatchObject({ ok: true });
  const sent = peer.requests.find(({ method }) => method === 'PATCH');
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    'parentaccountid@odata.bind': `/accounts(${seedGuid('account', 4)})`,
  });
  expect(sent?.headers['if-match']).toBe('W/"1"');
});

test('deals are closed in Dynamics itself', async () => {
  const writes = [{ field: 'statecode', from: 'Open', to: 'Won' }];
  expect(await peer.open().update(peer.deal, writes)).toMatchObject({
    failure: { kind: 'field-locked', label: 'Status' },
  });
});

test('where auditing is off the seller is told, not shown an empty history', async () => {
  peer.server.state.auditing = false;
  expect(await peer.open().history(peer.deal)).toMatchObject({
    failure: { kind: 'crm-cannot', what: expect.stringContaining('auditing is switched off') },
  });
});

test('history has labels and no helper columns', async () => {
  const history = await peer.open().history(peer.deal);
  expect(history.ok && history.value.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['Est. Revenue', '4000', '5000'],
    ['Description', null, 'Call the buyer'],
  ]);
});

test('a call that could not be marked as made is taken back', async () => {
  const call = { subject: 'Pricing', text: '', at: '2026-11-20T15:00', minutes: 5, about: peer.deal };
  await peer.open().logCall(call);
  expect(peer.server.state.tables.phonecalls?.length).toBe(1);
  const fine = { be: 'fine' as const };
  peer.fail(fine, { be: 'answer', status: 400, body: '{"error":{"code":"0x1","message":"no"}}' });
  expect(await peer.open().logCall(call)).toMatchObject({ ok: false });
  expect(peer.server.state.tables.phonecalls?.length).toBe(1);
});

test('money comes with its currency', async () => {
  const record = await peer.open().record({ kind: 'opportunity', id: seedGuid('opportunity', 20) });
  expect(record.ok && record.value.fields.find(({ name }) => name === 'estimatedvalue')).toMatchObject({
    value: 100_000,
    unit: 'USD',
  });
});

test('an article is words, not HTML', () =>
  expect(plainText('<p>90&nbsp;days &amp; <b>no</b> more</p><script>alert(1)</script><ul><li>one<li>&#228;</ul>')).toBe(
    '90 days & no more\noneä',
  ));
