import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findFirefox } from '../dev/chromium.ts';
import { freePort } from './chromium.ts';
import { Marionette } from './marionette.ts';
import { until } from './until.ts';

const built = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');
/** Chosen here instead of by Firefox at random, so that the extension's pages have a known address. */
const uuid = '11111111-2222-4333-8444-555555555555';

type Options = {
  /** The built extension, default .output/firefox-mv3. */
  dir?: string;
  headless?: boolean;
};

/** Starts Firefox with the built extension, its sites granted as after the seller's yes. @throws when there is no Firefox */
export async function launchFirefox({ dir = built, headless = !process.env.HEADED }: Options = {}): Promise<Firefox> {
  const program = await findFirefox();
  if (!program) throw new Error('Firefox was not found. Install firefox-esr, or set FIREFOX to its program.');
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const id = manifest.browser_specific_settings.gecko.id;
  const profile = mkdtempSync(join(tmpdir(), 'wingside-firefox-'));
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), preferences(port, id));
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const size = ['-width', '1280', '-height', '800', ...(headless ? ['--headless'] : [])];
  const child = spawn(program, [...args, ...size, 'about:blank'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const firefox = new Firefox({ child, profile, id });
  try {
    await firefox.start(port, dir);
    return firefox;
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

const preferences = (port: number, id: string) =>
  Object.entries({
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'extensions.originControls.grantByDefault': true,
    'app.update.enabled': false,
    'toolkit.telemetry.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');

/** The real extension in a real Firefox: its sidebar beside a page. */
export class Firefox {
  readonly id: string;
  readonly #child: ChildProcess;
  readonly #profile: string;
  #marionette: Marionette | null = null;

  constructor({ child, profile, id }: { child: ChildProcess; profile: string; id: string }) {
    this.#child = child;
    this.#profile = profile;
    this.id = id;
  }

  async start(port: number, extension: string): Promise<void> {
    this.#marionette = await Marionette.open(port);
    await this.#send('Addon:Install', { path: extension, temporary: true });
  }

  async goTo(url: string): Promise<void> {
    await this.#send('Marionette:SetContext', { value: 'content' });
    await this.#send('WebDriver:Navigate', { url });
  }

  /** Opens the extension's sidebar beside the page. */
  async openSidebar(): Promise<void> {
    await this.#inBrowser(`await window_.SidebarController.show(${JSON.stringify(this.#sidebarId)}); return true;`);
    // A first start compiles the whole extension; beside another browser on two cores that takes its time.
    await until(
      'the sidebar to show something',
      () => this.inSidebar<boolean>('return document.body.innerText.trim() !== ""').catch(() => false),
      { timeoutMs: 30_000 },
    );
  }

  /** What the seller's yes to the browser's question does; the question itself is a dialog no test can press. */
  async allowHost(origin: string): Promise<void> {
    const { protocol, hostname } = new URL(origin);
    await this.#inBrowser(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.id)});
      await ExtensionPermissions.add(extension.id, { permissions: [], origins: ['${protocol}//${hostname}/*'] }, extension);
      return true;`);
  }

  async closeSidebar(): Promise<void> {
    await this.#inBrowser('window_.SidebarController.hide(); return true;');
  }

  /**
   * Runs code in the sidebar's own document, which may live in another process.
   *
   * @param code the body of an async function: `return document.title`
   */
  async inSidebar<T>(code: string): Promise<T> {
    // Written into the script itself: the extension's own policy forbids eval in its documents, and rightly.
    const script = `(async (document, window, browser) => { ${code} })(content.document, content, content.wrappedJSObject.browser)
      .then((value) => sendAsyncMessage('wingside:done', { value }), (error) => sendAsyncMessage('wingside:done', { error: String(error) }));`;
    return this.#inBrowser<T>(`
      const outer = window_.SidebarController.browser.contentDocument;
      const inner = outer && outer.getElementById('webext-panels-browser');
      if (!inner) throw new Error('The sidebar is not open');
      const mm = inner.messageManager;
      return await new Promise((resolve, reject) => {
        window_.setTimeout(() => reject(new Error('The sidebar did not answer')), 10_000);
        mm.addMessageListener('wingside:done', function heard({ data }) {
          mm.removeMessageListener('wingside:done', heard);
          data.error ? reject(new Error(data.error)) : resolve(data.value);
        });
        mm.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
      });`);
  }

  /** Presses the button of this name in the sidebar, once it is there. */
  async press(name: string): Promise<void> {
    await until(`the button ${name}`, () =>
      this.inSidebar<boolean>(`
        const named = (button) => (button.getAttribute('aria-label') || button.textContent).trim() === ${JSON.stringify(name)};
        const button = [...document.querySelectorAll('button')].find(named);
        if (button) button.click();
        return Boolean(button);`),
    );
  }

  /** The visible text of the sidebar. */
  sidebarText(): Promise<string> {
    return this.inSidebar<string>('return document.body.innerText');
  }

  /** Saves the whole window, page and sidebar, as a PNG. */
  async screenshot(file: string): Promise<void> {
    await this.#send('Marionette:SetContext', { value: 'chrome' });
    const { value } = await this.#send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(value, 'base64'));
  }

  /** Ends Firefox, however it is by then. */
  async close(): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) resolve();
      else this.#child.once('exit', () => resolve());
    });
    await this.#marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }, 5_000).catch(() => {});
    this.#marionette?.close();
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(kill);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  get #sidebarId(): string {
    return `${this.id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
  }

  #send<T>(command: string, parameters: object): Promise<T> {
    if (!this.#marionette) throw new Error('Firefox is not ready');
    return this.#marionette.send<T>(command, parameters);
  }

  /** Runs code with the rights of the browser's own window. */
  async #inBrowser<T>(code: string): Promise<T> {
    await this.#send('Marionette:SetContext', { value: 'chrome' });
    const script = `
      const done = arguments[arguments.length - 1];
      const window_ = Services.wm.getMostRecentWindow('navigator:browser');
      (async () => { ${code} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = await this.#send<{ value: { value: T; error?: string } }>('WebDriver:ExecuteAsyncScript', {
      script,
      args: [],
      scriptTimeout: 15_000,
    });
    if (value.error) throw new Error(value.error);
    return value.value;
  }
}
