import type { PageVisit, SitePage, WebTrouble } from '../core/site.ts';
import { addressOf, type SiteAddress } from './address.ts';
import type { SiteVisit, WebDoor } from './door.ts';
import { fewAtOnce } from './few-at-once.ts';
import { makeJourney } from './journey.ts';
import { pageKey } from './page-key.ts';
import { makePlan } from './plan.ts';
import { troubleOf } from './private-hosts.ts';
import { ruleBook } from './robots.ts';
import { startTrip, type Trip } from './trip.ts';

/**
 * Reads a company's site, at most as much of it as the budget says: robots.txt, the home page and the sitemap together,
 * then the pages that tell most about a company. Whatever happens, what was read until then is kept and nothing is thrown.
 *
 * @param start a website field as sellers have it: `northwind.example`, `https://www.northwind.example/de`, an e-mail
 */
export async function readSite(start: string, door: WebDoor): Promise<SiteVisit> {
  const address = addressOf(start, door.allowLoopback);
  if (!address.ok) return { site: '', pages: [], visits: [], stopped: address.trouble, bytes: 0, requests: 0, ms: 0 };
  const trip = startTrip(address.value.site, door);
  try {
    return await visit(address.value, trip);
  } finally {
    trip.close();
  }
}

async function visit({ url, site, unsafe }: SiteAddress, trip: Trip): Promise<SiteVisit> {
  const { door } = trip;
  const rules = ruleBook(trip);
  const visits = { of: (): PageVisit[] => [] };
  const plan = makePlan(
    door.budget.pages,
    (page) => rules.known(page)?.allows(page) === false,
    () => door.onProgress(visits.of()),
  );
  visits.of = plan.visits;
  const pages: SitePage[] = [];
  const result = (stopped: WebTrouble | null): SiteVisit => {
    if (stopped) plan.close(stopped);
    return { site, pages, visits: plan.visits(), stopped, ...trip.spent() };
  };

  const known = knownPages(trip);
  let home = homeOf(url, known);
  let firstRules = await rules.of(home);
  if (firstRules.trouble?.kind === 'unreachable' && unsafe && home.protocol === 'https:') {
    home = homeOf(unsafe, []);
    firstRules = await rules.of(home);
  }
  if (firstRules.trouble) return result(trip.over() ?? firstRules.trouble);
  if (firstRules.pause > 0) trip.pause(firstRules.pause);

  const journey = makeJourney(home, { trip, plan, rules, pages, known });
  await fewAtOnce(firstRules.pause > 0 ? 1 : door.budget.atOnce, journey.next);
  return result(trip.over() ?? journey.why());
}

/** Pages of last time that still are this site's, by address. */
function knownPages({ site, door }: Trip): { page: SitePage; url: URL }[] {
  const once = new Map<string, { page: SitePage; url: URL }>();
  for (const page of door.known) {
    const url = URL.parse(page.url);
    if (url && !troubleOf(url, site, door.allowLoopback)) once.set(pageKey(url), { page, url });
  }
  return [...once.values()];
}

/** Where last time's redirects ended, when the seller named no page in particular. */
function homeOf(start: URL, known: { page: SitePage; url: URL }[]): URL {
  const before = known.find(({ page }) => page.kind === 'home');
  return before && (start.pathname === '/' || pageKey(start) === pageKey(before.url)) ? before.url : start;
}
