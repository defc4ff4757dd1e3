import { buildExtension } from './build.ts';
import { runTool, seconds } from './run.ts';
import { measureSizes, tellSizes } from './sizes.ts';

type Check = {
  name: string;
  /** The one thing to do when it fails. */
  fix: string;
  /** @returns what is wrong, '' when nothing is; `said` is printed either way */
  look(): Promise<{ wrong: string; said?: string }>;
};

const tool = (file: string, args: string[]) => async () => {
  const { code, output } = await runTool(file, args, { env: { NO_COLOR: '1' } });
  return { wrong: code === 0 ? '' : output.trim() || `ended with ${code}` };
};

const checks: Check[] = [
  {
    name: 'format and lint',
    fix: 'npm run fix, then what is left by hand',
    look: tool('@biomejs/biome/bin/biome', ['ci', '--colors=off', '--max-diagnostics=20', '.']),
  },
  { name: 'types', fix: 'see the lines above', look: tool('typescript/bin/tsc', ['--noEmit']) },
  {
    name: 'imports point one way',
    fix: 'move the code, or take what it needs as an argument; ARCHITECTURE.md draws the arrows',
    look: tool('vitest/vitest.mjs', ['run', 'lib/imports.test.ts', '--reporter=tap-flat']),
  },
  {
    name: 'nothing unused',
    fix: 'delete it, use it, or take the word `export` away',
    look: tool('knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  },
];

const sizes: Check = {
  name: 'build and sizes',
  fix: 'load it when it is used, with import(); node lib/dev/sizes.ts lists the files',
  async look() {
    try {
      await buildExtension();
    } catch (error) {
      return { wrong: error instanceof Error ? error.message : String(error) };
    }
    const { table, over } = tellSizes(measureSizes());
    return { wrong: over.join('\n'), said: table };
  },
};

/** Runs everything that can be said of the project without running it. @returns how many checks failed */
export async function check(): Promise<number> {
  const from = Date.now();
  // Two lanes for two cores: the build takes as long as the others together.
  const lanes = await Promise.all([lane(checks), lane([sizes])]);
  const failed = lanes.reduce((sum, n) => sum + n, 0);
  console.log(`Checks: ${failed === 0 ? 'all good' : `${failed} failed`}, ${seconds(Date.now() - from)}`);
  return failed;
}

async function lane(all: Check[]): Promise<number> {
  let failed = 0;
  for (const { name, fix, look } of all) {
    const from = Date.now();
    const { wrong, said } = await look();
    console.log(`${wrong ? '✗' : '✓'} ${name.padEnd(24)} ${seconds(Date.now() - from)}`);
    if (said) console.log(said);
    if (!wrong) continue;
    failed += 1;
    console.log(`${wrong.replace(/^/gm, '    ')}\n  To fix: ${fix}`);
  }
  return failed;
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await check()) > 0 ? 1 : 0;
