import type { PageVisit, SitePage, WebTrouble } from '../../core/site.ts';
import { pageFamily, pageKey } from '../page-key.ts';
import { type HelpCandidate, telling } from './ground.ts';

/** A page on its way. `visit` is what the seller sees of it. */
export type HelpStop = HelpCandidate & {
  key: string;
  /** As it was read last time. */
  known: SitePage | null;
  /** Which came first is read first, among equals. */
  n: number;
  visit: PageVisit;
  begun: boolean;
  /** How many pages sent their visitors on until here. */
  moves: number;
};

export type HelpPlan = {
  add(candidates: (HelpCandidate & { known?: SitePage; moves?: number })[]): void;
  /** Begins the best page there is; only one that says it is help, until `takeAll`. */
  next(): HelpStop | null;
  /** From now on pages are read that do not say they are help, after those that do. */
  takeAll(): void;
  /** Marks an address as read; false when it already was. */
  settle(url: URL): boolean;
  tell(visit: PageVisit, news: Partial<PageVisit>): void;
  /** Something says by its address that it is help, and did not come to nothing. */
  hasTelling(): boolean;
  /** Pages that would still be read were there room. */
  waiting(): number;
  /** Nothing more is read: what waited says why. */
  close(why: WebTrouble): void;
  visits(): PageVisit[];
};

/** Pages a program makes in a row have no end. */
const mostOfFamily = 400;
const mostForbidden = 20;
const mostLeft = 100;

/**
 * Which pages of a help site are read, in which order: those known from last time, then the likeliest, in the order they
 * were found.
 *
 * @param limit pages asked for at most
 * @param forbids what robots.txt says, as far as it is known
 */
export function makeHelpPlan(limit: number, forbids: (url: URL) => boolean, changed: () => void): HelpPlan {
  const stops = new Map<string, HelpStop>();
  const settled = new Set<string>();
  const families = new Map<string, number>();
  const shown: PageVisit[] = [];
  let charged = 0;
  let forbidden = 0;
  let all = false;

  const open = () => [...stops.values()].filter(({ begun, key }) => !begun && !settled.has(key));
  const eligible = () =>
    open()
      .filter(({ worth, known }) => all || known !== null || worth >= telling)
      .toSorted((a, b) => Number(b.known !== null) - Number(a.known !== null) || b.worth - a.worth || a.n - b.n);

  function forbid(stop: HelpStop) {
    settled.add(stop.key);
    Object.assign(stop.visit, { state: 'skipped', trouble: { kind: 'robots-forbid' } });
    if (forbidden++ < mostForbidden) shown.push(stop.visit);
  }

  return {
    add(candidates) {
      for (const candidate of candidates) {
        const key = pageKey(candidate.url);
        const before = stops.get(key);
        if (settled.has(key)) continue;
        if (before) {
          if (!before.begun) before.worth = Math.max(before.worth, candidate.worth);
          continue;
        }
        const family = pageFamily(candidate.url);
        const many = (families.get(family) ?? 0) + 1;
        families.set(family, many);
        if (many > mostOfFamily) continue;
        const { url, why, known = null, moves = 0 } = candidate;
        const kind = shown.length === 0 && stops.size === 0 ? 'home' : 'other';
        const visit: PageVisit = {
          ...{ url: url.href, kind, why, state: 'planned', trouble: null, bytes: 0, ms: 0, gave: null },
        };
        stops.set(key, { ...candidate, key, known, moves, n: stops.size, visit, begun: false });
      }
      changed();
    },
    next() {
      for (const stop of charged < limit ? eligible() : []) {
        if (forbids(stop.url)) {
          forbid(stop);
          continue;
        }
        stop.begun = true;
        charged++;
        settled.add(stop.key);
        stop.visit.state = 'reading';
        shown.push(stop.visit);
        changed();
        return stop;
      }
      return null;
    },
    settle(url) {
      const key = pageKey(url);
      if (settled.has(key)) return false;
      settled.add(key);
      return true;
    },
    tell(visit, news) {
      Object.assign(visit, news);
      changed();
    },
    takeAll() {
      all = true;
    },
    hasTelling: () =>
      // The first is the seller's own address, or where that led.
      [...stops.values()].some(
        ({ n, moves, worth, visit }) => n > 0 && moves === 0 && worth >= telling && visit.state !== 'failed',
      ),
    waiting: () => eligible().filter(({ url }) => !forbids(url)).length,
    close(why) {
      for (const stop of eligible().slice(0, mostLeft)) {
        settled.add(stop.key);
        shown.push(Object.assign(stop.visit, { state: 'skipped', trouble: why }));
      }
      changed();
    },
    visits() {
      const planned = eligible().slice(0, Math.max(0, limit - charged));
      return [...shown, ...planned.map(({ visit }) => visit)].map((visit) => ({ ...visit }));
    },
  };
}
