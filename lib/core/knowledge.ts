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
  /** `crm:org` for the CRM's own, `help:<address>` for a help site's. */
  owner: string | null;
  /** BCP 47; null where it cannot be told. */
  language: string | null;
  /** ISO 8601: when the article says it was last changed, or its source does; null when nobody does. */
  changedAt: string | null;
  /** ISO 8601: until when it says it holds. */
  validUntil: string | null;
  /** What it says of itself: "2.1", "2024", "superseded", "draft". */
  version: string | null;
  /** Titles of articles it says it takes the place of. */
  replaces?: string[];
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
  /** Best first. @param prefer words of the record that say whom it is for (region, product); they may lift what fits */
  search(words: string, most?: number, prefer?: string[]): Promise<Hit[]>;
};

/** Where no article was ever added. */
export const noKnowledge: Knowledge = { count: async () => 0, search: async () => [] };

/** Why an article could not be taken in. `tellArticle` has a sentence for each. */
export type ArticleTrouble =
  | { kind: 'too-big'; bytes: number }
  | { kind: 'empty' }
  | { kind: 'not-text'; type: string }
  | { kind: 'pdf-locked' }
  | { kind: 'pdf-of-pictures' }
  | { kind: 'pdf-broken' }
  | { kind: 'too-many'; limit: number };

/** What happened, then what to do. */
export function tellArticle(trouble: ArticleTrouble): string {
  switch (trouble.kind) {
    case 'too-big':
      return `This is too big to read (${Math.ceil(trouble.bytes / 1_000_000)} MB). Split it, or paste the part that matters.`;
    case 'empty':
      return 'There is no text in it.';
    case 'not-text':
      return `This is no text that can be read (${trouble.type || 'type unknown'}). Save it as PDF, HTML, Markdown or plain text.`;
    case 'pdf-locked':
      return 'This PDF is protected with a password. Save it without one, then add it again.';
    case 'pdf-of-pictures':
      return 'This PDF holds pictures of pages and no text, as a scanner makes them. Have its text recognised (OCR), then add it again.';
    case 'pdf-broken':
      return 'This PDF is damaged and cannot be read. Save it anew, then add it again.';
    case 'too-many':
      return `More than ${trouble.limit} articles are not kept. Remove some you no longer need.`;
  }
}
