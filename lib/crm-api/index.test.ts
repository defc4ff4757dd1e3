import { expect, test } from 'vitest';
import type { CrmAbility } from '../core/crm.ts';
import { accessTo } from '../testing/crm-servers/serve.ts';
import { crmApi, crmApis, crmsByForm } from './index.ts';

const abilities: CrmAbility[] = [
  'read',
  'tasks',
  'changed',
  'history',
  'knowledge',
  'query',
  'update',
  'create-task',
  'log-call',
  'add-note',
];

test('each CRM is in one list, once', () => {
  const all = [...crmApis, ...crmsByForm].map(({ crm }) => crm);
  expect(all.sort()).toEqual(['atomic', 'dynamics', 'hubspot', 'pipedrive', 'salesforce', 'twenty', 'zoho']);
  expect(crmApi('twenty')?.label).toBe('Twenty');
  expect(crmApi('hubspot')).toBeUndefined();
});

test.each([...crmApis])('$label says what connecting takes, and what nobody has confirmed', (api) => {
  expect(api.connect.says).toMatch(/\.$/);
  expect(api.connect.hosts.length).toBeGreaterThan(0);
  expect(api.race).not.toBe('');
  expect(api.confirmed).toMatch(/^(never on a live|on the demo store)/);
  expect(api.unconfirmed.length).toBeGreaterThan(0);
});

test.each([...crmApis])('$label cannot do what it does not list, and says so without a call', async (api) => {
  const access = { ...accessTo(), fetch: () => Promise.reject(new Error('called')) };
  const client = api.open({ origin: 'https://crm.example', pages: 'https://crm.example', email: null }, access);
  expect(client.can).toBe(api.can);
  const missing = abilities.filter((ability) => !api.can.has(ability));
  for (const ability of missing) {
    const answer = ability === 'history' ? client.history({ kind: 'account', id: '1' }) : client.knowledge('x');
    expect(await answer).toMatchObject({ ok: false, failure: { kind: 'crm-cannot' } });
  }
  expect(missing.every((ability) => ability === 'history' || ability === 'knowledge')).toBe(true);
});
