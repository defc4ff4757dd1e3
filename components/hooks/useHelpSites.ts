import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/browser/messages.ts';
import { tell } from '../../lib/core/failure.ts';
import { tellWeb } from '../../lib/core/site.ts';
import type { SiteRead } from '../../lib/history/db.ts';
import { helpAddress, helpPrefix } from '../../lib/knowledge/help-address.ts';
import { db } from './store.ts';

export type HelpSitesHook = {
  /** One a help site: how it was last read, or is being read. Null until the store has answered. */
  reads: SiteRead[] | null;
  /** What is wrong with an address, in words; null for one that can be read. */
  check(address: string): string | null;
  /** Asks the browser for the site, then reads it. Called inside the click itself. @returns what went wrong, in words */
  read(address: string, further?: boolean): Promise<string | null>;
  stop(id: string): void;
  remove(id: string): Promise<void>;
};

/** A background that hears nothing for half a minute is put to sleep in Firefox, and the reading with it. */
const wakeMs = 15_000;

/** Help sites the seller's company keeps its articles on. */
export function useHelpSites(): HelpSitesHook {
  const reads = useLiveQuery(() => db.siteReads.where('turnId').startsWith(helpPrefix).toArray(), []);
  const loopback = useLiveQuery(async () => {
    const user = (await db.settings.get('user'))?.value as { web?: { loopback?: unknown } } | undefined;
    return user?.web?.loopback === true;
  }, []);
  const reading = reads?.some(({ state }) => state === 'reading') ?? false;
  useEffect(() => {
    if (!reading) return;
    const wake = () => void sendMessage('wakeEngine').catch(() => {});
    // An engine that starts anew says of a reading it does not know that it was cut off.
    wake();
    const timer = setInterval(wake, wakeMs);
    return () => clearInterval(timer);
  }, [reading]);
  const work = useMemo(
    () => ({
      check(address: string) {
        const place = helpAddress(address, loopback === true);
        return place.ok ? null : tellWeb(place.trouble);
      },
      async read(address: string, further = false) {
        const place = helpAddress(address, loopback === true);
        if (!place.ok) return tellWeb(place.trouble);
        // Before any await: a browser asks only on a gesture.
        const asked = browser.permissions.request({ origins: place.value.origins }).catch(() => false);
        if (!(await asked))
          return `${place.value.site} was not allowed, so nothing was read. Press again and allow it.`;
        await sendMessage('wakeEngine');
        const begun = await sendMessage('readHelpSite', { address, further });
        return begun.ok ? null : tell(begun.failure);
      },
      stop: (id: string) => void sendMessage('stopHelpSite', id),
      remove: (id: string) => sendMessage('removeHelpSite', id),
    }),
    [loopback],
  );
  return { reads: reads ?? null, ...work };
}
