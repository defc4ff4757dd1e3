import type { CrmRecord, FieldInput, RecordKind } from '../../core/record.ts';
import { readingSchema, recordKey } from '../../core/record.ts';
import { salesforceId } from './salesforce-data.ts';
import { salesSeed } from './seed.ts';

const field = (
  name: string,
  label: string,
  type: FieldInput['type'],
  value: string | number | boolean | null,
  unit?: string,
): FieldInput => ({
  name,
  label,
  type,
  value,
  display: value === null ? '' : String(value),
  anchor: '',
  ...(unit && { unit }),
});

/** The seed as a seller would have read it, page by page, in a Salesforce that shows all fields. */
export function seenRecords(): CrmRecord[] {
  const seed = salesSeed();
  const person = (n: number) => `${seed.users[n - 1]?.first} ${seed.users[n - 1]?.last}`;
  const account = (n: number) => field('AccountId', 'Account Name', 'lookup', seed.accounts[n - 1]?.name ?? null);
  const accounts = seed.accounts.map(({ n, name, employees, website, city, country, owner, created }) =>
    record('account', salesforceId('001', n), name, person(owner), [
      field('NumberOfEmployees', 'Employees', 'number', employees),
      field('Website', 'Website', 'url', website),
      field('BillingCity', 'Billing City', 'text', city),
      field('BillingCountry', 'Billing Country', 'text', country),
      field('CreatedDate', 'Created Date', 'datetime', created),
    ]),
  );
  const contacts = seed.contacts.map(({ n, first, last, title, email, account: of, owner }) =>
    record('contact', salesforceId('003', n), `${first} ${last}`, person(owner), [
      field('Title', 'Title', 'text', title || null),
      field('Email', 'Email', 'email', email || null),
      account(of),
    ]),
  );
  const deals = seed.deals.map((deal) =>
    record(
      'opportunity',
      salesforceId('006', deal.n),
      deal.name,
      person(deal.owner),
      [
        field('Amount', 'Amount', 'currency', deal.amount, deal.currency),
        field('CloseDate', 'Close Date', 'date', deal.close),
        field('CreatedDate', 'Created Date', 'datetime', deal.created),
        field('LastModifiedDate', 'Last Modified Date', 'datetime', deal.changed),
        account(deal.account),
      ],
      deal.stage,
    ),
  );
  const home = record('home', 'home', 'Home', null, []);
  const tasks = seed.tasks.map(({ subject, due, done, owner, contact }) => ({
    subject,
    type: null,
    due,
    dueDisplay: due,
    done,
    about: `${seed.contacts[contact - 1]?.first} ${seed.contacts[contact - 1]?.last}`,
    owner: person(owner),
    anchor: '',
  }));
  return [...accounts, ...contacts, ...deals, { ...home, ...readingSchema.pick({ tasks: true }).parse({ tasks }) }];
}

function record(
  kind: RecordKind,
  id: string,
  name: string,
  owner: string | null,
  fields: FieldInput[],
  stage?: string,
): CrmRecord {
  const url = `https://acme.lightning.force.com/lightning/r/${kind}/${id}/view`;
  const reading = readingSchema.parse({
    url,
    adapter: 'salesforce',
    kind,
    name,
    user: 'Jane Doe',
    owner,
    stage: stage ? { value: stage, anchor: '' } : null,
    fields,
    related: [],
    timeline: [],
    tasks: [],
    rows: [],
    missing: [],
    completeness: 'whole',
    language: 'en',
    tookMs: 1,
  });
  const place = { crm: 'salesforce', org: 'acme', kind, id };
  const key = recordKey(place, 'Jane Doe');
  return {
    ...reading,
    ...place,
    key,
    host: 'acme.lightning.force.com',
    via: 'page:salesforce',
    readAt: '2026-11-20T10:00:00.000Z',
  };
}
