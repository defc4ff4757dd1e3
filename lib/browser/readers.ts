import { browser } from 'wxt/browser';
import { adapters } from '../adapters/index.ts';
import { matchesPattern } from '../adapters/match.ts';

/** Readers of vendors' clouds are scripts of their own, so that no page carries more than it needs. */
const ownScript = new Set(['salesforce']);

/**
 * Puts the reader that fits into a tab.
 *
 * @returns false when the browser refuses: no access to that page
 */
export async function injectReader(tabId: number): Promise<boolean> {
  try {
    const { url } = await browser.tabs.get(tabId);
    const address = url ? URL.parse(url) : null;
    const vendor =
      address &&
      adapters.find(
        ({ id, matches }) => ownScript.has(id) && matches.some((pattern) => matchesPattern(pattern, address)),
      );
    // Built from `entrypoints/*.content.ts`; WXT's list of files knows them only after the first build.
    const file = `/content-scripts/${vendor ? vendor.id : 'site'}.js` as '/background.js';
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    return false;
  }
}
