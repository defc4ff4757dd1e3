import { browser } from 'wxt/browser';
import type { CrmRequest, CrmResponse } from '../crm-api/call.ts';

/**
 * Background: calls a CRM from within its own page, same origin, with the session the seller has there. The request
 * must be for the very origin the tab shows.
 */
export async function pageFetch(tabId: number, request: CrmRequest): Promise<CrmResponse | null> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  const [here, there] = [URL.parse(url ?? ''), URL.parse(request.url)];
  if (!here || !there || here.origin !== there.origin) return null;
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: fetchThere, args: [request] });
  return (answer?.result as CrmResponse | null | undefined) ?? null;
}

/** Sent as text and run in the page's isolated world: it may name nothing from outside itself. */
async function fetchThere({ method, url, headers, body }: CrmRequest): Promise<CrmResponse | null> {
  try {
    // A redirect is a sign-in page, or a way off this origin: neither is an answer.
    const answer = await fetch(url, { method, headers, body, credentials: 'same-origin', redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return { status: 401, headers: {}, body: '' };
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  } catch {
    return null;
  }
}
