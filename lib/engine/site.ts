import type { ActionRun } from '../core/action.ts';
import type { CrmRecord } from '../core/record.ts';
import type { Fact, PageVisit, SitePage, SiteReading, SiteWish, WebTrouble } from '../core/site.ts';
import type { Turn } from '../core/turn.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { factsOf } from '../enrichment/enrich.ts';
import { readPageOf } from '../enrichment/page-model.ts';
import { modelFindsSchema, withModelFinds } from '../enrichment/said-by-model.ts';
import { appendAudit } from '../history/audit.ts';
import type { SiteRead, WingsideDb } from '../history/db.ts';
import type { Merged } from '../settings/merge.ts';
import { ordersIn } from '../trust/injection/record.ts';
import { addressOf, type SiteAddress } from '../web/address.ts';
import { type SiteVisit, usualBudget } from '../web/door.ts';
import { isLoopback } from '../web/private-hosts.ts';
import type { WebReach } from '../web/reach.ts';
import { readSite } from '../web/read-site.ts';
import { sliceWriter } from './slice-writer.ts';

/** Facts read within this time are given without asking the site again, ms. */
const freshMs = 24 * 3_600_000;
/** Pages that are empty without scripts: this many are opened in tabs. */
const mostTabs = 3;

/** Ends a run that must not go on before the seller has said yes. */
export class WaitsForYes extends Error {}

export type SiteParts = {
  db: WingsideDb;
  web: WebReach;
  settings: Merged;
  now(): Date;
  /** The whole turn. */
  signal: AbortSignal;
  /** Reading alone: what was read stays and is used. */
  stopReading: AbortSignal;
};

/** What the seller said to an ask of this turn. */
type Said = { site?: boolean; tab?: boolean };

/** The company's website as an action is given it. */
export function siteOf(
  turn: Turn,
  record: CrmRecord | null,
  parts: SiteParts,
): Pick<ActionRun<unknown>, 'site' | 'siteFacts' | 'sitePages' | 'addFacts'> {
  const pagesOf = async (address: string) => {
    const place = addressOf(address, parts.settings.settings.web.loopback);
    if (!place.ok) return [];
    const pages = await parts.db.sitePages.where('site').equals(place.value.site).toArray();
    return pages.map((page) => readPageOf(page, parts.web.parse));
  };
  return {
    site: siteReader(turn, record, parts),
    siteFacts: (recordKey) => parts.db.facts.where('recordKey').equals(recordKey).toArray(),
    sitePages: async (address) => (await pagesOf(address)).map(({ url, text }) => ({ url, text: asUntrusted(text) })),
    async addFacts(address, found) {
      const { site } = addressSite(address, parts);
      const kept = (await keptFacts(parts, turn.recordKey, site)) ?? nothing(site, null, parts.now());
      const { facts, dropped } = withModelFinds(kept.facts, modelFindsSchema.parse(found), await pagesOf(address));
      await storeFacts(parts.db, turn.recordKey, site, facts);
      return { ...kept, facts, kept: false, dropped };
    },
  };
}

const addressSite = (address: string, { settings }: SiteParts): { site: string } => {
  const read = addressOf(address, settings.settings.web.loopback);
  return { site: read.ok ? read.value.site : '' };
};

/** Asks first, reads, keeps pages and facts; tells what is kept where that is fresh. */
function siteReader(
  turn: Turn,
  record: CrmRecord | null,
  parts: SiteParts,
): (address: string, wish: SiteWish) => Promise<SiteReading> {
  return async (address, wish) => {
    const read = addressOf(address, parts.settings.settings.web.loopback);
    if (!read.ok) return nothing('', read.trouble, parts.now());
    const place = read.value;
    const kept = await keptFacts(parts, turn.recordKey, place.site);
    if (!wish.again && kept && parts.now().getTime() - Date.parse(kept.readAt) < freshMs) return kept;
    const said = await saidSoFar(parts.db, turn.id);
    if (!(await parts.web.allowed(originsOf(place)))) {
      if (said.site === false)
        return kept ?? nothing(place.site, { kind: 'no-permission', site: place.site }, parts.now());
      return asks(turn, place, parts, { what: 'site', urls: [] });
    }
    const visit = await visited(turn, place, parts, said);
    return keep(turn, record, place, visit, parts);
  };
}

/** Facts of this record's site as they were kept, with the pages they rest on; null where there are none. */
async function keptFacts({ db }: SiteParts, recordKey: string, site: string): Promise<SiteReading | null> {
  const rows = (await db.facts.where('recordKey').equals(recordKey).toArray()).filter((fact) => fact.site === site);
  if (rows.length === 0) return null;
  const facts: Fact[] = rows.map(({ id: _id, recordKey: _key, site: _site, ...fact }) => fact);
  const readAt = rows.reduce((newest, fact) => (fact.readAt > newest ? fact.readAt : newest), '');
  const reads = await db.siteReads.where('recordKey').equals(recordKey).sortBy('at');
  const visits = reads.findLast((read) => read.site === site && read.state === 'done')?.visits ?? [];
  return { site, facts, visits, trouble: null, readAt, kept: true };
}

async function asks(
  turn: Turn,
  place: SiteAddress,
  { db, now }: SiteParts,
  ask: { what: 'site' | 'tab'; urls: string[] },
): Promise<never> {
  const { site, url } = place;
  await db.transaction('rw', db.siteAsks, db.turns, async () => {
    await db.siteAsks.put({
      turnId: turn.id,
      recordKey: turn.recordKey,
      site,
      start: url.href,
      origins: originsOf(place),
      at: now().toISOString(),
      ...ask,
    });
    await db.turns.update(turn.id, { status: 'waiting' });
  });
  throw new WaitsForYes();
}

/** Fetches the pages; those that are empty without scripts are opened in tabs once the seller agreed to that. */
async function visited(turn: Turn, place: SiteAddress, parts: SiteParts, said: Said): Promise<SiteVisit> {
  const { db, web, settings, now } = parts;
  const { pages, loopback } = settings.settings.web;
  const started = performance.now();
  const row: SiteRead = {
    ...{ turnId: turn.id, recordKey: turn.recordKey, site: place.site, state: 'reading', visits: [], trouble: null },
    ...{ bytes: 0, requests: 0, ms: 0, facts: null, at: now().toISOString() },
  };
  await db.siteReads.put(row);
  const progress = sliceWriter((visits: PageVisit[]) => db.siteReads.update(turn.id, { visits, ms: elapsed(started) }));
  const signal = AbortSignal.any([parts.signal, parts.stopReading]);
  const known = await db.sitePages.where('site').equals(place.site).toArray();
  const visit = await web.within(place.site, (fetch) =>
    readSite(place.url.href, {
      ...{ fetch, parse: web.parse, now, known, signal, allowLoopback: loopback, onProgress: progress.write },
      budget: { ...usualBudget, pages },
    }),
  );
  await progress.end();
  await noteRead(turn, visit, parts);
  const empty = visit.visits.filter(({ trouble }) => trouble?.kind === 'needs-scripts').slice(0, mostTabs);
  if (empty.length === 0 || !web.readInTab || signal.aborted) return visit;
  if (said.tab === undefined) {
    await keepPages(db, visit.pages);
    await db.siteReads.update(turn.id, { visits: visit.visits, bytes: visit.bytes, requests: visit.requests });
    return asks(turn, place, parts, { what: 'tab', urls: empty.map(({ url }) => url) });
  }
  return said.tab ? inTabs(turn, visit, empty, parts, signal) : visit;
}

async function inTabs(
  turn: Turn,
  visit: SiteVisit,
  empty: PageVisit[],
  { db, web, now }: SiteParts,
  signal: AbortSignal,
): Promise<SiteVisit> {
  const tell = () => db.siteReads.update(turn.id, { state: 'tabs', visits: visit.visits });
  for (const page of empty) {
    if (signal.aborted || !web.readInTab) break;
    const started = performance.now();
    page.state = 'reading';
    await tell();
    const shown = await web.readInTab(page.url, visit.site, signal);
    page.ms = elapsed(started);
    if ('trouble' in shown) Object.assign(page, { state: 'failed', trouble: shown.trouble });
    else {
      Object.assign(page, { state: 'read', trouble: null, bytes: shown.html.length });
      visit.pages.push({
        ...{ url: shown.url, site: visit.site, kind: page.kind, html: shown.html, hash: await hashOf(shown.html) },
        ...{ etag: null, lastModified: null, readAt: now().toISOString(), via: 'tab' },
      });
    }
    await tell();
  }
  return visit;
}

/** Pages and facts are kept; a site that gave nothing leaves what was known of it before. */
async function keep(
  turn: Turn,
  record: CrmRecord | null,
  place: SiteAddress,
  visit: SiteVisit,
  parts: SiteParts,
): Promise<SiteReading> {
  const { db, web, settings, now } = parts;
  await keepPages(db, visit.pages);
  const { facts, gave } = factsOf(visit.pages, {
    ...{ parse: web.parse, now: now(), site: place.site, personalEmails: settings.settings.web.personalEmails },
  });
  const visits = visit.visits.map((page) => ({ ...page, gave: gave.get(page.url) ?? page.gave }));
  await db.transaction('rw', db.facts, db.siteReads, async () => {
    if (visit.pages.length > 0 && record) {
      await storeFacts(db, turn.recordKey, place.site, facts);
    }
    const { bytes, requests, ms } = visit;
    const end = { state: 'done' as const, visits, trouble: visit.stopped, bytes, requests, ms, facts: facts.length };
    const suspicions = visit.pages.flatMap(({ html, url }) => ordersIn(html, 'website', url));
    await db.siteReads.update(turn.id, { ...end, ...(suspicions.length > 0 ? { suspicions } : {}) });
  });
  const readAt = now().toISOString();
  return { site: place.site, facts, visits, trouble: visit.stopped, readAt, kept: false };
}

/** What the browser is asked for: this site, with all that stands under its domain. */
const originsOf = ({ site, url }: SiteAddress) =>
  isLoopback(url.hostname) ? [`${url.protocol}//${url.hostname}/*`] : [`*://*.${site}/*`];

/** The newest reading of a site replaces the one before. */
async function storeFacts(db: WingsideDb, recordKey: string, site: string, facts: Fact[]): Promise<void> {
  await db.transaction('rw', db.facts, async () => {
    await db.facts.where('recordKey').equals(recordKey).delete();
    await db.facts.bulkAdd(facts.map((fact) => ({ ...fact, recordKey, site })));
  });
}

const keepPages = (db: WingsideDb, pages: SitePage[]) => db.sitePages.bulkPut(pages);

/** What the seller said in this turn, kept as steps so that a resumed turn does not ask twice. */
export const siteSaidStep = { site: 20, tab: 21 } as const;

async function saidSoFar(db: WingsideDb, turnId: string): Promise<Said> {
  const [site, tab] = await db.steps.bulkGet([
    [turnId, siteSaidStep.site],
    [turnId, siteSaidStep.tab],
  ]);
  const yes = (made: unknown) => (made as { yes: boolean } | undefined)?.yes;
  return { site: yes(site?.made), tab: yes(tab?.made) };
}

async function noteRead(turn: Turn, visit: SiteVisit, { db, now }: SiteParts): Promise<void> {
  await appendAudit(db, {
    at: now().toISOString(),
    what: 'web-read',
    where: '',
    ...{ site: visit.site, record: turn.recordKey },
    why: { action: turn.route?.outcome ?? '', turn: turn.id },
    masks: {},
    bytes: visit.bytes,
    status: visit.stopped?.kind ?? `${visit.pages.length} pages`,
  });
}

const nothing = (site: string, trouble: WebTrouble | null, now: Date): SiteReading => ({
  ...{ site, facts: [], visits: [], trouble, readAt: now.toISOString(), kept: false },
});

const elapsed = (since: number) => Math.round(performance.now() - since);

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
