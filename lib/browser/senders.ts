import { browser } from 'wxt/browser';

type Sender = { id?: string; url?: string; origin?: string; tab?: { id?: number } };

/** Is this one of the extension's own pages or its background? A content script never is, whatever it says. */
export function isOwnPage(sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const own = browser.runtime.getURL('/').replace(/\/$/, '');
  return sender.url?.startsWith(`${own}/`) === true;
}

/** The tab a content script speaks from and that tab's own address; null for anything else. Only the top frame counts. */
export function speakingTab(sender: Sender & { frameId?: number }): { tabId: number; url: string } | null {
  if (sender.id !== browser.runtime.id || sender.frameId !== 0) return null;
  const { tab, url } = sender;
  return tab?.id !== undefined && url && /^https?:/.test(url) ? { tabId: tab.id, url } : null;
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
