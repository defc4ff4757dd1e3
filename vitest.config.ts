import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts', 'lib/demo-crm/dist/**', 'lib/lightning-page/dist/**'],
    environment: 'node',
    mockReset: true,
    restoreMocks: true,
  },
});
