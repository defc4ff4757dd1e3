import type { PageVisit, SitePage, WebTrouble } from '../core/site.ts';

/** One answer of a web server, its body not yet read. */
export type WebAnswer = {
  status: number;
  /** Where the answer came from, after redirects. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Decompressed; null where there is none. Cancelling it ends the connection. */
  body: ReadableStream<Uint8Array> | null;
};

/**
 * Sends one GET, without cookies, and follows redirects as far as `allow` lets it. Node asks `allow` before each hop and
 * checks the address a name resolves to; a browser cannot, so there session rules block what `allow` would refuse, before
 * it leaves. Throws `WebRefusal` for what is known, anything else counts as unreachable.
 */
export type WebFetch = (
  url: string,
  request: {
    headers: Record<string, string>;
    signal: AbortSignal;
    allow(url: URL): WebTrouble | null;
    redirects: number;
  },
) => Promise<WebAnswer>;

/** Why a request was not sent, or not followed. */
export class WebRefusal extends Error {
  readonly trouble: WebTrouble;
  constructor(trouble: WebTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

export type WebBudget = {
  /** Pages whose body is asked for; robots.txt and sitemaps are not counted. */
  pages: number;
  /** All bodies together, and one of them, decompressed. */
  bytes: number;
  pageBytes: number;
  /** The whole site, and one answer from request to last byte. */
  ms: number;
  answerMs: number;
  redirects: number;
  /** Requests under way at once. */
  atOnce: number;
};

export const usualBudget: WebBudget = {
  pages: 12,
  bytes: 12_000_000,
  pageBytes: 3_000_000,
  ms: 45_000,
  answerMs: 10_000,
  redirects: 5,
  atOnce: 4,
};

export type WebDoor = {
  fetch: WebFetch;
  /** HTML → a document; scripts do not run and nothing is loaded. */
  parse(html: string): Document;
  now(): Date;
  budget: WebBudget;
  /** Pages of this site that were read before: asked for conditionally, and first. */
  known: SitePage[];
  /** Hosts on this machine that may be read: the demo's own sites, by an explicit switch. Never by default. */
  allowLoopback: boolean;
  /** Called whenever a page's state changes, with all pages so far in the order they were planned. */
  onProgress(pages: PageVisit[]): void;
  /** The seller pressed Stop: what was read stays. */
  signal: AbortSignal;
};

export type SiteVisit = {
  /** Registrable domain. */
  site: string;
  pages: SitePage[];
  visits: PageVisit[];
  /** Why reading ended before all that was planned was read; null when it is complete. */
  stopped: WebTrouble | null;
  bytes: number;
  requests: number;
  ms: number;
};
