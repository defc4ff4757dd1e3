import { createServer } from 'node:http';
import { listen, stop } from '../../demo-crm/loopback.ts';
import type { Company, Contact, Deal, DemoData } from '../../demo-crm/seed/records.ts';
import { createStore } from '../../demo-crm/store.ts';
import type { Row } from './rows.ts';
import { noonOf, type Seed, salesSeed } from './seed.ts';
import { type Asked, type CrmServer, type Reply, serveCrm } from './serve.ts';

const stageValues: Record<string, string> = {
  Opportunity: 'opportunity',
  'Proposal Sent': 'proposal-sent',
  'In Negotiation': 'in-negociation',
  Won: 'won',
  Lost: 'lost',
  Delayed: 'delayed',
};

export type DemoServer = CrmServer & {
  state: { pageSize: number };
  row(resource: string, id: string): Promise<Row>;
  change(resource: string, id: string, body: Row): Promise<void>;
};

/** The demo CRM's own store, filled with the records the other servers have, behind a door that can be told to be difficult. */
export async function startDemo(): Promise<DemoServer> {
  const store = createStore(() => demoData(salesSeed()));
  const behind = createServer((request, response) => void store.handle(request, response));
  const origin = `http://127.0.0.1:${await listen(behind, 0)}`;
  const state = { pageSize: 10_000 };

  async function pass({ method, target, headers, body }: Asked): Promise<Reply> {
    const url = new URL(target, origin);
    const range = url.searchParams.get('range');
    if (range) {
      const [from = 0, to = 0] = JSON.parse(range) as number[];
      url.searchParams.set('range', JSON.stringify([from, Math.min(to, from + state.pageSize - 1)]));
    }
    const type = headers['content-type'];
    const response = await fetch(url, {
      method,
      ...(body !== '' && { body }),
      headers: { ...(type && { 'content-type': type }) },
    });
    const total = response.headers.get('x-total-count');
    return {
      status: response.status,
      body: await response.json(),
      headers: { ...(total && { 'x-total-count': total }) },
    };
  }

  const server = await serveCrm(pass);
  return {
    ...server,
    state,
    row: async (resource, id) => (await (await fetch(`${origin}/api/${resource}/${id}`)).json()) as Row,
    async change(resource, id, body) {
      const headers = { 'content-type': 'application/json' };
      await fetch(`${origin}/api/${resource}/${id}`, { method: 'PATCH', body: JSON.stringify(body), headers });
    },
    async close() {
      await server.close();
      if (behind.listening) await stop(behind);
    },
  };
}

function demoData({ users, accounts, contacts, deals, tasks }: Seed): DemoData {
  return {
    sales: users.map(({ n, first, last, email }) => ({
      id: n,
      user_id: String(n),
      first_name: first,
      last_name: last,
      email,
      administrator: n === 1,
    })),
    tags: [],
    companies: accounts.map(companyOf),
    contacts: contacts.map((contact) => contactOf(contact, accounts)),
    contactNotes: [],
    deals: deals.map(dealOf),
    dealNotes: [],
    tasks: tasks.map(({ n, subject, due, done, owner, contact }) => ({
      id: n,
      contact_id: contact,
      type: 'None',
      text: subject,
      due_date: noonOf(due),
      done_date: done ? noonOf(due) : null,
      sales_id: owner,
    })),
  };
}

const companyOf = ({
  n,
  name,
  employees,
  website,
  city,
  country,
  owner,
  created,
}: Seed['accounts'][number]): Company => ({
  id: n,
  name,
  logo: null,
  sector: 'Industrials',
  // Atomic knows five sizes; the seed's numbers are kept, so that all servers answer alike.
  size: employees as 10,
  linkedin_url: '',
  website,
  phone_number: '',
  address: '',
  zipcode: '',
  city,
  stateAbbr: '',
  country,
  sales_id: owner,
  created_at: created,
  description: '',
  revenue: '',
  tax_identifier: '',
  context_links: [],
  nb_contacts: 0,
  nb_deals: 0,
});

function contactOf(
  { n, first, last, title, email, account, owner }: Seed['contacts'][number],
  all: Seed['accounts'],
): Contact {
  const seen = '2026-01-05T08:00:00.000Z';
  return {
    id: n,
    first_name: first,
    last_name: last,
    title,
    company_id: account,
    company_name: all[account - 1]?.name ?? '',
    email,
    avatar: {},
    linkedin_url: null,
    first_seen: seen,
    last_seen: seen,
    has_newsletter: false,
    tags: [],
    gender: 'female',
    sales_id: owner,
    status: 'warm',
    background: '',
    phone_1_type: 'Work',
    phone_1_number: '',
    phone_2_type: 'Other',
    phone_2_number: '',
    nb_tasks: 0,
  };
}

const dealOf = ({ n, name, account, owner, amount, stage, close, created, changed }: Seed['deals'][number]): Deal => ({
  id: n,
  name,
  company_id: account,
  contact_ids: [account],
  category: 'Renewal',
  stage: stageValues[stage] ?? stage,
  description: '',
  // A deal without an amount is one, whatever Atomic's types say.
  amount: amount as number,
  created_at: created,
  updated_at: changed,
  archived_at: null,
  expected_closing_date: noonOf(close),
  sales_id: owner,
  index: n,
});
