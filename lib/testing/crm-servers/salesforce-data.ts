import type { Row } from './rows.ts';
import { salesSeed, seedStages } from './seed.ts';

export type SalesforceField = {
  name: string;
  label: string;
  /** As describe says it; the UI API writes it with a capital. */
  type: string;
  updateable?: boolean;
  relationshipName?: string;
  referenceTo?: string[];
  options?: string[];
};

const field = (name: string, label: string, type = 'string', more: Partial<SalesforceField> = {}): SalesforceField => ({
  name,
  label,
  type,
  updateable: true,
  ...more,
});
const lookup = (name: string, label: string, relationshipName: string, to: string): SalesforceField =>
  field(name, label, 'reference', { relationshipName, referenceTo: [to] });
const fixed = (name: string, label: string, type: string): SalesforceField =>
  field(name, label, type, { updateable: false });

const common = [
  fixed('Id', 'Id', 'id'),
  lookup('OwnerId', 'Owner', 'Owner', 'User'),
  fixed('CreatedDate', 'Created Date', 'datetime'),
  fixed('LastModifiedDate', 'Last Modified Date', 'datetime'),
];
const taskStatuses = ['Not Started', 'In Progress', 'Completed'];
const history = ['Field', 'OldValue', 'NewValue', 'CreatedDate', 'AccountId', 'OpportunityId'].map((name) =>
  fixed(name, name, 'string'),
);

/** What the describe call says. A field that is not here is one this user may not see. */
export const salesforceFields: Record<string, SalesforceField[]> = {
  Account: [
    ...common,
    field('Name', 'Account Name'),
    field('Industry', 'Industry', 'picklist', { options: ['Logistics', 'Food', 'Energy'] }),
    field('NumberOfEmployees', 'Employees', 'int'),
    field('Website', 'Website', 'url'),
    field('BillingCity', 'Billing City'),
    field('BillingCountry', 'Billing Country'),
  ],
  Contact: [
    ...common,
    field('Name', 'Name'),
    lookup('AccountId', 'Account Name', 'Account', 'Account'),
    field('Title', 'Title'),
    field('Email', 'Email', 'email'),
  ],
  Lead: [
    ...common,
    field('Name', 'Name'),
    field('Company', 'Company'),
    field('Status', 'Lead Status', 'picklist', { options: ['New', 'Contacted', 'Qualified'] }),
  ],
  Opportunity: [
    ...common,
    field('Name', 'Opportunity Name'),
    lookup('AccountId', 'Account Name', 'Account', 'Account'),
    field('Amount', 'Amount', 'currency'),
    field('CurrencyIsoCode', 'Opportunity Currency', 'picklist', { options: ['EUR', 'USD'] }),
    field('StageName', 'Stage', 'picklist', { options: seedStages }),
    field('CloseDate', 'Close Date', 'date'),
    field('NextStep', 'Next Step'),
    field('Description', 'Description', 'textarea'),
    fixed('IsClosed', 'Closed', 'boolean'),
    fixed('IsWon', 'Won', 'boolean'),
  ],
  Case: [
    ...common,
    field('Subject', 'Subject'),
    lookup('AccountId', 'Account Name', 'Account', 'Account'),
    field('Status', 'Status', 'picklist', { options: ['New', 'On Hold', 'Closed'] }),
    field('Priority', 'Priority', 'picklist', { options: ['Low', 'Normal', 'High'] }),
    fixed('IsClosed', 'Closed', 'boolean'),
  ],
  Task: [
    ...common,
    field('Subject', 'Subject'),
    field('Status', 'Status', 'picklist', { options: taskStatuses }),
    field('Priority', 'Priority', 'picklist', { options: ['Low', 'Normal', 'High'] }),
    field('ActivityDate', 'Due Date', 'date'),
    field('Description', 'Comments', 'textarea'),
    field('TaskSubtype', 'Task Subtype', 'picklist', { options: ['Task', 'Call'] }),
    field('CallDurationInSeconds', 'Call Duration', 'int'),
    lookup('WhoId', 'Name', 'Who', 'Contact'),
    lookup('RecurrenceActivityId', 'Recurrence Activity', 'RecurrenceActivity', 'Task'),
    field('WhatId', 'Related To', 'reference', { relationshipName: 'What', referenceTo: ['Account', 'Opportunity'] }),
    fixed('IsClosed', 'Closed', 'boolean'),
  ],
  OpportunityFieldHistory: history,
  OpportunityHistory: ['StageName', 'Amount', 'CloseDate', 'Probability', 'CreatedDate', 'OpportunityId'].map((name) =>
    fixed(name, name, 'string'),
  ),
};

/** "001000000000001AAA" */
export const salesforceId = (prefix: string, n: number): string => `${prefix}${String(n).padStart(12, '0')}AAA`;

/** The seed as rows, with the records they point to inside, as relations are. */
export function salesforceTables(): Record<string, Row[]> {
  const seed = salesSeed();
  const user = (n: number) => {
    const { first, last } = seed.users[n - 1] ?? { first: '', last: '' };
    return { OwnerId: salesforceId('005', n), Owner: { Name: `${first} ${last}` } };
  };
  const account = (n: number) => ({ AccountId: salesforceId('001', n), Account: { Name: seed.accounts[n - 1]?.name } });
  const times = (created: string, changed: string) => ({
    CreatedDate: created.replace('Z', '+0000'),
    LastModifiedDate: changed,
    LastModifiedBy: { Name: 'Ravi Menon' },
  });
  const old = times('2026-01-05T08:00:00.000Z', '2026-09-01T08:00:00.000Z');
  const deals = seed.deals.map((deal) => ({
    Id: salesforceId('006', deal.n),
    Name: deal.name,
    ...user(deal.owner),
    ...account(deal.account),
    Amount: deal.amount,
    CurrencyIsoCode: deal.currency,
    StageName: deal.stage,
    CloseDate: deal.close,
    NextStep: null,
    Description: null,
    IsClosed: deal.stage === 'Won' || deal.stage === 'Lost',
    IsWon: deal.stage === 'Won',
    ...times(deal.created, deal.changed),
  }));
  return {
    Account: seed.accounts.map(({ n, name, employees, website, city, country, owner, created }) => ({
      Id: salesforceId('001', n),
      Name: name,
      NumberOfEmployees: employees,
      Website: website,
      BillingCity: city,
      BillingCountry: country,
      ...user(owner),
      ...times(created, '2026-09-01T08:00:00.000Z'),
    })),
    Contact: seed.contacts.map(({ n, first, last, title, email, account: of, owner }) => ({
      Id: salesforceId('003', n),
      Name: `${first} ${last}`,
      Title: title || null,
      Email: email || null,
      ...account(of),
      ...user(owner),
      ...old,
    })),
    Lead: seed.leads.map(({ n, name, company, status, owner }) => ({
      Id: salesforceId('00Q', n),
      Name: name,
      Company: company,
      Status: status,
      ...user(owner),
      ...old,
    })),
    Opportunity: deals,
    Case: seed.cases.map(({ n, subject, account: of, status, priority, owner }) => ({
      Id: salesforceId('500', n),
      Subject: subject,
      Status: status,
      Priority: priority,
      IsClosed: status === 'Closed',
      ...account(of),
      ...user(owner),
      ...old,
    })),
    Task: seed.tasks.map(({ n, subject, due, done, owner, contact, priority }) => ({
      Id: salesforceId('00T', n),
      Subject: subject,
      Status: done ? 'Completed' : 'Not Started',
      Priority: priority,
      ActivityDate: due,
      WhoId: salesforceId('003', contact),
      Who: { Name: `${seed.contacts[contact - 1]?.first} ${seed.contacts[contact - 1]?.last}` },
      WhatId: null,
      What: null,
      IsClosed: done,
      ...user(owner),
      ...old,
    })),
    OpportunityFieldHistory: [
      ['NextStep', null, 'Call the buyer', '2026-11-03T09:00:00.000+0000'],
      ['Amount', '4000', '5000', '2026-11-05T09:00:00.000+0000'],
    ].map(([Field, OldValue, NewValue, CreatedDate]) => ({
      OpportunityId: salesforceId('006', 1),
      Field,
      OldValue,
      NewValue,
      CreatedDate,
      CreatedBy: { Name: 'Ravi Menon' },
    })),
    OpportunityHistory: [
      ['Opportunity', '2026-11-01T09:00:00.000+0000'],
      ['Proposal Sent', '2026-11-04T09:00:00.000+0000'],
    ].map(([StageName, CreatedDate]) => ({
      OpportunityId: salesforceId('006', 1),
      StageName,
      Amount: 5000,
      CloseDate: '2026-10-01',
      Probability: 20,
      CreatedDate,
      CreatedBy: { Name: 'Jane Doe' },
    })),
    Knowledge__kav: [
      ['How to renew a cold chain contract', 'Renewals start 90 days before the end.', 'en_US'],
      ['Die Kühlkette verlängern', 'Neunzig Tage vorher.', 'de'],
    ].map(([Title, Summary, Language], i) => ({
      Id: `ka0${String(i + 1).padStart(12, '0')}AAA`,
      Title,
      Summary,
      Language,
      LastPublishedDate: '2026-06-01T08:00:00.000+0000',
    })),
  };
}
