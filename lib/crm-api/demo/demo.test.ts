import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoPeer } from '../../testing/crm-servers/peers.ts';

let peer: Awaited<ReturnType<typeof demoPeer>>;
beforeEach(async () => {
  peer = await demoPeer();
});
afterEach(() => peer.close());

const page = (status: number, body: string) =>
  peer.fail({ be: 'answer', status, body, headers: { 'content-type': 'text/html' } });

test('an origin whose /api is something else is not written to', async () => {
  page(404, '<!doctype html><h1>Not found</h1>');
  expect(await peer.open().me()).toMatchObject({ ok: false });
  peer.fail({ be: 'answer', status: 404, body: '{"error":"There is no resource"}' });
  expect(await peer.open().me()).toMatchObject({ failure: { kind: 'crm-not-connected' } });
});

test('a field goes by the label its page shows, because the page has no names', async () => {
  const writes = [
    { field: 'budget', from: 5000, to: 6000 },
    { field: 'expected-closing-date', from: '2026-10-01', to: '2026-12-24' },
  ];
  expect(await peer.open().update(peer.deal, writes)).toMatchObject({ ok: true });
  expect(await peer.held(peer.deal, 'amount')).toBe(6000);
});

test('notes go to contacts and deals, tasks to contacts, and the rest is said', async () => {
  const client = peer.open();
  const company = { kind: 'account' as const, id: '1' };
  expect(await client.addNote({ text: 'x', about: company })).toMatchObject({ failure: { kind: 'crm-cannot' } });
  const task = { subject: 'Ring', due: '2026-12-01', text: '', priority: null };
  expect(await client.createTask({ ...task, about: company })).toMatchObject({ ok: true });
  expect(await client.createTask({ ...task, about: null })).toMatchObject({ failure: { kind: 'crm-cannot' } });
});

test('leads and cases are refused as what this CRM does not have', async () => {
  const query = { object: 'lead' as const, filters: [], sort: [], aggregate: [], limit: 5 };
  expect(await peer.open().run(query)).toMatchObject({ failure: { kind: 'query-refused' } });
});
