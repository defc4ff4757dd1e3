import type { CrmRecord } from '../../lib/core/record.ts';
import type { Source } from '../../lib/core/source.ts';
import { asUntrusted } from '../../lib/core/untrusted.ts';
import type { PageState } from '../../lib/history/db.ts';
import type { AnswerEvents } from '../actions/events.ts';

export const source = (label: string, quote: string, more: Partial<Source> = {}): Source => ({
  kind: 'timeline',
  label: asUntrusted(label),
  quote: asUntrusted(quote),
  recordKey: 'crm:harborline:-:opportunity:1',
  anchor: '#note-1',
  url: 'https://crm.example/opportunity/1',
  readAt: '2026-11-22T10:00:00Z',
  ...more,
});

export const record = (more: Partial<CrmRecord> = {}): CrmRecord => ({
  key: 'crm:harborline:-:opportunity:1',
  crm: 'salesforce',
  org: 'harborline',
  id: '1',
  host: 'crm.example',
  via: 'page:salesforce',
  readAt: '2026-11-22T10:00:00Z',
  url: 'https://crm.example/opportunity/1',
  adapter: 'salesforce',
  kind: 'opportunity',
  name: asUntrusted('Harborline – Cold chain renewal'),
  user: null,
  owner: null,
  stage: null,
  fields: [],
  related: [],
  timeline: [],
  tasks: [],
  rows: [],
  missing: [],
  completeness: 'whole',
  language: null,
  tookMs: 3,
  ...more,
});

export const page = (more: Partial<PageState> = {}): PageState => ({
  tabId: 1,
  url: 'https://crm.example/opportunity/1',
  host: 'crm.example',
  state: 'whole',
  why: '',
  recordKey: 'crm:harborline:-:opportunity:1',
  facts: ['125,000 EUR', 'Negotiation', '12 Dec'],
  changed: null,
  recommended: [],
  at: Date.now(),
  ...more,
});

/** Events that go nowhere, but for those a test looks at. */
export const events = (more: Partial<AnswerEvents> = {}): AnswerEvents => ({
  onAsk() {},
  onJump() {},
  onCopy() {},
  onMail() {},
  writing: () => ({ crm: 'Atomic CRM', api: true, form: true, canConnect: true, why: '' }),
  onApply() {},
  onUndo() {},
  onDismiss() {},
  onLookAgain() {},
  onSettings() {},
  onCopyText() {},
  onSaveCsv() {},
  ...more,
});
