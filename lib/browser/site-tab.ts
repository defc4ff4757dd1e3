import { browser } from 'wxt/browser';
import type { TabPage } from '../web/reach.ts';

/** A page counts as stable when its text did not change between two looks, ms; longer than `patienceMs` nobody waits. */
const lookMs = 400;
const patienceMs = 12_000;
const mostCharacters = 3_000_000;

/** Tabs that are being read, by the id their reader gave them. */
const open = new Map<string, number>();

/**
 * Background: opens a page of a company's site in a tab behind the seller's, waits until its scripts have shown
 * something, reads it and closes it. The tab carries the seller's own session: called only after a yes that said so.
 */
export async function readInTab({ id, url, site }: { id: string; url: string; site: string }): Promise<TabPage> {
  const tab = await browser.tabs.create({ url, active: false });
  const tabId = tab.id;
  if (tabId === undefined) return { trouble: { kind: 'unreachable', host: site } };
  open.set(id, tabId);
  await browser.tabs.update(tabId, { muted: true }).catch(() => {});
  try {
    return await stable(tabId, site);
  } catch {
    // The seller closed the tab, or reading was stopped.
    return { trouble: { kind: 'stopped' } };
  } finally {
    open.delete(id);
    await browser.tabs.remove(tabId).catch(() => {});
  }
}

export async function stopTab(id: string): Promise<void> {
  const tabId = open.get(id);
  if (tabId !== undefined) await browser.tabs.remove(tabId).catch(() => {});
}

async function stable(tabId: number, site: string): Promise<TabPage> {
  const until = Date.now() + patienceMs;
  let before = '';
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    const { url, status } = await browser.tabs.get(tabId);
    const host = URL.parse(url ?? '')?.host;
    if (host && !isOfSite(host, site)) return { trouble: { kind: 'off-site', to: host } };
    if (status !== 'complete') continue;
    const [shown] = await browser.scripting.executeScript({ target: { tabId }, func: pageNow, args: [mostCharacters] });
    const now = shown?.result as { text: string; html: string; url: string } | undefined;
    if (now && now.text !== '' && now.text === before) return { url: now.url, html: now.html };
    before = now?.text ?? '';
  }
  return { trouble: { kind: 'too-slow', seconds: patienceMs / 1_000 } };
}

const isOfSite = (host: string, site: string) =>
  host === site || host.replace(/:\d+$/, '').endsWith(`.${site}`) || host.replace(/:\d+$/, '') === site;

/** Sent as text and run in the page's isolated world: it may name nothing from outside itself. */
function pageNow(most: number): { text: string; html: string; url: string } {
  const html = document.documentElement.outerHTML;
  return { text: document.body?.innerText ?? '', html: html.slice(0, most), url: location.href };
}
