import type { Look } from '../adapter.ts';
import { selectors } from './selectors.ts';

/**
 * A part of the page with the shadow trees inside it. On most orgs there are none: Lightning's own "synthetic" shadow is
 * plain DOM to an extension, and the browser's querySelectorAll does all the work.
 */
export type Scope = {
  look: Look;
  roots: (Element | ShadowRoot)[];
  /** BCP 47 of the page. */
  language: string | null;
  /** Links are relative to this. */
  base: string;
  /** Hover cards, composers and dialogs are open in here. */
  covered: boolean;
};

export function scopeOf(element: Element, look: Look, language: string | null, base: string): Scope {
  const roots: Scope['roots'] = [element];
  if (hasNativeShadow(element, look)) collectRoots(element, look, roots);
  const scope: Scope = { look, roots, language, base, covered: false };
  return { ...scope, covered: select(scope, selectors.overlay).length > 0 };
}

/**
 * The page in front. Lightning keeps earlier pages mounted, and a console nests a tab in a tab: of those that are active
 * and shown, the innermost is the one the seller looks at. Without any (a renamed class), everything that is shown.
 */
export function activePage(document: Document, look: Look): Element {
  // By its one common class first: the whole document is searched here, earlier pages and all.
  const active = [...document.getElementsByClassName('active')].filter(
    (page) => page.matches(selectors.activePage) && look.shown(page),
  );
  const innermost = active.filter((page) => !active.some((other) => other !== page && page.contains(other)));
  return innermost.find((page) => page.querySelector(selectors.recordPage)) ?? innermost[0] ?? document.body;
}

/** Asked first: what the page is built of, and the parts that hold labels and values. */
const builders = [
  'one-record-home-flexipage2',
  'flexipage-component2',
  'flexipage-field',
  'record_flexipage-record-field',
  'records-record-layout-item',
  'records-highlights-details-item',
];
const probeDepth = 8;

/**
 * Is there a component that renders natively? Below one everything does, so each placed component is asked down its
 * spine, a hundred questions; asking all elements of a page costs more than reading it.
 */
function hasNativeShadow(element: Element, look: Look): boolean {
  const tops = builders.flatMap((tag) =>
    tag === 'flexipage-component2' ? [...element.querySelectorAll(tag)] : (element.querySelector(tag) ?? []),
  );
  for (const top of [element, ...tops]) {
    let at: Element | null = top;
    for (let depth = 0; at && depth < probeDepth; depth++, at = at.firstElementChild) {
      if (at.localName.includes('-') && look.shadowRoot(at)) return true;
    }
  }
  return false;
}

function collectRoots(root: Element | ShadowRoot, look: Look, found: Scope['roots']): void {
  const own = 'localName' in root ? look.shadowRoot(root) : null;
  for (const shadow of [own, ...shadowsBelow(root, look)]) {
    if (!shadow) continue;
    found.push(shadow);
    collectRoots(shadow, look, found);
  }
}

function* shadowsBelow(root: Element | ShadowRoot, look: Look) {
  for (const host of root.querySelectorAll('*')) if (host.localName.includes('-')) yield look.shadowRoot(host);
}

/** The same, for one part of it: a related list, a field. */
export function inside(scope: Scope, element: Element): Scope {
  if (scope.roots.length === 1) return { ...scope, roots: [element] };
  const roots: Scope['roots'] = [element];
  collectRoots(element, scope.look, roots);
  return { ...scope, roots };
}

/**
 * A selector list is asked one by one: for a single class, tag or attribute browsers have a shortcut, twenty times faster
 * than their way through a list (measured on 14,000 elements).
 */
const singles = (selector: string): string[] => selector.split(',');

/** All matches, in document order on a page without shadow trees. */
export function select(scope: Scope, selector: string): Element[] {
  const parts = singles(selector);
  let found: Element[] = [];
  let lists = 0;
  for (const root of scope.roots) {
    for (const part of parts) {
      const matches = root.querySelectorAll(part);
      if (matches.length === 0) continue;
      found = found.concat([...matches]);
      lists++;
    }
  }
  return lists > 1 && scope.roots.length === 1 ? inOrder(found) : found;
}

const inOrder = (found: Element[]): Element[] =>
  [...new Set(found)].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));

/** Shown, and on the page itself: a hover card shows another record's fields. */
export const onPage = (scope: Scope, element: Element): boolean =>
  scope.look.shown(element) && !isCovered(scope, element);

export const isCovered = (scope: Scope, element: Element): boolean =>
  scope.covered && outer(element, selectors.overlay) !== null;

export const selectShown = (scope: Scope, selector: string): Element[] =>
  select(scope, selector).filter((element) => onPage(scope, element));

export const firstShown = (scope: Scope, selector: string): Element | undefined =>
  select(scope, selector).find((element) => onPage(scope, element));

/** `closest`, through the hosts of shadow trees. */
export function outer(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return null;
}
