import { buildExtension } from './build.ts';
import { findChromium } from './chromium.ts';
import { runTool } from './run.ts';

/** `npm run redteam`: every attack of the sets, on records in the real extension, with a model that obeys them all. */
await findChromium();
await buildExtension({ browser: 'chrome' });
const { code } = await runTool('@playwright/test/cli.js', ['test', 'red-team.spec.ts', '--project', 'chromium'], {
  show: true,
  env: { RED_TEAM: 'all' },
});
process.exitCode = code;
