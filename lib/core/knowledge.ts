import type { Untrusted } from './untrusted.ts';

/** Where an article came from: dropped in, pasted, read on a help site, or from the CRM's own knowledge base. */
export const articleOrigins = ['file', 'pasted', 'site', 'crm'] as const;
export type ArticleOrigin = (typeof articleOrigins)[number];

/** A piece of an article under its headings, small enough to be one answer's evidence. */
export type Passage = {
  /** Its place in the article, from 0. */
  n: number;
  /** From the article's first heading down to this passage's own; empty before the first. */
  headings: Untrusted[];
  /** Verbatim, as plain text; a list's lines and a table's rows each on a line of their own. */
  text: Untrusted;
};

/** What the seller's company wrote down. Never trusted: it is text that was read. */
export type Article = {
  id: string;
  title: Untrusted;
  origin: ArticleOrigin;
  /** What the seller knows it by: the file's name, the page's address, the CRM's label. */
  place: string;
  /** Opens it; null for a file or pasted text, which only the panel can show. */
  url: string | null;
  /** `crm:org` for the CRM's own. */
  owner: string | null;
  /** BCP 47; null where it cannot be told. */
  language: string | null;
  /** ISO 8601: when the article says it was last changed, or its source does; null when nobody does. */
  changedAt: string | null;
  /** ISO 8601: until when it says it holds. */
  validUntil: string | null;
  /** What it says of itself: "2.1", "2024", "superseded", "draft". */
  version: string | null;
  /** ISO 8601 */
  addedAt: string;
  passages: Passage[];
};

/** A file the seller dropped in, whole: messages between the extension's pages carry JSON. */
export type ArticleFile = {
  name: string;
  /** Media type as the browser says it; '' where it does not know. */
  type: string;
  base64: string;
  /** ISO 8601: when the file was last changed. */
  changedAt: string;
};

/** What search found. @param score 0..1, calibrated so that below the answer's threshold "the articles do not say" */
export type Hit = { article: Omit<Article, 'passages'>; passage: Passage; score: number };

/** The articles there are, for actions to ask. */
export type Knowledge = {
  /** How many articles can be asked. */
  count(): Promise<number>;
  /** Best first. `fields` of the record that say whom it is for (region, product) may lift what fits. */
  search(words: string, most?: number): Promise<Hit[]>;
};

/** Where no article was ever added. */
export const noKnowledge: Knowledge = { count: async () => 0, search: async () => [] };
