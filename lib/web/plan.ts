import type { PageKind, PageVisit, WebTrouble } from '../core/site.ts';
import { bestFirst, type Candidate, leastScore, rounds } from './best-first.ts';
import { pageFamily, pageKey } from './page-key.ts';

/** A candidate on its way. `visit` is what the seller sees of it, null while it is not among the pages to be read. */
type Stop = Candidate & { key: string; visit: PageVisit | null; begun: boolean };

export type Plan = {
  add(candidates: Candidate[]): void;
  /** Begins the best page there is; null when none is left, or none may be begun now. */
  next(deeperMayCome: boolean): (Candidate & { visit: PageVisit }) | null;
  /** True when it was begun, or turned out to be the same as one that was. */
  isSettled(url: URL): boolean;
  /** Marks an address as the same page as one that was planned; false when it already was. */
  settle(url: URL): boolean;
  /** A page that came to nothing leaves its kind's place to the next. */
  cameToNothing(kind: PageKind): void;
  lacks(kind: PageKind): boolean;
  /** Requests for pages that may still be made, and pages waiting for one. */
  room(): number;
  open(): number;
  tell(visit: PageVisit, news: Partial<PageVisit>): void;
  /** Nothing more is read: what was planned says why. */
  close(why: WebTrouble): void;
  /** Pages of a sought kind that were left for want of budget. */
  left(): boolean;
  visits(): PageVisit[];
};

const mostOthers = 200;
const mostForbidden = 12;
/** Places kept for what important pages under way may lead to. */
const reserve = 3;

/**
 * Which pages are read, in which order: each kind once before a second of the same kind, the surest first, pages known
 * from last time before all. Every new page may change what comes next.
 *
 * @param forbids what robots.txt says, as far as it is known
 */
export function makePlan(pages: number, forbids: (url: URL) => boolean, changed: () => void): Plan {
  const stops = new Map<string, Stop>();
  const settled = new Set<string>();
  const shown: PageVisit[] = [];
  const taken = new Map<PageKind, number>();
  const families = new Map<string, number>();
  let charged = 0;
  let forbidden = 0;
  let others = 0;
  let closed = false;

  function add(candidates: Candidate[]) {
    for (const candidate of candidates) {
      const key = pageKey(candidate.url);
      const before = stops.get(key);
      if (settled.has(key) || before?.begun || before?.known) continue;
      if (!before && candidate.kind === 'other' && !isOneMore(candidate.url)) continue;
      if (before && before.score >= candidate.score) continue;
      if (before) Object.assign(before, candidate, { url: before.url });
      else stops.set(key, { ...candidate, key, visit: null, begun: false });
      if (before?.visit) Object.assign(before.visit, { kind: candidate.kind, why: candidate.why });
    }
    reveal();
  }

  function isOneMore(url: URL): boolean {
    const family = pageFamily(url);
    const seen = families.get(family) ?? 0;
    families.set(family, seen + 1);
    return seen < 2 && others++ < mostOthers;
  }

  /** What is still to be read, best first. */
  function waiting(): { candidate: Stop; round: number }[] {
    const left = [...stops.values()].filter(({ begun, key }) => !begun && !settled.has(key));
    return bestFirst(left, taken);
  }

  /** The same, without what robots.txt forbids: that is shown as left out. */
  function allowed(): { candidate: Stop; round: number }[] {
    const free: { candidate: Stop; round: number }[] = [];
    for (const entry of waiting()) {
      if (free.length >= room()) break;
      const { candidate: stop } = entry;
      if (!forbids(stop.url)) {
        free.push(entry);
        continue;
      }
      settled.add(stop.key);
      if (forbidden++ < mostForbidden || stop.visit)
        Object.assign(show(stop), { state: 'skipped', trouble: { kind: 'robots-forbid' } });
    }
    return free;
  }

  function show(stop: Stop): PageVisit {
    if (stop.visit) return stop.visit;
    const { kind, why } = stop;
    stop.visit = { url: stop.url.href, kind, why, state: 'planned', trouble: null, bytes: 0, ms: 0, gave: null };
    shown.push(stop.visit);
    return stop.visit;
  }

  const room = () => Math.max(0, pages - charged);

  /** Shows the pages that would be read as things stand; one that lost its place to a better page says so. */
  function reveal() {
    if (closed) return;
    const best = new Set(allowed().map(({ candidate }) => candidate));
    for (const stop of best) Object.assign(show(stop), { state: 'planned', trouble: null });
    for (const stop of stops.values())
      if (stop.visit?.state === 'planned' && !best.has(stop) && !stop.begun)
        Object.assign(stop.visit, { state: 'skipped', trouble: { kind: 'budget', what: 'pages', limit: pages } });
    changed();
  }

  return {
    add,
    next(deeperMayCome) {
      if (closed) return null;
      const [best] = allowed();
      if (!best || (deeperMayCome && best.round >= rounds.third && room() <= reserve)) return null;
      const { candidate: stop } = best;
      stop.begun = true;
      charged++;
      taken.set(stop.kind, (taken.get(stop.kind) ?? 0) + 1);
      settled.add(stop.key);
      const visit = show(stop);
      Object.assign(visit, { state: 'reading', trouble: null });
      changed();
      return Object.assign(stop, { visit });
    },
    isSettled: (url) => settled.has(pageKey(url)),
    settle(url) {
      const key = pageKey(url);
      if (settled.has(key)) return false;
      settled.add(key);
      const stop = stops.get(key);
      if (stop?.visit && !stop.begun) Object.assign(stop.visit, { state: 'skipped', trouble: null });
      return true;
    },
    cameToNothing(kind) {
      taken.set(kind, Math.max(0, (taken.get(kind) ?? 0) - 1));
      reveal();
    },
    lacks: (kind) =>
      !taken.get(kind) &&
      ![...stops.values()].some(
        (stop) => stop.kind === kind && !stop.begun && !stop.almost && stop.score >= leastScore,
      ),
    room,
    open: () => waiting().length,
    tell(visit, news) {
      Object.assign(visit, news);
      changed();
    },
    close(why) {
      closed = true;
      for (const visit of shown)
        if (visit.state === 'planned') Object.assign(visit, { state: 'skipped', trouble: why });
      changed();
    },
    left: () => room() === 0 && waiting().some(({ candidate, round }) => round !== rounds.others && !candidate.guess),
    visits: () => shown.map((visit) => ({ ...visit })),
  };
}
