import { browser } from 'wxt/browser';

/** What the browser says of a request of ours that `fetch` keeps to itself: where it was sent on to, or its own error. */
export type RequestEnd = {
  /** As the server wrote it; '' where it was not sent on. */
  to: string;
  /** 0 without an answer. */
  status: number;
  /** "net::ERR_CERT_DATE_INVALID"; '' for none. */
  error: string;
};

/** `fetch` may know before the browser has told this; so long it is waited for, ms. */
const patienceMs = 1_000;
/** Of the latest requests; a site is read in seconds, so that few are kept. */
const mostKept = 200;
/** By address asked for. */
const ends = new Map<string, RequestEnd>();
const waiting = new Map<string, (end: RequestEnd) => void>();
/** A redirect is told twice, and once more as an error where it is not followed: the first word counts. */
const heard = new Set<string>();

/** Background: watches the extension's own requests, and only how they end. Must be called when the background starts. */
export function watchRequests(): void {
  const ours = new URL(browser.runtime.getURL('/')).origin;
  const filter = { urls: ['http://*/*', 'https://*/*'], types: ['xmlhttprequest' as const] };
  const hear = (
    request: { requestId: string; url: string; initiator?: string; originUrl?: string },
    end: RequestEnd,
  ) => {
    if (!(request.initiator ?? request.originUrl ?? '').startsWith(ours) || heard.has(request.requestId)) return;
    keepLatest(heard.add(request.requestId));
    ends.delete(request.url);
    keepLatest(ends.set(request.url, end));
    waiting.get(request.url)?.(end);
  };
  browser.webRequest.onHeadersReceived.addListener(
    (details) => {
      const { statusCode: status, responseHeaders = [] } = details;
      if (![301, 302, 303, 307, 308].includes(status)) return undefined;
      const to = responseHeaders.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '';
      hear(details, { to, status, error: '' });
      return undefined;
    },
    filter,
    ['responseHeaders'],
  );
  // From http to https, where the browser knows that a site wants that: no server has answered then.
  browser.webRequest.onBeforeRedirect.addListener((details) => {
    hear(details, { to: details.redirectUrl, status: 307, error: '' });
  }, filter);
  browser.webRequest.onErrorOccurred.addListener((details) => {
    hear(details, { to: '', status: 0, error: details.error });
  }, filter);
}

/** Tells it once. */
export async function requestEnd(url: string): Promise<RequestEnd> {
  const end = ends.get(url) ?? (await comingEnd(url));
  ends.delete(url);
  return end;
}

function comingEnd(url: string): Promise<RequestEnd> {
  return new Promise((resolve) => {
    const done = (end: RequestEnd) => {
      clearTimeout(timer);
      waiting.delete(url);
      resolve(end);
    };
    const timer = setTimeout(() => done({ to: '', status: 0, error: '' }), patienceMs);
    waiting.set(url, done);
  });
}

/** Lets go of what came first. */
function keepLatest(kept: { size: number; keys(): Iterator<string>; delete(key: string): boolean }): void {
  const oldest = kept.keys().next().value;
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
