import type { RecordPage } from '../record-page.ts';
import { inEnglish } from './words.ts';

const host = 'https://northlight.lightning.force.com';

/** A person, whose page layout a pencil opens for editing. */
export const contact: RecordPage = {
  url: `${host}/lightning/r/Contact/003Hs00001VdCo1IAF/view`,
  title: 'Idris Palmqvist | Contact | Salesforce',
  object: 'Contact',
  icon: 'standard:contact',
  name: 'Idris Palmqvist',
  words: inEnglish('Contact'),
  layout: 'page',
  highlights: [
    { label: 'Title', kind: 'text', value: 'Chief Financial Officer' },
    {
      label: 'Account Name',
      kind: 'lookup',
      value: ['Harbour Lane Clinics', '/lightning/r/Account/001Hs00001VdAc1IAF/view'],
    },
    { label: 'Phone', kind: 'phone', value: '(503) 555-0171' },
    { label: 'Email', kind: 'email', value: 'idris@harbourlane.example' },
  ],
  sections: [
    {
      title: 'Contact Information',
      fields: [
        {
          name: 'Name',
          label: 'Name',
          kind: 'name',
          value: { salutation: 'Dr.', firstName: 'Idris', lastName: 'Palmqvist' },
          locked: true,
        },
        {
          name: 'AccountId',
          label: 'Account Name',
          kind: 'lookup',
          value: ['Harbour Lane Clinics', '/lightning/r/Account/001Hs00001VdAc1IAF/view'],
        },
        { name: 'Title', label: 'Title', kind: 'text', value: 'Chief Financial Officer' },
        { name: 'Email', label: 'Email', kind: 'email', value: 'idris@harbourlane.example' },
        { name: 'Phone', label: 'Phone', kind: 'phone', value: '(503) 555-0171' },
        { name: 'Birthdate', label: 'Birthdate', kind: 'date', value: '1979-06-14' },
        { name: 'HasOptedOutOfEmail', label: 'Email Opt Out', kind: 'checkbox', value: false },
        {
          name: 'Description',
          label: 'Description',
          kind: 'text',
          value: 'Signs above 500 k alone.\nPrefers mornings.',
        },
        {
          name: 'CreatedDate',
          label: 'Created Date',
          kind: 'datetime',
          value: '2025-01-20T18:05:00.000Z',
          locked: true,
        },
      ],
    },
  ],
};
