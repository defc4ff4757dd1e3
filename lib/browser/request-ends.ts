import { browser } from 'wxt/browser';

/** What the browser says of a request of ours that `fetch` keeps to itself: where it was sent on to, or its own error. */
export type RequestEnd = {
  /** '' where it was not sent on. */
  to: string;
  /** "net::ERR_CERT_DATE_INVALID"; '' for none. */
  error: string;
};

const nothing: RequestEnd = { to: '', error: '' };
/** `fetch` may be heard of before the browser has told this; so long it is waited for, ms. */
const patienceMs = 1_000;
/** Of the latest requests; a site is read in seconds, so that few are kept. */
const mostKept = 200;
const ends = new Map<string, RequestEnd>();
const waiting = new Map<string, (end: RequestEnd) => void>();

/** Background: watches the extension's own requests, and only how they end. Must be called when the background starts. */
export function watchRequests(): void {
  const ours = new URL(browser.runtime.getURL('/')).origin;
  const filter = { urls: ['http://*/*', 'https://*/*'], types: ['xmlhttprequest' as const] };
  const isOurs = (details: { initiator?: string; originUrl?: string }) =>
    (details.initiator ?? details.originUrl ?? '').startsWith(ours);
  browser.webRequest.onBeforeRedirect.addListener((details) => {
    if (isOurs(details)) keep(details.url, { to: details.redirectUrl, error: '' });
  }, filter);
  browser.webRequest.onErrorOccurred.addListener((details) => {
    // A redirect that is not followed, and a body that is not read to its end, are told as aborted, too.
    if (isOurs(details) && !/ABORT/.test(details.error)) keep(details.url, { to: '', error: details.error });
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
    const timer = setTimeout(() => done(nothing), patienceMs);
    waiting.set(url, done);
  });
}

function keep(url: string, end: RequestEnd): void {
  ends.delete(url);
  ends.set(url, end);
  const oldest = ends.keys().next().value;
  if (ends.size > mostKept && oldest !== undefined) ends.delete(oldest);
  waiting.get(url)?.(end);
}
