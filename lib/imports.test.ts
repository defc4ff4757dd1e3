import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

type Import = { from: string; to: string; typeOnly: boolean };

const root = join(import.meta.dirname, '..');
const nowhereShipped = /^lib\/(testing|dev|demo-crm|lightning-page|bench)\//;
const sources = ['entrypoints', 'components', 'lib'].flatMap(filesIn).filter((file) => !/\.test\.tsx?$/.test(file));
const shipped = sources.filter((file) => !nowhereShipped.test(file));
const imports = shipped.flatMap(importsOf);

/** One sentence per wrong arrow; empty when all point the right way. */
const wrong = (why: string, is: (arrow: Import) => boolean) =>
  imports.filter(is).map(({ from, to }) => `${from} imports ${to}: ${why}`);

const inside = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(folder));
const isPackage = (path: string, ...names: string[]) =>
  names.some((name) => path === name || path.startsWith(`${name}/`));

test('the rules look at real imports', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.some(({ from, to }) => inside(from, 'components/') && inside(to, 'lib/'))).toBe(true);
});

test('entrypoints use components, components use features, features use the words in lib/core', () => {
  expect([
    ...wrong(
      'features know no screen',
      ({ from, to }) => inside(from, 'lib/') && inside(to, 'components/', 'entrypoints/'),
    ),
    ...wrong(
      'components know no entrypoint',
      ({ from, to }) => inside(from, 'components/') && inside(to, 'entrypoints/'),
    ),
    ...wrong(
      'lib/core says what things are, with zod alone',
      ({ from, to }) => inside(from, 'lib/core/') && !inside(to, 'lib/core/') && !isPackage(to, 'zod'),
    ),
  ]).toEqual([]);
});

test('features run without a browser: only entrypoints and hooks use lib/browser', () => {
  expect(
    wrong(
      'take it as an argument, or move this into components/hooks',
      ({ from, to }) =>
        inside(to, 'lib/browser/') && !inside(from, 'lib/browser/', 'entrypoints/', 'components/hooks/'),
    ),
  ).toEqual([]);
});

test('each door is the only importer of its library', () => {
  expect([
    ...wrong(
      'a model is called from lib/model/chat.ts alone',
      ({ from, to, typeOnly }) =>
        isPackage(to, 'openai') && from !== 'lib/model/chat.ts' && !(typeOnly && inside(from, 'lib/model/')),
    ),
    ...wrong(
      'the store is reached through lib/history, and read by components/hooks',
      ({ from, to }) =>
        isPackage(to, 'dexie', 'dexie-react-hooks') && !inside(from, 'lib/history/', 'components/hooks/'),
    ),
  ]).toEqual([]);
});

test('the trust layer cannot call a model', () => {
  expect(
    wrong(
      'what masks and checks must not be able to send',
      ({ from, to, typeOnly }) =>
        inside(from, 'lib/trust/') && (isPackage(to, 'openai') || (inside(to, 'lib/model/') && !typeOnly)),
    ),
  ).toEqual([]);
});

test('nothing of tests, scripts, bench or the demo CRM is shipped', () => {
  expect(wrong('it would be shipped', ({ to }) => nowhereShipped.test(to))).toEqual([]);
});

test('of the bench and the demo the test bench page ships the data, and no code', () => {
  const globs = shipped.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/import\.meta\.glob\(\s*'([^']+)'/g)].map(
      ([, what = '']) => `${file} ${what}`,
    ),
  );
  expect(globs.length).toBeGreaterThan(0);
  expect(globs.filter((glob) => !/^lib\/browser\/bench-data\.ts \S+\.(?:jsonl|json|md)$/.test(glob))).toEqual([]);
});

test('the browser is spoken to in few places', () => {
  const mayCall = (file: string) =>
    inside(file, 'lib/browser/', 'entrypoints/', 'components/hooks/') || file === 'lib/adapters/look.ts';
  const calls = shipped
    .filter((file) => !mayCall(file))
    .flatMap((file) => {
      const call = /(?<![\w.$'"`])(?:browser|chrome)\??\.[a-z]\w*/.exec(withoutComments(file));
      return call ? [`${file} says ${call[0]}: take what it gives as an argument`] : [];
    });
  expect(calls).toEqual([]);
});

function importsOf(file: string): Import[] {
  const code = withoutComments(file);
  const found = [
    ...code.matchAll(/\b(import|export)\s+(type\s+)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/\b(import)\s*(\()?\s*()['"]([^'"]+)['"]/g),
  ];
  return found.map(([, , type, names = '', to = '']) => ({
    from: file,
    to: to.startsWith('.') ? relative(root, join(root, file, '..', to)).replaceAll('\\', '/') : to,
    typeOnly: type?.startsWith('type') || /^\{(\s*type\s+[^,{}]+,?)+\s*\}$/.test(names.trim()),
  }));
}

/** Comments go; strings stay, an import is one. */
function withoutComments(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\/])\/\/[^\n]*/g, '');
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return /node_modules|fixtures|demo-crm\/(dist|src|sites)|lightning-page\/(dist|src|modules)/.test(path)
        ? []
        : filesIn(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
