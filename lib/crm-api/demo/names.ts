import type { StoredRecord } from '../../core/crm.ts';
import type { QueryObject } from '../../core/query.ts';
import type { RecordKind } from '../../core/record.ts';
import type { Column } from '../../query/table.ts';

type FieldType = StoredRecord['fields'][number]['type'];

/** A field of Atomic CRM under the label its page shows. */
export type DemoField = {
  name: string;
  label: string;
  type: FieldType;
  /** Kept by the CRM itself: counts, names of others, times. */
  locked?: true;
  options?: { value: string; label: string }[];
  /** The resource a number points to. */
  refers?: 'sales' | 'companies' | 'contacts';
};

/** Atomic's own stages, with its spelling. */
export const stages = [
  { value: 'opportunity', label: 'Opportunity' },
  { value: 'proposal-sent', label: 'Proposal Sent' },
  { value: 'in-negociation', label: 'In Negotiation' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
  { value: 'delayed', label: 'Delayed' },
];
const statuses = ['cold', 'warm', 'hot', 'in-contract'].map((value) => ({
  value,
  label: value === 'in-contract' ? 'In Contract' : value.charAt(0).toUpperCase() + value.slice(1),
}));

const owner: DemoField = { name: 'sales_id', label: 'Account Manager', type: 'lookup', refers: 'sales' };

/** The kinds the store has, and its resources. */
export const resources = { account: 'companies', contact: 'contacts', opportunity: 'deals', task: 'tasks' } as const;
export type Resource = (typeof resources)[keyof typeof resources];
export const resourceOf = (kind: RecordKind): Resource | null =>
  kind in resources ? resources[kind as keyof typeof resources] : null;

export const demoFields: Record<Resource, DemoField[]> = {
  companies: [
    { name: 'name', label: 'Name', type: 'text' },
    { name: 'sector', label: 'Sector', type: 'text' },
    { name: 'size', label: 'Size', type: 'number' },
    { name: 'revenue', label: 'Revenue', type: 'text' },
    { name: 'website', label: 'Website', type: 'url' },
    { name: 'linkedin_url', label: 'LinkedIn', type: 'url' },
    { name: 'phone_number', label: 'Phone number', type: 'phone' },
    { name: 'address', label: 'Address', type: 'text' },
    { name: 'zipcode', label: 'Zipcode', type: 'text' },
    { name: 'city', label: 'City', type: 'text' },
    { name: 'stateAbbr', label: 'State', type: 'text' },
    { name: 'country', label: 'Country', type: 'text' },
    { name: 'tax_identifier', label: 'Tax identifier', type: 'text' },
    { name: 'description', label: 'Description', type: 'text' },
    { name: 'created_at', label: 'Added on', type: 'datetime', locked: true },
    owner,
  ],
  contacts: [
    { name: 'first_name', label: 'First name', type: 'text' },
    { name: 'last_name', label: 'Last name', type: 'text' },
    { name: 'title', label: 'Title', type: 'text' },
    { name: 'company_id', label: 'Company', type: 'lookup', refers: 'companies' },
    { name: 'email', label: 'Email', type: 'email' },
    { name: 'phone_1_number', label: 'Phone number', type: 'phone' },
    { name: 'phone_2_number', label: 'Phone number 2', type: 'phone' },
    { name: 'status', label: 'Status', type: 'picklist', options: statuses },
    { name: 'background', label: 'Background info', type: 'text' },
    { name: 'has_newsletter', label: 'Has newsletter', type: 'boolean' },
    { name: 'first_seen', label: 'First seen', type: 'datetime', locked: true },
    { name: 'last_seen', label: 'Last seen', type: 'datetime', locked: true },
    { ...owner, label: 'Followed by' },
  ],
  deals: [
    { name: 'name', label: 'Name', type: 'text' },
    { name: 'company_id', label: 'Company', type: 'lookup', refers: 'companies' },
    { name: 'stage', label: 'Stage', type: 'picklist', options: stages },
    { name: 'amount', label: 'Budget', type: 'currency' },
    { name: 'category', label: 'Category', type: 'text' },
    { name: 'expected_closing_date', label: 'Expected closing date', type: 'datetime' },
    { name: 'description', label: 'Description', type: 'text' },
    { name: 'created_at', label: 'Created', type: 'datetime', locked: true },
    { name: 'updated_at', label: 'Updated', type: 'datetime', locked: true },
    owner,
  ],
  tasks: [
    { name: 'text', label: 'Description', type: 'text' },
    { name: 'type', label: 'Type', type: 'text' },
    { name: 'due_date', label: 'Due date', type: 'datetime' },
    { name: 'done_date', label: 'Done', type: 'datetime' },
    { name: 'contact_id', label: 'Contact', type: 'lookup', refers: 'contacts' },
    { ...owner, label: 'Assigned to' },
  ],
};

const text = (field: string, api: string, label: string): Column => ({ field, api, label, type: 'text' });
const ownerColumn: Column = { field: 'owner', api: 'sales_id', label: 'Owner', type: 'user', nameApi: 'sales_id' };
const company: Column = { field: 'account', api: 'company_id', label: 'Company', type: 'link', nameApi: 'company_id' };
const instant = (field: string, api: string, label: string): Column => ({ field, api, label, type: 'instant' });
const stage: Column = { field: 'stage', api: 'stage', label: 'Stage', type: 'choice', options: stages };
const done: Column = instant('done_date', 'done_date', 'Done');
const truth = (field: string, label: string, of: Column, among: string[] | 'filled'): Column => ({
  field,
  label,
  api: field,
  type: 'boolean',
  truth: { of, among },
});

/** The words of a Query by object. */
export const demoColumns: Partial<Record<QueryObject, Column[]>> = {
  account: [
    text('name', 'name', 'Name'),
    ownerColumn,
    text('industry', 'sector', 'Sector'),
    { field: 'employees', api: 'size', label: 'Size', type: 'number' },
    text('website', 'website', 'Website'),
    text('phone', 'phone_number', 'Phone number'),
    text('city', 'city', 'City'),
    text('country', 'country', 'Country'),
    instant('createdAt', 'created_at', 'Added on'),
  ],
  contact: [
    text('name', 'full_name', 'Name'),
    ownerColumn,
    company,
    text('title', 'title', 'Title'),
    text('email', 'email', 'Email'),
    text('phone', 'phone_1_number', 'Phone number'),
    { field: 'status', api: 'status', label: 'Status', type: 'choice', options: statuses },
    instant('createdAt', 'first_seen', 'First seen'),
    instant('lastActivity', 'last_seen', 'Last seen'),
  ],
  opportunity: [
    text('name', 'name', 'Name'),
    ownerColumn,
    company,
    stage,
    { field: 'amount', api: 'amount', label: 'Budget', type: 'money' },
    text('category', 'category', 'Category'),
    instant('closeDate', 'expected_closing_date', 'Expected closing date'),
    truth('closed', 'Closed', stage, ['won', 'lost']),
    truth('won', 'Won', stage, ['won']),
    instant('createdAt', 'created_at', 'Created'),
    instant('changedAt', 'updated_at', 'Updated'),
  ],
  task: [
    text('name', 'text', 'Task'),
    text('type', 'type', 'Type'),
    ownerColumn,
    { field: 'contact', api: 'contact_id', label: 'Contact', type: 'link', nameApi: 'contact_id' },
    instant('due', 'due_date', 'Due date'),
    done,
    truth('closed', 'Done', done, 'filled'),
  ],
};
