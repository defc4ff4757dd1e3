import type { Page } from '../adapter.ts';
import { shownChildren } from '../dom.ts';
import type { Part } from './part.ts';
import { idBehind } from './place.ts';

/** A label and where its value stands. `strong`: the page's own markup says so, not only its looks. */
export type Pair = {
  label: Element | null;
  words: string;
  values: Element[];
  /** Where the text of a value stands that has no element of its own. */
  block?: Element;
  text?: string;
  strong: boolean;
  section: Element | null;
  /** The value as it was sketched, and what it stands in with its label. */
  value?: Part;
  row?: Element;
};
/** A table or a run of like cards: other records, never fields of this one. */
export type FoundList = {
  element: Element;
  items: Element[];
  /** The items as they were sketched, of cards. */
  cards?: Part[];
  headers: Element[];
  section: Element | null;
  kind: 'table' | 'cards';
};

/** What one walk over the page came by, in reading order. Nothing in it was checked for being shown yet. */
export type Findings = {
  pairs: Pair[];
  headings: Element[];
  lists: FoundList[];
  feeds: { items: Element[]; section: Element | null }[];
  /** Blocks about another record (its heading links there). */
  foreign: Element[];
  /** Long runs of prose: what articles are made of. */
  prose: number;
  /** Empty boxes that say they stand in for something still to come. */
  skeletons: Element[];
  /** Closed tabs, and the heads of folded sections. */
  tabs: Element[];
  folds: Element[];
};

/** `among`: what the row stands in; `unlike`: label and value are not built alike. */
export type Look = { pair: Pair; style: string; among: Element | null; unlike: boolean };

export type Walk = Findings & {
  page: Page;
  ownId: string | null;
  section: Element | null;
  /** Values and controls that already have their label. */
  used: Set<Element>;
  /** Pairs only by their looks, by the look of their label; see `settleLooks`. */
  looks: Map<string, Look[]>;
  /** Labels with nothing where a value would be. */
  blanks: Look[];
  /** Words and controls in all of it. */
  size: number;
  /** What a table or a list of definitions holds: the first pass left that for later. null: not a word in there */
  sketch(element: Element): Part | null;
  look(part: Part): void;
};

/** What the page calls its language, null where it says none. */
export const languageOf = ({ document }: Page): string | null => document.documentElement.lang || null;

export const headingTag = /^h[1-6]$/;
export const isHeading = (element: Element): boolean =>
  headingTag.test(element.localName) || element.getAttribute('role') === 'heading';

export const signature = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;

export const signs = /^[*:：?]+$/;

export const controlTags = new Set(['input', 'select', 'textarea']);
const controlRoles = new Set(['switch', 'checkbox', 'combobox', 'textbox', 'spinbutton', 'slider', 'meter']);

export function isControl(element: Element): boolean {
  if (controlTags.has(element.localName)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable === '' || editable === 'true' || controlRoles.has(element.getAttribute('role') ?? '');
}

/** The element itself or the controls in it, also those inside components. */
export function controlsIn(element: Element, page: Page, found: Element[] = []): Element[] {
  if (isControl(element)) found.push(element);
  else if (element.firstChild !== null || element.localName.includes('-')) {
    for (const kid of shownChildren(element, page.look))
      if (kid.nodeType === 1) controlsIn(kid as Element, page, found);
  }
  return found;
}

export const inline = new Set(
  'a abbr b bdi bdo br cite code em font i img mark small span strong sub sup svg time u wbr'.split(' '),
);

/** `Phone:` → `Phone`, `Name *` → `Name`. */
export const bareLabel = (words: string): string => words.replace(/^[*\s]+|[\s:：*]+$/g, '');

/** A label has a letter, is no address, no sum and no sentence. */
export const couldBeLabel = (words: string): boolean =>
  // One letter is somebody's initial; this one is a network.
  (words.length >= 2 || words === 'X') &&
  words.length <= 60 &&
  /\p{L}/u.test(words) &&
  !/@|https?:|[!?]\s|\p{Ll}{3}\.\s|!$|(\S+\s){3}.*\.$/u.test(words) &&
  !/^\(?[\p{Sc}\d]/u.test(words);

/** The id of another record this link goes to; null for this record, a list, another site. */
export function otherRecord(link: Element, walk: Pick<Walk, 'page' | 'ownId'>): string | null {
  const href = link.getAttribute('href');
  // Most links of a page go to another record or to nothing; no digit, no id.
  if (!href || !/\d/.test(href) || /^(mailto|tel|javascript):/i.test(href)) return null;
  const id = idBehind(href, walk.page.url)?.id ?? null;
  return id !== walk.ownId ? id : null;
}
