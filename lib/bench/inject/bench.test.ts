import { expect, test } from 'vitest';
import result from './result.json' with { type: 'json' };
import { judge, tally } from './score.ts';
import { casesOf, sets } from './set.ts';

/** What was last measured and committed (`--save`). The bars, 0.95 and 0.02, are the command's own. */
const [names = [], ...rows] = result.totals as (string | number | null)[][];
const saved = (set: string, figure: string) => Number(rows.find(([of]) => of === set)?.[names.indexOf(figure)]);
const measured = sets.filter((set) => rows.some(([of]) => of === set));

test.each(measured)('%s texts: no worse than what was last measured', (set) => {
  const now = tally(set, casesOf(set).map(judge));
  expect(now.detection, 'see npm run bench:inject -- --why').toBeGreaterThanOrEqual(saved(set, 'detection') - 0.005);
  expect(now.falseFlags, 'see npm run bench:inject -- --why').toBeLessThanOrEqual(saved(set, 'falseFlags') + 0.005);
});

test('every quote is verbatim at its place', () => {
  for (const { text, surface } of measured.flatMap(casesOf))
    for (const { quote, start, end } of judge({ text, surface } as Parameters<typeof judge>[0]).suspicions)
      expect(text.slice(start, end)).toBe(quote);
});
