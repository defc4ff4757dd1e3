import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildDemoCrm } from '../demo-crm/build.ts';
import { buildExtension } from './build.ts';
import { check } from './check.ts';
import { findChromium, findFirefox } from './chromium.ts';
import { root, runTool, seconds } from './run.ts';

type Count = { passed: number; failed: number };

/** Everything, as CI runs it: checks, unit tests, tests in the real browsers. The last line says how many. */
async function main(): Promise<void> {
  const results = join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const stages: [string, () => Promise<Count>][] = [
    ['Checks', async () => ({ passed: 0, failed: await check() })],
    ['Unit tests', () => unitTests(join(results, 'unit.json'))],
    ['Browser tests', () => browserTests(results)],
  ];
  const total: Count = { passed: 0, failed: 0 };
  for (const [name, run] of stages) {
    const from = Date.now();
    console.log(`\n== ${name}`);
    const { passed, failed } = await run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    });
    total.passed += passed;
    total.failed += failed;
    console.log(`== ${name}: ${failed === 0 ? 'good' : `${failed} failed`}, ${seconds(Date.now() - from)}`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

async function unitTests(file: string): Promise<Count> {
  rmSync(file, { force: true });
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTool('vitest/vitest.mjs', args, { show: true });
  const { numPassedTests, numFailedTests, numFailedTestSuites } = read<{
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
  }>(file);
  return counted(numPassedTests, numFailedTests || numFailedTestSuites, code);
}

async function browserTests(results: string): Promise<Count> {
  await findChromium();
  // Its one test says itself that it was left out where there is no Firefox and no way to install it.
  await findFirefox({ install: true }).catch((error: Error) => console.log(error.message));
  await buildDemoCrm();
  await buildExtension({ browser: 'chrome' });
  await buildExtension({ browser: 'firefox' });
  const [chromium, beside] = await Promise.all([
    browserProject('chromium', results, true),
    browserProject('beside', results, false),
  ]);
  return { passed: chromium.passed + beside.passed, failed: chromium.failed + beside.failed };
}

/** @param show while it runs; else it is shown when it is through, so that two do not write into each other's lines */
async function browserProject(name: string, results: string, show: boolean): Promise<Count> {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const args = ['test', '--project', name, '--output', join(results, name)];
  const { code, output } = await runTool('@playwright/test/cli.js', args, { show, env: { RESULT_FILE: file } });
  if (!show) console.log(output);
  const { stats } = read<{ stats: { expected: number; flaky: number; unexpected: number } }>(file);
  return counted(stats.expected + stats.flaky, stats.unexpected, code);
}

/** A runner that fails without a failed test (nothing found, a file that does not load) counts as one failure. */
const counted = (passed: number, failed: number, code: number): Count => ({
  passed,
  failed: failed || code === 0 ? failed : 1,
});

function read<Shape>(file: string): Shape {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Shape;
  } catch {
    throw new Error(`The tests did not run to their end: ${file} was not written.`);
  }
}

await main();
