import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDemoCrm } from '../demo-crm/build.ts';
import { type DemoCrm, startDemoCrm } from '../demo-crm/serve.ts';
import { allowOwnMachine } from '../testing/connect.ts';
import { launchWithExtension } from '../testing/extension.ts';
import { buildExtension } from './build.ts';
import { findChromium } from './chromium.ts';
import { root } from './run.ts';
import { addressOf, walk } from './walk.ts';

const { values } = parseArgs({ options: { headless: { type: 'boolean' }, port: { type: 'string' } } });

/** Shows Wingside at work beside a CRM of its own: in a window where there is a screen, else as a walk with pictures. */
async function main(): Promise<void> {
  await findChromium();
  await buildDemoCrm();
  await buildExtension();
  const headless = values.headless || !hasScreen();
  const crm = await startDemoCrm({ port: values.port === undefined && headless ? 0 : Number(values.port ?? 5301) });
  try {
    if (headless) process.exitCode = (await walk(crm)) ? 0 : 1;
    else await show(crm);
  } finally {
    await crm.close();
  }
}

/** Opens the browser for a person, on a record with a story, and stays until it is closed. */
async function show(crm: DemoCrm): Promise<void> {
  // A profile that is kept: what was asked yesterday is still there.
  const extension = await launchWithExtension({ headless: false, profile: join(root, '.output', 'profile') });
  const closed = new Promise<void>((resolve) => extension.context.once('close', () => resolve()));
  process.once('SIGINT', () => void extension.close());
  const page = await extension.goTo(await addressOf(crm, 'contacts', 'Whitfield'));
  const open = await extension.openPanel(page).then(
    // The demo's customers have their websites on this machine.
    (panel) => allowOwnMachine(panel).then(() => true),
    () => false,
  );
  console.log(`
The demo CRM is at ${crm.url}, the browser shows Dana Whitfield of Harborline${open ? ', with the panel beside her' : ''}.
${open ? '' : '\n  Press the Wingside button in the toolbar (behind the puzzle piece), or Ctrl+Shift+Y. The panel opens.'}
  1. Press 1 for the first action, or ask: when did we last speak to Dana?
  2. Open the company (Harborline) and ask: enrich this account from their website.
  3. On a deal ask: what is wrong with this deal? Then: open deals over 50k by stage.
  4. Add the files of lib/demo-crm/articles in Settings, Knowledge, and ask: who may approve 15 % discount?
  5. Open another record: the panel follows. "Always read 127.0.0.1" lets it follow into other tabs too.

Close the browser, or press Ctrl+C here, to end it.`);
  await closed;
}

const hasScreen = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
