import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root, runTool, seconds } from './run.ts';

export type Browser = 'chrome' | 'firefox';

const inputs = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json'];
/** In these folders, and nowhere shipped. */
const notShipped = /^lib\/(demo-crm|lightning-page|testing|dev|bench)\/|\.test\.tsx?$|\/fixtures\//;

/**
 * Builds the shipped extension into .output when something it is made of has changed since.
 *
 * @returns the folder it is in
 * @throws an Error with what the build said
 */
export async function buildExtension({
  browser = 'chrome',
  force = false,
}: {
  browser?: Browser;
  force?: boolean;
} = {}): Promise<string> {
  const folder = join(root, '.output', `${browser}-mv3`);
  const stamp = join(root, '.output', `${browser}-mv3.built-from`);
  const hash = hashOfInputs();
  if (
    !force &&
    existsSync(join(folder, 'manifest.json')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  ) {
    return folder;
  }
  // The Firefox build is the old manifest version unless told otherwise, and that one cannot ask for a site.
  const args = browser === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  const { code, output, ms } = await runTool('wxt/bin/wxt.mjs', args, {
    env: { NODE_ENV: 'production', NO_COLOR: '1' },
  });
  if (code !== 0) throw new Error(`The extension for ${browser} does not build:\n${whatFailed(output)}`);
  writeFileSync(stamp, hash);
  console.log(`Built the extension for ${browser} in ${seconds(ms)}`);
  return folder;
}

/** The first error of a build, without its colours, its spinner and the stack of the bundler. */
function whatFailed(output: string): string {
  const plain = stripVTControlCharacters(output);
  return (/ERROR[\s\S]*?(?=\n\s+at )/.exec(plain)?.[0] ?? plain).trim();
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const name of inputs) {
    for (const file of filesIn(name)) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(name: string): string[] {
  if (!existsSync(join(root, name))) return [];
  if (/\.\w+$/.test(name)) return [name];
  return readdirSync(join(root, name), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${name}/${entry.name}`;
      if (notShipped.test(entry.isDirectory() ? `${path}/` : path)) return [];
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

if (process.argv[1] === import.meta.filename) {
  const browser = process.argv.includes('firefox') ? 'firefox' : 'chrome';
  try {
    console.log(await buildExtension({ browser, force: process.argv.includes('--force') }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
