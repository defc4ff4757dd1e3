/** One list of invented records, from which every CRM on the loopback and the records seen so far are filled. */
export type SeedUser = { n: number; first: string; last: string; email: string };
export type SeedAccount = {
  n: number;
  name: string;
  employees: number | null;
  city: string;
  country: string;
  website: string;
  owner: number;
  created: string;
};
export type SeedContact = {
  n: number;
  first: string;
  last: string;
  title: string;
  email: string;
  account: number;
  owner: number;
};
export type SeedDeal = {
  n: number;
  name: string;
  account: number;
  owner: number;
  amount: number | null;
  currency: string;
  stage: string;
  close: string;
  created: string;
  changed: string;
};
export type SeedTask = {
  n: number;
  subject: string;
  due: string;
  done: boolean;
  owner: number;
  contact: number;
  priority: string;
};
export type SeedLead = { n: number; name: string; company: string; status: string; owner: number };
export type SeedCase = { n: number; subject: string; account: number; status: string; priority: string; owner: number };
export type Seed = {
  users: SeedUser[];
  accounts: SeedAccount[];
  contacts: SeedContact[];
  deals: SeedDeal[];
  tasks: SeedTask[];
  leads: SeedLead[];
  cases: SeedCase[];
};

export const seedStages = ['Opportunity', 'Proposal Sent', 'In Negotiation', 'Won', 'Lost', 'Delayed'];

const users: SeedUser[] = [
  { n: 1, first: 'Jane', last: 'Doe', email: 'jane.doe@fernhollow.example' },
  { n: 2, first: 'Ravi', last: 'Menon', email: 'ravi.menon@fernhollow.example' },
  { n: 3, first: 'Sofia', last: 'Lindqvist', email: 'sofia.lindqvist@fernhollow.example' },
];

const towns = [
  ['Harborline Cold Storage', 420, 'Rotterdam', 'Netherlands'],
  ['O’Brien & Sons Logistics', 85, 'Dublin', 'Ireland'],
  ["Quinn's Bakery (Holding)", 12, 'Cork', 'Ireland'],
  ['Nordlicht Energie', 1900, 'Hamburg', 'Germany'],
  ['Ärzteverbund Süd', null, 'München', 'Germany'],
  ['100% Organic Foods', 60, 'Utrecht', 'Netherlands'],
  ['Calder_Point Textiles', 240, 'Leeds', 'United Kingdom'],
  ['Vale "Five" Studios', 8, 'Bristol', 'United Kingdom'],
  ['東京精機', 3100, '東京', 'Japan'],
  ['Backslash \\ Path Ltd', 33, 'London', 'United Kingdom'],
] as const;

const people = [
  ['Dana', 'Whitfield', 'VP Operations'],
  ['Marek', 'Nowak', 'Head of Logistics'],
  ['Aoife', "O'Connor", 'Buyer'],
  ['Lena', 'Vogt', 'Head of IT'],
  ['Jonas', 'Bauer', ''],
  ['Ilse', 'de Vries', 'CFO'],
  ['Priya', 'Shah', 'Buyer'],
  ['Tom', 'Hale', 'Producer'],
  ['Yuki', 'Tanaka', 'Plant Manager'],
  ['Owen', 'Price', 'CTO'],
  ['Greta', 'Lind', 'VP Operations'],
  ['Sam', 'Okafor', 'Buyer'],
  ['Nadia', 'Haddad', 'Head of Quality'],
  ['Luis', 'Ferrer', ''],
  ['Emma', 'Doyle', 'CEO'],
] as const;

const wares = ['Cold chain renewal', 'Dock sensors', 'Fleet pilot', 'Night shift rollout', 'Audit package'];

const two = (n: number) => String(n).padStart(2, '0');

/** Always the same. Days are in the autumn of 2026. */
export function salesSeed(): Seed {
  const accounts = towns.map(([name, employees, city, country], i) => ({
    n: i + 1,
    name,
    employees,
    city,
    country,
    website: `https://customer-${i + 1}.example`,
    owner: (i % 3) + 1,
    created: `2025-0${(i % 9) + 1}-15T09:30:00.000Z`,
  }));
  const contacts = people.map(([first, last, title], i) => ({
    n: i + 1,
    first,
    last,
    title,
    email: i === 4 ? '' : `${first}.${last.replace(/\W/g, '')}@customer-${(i % 10) + 1}.example`.toLowerCase(),
    account: (i % 10) + 1,
    owner: (i % 3) + 1,
  }));
  const deals = Array.from({ length: 20 }, (_, i) => ({
    n: i + 1,
    name: `${wares[i % 5]} ${i + 1}`,
    account: (i % 10) + 1,
    owner: (i % 3) + 1,
    amount: i === 6 ? null : 5_000 * (i + 1) + (i === 3 ? 0.5 : 0),
    currency: i >= 18 ? 'USD' : 'EUR',
    // The two deals in dollars are both delayed.
    stage: seedStages[i >= 18 ? 5 : i % 5] ?? 'Opportunity',
    close: `2026-${two(10 + (i % 3))}-${two(1 + ((i * 7) % 28))}`,
    created: `2026-0${(i % 8) + 1}-10T08:00:00.000Z`,
    changed: `2026-11-${two(i + 1)}T10:15:00.000Z`,
  }));
  const tasks = Array.from({ length: 12 }, (_, i) => ({
    n: i + 1,
    subject: `${['Send the order form', 'Ask for the audit date', 'Book the demo'][i % 3]} ${i + 1}`,
    due: `2026-11-${two(10 + ((i * 5) % 19))}`,
    done: i % 4 === 3,
    owner: (i % 2) + 1,
    contact: i + 1,
    priority: ['Low', 'Normal', 'High'][i % 3] ?? 'Normal',
  }));
  const leads = ['Petra Kern', 'Ali Demir', 'June Park', 'Max Frost'].map((name, i) => ({
    n: i + 1,
    name,
    company: `${name.split(' ')[1]} GmbH`,
    status: ['New', 'Contacted', 'Qualified', 'New'][i] ?? 'New',
    owner: (i % 2) + 1,
  }));
  const cases = ['Door seal leaks', 'Invoice is wrong', 'Sensor offline', 'Late delivery'].map((subject, i) => ({
    n: i + 1,
    subject,
    account: i + 1,
    status: ['New', 'On Hold', 'New', 'Closed'][i] ?? 'New',
    priority: ['High', 'Normal', 'Low', 'Normal'][i] ?? 'Normal',
    owner: (i % 2) + 1,
  }));
  return { users, accounts, contacts, deals, tasks, leads, cases };
}

/** Noon of a day where the tests run, as CRMs keep it that know no days without a time. */
export const noonOf = (day: string): string => new Date(`${day}T12:00:00`).toISOString();
