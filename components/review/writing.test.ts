import { expect, test } from 'vitest';
import { crmApis } from '../../lib/crm-api/index.ts';
import { writingOf } from './writing.ts';

const page = { state: null, access: 'none' } as unknown as Parameters<typeof writingOf>[1];
const offers = (crm: string) => writingOf({ crm, host: 'crm.example', recordKey: 'k' }, page, []).canConnect;

test('connecting is offered for every CRM with an API of its own, and for no other', () => {
  expect(crmApis.map(({ crm }) => [crm, offers(crm)])).toEqual(crmApis.map(({ crm }) => [crm, true]));
  expect(['hubspot', 'pipedrive', 'zoho', 'generic'].filter(offers)).toEqual([]);
});
