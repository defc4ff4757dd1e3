import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { permissionReasons } from './permissions.ts';

test('every permission Wingside is installed with, or asks for, has its reason, and no reason is left over', () => {
  const config = readFileSync(join(import.meta.dirname, '..', '..', 'wxt.config.ts'), 'utf8');
  const lists = [
    ...config.matchAll(/\b(?:optional_)?permissions: \[([\s\S]*?)\],?\n|optional_permissions: \[([^\]]*)\]/g),
  ];
  const named = lists.flatMap(([list]) => [...list.matchAll(/'([a-zA-Z]+)'/g)].map(([, name]) => name));
  const asked = new Set(named.filter((name) => name !== 'firefox'));
  expect(asked.size).toBeGreaterThan(6);
  expect([...asked].sort()).toEqual(Object.keys(permissionReasons).sort());
});
