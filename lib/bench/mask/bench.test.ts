import { expect, test } from 'vitest';
import { readCases } from './case.ts';
import result from './result.json' with { type: 'json' };
import { belowBar, judge, totalsOf } from './score.ts';

const judged = readCases('dev').map(judge);
const totals = totalsOf(judged);

/** What was last measured and committed (`--save`). */
const [names, ...rows] = result.totals as [string[], ...(string | number)[][]];
const saved = (figure: string) => Number(rows.find(([set]) => set === 'dev')?.[names.indexOf(figure)]);

test('every bar holds on the dev texts', () => expect(belowBar(totals), 'see npm run bench:mask -- --why').toEqual([]));

test('names in free text are found no worse than what was last measured', () => {
  expect(totals.names.recall).toBeGreaterThanOrEqual(saved('names') - 0.01);
  expect(totals.names.precision).toBeGreaterThanOrEqual(saved('namePrecision') - 0.01);
});

test('masking a text again with the same book gives the same bytes', () =>
  expect(judged.filter(({ isSteady }) => !isSteady).map(({ text }) => text.id)).toEqual([]));
