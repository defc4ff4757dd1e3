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
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
});
