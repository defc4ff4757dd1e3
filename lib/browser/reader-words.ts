import { browser } from 'wxt/browser';
import type { PageReport } from '../adapters/read-page.ts';

/** From the panel to the reader in a tab, over a port of this name that stays open while the panel looks at the tab. */
export type ToReader = { type: 'look-again' };
export const watchPort = 'watch';

/** From the form filler to the reader of the same page: what was told may not hold any more. Anybody may send it; it only reads. */
export const readAgainEvent = 'wingside:read-again';

/**
 * Hands a reading to the background, in the form the messaging of `messages.ts` reads. The library is not in the readers:
 * it weighs 2 of the 25 kB a page may be given.
 *
 * @returns false: the tab moved on, read again
 */
export async function reportPage(report: PageReport): Promise<boolean> {
  const message = { id: 0, type: 'pageReport', data: report, timestamp: Date.now() };
  const answer = (await browser.runtime.sendMessage(message)) as { res?: boolean; err?: unknown } | undefined;
  if (!answer || answer.err) throw new Error('The background did not take the reading.');
  return answer.res !== false;
}
