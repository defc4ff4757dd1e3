import type { QueryField, QueryObject } from '../../core/query.ts';
import type { RecordKind } from '../../core/record.ts';

/** Salesforce's objects by our kinds. */
export const objects: Record<QueryObject, string> = {
  account: 'Account',
  contact: 'Contact',
  lead: 'Lead',
  opportunity: 'Opportunity',
  case: 'Case',
  task: 'Task',
};

export const objectOf = (kind: RecordKind): string | null => (kind in objects ? objects[kind as QueryObject] : null);

const common = { owner: 'OwnerId', createdAt: 'CreatedDate', changedAt: 'LastModifiedDate' } as const;

/** The words of a Query by object. A word without an entry is no field of that object. */
export const fieldNames: Record<QueryObject, Partial<Record<QueryField, string>>> = {
  account: {
    ...common,
    name: 'Name',
    industry: 'Industry',
    employees: 'NumberOfEmployees',
    revenue: 'AnnualRevenue',
    website: 'Website',
    phone: 'Phone',
    city: 'BillingCity',
    country: 'BillingCountry',
    source: 'AccountSource',
    lastActivity: 'LastActivityDate',
  },
  contact: {
    ...common,
    name: 'Name',
    account: 'AccountId',
    email: 'Email',
    phone: 'Phone',
    title: 'Title',
    city: 'MailingCity',
    country: 'MailingCountry',
    source: 'LeadSource',
    lastActivity: 'LastActivityDate',
  },
  lead: {
    ...common,
    name: 'Name',
    account: 'Company',
    status: 'Status',
    stage: 'Status',
    industry: 'Industry',
    employees: 'NumberOfEmployees',
    revenue: 'AnnualRevenue',
    website: 'Website',
    email: 'Email',
    phone: 'Phone',
    title: 'Title',
    city: 'City',
    country: 'Country',
    source: 'LeadSource',
    closed: 'IsConverted',
    lastActivity: 'LastActivityDate',
  },
  opportunity: {
    ...common,
    name: 'Name',
    account: 'AccountId',
    amount: 'Amount',
    stage: 'StageName',
    closeDate: 'CloseDate',
    probability: 'Probability',
    nextStep: 'NextStep',
    source: 'LeadSource',
    closed: 'IsClosed',
    won: 'IsWon',
    lastActivity: 'LastActivityDate',
  },
  case: {
    ...common,
    name: 'Subject',
    account: 'AccountId',
    contact: 'ContactId',
    status: 'Status',
    stage: 'Status',
    priority: 'Priority',
    source: 'Origin',
    closed: 'IsClosed',
  },
  task: {
    ...common,
    name: 'Subject',
    account: 'AccountId',
    contact: 'WhoId',
    status: 'Status',
    priority: 'Priority',
    due: 'ActivityDate',
    closed: 'IsClosed',
  },
};

/** Where a record's name and stage are. */
export const nameFields = ['Name', 'Subject', 'CaseNumber'];
export const stageFields: Partial<Record<RecordKind, string>> = {
  opportunity: 'StageName',
  lead: 'Status',
  case: 'Status',
  task: 'Status',
};

/** Field history by object: its table and the field that points to the record. Only what the org tracks is in it. */
export const historyTables: Partial<Record<RecordKind, { table: string; parent: string }>> = {
  account: { table: 'AccountHistory', parent: 'AccountId' },
  contact: { table: 'ContactHistory', parent: 'ContactId' },
  lead: { table: 'LeadHistory', parent: 'LeadId' },
  opportunity: { table: 'OpportunityFieldHistory', parent: 'OpportunityId' },
  case: { table: 'CaseHistory', parent: 'CaseId' },
};
