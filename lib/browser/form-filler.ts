import { browser } from 'wxt/browser';
import type { Look } from '../adapters/adapter.ts';
import { browserLook } from '../adapters/look.ts';
import { fail } from '../core/failure.ts';
import { fillForm } from '../writeback/form/fill.ts';
import { onMessage, sendMessage } from './messages.ts';
import { readAgainEvent } from './reader-words.ts';

const here = globalThis as { wingsideFills?: boolean };

/** Inside a page: fills the form when the background says so. Put there again at each press; the first one answers. */
export function answerFill(): void {
  if (here.wingsideFills) return;
  here.wingsideFills = true;
  onMessage('fill', ({ data: request, sender }) => {
    // Only the extension itself can send this; a page's own scripts have no way to.
    if (sender.id !== browser.runtime.id) throw new Error('Only Wingside may fill in a form.');
    // Between the press and this moment the page may have gone on to another record.
    if (URL.parse(request.url)?.href !== location.href) return fail({ kind: 'record-gone' });
    const page = { document, url: new URL(location.href), look: browserLook() };
    return fillForm(page, request, (boxes) => tellWhenGone(boxes, page.look));
  });
}

const lookEveryMs = 300;

/** Tells the engine once the boxes that were filled in have left the page, or are empty again: by Save, Cancel, or going elsewhere. */
function tellWhenGone(boxes: Element[], look: Look): void {
  const timer = setInterval(() => {
    if (boxes.some((box) => box.isConnected && look.shown(box) && (box as HTMLInputElement).value !== '')) return;
    clearInterval(timer);
    void sendMessage('formGone')
      .catch(() => {}) // The extension was reloaded meanwhile.
      .then(() => window.dispatchEvent(new Event(readAgainEvent)));
  }, lookEveryMs);
}
