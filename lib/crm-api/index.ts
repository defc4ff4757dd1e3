import type { CrmApi } from './api.ts';
import { demoApi } from './demo/client.ts';
import { dynamicsApi } from './dynamics/client.ts';
import { salesforceApi } from './salesforce/client.ts';
import { twentyApi } from './twenty/client.ts';

/** CRMs that are asked and written through their own API. Another one is a folder beside these and a line here. */
export const crmApis: readonly CrmApi[] = [salesforceApi, dynamicsApi, twentyApi, demoApi];

/** CRMs whose values reach the CRM by its own form, which the seller saves, by copy, or as CSV. */
export const crmsByForm: readonly { crm: string; label: string; why: string }[] = [
  {
    crm: 'hubspot',
    label: 'HubSpot',
    why: 'Its API takes the token of a private app, which an administrator makes for everybody.',
  },
  {
    crm: 'pipedrive',
    label: 'Pipedrive',
    why: 'Its API takes a personal token that may do everything you may, in every account.',
  },
  { crm: 'zoho', label: 'Zoho CRM', why: 'Its API takes an OAuth client registered for each company.' },
];

export const crmApi = (crm: string): CrmApi | undefined => crmApis.find((api) => api.crm === crm);
