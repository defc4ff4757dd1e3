import type { Change, KnownField } from '../../core/changes.ts';
import type { RecordKind } from '../../core/record.ts';

type Value = KnownField['value'];

/** A change as a sales manager would weigh it. `path`: the stages, in order, where they matter. */
type Weighed = {
  kind: RecordKind;
  field: [name: string, label: string, type: KnownField['type'], unit?: string];
  from: Value;
  to: Value;
  severity: Change['severity'];
  path?: string[];
};

const deal = 'opportunity';
const amount: Weighed['field'] = ['Amount', 'Amount', 'currency', 'EUR'];
const closes: Weighed['field'] = ['CloseDate', 'Close Date', 'date'];
const stage: Weighed['field'] = ['StageName', 'Stage', 'picklist'];
const likely: Weighed['field'] = ['Probability', 'Probability (%)', 'percent'];
const nextStep: Weighed['field'] = ['NextStep', 'Next Step', 'text'];
const path = ['Qualification', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];

/** Forty changes and what a sales manager would say of them. high: today · medium: when next here · low: when asked. */
export const weighed: Weighed[] = [
  // The deal shrinks, grows, or is only rounded.
  { kind: deal, field: amount, from: 120_000, to: 60_000, severity: 'high' },
  { kind: deal, field: amount, from: 120_000, to: 106_000, severity: 'high' },
  { kind: deal, field: amount, from: 120_000, to: 115_000, severity: 'medium' },
  { kind: deal, field: amount, from: 120_000, to: 119_900, severity: 'low' },
  { kind: deal, field: amount, from: 120_000, to: 150_000, severity: 'medium' },
  { kind: deal, field: amount, from: 120_000, to: null, severity: 'high' },
  { kind: deal, field: amount, from: null, to: 45_000, severity: 'medium' },
  // It slips, or comes sooner.
  { kind: deal, field: closes, from: '2026-12-15', to: '2027-01-15', severity: 'high' },
  { kind: deal, field: closes, from: '2026-10-02', to: '2026-10-30', severity: 'high' },
  { kind: deal, field: closes, from: '2026-12-15', to: '2026-12-18', severity: 'medium' },
  { kind: deal, field: closes, from: '2026-12-15', to: '2026-12-01', severity: 'medium' },
  { kind: deal, field: closes, from: '2026-12-15', to: null, severity: 'high' },
  { kind: deal, field: closes, from: null, to: '2026-12-15', severity: 'medium' },
  // Where it stands.
  { kind: deal, field: stage, from: 'Qualification', to: 'Proposal', severity: 'medium', path },
  { kind: deal, field: stage, from: 'Negotiation', to: 'Qualification', severity: 'high', path },
  { kind: deal, field: stage, from: 'Negotiation', to: 'Closed Lost', severity: 'high', path },
  { kind: deal, field: stage, from: 'Negotiation', to: 'Closed Won', severity: 'high', path },
  { kind: deal, field: stage, from: 'Closed Lost', to: 'Proposal', severity: 'high', path },
  { kind: deal, field: ['dealstage', 'Deal-Phase', 'picklist'], from: 'Angebot', to: 'Verloren', severity: 'high' },
  { kind: deal, field: likely, from: 80, to: 50, severity: 'high' },
  { kind: deal, field: likely, from: 50, to: 80, severity: 'medium' },
  { kind: deal, field: likely, from: 50, to: 45, severity: 'low' },
  { kind: deal, field: nextStep, from: 'Send redlines', to: null, severity: 'medium' },
  { kind: deal, field: nextStep, from: 'Send redlines', to: 'Call legal', severity: 'low' },
  // Whose it is, and whom it is about.
  {
    kind: deal,
    field: ['OwnerId', 'Opportunity Owner', 'lookup'],
    from: 'Dana Whitfield',
    to: 'Ravi Menon',
    severity: 'high',
  },
  {
    kind: 'account',
    field: ['OwnerId', 'Account Owner', 'lookup'],
    from: 'Dana Whitfield',
    to: null,
    severity: 'high',
  },
  {
    kind: 'contact',
    field: ['AccountId', 'Account Name', 'lookup'],
    from: 'Harborline',
    to: 'Kestrel',
    severity: 'high',
  },
  { kind: deal, field: ['AccountId', 'Account Name', 'lookup'], from: 'Harborline', to: 'Kestrel', severity: 'medium' },
  {
    kind: 'contact',
    field: ['jobtitle', 'Job Title', 'text'],
    from: 'Buyer',
    to: 'Head of Purchasing',
    severity: 'medium',
  },
  {
    kind: 'contact',
    field: ['email', 'Email', 'email'],
    from: 'a@kestrel.example',
    to: 'ana@kestrel.example',
    severity: 'low',
  },
  { kind: 'contact', field: ['phone', 'Phone', 'phone'], from: '+44 20 7946 0000', to: null, severity: 'medium' },
  // A case that burns, a lead that moves.
  { kind: 'case', field: ['Priority', 'Priority', 'picklist'], from: 'Medium', to: 'High', severity: 'high' },
  { kind: 'case', field: ['Priority', 'Priority', 'picklist'], from: 'High', to: 'Low', severity: 'medium' },
  { kind: 'case', field: ['Status', 'Status', 'picklist'], from: 'Working', to: 'Escalated', severity: 'high' },
  { kind: 'case', field: ['Status', 'Status', 'picklist'], from: 'New', to: 'Working', severity: 'medium' },
  { kind: 'lead', field: ['Status', 'Lead Status', 'picklist'], from: 'Working', to: 'Converted', severity: 'high' },
  // What can wait.
  {
    kind: 'account',
    field: ['Description', 'Description', 'text'],
    from: 'Cold stores',
    to: 'Cold stores in Hull',
    severity: 'low',
  },
  { kind: 'account', field: ['BillingCity', 'Billing City', 'text'], from: 'Hull', to: 'Leeds', severity: 'low' },
  { kind: 'account', field: ['NumberOfEmployees', 'Employees', 'number'], from: 420, to: 250, severity: 'medium' },
  { kind: 'contact', field: ['DoNotCall', 'Do Not Call', 'boolean'], from: false, to: true, severity: 'medium' },
];
