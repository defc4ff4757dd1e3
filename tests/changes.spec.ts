import { expect, test } from '@playwright/test';
import { judgeEdits } from '../lib/bench/changes/edits.ts';
import { openBench, recordPages } from '../lib/bench/changes/pages.ts';
import { judgeQuiet } from '../lib/bench/changes/quiet.ts';
import { openChromium } from '../lib/bench/read/run.ts';

// A few pages of each CRM: `npm run bench:changes` takes all of them, each several times.
const pages = [...Map.groupBy(recordPages(), ({ adapter }) => adapter).values()].flatMap((own) =>
  own.filter(({ html }) => html.length < 80_000).filter((_, n) => n % 4 === 0),
);

test('what was changed on a page is told, and a page that only looks different is no news', async () => {
  const bench = await openBench(await openChromium());
  const edits = await judgeEdits(bench, pages, 1, 31_000);
  const quiet = await judgeQuiet(bench, pages, 1, 32_000);
  await bench.close();
  const sum = (part: 'made' | 'told' | 'extra') =>
    Object.values(edits.byCrm).reduce((total, tally) => total + tally[part], 0);
  expect(Object.keys(edits.byCrm)).toHaveLength(7);
  expect(sum('made'), edits.problems.join('\n')).toBeGreaterThan(30);
  expect(sum('told') / sum('made'), edits.problems.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(sum('extra'), edits.problems.join('\n')).toBeLessThanOrEqual(1);
  expect(quiet.pages).toBeGreaterThan(20);
  expect(quiet.problems.filter((problem) => problem.startsWith('ALARM'))).toEqual([]);
});
