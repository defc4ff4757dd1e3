import { browser } from 'wxt/browser';
import { findAnchor } from '../adapters/anchor.ts';
import { highlight } from '../adapters/highlight.ts';
import { browserLook } from '../adapters/look.ts';
import { onMessage, sendMessage } from './messages.ts';

/** Background: puts the script that finds anchors into the tab, once a source was pressed, and asks it. */
export async function showAnchor(tabId: number, anchor: string): Promise<boolean> {
  if (anchor === '') return false;
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: ['/show.js'],
    });
    return await sendMessage('show', anchor, tabId);
  } catch {
    return false; // no access to that page any more
  }
}

const here = globalThis as { wingsideShows?: boolean };

/** Inside a page: lights up what an anchor names. Put there again at each press; the first one answers. */
export function answerShow(): void {
  if (here.wingsideShows) return;
  here.wingsideShows = true;
  onMessage('show', ({ data: anchor, sender }) => {
    if (sender.id !== browser.runtime.id) return false;
    const element = findAnchor({ document, url: new URL(location.href), look: browserLook() }, anchor);
    if (element) highlight(element);
    return element !== null;
  });
}
