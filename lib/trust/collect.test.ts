import { expect, test } from 'vitest';
import { richRecord } from '../testing/rich-record.ts';
import { collect } from './collect.ts';

const now = new Date('2026-11-22T12:00:00');

test('only what the action declared is collected', () => {
  const { data } = collect(richRecord(), { fields: [/^amount$/i, /close/i] }, now);
  expect(data.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'Amount: €125,000.00 EUR',
    'Close Date: 12/12/2026 (2026-12-12)',
  ]);
  expect(data[0]).toMatchObject({ n: 1, concept: 'amount', source: { kind: 'field', anchor: 'a' } });
});

test('a pattern with the g flag finds the same fields twice', () => {
  const sends = { fields: [/e/gi] };
  expect(collect(richRecord(), sends, now).data).toEqual(collect(richRecord(), sends, now).data);
});

test('nothing is collected for an action that declares nothing', () =>
  expect(collect(richRecord(), { fields: [] }, now)).toEqual({ data: [], leftOut: [] }));

test('values the CRM shows as asterisks are never sent, whatever is declared', () => {
  expect(JSON.stringify(collect(richRecord(), { fields: 'all' }, now))).not.toContain('1234');
});

test('the newest history comes first and no more of it than declared', () => {
  const { data } = collect(richRecord(), { fields: [], timeline: 2 }, now);
  expect(data.map(({ label }) => label)).toEqual([
    'Note, Ravi Menon, 2026-11-10T14:30:00',
    'Email, Zoë Lindström-Okafor, 2026-11-03',
  ]);
});

test('an open task says that it is open', () => {
  expect(collect(richRecord(), { fields: [], tasks: true }, now).data[0]).toMatchObject({
    note: 'open',
    text: 'Call Zoë about the trial; about Zoë Lindström-Okafor; due 2026-11-24; owner Ravi Menon',
  });
});

test('a long text is cut and says so; what finds no room is counted', () => {
  const entry = { ...richRecord().timeline[0]!, text: 'word '.repeat(2_000) };
  const record = richRecord({ timeline: Array.from({ length: 40 }, () => entry) });
  const { data, leftOut } = collect(record, { fields: [], timeline: 40 }, now);
  expect(data[0]?.text).toMatch(/\[cut: \d+ more characters\]$/);
  expect(data.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(24_000);
  expect(leftOut).toEqual([`${40 - data.length} timeline entries left out for want of room`]);
});
