import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '..');
const builds = ['chrome-mv3', 'firefox-mv3'] as const;
const manifestOf = (build: string) =>
  JSON.parse(readFileSync(join(root, '.output', build, 'manifest.json'), 'utf8')) as {
    permissions: string[];
    optional_permissions: string[];
    host_permissions: string[];
    content_scripts?: unknown;
    web_accessible_resources?: unknown;
    content_security_policy: { extension_pages: string };
  };

/** Each directive with its sources: `{ "script-src": ["'self'"] }`. */
const policyOf = (build: string) =>
  Object.fromEntries(
    manifestOf(build)
      .content_security_policy.extension_pages.split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  ) as Record<string, string[]>;

for (const build of builds) {
  test(`${build}: pages of the extension run nothing but their own files`, () => {
    const policy = policyOf(build);
    expect(policy['default-src']).toEqual(["'self'"]);
    expect(policy['script-src']).toEqual(["'self'"]);
    expect(policy['img-src']).toEqual(["'self'", 'data:', 'blob:']);
    for (const closed of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(policy[closed], closed).toEqual(["'none'"]);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe-eval|wasm|\*/);
  });

  test(`${build}: every permission has its reason in SECURITY.md, and nothing is there for pages to reach`, () => {
    const manifest = manifestOf(build);
    const told = readFileSync(join(root, 'SECURITY.md'), 'utf8');
    const named = [...manifest.permissions, ...manifest.optional_permissions];
    expect(named.filter((permission) => !told.includes(`\`${permission}\``))).toEqual([]);
    expect(manifest.host_permissions.filter((host) => /^(\*|https?):\/\/\*\/|<all_urls>/.test(host))).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });
}

test('web-ext lint finds nothing to say', () => {
  test.setTimeout(120_000);
  const lint = join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const folder = join(root, '.output', 'firefox-mv3');
  const said = execFileSync(
    process.execPath,
    [lint, 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'],
    {
      encoding: 'utf8',
      env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
    },
  );
  const { summary, errors, warnings, notices } = JSON.parse(said) as Record<string, unknown>;
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
  expect(summary).toMatchObject({ errors: 0, warnings: 0 });
});
