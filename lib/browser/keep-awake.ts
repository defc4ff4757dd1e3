import { browser } from 'wxt/browser';
import type { Engine } from '../engine/engine.ts';
import { onMessage, sendMessage } from './messages.ts';

/** Firefox ends a background page 30 s after the last extension event, even in mid-stream (measured); well below that. */
const everyMs = 15_000;

/** Firefox, background: asks the readers in all tabs to send it an event now and then while a turn runs. */
export function keepAwakeByReaders(engine: Engine): void {
  if (!engine.busy) return;
  void browser.tabs.query({}).then((tabs) => {
    // Tabs without a reader do not answer; one with a reader is enough.
    for (const { id } of tabs) if (id !== undefined) void sendMessage('keepAwake', undefined, id).catch(() => {});
  });
}

/** Inside a page: sends the events until the background says that nothing runs any more. */
export function answerKeepAwake(): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  onMessage('keepAwake', () => {
    timer ??= setInterval(async () => {
      if (await sendMessage('stayAwake').catch(() => false)) return;
      clearInterval(timer);
      timer = undefined;
    }, everyMs);
  });
}
