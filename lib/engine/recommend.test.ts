import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, date, fields, now, record, row, task } from '../actions/example-parts.ts';
import { actions } from '../actions/index.ts';
import { readFixtures } from '../bench/read/fixtures.ts';
import type { CrmRecord, ReadingInput } from '../core/record.ts';
import { recommend } from './recommend.ts';

const offersOn = (of: CrmRecord) => recommend(of, actions, now, { changes: [], since: null });
const titlesOn = (of: CrmRecord) => offersOn(of).map(({ title }) => title);

/** What a person sees on each saved page of one record, as a record. */
const pages = readFixtures().flatMap(({ adapter, name, expected }) => {
  const { kind } = expected;
  if (kind === null || kind === 'home' || kind === 'list') return [];
  const seen = record({
    ...{ kind, name: expected.name ?? '', owner: expected.owner ?? null },
    stage: expected.stage ? { value: expected.stage, anchor: '' } : null,
    fields: expected.fields.map((field) => ({
      ...{ name: field.label, anchor: '', type: 'text' as const, value: field.display === '' ? null : field.display },
      ...(field as Partial<ReadingInput['fields'][number]>),
      ...{ label: field.label, display: field.display },
    })),
    timeline: (expected.timeline ?? []).map(({ kind: of, title = '', at = null }) => ({
      ...{ kind: (of ?? 'note') as 'note', at, atDisplay: at ?? '', author: null, title, text: '', anchor: '' },
    })),
    tasks: (expected.tasks ?? []).map(({ subject, due = null, done = false }) =>
      task(subject, due, { done, owner: expected.owner ?? null }),
    ),
    related: (expected.related ?? []).map(({ label, count = null, rows }) => ({
      ...{ name: label, label, count },
      rows: rows.map((line) => row(null, line)),
    })),
  });
  return [{ page: `${adapter}/${name}`, seen }];
});

/** Of these nothing can be read but that they are one: less is offered rather than something useless. */
const bare = ['hubspot/ticket-help-desk-stale', 'pipedrive/activity-form-alone'];

test('every saved page of a record offers six to ten actions, but for two that show nothing', () => {
  expect(pages.length).toBeGreaterThan(130);
  const counts = pages.map(({ page, seen }) => ({ page, offers: offersOn(seen).length }));
  expect(counts.filter(({ offers }) => offers > 10)).toEqual([]);
  expect(counts.filter(({ offers }) => offers < 6).map(({ page }) => page)).toEqual(bare);
});

const cases = join(import.meta.dirname, '../bench/cases/records');
test.each(readdirSync(cases))('%s offers six to ten, none twice', (file) => {
  const of = JSON.parse(readFileSync(join(cases, file), 'utf8')) as CrmRecord;
  const titles = titlesOn(of);
  expect(titles.length).toBeGreaterThanOrEqual(6);
  expect(titles.length).toBeLessThanOrEqual(10);
  expect(new Set(titles).size).toBe(titles.length);
});

const deal = (name: string, stage: string, amount: string, close: string, owner: string) =>
  row('opportunity', name, { Stage: stage, Amount: amount, 'Close Date': close, Owner: owner });
const deals = record({
  ...{ kind: 'list', name: 'All deals', language: 'en-US' },
  rows: [
    deal('Dock scales', 'Negotiation', '$12,000.00', '11/3/2026', 'Ada Quist'),
    deal('Rack monitoring', 'Proposal', '$48,000.00', '11/28/2026', 'Ada Quist'),
    deal('Door sensors', 'Proposal', '$7,500.00', '12/19/2026', 'Bo Lind'),
    deal('Cold store', 'Qualification', '$90,000.00', '3/1/2027', 'Bo Lind'),
  ],
});

test('a list of deals is asked what its own lines answer, the late ones first', () => {
  const [first, ...others] = offersOn(deals);
  expect(first).toMatchObject({ title: 'Past their close date', reason: '1 of 4 on this page' });
  expect(others.map(({ title, reason }) => `${title}: ${reason}`)).toEqual([
    'Closing this month: 1 of 4 on this page',
    'Find and count records: 4 opportunities on this page: how many and how much by stage',
    'Closing later this quarter: 1 of 4 on this page',
    'Largest open first: 4 opportunities by amount',
    'Summarise: 4 lines on this page',
    'What changed: This week, in the records you own',
    'Ask about this record: Ask for anything in 4 lines',
    'What works here: What I can do on a list',
  ]);
});

const lines = (kind: 'account' | 'contact' | 'lead' | 'case', cells: Record<string, string>[]) =>
  record({ kind: 'list', name: 'A list', rows: cells.map((cell, n) => row(kind, `${kind} ${n}`, cell)) });

test.each([
  ['accounts', lines('account', [{ Industry: 'Food' }, { Industry: 'Food' }, { Industry: 'Paper' }]), 'By industry'],
  ['contacts', lines('contact', [{ Email: 'a@b.example' }, { Email: '' }]), 'Without an e-mail address'],
  [
    'leads',
    lines('lead', [{ 'Lead Source': 'Web' }, { 'Lead Source': 'Web' }, { 'Lead Source': 'Fair' }]),
    'By source',
  ],
  ['cases', lines('case', [{ Priority: 'High' }, { Priority: 'High' }, { Priority: 'Low' }]), 'By priority'],
])('a list of %s offers six, with questions its columns answer', (_, list, title) => {
  expect(titlesOn(list).length).toBeGreaterThanOrEqual(6);
  expect(titlesOn(list)).toContain(title);
});

test('what a list does not show is not asked of it', () => {
  const names = record({ kind: 'list', name: 'Names', rows: ['A', 'B', 'C'].map((name) => row('opportunity', name)) });
  expect(titlesOn(names)).toEqual([
    ...['Find and count records', 'Summarise', 'What changed', 'Ask about this record', 'What works here'],
  ]);
  expect(offersOn(names)[0]?.reason).toBe('3 opportunities on this page: find some of them');
});

const home = record({
  ...{ kind: 'home', name: 'Home', user: 'Ada Quist', language: 'en-US', rows: deals.rows.slice(0, 2) },
  tasks: [task('Call Marcus', '2026-11-20'), task('Send the order form', '2026-11-26')],
});
const call = record({
  ...{ kind: 'task', name: 'Call Marcus', owner: 'Ada Quist' },
  fields: fields(['Status', 'Not started'], ['Assigned to', 'Ada Quist'], date('Due Date', '2026-11-27')),
});

test('a home page begins with what is late, a task knows its place among the others', () => {
  expect(titlesOn(home)).toEqual(expect.arrayContaining(['Overdue', 'Due in the next 7 days', 'What changed']));
  expect(titlesOn(call)).toContain('Open tasks of Ada Quist');
});

test('no question that is offered on a list or a task ends in “I cannot tell”', async () => {
  for (const of of [deals, call])
    for (const { actionId, title, input } of offersOn(of)) {
      const action = actions.find(({ id }) => id === actionId);
      if (!action || actionId !== 'query-records') continue;
      const { rung, text } = await ask(action, of, title, input);
      expect(rung, `${title}: ${text}`).toBe('rules');
    }
});
