import type { WebTrouble } from '../../core/site.ts';
import type { WebBudget } from '../../web/door.ts';
import type { ServedPage, ServedSite } from '../site-server.ts';

/** A site that means harm, or is broken, and what a seller is told about it. */
export type HostileSite = {
  name: string;
  /** @param canary a server of this machine nobody may come to */
  serve(canary: string): ServedSite;
  /** Why the whole reading ended; null when it went through. */
  stopped: WebTrouble['kind'] | null;
  /** The page that does the harm, and what is said of it; null when it is read like any other. */
  trap: { path: string; trouble: WebTrouble['kind'] | null } | null;
  /** Pages that are read in spite of it. */
  kept: string[];
  /** Words the page of the trap must have when it is read. */
  says?: string;
  certificate?: { from: Date; to: Date };
  budget?: Partial<WebBudget>;
};

const words =
  'Kestrel Forge makes hinges and brackets for workshops that build by hand. Our smiths have worked in the valley for three generations, and every piece is checked by two people before it leaves the yard. ';

/** A page of an ordinary small company. */
export const page = (title: string, body = '', head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} – Kestrel Forge</title>${head}</head><body><nav><a href="/">Home</a> <a href="/about">About us</a> <a href="/contact">Contact</a> <a href="/team">Our team</a></nav><main><h1>${title}</h1><p>${words}${title} is what this page is about.</p>${body}</main></body></html>`;

export const ordinary: Record<string, ServedPage> = {
  '/': page('Home'),
  '/about': page('About us'),
  '/contact': page('Contact'),
  '/team': page('Our team'),
};

/** An ordinary site whose page about itself is a trap. The rest of it must be read. */
export function trapAtAbout(
  name: string,
  trap: ServedPage | ((canary: string) => ServedPage),
  trouble: WebTrouble['kind'] | null,
  more: Partial<HostileSite> = {},
): HostileSite {
  const kept = ['/', '/contact', '/team'];
  return {
    name,
    serve: (canary) => ({ pages: { ...ordinary, '/about': ofCanary(trap, canary) } }),
    stopped: null,
    trap: { path: '/about', trouble },
    kept: trouble === null ? [...kept, '/about'] : kept,
    ...more,
  };
}

/** A site that is no use from its first page on. */
export function trapAtHome(
  name: string,
  trap: ServedPage,
  stopped: WebTrouble['kind'],
  more: Partial<HostileSite> = {},
): HostileSite {
  const trouble = { path: '/', trouble: stopped };
  return { name, serve: () => ({ pages: { ...ordinary, '/': trap } }), stopped, trap: trouble, kept: [], ...more };
}

/** A page that may be a function is told apart by its one argument: servers take two. */
const ofCanary = (trap: ServedPage | ((canary: string) => ServedPage), canary: string): ServedPage =>
  typeof trap === 'function' && trap.length === 1
    ? (trap as (canary: string) => ServedPage)(canary)
    : (trap as ServedPage);
