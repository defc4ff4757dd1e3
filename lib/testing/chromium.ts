import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from '@playwright/test';
import { findChromium } from '../dev/chromium.ts';
import { until } from './until.ts';

export type Launched = {
  context: BrowserContext;
  cdp: CDPSession;
  port: number;
  id: string;
  close: () => Promise<void>;
};

export type LaunchOptions = {
  /** Default: headless, unless HEADED is set. */
  headless?: boolean;
  /** A profile to keep. Default: a new one, deleted at the end. */
  profile?: string;
  extension: string;
  /** Of the window, default 1280 x 800. */
  size?: { width: number; height: number };
};

/** Quiet, and sending nothing anywhere by itself. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium with an unpacked extension in it, ready to be clicked. */
export async function launchChromium({ headless, profile, extension, size }: LaunchOptions): Promise<Launched> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'wingside-'));
  allowUnpacked(folder);
  const { width, height } = size ?? { width: 1280, height: 800 };
  const port = await freePort();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await findChromium(),
    headless: headless ?? !process.env.HEADED,
    viewport: null,
    // Chrome itself no longer takes --load-extension, so the extension comes by the debugging protocol.
    ignoreDefaultArgs: ['--disable-extensions'],
    // The port is a second way in beside Playwright's pipe: a side panel shows itself only to a connection made after it opened.
    args: [
      ...quietFlags,
      '--enable-unsafe-extension-debugging',
      `--remote-debugging-port=${port}`,
      `--window-size=${width},${height}`,
    ],
  });
  const close = async () => {
    await context.close().catch(() => {});
    if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const cdp = await browserSession(context);
    const path = profile ? extension : copyInto(folder, extension);
    const { id } = (await cdp.send('Extensions.loadUnpacked', { path })) as { id: string };
    await until('the extension to start', () => context.serviceWorkers().some((worker) => worker.url().includes(id)));
    return { context, cdp, port, id, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A build that comes while a test runs renames the chunks under its feet, so the test has its own. */
function copyInto(folder: string, extension: string): string {
  const copy = join(folder, 'extension');
  cpSync(extension, copy, { recursive: true });
  return copy;
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium was started without a browser to talk to');
  return browser.newBrowserCDPSession();
}

/** An unpacked extension is switched off at its first reload unless the profile is a developer's (seen in Chromium 156). */
function allowUnpacked(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  try {
    const preferences = JSON.stringify({ extensions: { ui: { developer_mode: true } } });
    writeFileSync(join(profile, 'Default', 'Preferences'), preferences, { flag: 'wx' });
  } catch {
    // A kept profile has its preferences already.
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
