import { seedGuid } from './dynamics-data.ts';
import type { Row } from './rows.ts';
import { noonOf, salesSeed, seedStages } from './seed.ts';

export type TwentyField = { name: string; label: string; type: string; options?: string[]; target?: string };
export type TwentyObject = { singular: string; plural: string; fields: TwentyField[] };

const field = (name: string, label: string, type = 'TEXT', more: Partial<TwentyField> = {}): TwentyField => ({
  name,
  label,
  type,
  ...more,
});
const relation = (name: string, label: string, target: string): TwentyField =>
  field(name, label, 'RELATION', { target });
const common = [
  field('id', 'Id', 'UUID'),
  field('createdAt', 'Creation date', 'DATE_TIME'),
  field('updatedAt', 'Last update', 'DATE_TIME'),
  field('createdBy', 'Created by', 'ACTOR'),
  field('deletedAt', 'Deleted at', 'DATE_TIME'),
  field('position', 'Position', 'POSITION'),
];
/** "IN_NEGOTIATION" for "In Negotiation". */
export const optionOf = (label: string): string => label.toUpperCase().replaceAll(' ', '_');

/** What the metadata says. @param modern versions of 2026 put "target" before the names of what entries are about */
export function twentyObjects(modern: boolean): TwentyObject[] {
  const about = (name: string) =>
    relation(modern ? `target${name.charAt(0).toUpperCase()}${name.slice(1)}` : name, name, name);
  const joining = (singular: string, entry: string): TwentyObject => ({
    singular,
    plural: `${singular}s`.replace(/ys$/, 'ies'),
    fields: [...common, relation(entry, entry, entry), about('company'), about('person'), about('opportunity')],
  });
  const body = modern ? field('bodyV2', 'Body', 'RICH_TEXT_V2') : field('body', 'Body', 'RICH_TEXT');
  return [
    {
      singular: 'company',
      plural: 'companies',
      fields: [
        ...common,
        field('name', 'Name'),
        field('domainName', 'Domain Name', 'LINKS'),
        field('employees', 'Employees', 'NUMBER'),
        field('address', 'Address', 'ADDRESS'),
        relation('accountOwner', 'Account Owner', 'workspaceMember'),
        field('people', 'People', 'RELATION'),
      ],
    },
    {
      singular: 'person',
      plural: 'people',
      fields: [
        ...common,
        field('name', 'Name', 'FULL_NAME'),
        field('emails', 'Emails', 'EMAILS'),
        field('jobTitle', 'Job Title'),
        relation('company', 'Company', 'company'),
      ],
    },
    {
      singular: 'opportunity',
      plural: 'opportunities',
      fields: [
        ...common,
        field('name', 'Name'),
        field('amount', 'Amount', 'CURRENCY'),
        field('closeDate', 'Close date', 'DATE_TIME'),
        field('stage', 'Stage', 'SELECT', { options: seedStages }),
        field('nextStep', 'Next step'),
        relation('company', 'Company', 'company'),
        relation('owner', 'Owner', 'workspaceMember'),
      ],
    },
    {
      singular: 'task',
      plural: 'tasks',
      fields: [
        ...common,
        field('title', 'Title'),
        body,
        field('dueAt', 'Due Date', 'DATE_TIME'),
        field('status', 'Status', 'SELECT', { options: ['Todo', 'In Progress', 'Done'] }),
        relation('assignee', 'Assignee', 'workspaceMember'),
      ],
    },
    { singular: 'note', plural: 'notes', fields: [...common, field('title', 'Title'), body] },
    {
      singular: 'workspaceMember',
      plural: 'workspaceMembers',
      fields: [...common, field('name', 'Name', 'FULL_NAME'), field('userEmail', 'User Email')],
    },
    joining('taskTarget', 'task'),
    joining('noteTarget', 'note'),
    { ...joining('timelineActivity', 'note'), plural: 'timelineActivities' },
  ];
}

/** The seed as rows by plural. Relations are ids; names are put in when a depth is asked for. */
export function twentyTables(modern: boolean): Record<string, Row[]> {
  const seed = salesSeed();
  const column = (name: string) => (modern ? `target${name.charAt(0).toUpperCase()}${name.slice(1)}Id` : `${name}Id`);
  const row = (createdAt = '2026-01-05T08:00:00.000Z', updatedAt = '2026-09-01T08:00:00.000Z') => ({
    createdAt,
    updatedAt,
    createdBy: { source: 'MANUAL', name: 'Ravi Menon' },
    deletedAt: null,
    position: 1,
  });
  const deal = seedGuid('opportunity', 1);
  const activity = (happensAt: string, diff: Row) => ({
    id: seedGuid('article', Number(happensAt.slice(8, 10))),
    name: 'opportunity.updated',
    happensAt,
    properties: { diff },
    workspaceMemberId: seedGuid('user', 2),
    [column('opportunity')]: deal,
  });
  return {
    workspaceMembers: seed.users.map(({ n, first, last, email }) => ({
      id: seedGuid('user', n),
      name: { firstName: first, lastName: last },
      userEmail: email,
      ...row(),
    })),
    companies: seed.accounts.map(({ n, name, employees, website, city, country, owner, created }) => ({
      id: seedGuid('account', n),
      name,
      employees,
      domainName: { primaryLinkUrl: website, primaryLinkLabel: '', secondaryLinks: [] },
      address: { addressStreet1: '', addressCity: city, addressCountry: country },
      accountOwnerId: seedGuid('user', owner),
      ...row(created),
    })),
    people: seed.contacts.map(({ n, first, last, title, email, account }) => ({
      id: seedGuid('contact', n),
      name: { firstName: first, lastName: last },
      jobTitle: title,
      emails: { primaryEmail: email, additionalEmails: [] },
      companyId: seedGuid('account', account),
      ...row(),
    })),
    opportunities: seed.deals.map(({ n, name, account, owner, amount, currency, stage, close, created, changed }) => ({
      id: seedGuid('opportunity', n),
      name,
      amount: { amountMicros: amount === null ? null : amount * 1e6, currencyCode: currency },
      closeDate: noonOf(close),
      stage: optionOf(stage),
      nextStep: '',
      companyId: seedGuid('account', account),
      ownerId: seedGuid('user', owner),
      ...row(created, changed),
    })),
    tasks: seed.tasks.map(({ n, subject, due, done, owner }) => ({
      id: seedGuid('task', n),
      title: subject,
      dueAt: noonOf(due),
      status: done ? 'DONE' : 'TODO',
      assigneeId: seedGuid('user', owner),
      ...row(),
    })),
    taskTargets: seed.tasks.map(({ n, contact }) => ({
      id: seedGuid('case', 100 + n),
      taskId: seedGuid('task', n),
      [column('person')]: seedGuid('contact', contact),
    })),
    notes: [],
    noteTargets: [],
    timelineActivities: [
      activity('2026-11-03T09:00:00.000Z', { nextStep: { before: '', after: 'Call the buyer' } }),
      activity('2026-11-05T09:00:00.000Z', {
        amount: {
          before: { amountMicros: '4000000000', currencyCode: 'EUR' },
          after: { amountMicros: '5000000000', currencyCode: 'EUR' },
        },
      }),
    ],
  };
}
