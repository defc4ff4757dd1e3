import type { PageKind, PageVisit, SitePage, WebTrouble } from '../core/site.ts';
import { pageFamily, pageKey } from './page-key.ts';
import { soughtKinds } from './words.ts';

/** A page that could be read. */
export type Candidate = {
  url: URL;
  kind: PageKind;
  /** How likely it is of its kind; under 4 it is only mentioned. */
  score: number;
  why: string;
  /** Terms and privacy, in an imprint's place: one, and only where there is no imprint. */
  almost: boolean;
  /** In English on a site in another language: one of a kind, and only where the kind has no other. */
  foreign: boolean;
  /** As it was read last time. */
  known: SitePage | null;
  /** Nothing leads there; such pages often are at this address. */
  guess: boolean;
  /** How many pages sent their visitors on until here. */
  moves: number;
};

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

/** More of a kind than this is read only when nothing else is left. */
const usefulOf: Partial<Record<PageKind, number>> = { about: 3, products: 3, news: 3, pricing: 1 };
const usefulOfAny = 2;
const least = 4;
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
  function waiting(): { stop: Stop; round: number }[] {
    const inOrder = [...stops.values()]
      .filter(({ begun, key }) => !begun && !settled.has(key))
      .toSorted(
        (a, b) => Number(a.foreign) - Number(b.foreign) || Number(a.almost) - Number(b.almost) || b.score - a.score,
      );
    const places = new Map(taken);
    const ranked = inOrder.flatMap((stop) => {
      if (stop.kind === 'home') return [{ stop, round: -2 }];
      if (stop.known) return [{ stop, round: -1 }];
      const place = places.get(stop.kind) ?? 0;
      if ((stop.almost || stop.foreign) && place > 0) return [];
      if (stop.kind === 'other') return [{ stop, round: 9 }];
      if (stop.guess) return [{ stop, round: 2.5 }];
      if (stop.score < least) return [{ stop, round: 5 }];
      places.set(stop.kind, place + 1);
      return [{ stop, round: place < (usefulOf[stop.kind] ?? usefulOfAny) ? place : 6 }];
    });
    const order = (kind: PageKind) => (soughtKinds as readonly PageKind[]).indexOf(kind);
    return ranked.toSorted(
      (a, b) => a.round - b.round || order(a.stop.kind) - order(b.stop.kind) || b.stop.score - a.stop.score,
    );
  }

  /** The same, without what robots.txt forbids: that is shown as left out. */
  function allowed(): { stop: Stop; round: number }[] {
    const free: { stop: Stop; round: number }[] = [];
    for (const entry of waiting()) {
      if (free.length >= room()) break;
      if (!forbids(entry.stop.url)) {
        free.push(entry);
        continue;
      }
      settled.add(entry.stop.key);
      if (forbidden++ >= mostForbidden && !entry.stop.visit) continue;
      Object.assign(show(entry.stop), { state: 'skipped', trouble: { kind: 'robots-forbid' } });
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
    const best = new Set(allowed().map(({ stop }) => stop));
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
      if (!best || (deeperMayCome && best.round >= 2 && room() <= reserve)) return null;
      const { stop } = best;
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
      !taken.get(kind) && ![...stops.values()].some((stop) => stop.kind === kind && !stop.begun && stop.score >= least),
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
    left: () => room() === 0 && waiting().some(({ round }) => round < 9),
    visits: () => shown.map((visit) => ({ ...visit })),
  };
}
