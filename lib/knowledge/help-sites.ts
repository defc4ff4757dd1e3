import { fail, ok, type Result } from '../core/failure.ts';
import type { Article } from '../core/knowledge.ts';
import { type SitePage, tellWeb } from '../core/site.ts';
import { sliceWriter } from '../engine/slice-writer.ts';
import { appendAudit } from '../history/audit.ts';
import type { SiteRead, WingsideDb } from '../history/db.ts';
import type { Merged } from '../settings/merge.ts';
import { ordersIn } from '../trust/injection/record.ts';
import { type HelpVisit, helpBudget, readHelp } from '../web/help/read-help.ts';
import type { WebReach } from '../web/reach.ts';
import { type HelpAddress, helpAddress, helpPrefix, isHelpRead } from './help-address.ts';
import type { ArticleShelf } from './shelf.ts';
import { vanished } from './vanished.ts';

type HelpParts = {
  db: WingsideDb;
  shelf: ArticleShelf;
  web: WebReach;
  merged(): Promise<Merged>;
  now(): Date;
};

/** A help site the seller wants read. */
export type HelpWish = {
  /** As the seller wrote it. */
  address: string;
  /** Read on, beyond the pages it stopped at. */
  further?: boolean;
};

/** However often the seller reads on. */
const mostPages = 400;
/** New pages a site may have had since it was read. */
const roomForNew = 20;

/**
 * Help sites as a source of articles. A reading is kept like a reading of a company's site, its pages beside theirs, so
 * that the next one asks only for what changed; each article is kept as its page comes.
 */
export class HelpSites {
  readonly #parts: HelpParts;
  readonly #stops = new Map<string, AbortController>();
  /** One site at a time. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: HelpParts) {
    this.#parts = parts;
  }

  /** Called once, when the engine starts: what was being read was cut off, and what it gave is kept. */
  async start(): Promise<void> {
    await this.#parts.db.siteReads
      .filter((read) => isHelpRead(read) && read.state === 'reading' && !this.#stops.has(read.turnId))
      .modify({ state: 'done', trouble: { kind: 'stopped' } });
  }

  /** Begins to read a site, or reads it again. @returns once it is written down that it will be read */
  async read({ address, further = false }: HelpWish): Promise<Result<{ id: string }>> {
    const { db, web, merged, now } = this.#parts;
    const place = helpAddress(address, (await merged()).settings.web.loopback);
    if (!place.ok) return fail({ kind: 'article-unreadable', why: tellWeb(place.trouble) });
    const { id, site, origins } = place.value;
    if (this.#stops.has(id)) return ok({ id });
    if (!(await web.allowed(origins)))
      return fail({ kind: 'article-unreadable', why: tellWeb({ kind: 'no-permission', site }) });
    const stop = new AbortController();
    this.#stops.set(id, stop);
    const row: SiteRead = {
      ...{ turnId: id, recordKey: '', site: id, state: 'reading', visits: [], trouble: null },
      ...{ bytes: 0, requests: 0, ms: 0, facts: null, at: now().toISOString() },
    };
    const before = await db.siteReads.get(id);
    await db.siteReads.put(row);
    const work = this.#queue.then(() => this.#run(place.value, before, further, stop.signal));
    this.#queue = work
      .catch(async (error) => {
        console.error('Reading a help site failed', error);
        await db.siteReads.update(id, { state: 'done', trouble: { kind: 'stopped' } });
      })
      .finally(() => this.#stops.delete(id));
    return ok({ id });
  }

  /** What was read stays. */
  stop(id: string): void {
    this.#stops.get(id)?.abort();
  }

  /** Removes a site with all its articles. */
  async remove(id: string): Promise<void> {
    const { db } = this.#parts;
    if (!id.startsWith(helpPrefix)) return;
    this.stop(id);
    if (this.#stops.has(id)) await this.#queue;
    await db.transaction('rw', db.articles, db.sitePages, db.siteReads, async () => {
      await db.articles.where('owner').equals(id).delete();
      await db.sitePages.where('site').equals(id).delete();
      await db.siteReads.delete(id);
    });
  }

  /** Stops whatever is being read, for a deletion that must not be written behind. Resolves when it has stopped. */
  async stopAll(): Promise<void> {
    for (const stop of this.#stops.values()) stop.abort();
    await this.#queue;
  }

  /** Resolves when nothing is being read any more. */
  async idle(): Promise<void> {
    await this.#queue;
  }

  async #run(place: HelpAddress, before: SiteRead | undefined, further: boolean, signal: AbortSignal): Promise<void> {
    const { db, web, merged, now } = this.#parts;
    const { id, site, start } = place;
    const known = await db.sitePages.where('site').equals(id).toArray();
    const pages = pagesFor(known.length, before, further);
    const progress = sliceWriter((visits: SiteRead['visits']) => db.siteReads.update(id, { visits }));
    const kept = keeper(id, this.#parts);
    const { loopback } = (await merged()).settings.web;
    const visit = await web.within(site, (fetch) =>
      readHelp(start, {
        ...{ fetch, parse: web.parse, now, known, signal, allowLoopback: loopback, keep: kept.keep },
        ...{ onProgress: progress.write, budget: { ...helpBudget, pages } },
      }),
    );
    await progress.end();
    await this.#finish(id, visit, kept);
    await appendAudit(db, {
      ...{ at: now().toISOString(), what: 'web-read', where: '', site, masks: {}, bytes: visit.bytes },
      ...{ why: { action: 'read a help site', turn: '' }, status: statusOf(visit) },
    });
  }

  /** Articles whose pages are gone go; the row says how the reading ended. */
  async #finish(id: string, visit: HelpVisit, { articles, suspicions }: Keeper): Promise<void> {
    const { db, now } = this.#parts;
    const { visits, bytes, requests, ms, stopped } = visit;
    await db.transaction('rw', db.articles, db.sitePages, db.siteReads, async () => {
      const old = (await db.articles.where('owner').equals(id).toArray()).filter(
        (article) => !articles.has(article.id),
      );
      const gone = vanished(old, visit);
      await db.articles.bulkDelete(gone.map((article) => article.id));
      await db.sitePages.bulkDelete(gone.flatMap(({ url }) => url ?? []));
      await db.siteReads.update(id, {
        ...{ state: 'done', visits, trouble: stopped, bytes, requests, ms, at: now().toISOString() },
        ...(suspicions.length > 0 ? { suspicions } : {}),
      });
    });
  }
}

const statusOf = ({ stopped, visits }: HelpVisit): string =>
  stopped && stopped.kind !== 'budget'
    ? stopped.kind
    : `${visits.filter(({ state }) => state === 'read' || state === 'unchanged').length} pages`;

/** All that was read before, and room for what is new; as many again where the seller wants to go on. */
function pagesFor(known: number, before: SiteRead | undefined, further: boolean): number {
  const asked = before?.visits.filter(({ state }) => state !== 'planned' && state !== 'skipped').length ?? 0;
  const usual = Math.max(helpBudget.pages, known + roomForNew);
  return Math.min(mostPages, further ? Math.max(usual, Math.max(asked, known) + helpBudget.pages) : usual);
}

type Keeper = {
  keep(page: SitePage): Promise<number>;
  /** Ids of those this reading found. */
  articles: Set<string>;
  suspicions: NonNullable<SiteRead['suspicions']>;
};

/** Takes the pages in as they come. The same text under a second address is one article. */
function keeper(id: string, { db, shelf }: HelpParts): Keeper {
  const texts = new Set<string>();
  const kept: Keeper = {
    articles: new Set(),
    suspicions: [],
    async keep(page) {
      const added = await shelf.addPage(page, id);
      await db.sitePages.put({ ...page, site: id });
      if (!added.ok) return 0;
      const text = fingerprint(added.value);
      if (texts.has(text)) {
        await shelf.remove(added.value.id);
        return 0;
      }
      texts.add(text);
      kept.articles.add(added.value.id);
      kept.suspicions.push(...ordersOn(added.value, page.url));
      return 1;
    },
  };
  return kept;
}

/** Line by line, so that the quote is the order itself; what only shows across lines is looked for in the whole. */
function ordersOn({ passages }: Article, url: string): ReturnType<typeof ordersIn> {
  const text = passages.map((passage) => passage.text).join('\n');
  const whole = ordersIn(text, 'knowledge', url);
  if (whole.length === 0) return [];
  const [first] = text.split('\n').flatMap((line) => ordersIn(line, 'knowledge', url));
  return first ? [first] : whole;
}

const fingerprint = ({ title, passages }: Article): string =>
  `${title}\n${passages.map(({ text }) => text).join('\n')}`;
