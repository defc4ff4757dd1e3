import { expect, test } from 'vitest';
import { readCases } from './case.ts';
import result from './result.json' with { type: 'json' };
import { judge, totalsOf } from './score.ts';

const judged = readCases('dev').map(judge);
const { known, patterns, names: inText, leaks, altered, restored, texts } = totalsOf(judged);
const figures = {
  ...{ known: known.recall, patternRecall: patterns.recall, patternPrecision: patterns.precision },
  ...{ names: inText.recall, namePrecision: inText.precision, leaks, altered, restored: restored / texts },
};

/** What was last measured and committed (`--save`). */
const [names, ...rows] = result.totals as [string[], ...(string | number)[][]];
const saved = (figure: string) => Number(rows.find(([set]) => set === 'dev')?.[names.indexOf(figure)]);

test('what is known, what has a shape and names are found no worse than what was last measured', () => {
  for (const figure of ['known', 'patternRecall', 'patternPrecision', 'names', 'namePrecision'] as const)
    expect(figures[figure], `${figure}: see npm run bench:mask -- --why`).toBeGreaterThanOrEqual(saved(figure) - 0.01);
});

test('no more secrets leak, and no more harmless texts are altered, than when it was last measured', () => {
  expect(figures.leaks).toBeLessThanOrEqual(saved('leaks'));
  expect(figures.altered).toBeLessThanOrEqual(saved('altered'));
});

test('what was masked comes back, letter for letter', () => expect(figures.restored).toBe(1));

test('masking a text again with the same book gives the same bytes', () =>
  expect(judged.filter(({ isSteady }) => !isSteady).map(({ text }) => text.id)).toEqual([]));
