import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const lock = 'package-lock.json';

export type OwnPackage = {
  /** With a package.json and a lock of its own, and what is built in `dist`. */
  folder: string;
  /** "the demo CRM" */
  name: string;
  /** What it is built from, beside the lock. */
  inputs: string[];
  /** The builder's script inside its node_modules, and its arguments. */
  builder: string[];
};

/** Makes a package's `dist`, doing only what is missing or out of date. Needs npm and, the first time, a registry. */
export async function buildOwnPackage({ folder, name, inputs, builder }: OwnPackage): Promise<void> {
  await step(folder, 'node_modules/.installed-from', [lock], `Installing ${name} (one to two minutes, only once)`, () =>
    run(folder, ...npm('ci', '--ignore-scripts')),
  );
  await step(folder, 'dist/.built-from', [...inputs, lock], `Building ${name} (about half a minute)`, () =>
    run(folder, process.execPath, [join('node_modules', builder[0] ?? ''), ...builder.slice(1)]),
  );
}

/** Runs `work` unless the stamp, a file in what it makes, still has the hash of what it is made from. */
async function step(
  folder: string,
  stamp: string,
  from: string[],
  title: string,
  work: () => Promise<void>,
): Promise<void> {
  const file = join(folder, stamp);
  const hash = hashOf(folder, from);
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  console.log(title);
  await work();
  writeFileSync(file, hash);
}

function hashOf(folder: string, names: string[]): string {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesIn(join(folder, name)))) {
    hash.update(`${relative(folder, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** Under `npm run`, the npm that runs us; otherwise the one on the path, which on Windows is a script for the shell. */
function npm(...args: string[]): [string, string[]] {
  const current = process.env.npm_execpath;
  return current?.endsWith('.js') ? [process.execPath, [current, ...args]] : ['npm', args];
}

function run(folder: string, command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const shell = command === 'npm' && process.platform === 'win32';
    const child = spawn(command, args, { cwd: folder, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${Buffer.concat(output).toString()}`));
    });
  });
}
