import type { ModelCall } from '../../lib/core/call.ts';
import type { CrmRecord } from '../../lib/core/record.ts';
import type { PageVisit } from '../../lib/core/site.ts';
import type { Source } from '../../lib/core/source.ts';
import type { Turn } from '../../lib/core/turn.ts';
import { asUntrusted } from '../../lib/core/untrusted.ts';
import type { PageState, SiteAsk, SiteRead } from '../../lib/history/db.ts';
import type { AnswerEvents, TurnEvents } from '../actions/events.ts';

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
  placing: () => null,
  onPlace() {},
  onApply() {},
  onUndo() {},
  onDismiss() {},
  onLookAgain() {},
  onSettings() {},
  onCopyText() {},
  onSaveCsv() {},
  ...more,
});

/** A page of a company's site. @param path on www.northwind.example */
export const visit = (kind: PageVisit['kind'], path: string, more: Partial<PageVisit> = {}): PageVisit => ({
  ...{ url: `https://www.northwind.example${path}`, kind, why: `link “${kind}” on the home page`, state: 'read' },
  ...{ trouble: null, bytes: 31_000, ms: 140, gave: 3 },
  ...more,
});

export const siteRead = (more: Partial<SiteRead> = {}): SiteRead => ({
  ...{ turnId: 't', recordKey: 'k', site: 'northwind.example', state: 'done', trouble: null, bytes: 412_000 },
  ...{ requests: 4, ms: 3_100, facts: 31, at: '2026-11-22T10:00:00Z' },
  visits: [visit('home', '/'), visit('imprint', '/impressum')],
  ...more,
});

export const siteAsk = (more: Partial<SiteAsk> = {}): SiteAsk => ({
  ...{ turnId: 't', recordKey: 'k', site: 'northwind.example', start: 'https://northwind.example/', what: 'site' },
  ...{ origins: ['*://*.northwind.example/*'], urls: [], at: '2026-11-22T10:00:00Z' },
  ...more,
});

export const turn = (more: Partial<Turn> = {}): Turn => ({
  ...{ id: 't', recordKey: 'k', recordName: 'Northwind', recordKind: 'account', crm: 'atomic', query: 'Enrich it' },
  ...{ askedAt: '2026-11-22T10:00:00Z', finishedAt: '2026-11-22T10:00:04Z', status: 'done', heartbeat: 0, route: null },
  ...{ blocks: [], sources: [], rung: 'rules', failure: null, model: null, usage: null, firstMs: 1, totalMs: 1 },
  ...{ feedback: null, of: null },
  ...more,
});

/** What a turn asks for; goes nowhere, but for what a test looks at. */
export const turnEvents = (more: Partial<TurnEvents> = {}): TurnEvents => ({
  ...events(),
  onCancel() {},
  onResume() {},
  onDecide() {},
  onDecideSite() {},
  onStopSite() {},
  sitePages: 12,
  merged: null,
  onRule() {},
  onAudit() {},
  onWarned() {},
  onCopyPlain() {},
  onReact() {},
  onExpected: async () => true,
  onUnexpected() {},
  onNote() {},
  ...more,
});

/** A call that waits for the seller's yes. */
export const modelCall = (more: Partial<ModelCall> = {}): ModelCall => ({
  turnId: 't',
  recordKey: 'crm:harborline:-:opportunity:1',
  crm: 'salesforce',
  at: '2026-11-22T10:00:00Z',
  host: 'api.example.com',
  model: 'gpt-x',
  what: 'answer',
  action: 'summarize-record',
  collected: [],
  leftOut: [],
  masks: [],
  suspicions: [],
  bytes: '{}',
  status: 'waiting',
  answered: null,
  restored: 0,
  struck: [],
  unsure: [],
  warnings: [],
  usage: null,
  ms: null,
  ...more,
});
