import type { QueryField, QueryObject } from '../../core/query.ts';
import type { RecordKind } from '../../core/record.ts';

/** Dynamics' tables by our kinds. */
export const entities: Record<QueryObject, string> = {
  account: 'account',
  contact: 'contact',
  lead: 'lead',
  opportunity: 'opportunity',
  case: 'incident',
  task: 'task',
};

export const entityOf = (kind: RecordKind): string | null => (kind in entities ? entities[kind as QueryObject] : null);

const common = { owner: 'ownerid', createdAt: 'createdon', changedAt: 'modifiedon' } as const;

/** The words of a Query by object; several names where versions and forms differ, the first that exists counts. */
export const columnNames: Record<QueryObject, Partial<Record<QueryField, string | string[]>>> = {
  account: {
    ...common,
    name: 'name',
    industry: 'industrycode',
    employees: 'numberofemployees',
    revenue: 'revenue',
    website: 'websiteurl',
    email: 'emailaddress1',
    phone: 'telephone1',
    city: 'address1_city',
    country: 'address1_country',
  },
  contact: {
    ...common,
    name: 'fullname',
    account: 'parentcustomerid',
    title: 'jobtitle',
    email: 'emailaddress1',
    phone: ['telephone1', 'mobilephone'],
    city: 'address1_city',
    country: 'address1_country',
  },
  lead: {
    ...common,
    name: ['fullname', 'subject'],
    account: 'companyname',
    status: 'statuscode',
    stage: 'statuscode',
    amount: 'estimatedvalue',
    industry: 'industrycode',
    employees: 'numberofemployees',
    revenue: 'revenue',
    website: 'websiteurl',
    email: 'emailaddress1',
    phone: 'telephone1',
    title: 'jobtitle',
    city: 'address1_city',
    country: 'address1_country',
    source: 'leadsourcecode',
  },
  opportunity: {
    ...common,
    name: 'name',
    account: ['parentaccountid', 'customerid'],
    contact: 'parentcontactid',
    amount: 'estimatedvalue',
    stage: ['stepname', 'salesstage'],
    status: 'statuscode',
    closeDate: 'estimatedclosedate',
    probability: 'closeprobability',
  },
  case: {
    ...common,
    name: 'title',
    account: 'customerid',
    status: 'statuscode',
    stage: 'statuscode',
    priority: 'prioritycode',
    source: 'caseorigincode',
  },
  task: { ...common, name: 'subject', due: 'scheduledend', priority: 'prioritycode', status: 'statuscode' },
};

/** Where the name behind a lookup can be compared. A lookup to several tables has one way for each. */
export const namePaths: Record<string, string> = {
  ownerid: 'owninguser/fullname',
  parentaccountid: 'parentaccountid/name',
  parentcontactid: 'parentcontactid/fullname',
  parentcustomerid: 'parentcustomerid_account/name',
  customerid: 'customerid_account/name',
};

/** Values of `statecode` that mean done, and of those the one that means won. 0 is open everywhere. */
export const closedStates: Partial<Record<QueryObject, { closed: number[]; won?: number[] }>> = {
  opportunity: { closed: [1, 2], won: [1] },
  lead: { closed: [1, 2] },
  case: { closed: [1, 2] },
  task: { closed: [1, 2] },
};

export const stageColumns: Partial<Record<RecordKind, string[]>> = {
  opportunity: ['stepname', 'salesstage'],
  lead: ['statuscode'],
  case: ['statuscode'],
  task: ['statuscode'],
};

/** Deals are won and cases resolved by actions of their own, which ask for more than a status. */
export const closedElsewhere = new Set([
  'opportunity.statecode',
  'opportunity.statuscode',
  'incident.statecode',
  'incident.statuscode',
]);
