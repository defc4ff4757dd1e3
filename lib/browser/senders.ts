import { browser } from 'wxt/browser';

type Sender = { id?: string; url?: string; origin?: string; tab?: { id?: number; url?: string } };

/** Is this one of the extension's own pages or its background? A content script never is, whatever it says. */
export function isOwnPage(sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const own = browser.runtime.getURL('/').replace(/\/$/, '');
  return sender.url?.startsWith(`${own}/`) === true;
}

/**
 * The tab a content script speaks from and that tab's own address; null for anything else. Only the top frame counts.
 * `sender.url` stays at the address the document was loaded with (seen in Chromium 156 after `pushState`), so the tab's
 * address is taken, as long as it is of the same site.
 */
export function speakingTab(sender: Sender & { frameId?: number }): { tabId: number; url: string } | null {
  if (sender.id !== browser.runtime.id || sender.frameId !== 0 || sender.tab?.id === undefined) return null;
  const loaded = URL.parse(sender.url ?? '');
  const now = URL.parse(sender.tab.url ?? sender.url ?? '');
  if (!loaded || !now || !/^https?:$/.test(now.protocol) || loaded.origin !== now.origin) return null;
  return { tabId: sender.tab.id, url: now.href };
}

export class NotAllowed extends Error {
  constructor() {
    super('Only Wingside’s own pages may ask for this.');
  }
}

/** Throws unless one of our own pages speaks; put first in each listener of the engine and the background. */
export function ownPagesOnly(message: { sender: Sender }): void {
  if (!isOwnPage(message.sender)) throw new NotAllowed();
}
