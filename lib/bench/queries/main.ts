import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCases } from '../../test-bench/run.ts';
import { type Judged, successBy, successOf } from '../../test-bench/score.ts';
import { machine } from '../read/machine.ts';
import { ownCases } from './own-cases.ts';
import { openOwnDesk } from './own-desk.ts';

/**
 * `npm run bench`: every case through the engine that serves the seller, without a model. Fails below 80 % for an action,
 * and when a case fails that passed in the committed baseline.
 *
 * `-- --action ID`: its cases alone. `-- --why`: each failing case and the reasons. `-- --save`: the new baseline.
 */
const { values: options } = parseArgs({
  options: {
    action: { type: 'string' },
    why: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const bar = 80;
const file = join(import.meta.dirname, '../cases/baseline.json');

const groups = ownCases().filter(({ group }) => !options.action || group === options.action);
if (groups.length === 0) throw new Error(`There are no cases for "${options.action}".`);
const desk = await openOwnDesk();
const started = performance.now();
const judged: Judged[] = [];
for await (const one of runCases(desk, groups)) judged.push(one.judged);
desk.close();
const seconds = Math.round((performance.now() - started) / 100) / 10;

const table = [...successBy(judged, ({ group }) => group), { name: 'all', ...successOf(judged) }];
console.table(table);
console.table(successBy(judged, ({ one }) => one.style));
console.table(successBy(judged, ({ one }) => one.lang));
console.log(`${judged.length} cases in ${seconds} s`);
const failing = judged.filter(({ why }) => why.length > 0);
if (options.why)
  for (const { one, why } of failing) console.log(`${one.id} [${one.record}] ${one.query}\n    ${why.join('; ')}`);

const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { failing: string[] }).failing : null;
const fell = before ? failing.filter(({ one }) => !before.includes(one.id)) : [];
const rose = before ? judged.filter(({ one, why }) => why.length === 0 && before.includes(one.id)) : [];
for (const { one, why } of fell) console.log(`fell: ${one.id} ${one.query}\n    ${why.join('; ')}`);
if (rose.length > 0) console.log(`rose: ${rose.map(({ one }) => one.id).join(', ')}`);
if (options.save && !options.action) {
  const result = {
    ...{ measuredAt: new Date().toISOString(), machine: machine(), seconds },
    ...{ groups: table, failing: failing.map(({ one }) => one.id) },
  };
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
const below = table.filter(({ success }) => success < bar);
for (const { name, success } of below) console.log(`${name}: ${success} %, bar ${bar} %`);
process.exitCode = below.length > 0 || fell.length > 0 ? 1 : 0;
