import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../read/machine.ts';
import { linesOf } from '../read/result.ts';
import { execute } from './executed.ts';
import { firstTries } from './first-tries.ts';
import { type Judged, judge } from './judge.ts';
import { readSentences } from './sentences.ts';
import { measure } from './speed.ts';

/**
 * `npm run bench:query`: sentences of sellers, each held against what a careful colleague would ask the CRM for, and
 * what they became run on three back ends. Fails where a bar does not hold.
 *
 * `-- --why`: each miss, and each word told as not understood without need. `-- --save`: writes result.json.
 */
const { values: options } = parseArgs({
  options: { why: { type: 'boolean', default: false }, save: { type: 'boolean', default: false } },
});

/** All filters right, at least; and no value nobody said, ever. */
const bars = { filters: 0.85, invented: 0, executed: 30, p95Ms: 20 };

const judged = readSentences().map(judge);
const groups: [string, (one: Judged) => boolean][] = [
  ['all', () => true],
  ...[1, 2, 3, 4, 5].map((round): [string, (one: Judged) => boolean] => [
    `round ${round}`,
    ({ sentence }) => sentence.round === round,
  ]),
  ...(['en', 'de', 'fr', 'es', 'ja'] as const).map((language): [string, (one: Judged) => boolean] => [
    language,
    ({ sentence }) => sentence.language === language,
  ]),
  ['going on from a question', ({ sentence }) => sentence.after !== undefined],
  ['naming what is nowhere', ({ sentence }) => sentence.unread === true],
];
const rows = groups.map(([sentences, belongs]) => ({ sentences, ...sharesOf(judged.filter(belongs)) }));
console.table([...firstTries, ...rows]);

const executed = await execute(judged);
const ran = executed.filter(({ rows: count }) => count !== null);
const same = ran.filter((each) => each.same);
console.log(
  `Run on Salesforce, Dynamics and records seen: ${same.length} of ${ran.length} give the same rows on all three.`,
);
const speed = await measure(judged.map(({ sentence }) => sentence));
console.log(speed);

if (options.why) {
  judged.filter((one) => !one.whole || one.noise || one.invented.length > 0).forEach(tellWhy);
  for (const { id, words, why } of executed.filter((each) => !each.same)) console.log(`${id} ${words}: ${why}`);
}

const [all] = rows;
const below = [
  ...(all && all.filters < bars.filters ? [`filters right in ${all.filters}, less than ${bars.filters}`] : []),
  ...(all && all.invented > bars.invented ? [`${all.invented} values invented`] : []),
  ...(speed.p95Ms > bars.p95Ms ? [`${speed.p95Ms} ms at the 95th percentile, more than ${bars.p95Ms}`] : []),
  ...(same.length < bars.executed || same.length < ran.length ? [`${ran.length - same.length} answers differ`] : []),
];
for (const what of below) console.log(what);
if (options.save)
  writeFileSync(
    join(import.meta.dirname, 'result.json'),
    linesOf({
      measuredAt: new Date().toISOString(),
      machine: machine(),
      bars,
      firstTry: firstTries,
      now: rows,
      executed: { asked: ran.length, same: same.length, ids: same.map(({ id }) => id) },
      speed,
    }),
  );
process.exitCode = below.length > 0 ? 1 : 0;

function sharesOf(some: Judged[]) {
  const share = (is: (one: Judged) => boolean) => round(some.filter(is).length / some.length);
  return {
    count: some.length,
    object: share((one) => one.object),
    filters: share((one) => one.filters),
    figures: share((one) => one.figures),
    order: share((one) => one.order),
    whole: share((one) => one.whole),
    invented: some.flatMap(({ invented }) => invented).length,
    noise: share((one) => one.noise),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function tellWhy({ sentence: { id, words, expect }, read: { query, unread }, whole, invented }: Judged): void {
  const got = query?.filters.map(({ field, op, value }) => [field, op, value]);
  console.log(`${id} ${whole ? 'right, but' : 'wrong:'} ${words}`);
  if (!whole) {
    console.log(`   wanted ${JSON.stringify(expect)}`);
    console.log(`   got    ${JSON.stringify({ ...query, filters: got })}`);
  }
  if (unread.length > 0) console.log(`   not understood: ${unread.join(', ')}`);
  if (invented.length > 0) console.log(`   invented: ${invented.join(', ')}`);
}
