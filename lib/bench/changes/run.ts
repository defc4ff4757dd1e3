import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../read/machine.ts';
import { linesOf } from '../read/result.ts';
import { openChromium } from '../read/run.ts';
import { judgeEdits, type Tally } from './edits.ts';
import { openBench, recordPages } from './pages.ts';
import { judgeQuiet } from './quiet.ts';

/**
 * `npm run bench:changes [-- CRM …] [--runs N] [--quiet N] [--seed N] [--why] [--save]`: saved pages edited as sellers
 * edit records, and shown in other clothes. What happened must be told, and nothing else.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    quiet: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    why: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const started = Date.now();
const seed = Number(values.seed);
const pages = recordPages().filter(({ adapter }) => positionals.length === 0 || positionals.includes(adapter));
const bench = await openBench(await openChromium());
const edits = await judgeEdits(bench, pages, Number(values.runs), seed);
const quiet = await judgeQuiet(bench, pages, Number(values.quiet), seed);
await bench.close();

const share = (part: number, of: number) => Math.round((part / Math.max(1, of)) * 1000) / 1000;
const rated = (tallies: Record<string, Tally>) =>
  Object.entries(tallies)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([what, { made, told, extra }]) => ({
      what,
      made,
      told,
      extra,
      precision: share(told, told + extra),
      recall: share(told, made),
    }));
const total = Object.values(edits.byCrm).reduce(
  (sum, { made, told, extra }) => ({ made: sum.made + made, told: sum.told + told, extra: sum.extra + extra }),
  { made: 0, told: 0, extra: 0 },
);
const result = {
  machine: { ...machine(), chromium: bench.version },
  seed,
  seconds: Math.round((Date.now() - started) / 1000),
  edits: rated({ all: total }),
  byCrm: rated(edits.byCrm),
  byKind: rated(edits.byKind),
  skipped: Object.entries(edits.skipped)
    .toSorted()
    .map(([why, count]) => ({ why, count })),
  quiet: { pages: quiet.pages, unread: quiet.unread, alarms: quiet.alarms },
  byWay: Object.entries(quiet.byWay)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([way, each]) => ({ way, ...each })),
};
if (values.why) for (const problem of [...edits.problems, ...quiet.problems]) console.log(problem);
console.log(linesOf(result));
if (values.save) writeFileSync(join(import.meta.dirname, 'result.json'), linesOf(result));
const [all] = result.edits;
process.exitCode = all && all.precision >= 0.98 && all.recall >= 0.98 && quiet.alarms === 0 ? 0 : 1;
