import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endsIn, passedMeanwhile, undecided } from '../../test-bench/ends.ts';
import { type Baseline, standardFrom } from '../../test-bench/limitations.ts';
import { bar, reportHtml } from '../../test-bench/report-html.ts';
import { reportMarkdown } from '../../test-bench/report-markdown.ts';
import { runCases } from '../../test-bench/run.ts';
import type { Judged } from '../../test-bench/score.ts';
import { type Summary, summaryOf } from '../../test-bench/summary.ts';
import { machine } from '../read/machine.ts';
import { mutate } from './mutants.ts';
import { ownCases } from './own-cases.ts';
import { openOwnDesk } from './own-desk.ts';
import { baselineFile, endsFile, version, writeLimitations } from './own-limitations.ts';

/**
 * `npm run bench`: every case through the engine that serves the seller, without a model. Fails below 80 % for an action,
 * and when a case fails that passed in the committed baseline.
 *
 * `-- --action ID`: its cases alone. `-- --why`: each failing case and the reasons. `-- --report DIR`: bench.html and
 * bench.md. `-- --save`: the new baseline, and the pages of known limitations. `-- --release`: also fails while a failing
 * case has no end, or an action too few cases. `-- --mutants`: instead breaks each action on purpose in one way; the bench
 * must fall for each.
 */
const { values: options } = parseArgs({
  options: {
    action: { type: 'string' },
    why: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    report: { type: 'string' },
    release: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
  },
});

const groups = ownCases().filter(({ group }) => !options.action || group === options.action);
if (groups.length === 0) throw new Error(`There are no cases for "${options.action}".`);
if (options.mutants) {
  const broken = await mutate(groups);
  console.table(broken);
  process.exit(broken.every(({ fell }) => fell > 0) ? 0 : 1);
}
const desk = await openOwnDesk();
const started = performance.now();
const judged: Judged[] = [];
for await (const one of runCases(desk, groups)) judged.push(one.judged);
desk.close();

const on = machine();
const ends = endsIn(readFileSync(endsFile, 'utf8'), 'ends.json');
const baseline = existsSync(baselineFile) ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline) : null;
const summary = summaryOf(judged, {
  ...{ measuredAt: new Date().toISOString(), version, by: 'Without a model', machine: `${on.cpu}, ${on.cores} cores` },
  seconds: Math.round((performance.now() - started) / 100) / 10,
  ...{ ends, before: baseline?.failing ?? null },
});
tell(summary);
if (options.report) writeReport(summary, resolve(options.report));
if (options.save && !options.action) save(summary);
const troubles = [...troublesOf(summary), ...(options.release ? releaseTroubles(summary) : [])];
for (const trouble of troubles) console.log(trouble);
process.exitCode = troubles.length > 0 ? 1 : 0;

function tell({ groups: table, all, styles, languages, failing, seconds, rose, fell }: Summary) {
  console.table([...table, { name: 'all', ...all }]);
  console.table(styles);
  console.table(languages);
  console.log(`${all.cases} cases in ${seconds} s`);
  const shown = failing.filter(({ id }) => options.why || fell?.includes(id));
  for (const { id, query, why, end } of shown)
    console.log(
      `${fell?.includes(id) ? 'fell: ' : ''}${id} ${query}\n    ${why.join('; ')}${end ? ` [${end.kind}]` : ''}`,
    );
  if (rose && rose.length > 0) console.log(`rose: ${rose.join(', ')}`);
}

function writeReport(told: Summary, folder: string) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.html'), reportHtml(told));
  writeFileSync(join(folder, 'bench.md'), reportMarkdown(told));
  console.log(`Report: ${join(folder, 'bench.html')} and bench.md`);
}

function save({ measuredAt, seconds, groups: table, all, failing }: Summary) {
  const result = {
    ...{ measuredAt, version, machine: on, seconds },
    ...{ groups: [...table, { name: 'all', ...all }], failing: failing.map(({ id }) => id) },
  };
  writeFileSync(baselineFile, `${JSON.stringify(result, null, 2)}\n`);
  writeLimitations(result, ends);
}

function troublesOf({ groups: table, all, fell }: Summary): string[] {
  const below = [...table, { name: 'all', ...all }].filter(({ success }) => success < bar);
  return [
    ...below.map(({ name, success }) => `${name}: ${success} %, bar ${bar} %`),
    ...((fell ?? []).length > 0 ? [`${fell?.length} cases fell`] : []),
  ];
}

function releaseTroubles({ groups: table, failing }: Summary): string[] {
  const ids = failing.map(({ id }) => id);
  const open = undecided(ids, ends);
  const passed = options.action ? [] : passedMeanwhile(ids, ends);
  return [
    ...table
      .filter(({ cases }) => cases < standardFrom)
      .map(({ name, cases }) => `${name}: a draft, ${cases} of ${standardFrom} cases`),
    ...(open.length > 0 ? [`No end was decided in lib/bench/cases/ends.json for: ${open.join(', ')}`] : []),
    ...(passed.length > 0 ? [`These pass by now, take them out of ends.json: ${passed.join(', ')}`] : []),
  ];
}
