import { switchRecords } from '../lib/bench/switching.ts';
import { quantile } from '../lib/core/quantile.ts';
import { expect, test } from './beside.ts';

test('the chip follows 200 switches of record and tab without one wrong record', async ({ extension, crm }, info) => {
  test.setTimeout(300_000);
  const { wrong, gone, there } = await switchRecords(extension, crm, 200);
  const said = `old record gone: median ${quantile(gone, 0.5)} ms, p95 ${quantile(gone, 0.95)} ms; right one there: median ${quantile(there, 0.5)} ms, p95 ${quantile(there, 0.95)} ms`;
  info.annotations.push({ type: 'measured', description: said });
  console.log(`    ${said}`);
  expect(wrong).toEqual([]);
  expect(there.length).toBeGreaterThan(140);
});
