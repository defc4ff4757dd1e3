import type { RecordPage } from '../record-page.ts';
import { inEnglish } from './words.ts';

const host = 'https://northlight.lightning.force.com';

/** A complaint in Dynamic Forms, with rich text, and the company's own card beside it. */
export const complaint: RecordPage = {
  url: `${host}/lightning/r/Case/500Hs00001VdCa1IAF/view`,
  title: '00018342 | Case | Salesforce',
  object: 'Case',
  icon: 'standard:case',
  name: 'Scanner 7 drops its calibration',
  words: inEnglish('Case'),
  layout: 'dynamic',
  highlights: [
    { label: 'Priority', kind: 'text', value: 'High' },
    { label: 'Status', kind: 'text', value: 'Working' },
    { label: 'Case Number', kind: 'text', value: '00018342' },
  ],
  path: { steps: ['New', 'Working', 'Escalated', 'Closed'], current: 'Working' },
  sections: [
    {
      title: 'Case Details',
      fields: [
        { name: 'CaseNumber', label: 'Case Number', kind: 'text', value: '00018342', locked: true },
        {
          name: 'OwnerId',
          label: 'Case Owner',
          kind: 'lookup',
          value: ['Imaging Support Queue', '/lightning/r/Group/00GHs00001VdGr1IAF/view'],
        },
        { name: 'Subject', label: 'Subject', kind: 'text', value: 'Scanner 7 drops its calibration' },
        { name: 'Status', label: 'Status', kind: 'text', value: 'Working' },
        {
          name: 'Priority',
          label: 'Priority',
          kind: 'text',
          value: 'High',
          help: 'High means an answer within four hours',
        },
        {
          name: 'ContactId',
          label: 'Contact Name',
          kind: 'lookup',
          value: ['Solveig Tran', '/lightning/r/Contact/003Hs00001VdCo2IAF/view'],
        },
        { name: 'SuppliedEmail', label: 'Web Email', kind: 'email', value: 'solveig@harbourlane.example' },
        {
          name: 'Description',
          label: 'Description',
          kind: 'rich',
          value:
            '<p>Since Monday the <i>second</i> pass drifts.</p><ul><li>restarted twice</li><li>cable swapped</li></ul>',
        },
        { name: 'Affected_Units__c', label: 'Affected Units', kind: 'number', value: 3 },
        { name: 'Credit__c', label: 'Credit Offered', kind: 'currency', value: [-750, 'USD'] },
        { name: 'Opened__c', label: 'Opened', kind: 'datetime', value: '2026-11-16T09:30:00.000Z' },
      ],
    },
    {
      title: 'Escalation',
      folded: true,
      fields: [{ name: 'Escalated_To__c', label: 'Escalated To', kind: 'text', value: 'Field crew behind the fold' }],
    },
  ],
  related: [
    {
      label: 'Case Comments',
      count: '(2)',
      href: '/lightning/r/Case/500Hs00001VdCa1IAF/related/CaseComments/view',
      columns: [
        { label: 'Comment', fieldName: 'comment', type: 'text' },
        { label: 'Created Date', fieldName: 'created', type: 'date-local', hideDefaultActions: true },
      ],
      rows: [
        { href: '/a', comment: 'Log files are in the vault', created: '2026-11-17' },
        { href: '/b', comment: 'Part is on its way', created: '2026-11-18' },
      ],
    },
  ],
  hint: {
    title: 'Similar Cases',
    badge: '4 found',
    help: 'Matched by model and firmware',
    text: 'Firmware 4.2 is named in all of them.',
  },
};
