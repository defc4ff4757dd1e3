import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Extension, launchWithExtension } from '../../testing/extension.ts';
import { until } from '../../testing/until.ts';
import { askReader } from './ask-reader.ts';
import { bundle } from './bundle.ts';
import { type Desk, readPatienceMs } from './desk.ts';
import { goTo, showAt } from './run.ts';
import { wordsInSight } from './words-in-sight.ts';

/** Where the built extension is, unless WINGSIDE_BUILD names another. */
const built = process.env.WINGSIDE_BUILD ?? join(import.meta.dirname, '../../../.output/chrome-mv3');
const stripper = '/bench/strip.js';

type Tabs = { chrome: { tabs: { query(of: object): Promise<{ id?: number; url?: string }[]> } } };
type Ran = { target: { tabId: number }; files: string[] };
type Scripting = { chrome: { scripting: { executeScript(what: Ran): Promise<{ result: string }[]> } } };

/**
 * The built extension in Chromium, looking at saved pages as it looks at a seller's: its background puts its own script
 * into the tab, in the world where closed shadow roots open, and what is judged is what arrives in its store.
 *
 * @throws Error when nothing is built yet
 */
export async function openExtensionDesk(): Promise<Desk> {
  if (!existsSync(join(built, 'manifest.json'))) throw new Error(`There is no built extension in ${built}.`);
  const folder = await allowedEverywhere();
  const extension = await launchWithExtension({ dir: folder, size: { width: 1280, height: 900 } });
  rmSync(folder, { recursive: true });
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  // A page of the extension behind the other one: it asks for readings as the panel does.
  const asker = await openBehind(extension, extension.url('manifest.json'));
  const tabId = await tabOf(asker);
  return {
    version: extension.context.browser()?.version() ?? 'unknown',
    show: (url, html) => showAt(page, url, html),
    goTo: (url) => goTo(page, url),
    read: ({ wholeBy } = {}) =>
      asker.evaluate(askReader, { tabId, url: page.url(), wholeBy: wholeBy ?? null, patienceMs: readPatienceMs }),
    strip: () =>
      asker.evaluate(
        async (what) => {
          const { scripting } = (globalThis as unknown as Scripting).chrome;
          const [ran] = await scripting.executeScript(what);
          if (!ran?.result) throw new Error('The page could not be stripped.');
          return ran.result;
        },
        { target: { tabId }, files: [stripper] } satisfies Ran,
      ),
    seen: () => page.evaluate(wordsInSight),
    close: () => extension.close(),
  };
}

/**
 * A copy of the build that needs no leave for any site, where a seller gives it for one site at a time, and that has the
 * bench's own script in it. What reads is the same to the byte.
 */
async function allowedEverywhere(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wingside-desk-'));
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  manifest.host_permissions = ['https://*/*', 'http://*/*'];
  writeFileSync(file, JSON.stringify(manifest));
  mkdirSync(dirname(join(folder, stripper)), { recursive: true });
  const strip = await bundle(join(import.meta.dirname, 'strip-page.ts'));
  writeFileSync(join(folder, stripper), `${strip};wingsideStripped`);
  return folder;
}

async function openBehind(extension: Extension, url: string): Promise<Page> {
  const before = new Set(extension.context.pages());
  const cdp = await extension.context.browser()?.newBrowserCDPSession();
  await cdp?.send('Target.createTarget', { url, background: true });
  const page = await until('a page of the extension', () =>
    extension.context.pages().find((each) => !before.has(each)),
  );
  await page.waitForURL(url);
  await cdp?.detach();
  return page;
}

async function tabOf(asker: Page): Promise<number> {
  const tabId = await asker.evaluate(async () => {
    const tabs = await (globalThis as unknown as Tabs).chrome.tabs.query({});
    return tabs.find(({ url }) => !url?.startsWith('chrome-extension:'))?.id;
  });
  if (tabId === undefined) throw new Error('Chromium shows no tab to read.');
  return tabId;
}
