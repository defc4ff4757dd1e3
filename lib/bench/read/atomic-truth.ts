import type { DemoData } from '../../demo-crm/seed/records.ts';
import type { Expected } from './fixtures.ts';

type Field = Expected['fields'][number];

/** What Atomic CRM calls its sizes: its src/companies/sizes.ts. */
const sizes = {
  1: '1 employee',
  10: '2-9 employees',
  50: '10-49 employees',
  250: '50-249 employees',
  500: '250 or more employees',
};
const stages: Record<string, string> = {
  opportunity: 'Opportunity',
  'proposal-sent': 'Proposal Sent',
  'in-negociation': 'In Negotiation',
  won: 'Won',
  lost: 'Lost',
  delayed: 'Delayed',
};
const genders: Record<string, string> = { male: 'He/Him', female: 'She/Her', nonbinary: 'They/Them' };

const longDate = (iso: string) =>
  new Date(iso).toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' });
const filled = (...fields: [label: string, display: string][]): Field[] =>
  fields.filter(([, display]) => display.trim() !== '').map(([label, display]) => ({ label, display }));
const seller = ({ sales }: DemoData, id: number) => {
  const sale = sales.find((each) => each.id === id);
  return sale ? `${sale.first_name} ${sale.last_name}` : '';
};

/** What a record's page must show, worked out from the CRM's store and not from the page. */
export function truthOf(
  data: DemoData,
  kind: 'companies' | 'contacts' | 'deals',
  id: number,
  origin: string,
): Expected {
  const url = `${origin}/#/${kind}/${id}/show`;
  if (kind === 'companies') return companyTruth(data, id, url);
  return kind === 'contacts' ? contactTruth(data, id, url) : dealTruth(data, id, url);
}

function companyTruth(data: DemoData, id: number, url: string): Expected {
  const company = data.companies.find((each) => each.id === id);
  if (!company) throw new Error(`There is no company ${id}.`);
  const { address, city, zipcode, stateAbbr, country } = company;
  return {
    url,
    kind: 'account',
    name: company.name,
    owner: seller(data, company.sales_id),
    fields: [
      ...filled(
        ['Website', company.website.replace(/^https?:\/\//, '')],
        ['LinkedIn', company.linkedin_url ? 'LinkedIn' : ''],
        ['Phone', company.phone_number],
        ['Main Address', [address, city, zipcode, stateAbbr, country].filter(Boolean).join(', ')],
        ['Sector', company.sector],
        ['Size', sizes[company.size]],
        ['Revenue', company.revenue],
        ['Tax Identifier', company.tax_identifier],
        ['Additional Info', company.description],
        ['Context links', company.context_links.join(', ')],
        ['Followed by', seller(data, company.sales_id)],
        ['Added on', longDate(company.created_at)],
      ),
    ],
  };
}

function contactTruth(data: DemoData, id: number, url: string): Expected {
  const contact = data.contacts.find((each) => each.id === id);
  if (!contact) throw new Error(`There is no contact ${id}.`);
  const tags = contact.tags.map((tag) => data.tags.find((each) => each.id === tag)?.name ?? '');
  const phone = (number: string, type: string): [string, string] => [
    type === 'Other' ? 'Phone' : `Phone (${type})`,
    number,
  ];
  const notes = data.contactNotes.filter((note) => note.contact_id === id);
  return {
    url,
    kind: 'contact',
    name: `${contact.first_name} ${contact.last_name}`,
    owner: seller(data, contact.sales_id),
    fields: filled(
      ['Title', contact.title],
      ['Company', contact.company_name],
      ['Email', contact.email],
      ['Newsletter', contact.has_newsletter ? 'Subscribed to newsletter' : ''],
      phone(contact.phone_1_number, contact.phone_1_type),
      phone(contact.phone_2_number, contact.phone_2_type),
      ['Pronouns', genders[contact.gender] ?? ''],
      ['Background info', contact.background],
      ['Added on', longDate(contact.first_seen)],
      ['Last activity on', longDate(contact.last_seen)],
      ['Followed by', seller(data, contact.sales_id)],
      ['Tags', tags.join(', ')],
    ),
    timeline: notes
      .sort((a, b) => (a.date < b.date ? 1 : -1))
      .map((note) => ({ kind: 'note', text: lines(note.text) })),
  } as Expected;
}

function dealTruth(data: DemoData, id: number, url: string): Expected {
  const deal = data.deals.find((each) => each.id === id);
  if (!deal) throw new Error(`There is no deal ${id}.`);
  const company = data.companies.find((each) => each.id === deal.company_id);
  const contacts = deal.contact_ids
    .map((contact) => data.contacts.find((each) => each.id === contact))
    .filter((each) => each !== undefined);
  const budget = deal.amount.toLocaleString('en-US', {
    notation: 'compact',
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumSignificantDigits: 3,
  });
  return {
    url,
    kind: 'opportunity',
    name: deal.name,
    stage: stages[deal.stage] ?? deal.stage,
    fields: filled(
      [
        'Expected closing date',
        new Date(deal.expected_closing_date).toLocaleDateString('en-US', {
          year: 'numeric',
          month: 'short',
          day: 'numeric',
        }),
      ],
      ['Budget', budget],
      ['Category', deal.category],
      ['Stage', stages[deal.stage] ?? deal.stage],
      ['Description', deal.description],
      ['Company', contacts.length > 0 ? (company?.name ?? '') : ''],
    ),
    related:
      contacts.length > 0
        ? [
            {
              label: 'Contacts',
              count: contacts.length,
              rows: contacts.map((each) => `${each.first_name} ${each.last_name}`),
            },
          ]
        : [],
    timeline: data.dealNotes
      .filter((note) => note.deal_id === id)
      .sort((a, b) => (a.date < b.date ? 1 : -1))
      .map((note) => ({ kind: 'note', text: lines(note.text) })),
  } as Expected;
}

/** The page shows one paragraph a line and none for empty ones. */
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
