import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.ts';

export type Size = { what: string; bytes: number; bar: number; files: { file: string; bytes: number }[] };

const kB = 1_000;

/**
 * How much of the built Chrome extension a seller's browser loads, after gzip -9.
 *
 * @param folder default .output/chrome-mv3
 */
export function measureSizes(folder = join(root, '.output', 'chrome-mv3')): Size[] {
  const panel = firstPaint(folder, 'sidepanel.html');
  // Beside the worker, every script on the top level is put into pages.
  const scripts = existsSync(folder) ? readdirSync(folder).filter((name) => /(?<!^background)\.js$/.test(name)) : [];
  return [
    { what: 'panel JavaScript before first paint', bar: 150 * kB, ...weigh(folder, panel) },
    ...scripts.map((name) => ({
      what: `script put into a page, ${name}`,
      bar: 25 * kB,
      ...weigh(folder, [join(folder, name)]),
    })),
  ];
}

/** @returns the table, and what is over its bar */
export function tellSizes(sizes: Size[]): { table: string; over: string[] } {
  const lines = sizes.map(({ what, bytes, bar }) => `  ${what.padEnd(38)} ${inKb(bytes).padStart(9)} of ${inKb(bar)}`);
  const over = sizes
    .filter(({ bytes, bar }) => bytes > bar || bytes === 0)
    .map(({ what, bytes, files }) => {
      const heaviest = files.slice(0, 3).map(({ file, bytes }) => `${file} ${inKb(bytes)}`);
      return bytes === 0 ? `${what}: nothing was built` : `${what} is ${inKb(bytes)}: ${heaviest.join(', ')}`;
    });
  return { table: lines.join('\n'), over };
}

/** A page's scripts and all they import before they run. What `import()` brings comes later and is not counted. */
function firstPaint(folder: string, page: string): string[] {
  if (!existsSync(join(folder, page))) return [];
  const html = readFileSync(join(folder, page), 'utf8');
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const first = tags
    .filter((tag) => tag.startsWith('<script') || /rel="?modulepreload/.test(tag))
    .flatMap((tag) => /(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1] ?? [])
    .map((path) => join(folder, path));
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const next of staticImports(readFileSync(file, 'utf8'))) visit(join(dirname(file), next));
  };
  first.forEach(visit);
  return [...seen];
}

/** `from"./x.js"` and `import"./x.js"`, which is all a bundler writes; `import("./x.js")` has a bracket. */
const staticImports = (code: string) =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, path]) => path as string);

function weigh(folder: string, files: string[]): Pick<Size, 'bytes' | 'files'> {
  const weighed = files
    .map((file) => ({ file: relative(folder, file), bytes: gzipSync(readFileSync(file), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes);
  return { files: weighed, bytes: weighed.reduce((sum, { bytes }) => sum + bytes, 0) };
}

const inKb = (bytes: number) => `${(bytes / kB).toFixed(1)} kB`;

if (process.argv[1] === import.meta.filename) {
  const sizes = measureSizes();
  const { table, over } = tellSizes(sizes);
  console.log(table);
  for (const { what, files } of sizes) {
    console.log(`\n${what}`);
    for (const { file, bytes } of files) console.log(`  ${inKb(bytes).padStart(9)}  ${file}`);
  }
  process.exitCode = over.length > 0 ? 1 : 0;
}
