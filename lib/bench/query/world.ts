import type { Known, KnownField } from '../../query/words/known.ts';
import { salesSeed, seedStages } from '../../testing/crm-servers/seed.ts';

/** A Tuesday morning; all days of the sentences are reckoned from it. */
export const now = new Date(2026, 10, 24, 9, 30);

const text = (field: string, label: string, ...values: string[]): KnownField => ({
  field,
  label,
  sort: 'text',
  values,
});
const date = (field: string, label: string): KnownField => ({ field, label, sort: 'date', values: [] });
const seed = salesSeed();
const owners = seed.users.map(({ first, last }) => `${first} ${last}`);
const accounts = seed.accounts.map(({ name }) => name);
const owner = text('owner', 'Owner', ...owners);
const account = text('account', 'Account Name', ...accounts);
const dates = [
  date('createdAt', 'Created Date'),
  date('changedAt', 'Last Modified Date'),
  date('lastActivity', 'Last Activity'),
];

/** What the sentences may name: the CRM of the seed, with a few fields more, as sellers' CRMs have. */
export const known: Known = {
  opportunity: [
    ...[owner, account, ...dates],
    { field: 'amount', label: 'Amount', sort: 'money', values: [] },
    { field: 'probability', label: 'Probability (%)', sort: 'percent', values: [] },
    text('stage', 'Stage', ...seedStages),
    date('closeDate', 'Close Date'),
    text('nextStep', 'Next Step'),
    text('source', 'Lead Source', 'Trade fair', 'Web', 'Referral'),
    text('ForecastCategory', 'Forecast Category', 'Commit', 'Best Case', 'Omitted'),
    { field: 'Discount__c', label: 'Discount', sort: 'percent', values: [] },
  ],
  account: [
    ...[owner, ...dates],
    text('name', 'Account Name', ...accounts),
    text('country', 'Billing Country', ...new Set(seed.accounts.map(({ country }) => country))),
    text('city', 'Billing City', ...seed.accounts.map(({ city }) => city)),
    text('industry', 'Industry', 'Manufacturing', 'Food & Beverage', 'Healthcare', 'Logistics', 'Energy'),
    text('type', 'Type', 'Customer', 'Prospect', 'Partner'),
    { field: 'employees', label: 'Employees', sort: 'number', values: [] },
    { field: 'revenue', label: 'Annual Revenue', sort: 'money', values: [] },
    text('website', 'Website'),
    text('phone', 'Phone'),
  ],
  contact: [
    ...[owner, account, ...dates],
    text('title', 'Title', ...new Set(seed.contacts.map(({ title }) => title).filter((title) => title !== ''))),
    text('email', 'Email'),
    text('phone', 'Phone'),
  ],
  lead: [
    ...[owner, ...dates],
    text('account', 'Company', ...seed.leads.map(({ company }) => company)),
    text('status', 'Lead Status', 'New', 'Contacted', 'Qualified'),
    text('source', 'Lead Source', 'Trade fair', 'Web', 'Referral'),
    text('email', 'Email'),
    text('phone', 'Phone'),
  ],
  case: [
    ...[owner, account, ...dates],
    text('status', 'Status', 'New', 'On Hold', 'Closed'),
    text('priority', 'Priority', 'High', 'Normal', 'Low'),
  ],
  task: [
    owner,
    date('due', 'Due Date'),
    text('priority', 'Priority', 'High', 'Normal', 'Low'),
    text('status', 'Status', 'Open', 'Done'),
  ],
};
