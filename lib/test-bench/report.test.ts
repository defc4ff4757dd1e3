import { expect, test } from 'vitest';
import { casesIn } from './case.ts';
import { endsIn, passedMeanwhile, undecided } from './ends.ts';
import { type Baseline, limitationsOf, limitationsPage } from './limitations.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import type { Judged } from './score.ts';
import { summaryOf } from './summary.ts';

const cases = casesIn(
  ['one', 'two', 'three <b>|']
    .map((query, n) =>
      JSON.stringify({ id: `h-${n}`, query, record: 'none', expect: 'help', style: n === 0 ? 'terse' : 'plain' }),
    )
    .join('\n'),
  'here',
);
const judged: Judged[] = cases.map((one, n) => ({
  ...{ group: 'help', one, ms: n * 400 },
  ...(n === 2
    ? { why: ['went to draft-email', 'lacks "<script>"'], got: 'draft-email', routed: false }
    : { why: [], got: 'help', routed: true }),
}));
const ends = endsIn(
  JSON.stringify([
    {
      ...{
        kind: 'Markup in a question',
        end: 'known-limitation',
        misses: 'questions with markup',
        instead: 'Leave it out.',
      },
      ...{ since: '2026-11-23', version: '0.1.0', cases: ['h-2'] },
    },
  ]),
  'ends.json',
);
const about = {
  measuredAt: '2026-11-23T09:00:00.000Z',
  version: '0.1.0',
  by: 'Without a model',
  machine: 'a machine',
  seconds: 1,
};
const summary = summaryOf(judged, { ...about, ends, before: ['h-1'] });

test('what rose, what fell, where wishes went and how long it took', () => {
  expect(summary).toMatchObject({ rose: ['h-1'], fell: ['h-2'], all: { cases: 3, success: 66.7 } });
  expect(summary.confused).toEqual([{ expected: 'help', got: 'draft-email', count: 1 }]);
  expect(summary.latency.filter(({ count }) => count > 0)).toEqual([
    { ms: 5, count: 1 },
    { ms: 1000, count: 2 },
  ]);
});

test('the page needs nothing from outside, and what a query holds is text', () => {
  const html = reportHtml(summary);
  expect(html).not.toMatch(/<script|src=|href=|url\(|@import/);
  expect(html).toContain('three &lt;b&gt;|');
  expect(html).toContain('Markup in a question');
  expect(html).toContain('1 rose');
});

test('for a pull request: a table that no query breaks', () => {
  const told = reportMarkdown(summary);
  expect(told).toContain('| h-2 | three <b>\\| | went to draft-email; lacks "<script>" | Markup in a question |');
  expect(told).toContain('**1 rose**, **1 fell** (h-2)');
});

test('a failing case without an end holds a release up, one that passes by now is named', () => {
  expect(undecided(['h-2', 'h-9'], ends)).toEqual(['h-9']);
  expect(passedMeanwhile(['h-9'], ends)).toEqual(['h-2']);
  const entry = { ...ends[0], cases: ['h-2'] };
  expect(() => endsIn(JSON.stringify([entry, entry]), 'ends.json')).toThrow('h-2 has two ends');
  expect(() => endsIn(JSON.stringify([{ ...entry, end: 'later' }]), 'ends.json')).toThrow(/ends\.json, entry 1: end/);
});

test('sellers are told what an action misses, with examples and what to do instead; a draft is called one', () => {
  const groups = [{ group: 'help', cases }];
  const baseline: Baseline = {
    ...about,
    groups: [...summary.groups, { name: 'all', ...summary.all }],
    failing: ['h-2'],
  };
  const page = limitationsPage(baseline, ends, groups, () => 'Help');
  expect(page).toContain('often misses questions with markup. Leave it out.');
  expect(page).toMatch(/Seen in “three .*Since 2026-11-23, version 0\.1\.0/);
  expect(page).toContain('A draft: fewer than 30 test queries');
  expect(limitationsOf(baseline, ends, groups, () => 'Help').help).toMatchObject({
    draft: true,
    misses: ['questions with markup'],
  });
  const mended = { ...baseline, failing: [] };
  expect(limitationsOf(mended, ends, groups, () => 'Help').help?.misses).toEqual([]);
});
