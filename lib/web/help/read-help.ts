import type { PageVisit, SitePage, WebTrouble } from '../../core/site.ts';
import { addressOf } from '../address.ts';
import type { SiteVisit, WebBudget, WebDoor } from '../door.ts';
import { fewAtOnce, type Task } from '../few-at-once.ts';
import { endsAll } from '../journey.ts';
import { pageKey } from '../page-key.ts';
import { troubleOf } from '../private-hosts.ts';
import { sitemapReader } from '../read-sitemaps.ts';
import { type Rules, ruleBook } from '../robots.ts';
import { startTrip, type Trip } from '../trip.ts';
import { askForPage, understand, type Visited } from '../visit-page.ts';
import { candidatesInSitemap, candidatesOn, groundOf, type HelpGround, telling, worthOf } from './ground.ts';
import { type HelpPlan, type HelpStop, makeHelpPlan } from './plan.ts';

/** A help site is larger than what tells about a company, and nobody waits before the screen for it. */
export const helpBudget: WebBudget = {
  pages: 60,
  bytes: 60_000_000,
  pageBytes: 3_000_000,
  ms: 600_000,
  answerMs: 15_000,
  redirects: 5,
  atOnce: 2,
};

export type HelpDoor = WebDoor & {
  /** Takes each page as it comes, so that nothing is lost with what comes after. @returns how many articles it gave */
  keep(page: SitePage): Promise<number>;
};

export type HelpVisit = Omit<SiteVisit, 'pages'>;

/**
 * Reads the pages of a help site under the address the seller gave, by the same manners as a company's site: robots.txt
 * first, then the first page and the sitemap, then what they lead to. Nothing is thrown.
 */
export async function readHelp(start: string, door: HelpDoor): Promise<HelpVisit> {
  const address = addressOf(start, door.allowLoopback);
  if (!address.ok) return { site: '', visits: [], stopped: address.trouble, bytes: 0, requests: 0, ms: 0 };
  const { url, site, unsafe } = address.value;
  const trip = startTrip(site, door);
  try {
    const rules = ruleBook(trip);
    let home = url;
    let first = await rules.of(home);
    if (first.trouble?.kind === 'unreachable' && unsafe && home.protocol === 'https:') {
      home = unsafe;
      first = await rules.of(home);
    }
    const stopped = first.trouble ?? null;
    if (stopped) return { site, visits: [], stopped: trip.over() ?? stopped, ...trip.spent() };
    if (first.pause > 0) trip.pause(first.pause);
    return await walk(home, { trip, rules, door, atOnce: first.pause > 0 ? 1 : door.budget.atOnce });
  } finally {
    trip.close();
  }
}

type Rulebook = { of(url: URL): Promise<Rules>; known(url: URL): Rules | null };
type Walk = { trip: Trip; rules: Rulebook; door: HelpDoor; atOnce: number };

async function walk(start: URL, { trip, rules, door, atOnce }: Walk): Promise<HelpVisit> {
  const seen = { ground: null as HelpGround | null, trouble: null as WebTrouble | null, texts: new Set<string>() };
  const lists: string[][] = [];
  const told = { visits: (): PageVisit[] => [] };
  const plan = makeHelpPlan(
    door.budget.pages,
    (url) => rules.known(url)?.allows(url) === false,
    () => door.onProgress(told.visits()),
  );
  told.visits = plan.visits;
  const sitemaps = sitemapReader(start, rules, trip, (addresses) => {
    lists.push(addresses);
    sift();
  });
  /** What a sitemap lists can be judged once it is known where the seller's address led. */
  function sift() {
    const { ground } = seen;
    if (ground) for (const addresses of lists.splice(0)) plan.add(candidatesInSitemap(addresses, ground));
  }
  plan.add([{ url: start, why: 'your address', worth: telling, ...knownAt(start, door) }]);

  async function read(stop: HelpStop): Promise<() => Promise<void>> {
    const began = performance.now();
    const asked = await askForPage(stop.url, stop.known, trip, rules);
    plan.tell(stop.visit, { ms: Math.round(performance.now() - began) });
    return async () => {
      const came = await understand(asked, stop.url, { kind: stop.visit.kind, known: stop.known }, trip);
      // Until the first page has come nothing else was planned: it says where the help is.
      if (seen.ground === null && came.state !== 'moved') settle(came);
      if (seen.ground) plan.add(candidatesOn(came.url, came.links, seen.ground));
      await arrive(stop, came, { plan, trip, door, texts: seen.texts, ground: seen.ground });
    };
  }

  function settle(came: Visited): void {
    if (came.state === 'failed') seen.trouble = came.trouble;
    if (seen.trouble && endsAll(seen.trouble)) trip.end(seen.trouble);
    const document = came.document ?? null;
    seen.ground = groundOf(start, came.url, { site: trip.site, allowLoopback: door.allowLoopback, document });
    plan.add(knownPages(trip));
    sift();
  }

  const next = (): Task | null => {
    if (trip.over()) return null;
    // On a company's own site only the help is read, where there is some; a site of its own is help as a whole.
    if (seen.ground && sitemaps.done() && (!seen.ground.wide || !plan.hasTelling())) plan.takeAll();
    const stop = plan.next();
    if (stop) return () => read(stop);
    return sitemaps.next(seen.ground ? true : null);
  };
  await fewAtOnce(atOnce, next);
  const left = plan.waiting() > 0 ? ({ kind: 'budget', what: 'pages', limit: door.budget.pages } as const) : null;
  const nothing = plan.visits().some(({ state }) => state === 'read' || state === 'unchanged') ? null : seen.trouble;
  const forbidden = plan.visits().find(({ kind }) => kind === 'home')?.trouble ?? null;
  const stopped = trip.over() ?? nothing ?? left ?? (seen.ground ? null : forbidden);
  if (stopped) plan.close(stopped);
  return { site: trip.site, visits: plan.visits(), stopped, ...trip.spent() };
}

type Arrival = { plan: HelpPlan; trip: Trip; door: HelpDoor; texts: Set<string>; ground: HelpGround | null };

/** One page has come: it is kept, told, or sends on to another. */
async function arrive(stop: HelpStop, came: Visited, { plan, trip, door, texts, ground }: Arrival): Promise<void> {
  const { url, bytes } = came;
  const isAnother = pageKey(url) !== stop.key;
  const twice = isAnother && !plan.settle(url);
  const tell = (news: Partial<PageVisit>) => plan.tell(stop.visit, { bytes, ...news });
  if (came.state === 'failed') {
    const { trouble } = came;
    const cut = trouble.kind === 'stopped' || trouble.kind === 'budget' || trouble.kind === 'robots-forbid';
    if (trouble.kind === 'blocked') trip.end(trouble);
    return tell({ state: cut ? 'skipped' : 'failed', trouble });
  }
  if (came.state === 'moved') {
    if (stop.moves >= door.budget.redirects)
      return tell({ state: 'failed', trouble: { kind: 'redirect-loop', times: stop.moves + 1 } });
    tell({ state: 'skipped' });
    const why = `where ${stop.url.pathname.slice(0, 60)} sends its visitors`;
    return plan.add([{ url: came.to, why, worth: stop.worth, moves: stop.moves + 1 }]);
  }
  if (twice || texts.has(came.sameAs)) return tell({ url: url.href, state: 'skipped', gave: 0 });
  texts.add(came.sameAs);
  const copy = canonicalOf(came.document, url);
  if (copy) plan.settle(copy);
  // The front page of a whole company's site is none of its help.
  const isHelp = !ground?.wide || worthOf(url, ground) >= telling || !plan.hasTelling();
  const gave = isHelp ? await door.keep(came.page) : 0;
  tell({ url: url.href, state: came.state, gave });
}

/** The page's own better address, where it is plainly the same page: `/print/returns` is `/returns`. */
function canonicalOf(document: Document, url: URL): URL | null {
  const href = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  const to = href ? URL.parse(href, url.href) : null;
  const last = (at: URL) => at.pathname.split('/').filter(Boolean).at(-1);
  return to && to.host === url.host && last(to) === last(url) && pageKey(to) !== pageKey(url) ? to : null;
}

/** Pages of last time that still may be asked for. */
function knownPages({ site, door }: Trip) {
  return door.known.flatMap((page) => {
    const url = URL.parse(page.url);
    return url && !troubleOf(url, site, door.allowLoopback)
      ? [{ url, why: 'read before', worth: telling, known: page }]
      : [];
  });
}

function knownAt(start: URL, { known }: HelpDoor): { known?: SitePage } {
  const page = known.find(({ url }) => URL.parse(url) && pageKey(new URL(url)) === pageKey(start));
  return page ? { known: page } : {};
}
