import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { adapters } from '../../adapters/index.ts';
import type { PageReport } from '../../adapters/read-page.ts';
import { findChromium } from '../../dev/chromium.ts';
import { quietFlags } from '../../testing/chromium.ts';
import type { Fixture } from './fixtures.ts';
import { type PageScore, scorePage } from './score.ts';

/** The one Chromium all pages are read in. */
export const openChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(), args: quietFlags });

/** All adapters and the runner's page half as one script. */
export async function bundleReaders(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'readers' },
    },
  });
  const [output] = [made].flat() as Rolldown.RolldownOutput[];
  const chunk = output?.output.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('The readers could not be bundled.');
  return chunk.code;
}

/** Shows the HTML at that address; every other request is refused, so nothing leaves the machine. */
export async function showAt(page: Page, url: string, html: string): Promise<void> {
  await page.goto('about:blank');
  await page.unrouteAll();
  const bare = url.replace(/#.*$/, '');
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().url().replace(/#.*$/, '') === bare
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'load' });
}

/**
 * Hands closed shadow roots to the page half, as the browser hands them to a content script: over CDP, because only
 * that sees declarative closed roots too, which no patched `attachShadow` would.
 */
async function openClosedRoots(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  type Node = typeof root;
  const open = async (node: Node): Promise<void> => {
    for (const shadow of node.shadowRoots ?? []) {
      if (shadow.shadowRootType === 'closed') {
        const host = await cdp.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
        const closed = await cdp.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
        await cdp.send('Runtime.callFunctionOn', {
          objectId: host.object.objectId,
          functionDeclaration: 'function (root) { window.__roots.set(this, root); }',
          arguments: [{ objectId: closed.object.objectId }],
        });
      }
      await open(shadow);
    }
    for (const child of node.children ?? []) await open(child);
  };
  await open(root);
  await cdp.detach();
}

/** Reads one page as the content script would, `repeat` times; ms is the median. */
export async function readShown(
  page: Page,
  readers: string,
  url: string,
  repeat: number,
): Promise<{ report: PageReport; ms: number }> {
  await page.evaluate(readers);
  await openClosedRoots(page);
  const { report, times } = await page.evaluate(([at, n]) => window.__read(at, n), [url, repeat] as const);
  return { report, ms: median(times) };
}

export const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Every fixture, one after the other, in one tab. */
export async function readAll(
  browser: Browser,
  readers: string,
  fixtures: Fixture[],
  repeat: number,
): Promise<PageScore[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const scores: PageScore[] = [];
  for (const { adapter, name, html, expected } of fixtures) {
    await showAt(page, expected.url, html);
    const { report, ms } = await readShown(page, readers, expected.url, repeat);
    const score = scorePage(adapter, name, expected, report, ms);
    if ('reading' in report && report.reading.adapter !== adapter)
      score.differences.push(`read by ${report.reading.adapter}`);
    const id = adapters.find((each) => each.id === adapter)?.locate(new URL(expected.url))?.id;
    if (expected.id !== undefined && id !== expected.id) score.differences.push(`id is ${id}, not ${expected.id}`);
    scores.push(score);
  }
  await page.close();
  return scores;
}

/** Processor time the page's own thread spends while `work` runs; other programs on the machine do not count. */
export async function cpuMs(page: Page, work: () => Promise<unknown>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0;
  const before = await spent();
  await work();
  const after = await spent();
  await cdp.detach();
  return (after - before) * 1000;
}
