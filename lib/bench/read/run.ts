import { join } from 'node:path';
import { type Browser, chromium, type Page, type Route } from '@playwright/test';
import type { PageReport } from '../../adapters/read-page.ts';
import { findChromium } from '../../dev/chromium.ts';
import { quietFlags } from '../../testing/chromium.ts';
import { bundle } from './bundle.ts';

/** Chromium without the extension. */
export const openChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(), args: quietFlags });

/** All adapters and the runner's page half as one script. */
export const bundleReaders = (): Promise<string> => bundle(join(import.meta.dirname, 'page.ts'));

/** What each page is to show. */
const shown = new WeakMap<Page, { address: string; html: string }>();
const withoutHash = (url: string) => url.replace(/#.*$/, '');

/** Shows the HTML at that address; every other request is refused, so nothing leaves the machine. */
export async function showAt(page: Page, url: string, html: string): Promise<void> {
  const first = !shown.has(page);
  shown.set(page, { address: withoutHash(url), html });
  if (first) await page.route('**/*', (route) => answer(page, route));
  // Away first: to the same address with another hash a browser would only scroll.
  if (withoutHash(page.url()) === withoutHash(url)) await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
}

/** Goes to an address of this machine, as it is. */
export async function goTo(page: Page, url: string): Promise<void> {
  if (shown.delete(page)) await page.unrouteAll();
  if (withoutHash(page.url()) === withoutHash(url)) await page.goto('about:blank');
  await page.goto(url);
}

function answer(page: Page, route: Route): Promise<void> {
  const now = shown.get(page);
  const isIt = now && route.request().isNavigationRequest() && withoutHash(route.request().url()) === now.address;
  return isIt ? route.fulfill({ body: now.html, contentType: 'text/html; charset=utf-8' }) : route.abort();
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

/** Reads one page in its own world, much as the content script would, `repeat` times; ms is the median. */
export async function readShown(
  page: Page,
  readers: string,
  url: string,
  repeat: number,
): Promise<{ report: PageReport; ms: number }> {
  await page.evaluate(readers);
  await openClosedRoots(page);
  const { report, times } = await page.evaluate(([at, n]) => window.__readAgain(at, n), [url, repeat] as const);
  return { report, ms: median(times) };
}

export const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
