import { defineConfig } from '@playwright/test';

/** The tests that need the real extension in a real browser. `npm test` builds what they use before it starts them. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/browser',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test has a browser of its own; two at a time starve each other on two cores.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // CI machines are shared and now and then stand still for seconds. A test that needs its second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
});
