import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, accountShape, contradictions, sellers, stages, tagNames } from './account.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import type { Company, Contact, Deal, DemoData, Sale, Tag } from './records.ts';

const ownAccounts = join(import.meta.dirname, 'accounts');

export type SeedOptions = {
  /** The day the seed's day offsets count from. */
  now: Date;
  /** Where the customers' websites are served: site:<slug> becomes http://<slug>.localhost:<sitesPort>/ */
  sitesPort: number;
  /** Folder of account files, default ours. */
  folder?: string;
};

/** Reads every account there is, in the order of file names, so that ids stay the same from start to start. */
export function loadSeed({ now, sitesPort, folder = ownAccounts }: SeedOptions): DemoData {
  const data: DemoData = {
    sales: [...sales],
    tags: tags.map((tag) => ({ ...tag })),
    companies: [],
    contacts: [],
    contactNotes: [],
    deals: [],
    dealNotes: [],
    tasks: [],
  };
  const calendar = calendarOf(now);
  for (const account of readAccounts(folder)) addAccount(data, account, calendar, sitesPort);
  return data;
}

/** How much there is, for the tests and for whoever writes more. */
export function countSeed(options: Partial<SeedOptions> = {}) {
  const now = options.now ?? new Date();
  const data = loadSeed({ sitesPort: 5310, ...options, now });
  const open = data.tasks.filter((task) => task.done_date === null);
  const startOfToday = new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
  return {
    companies: data.companies.length,
    contacts: data.contacts.length,
    deals: data.deals.length,
    dealsByStage: Object.fromEntries(
      stages.map((stage) => [stage, data.deals.filter((deal) => deal.stage === stage).length]),
    ),
    tasks: data.tasks.length,
    overdueTasks: open.filter((task) => task.due_date < startOfToday).length,
    notes: data.contactNotes.length + data.dealNotes.length,
  };
}

const sales: Sale[] = [
  seller('jane', 'Jane', 'Doe', true),
  seller('ravi', 'Ravi', 'Menon'),
  seller('sofia', 'Sofia', 'Lindqvist'),
  seller('tom', 'Tom', 'Okafor'),
];

// Atomic's own palette, so that a tag made in the CRM sits well beside ours.
const colors = ['#eddcd2', '#fff1e6', '#fde2e4', '#fad2e1', '#c5dedd', '#dbe7e4', '#d6e2e9', '#bcd4e6'];
const tags: Tag[] = tagNames.map((name, i) => ({ id: i + 1, name, color: colors[i] ?? '#f0efeb' }));

function seller(name: (typeof sellers)[number], first_name: string, last_name: string, administrator = false): Sale {
  const id = idOf(name);
  const email = `${first_name}.${last_name}@fernhollow.example`.toLowerCase();
  return { id, user_id: String(id), first_name, last_name, email, administrator };
}

function idOf(name: (typeof sellers)[number]): number {
  return sellers.indexOf(name) + 1;
}

function readAccounts(folder: string): Account[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const accounts: Account[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const read = readAccount(readFileSync(join(folder, file), 'utf8'));
    if ('account' in read) accounts.push(read.account);
    else problems.push(...read.problems.map((problem) => `${file}: ${problem}`));
  }
  if (problems.length > 0) throw new Error(`The demo's seed cannot be used:\n${problems.join('\n')}`);
  return accounts;
}

function readAccount(text: string): { account: Account } | { problems: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [`is not JSON: ${String(error)}`] };
  }
  const read = accountShape.safeParse(json);
  if (!read.success) return { problems: read.error.issues.map(({ path, message }) => `${written(path)}: ${message}`) };
  const problems = contradictions(read.data);
  return problems.length > 0 ? { problems } : { account: read.data };
}

/** ['deals', 0, 'stage'] is written deals[0].stage */
function written(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}

function addAccount(data: DemoData, account: Account, calendar: Calendar, sitesPort: number): void {
  const company = companyOf(account, data.companies.length + 1, calendar, sitesPort);
  data.companies.push(company);

  const idByRef = new Map<string, number>();
  for (const from of account.contacts) {
    const contact = contactOf(from, data.contacts.length + 1, company, calendar);
    data.contacts.push(contact);
    idByRef.set(from.ref, contact.id);
    for (const note of from.notes) {
      data.contactNotes.push({
        id: data.contactNotes.length + 1,
        contact_id: contact.id,
        text: note.text,
        date: calendar.past(note.daysAgo, note.time),
        sales_id: idOf(note.by),
        status: note.status,
      });
    }
    for (const task of from.tasks) {
      data.tasks.push({
        id: data.tasks.length + 1,
        contact_id: contact.id,
        type: task.type,
        text: task.text,
        due_date: calendar.due(task.dueInDays),
        done_date: task.doneDaysAgo === null ? null : calendar.past(task.doneDaysAgo, '16:00'),
        sales_id: idOf(task.owner),
      });
    }
  }

  for (const from of account.deals) {
    const index = data.deals.filter(({ stage }) => stage === from.stage).length; // its place in the kanban column
    const contactIds = from.contacts.flatMap((ref) => idByRef.get(ref) ?? []);
    const deal = dealOf(from, data.deals.length + 1, company.id, contactIds, index, calendar);
    data.deals.push(deal);
    for (const note of from.notes) {
      data.dealNotes.push({
        id: data.dealNotes.length + 1,
        deal_id: deal.id,
        text: note.text,
        date: calendar.past(note.daysAgo, note.time),
        sales_id: idOf(note.by),
      });
    }
  }
}

function companyOf({ company, contacts, deals }: Account, id: number, calendar: Calendar, sitesPort: number): Company {
  const { owner, createdDaysAgo, website, context_links, ...same } = company;
  const served = (url: string) => url.replace(/^site:([a-z0-9-]+)$/, `http://$1.localhost:${sitesPort}/`);
  return {
    id,
    ...same,
    website: served(website),
    context_links: context_links.map(served),
    logo: null,
    sales_id: idOf(owner),
    created_at: calendar.past(createdDaysAgo, '08:00'),
    nb_contacts: contacts.length,
    nb_deals: deals.length,
  };
}

function contactOf(from: Account['contacts'][number], id: number, company: Company, calendar: Calendar): Contact {
  const noteDates = from.notes.map((note) => calendar.past(note.daysAgo, note.time)).sort();
  const firstSeen = calendar.past(from.firstSeenDaysAgo, '08:00');
  const lastSeen = from.notes.some((note) => note.daysAgo === from.lastSeenDaysAgo)
    ? noteDates.at(-1)
    : calendar.past(from.lastSeenDaysAgo);
  return {
    id,
    first_name: from.first_name,
    last_name: from.last_name,
    title: from.title,
    company_id: company.id,
    company_name: company.name,
    email: from.email,
    avatar: {},
    linkedin_url: null,
    first_seen: [firstSeen, ...noteDates].sort()[0] ?? firstSeen,
    last_seen: lastSeen ?? firstSeen,
    has_newsletter: from.has_newsletter,
    tags: from.tags.map((name) => tagNames.indexOf(name) + 1),
    gender: from.gender,
    sales_id: idOf(from.owner),
    status: from.status,
    background: from.background,
    phone_1_type: from.phoneType,
    phone_1_number: from.phone,
    phone_2_type: 'Other',
    phone_2_number: from.phone2,
    nb_tasks: from.tasks.filter((task) => task.doneDaysAgo === null).length,
  };
}

function dealOf(
  from: Account['deals'][number],
  id: number,
  companyId: number,
  contactIds: number[],
  index: number,
  calendar: Calendar,
): Deal {
  return {
    id,
    name: from.name,
    company_id: companyId,
    contact_ids: contactIds,
    category: from.category,
    stage: from.stage,
    description: from.description,
    amount: from.amount,
    created_at: calendar.past(from.createdDaysAgo, '09:00'),
    updated_at: calendar.past(from.updatedDaysAgo, '17:00'),
    archived_at: null,
    expected_closing_date: calendar.due(from.expectedCloseInDays),
    sales_id: idOf(from.owner),
    index,
  };
}
