import type { ReadingInput, RecordKind } from '../core/record.ts';

/** How a page is looked at. The content script, the bench and the command line each bring their own. */
export type Look = {
  /** The open or closed shadow root of an element, null if it has none. */
  shadowRoot(element: Element): ShadowRoot | null;
  /** Has a box and is not hidden by style, by a closed tab, by a collapsed section. */
  shown(element: Element): boolean;
};

export type Page = { document: Document; url: URL; look: Look };

/** The record a URL names. `org` tells customers of one CRM apart: the host, or the CRM's own name for the tenant. */
export type Place = { org: string; kind: RecordKind; id: string };

/** What a reader hands back; the caller adds url, adapter, language and time. */
export type Found = Omit<ReadingInput, 'url' | 'adapter' | 'language' | 'tookMs'> & {
  /** The CRM shows its edit form of this record instead of the record: what stands there is not saved, and not read. */
  editing?: true;
};

/** The four questions each CRM answers. No zod in here and nothing heavy: this is what runs inside the CRM's page. */
export type Adapter = {
  id: string;
  /** As the seller knows it: "Salesforce". */
  label: string;
  /** Match patterns of the vendor's hosts; empty for CRMs that companies host themselves. */
  matches: string[];
  /** Is this page of that CRM? By host for the vendors' clouds; by marks on the page for self-hosted ones. */
  recognises(page: Page): boolean;
  /** The record the URL names; null: a page, but not a record. Pure, so that the background can ask it too. */
  locate(url: URL): Place | null;
  /** Why there is nothing to read on a page that is recognised but not located, in a seller's words. */
  whyNot?(url: URL): string;
  /** Reads what is shown. Never changes the page, never waits. `completeness: 'loading'` while the page still shows another record or none. */
  read(page: Page, place: Place): Found;
};

export const defineAdapter = (adapter: Adapter): Adapter => adapter;

/** A finding with nothing in it, to be filled. */
export const nothingFound = (place: Place, name: string): Found => ({
  kind: place.kind,
  name,
  user: null,
  owner: null,
  stage: null,
  fields: [],
  related: [],
  timeline: [],
  tasks: [],
  rows: [],
  missing: [],
  completeness: 'whole',
});

/** An empty reading of a page that does not show its record yet. */
export const stillLoading = (place: Place, name = ''): Found => ({
  ...nothingFound(place, name),
  completeness: 'loading',
});
