import type { WebTrouble } from '../core/site.ts';
import type { WebFetch } from './door.ts';

/** What the host of the engine gives the web door: the browser, or Node. */
export type WebReach = {
  /** May pages of these match patterns be read? In a browser the seller says so, one site at a time. */
  allowed(origins: string[]): Promise<boolean>;
  /** Runs `work` while requests can reach this site alone. */
  within<T>(site: string, work: (fetch: WebFetch) => Promise<T>): Promise<T>;
  /** HTML → a document; scripts do not run and nothing is loaded. */
  parse(html: string): Document;
  /** Opens a page in a background tab, waits until it is stable, reads it and closes it. Null where there are no tabs. */
  readInTab: ((url: string, site: string, signal: AbortSignal) => Promise<TabPage>) | null;
};

export type TabPage = { url: string; html: string } | { trouble: WebTrouble };
