import type { Look, Page } from '../adapter.ts';
import type { PartLook } from '../look.ts';
import { bindings, classes, selectors, tags } from './selectors.ts';

/** The part of the page that shows the record, and how it is looked at. Zoho has no shadow trees. */
export type Scope = {
  look: PartLook;
  document: Document;
  root: Element;
  /** BCP 47 of the page. */
  language: string | null;
  /** Links are relative to this. */
  base: string;
  /** Something floats in here: hover cards, windows. */
  covered: boolean;
  /** Another record's page is in sight as well, with the same ids of fields. */
  twice: boolean;
};

/**
 * CRM Plus shows the CRM in a frame. One of its own host can be looked into.
 *
 * @returns null where the CRM is in a frame that cannot
 */
export function crmDocument({ document, url, look }: Page): Document | null {
  if (!url.hostname.startsWith('crmplus.')) return document;
  const frames = [...document.querySelectorAll('iframe')].filter((frame) => look.shown(frame));
  const inner = frames.flatMap((frame) => opened(frame) ?? []);
  if (inner.length > 0) return inner.find((each) => hasCrm(each)) ?? inner[0] ?? null;
  return frames.length > 0 && !hasCrm(document) ? null : document;
}

function opened(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument?.body ? frame.contentDocument : null;
  } catch {
    return null; // another site's
  }
}

const hasCrm = (document: Document): boolean =>
  [...tags.recordRoots, tags.table, tags.board].some((tag) => document.getElementsByTagName(tag).length > 0);

export function scopeOf(document: Document, page: Page, id: string): Scope {
  const { look, url } = page;
  const roots = recordRoots(document, look);
  const own = roots.length > 1 ? roots.find((each) => boundIds(each, look).has(id)) : undefined;
  const [first] = roots;
  const root = own ?? (first ? withLists(first, look) : document.body);
  const covered = isCovered(root);
  return {
    look,
    document,
    root,
    language: document.documentElement.lang || null,
    base: url.href,
    covered,
    twice: roots.length > 1,
  };
}

const isCovered = (root: Element): boolean =>
  tags.overlays.some((tag) => root.getElementsByTagName(tag).length > 0) ||
  classes.overlays.some((name) => root.getElementsByClassName(name).length > 0) ||
  root.querySelector('#kventitydetailspage') !== null;

/** The left column, which says whose page it is, may stand beside the record's part and not in it. */
function withLists(root: Element, look: Look): Element {
  if (root.getElementsByTagName(tags.relatedLabel).length > 0) return root;
  const labels = [...root.ownerDocument.getElementsByTagName(tags.relatedLabel)];
  const beside = labels.find((label) => look.shown(label) && label.closest(selectors.overlay) === null);
  let at = root;
  while (beside && at.parentElement && !at.contains(beside)) at = at.parentElement;
  return at;
}

/** The records' pages in sight, the outermost of those nested in each other. */
export function recordRoots(document: Document, look: Look): Element[] {
  const all = tags.recordRoots.flatMap((tag) => [...document.getElementsByTagName(tag)]);
  const shown = all.filter((root) => look.shown(root) && root.closest(selectors.overlay) === null);
  return shown.filter((root) => !shown.some((other) => other !== root && other.contains(root)));
}

/** Ids of records that parts of this page are bound to. What is in sight counts before what is not. */
export function boundIds(root: Element, look: PartLook): Set<string> {
  const bound = bindings.flatMap(([tag, attribute]) =>
    [root, ...root.getElementsByTagName(tag)].flatMap((element) => {
      const id = element.localName === tag ? element.getAttribute(attribute) : null;
      return id && /^\d{15,20}$/.test(id) ? { element, id } : [];
    }),
  );
  if (new Set(bound.map(({ id }) => id)).size < 2) return new Set(bound.map(({ id }) => id));
  const shown = bound.filter(({ element }) => look.shown(element, element.parentElement ?? undefined));
  return new Set((shown.length > 0 ? shown : bound).map(({ id }) => id));
}

export const select = (scope: Scope, selector: string): Element[] => [...scope.root.querySelectorAll(selector)];

/**
 * Shown, and on the page itself: what floats over it shows other records.
 *
 * @param within one answer to "is it cut off?" serves for all that stands in it
 */
export const onPage = (scope: Scope, element: Element, within?: Element): boolean =>
  scope.look.shown(element, within) && (!scope.covered || element.closest(selectors.overlay) === null);

export const byTag = (scope: Scope, tag: string): Element[] => [...scope.root.getElementsByTagName(tag)];
export const byClass = (scope: Scope, name: string): Element[] => [...scope.root.getElementsByClassName(name)];

export const firstOnPage = (scope: Scope, elements: Element[]): Element | undefined =>
  elements.find((element) => onPage(scope, element));

/** Parts of the page are still coming. */
export const isBusy = (scope: Scope): boolean =>
  classes.spinners.some((name) => firstOnPage(scope, byClass(scope, name)) !== undefined);

export const absolute = (href: string, scope: Scope): string => URL.parse(href, scope.base)?.href ?? href;
