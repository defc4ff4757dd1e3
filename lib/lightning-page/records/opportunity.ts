import type { RecordPage } from '../record-page.ts';
import { inEnglish, inGerman } from './words.ts';

const host = 'https://northlight.lightning.force.com';

/** A deal with its path, a table of products beside it, and a folded section. */
export const opportunity: RecordPage = {
  url: `${host}/lightning/r/Opportunity/006Hs00001VdOp1IAF/view`,
  title: 'Harbour Lane Clinics - Imaging Fleet | Opportunity | Salesforce',
  object: 'Opportunity',
  icon: 'standard:opportunity',
  name: 'Harbour Lane Clinics - Imaging Fleet',
  words: inEnglish('Opportunity'),
  layout: 'page',
  highlights: [
    {
      label: 'Account Name',
      kind: 'lookup',
      value: ['Harbour Lane Clinics', '/lightning/r/Account/001Hs00001VdAc1IAF/view'],
    },
    { label: 'Close Date', kind: 'date', value: '2027-02-26' },
    { label: 'Amount', kind: 'currency', value: [1_284_500, 'USD'] },
    {
      label: 'Opportunity Owner',
      kind: 'lookup',
      value: ['Maren Okafor', '/lightning/r/User/005Hs00001VdUs1IAF/view'],
    },
  ],
  path: { steps: ['Qualify', 'Discover', 'Propose', 'Negotiate', 'Closed'], current: 'Propose' },
  sections: [
    {
      title: 'Opportunity Information',
      fields: [
        {
          name: 'OwnerId',
          label: 'Opportunity Owner',
          kind: 'lookup',
          value: ['Maren Okafor', '/lightning/r/User/005Hs00001VdUs1IAF/view'],
        },
        { name: 'Name', label: 'Opportunity Name', kind: 'text', value: 'Harbour Lane Clinics - Imaging Fleet' },
        {
          name: 'AccountId',
          label: 'Account Name',
          kind: 'lookup',
          value: ['Harbour Lane Clinics', '/lightning/r/Account/001Hs00001VdAc1IAF/view'],
        },
        {
          name: 'Amount',
          label: 'Amount',
          kind: 'currency',
          value: [1_284_500, 'USD'],
          help: 'Sum of all products, without tax',
        },
        { name: 'CloseDate', label: 'Close Date', kind: 'date', value: '2027-02-26' },
        { name: 'StageName', label: 'Stage', kind: 'text', value: 'Propose' },
        { name: 'Probability', label: 'Probability (%)', kind: 'percent', value: 60 },
        {
          name: 'NextStep',
          label: 'Next Step',
          kind: 'text',
          value: 'Site visit with radiology, see https://harbourlane.example/tour',
        },
        { name: 'IsPrivate', label: 'Private', kind: 'checkbox', value: false },
        { name: 'Delivery_Units__c', label: 'Delivery Units', kind: 'number', value: 1450.5 },
        { name: 'LeadSource', label: 'Lead Source', kind: 'text', value: '' },
        {
          name: 'CreatedDate',
          label: 'Created Date',
          kind: 'datetime',
          value: '2026-09-03T16:42:00.000Z',
          locked: true,
        },
      ],
    },
    {
      title: 'Description Information',
      fields: [
        {
          name: 'Description',
          label: 'Description',
          kind: 'text',
          value: 'Twelve scanners over three sites.\nFirst two before the audit.',
        },
      ],
    },
    {
      title: 'Forecast',
      folded: true,
      fields: [
        { name: 'ForecastCategoryName', label: 'Forecast Category', kind: 'text', value: 'Best Case (folded away)' },
      ],
    },
  ],
  related: [
    {
      label: 'Contact Roles',
      count: '(2)',
      href: '/lightning/r/Opportunity/006Hs00001VdOp1IAF/related/OpportunityContactRoles/view',
      cards: [
        {
          name: 'Idris Palmqvist',
          href: '/lightning/r/Contact/003Hs00001VdCo1IAF/view',
          facts: [{ label: 'Role', value: 'Economic Buyer' }],
        },
        {
          name: 'Solveig Tran',
          href: '/lightning/r/Contact/003Hs00001VdCo2IAF/view',
          facts: [{ label: 'Role', value: 'Evaluator' }],
        },
      ],
    },
  ],
  beside: {
    label: 'Products',
    count: '(3)',
    href: '/lightning/r/Opportunity/006Hs00001VdOp1IAF/related/OpportunityLineItems/view',
    columns: [
      { label: 'Product', fieldName: 'href', type: 'url', typeAttributes: { label: { fieldName: 'product' } } },
      {
        label: 'Sales Price',
        fieldName: 'price',
        type: 'currency',
        hideDefaultActions: true,
        typeAttributes: { currencyCode: 'USD' },
      },
    ],
    rows: [
      {
        href: '/lightning/r/OpportunityLineItem/00kHs00001VdLi1IAF/view',
        product: 'Compact Scanner C4',

        price: 98_000,
      },
      {
        href: '/lightning/r/OpportunityLineItem/00kHs00001VdLi2IAF/view',
        product: 'Archive Seat',

        price: 410,
      },
      {
        href: '/lightning/r/OpportunityLineItem/00kHs00001VdLi3IAF/view',
        product: 'On-site Training Day',

        price: 2_020,
      },
    ],
  },
};

/** A deal of a German seller: amounts, dates and percentages as they are written there. */
export const opportunityGerman: RecordPage = {
  url: `${host}/lightning/r/Opportunity/006Hs00001VdOp2IAF/view`,
  title: 'Molkerei Uferland - Kühlkette | Opportunity | Salesforce',
  object: 'Opportunity',
  icon: 'standard:opportunity',
  name: 'Molkerei Uferland - Kühlkette',
  words: inGerman('Opportunity'),
  layout: 'page',
  highlights: [
    {
      label: 'Accountname',
      kind: 'lookup',
      value: ['Molkerei Uferland eG', '/lightning/r/Account/001Hs00001VdAc2IAF/view'],
    },
    { label: 'Schlusstermin', kind: 'date', value: '2027-03-04' },
    { label: 'Betrag', kind: 'currency', value: [236_900.5, 'EUR'] },
  ],
  path: { steps: ['Qualifizierung', 'Angebot', 'Verhandlung', 'Geschlossen'], current: 'Verhandlung' },
  sections: [
    {
      title: 'Opportunity-Informationen',
      fields: [
        {
          name: 'OwnerId',
          label: 'Opportunity-Inhaber',
          kind: 'lookup',
          value: ['Henrike Saalfeld', '/lightning/r/User/005Hs00001VdUs2IAF/view'],
        },
        { name: 'Name', label: 'Name der Opportunity', kind: 'text', value: 'Molkerei Uferland - Kühlkette' },
        {
          name: 'AccountId',
          label: 'Accountname',
          kind: 'lookup',
          value: ['Molkerei Uferland eG', '/lightning/r/Account/001Hs00001VdAc2IAF/view'],
        },
        { name: 'Amount', label: 'Betrag', kind: 'currency', value: [236_900.5, 'EUR'] },
        { name: 'CloseDate', label: 'Schlusstermin', kind: 'date', value: '2027-03-04' },
        { name: 'StageName', label: 'Phase', kind: 'text', value: 'Verhandlung' },
        { name: 'Probability', label: 'Wahrscheinlichkeit (%)', kind: 'percent', value: 75 },
        { name: 'Tonnage__c', label: 'Tonnen im Jahr', kind: 'number', value: 18_250.75 },
        { name: 'IsPrivate', label: 'Privat', kind: 'checkbox', value: true },
        {
          name: 'LastModifiedDate',
          label: 'Zuletzt geändert',
          kind: 'datetime',
          value: '2026-11-05T07:08:00.000Z',
          locked: true,
        },
      ],
    },
  ],
  related: [
    {
      label: 'Kontaktrollen',
      count: '(1)',
      href: '/lightning/r/Opportunity/006Hs00001VdOp2IAF/related/OpportunityContactRoles/view',
      cards: [
        {
          name: 'Wenzel Ackermann',
          href: '/lightning/r/Contact/003Hs00001VdCo3IAF/view',
          facts: [{ label: 'Rolle', value: 'Einkauf' }],
        },
      ],
    },
  ],
};
