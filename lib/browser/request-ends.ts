import { browser } from 'wxt/browser';

/** What the browser says of a request of ours that `fetch` only calls failed: where it was sent on to, and its own error. */
export type RequestEnd = { redirects: string[]; error: string };

/** Of the latest requests; a site is read in seconds, so that few are kept. */
const ends = new Map<string, RequestEnd>();
const byRequest = new Map<string, string>();
const mostKept = 200;

/** Background: watches the extension's own requests, and only how they end. Must be called when the background starts. */
export function watchRequests(): void {
  const ours = new URL(browser.runtime.getURL('/')).origin;
  const filter = { urls: ['http://*/*', 'https://*/*'], types: ['xmlhttprequest' as const] };
  const isOurs = (details: { initiator?: string; originUrl?: string }) =>
    (details.initiator ?? details.originUrl ?? '').startsWith(ours);
  browser.webRequest.onBeforeRedirect.addListener((details) => {
    if (!isOurs(details)) return;
    const first = byRequest.get(details.requestId) ?? details.url;
    byRequest.set(details.requestId, first);
    const end = ends.get(first) ?? { redirects: [], error: '' };
    if (end.redirects.length < 30) end.redirects.push(details.redirectUrl);
    keep(first, end);
  }, filter);
  browser.webRequest.onErrorOccurred.addListener((details) => {
    if (!isOurs(details)) return;
    const first = byRequest.get(details.requestId) ?? details.url;
    keep(first, { redirects: ends.get(first)?.redirects ?? [], error: details.error });
    byRequest.delete(details.requestId);
  }, filter);
  browser.webRequest.onCompleted.addListener((details) => void byRequest.delete(details.requestId), filter);
}

/** Tells it once. */
export function requestEnd(url: string): RequestEnd {
  const end = ends.get(url) ?? { redirects: [], error: '' };
  ends.delete(url);
  return end;
}

function keep(url: string, end: RequestEnd): void {
  ends.delete(url);
  ends.set(url, end);
  const oldest = ends.keys().next().value;
  if (ends.size > mostKept && oldest !== undefined) ends.delete(oldest);
}
