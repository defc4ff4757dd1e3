import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWeb } from '../../dev/node-web.ts';
import result from './result.json' with { type: 'json' };
import { tally } from './score.ts';
import { readSites } from './site.ts';
import { type Visited, visitSite } from './visit.ts';

const web = nodeWeb({ allowLoopback: true });
const visited: Visited[] = [];

beforeAll(async () => {
  for (const site of readSites()) visited.push(await visitSite(site, web.fetch));
}, 60_000);
afterAll(() => web.close());

/** What was last measured and committed (`--save`). The bars, 0.97 and 0.75, are the command's own. */
const [names, ...rows] = result.totals as [string[], ...(string | number)[][]];
const saved = (set: string, figure: string) => Number(rows.find(([of]) => of === set)?.[names.indexOf(figure)]);

test.each(['dev', 'held-out'] as const)('%s sites: no worse than what was last measured', (set) => {
  const now = tally(
    set,
    visited.filter(({ site }) => site.set === set),
  );
  expect(now.precision, 'see npm run bench:enrich -- --why').toBeGreaterThanOrEqual(saved(set, 'precision') - 0.005);
  expect(now.recall, 'see npm run bench:enrich -- --why').toBeGreaterThanOrEqual(saved(set, 'recall') - 0.01);
});

test('every value has its quote, verbatim at the address it names', () =>
  expect(
    visited.flatMap(({ site, judged }) =>
      judged
        .filter(({ quote }) => quote !== 'verbatim')
        .map(({ fact }) => `${site.slug} ${fact.field} "${fact.quote}"`),
    ),
  ).toEqual([]));

test('no reader of facts fails on any page', () => expect(visited.flatMap(({ problems }) => problems)).toEqual([]));
