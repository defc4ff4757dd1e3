import { defineConfig } from '@playwright/test';

/** What waits for nothing that another browser's load could hold up: these run beside the others, in a process of their own. */
const besideOthers = [
  ...['actions', 'bench', 'changes', 'enrich', 'expected', 'firefox*', 'fixtures', 'fuzz', 'help-site', 'lightning'],
  ...['looks', 'package', 'reading'],
].map((name) => `${name}.spec.ts`);

/** The tests that need the real extension in a real browser. `npm test` builds what they use before it starts them. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/browser',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test has a browser of its own. One at a time in each of the two projects, which run side by side: two that
  // measure how soon something shows would starve each other on two cores.
  workers: 1,
  projects: [
    { name: 'chromium', testIgnore: besideOthers },
    { name: 'beside', testMatch: besideOthers },
  ],
  forbidOnly: Boolean(process.env.CI),
  // CI machines are shared and now and then stand still for seconds. A test that needs its second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: process.env.RESULT_FILE ?? 'test-results/browser.json' }]],
});
