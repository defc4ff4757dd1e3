import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionIds } from '../../core/action.ts';
import { casesIn } from '../../test-bench/case.ts';
import { endsIn, undecided } from '../../test-bench/ends.ts';
import { judge } from '../../test-bench/judge.ts';
import type { Baseline } from '../../test-bench/limitations.ts';
import { successOf } from '../../test-bench/score.ts';
import { mutate } from './mutants.ts';
import { ownCases } from './own-cases.ts';
import { openOwnDesk } from './own-desk.ts';
import { baselineFile, endsFile, limitationFiles, pageFile, shownFile } from './own-limitations.ts';

const baseline = JSON.parse(readFileSync(new URL('../cases/baseline.json', import.meta.url), 'utf8')) as {
  failing: string[];
};
const groups = ownCases();

test.each(actionIds)('%s has 30 queries', (id) =>
  expect(
    groups.find(({ group }) => group === id)?.cases.length,
    `add lines to lib/bench/cases/${id}.jsonl`,
  ).toBeGreaterThanOrEqual(30),
);

test('no query that was answered right before is answered wrong now', async () => {
  const desk = await openOwnDesk();
  const fell: string[] = [];
  for (const one of groups.flatMap(({ cases }) => cases)) {
    const why = judge(one, await desk.ask(one));
    if (why.length > 0 && !baseline.failing.includes(one.id)) fell.push(`${one.id}: ${why.join('; ')}`);
  }
  desk.close();
  expect(fell).toEqual([]);
}, 120_000);

test('whatever action is broken on purpose, the bench falls', async () => {
  const broken = await mutate(groups);
  expect(broken.map(({ id }) => id).sort()).toEqual([...actionIds].sort());
  expect(broken.filter(({ fell }) => fell === 0).map(({ id, how }) => `${id} ${how}, and no case notices`)).toEqual([]);
}, 120_000);

test('the bench falls for a wrong way, a missing word and a forbidden one', async () => {
  const [one] = casesIn(
    '{"id":"x","query":"summarise this deal","record":"opportunity-quiet","expect":"summarize-record"}',
    'here',
  );
  if (!one) throw new Error('no case');
  const desk = await openOwnDesk();
  const ran = await desk.ask(one);
  desk.close();
  expect(judge(one, ran)).toEqual([]);
  expect(judge({ ...one, expect: 'help' }, ran)).toEqual(['went to summarize-record']);
  expect(judge({ ...one, checks: { includes: ['no such words'], blocks: ['draft'] } }, ran)).toHaveLength(2);
  expect(judge({ ...one, forbidden: [ran.turn.recordName] }, ran)).toHaveLength(1);
  const emptied = { ...ran, turn: { ...ran.turn, blocks: [] } };
  expect(judge({ ...one, checks: { sources: true } }, emptied)).toEqual(['shows no source']);
});

test('a line that is no case is named', () =>
  expect(() => casesIn('{"id":"a","query":"q","record":"home","expect":"help"}\n{"id":1}', 'mine.jsonl')).toThrow(
    /mine\.jsonl, line 2/,
  ));

test('an interval is wide where cases are few', () => {
  const judged = (passed: number, n: number) =>
    successOf(
      Array.from({ length: n }, (_, at) => ({
        group: 'g',
        one: {} as never,
        why: at < passed ? [] : ['x'],
        got: '',
        routed: true,
        ms: 1,
      })),
    );
  expect(judged(8, 10)).toMatchObject({ success: 80, from: 49, to: 94.3 });
  expect(judged(240, 300).from).toBeGreaterThan(75);
});

test('the pages of known limitations are as the last measurement and the ends say', () => {
  const ends = endsIn(readFileSync(endsFile, 'utf8'), 'ends.json');
  const measured = JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline;
  const { page, shown } = limitationFiles(measured, ends);
  expect(readFileSync(pageFile, 'utf8'), 'npm run bench -- --save').toBe(page);
  expect(JSON.parse(readFileSync(shownFile, 'utf8'))).toEqual(JSON.parse(shown));
  expect(undecided(measured.failing, ends), 'each needs an end in lib/bench/cases/ends.json').toEqual([]);
});
