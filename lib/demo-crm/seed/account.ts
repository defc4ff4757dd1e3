import { z } from 'zod';

/** One file of accounts/: a customer with everything we know about it. Days count from the day the demo starts. */
export type Account = z.infer<typeof accountShape>;

export const sellers = ['jane', 'ravi', 'sofia', 'tom'] as const;
export const tagNames = [
  'key account',
  'champion',
  'decision maker',
  'technical',
  'renewal',
  'at risk',
  'new',
  'press reference',
] as const;
export const stages = ['opportunity', 'proposal-sent', 'in-negociation', 'won', 'lost', 'delayed'] as const; // Atomic's
const sectors = [
  'Communication Services',
  'Consumer Discretionary',
  'Consumer Staples',
  'Energy',
  'Financials',
  'Health Care',
  'Industrials',
  'Information Technology',
  'Materials',
  'Real Estate',
  'Utilities',
] as const;
const taskTypes = ['None', 'Email', 'Demo', 'Lunch', 'Meeting', 'Follow-up', 'Thank you', 'Ship', 'Call'] as const;
const statuses = ['cold', 'warm', 'hot', 'in-contract'] as const;

const days = z.number().int();
const daysAgo = days.min(0);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 14:30');
const filled = z.string().trim().min(1, 'must not be empty');
const seller = z.enum(sellers);

const dealNote = z.strictObject({ daysAgo, time, by: seller, text: filled });

const task = z.strictObject({
  type: z.enum(taskTypes),
  text: filled,
  dueInDays: days,
  doneDaysAgo: daysAgo.nullable(),
  owner: seller,
});

const contact = z.strictObject({
  ref: filled,
  first_name: filled,
  last_name: filled,
  title: z.string(),
  email: z.string().regex(/^([^\s@]+@[^\s@]+\.example|)$/, 'must be an e-mail address at .example, or empty'),
  gender: z.enum(['female', 'male', 'nonbinary']),
  status: z.enum(statuses),
  phone: z.string(),
  phoneType: z.enum(['Work', 'Home', 'Other']),
  phone2: z.string(),
  tags: z.array(z.enum(tagNames)),
  background: z.string(),
  owner: seller,
  firstSeenDaysAgo: daysAgo,
  lastSeenDaysAgo: daysAgo,
  has_newsletter: z.boolean(),
  notes: z.array(dealNote.extend({ status: z.enum(statuses) })),
  tasks: z.array(task),
});

const deal = z.strictObject({
  name: filled,
  contacts: z.array(z.string()),
  category: z.enum(['New business', 'Renewal', 'Expansion', 'Pilot', 'Services']),
  stage: z.enum(stages),
  description: z.string(),
  amount: z.number().min(0),
  createdDaysAgo: daysAgo,
  updatedDaysAgo: daysAgo,
  expectedCloseInDays: days,
  owner: seller,
  notes: z.array(dealNote),
});

export const accountShape = z.strictObject({
  story: filled,
  company: z.strictObject({
    name: filled,
    sector: z.enum(sectors),
    size: z.union([z.literal(1), z.literal(10), z.literal(50), z.literal(250), z.literal(500)]),
    website: z
      .string()
      .regex(/^(site:[a-z0-9-]+|https:\/\/\S+\.example\/?|)$/, 'must be site:<slug> or https://….example'),
    linkedin_url: z.string(),
    phone_number: z.string(),
    address: z.string(),
    zipcode: z.string(),
    city: z.string(),
    stateAbbr: z.string(),
    country: z.string(),
    description: z.string(),
    revenue: z.string(),
    tax_identifier: z.string(),
    owner: seller,
    createdDaysAgo: daysAgo,
    context_links: z.array(z.string()),
  }),
  contacts: z.array(contact),
  deals: z.array(deal),
});

/** What the shape alone cannot say. @returns one line per problem, each starting with the path. */
export function contradictions({ contacts, deals }: Account): string[] {
  const problems: string[] = [];
  const refs = contacts.map(({ ref }) => ref);
  for (const [i, { ref, notes, firstSeenDaysAgo }] of contacts.entries()) {
    if (refs.indexOf(ref) !== i) problems.push(`contacts[${i}].ref: "${ref}" is used twice`);
    for (const [n, note] of notes.entries()) {
      if (note.daysAgo > firstSeenDaysAgo)
        problems.push(`contacts[${i}].notes[${n}].daysAgo: before the first meeting`);
    }
  }
  for (const [i, { contacts: known, notes, createdDaysAgo }] of deals.entries()) {
    for (const ref of known) {
      if (!refs.includes(ref)) problems.push(`deals[${i}].contacts: "${ref}" is no contact of this account`);
    }
    for (const [n, note] of notes.entries()) {
      if (note.daysAgo > createdDaysAgo) problems.push(`deals[${i}].notes[${n}].daysAgo: before the deal was created`);
    }
  }
  return problems;
}
