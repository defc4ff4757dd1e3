import type { RecordKind } from '../../lib/core/record.ts';

/** What a seller calls each kind; `home` and `list` are pages of many records. */
export const kindNames: Record<RecordKind, string> = {
  account: 'Account',
  contact: 'Contact',
  lead: 'Lead',
  opportunity: 'Opportunity',
  case: 'Case',
  task: 'Task',
  home: 'Home page',
  list: 'List',
};

const crmNames: Record<string, string> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  dynamics365: 'Dynamics 365',
  dynamics: 'Dynamics 365',
  pipedrive: 'Pipedrive',
  zoho: 'Zoho CRM',
  twenty: 'Twenty',
  'atomic-crm': 'Atomic CRM',
  atomic: 'Atomic CRM',
};

/** @returns "Salesforce"; the host where the page was read by its labels alone */
export const crmName = (crm: string, host = ''): string => crmNames[crm] ?? (crm === 'generic' || !crm ? host : crm);
