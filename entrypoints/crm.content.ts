import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { findAnchor } from '../lib/adapters/anchor.ts';
import { highlight } from '../lib/adapters/highlight.ts';
import { adapters } from '../lib/adapters/index.ts';
import { browserLook } from '../lib/adapters/look.ts';
import type { PageReport } from '../lib/adapters/read-page.ts';
import { type Watch, watchPage } from '../lib/adapters/watch.ts';
import { type FromReader, sendMessage, type ToReader, watchPort } from '../lib/browser/messages.ts';

/**
 * The reader. Put into a page when the panel first looks at it, never before; reads while a panel looks on, and rests
 * when the last one is gone. It answers to ports of our own panel only and hands its readings to the background.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_idle',
  main(ctx) {
    const look = browserLook();
    const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
    let watch: Watch | null = null;

    const report = (page: PageReport) => sendMessage('pageReport', page);
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== watchPort || ctx.isInvalid) return;
      ports.add(port);
      if (watch) watch.readNow();
      else watch = watchPage(window, look, adapters, report);
      port.onMessage.addListener((message: ToReader) => {
        if (message.type === 'look-again') watch?.readNow();
        if (message.type === 'show') {
          const element = findAnchor({ document, url: new URL(location.href), look }, message.anchor);
          if (element) highlight(element);
          port.postMessage({ type: 'shown', request: message.request, found: element !== null } satisfies FromReader);
        }
      });
      port.onDisconnect.addListener(() => {
        ports.delete(port);
        if (ports.size === 0) rest();
      });
    });
    const rest = () => {
      watch?.stop();
      watch = null;
    };
    ctx.addEventListener(window, 'wxt:locationchange', () => watch?.moved());
    ctx.onInvalidated(rest);
  },
});
