import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { saveBeside } from './beside.ts';
import { type Launched, type LaunchOptions, launchChromium } from './chromium.ts';
import { until } from './until.ts';

/** WINGSIDE_BUILD names another build to test, an unpacked release for one. */
const built = process.env.WINGSIDE_BUILD ?? join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

/** Starts Chromium with the built extension. @param options.dir the built extension, default .output/chrome-mv3 */
export async function launchWithExtension(
  options: Omit<LaunchOptions, 'extension'> & { dir?: string } = {},
): Promise<Extension> {
  return new Extension(await launchChromium({ ...options, extension: options.dir ?? built }));
}

/** What chrome://extensions itself calls. */
type ExtensionsPage = {
  developerPrivate: {
    reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
    addHostPermission(id: string, pattern: string): Promise<void>;
  };
};

type Target = { targetId: string; type: string; url: string };

/** The real extension in a real browser: its button, its side panel, its background, and ways to kill each of them. */
export class Extension {
  readonly context: BrowserContext;
  readonly id: string;
  readonly port: number;
  readonly #launched: Launched;
  /** Side panels by the window they are in. */
  readonly #panels = new Map<number, { targetId: string; page: Page }>();
  /** A panel's page lives as long as the connection that found it. */
  readonly #connections: Browser[] = [];

  constructor(launched: Launched) {
    this.#launched = launched;
    this.context = launched.context;
    this.id = launched.id;
    this.port = launched.port;
  }

  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  /** The first window's page, at this address. */
  async goTo(url: string): Promise<Page> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    await page.goto(url);
    return page;
  }

  /** A page in a window of its own. */
  async newWindow(url: string): Promise<Page> {
    const before = new Set(this.context.pages());
    await this.#launched.cdp.send('Target.createTarget', { url, newWindow: true });
    const page = await until('the new window', () => this.context.pages().find((other) => !before.has(other)));
    await page.waitForURL(url);
    return page;
  }

  /** Presses the toolbar button while `page` is in front. @returns the window's side panel, the open one if there is one */
  async openPanel(page: Page): Promise<Page> {
    const windowId = await this.#windowOf(page);
    const open = await this.#targets('sidepanel.html');
    const known = this.#panels.get(windowId);
    if (known && open.some(({ targetId }) => targetId === known.targetId)) return known.page;
    const others = new Set(open.map(({ targetId }) => targetId));
    let pressedAt = 0;
    const fresh = await until('the side panel to open', async () => {
      // A press that comes before the background listens is lost, so it is repeated; a second one does nothing to an open panel.
      if (Date.now() - pressedAt > 2_000) {
        pressedAt = Date.now();
        await this.pressButton(page);
      }
      return (await this.#targets('sidepanel.html')).find(({ targetId }) => !others.has(targetId));
    });
    const panel = await this.#pageOf(fresh.targetId);
    this.#panels.set(windowId, { targetId: fresh.targetId, page: panel });
    return panel;
  }

  /** What a click on the extension's toolbar button does. It counts as a gesture on that page. */
  async pressButton(page: Page): Promise<void> {
    // Without it, the button is pressed in no window at all: no panel, no error.
    await page.bringToFront();
    const windowId = await this.#windowOf(page);
    const { targetInfos } = await this.#launched.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    for (const { targetId, url, embedderData } of targetInfos as (Target & {
      embedderData?: { tabActive?: boolean };
    })[]) {
      // The same address may be open twice: the tab in front of this page's window is meant.
      if (url !== page.url() || embedderData?.tabActive === false) continue;
      const there = await this.#launched.cdp.send('Browser.getWindowForTarget', { targetId }).catch(() => null);
      if (there && there.windowId !== windowId) continue;
      await this.#launched.cdp.send('Extensions.triggerAction' as never, { id: this.id, targetId } as never);
      return;
    }
    throw new Error(`No tab shows ${page.url()}`);
  }

  /** The panels that are open now. */
  async panels(): Promise<Page[]> {
    const open = new Set((await this.#targets('sidepanel.html')).map(({ targetId }) => targetId));
    return [...this.#panels.values()].filter(({ targetId }) => open.has(targetId)).map(({ page }) => page);
  }

  /** Closes the side panel, as its own close button does. */
  async closePanel(panel: Page): Promise<void> {
    const entry = [...this.#panels].find(([, { page }]) => page === panel);
    if (!entry) return;
    const [windowId, { targetId }] = entry;
    this.#panels.delete(windowId);
    await this.#closeTarget(targetId);
  }

  /** The background's worker, woken when it sleeps. */
  async serviceWorker(): Promise<Worker> {
    if (!(await this.#worker())) await this.#wakeWorker();
    return until('the background to start', async () =>
      (await this.#worker())
        ? this.context.serviceWorkers().findLast((worker) => worker.url().includes(this.id))
        : null,
    );
  }

  /** Ends the background as Chromium does after 30 idle seconds. */
  async killServiceWorker(): Promise<void> {
    const worker = await this.#worker();
    if (worker) await this.#closeTarget(worker.targetId);
  }

  /** Ends the document the engine lives in. @returns false when none was running */
  async killEngine(): Promise<boolean> {
    const [engine] = await this.#targets('engine.html');
    if (engine) await this.#closeTarget(engine.targetId);
    return engine !== undefined;
  }

  /** What an update does: everything of the extension ends and starts anew. Panels are closed. */
  async reloadExtension(): Promise<void> {
    const before = (await this.#worker())?.targetId;
    await this.#onExtensionsPage((page) =>
      page.evaluate(
        (id) =>
          (globalThis as unknown as { chrome: ExtensionsPage }).chrome.developerPrivate.reload(id, {
            failQuietly: true,
          }),
        this.id,
      ),
    );
    this.#panels.clear();
    await until('the extension to come back', async () => {
      const now = await this.#worker();
      return now !== undefined && now.targetId !== before;
    });
  }

  /**
   * Answers the browser's own question in advance, which no test can press: the next `permissions.request` for this
   * origin resolves true without a dialog. The request itself still has to come from a click in the panel.
   */
  async allowHost(origin: string): Promise<void> {
    const { protocol, hostname } = new URL(origin);
    await this.#onExtensionsPage((page) =>
      page.evaluate(
        ([id, pattern]) =>
          (globalThis as unknown as { chrome: ExtensionsPage }).chrome.developerPrivate.addHostPermission(id, pattern),
        [this.id, `${protocol}//${hostname}/*`] as const,
      ),
    );
  }

  /** Saves the page and the panel side by side, as on the screen, into one PNG. */
  screenshotBeside(page: Page, panel: Page, file: string): Promise<void> {
    return saveBeside([page, panel], file);
  }

  async close(): Promise<void> {
    for (const connection of this.#connections.splice(0)) await connection.close().catch(() => {});
    await this.#launched.close();
  }

  async #targets(path: string): Promise<Target[]> {
    const { targetInfos } = await this.#launched.cdp.send('Target.getTargets');
    return targetInfos.filter(({ url }) => url.startsWith(this.url(path)));
  }

  async #closeTarget(targetId: string): Promise<void> {
    await this.#launched.cdp.send('Target.closeTarget', { targetId });
    await until('it to end', async () => !(await this.#targets('')).some((target) => target.targetId === targetId));
  }

  async #worker(): Promise<Target | undefined> {
    return (await this.#targets('')).find(({ type }) => type === 'service_worker');
  }

  async #wakeWorker(): Promise<void> {
    const page = this.context.pages()[0];
    if (!page) throw new Error('There is no page left to wake the background from');
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: this.url('') });
    await session.detach();
  }

  async #windowOf(page: Page): Promise<number> {
    const session = await page.context().newCDPSession(page);
    try {
      return (await session.send('Browser.getWindowForTarget')).windowId;
    } finally {
      await session.detach();
    }
  }

  async #pageOf(targetId: string): Promise<Page> {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${this.port}`);
    this.#connections.push(browser);
    return until('the side panel to show itself', async () => {
      for (const page of browser.contexts().flatMap((context) => context.pages())) {
        if (!page.url().includes('/sidepanel.html')) continue;
        const session = await page.context().newCDPSession(page);
        const { targetInfo } = await session.send('Target.getTargetInfo');
        if (targetInfo.targetId === targetId) return page;
      }
      return null;
    });
  }

  /** Opened behind the others: a new tab in front would be what the panel follows. */
  async #onExtensionsPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const before = new Set(this.context.pages());
    await this.#launched.cdp.send('Target.createTarget', { url: 'chrome://extensions/', background: true });
    const page = await until('chrome://extensions', () => this.context.pages().find((other) => !before.has(other)));
    try {
      await page.waitForFunction(() => 'developerPrivate' in (globalThis as unknown as { chrome: object }).chrome);
      return await work(page);
    } finally {
      await page.close();
    }
  }
}
