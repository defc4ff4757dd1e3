import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../../lib/browser/messages.ts';
import { type ToReader, watchPort } from '../../lib/browser/reader-words.ts';
import type { CrmRecord } from '../../lib/core/record.ts';
import type { Source } from '../../lib/core/source.ts';
import { db } from './store.ts';
import type { PageHook } from './types.ts';

type Tab = { tabId: number | null; url: string | null };
type Access = PageHook['access'];

/** The tab this panel stands beside: the active one of its own window, or the one named in `?tabId=` (panel opened as a tab). */
function useTab(): Tab {
  const [tab, setTab] = useState<Tab>({ tabId: null, url: null });
  useEffect(() => {
    const pinned = Number(new URLSearchParams(location.search).get('tabId')) || null;
    let windowId: number | undefined;
    const take = (id: number | undefined, url: string | undefined) => {
      if (id !== undefined)
        setTab((now) => (now.tabId === id && now.url === (url ?? null) ? now : { tabId: id, url: url ?? null }));
    };
    const look = async () => {
      const found = pinned
        ? await browser.tabs.get(pinned)
        : (await browser.tabs.query({ active: true, windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT }))[0];
      take(found?.id, found?.url);
    };
    const activated = (info: { tabId: number; windowId: number }) => {
      if (!pinned && info.windowId === windowId) void look();
    };
    const updated = (
      tabId: number,
      change: { url?: string; status?: string },
      now: { active?: boolean; windowId?: number; url?: string },
    ) => {
      if (pinned ? tabId === pinned : now.active && now.windowId === windowId) take(tabId, change.url ?? now.url);
    };
    void browser.windows.getCurrent().then(({ id }) => {
      windowId = id;
      void look();
    });
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);
  return tab;
}

/** The site a permission is asked for; null for pages no extension may read (the browser's own, the store). */
function originOf(url: string | null): string | null {
  const parsed = url ? URL.parse(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? `${parsed.protocol}//${parsed.hostname}/*` : null;
}

/**
 * The page beside the panel and the record on it. While the panel looks on, a port to the reader in the tab stays open;
 * closing the panel closes it, and the reader rests.
 */
export function usePage(): PageHook {
  const tab = useTab();
  const [access, setAccess] = useState<Access>('granted');
  const [attempt, setAttempt] = useState(0);
  const port = useRef<ReturnType<typeof browser.tabs.connect> | null>(null);
  const { tabId, url } = tab;
  // A new document kills the port; the address without its hash and query tells most of them, the port's end tells the rest.
  const origin = originOf(url);

  useEffect(() => {
    if (tabId === null) return;
    let gone = false;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      if (gone) return;
      const opened = browser.tabs.connect(tabId, { name: watchPort, frameId: 0 });
      const openedAt = Date.now();
      port.current = opened;
      opened.onMessage.addListener(() => setAccess('granted'));
      opened.onDisconnect.addListener(() => {
        void browser.runtime.lastError; // Read, so that the browser does not log it: no reader in the tab is expected.
        if (port.current === opened) port.current = null;
        if (gone) return;
        if (Date.now() - openedAt > 1_000) tries = 0;
        timer = setTimeout(() => void inject(), tries === 0 ? 0 : Math.min(2_000, 120 * 2 ** tries));
        tries += 1;
      });
      // Connecting to a tab without a reader fails a moment later; one that holds is access.
      setTimeout(() => {
        if (!gone && port.current === opened) setAccess('granted');
      }, 60);
    };
    const inject = async () => {
      if (gone) return;
      await sendMessage('wakeEngine').catch(() => false);
      const inside = await sendMessage('injectReader', tabId).catch(() => false);
      if (gone) return;
      if (inside) connect();
      else {
        setAccess(origin ? 'denied' : 'unknown');
        // A page in mid-navigation refuses too: look again a few times before believing it.
        if (tries < 4) {
          tries += 1;
          timer = setTimeout(() => void inject(), 250 * tries);
        }
      }
    };
    // A slow page outlasts those few looks: once it says that it is loaded, it is looked at again.
    const loaded = (updatedId: number, change: { status?: string }) => {
      if (updatedId !== tabId || change.status !== 'complete' || port.current) return;
      clearTimeout(timer);
      tries = 0;
      void inject();
    };
    browser.tabs.onUpdated.addListener(loaded);
    connect();
    return () => {
      gone = true;
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(loaded);
      port.current?.disconnect();
      port.current = null;
    };
  }, [tabId, origin, attempt]);

  const again = useCallback(() => setAttempt((n) => n + 1), []);
  useEffect(() => {
    browser.permissions.onAdded.addListener(again);
    // A press of the toolbar button lets Wingside read a tab it could not read before.
    const forget = onMessage('pressed', again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      forget();
    };
  }, [again]);

  const [kept, setKept] = useState(true);
  useEffect(() => {
    if (origin) void browser.permissions.contains({ origins: [origin] }).then(setKept);
  }, [origin, attempt]);

  // Row and record in one look: two in a row would show the record a moment later than need be.
  const seen = useLiveQuery(async () => {
    const row = tabId === null ? undefined : await db.pages.get(tabId);
    return row && { row, record: row.recordKey ? sound(await db.records.get(row.recordKey)) : undefined };
  }, [tabId]);
  // The page's row counts only for the address the tab has now: a record of the address before is never shown.
  const state = seen && url !== null && seen.row.url === url ? seen.row : null;
  const record = state && seen?.record?.key === state.recordKey ? seen.record : null;

  const grant = useCallback(() => {
    // In the click handler itself, before any await: a browser asks only on a gesture.
    if (origin) void browser.permissions.request({ origins: [origin] }).then((given) => given && again());
  }, [origin, again]);
  const lookAgain = useCallback(
    (reload = false) => {
      if (reload && tabId !== null) void browser.tabs.reload(tabId);
      else if (port.current) port.current.postMessage({ type: 'look-again' } satisfies ToReader);
      else again();
    },
    [again, tabId],
  );
  // Forgotten while it is shown, by “Forget everything” or the end of private mode: it is read anew, as for the first time.
  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    if (state) shownFor.current = url;
    else if (seen === undefined && url !== null && shownFor.current === url) {
      shownFor.current = null;
      lookAgain();
    }
  }, [state, seen, url, lookAgain]);
  const show = useCallback(
    async (source: Pick<Source, 'anchor'>) =>
      tabId !== null && (await sendMessage('showAnchor', { tabId, anchor: source.anchor })),
    [tabId],
  );

  return {
    tabId,
    url,
    host: (url && URL.parse(url)?.host) || '',
    access,
    kept: kept || origin === null,
    state,
    record: record ?? null,
    grant,
    lookAgain,
    show,
  };
}

/** A row that is no record, whoever put it there, is as good as none: the next reading writes a right one over it. */
const sound = (row: CrmRecord | undefined) => (row?.kind && Array.isArray(row.fields) && row.missing ? row : undefined);
