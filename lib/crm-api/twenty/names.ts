import type { QueryField, QueryObject } from '../../core/query.ts';
import type { RecordKind } from '../../core/record.ts';

/** Twenty's objects by our kinds. It has no leads or cases of its own; a workspace may have added them under these names. */
export const objectNames: Record<QueryObject, string[]> = {
  account: ['company'],
  contact: ['person'],
  lead: ['lead'],
  opportunity: ['opportunity'],
  case: ['case', 'ticket', 'supportCase'],
  task: ['task'],
};

export const namesFor = (kind: RecordKind): string[] => (kind in objectNames ? objectNames[kind as QueryObject] : []);

const common = { createdAt: 'createdAt', changedAt: 'updatedAt' } as const;

/** The words of a Query by object. What this version or workspace lacks falls away. */
export const fieldNames: Record<QueryObject, Partial<Record<QueryField, string>>> = {
  account: {
    ...common,
    name: 'name',
    owner: 'accountOwner',
    industry: 'industry',
    employees: 'employees',
    revenue: 'annualRevenue',
    website: 'domainName',
    city: 'address.addressCity',
    country: 'address.addressCountry',
  },
  contact: {
    ...common,
    name: 'name',
    account: 'company',
    email: 'emails',
    phone: 'phones',
    title: 'jobTitle',
    city: 'city',
  },
  lead: { ...common, name: 'name', owner: 'owner', status: 'status', source: 'source' },
  opportunity: {
    ...common,
    name: 'name',
    owner: 'owner',
    account: 'company',
    contact: 'pointOfContact',
    amount: 'amount',
    stage: 'stage',
    closeDate: 'closeDate',
    probability: 'probability',
    nextStep: 'nextStep',
  },
  case: { ...common, name: 'name', owner: 'owner', status: 'status', priority: 'priority' },
  task: { ...common, name: 'title', owner: 'assignee', status: 'status', due: 'dueAt' },
};

/** What relations of the standard objects point to. */
export const targets: Record<string, string> = {
  accountOwner: 'workspaceMember',
  owner: 'workspaceMember',
  assignee: 'workspaceMember',
  company: 'company',
  pointOfContact: 'person',
};

/** Whose record it is; people belong to nobody. */
export const ownerFields: Partial<Record<RecordKind, string>> = {
  account: 'accountOwner',
  opportunity: 'owner',
  task: 'assignee',
};

export const stageFields: Partial<Record<RecordKind, string>> = {
  opportunity: 'stage',
  task: 'status',
  case: 'status',
};
