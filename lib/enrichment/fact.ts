import type { Extractor, Normalized, PageKind } from '../core/site.ts';
import type { ReadPage } from './read-page.ts';

/** A value one reader found in one place. */
export type Find = {
  /** As the site writes it. */
  value: string | { name: string; role: string | null };
  normalized: Normalized;
  /** Verbatim: a piece of `page.text` (white space collapsed) or of `page.html`. A find without one is dropped. */
  quote: string;
  extractor: Exclude<Extractor, 'model'>;
  /** How clear the place is: `sure` says it outright, `likely` by a strong pattern, `weak` by its place alone. */
  clarity: 'sure' | 'likely' | 'weak';
};

/** What is known of the site while its facts are read. */
export type SiteContext = {
  /** Registrable domain. */
  site: string;
  /** The company's names as found so far, most likely first: guards against reading a customer's data as its own. */
  names: string[];
  /** ISO 3166 alpha-2, from addresses, imprint, phones and the domain's ending; null when unsure. */
  country: string | null;
  /** All pages, home first. */
  pages: ReadPage[];
  now: Date;
  /** The seller said yes to addresses of persons (`first.last@`); else only roles and general ones are found. */
  personalEmails: boolean;
};

/** One kind of fact: how it is found on a page, and when two finds say the same. One file each in `facts/`. */
export type FactKind = {
  /** The name it has in the command line's output and in settings: `employees`. */
  id: string;
  /** As the seller reads it: "Employees". */
  label: string;
  /** A list (phones, products): every item is a fact. Otherwise the likeliest value is the fact and others are its rivals. */
  many: boolean;
  /** Where it is usually said; the crawl plans for these. */
  pages: readonly PageKind[];
  /** All finds on one page, in the order of trust: structured data, page structure, sentences. */
  find(page: ReadPage, site: SiteContext): Find[];
  /** Do two finds say the same value? They then count as one, said twice. */
  same(one: Find, other: Find): boolean;
  /** Lists visitors are told: what only the source says yields to what they read; it is often a template's, or old. */
  readable?: true;
  /** Several values may all be right (a company has many true descriptions): rivals make none less sure. */
  peaceful?: true;
  /** Lists: is it to come before the others? Among equals the surest comes first. */
  first?(find: Find): boolean;
};

export const defineFact = (kind: FactKind): FactKind => kind;
