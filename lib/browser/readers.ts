import { browser } from 'wxt/browser';
import { adapters } from '../adapters/index.ts';
import { matchesPattern } from '../adapters/match.ts';
import { selfHosted } from '../adapters/self-hosted.ts';

/**
 * Puts the reader that fits into a tab: the vendor's on its own hosts, a self-hosted CRM's where its marks are on the
 * page, else the one for any site. Each is a script of its own, so that no page carries more than it needs.
 *
 * @returns false when the browser refuses: no access to that page
 */
export async function injectReader(tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    const { url } = await browser.tabs.get(tabId);
    const reader = vendorOf(url) ?? (await selfHostedIn(tabId)) ?? 'site';
    await browser.scripting.executeScript({ target, files: [`/${reader}.js` as '/background.js'] });
    return true;
  } catch {
    return false;
  }
}

function vendorOf(url: string | undefined): string | undefined {
  const address = url ? URL.parse(url) : null;
  return address
    ? adapters.find(({ matches }) => matches.some((pattern) => matchesPattern(pattern, address)))?.id
    : undefined;
}

async function selfHostedIn(tabId: number): Promise<string | undefined> {
  for (const { id, is } of selfHosted) {
    // Sent as text and run in the page's isolated world: it may name nothing from outside itself but what it is given.
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: is });
    if (answer?.result === true) return id;
  }
  return undefined;
}
