import type { PageReport } from '../../adapters/read-page.ts';
import type { Seen } from './desk.ts';

export type Question = {
  tabId: number;
  url: string;
  /** Waits until this reader has read a record whole, for as long as patience lasts; null: takes the first reading. */
  wholeBy: string | null;
  patienceMs: number;
};

type Message = { id: number; type: string; data: unknown; timestamp: number };
type Event<Listener> = { addListener(listener: Listener): void; removeListener(listener: Listener): void };
type Port = { disconnect(): void; onDisconnect: Event<() => void> };
declare const chrome: {
  runtime: {
    sendMessage(message: Message): Promise<{ res?: unknown; err?: unknown }>;
    onMessage: Event<(message: Message, sender: { tab?: { id?: number } }) => void>;
  };
  tabs: { connect(tabId: number, options: { name: string }): Port };
};

/**
 * Runs in a page of the extension and does what the panel does there: has the background put the reader into the tab,
 * opens the port the reader reads for, and looks into the store. Sent to that page as text, so it names nothing from
 * outside itself.
 */
export async function askReader({ tabId, url, wholeBy, patienceMs }: Question): Promise<Seen> {
  const until = Date.now() + patienceMs;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let report: PageReport | undefined;
  const hear = ({ type, data }: Message, sender: { tab?: { id?: number } }): void => {
    if (type === 'pageReport' && sender.tab?.id === tabId && (data as PageReport).url === url)
      report = data as PageReport;
  };
  const answered = (): boolean =>
    report !== undefined &&
    (wholeBy === null ||
      ('reading' in report && report.reading.completeness === 'whole' && report.reading.adapter === wholeBy));
  const stored = async (db: IDBDatabase, store: string, key: IDBValidKey): Promise<Record<string, unknown> | null> => {
    const asked = db.transaction(store).objectStore(store).get(key);
    await new Promise((resolve, reject) => {
      asked.onsuccess = resolve;
      asked.onerror = reject;
    });
    return asked.result ?? null;
  };

  chrome.runtime.onMessage.addListener(hear);
  await chrome.runtime.sendMessage({ id: 1, type: 'wakeEngine', data: undefined, timestamp: Date.now() });
  const asked = Date.now();
  let port: Port | undefined;
  const connect = async (): Promise<void> => {
    const { res } = await chrome.runtime.sendMessage({ id: 2, type: 'injectReader', data: tabId, timestamp: asked });
    if (res !== true) throw new Error(`The extension may not read ${url}`);
    port = chrome.tabs.connect(tabId, { name: 'watch' });
    // A reader steps back for one that knows the page better; then that one is asked for.
    port.onDisconnect.addListener(() => void connect());
  };
  await connect();
  try {
    while (!answered() && Date.now() < until) await pause(2);
    if (!report) return { report: { url, none: 'Nothing was read in time.' }, believed: false, id: null };
    const opening = indexedDB.open('wingside');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const db = opening.result;
    const state = 'none' in report ? 'none' : report.reading.completeness;
    for (;;) {
      const row = await stored(db, 'pages', tabId);
      const fresh = row?.url === url && Number(row.at) >= asked;
      const settled = fresh && (row.state === state || row.state === 'failed');
      if (settled || Date.now() > until) {
        db.close();
        // crm:org:user:kind:id
        const id = typeof row?.recordKey === 'string' ? row.recordKey.split(':')[4] : undefined;
        return { report, believed: fresh && row.state === state, id: id ? decodeURIComponent(id) : null };
      }
      await pause(2);
    }
  } finally {
    chrome.runtime.onMessage.removeListener(hear);
    port?.disconnect();
  }
}
