import type { RecordPage } from '../record-page.ts';
import { inEnglish, inGerman } from './words.ts';

const host = 'https://northlight.lightning.force.com';

/** A company in a page layout, its contacts in a table under a tab the seller opened and stayed on. */
export const account: RecordPage = {
  url: `${host}/lightning/r/Account/001Hs00001VdAc1IAF/view`,
  title: 'Harbour Lane Clinics | Account | Salesforce',
  object: 'Account',
  icon: 'standard:account',
  name: 'Harbour Lane Clinics',
  words: inEnglish('Account'),
  layout: 'page',
  highlights: [
    { label: 'Type', kind: 'text', value: 'Customer - Direct' },
    { label: 'Phone', kind: 'phone', value: '(503) 555-0148' },
    { label: 'Website', kind: 'url', value: 'https://harbourlane.example' },
  ],
  sections: [
    {
      title: 'Account Information',
      fields: [
        {
          name: 'OwnerId',
          label: 'Account Owner',
          kind: 'lookup',
          value: ['Maren Okafor', '/lightning/r/User/005Hs00001VdUs1IAF/view'],
        },
        { name: 'Name', label: 'Account Name', kind: 'text', value: 'Harbour Lane Clinics' },
        {
          name: 'ParentId',
          label: 'Parent Account',
          kind: 'lookup',
          value: ['Harbour Lane Group', '/lightning/r/Account/001Hs00001VdAc9IAF/view'],
        },
        { name: 'Phone', label: 'Phone', kind: 'phone', value: '(503) 555-0148' },
        { name: 'Website', label: 'Website', kind: 'url', value: 'https://harbourlane.example' },
        { name: 'Type', label: 'Type', kind: 'text', value: 'Customer - Direct' },
        { name: 'Industry', label: 'Industry', kind: 'text', value: 'Healthcare' },
        { name: 'NumberOfEmployees', label: 'Employees', kind: 'number', value: 2_310 },
        { name: 'AnnualRevenue', label: 'Annual Revenue', kind: 'currency', value: [412_000_000, 'USD'] },
        {
          name: 'BillingAddress',
          label: 'Billing Address',
          kind: 'address',
          value: { street: '18 Lantern Quay', city: 'Portland', province: 'OR', postalCode: '97209', country: 'USA' },
        },
        {
          name: 'Strategic__c',
          label: 'Strategic',
          kind: 'checkbox',
          value: true,
          help: 'Decided by the regional board',
        },
      ],
    },
  ],
  beside: {
    label: 'Contacts',
    count: '(3+)',
    href: '/lightning/r/Account/001Hs00001VdAc1IAF/related/Contacts/view',
    columns: [
      { label: 'Contact Name', fieldName: 'href', type: 'url', typeAttributes: { label: { fieldName: 'name' } } },
      { label: 'Title', fieldName: 'title', type: 'text', hideDefaultActions: true },
      { label: 'Email', fieldName: 'email', type: 'email', hideDefaultActions: true },
    ],
    rows: [
      {
        href: '/lightning/r/Contact/003Hs00001VdCo1IAF/view',
        name: 'Idris Palmqvist',
        title: 'Chief Financial Officer',
        email: 'idris@harbourlane.example',
      },
      {
        href: '/lightning/r/Contact/003Hs00001VdCo2IAF/view',
        name: 'Solveig Tran',
        title: 'Head of Radiology',
        email: 'solveig@harbourlane.example',
      },
      {
        href: '/lightning/r/Contact/003Hs00001VdCo4IAF/view',
        name: 'Bartholomew Nkemelu',
        title: 'Buyer',
        email: 'bart@harbourlane.example',
      },
    ],
  },
  hint: {
    title: 'Renewal Watch',
    badge: 'At risk',
    help: 'Scored each night',
    text: 'Two sites have not logged in for a month.',
  },
};

/** A German company in Dynamic Forms, one part of the accordion closed. */
export const accountGerman: RecordPage = {
  url: `${host}/lightning/r/Account/001Hs00001VdAc2IAF/view`,
  title: 'Molkerei Uferland eG | Account | Salesforce',
  object: 'Account',
  icon: 'standard:account',
  name: 'Molkerei Uferland eG',
  words: inGerman('Account'),
  layout: 'dynamic',
  highlights: [
    { label: 'Telefon', kind: 'phone', value: '+49 30 5550 1420' },
    {
      label: 'Account-Inhaber',
      kind: 'lookup',
      value: ['Henrike Saalfeld', '/lightning/r/User/005Hs00001VdUs2IAF/view'],
    },
  ],
  sections: [
    {
      title: 'Account-Informationen',
      fields: [
        {
          name: 'OwnerId',
          label: 'Account-Inhaber',
          kind: 'lookup',
          value: ['Henrike Saalfeld', '/lightning/r/User/005Hs00001VdUs2IAF/view'],
        },
        { name: 'Name', label: 'Accountname', kind: 'text', value: 'Molkerei Uferland eG' },
        { name: 'Phone', label: 'Telefon', kind: 'phone', value: '+49 30 5550 1420' },
        { name: 'Website', label: 'Website', kind: 'url', value: 'https://uferland.example' },
        { name: 'NumberOfEmployees', label: 'Mitarbeiter', kind: 'number', value: 1_180 },
        { name: 'AnnualRevenue', label: 'Jahresumsatz', kind: 'currency', value: [98_450_000, 'EUR'] },
        {
          name: 'BillingAddress',
          label: 'Rechnungsadresse',
          kind: 'address',
          value: { street: 'Am Treidelpfad 7', city: 'Lauenburg', postalCode: '21481', country: 'Deutschland' },
        },
        { name: 'Seit__c', label: 'Kunde seit', kind: 'date', value: '2019-10-01' },
      ],
    },
    {
      title: 'Systeminformationen',
      folded: true,
      fields: [
        {
          name: 'CreatedDate',
          label: 'Erstellt am',
          kind: 'datetime',
          value: '2018-12-24T08:00:00.000Z',
          locked: true,
        },
      ],
    },
  ],
  related: [
    {
      label: 'Kundenvorgänge',
      count: '(1)',
      href: '/lightning/r/Account/001Hs00001VdAc2IAF/related/Cases/view',
      cards: [
        {
          name: '00004711',
          href: '/lightning/r/Case/500Hs00001VdCa9IAF/view',
          facts: [{ label: 'Betreff', value: 'Lieferschein fehlt' }],
        },
      ],
    },
  ],
};
