import { type Adapter, type Look, stillLoading } from './adapter.ts';
import { type PageReport, readPage } from './read-page.ts';

/** After a change, wait for this much quiet before reading … */
const quietMs = 40;
/** … but never longer than this: a page that always moves is still read. */
const patienceMs = 150;
/** Shadow roots report no mutations to the document: look again now and then while the page is in sight. */
const lookAgainMs = 2_000;
/**
 * While the record of the address is not there yet: a dialog that fades in is invisible at first and changes nothing in
 * the DOM when it is done (seen: a deal was read up to a second late).
 */
const notYetMs = 60;
/** … and for this long after the address changed. */
const patienceForItMs = 5_000;
/** A reading that says the same as the last one is told this often, so that the chip's "read 4 s ago" stays true. */
const stillSameMs = 10_000;
/** After a reading the page has this many times as long for itself, at most till it is looked at again anyway. */
const restPerReading = 4;
/** After this long a page that shows the same values under a new address is believed. */
const staleMs = 2_500;

/** What was told last, before anything was and where it is to be told again. */
const nothing = { url: '', words: '', at: 0 };

export type Watch = { readNow(): void; moved(): void; stop(): void };

/**
 * Reads the page now and after each change, and reports what differs from the last report. Changes nothing on the page.
 *
 * @param report called with each reading that differs; resolves to false when it was refused because the tab moved on, and it is read again
 * @param stillOurs asked before each reading: a page that says the same as before may show by now that it is another reader's
 */
export function watchPage(
  window: Window & { document: Document },
  look: Look,
  adapters: readonly Adapter[],
  report: (page: PageReport) => Promise<boolean>,
  stillOurs?: () => boolean,
): Watch {
  const { document } = window;
  const end = new AbortController();
  const { signal } = end;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let notYet: ReturnType<typeof setTimeout> | undefined;
  let movedAt = Date.now();
  let waiting = false;
  let readAt = 0;
  let restUntil = 0;
  let told = nothing;
  /** What was told before the address changed. */
  let before = '';

  const read = async () => {
    clearTimeout(quiet);
    quiet = undefined;
    waitingSince = 0;
    if (signal.aborted || document.visibilityState === 'hidden' || stillOurs?.() === false) return;
    readAt = Date.now();
    const page = stillTheOldOne(readPage({ document, url: new URL(window.location.href), look }, adapters));
    const words = wordsOf(page);
    waiting = isLoading(page);
    const now = Date.now();
    restUntil = now + Math.min((now - readAt) * restPerReading, lookAgainMs);
    if (waiting) waitForIt();
    const same = page.url === told.url && words === told.words;
    if (same && now - told.at < stillSameMs) return;
    told = { url: page.url, words, at: now };
    // Where nobody heard it (the background was just starting), the next look at the page tells it again.
    const taken = await report(page).catch(() => 0);
    if (taken || signal.aborted) return;
    told = nothing;
    if (taken === false) soon();
  };

  // Seen on a single-page CRM: the address names the new record while the page still shows the old one. Adapters that
  // can tell say "loading" themselves; for the others the same values under a new address are held back for a while.
  const stillTheOldOne = (page: PageReport): PageReport => {
    if (Date.now() > movedAt + staleMs || !('reading' in page) || wordsOf(page) !== before) return page;
    const { kind } = page.reading;
    return { url: page.url, reading: { ...page.reading, ...stillLoading({ org: '', kind, id: '' }) } };
  };

  /** Reads after so many ms, or when the page has had its rest, instead of when `timer` would have. */
  const readIn = (ms: number, timer: typeof quiet) => {
    clearTimeout(timer);
    return setTimeout(() => void read(), Math.max(ms, restUntil - Date.now()));
  };

  const soon = () => {
    if (signal.aborted) return;
    const now = Date.now();
    waitingSince ||= now;
    quiet = readIn(Math.max(0, Math.min(quietMs, waitingSince + patienceMs - now)), quiet);
  };

  const waitForIt = () => {
    clearTimeout(notYet);
    // Not for ever at this pace: a page that never shows its record is looked at now and then.
    if (!signal.aborted && Date.now() - movedAt < patienceForItMs) notYet = readIn(notYetMs, notYet);
  };

  const moved = () => {
    movedAt = Date.now();
    before = told.words;
    void read();
  };

  // The very change that brings the awaited record is read at once: what a busy page renders next would hold up a timer.
  const changed = () => {
    const now = Date.now();
    return waiting && now - readAt > notYetMs / 2 && now >= restUntil ? void read() : soon();
  };
  const mutations = new MutationObserver(changed);
  mutations.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'aria-selected', 'aria-expanded', 'open', 'value', 'title', 'href'],
  });
  const again = setInterval(() => Date.now() >= restUntil && void read(), lookAgainMs);
  const events = ['resize', 'popstate', 'hashchange', 'input', 'change', 'transitionend', 'animationend'] as const;
  for (const event of events) window.addEventListener(event, soon, { passive: true, signal });
  document.addEventListener('visibilitychange', soon, { signal });
  void read();

  return {
    readNow: () => {
      told = nothing;
      void read();
    },
    moved,
    stop: () => {
      end.abort();
      clearTimeout(quiet);
      clearTimeout(notYet);
      clearInterval(again);
      mutations.disconnect();
    },
  };
}

const isLoading = (page: PageReport) => 'reading' in page && page.reading.completeness === 'loading';

/** What a report says, without its address and its timing: two readings of an unchanged page are equal by it. */
const wordsOf = (page: PageReport): string =>
  'reading' in page ? JSON.stringify({ ...page.reading, tookMs: 0, url: '' }) : page.none;
