import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { measureSizes, tellSizes } from './sizes.ts';

test('the panel’s first paint is its script, what is preloaded and all they import, but not what comes later', () => {
  const [panel] = measureSizes(
    built({
      'sidepanel.html':
        '<script type="module" src="/chunks/a.js"></script><link rel="modulepreload" href="/chunks/b.js">',
      'chunks/a.js': 'import{x}from"./c.js";import("./later.js");',
      'chunks/b.js': 'export const b=1',
      'chunks/c.js': 'import"./d.js";export{y}from"./b.js"',
      'chunks/d.js': 'export const d=1',
      'chunks/later.js': 'export const later=1',
    }),
  );
  expect(panel?.files.map(({ file }) => file).sort()).toEqual([
    'chunks/a.js',
    'chunks/b.js',
    'chunks/c.js',
    'chunks/d.js',
  ]);
});

test('a reader over its bar is named with its size', () => {
  const noise = Array.from({ length: 60_000 }, (_, i) => Math.sin(i).toString(36)).join('');
  const sizes = measureSizes(
    built({ 'sidepanel.html': '<script src="/a.js"></script>', 'a.js': '1', 'crm.js': noise }),
  );
  const { over } = tellSizes(sizes);
  expect(over).toHaveLength(1);
  expect(over[0]).toMatch(/crm\.js is \d+\.\d kB/);
});

test('an extension that was not built is not within its bars', () => {
  expect(tellSizes(measureSizes(built({}))).over).toEqual(['panel JavaScript before first paint: nothing was built']);
});

function built(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wingside-sizes-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
