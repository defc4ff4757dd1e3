import type { Page } from '../adapter.ts';
import { shadowTags, squeeze } from '../dom.ts';
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

export type Walk = Findings & {
  page: Page;
  ownId: string | null;
  section: Element | null;
  /** Values and controls that already have their label. */
  used: Set<Element>;
  /** Pairs only by their looks, by the look of their label; see `settleLooks`. */
  looks: Map<string, { pair: Pair; isBlank: boolean; unlike: boolean }[]>;
  /** Sketches what a table holds and looks through it. @returns false where there is nothing */
  visit(element: Element): boolean;
  look(part: Part): void;
};

const headingTag = /^h[1-6]$/;
export const isHeading = (element: Element): boolean =>
  headingTag.test(element.localName) || element.getAttribute('role') === 'heading';

export const signature = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;

/** Element children as they are drawn: a shadow tree instead of the light one, slots replaced by what fills them. */
export function drawnChildren(element: Element, page: Page): Element[] {
  const tag = element.localName;
  const kids: Element[] = [];
  let first = element.firstElementChild;
  if (tag === 'slot') {
    const filled = (element as HTMLSlotElement).assignedElements({ flatten: true });
    if (filled.length > 0) return filled;
  } else if (tag.includes('-') || (first === null && element.firstChild === null && shadowTags.has(tag))) {
    first = (page.look.shadowRoot(element) ?? element).firstElementChild;
  }
  for (let kid = first; kid; kid = kid.nextElementSibling) kids.push(kid);
  return kids;
}

export const signs = /^[*:：?]+$/;

/** Never words of a label or a value of their own. */
const decorations = new Set('svg i img picture button script style template br hr sup noscript'.split(' '));
const decorationRoles = new Set(['button', 'tooltip', 'img', 'presentation']);

// The questions from here to `soleWords` are asked of every element of the page: plain look-ups, no selectors.
function isDecoration(element: Element): boolean {
  const tag = element.localName;
  if (decorations.has(tag)) return tag !== 'button' || !isControl(element);
  const first = element.firstChild;
  if (first === null) return !tag.includes('-') && !isControl(element);
  // A required star.
  if (first.nodeType === 3 && (first as Text).length <= 2 && signs.test(element.textContent ?? '')) return true;
  return decorationRoles.has(element.getAttribute('role') ?? '');
}

const controlTags = new Set(['input', 'select', 'textarea']);
const controlRoles = new Set(['switch', 'checkbox', 'combobox', 'textbox', 'spinbutton']);

export function isControl(element: Element): boolean {
  if (controlTags.has(element.localName)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable === '' || editable === 'true' || controlRoles.has(element.getAttribute('role') ?? '');
}

/** The element itself or the controls in it, also those inside components. */
export function controlsIn(element: Element, page: Page, found: Element[] = []): Element[] {
  if (isControl(element)) found.push(element);
  else if (element.firstChild !== null || element.localName.includes('-')) {
    for (const kid of drawnChildren(element, page)) controlsIn(kid, page, found);
  }
  return found;
}

/**
 * The words of an element that shows one run of them and nothing else: what a label is. A required star, an icon and a
 * help button do not count. '' for anything richer or longer than 80 characters.
 */
export function soleWords(element: Element, depth = 0): string {
  let words = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    let more = '';
    if (node.nodeType === 3) {
      const { length } = node as Text;
      more = length > 300 ? (node as Text).data.slice(0, 300).trim() : (node as Text).data.trim();
    } else if (node.nodeType === 1) {
      const kid = node as Element;
      if (isDecoration(kid)) continue;
      if (kid.localName === 'a' || depth > 4 || isControl(kid)) return '';
      more = soleWords(kid, depth + 1);
      if (more === '' && kid.firstChild !== null) return '';
    }
    if (more === '') continue;
    if (signs.test(more)) {
      if (words && /[:：]/.test(more)) words += ':';
      continue;
    }
    if (words !== '' || more.length > 80) return '';
    words = more;
  }
  return depth > 0 ? words : squeeze(words);
}

export const inline = new Set(
  'a abbr b bdi bdo br cite code em font i img mark small span strong sub sup svg time u wbr'.split(' '),
);

/** `Phone:` → `Phone`, `Name *` → `Name`. */
export const bareLabel = (words: string): string => words.replace(/^[*\s]+|[\s:：*]+$/g, '');

/** A label has a letter, is no address, no sum and no sentence. */
export const couldBeLabel = (words: string): boolean =>
  words.length >= 2 &&
  words.length <= 60 &&
  /\p{L}/u.test(words) &&
  !/@|https?:|[!?]\s|\p{Ll}{3}\.\s|!$|(\S+\s){3}.*\.$/u.test(words) &&
  !/^[\p{Sc}\d]/u.test(words);

/** The id of another record this link goes to; null for this record, a list, another site. */
export function otherRecord(link: Element, walk: Pick<Walk, 'page' | 'ownId'>): string | null {
  const href = link.getAttribute('href');
  // Most links of a page go to another record or to nothing; no digit, no id.
  if (!href || !/\d/.test(href) || /^(mailto|tel|javascript):/i.test(href)) return null;
  const id = idBehind(href, walk.page.url)?.id ?? null;
  return id !== walk.ownId ? id : null;
}
