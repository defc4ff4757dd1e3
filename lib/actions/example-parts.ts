import type { ActionRun, SellerProfile } from '../core/action.ts';
import { type Block, blockSchema } from '../core/block.ts';
import { noMemory } from '../core/changes.ts';
import { localDay } from '../core/concepts.ts';
import { bant } from '../core/criteria/bant.ts';
import { meddicc } from '../core/criteria/meddicc.ts';
import { fail } from '../core/failure.ts';
import { noKnowledge } from '../core/knowledge.ts';
import { tablesOf } from '../core/query-table.ts';
import { type CrmRecord, type FieldInput, type ReadingInput, readingSchema, recordKey } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import { suggestionLines } from '../core/suggestion-lines.ts';
import type { Turn } from '../core/turn.ts';

/** Builders of invented records for the tests of the actions, and what the engine would hand in and get back. */

/** A Tuesday morning; all dates below are told from it. */
export const now = new Date(2026, 10, 24, 9, 30);

/** @returns the ISO date so many days before (or, negative, after) today */
export const daysAgo = (days: number): string => {
  return localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));
};

export const seller: SellerProfile = {
  name: 'Jane Doe',
  role: 'Account Executive',
  company: 'Fernhollow',
  offer: 'wireless temperature sensors for cold stores',
  signature: '',
  language: 'en',
};
export const nobody: SellerProfile = { name: '', role: '', company: '', offer: '', signature: '', language: '' };

export type Line = [label: string, display: string, more?: Partial<FieldInput>];
export const fields = (...lines: Line[]): FieldInput[] =>
  lines.map(([label, display, more]) => ({
    name: label.toLowerCase().replaceAll(' ', '-'),
    label,
    value: display || null,
    display,
    type: 'text',
    anchor: `label:${label}|${display}`,
    ...more,
  }));

export const date = (label: string, iso: string): Line => [
  label,
  iso.split('-').reverse().join('.'),
  { type: 'date', value: iso },
];
export const money = (label: string, value: number, display: string): Line => [
  label,
  display,
  { type: 'currency', value, unit: 'EUR' },
];

type EntryInput = ReadingInput['timeline'][number];
let entries = 0;
export const entry = (days: number, text: string, more: Partial<EntryInput> = {}): EntryInput => ({
  kind: 'note',
  at: daysAgo(days),
  atDisplay: daysAgo(days),
  author: 'Jane Doe',
  title: '',
  text,
  anchor: `css:#entry-${++entries}`,
  ...more,
});

type TaskInput = ReadingInput['tasks'][number];
export const task = (subject: string, due: string | null, more: Partial<TaskInput> = {}): TaskInput => ({
  subject,
  type: null,
  due,
  dueDisplay: due ? `due ${due}` : '',
  done: false,
  about: null,
  anchor: `text:${subject}`,
  ...more,
});

type RowInput = ReadingInput['rows'][number];
export const row = (kind: RowInput['kind'], name: string, cells: Record<string, string> = {}): RowInput => ({
  name,
  kind,
  href: `https://crm.example/${name.toLowerCase().replaceAll(' ', '-')}`,
  cells: Object.entries(cells).map(([label, value]) => ({ label, value })),
  anchor: `text:${name}`,
});

export function record(reading: Partial<ReadingInput> & Pick<ReadingInput, 'kind' | 'name'>): CrmRecord {
  const parsed = readingSchema.parse({
    url: `https://crm.example/${reading.kind}/1`,
    adapter: 'example',
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
    language: 'en',
    tookMs: 1,
    ...reading,
  });
  const place = { crm: 'example', org: 'crm.example', kind: parsed.kind, id: parsed.name || '1' };
  return {
    ...parsed,
    ...place,
    key: recordKey(place, null),
    host: 'crm.example',
    via: 'page:example',
    readAt: now.toISOString(),
  };
}

/** What the engine hands an action, and what it gathers. */
export function moment(of: CrmRecord | null, query = '', more: Partial<ActionRun<Record<string, unknown>>> = {}) {
  const sources: Source[] = [];
  const run: ActionRun<Record<string, unknown>> = {
    record: of,
    input: {},
    query,
    now,
    profile: seller,
    earlier: [],
    memory: noMemory,
    knowledge: noKnowledge,
    criteria: { deal: meddicc, lead: bant },
    crm: async () => fail({ kind: 'crm-not-connected', crm: 'The CRM' }),
    site: async () => ({
      ...{ site: '', facts: [], visits: [], trouble: { kind: 'bad-address', said: '' }, readAt: '', kept: false },
    }),
    siteFacts: async () => [],
    sitePages: async () => [],
    addFacts: async () => ({
      ...{ site: '', facts: [], visits: [], trouble: null, readAt: '', kept: false, dropped: 0 },
    }),
    mapping: () => ({}),
    cite(source) {
      const known = sources.findIndex(
        (other) => other.anchor === source.anchor && other.quote === source.quote && other.label === source.label,
      );
      return known >= 0 ? known : sources.push(source) - 1;
    },
    signal: new AbortController().signal,
    ...more,
  };
  return { run, sources };
}

type Runnable = {
  input: { parse(input: unknown): unknown };
  run(run: ActionRun<Record<string, unknown>>): Promise<{ blocks: unknown[]; rung: string }>;
};

/** Asks an action as the engine does: checked input, checked blocks. */
export async function ask(
  action: Runnable,
  of: CrmRecord | null,
  query = '',
  input: Record<string, unknown> = {},
  more: Partial<ActionRun<Record<string, unknown>>> = {},
) {
  const { run, sources } = moment(of, query, more);
  const made = await action.run({ ...run, input: action.input.parse(input) as Record<string, unknown> });
  const blocks = made.blocks.map((block) => blockSchema.parse(block));
  return { blocks, sources, rung: made.rung, text: blocks.map(wordsOfBlock).join('\n') };
}

/** Everything of a block a seller can read. */
export function wordsOfBlock(block: Block): string {
  switch (block.type) {
    case 'text':
      return block.statements.map(({ text }) => text).join(' ');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'site-facts':
      return block.rows.map(({ label, found }) => `${label}: ${found}`).join('\n');
    case 'list':
      return [block.title ?? '', ...block.items.map(({ text, detail }) => `${text} ${detail ?? ''}`)].join('\n');
    case 'ranking':
      return block.items.map(({ text, detail }) => `${text} ${detail}`).join('\n');
    case 'draft':
      return `${block.subject}\n${block.body}`;
    case 'markdown':
    case 'notice':
      return block.text;
    case 'choices':
      return [block.question, ...block.options.map(({ label }) => label)].join('\n');
    case 'proposal':
      return suggestionLines(block.suggestion).join('\n');
    case 'query':
      return tablesOf(block)
        .flatMap(({ title, rows }) => [title ?? '', ...rows.map(({ cells }) => cells.join(' '))])
        .join('\n');
    case 'table':
      return block.rows.map(({ cells }) => cells.join(' ')).join('\n');
  }
}

/** A turn of the same conversation that gave these blocks. */
export const answered = (blocks: Block[], sources: Source[], outcome = 'draft-email'): Turn => ({
  id: 'earlier',
  recordKey: 'example',
  recordName: '',
  recordKind: null,
  crm: 'example',
  query: '',
  askedAt: now.toISOString(),
  finishedAt: now.toISOString(),
  status: 'done',
  heartbeat: 0,
  route: { outcome, params: {}, score: 1, by: 'button', alternatives: [] },
  blocks,
  sources,
  rung: 'rules',
  failure: null,
  model: null,
  usage: null,
  firstMs: 1,
  totalMs: 1,
  feedback: null,
  of: null,
});
