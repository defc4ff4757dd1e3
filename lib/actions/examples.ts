import type { CrmRecord } from '../core/record.ts';
import { date, daysAgo, entry, fields, type Line, money, record, row, task } from './example-parts.ts';

/** Invented records for the tests of the actions, as a reader would hand them in. Nobody in them exists. */

const people = {
  name: 'contacts',
  label: 'Contacts',
  count: 2,
  rows: [
    row('contact', 'Dana Whitfield', { Title: 'VP Operations', Email: 'dana.whitfield@harborline.example' }),
    row('contact', 'Marcus Teel', { Title: 'General Counsel' }),
  ],
};

export const redlines = 'Redlined order form is with Marcus (legal).';
export const quietDeal = record({
  kind: 'opportunity',
  name: 'Cold chain renewal',
  owner: 'Jane Doe',
  stage: { value: 'In negotiation', anchor: 'label:Stage|In negotiation' },
  fields: fields(
    money('Budget', 125_000, '125,000 EUR'),
    date('Expected closing date', daysAgo(9)),
    ['Company', 'Harborline Cold Storage', { type: 'lookup' }],
    ['Next step', ''],
    ['Category', 'Renewal'],
  ),
  related: [people],
  timeline: [
    entry(
      12,
      `Call, 14 min. ${redlines} She will send redlines by Thursday. Thermaloop offered 109,000, she called it "a useful number for our CFO".`,
      { about: 'Dana Whitfield' },
    ),
    entry(
      27,
      'Dana wants the renewal done before the berry season. Asked for 38 extra door sensors inside the same price.',
      { about: 'Dana Whitfield' },
    ),
    entry(40, 'Renewal quote sent', { kind: 'email', author: 'Ravi Menon', title: 'Renewal quote' }),
  ],
  tasks: [
    task('Ask Dana where the redlines are, promised for Thursday', daysAgo(5), {
      type: 'Follow-up',
      about: 'Dana Whitfield',
    }),
  ],
});

export const wonDeal = record({
  kind: 'opportunity',
  name: 'Kent warehouse rollout',
  stage: { value: 'Closed Won', anchor: 'label:Stage|Closed Won' },
  fields: fields(money('Amount', 48_000, '48,000 EUR'), date('Close Date', daysAgo(2)), [
    'Account Name',
    'Harborline Cold Storage',
  ]),
  related: [people],
  timeline: [entry(2, 'Signed this morning. Glad we got there before the season.')],
});

export const angryCase = record({
  kind: 'case',
  name: 'Sensors drop off the network',
  fields: fields(
    ['Status', 'Working'],
    ['Priority', 'High'],
    ['Account Name', 'Kettle Ridge Foods'],
    ['Contact Name', 'Ola Brandt', { type: 'lookup' }],
    ['Contact Email', 'ola.brandt@kettleridge.example', { type: 'email' }],
    date('Created Date', daysAgo(16)),
  ),
  timeline: [
    entry(
      3,
      'Ola is furious. This is the third outage in a month and she says it is unacceptable. Wants a call with our management.',
      { kind: 'call' },
    ),
    entry(8, 'Gateway replaced, firmware updated.'),
  ],
});

export const freshLead = record({
  kind: 'lead',
  name: 'Ines Cabrera',
  stage: { value: 'New', anchor: 'label:Lead Status|New' },
  fields: fields(
    ['Title', 'Head of Quality'],
    ['Company', 'Bodegas Alcor'],
    ['Email', 'ines.cabrera@alcor.example', { type: 'email' }],
    ['Phone', ''],
    ['Lead Source', 'Trade fair'],
    date('Created Date', daysAgo(6)),
  ),
});

export const account = record({
  kind: 'account',
  name: 'Harborline Cold Storage',
  owner: 'Jane Doe',
  fields: fields(
    ['Industry', 'Refrigerated warehousing'],
    ['Employees', '250', { type: 'number', value: 250 }],
    ['Website', 'https://harborline.example', { type: 'url' }],
    ['Phone', '+1 253-555-0142', { type: 'phone' }],
  ),
  related: [
    people,
    {
      name: 'deals',
      label: 'Opportunities',
      count: 12,
      rows: [
        row('opportunity', 'Cold chain renewal', { Stage: 'In negotiation', Amount: '125,000 EUR' }),
        row('opportunity', 'Yakima batteries', { Stage: 'Proposal', Amount: '9,200 EUR' }),
        row('opportunity', 'Tukwila pilot', { Stage: 'Closed Won', Amount: '31,000 EUR' }),
      ],
    },
    {
      name: 'cases',
      label: 'Cases',
      count: 1,
      rows: [row('case', 'Battery drain in Yakima', { Status: 'Open', Priority: 'Medium' })],
    },
  ],
  timeline: [
    entry(12, 'Call with Dana: the SensIQ offer is on her desk, price is 15% below ours.', {
      about: 'Dana Whitfield',
      author: 'Ravi Menon',
    }),
    entry(31, 'Batteries in Yakima drop to 20% after 14 months. Wants the swap included in the renewal.', {
      about: 'Tamsin Okubo',
    }),
    entry(64, 'QBR Tacoma. 11 real alarms, 2 saved loads.', { about: 'Dana Whitfield' }),
  ],
  tasks: [
    task('Ship 46 battery packs to Yakima', daysAgo(-4), { type: 'Ship' }),
    task('Send saved-load summary', daysAgo(58), { done: true }),
  ],
  missing: [{ what: 'Details tab', why: 'not opened yet' }],
});

export const contact = record({
  kind: 'contact',
  name: 'Dana Whitfield',
  fields: fields(
    ['Title', 'VP Operations'],
    ['Company', 'Harborline Cold Storage'],
    ['Email', 'dana.whitfield@harborline.example', { type: 'email' }],
    ['Phone', '+1 253-555-0143', { type: 'phone' }],
  ),
  timeline: [
    entry(12, 'Call, 14 min. Dana is fine with 36 months. She will send redlines by Thursday.', { kind: 'call' }),
  ],
  tasks: [task('Offer Dana a short call with Marcus', daysAgo(-2), { type: 'Call' })],
});

export const germanDeal = record({
  kind: 'opportunity',
  name: 'Messpunkte Höchst',
  language: 'de',
  stage: { value: 'Angebot', anchor: 'label:Phase|Angebot' },
  fields: fields(
    money('Betrag', 64_500, '64.500,00 €'),
    date('Schlusstermin', daysAgo(-20)),
    ['Nächster Schritt', ''],
    ['Accountname', 'Köstlin & Söhne'],
  ),
  related: [
    {
      name: 'contacts',
      label: 'Kontakte',
      count: 1,
      rows: [row('contact', 'Ayşe Demirtaş', { Titel: 'Projektleiterin', 'E-Mail': 'a.demirtas@koestlin.example' })],
    },
  ],
  timeline: [
    entry(44, 'Rechenzentrum Höchst, 182 Messpunkte. Sie schickt den Lageplan bis Freitag.', {
      about: 'Ayşe Demirtaş',
    }),
  ],
});

export const home = record({
  kind: 'home',
  name: 'Dashboard',
  tasks: [
    task('Send Marcus the fallback wording, promised on the call', daysAgo(9), { type: 'Email', about: 'Marcus Teel' }),
    task('Call Ola about the outage', daysAgo(0), { type: 'Call', about: 'Ola Brandt' }),
    task('Update price list', null, { type: 'None' }),
    task('Ship 46 battery packs', daysAgo(-4), { type: 'Ship' }),
    task('Old thing', daysAgo(30), { done: true }),
  ],
  rows: [
    row('opportunity', 'Cold chain renewal', { Stage: 'In negotiation', Amount: '125,000 EUR' }),
    row('opportunity', 'Yakima batteries', { Stage: 'Proposal', Amount: '9,200 EUR' }),
  ],
});

export const emptyDeal = record({ kind: 'opportunity', name: 'Untitled deal' });

export const hugeNote = record({
  kind: 'account',
  name: 'Long Story Ltd',
  timeline: [
    entry(
      5,
      `They asked about the escrow clause. ${'Then we talked about the weather and the canteen. '.repeat(21_000)}`,
    ),
  ],
});

export const manyFields = record({
  kind: 'account',
  name: 'Six Hundred Fields Inc',
  fields: fields(
    ...Array.from({ length: 600 }, (_, n): Line => [`Custom attribute ${n}`, n % 3 === 0 ? '' : `Value of ${n}`]),
  ),
});

export const everyExample: CrmRecord[] = [
  quietDeal,
  wonDeal,
  angryCase,
  freshLead,
  account,
  contact,
  germanDeal,
  home,
  emptyDeal,
  hugeNote,
  manyFields,
];
