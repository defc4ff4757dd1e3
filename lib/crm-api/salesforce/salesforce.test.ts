import { afterEach, beforeEach, expect, test } from 'vitest';
import { querySchema } from '../../core/query.ts';
import { salesforcePeer } from '../../testing/crm-servers/peers.ts';
import { salesforceId } from '../../testing/crm-servers/salesforce-data.ts';
import { apiOrigin } from './hosts.ts';

let peer: Awaited<ReturnType<typeof salesforcePeer>>;
beforeEach(async () => {
  peer = await salesforcePeer();
});
afterEach(() => peer.close());

test.each([
  ['acme.lightning.force.com', 'https://acme.my.salesforce.com'],
  ['acme--uat.sandbox.lightning.force.com', 'https://acme--uat.sandbox.my.salesforce.com'],
  ['acme-dev-ed.develop.lightning.force.com', 'https://acme-dev-ed.develop.my.salesforce.com'],
  ['acme.lightning.force.com.mcas.ms', 'https://acme.my.salesforce.com'],
  ['acme.lightning.force.mil', 'https://acme.my.salesforce.mil'],
  ['acme.my.salesforce.com', 'https://acme.my.salesforce.com'],
])('the API of %s', (page, api) => expect(apiOrigin(page)).toBe(api));

test('an org with one currency is not asked for currencies, one with several keeps them apart', async () => {
  const query = querySchema.parse({ object: 'opportunity', aggregate: [{ what: 'sum', field: 'amount' }] });
  expect(await peer.open().run(query)).toMatchObject({ value: { figures: [{ unit: null, values: [1_015_000.5] }] } });
  await peer.close();
  peer = await salesforcePeer();
  peer.server.state.several = true;
  const answer = await peer.open().run(query);
  expect(answer).toMatchObject({
    value: { figures: [{ unit: 'EUR', values: [820_000.5] }, { unit: 'USD', values: [195_000] }, { unit: null }] },
  });
  expect(answer.ok && answer.value.coverage).toBe('Salesforce, all you may see; EUR and USD are not added together');
});

test('a list that is cut says how many there are in all', async () => {
  const query = querySchema.parse({ object: 'opportunity', sort: [{ field: 'amount', direction: 'desc' }], limit: 3 });
  const answer = await peer.open().run(query);
  expect(answer).toMatchObject({ value: { more: true, total: 20 } });
  expect(answer.ok && answer.value.rows[0]).toMatchObject({
    name: 'Audit package 20',
    href: `https://acme.lightning.force.com/lightning/r/Opportunity/${salesforceId('006', 20)}/view`,
    cells: { amount: 100_000, stage: 'Delayed', owner: 'Ravi Menon' },
  });
});

test('a task can be read and moved, though the UI API knows no tasks', async () => {
  const task = { kind: 'task' as const, id: salesforceId('00T', 1) };
  const record = await peer.open().record(task);
  expect(record).toMatchObject({ value: { name: 'Send the order form 1', owner: 'Jane Doe', stage: 'Not Started' } });
  const writes = [{ field: 'Due Date', from: '2026-11-10', to: '2026-11-30' }];
  expect(await peer.open().update(task, writes)).toMatchObject({ ok: true });
  expect(peer.server.row(task.id).ActivityDate).toBe('2026-11-30');
});

test('an owner is written by id alone', async () => {
  const write = (to: string) => peer.open().update(peer.deal, [{ field: 'OwnerId', from: 'Jane Doe', to }]);
  expect(await write('Ravi Menon')).toMatchObject({ failure: { kind: 'field-locked' } });
  expect(await write(salesforceId('005', 2))).toMatchObject({ ok: true });
  expect(peer.held(peer.deal, 'OwnerId')).toBe(salesforceId('005', 2));
});

test('the hour a task is due is kept in its text, and the call in minutes', async () => {
  const client = peer.open();
  const about = peer.deal;
  await client.createTask({ subject: 'Ring', due: '2026-11-24T15:00', text: 'About price', priority: 'High', about });
  await client.logCall({ subject: 'Pricing', text: '', at: '2026-11-20T15:00', minutes: 20, about });
  const [task, call] = (peer.server.state.tables.Task ?? []).slice(-2);
  expect(task).toMatchObject({
    ActivityDate: '2026-11-24',
    Description: '15:00\nAbout price',
    WhatId: about.id,
    OwnerId: salesforceId('005', 1),
  });
  expect(call).toMatchObject({ TaskSubtype: 'Call', Status: 'Completed', CallDurationInSeconds: 1200 });
});

test('errors of Salesforce in our words', async () => {
  const error = (status: number, errorCode: string, message = 'x') =>
    peer.fail({ be: 'answer', status, body: JSON.stringify([{ message, errorCode }]) });
  error(403, 'REQUEST_LIMIT_EXCEEDED');
  expect(await peer.open().me()).toMatchObject({ failure: { kind: 'crm-limit', waitSeconds: null } });
  error(403, 'API_DISABLED_FOR_ORG');
  expect(await peer.open().me()).toMatchObject({
    failure: { kind: 'crm-forbidden', admin: 'the permission "API Enabled"' },
  });
  error(400, 'MALFORMED_QUERY', 'unexpected token');
  expect(await peer.open().me()).toMatchObject({ failure: { kind: 'crm-refused', said: 'unexpected token' } });
});
