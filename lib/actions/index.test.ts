import { expect, test } from 'vitest';
import { actionIds } from '../core/action.ts';
import type { Block } from '../core/block.ts';
import { citesOf } from '../core/cites.ts';
import { asDate, daysBetween } from '../core/concepts.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Source } from '../core/source.ts';
import { ask, now, wordsOfBlock } from './example-parts.ts';
import { account, angryCase, contact, everyExample, freshLead, quietDeal } from './examples.ts';
import { actions } from './index.ts';

test.each(actions)('$id is a known id with 15 or more samples of its own', ({ id, samples }) => {
  expect(actionIds).toContain(id);
  expect(new Set(samples).size).toBeGreaterThanOrEqual(15);
  const others = actions.filter((other) => other.id !== id).flatMap((other) => other.samples);
  expect(samples.filter((sample) => others.includes(sample))).toEqual([]);
});

test.each([account, contact, freshLead, quietDeal, angryCase])(
  '$kind: at least three actions are offered, each with a reason in words',
  (record) => {
    const offers = actions.flatMap((action) => action.when({ record, now }) ?? []);
    expect(offers.length).toBeGreaterThanOrEqual(3);
    for (const { reason, weight } of offers) {
      expect(reason).toMatch(/^\p{Lu}|^\d/u);
      expect(reason.length).toBeLessThanOrEqual(90);
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(100);
    }
  },
);

const queries = [
  '',
  'how much is it worth',
  'what did they say about the redlines',
  'which tasks are open',
  'how many deals are there',
  'when did we last speak',
];
const runs = actions.flatMap((action) =>
  everyExample.flatMap((record) => queries.map((query) => ({ action, record, query }))),
);

test('no answer changes the record, and every cited source exists', async () => {
  for (const { action, record, query } of runs) {
    const before = JSON.stringify(record);
    const { blocks, sources } = await ask(action, record, query);
    expect(JSON.stringify(record)).toBe(before);
    for (const at of blocks.flatMap(citesOf)) expect(sources[at], `${action.id} on ${record.name}`).toBeDefined();
  }
}, 30_000);

test('every figure an answer states stands in a cited source, or is a count or a date of the record', async () => {
  for (const { action, record, query } of runs) {
    const { blocks, sources } = await ask(action, record, query);
    for (const block of blocks) {
      // Words of ours about the page as a whole, the template's own "15 minutes", the seller's own question.
      if (block.type === 'notice' || block.type === 'choices' || action.id === 'help' || isReckoned(block)) continue;
      const allowed = new Set([
        ...figuresOf(record),
        ...cited(block, sources),
        // Sums are reckoned from the records that stand under them.
        ...(block.type === 'query' ? block.totals.flatMap(({ shown }) => figures(shown)) : []),
        ...(block.type === 'draft' ? ['15'] : []),
        ...(block.type === 'list' ? [String(block.items.length)] : []),
      ]);
      for (const figure of figures(wordsOfBlock(block).replace(/\d+ of 100 points/, ''))) {
        expect(allowed, `${figure} in ${action.id} on ${record.name}: ${wordsOfBlock(block)}`).toContain(figure);
      }
    }
  }
}, 30_000);

/** Days reckoned from the close date, a score of ours: their own tests hold them. */
const isReckoned = (block: Block): boolean =>
  (block.type === 'table' && /^Plan to sign/.test(block.title ?? '')) ||
  (block.type === 'proposal' && block.title === 'First step as a task');

const figures = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

const cited = (block: Block, sources: Source[]): string[] =>
  citesOf(block).flatMap((at) => figures(`${sources[at]?.quote} ${sources[at]?.label}`));

/** What code may reckon from a record: sizes of its lists, days of its dates, how far they are from today. */
function figuresOf(record: CrmRecord): string[] {
  const filled = record.fields.filter(({ value }) => value !== null).length;
  const sizes = [
    filled,
    record.timeline.length,
    record.rows.length,
    record.tasks.length + record.rows.length,
    ...record.related.flatMap(({ count, rows }) => [count ?? 0, rows.length]),
  ];
  const most = Math.max(record.tasks.length, ...record.related.map(({ rows }) => rows.length), 4);
  const dates = [
    ...record.fields.map(({ value }) => (typeof value === 'string' ? asDate(value) : null)),
    ...record.timeline.map(({ at }) => asDate(at)),
    ...record.tasks.map(({ due }) => asDate(due)),
  ].filter((date) => date !== null);
  // A promise names a day up to two weeks after its note.
  const named = record.timeline.flatMap(({ at }) => {
    const from = asDate(at);
    return from
      ? Array.from({ length: 14 }, (_, days) => new Date(from.getFullYear(), from.getMonth(), from.getDate() + days))
      : [];
  });
  const told = [...dates, ...named].flatMap((date) => [
    date.getDate(),
    date.getFullYear(),
    Math.abs(daysBetween(date, now)),
  ]);
  return [...sizes, ...told, ...Array.from({ length: most + 1 }, (_, n) => n)].map(String);
}
