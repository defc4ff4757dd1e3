import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ownCases } from '../../bench/queries/own-cases.ts';
import { openOwnDesk } from '../../bench/queries/own-desk.ts';
import { type Case, casesIn } from '../../test-bench/case.ts';
import { casesFromCsv, casesToCsv } from '../../test-bench/csv.ts';
import { runCases } from '../../test-bench/run.ts';

/**
 * Asks each case without a model and judges the answer: the product's own, or lines of
 * `{"id","query","record","expect","params"?}` from a file, `record` being a kind or one of the bench's records; a file
 * that ends in `.csv` has the columns of Agentforce's Testing Center. Prints a line a case (`--json`: as JSON) and how
 * many passed; fails when one did not. `--export FILE` writes the cases instead, as CSV or JSON lines by its name.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      ...{ cases: { type: 'string' }, action: { type: 'string' }, export: { type: 'string' } },
      json: { type: 'boolean', default: false },
    },
  });
  const all: Case[] = values.cases
    ? readCases(await readFile(values.cases, 'utf8'), values.cases)
    : ownCases().flatMap(({ cases }) => cases);
  const asked = all.filter(({ expect }) => !values.action || expect === values.action);
  if (asked.length === 0)
    throw new Error(values.action ? `No case expects "${values.action}".` : 'The file holds no case.');
  if (values.export) {
    await writeFile(
      values.export,
      isTable(values.export) ? casesToCsv(asked) : asked.map((one) => `${JSON.stringify(one)}\n`).join(''),
    );
    process.stdout.write(`${asked.length} cases written to ${values.export}\n`);
    return;
  }
  const desk = await openOwnDesk();
  let passed = 0;
  for await (const { judged, ran } of runCases(desk, [{ group: '', cases: asked }])) {
    const { one, why } = judged;
    const { turn, ms } = ran;
    if (why.length === 0) passed += 1;
    const { outcome = null, params = {} } = turn.route ?? {};
    const told = { id: one.id, passed: why.length === 0, why, outcome, params, rung: turn.rung, ms: Math.round(ms) };
    process.stdout.write(
      values.json
        ? `${JSON.stringify(told)}\n`
        : `${told.passed ? 'ok  ' : 'FAIL'} ${one.id}  ${one.query}${why.length > 0 ? `\n       ${why.join('; ')}` : ''}\n`,
    );
  }
  desk.close();
  if (!values.json) process.stdout.write(`${passed} of ${asked.length} passed\n`);
  process.exitCode = passed === asked.length ? 0 : 1;
}

const isTable = (name: string) => name.toLowerCase().endsWith('.csv');
const readCases = (text: string, name: string): Case[] =>
  isTable(name) ? casesFromCsv(text, name) : casesIn(text, name);
