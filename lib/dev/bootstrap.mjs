// What `npm start`, `npm test` and `npm run check` run first. Plain JavaScript for whatever Node is there: it installs the packages
// where they are missing or not those of package-lock.json, and hands over to the Node among them, which runs our TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const neededNode = 24;

const [script = 'start', ...args] = process.argv.slice(2);
if (!installed()) install();
const { status, signal } = spawnSync(node(), [join(root, 'lib', 'dev', `${script}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(signal ? 1 : (status ?? 1));

/** npm keeps a copy of the lock of what it installed; compared by content, because a checkout makes every file new. */
function installed() {
  const there = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  if (!there || !wanted) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, peer }]) =>
      place === '' || there[place]?.version === version || (!there[place] && Boolean(optional || devOptional || peer)),
  );
}

function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

function install() {
  console.log('Installing the packages (npm ci, about half a minute)');
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...before, 'ci'], {
    cwd: root,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed. What npm says is above.');
    process.exit(status ?? 1);
  }
}

/** The Node among the packages; on machines it is not made for, the one that is there, when it is new enough. */
function node() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const own = join(
    root,
    'node_modules',
    `node-${system}-${process.arch}`,
    'bin',
    system === 'win' ? 'node.exe' : 'node',
  );
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return process.execPath;
  console.error(
    `Wingside's scripts need Node ${neededNode} or newer; this is ${process.versions.node}. Get it from nodejs.org.`,
  );
  process.exit(1);
}
