import type { PageKind, PageVisit, SitePage, WebTrouble } from '../core/site.ts';
import type { Candidate } from './best-first.ts';
import {
  candidatesInSitemap,
  candidatesOn,
  type Ground,
  kindsOnHome,
  knownCandidate,
  languageOfSite,
  plainCandidate,
  usualAddresses,
} from './candidates.ts';
import type { Task } from './few-at-once.ts';
import { pageKey } from './page-key.ts';
import type { Plan } from './plan.ts';
import { sitemapReader } from './read-sitemaps.ts';
import type { Rules } from './robots.ts';
import type { Trip } from './trip.ts';
import { askForPage, understand, type Visited } from './visit-page.ts';

export type Luggage = {
  trip: Trip;
  plan: Plan;
  rules: { of(url: URL): Promise<Rules>; known(url: URL): Rules | null };
  /** Filled with what is read. */
  pages: SitePage[];
  known: { page: SitePage; url: URL }[];
};

/** Kinds whose pages lead to pages of other kinds: the team behind "about", the article behind "news". */
const leadsOn = new Set<PageKind>([
  'home',
  'about',
  'news',
  'contact',
  'team',
  'careers',
  'customers',
  'products',
  'locations',
]);

/** From page to page: reading one finds the next. `next` is the next thing to do, `why` what to say at the end. */
export function makeJourney(
  start: URL,
  { trip, plan, rules, pages, known }: Luggage,
): { next(): Task | null; why(): WebTrouble | null } {
  const seen = new Set<string>();
  const untilHome: (() => void)[] = [];
  let ground: Ground | null = null;
  let homeTrouble: WebTrouble | null = null;
  let oneDeeper = 0;
  let guessed = known.length > 0; // what was not there last time is not asked for again
  const onePage = new Set<PageKind>();

  const sitemaps = sitemapReader(start, rules, trip, (addresses) => {
    guessed ||= addresses.length > 5; // a site that lists its pages lists those at the usual addresses, too
    onceHomeIsKnown((here) => plan.add(candidatesInSitemap(addresses, here)));
  });
  const before = new Map(known.map((entry) => [pageKey(entry.url), entry]));
  plan.add([
    homeCandidate(start),
    ...known.filter(({ url }) => pageKey(url) !== pageKey(start)).map(({ page, url }) => knownCandidate(page, url)),
  ]);
  if (rules.known(start)?.allows(start) === false) settleHome(start, null, { kind: 'robots-forbid' });

  function homeCandidate(url: URL): Candidate {
    const page = before.get(pageKey(url))?.page ?? null;
    return { ...plainCandidate, url, kind: 'home', score: 20, why: 'address of the company', known: page };
  }

  function onceHomeIsKnown(work: (here: Ground) => void) {
    if (ground) work(ground);
    else untilHome.push(() => ground && work(ground));
  }

  function settleHome(url: URL, language: string | null, trouble: WebTrouble | null) {
    homeTrouble = trouble;
    ground = { site: trip.site, allowLoopback: trip.door.allowLoopback, home: url, language };
    for (const work of untilHome.splice(0)) work();
  }

  /** The request; what comes after needs none, so that the next request need not wait for it. */
  async function read(stop: Candidate & { visit: PageVisit }): Promise<() => Promise<void>> {
    const began = performance.now();
    if (leadsOn.has(stop.kind)) oneDeeper++;
    const asked = await askForPage(stop.url, stop.known, trip, rules);
    plan.tell(stop.visit, { ms: Math.round(performance.now() - began) });
    return async () => {
      const came = await understand(asked, stop.url, stop, trip);
      if (leadsOn.has(stop.kind)) oneDeeper--;
      arrive(stop, came);
    };
  }

  function arrive(stop: Candidate & { visit: PageVisit }, came: Visited) {
    const { url, bytes } = came;
    const sameAs = url.href !== stop.url.href && pageKey(url) !== pageKey(stop.url) && !plan.settle(url);
    plan.tell(stop.visit, { url: url.href, bytes, ...outcome(stop, came, sameAs) });
    if (came.state === 'moved') moveOn(stop, came.to);
    else if (stop.kind === 'home') arriveHome(came);
    else if (came.links.length > 0 && leadsOn.has(stop.kind) && stop.visit.state !== 'skipped')
      onceHomeIsKnown((here) => plan.add(candidatesOn({ url, kind: stop.kind }, came.links, here)));
  }

  /** What the seller sees of it; a page that is one is kept here. */
  function outcome(stop: Candidate, came: Visited, sameAs: boolean): Partial<PageVisit> {
    if (came.state === 'failed') {
      const { trouble } = came;
      const cut = trouble.kind === 'stopped' || trouble.kind === 'budget' || trouble.kind === 'robots-forbid';
      if (!cut) plan.cameToNothing(stop.kind);
      if (trouble.kind === 'blocked' && came.url.host === (ground?.home ?? start).host) trip.end(trouble);
      return { state: cut ? 'skipped' : 'failed', trouble };
    }
    if (came.state === 'moved' && (plan.isSettled(came.to) || stop.moves === trip.door.budget.redirects))
      return { state: 'failed', trouble: { kind: 'redirect-loop', times: stop.moves + 1 } };
    if (came.state === 'moved' || sameAs || seen.has(came.sameAs)) {
      plan.cameToNothing(stop.kind);
      return { state: 'skipped' };
    }
    seen.add(came.sameAs);
    pages.push(came.page);
    return { state: came.state };
  }

  function moveOn(stop: Candidate & { visit: PageVisit }, to: URL) {
    const { kind, score, moves } = stop;
    if (stop.visit.trouble) return kind === 'home' ? settleHome(stop.url, null, stop.visit.trouble) : undefined;
    const why = `where ${stop.url.pathname.slice(0, 60)} sends its visitors`;
    plan.add([{ ...stop, url: to, kind, score: score + 10, why, known: null, moves: moves + 1 }]);
  }

  function arriveHome(came: Visited) {
    const trouble = came.state === 'failed' ? came.trouble : null;
    const isGone = trouble?.kind === 'status' && (trouble.status === 404 || trouble.status === 410);
    if (isGone && stillToTry(came.url)) return plan.add([homeCandidate(new URL('/', came.url))]);
    if (trouble && endsAll(trouble)) trip.end(trouble);
    settleHome(came.url, came.document ? languageOfSite(came.document, came.url, came.links) : null, trouble);
    if (!ground || trip.over()) return;
    for (const kind of kindsOnHome(came.links)) onePage.add(kind);
    plan.add(candidatesOn({ url: came.url, kind: 'home' }, came.links, ground));
  }

  /** An old address in the CRM often leads to a page that is gone, on a site that is not. */
  const stillToTry = (url: URL) => url.pathname !== '/' && start.pathname !== '/';

  function guess() {
    if (guessed || !ground || homeTrouble || !sitemaps.done()) return;
    guessed = true;
    plan.add(usualAddresses((kind) => plan.lacks(kind) && !onePage.has(kind), ground));
  }

  return {
    next() {
      if (trip.over()) return null;
      guess();
      const page = plan.next(oneDeeper > 0);
      if (page) return () => read(page);
      return sitemaps.next(ground && plan.open() < plan.room());
    },
    why() {
      if (pages.length === 0) return homeTrouble ?? plan.visits().find(({ trouble }) => trouble)?.trouble ?? null;
      return plan.left() ? { kind: 'budget', what: 'pages', limit: trip.door.budget.pages } : null;
    },
  };
}

/** A site that fails like this at its door is not asked again for a page behind it. */
export function endsAll(trouble: WebTrouble): boolean {
  switch (trouble.kind) {
    case 'unreachable':
    case 'certificate':
    case 'off-site':
    case 'not-public':
    case 'redirect-loop':
    case 'parked':
    case 'blocked':
    case 'too-slow':
    case 'robots-unreachable':
      return true;
    case 'status':
      return trouble.status >= 500;
    default:
      return false;
  }
}
