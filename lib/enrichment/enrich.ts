import type { Evidence, Fact, SitePage } from '../core/site.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { bucketName, thresholdOf } from './confidence.ts';
import { countryOf, firstContext, type SiteOptions } from './context.ts';
import type { FactKind, SiteContext } from './fact.ts';
import { factKinds } from './facts/index.ts';
import { legalName } from './facts/legal-name.ts';
import { name } from './facts/name.ts';
import { type Found, type Value, valuesOf } from './merge.ts';
import { readPageOf } from './page-model.ts';
import type { ReadPage } from './read-page.ts';
import { outdatedOf } from './reading/page-year.ts';
import { isQuoted, isVisible } from './verify.ts';

/** A reader that failed on a page. The others' facts stand; this is a bug to be mended. */
export type Problem = { field: string; url: string; said: string };

/** A value, shown or not sure enough to be, and the row of the confidence table it has its confidence from: what calibration counts. */
export type Graded = { fact: Fact; bucket: string };

export type SiteFacts = {
  /** In the order of `factKinds`; of a list, the surest first. */
  facts: Fact[];
  /** By address, how many of these facts each page says. */
  gave: Map<string, number>;
  context: SiteContext;
  problems: Problem[];
  graded: Graded[];
};

/** A list of more than this is a catalogue. */
const longestList = 25;

/**
 * What a company's own pages say about it: every value with its verbatim quote, what else was found in its place, and how
 * sure it is. No page makes it throw.
 *
 * @param options.site registrable domain, or host and port on this machine
 * @param options.parse HTML → document; scripts do not run and nothing is loaded
 */
export function factsOf(pages: SitePage[], options: SiteOptions & { parse(html: string): Document }): SiteFacts {
  const problems: Problem[] = [];
  const read = pages.flatMap(
    (page) => orProblem('page', page.url, problems, () => [readPageOf(page, options.parse)]) ?? [],
  );
  const context = contextOf(read, options, problems);
  const graded = factKinds.flatMap((kind) => {
    const values = orProblem(kind.id, '', problems, () => valuesOf(kind, findsOf(kind, context, problems))) ?? [];
    return factsFrom(kind, values);
  });
  const facts = graded.flatMap(({ fact }) => (fact.confidence >= thresholdOf(fact.field) ? [fact] : []));
  return { facts, gave: gaveOf(facts, pages), context, problems, graded };
}

/** The company's names and country come first: all other readers need them to tell its data from its customers'. */
function contextOf(pages: ReadPage[], options: SiteOptions, problems: Problem[]): SiteContext {
  let context = firstContext(pages, options);
  const likely = (kind: FactKind) =>
    valuesOf(kind, findsOf(kind, context, problems))
      .filter(({ confidence }) => confidence >= thresholdOf(kind.id))
      .slice(0, 2)
      .map(({ shown }) => String(shown.normalized));
  const names = orProblem(name.id, '', problems, () => likely(name)) ?? [];
  context = { ...context, names };
  const legal = orProblem(legalName.id, '', problems, () => likely(legalName)) ?? [];
  context = { ...context, names: [...new Set([...names, ...legal])] };
  const country = orProblem('country', '', problems, () => countryOf(context, legal)) ?? null;
  return { ...context, country };
}

/** What stays true however old the page is: all else of an outdated page only gives rivals. */
const lasting = new Set(['name', 'legal_name', 'founded', 'registration', 'vat', 'news', 'technology']);
const outdatedBySite = new WeakMap<readonly ReadPage[], Set<ReadPage>>();

function isOutdated(page: ReadPage, { pages }: SiteContext): boolean {
  let outdated = outdatedBySite.get(pages);
  if (!outdated) {
    outdated = outdatedOf(pages);
    outdatedBySite.set(pages, outdated);
  }
  return outdated.has(page);
}

/** Finds whose quote stands on their page; the rest is nobody's word and goes. */
function findsOf(kind: FactKind, site: SiteContext, problems: Problem[]): Found[] {
  return site.pages.flatMap((page) => {
    const finds = orProblem(kind.id, page.url, problems, () => kind.find(page, site)) ?? [];
    return finds.flatMap((find) => {
      const quote = find.quote.replace(/\s+/g, ' ').trim();
      if (!isQuoted(quote, page)) return [];
      const past = !lasting.has(kind.id) && isOutdated(page, site);
      return [{ ...find, quote, page, clarity: past ? ('weak' as const) : find.clarity }];
    });
  });
}

function factsFrom(kind: FactKind, values: Value[]): Graded[] {
  const threshold = thresholdOf(kind.id);
  const sure = values.filter(({ confidence }) => confidence >= threshold);
  const unsure = values.filter(({ confidence }) => confidence < threshold);
  const top = kind.many ? [...sure.slice(0, longestList), ...unsure] : [...sure, ...unsure].slice(0, 1);
  return top.map((value) => {
    const others = kind.many ? [] : values.filter((other) => other !== value);
    const said = [...new Set(value.all.map(({ page }) => page.url))].filter((url) => url !== value.shown.page.url);
    const fact = { ...evidenceOf(value), field: kind.id, rivals: others.map(evidenceOf), alsoAt: said };
    return { fact, bucket: bucketName(value.bucket) };
  });
}

/** Of the finds that say the value, the one visitors can read: a seller who follows the quote sees it on the page. */
function visibleOf(shown: Found, all: Found[]): Found {
  if (isVisible(shown.quote, shown.page)) return shown;
  const alike = ({ normalized }: Found) => JSON.stringify(normalized) === JSON.stringify(shown.normalized);
  const visible = all.filter((find) => find.clarity !== 'weak' && isVisible(find.quote, find.page));
  return visible.find(alike) ?? (typeof shown.value === 'string' ? visible[0] : undefined) ?? shown;
}

function evidenceOf({ shown, all, confidence }: Value): Evidence {
  const { value, normalized, quote, page } = visibleOf(shown, all);
  const { extractor } = shown;
  const said =
    typeof value === 'string'
      ? asUntrusted(value.replace(/\s+/g, ' ').trim())
      : { name: asUntrusted(value.name), role: value.role === null ? null : asUntrusted(value.role) };
  return {
    value: said,
    normalized,
    quote: asUntrusted(quote),
    url: page.url,
    readAt: page.readAt,
    extractor,
    confidence,
  };
}

function gaveOf(facts: Fact[], pages: SitePage[]): Map<string, number> {
  const gave = new Map(pages.map(({ url }) => [url, 0]));
  for (const { url, alsoAt } of facts) for (const each of [url, ...alsoAt]) gave.set(each, (gave.get(each) ?? 0) + 1);
  return gave;
}

/** What it gives, or null and a problem noted: one reader's bug loses no other's facts. */
function orProblem<T>(field: string, url: string, problems: Problem[], read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    problems.push({ field, url, said: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
