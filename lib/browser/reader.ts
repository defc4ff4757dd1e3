import { browser } from 'wxt/browser';
import type { Adapter } from '../adapters/adapter.ts';
import { browserLook } from '../adapters/look.ts';
import { type Watch, watchPage } from '../adapters/watch.ts';
import { answerKeepAwake } from './keep-awake.ts';
import { readAgainEvent, reportPage, type ToReader, watchPort } from './reader-words.ts';

const here = globalThis as { wingsideReads?: () => boolean };

/**
 * The reader inside a page. Put there when the panel first looks at the page, never before; reads while a panel looks
 * on, and rests when the last one is gone. It answers to ports of our own panel only and hands its readings to the
 * background.
 *
 * @param betterKnown true once the page shows that another reader knows it better; this one then steps back
 */
export function startReader(adapters: readonly Adapter[], betterKnown?: () => boolean): void {
  // Put there twice, the first one goes on; one of an extension that was reloaded since is deaf.
  if (here.wingsideReads?.()) return;
  const look = browserLook();
  let retired = false;
  const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
  let watch: Watch | null = null;

  /** The page turned out to be a CRM with a reader of its own (it had not loaded before). */
  const stillOurs = (): boolean => {
    if (!betterKnown?.()) return true;
    // Closing the ports makes the panel ask for a reader again, and the background then sends that one.
    retired = true;
    // With no one listening, a panel that comes back a moment later is told so; else its port would stay open and silent.
    browser.runtime.onConnect.removeListener(connected);
    rest();
    for (const port of ports) port.disconnect();
    ports.clear();
    return false;
  };
  const connected: Parameters<typeof browser.runtime.onConnect.addListener>[0] = (port) => {
    if (port.name !== watchPort) return;
    ports.add(port);
    if (!stillOurs()) return;
    if (watch) watch.readNow();
    else watch = watchPage(window, look, adapters, reportPage, stillOurs);
    port.onMessage.addListener((message: ToReader) => {
      if (message.type === 'look-again') watch?.readNow();
    });
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) rest();
    });
  };
  browser.runtime.onConnect.addListener(connected);
  if (import.meta.env.FIREFOX) answerKeepAwake();
  const rest = () => {
    watch?.stop();
    watch = null;
  };
  here.wingsideReads = () => !retired && Boolean(browser.runtime?.id);
  window.addEventListener(readAgainEvent, () => watch?.readNow());
  whenMoved(() => watch?.moved());
}

/** Where a browser has no Navigation API, the address is looked at now and then, ms. */
const lookAtAddressMs = 1_000;

/** Single-page CRMs change the address without loading a page. In this world their own calls of `pushState` are not seen. */
function whenMoved(moved: () => void): void {
  let address = location.href;
  const check = (now: string) => {
    if (now === address) return;
    address = now;
    moved();
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (!navigation) setInterval(() => check(location.href), lookAtAddressMs);
  navigation?.addEventListener('navigate', (event) =>
    check((event as Event & { destination: { url: string } }).destination.url),
  );
}
