import { browser } from 'wxt/browser';

let waking: Promise<void> | null = null;

/** Chrome: makes sure the engine's document is there and listening. Safe to call at any time, from several places at once. */
export async function wakeOffscreen(): Promise<void> {
  waking ??= create().finally(() => {
    waking = null;
  });
  await waking;
}

async function create(): Promise<void> {
  const url = new URL('engine.html', browser.runtime.getURL('/')).href;
  const known = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls: [url] });
  if (known.length > 0) return;
  await browser.offscreen.createDocument({
    url,
    reasons: ['DOM_PARSER'],
    justification: 'Reads records and answers while the side panel is closed, so that no answer is lost.',
  });
}
