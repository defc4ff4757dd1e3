import type { Row } from './rows.ts';
import { noonOf, salesSeed } from './seed.ts';

const kinds = ['user', 'account', 'contact', 'opportunity', 'task', 'lead', 'case', 'article'] as const;

/** One GUID for each record of the seed. */
export const seedGuid = (kind: (typeof kinds)[number], n: number): string =>
  `${String(kinds.indexOf(kind) + 1).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The seed as rows by set, with what lookups point to inside. */
export function dataverseTables(): Record<string, Row[]> {
  const seed = salesSeed();
  const person = (n: number) => `${seed.contacts[n - 1]?.first} ${seed.contacts[n - 1]?.last}`;
  const user = (n: number) => {
    const name = `${seed.users[n - 1]?.first} ${seed.users[n - 1]?.last}`;
    return { _ownerid_value: seedGuid('user', n), owninguser: { fullname: name }, shown_ownerid: name };
  };
  const account = (n: number, columnName: string, path: string) => ({
    [`_${columnName}_value`]: seedGuid('account', n),
    [path]: { name: seed.accounts[n - 1]?.name },
    [`shown_${columnName}`]: seed.accounts[n - 1]?.name,
  });
  const times = (created = '2026-01-05T08:00:00Z', changed = '2026-09-01T08:00:00Z') => ({
    createdon: created.replace('.000Z', 'Z'),
    modifiedon: changed.replace('.000Z', 'Z'),
    shown_modifiedby: 'Ravi Menon',
    version: 1,
  });
  const reason: Record<string, number> = { New: 1, Contacted: 2, 'On Hold': 2, Qualified: 3, Closed: 3 };
  const priorities = ['Low', 'Normal', 'High'];
  return {
    systemusers: seed.users.map(({ n, first, last, email }) => ({
      systemuserid: seedGuid('user', n),
      fullname: `${first} ${last}`,
      internalemailaddress: email,
    })),
    accounts: seed.accounts.map(({ n, name, employees, website, city, country, owner: of, created }) => ({
      accountid: seedGuid('account', n),
      name,
      numberofemployees: employees,
      websiteurl: website,
      address1_city: city,
      address1_country: country,
      ...user(of),
      ...times(created),
    })),
    contacts: seed.contacts.map(({ n, title, email, account: of, owner: by }) => ({
      contactid: seedGuid('contact', n),
      fullname: person(n),
      jobtitle: title || null,
      emailaddress1: email || null,
      ...account(of, 'parentcustomerid', 'parentcustomerid_account'),
      ...user(by),
      ...times(),
    })),
    leads: seed.leads.map(({ n, name, company, status, owner: by }) => ({
      leadid: seedGuid('lead', n),
      fullname: name,
      companyname: company,
      statecode: status === 'Qualified' ? 1 : 0,
      statuscode: reason[status],
      ...user(by),
      ...times(),
    })),
    opportunities: seed.deals.map((deal) => ({
      opportunityid: seedGuid('opportunity', deal.n),
      name: deal.name,
      ...account(deal.account, 'parentaccountid', 'parentaccountid'),
      estimatedvalue: deal.amount,
      estimatedclosedate: deal.close,
      stepname: deal.stage,
      description: null,
      _transactioncurrencyid_value: seedGuid('user', deal.currency === 'EUR' ? 91 : 92),
      shown_transactioncurrencyid: deal.currency === 'EUR' ? 'Euro' : 'US Dollar',
      transactioncurrencyid: { isocurrencycode: deal.currency },
      statecode: deal.stage === 'Won' ? 1 : deal.stage === 'Lost' ? 2 : 0,
      ...user(deal.owner),
      ...times(deal.created, deal.changed),
    })),
    incidents: seed.cases.map(({ n, subject, account: of, status, priority: level, owner: by }) => ({
      incidentid: seedGuid('case', n),
      title: subject,
      ...account(of, 'customerid', 'customerid_account'),
      statecode: status === 'Closed' ? 1 : 0,
      statuscode: reason[status],
      prioritycode: priorities.indexOf(level),
      ...user(by),
      ...times(),
    })),
    tasks: seed.tasks.map(({ n, subject, due, done, owner: by, contact, priority: level }) => ({
      activityid: seedGuid('task', n),
      subject,
      description: null,
      scheduledend: noonOf(due).replace('.000Z', 'Z'),
      _regardingobjectid_value: seedGuid('contact', contact),
      shown_regardingobjectid: person(contact),
      prioritycode: priorities.indexOf(level),
      statecode: done ? 1 : 0,
      statuscode: done ? 5 : 1,
      ...user(by),
      ...times(),
    })),
    phonecalls: [],
    annotations: [],
    knowledgearticles: [
      {
        knowledgearticleid: seedGuid('article', 1),
        title: 'How to renew a cold chain contract',
        keywords: 'renewal',
        content: '<p>Renewals start <b>90 days</b> before the end.</p><script>x()</script>',
        modifiedon: '2026-06-01T08:00:00Z',
        statecode: 3,
        isrootarticle: false,
        islatestversion: true,
      },
    ],
  };
}
