import type { PartLook } from '../look.ts';
import { type Kept, queryFirst, queryFlat } from './query.ts';
import { selectors } from './selectors.ts';

/**
 * A part of the page with the shadow trees inside it. On most orgs there are none: Lightning's own "synthetic" shadow is
 * plain DOM to an extension, and the browser's querySelectorAll does all the work.
 */
export type Scope = {
  look: PartLook;
  roots: (Element | ShadowRoot)[];
  /** BCP 47 of the page. */
  language: string | null;
  /** Links are relative to this. */
  base: string;
  /** Hover cards, composers and dialogs are open in here. */
  covered: boolean;
  /** Live lists of the first root; a part of the page is searched as fast without. */
  kept?: Kept | undefined;
  /** A card or table whose own answer serves for whether something in it is cut off. */
  part?: Element;
};

export function scopeOf(element: Element, look: PartLook, language: string | null, base: string): Scope {
  const kept = listsOf(element);
  const scope: Scope = { look, roots: [element, ...nativeRoots(element, look)], language, base, covered: false, kept };
  scope.covered = select(scope, selectors.overlay).length > 0;
  return scope;
}

const keptLists = new WeakMap<Element, Kept>();

function listsOf(element: Element): Kept {
  const known = keptLists.get(element) ?? new Map();
  keptLists.set(element, known);
  return known;
}

/**
 * The page in front. Lightning keeps earlier pages mounted, and a console nests a tab in a tab: of those that are active
 * and shown, the innermost is the one the seller looks at. Without any (a renamed class), everything that is shown.
 */
export function activePage(document: Document, look: PartLook): Element {
  // By its one common class first: the whole document is searched here, earlier pages and all.
  const active = [...document.getElementsByClassName('active')].filter(
    (page) => page.matches(selectors.activePage) && look.shown(page),
  );
  const innermost = active.filter((page) => !active.some((other) => other !== page && page.contains(other)));
  return innermost.find((page) => page.querySelector(selectors.recordPage)) ?? innermost[0] ?? document.body;
}

/** What a page is built of: where one of these renders natively, everything below does. */
const builders = [
  'one-record-home-flexipage2',
  'flexipage-field',
  'record_flexipage-record-field',
  'records-record-layout-item',
  'records-highlights-details-item',
];
const probeDepth = 8;

/**
 * The shadow trees of components that render natively. Each placed component is asked down its spine, a hundred
 * questions; asking all elements of a page costs more than reading it.
 */
function nativeRoots(element: Element, look: PartLook): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const isNative = (top: Element | undefined) => top !== undefined && isHostDownTo(top, look);
  if (isNative(element) || builders.some((tag) => isNative(element.getElementsByTagName(tag)[0]))) {
    collectRoots(element, look, found);
    return found;
  }
  for (const placed of element.getElementsByTagName('flexipage-component2')) {
    if (isNative(placed)) collectRoots(placed, look, found);
  }
  return found;
}

function isHostDownTo(top: Element, look: PartLook): boolean {
  let at: Element | null = top;
  for (let depth = 0; at && depth < probeDepth; depth++, at = at.firstElementChild) {
    if (at.localName.includes('-') && look.shadowRoot(at)) return true;
  }
  return false;
}

function collectRoots(root: Element | ShadowRoot, look: PartLook, found: ShadowRoot[]): void {
  if ('localName' in root) addRoot(look.shadowRoot(root), look, found);
  const below = root.querySelectorAll('*');
  for (let at = 0; at < below.length; at++) {
    const host = below[at] as Element;
    if (host.localName.includes('-')) addRoot(look.shadowRoot(host), look, found);
  }
}

function addRoot(shadow: ShadowRoot | null, look: PartLook, found: ShadowRoot[]): void {
  if (!shadow || found.includes(shadow)) return;
  found.push(shadow);
  collectRoots(shadow, look, found);
}

/** More trees than this are looked for anew in a part of the page; fewer are asked whether they lie in it. */
const fewRoots = 12;

/** A card or a table, which is cut off as a whole or not at all. */
export const partOf = (scope: Scope, element: Element): Scope => inside(scope, element, element);

/** The same, for one part of it: a related list, a field. */
export function inside(scope: Scope, element: Element, part: Element | undefined = scope.part): Scope {
  const { look, language, base, covered } = scope;
  const roots: Scope['roots'] = [element];
  if (scope.roots.length - 1 > fewRoots) {
    const own: ShadowRoot[] = [];
    collectRoots(element, look, own);
    roots.push(...own);
  } else {
    for (let at = 1; at < scope.roots.length; at++) {
      const tree = scope.roots[at] as ShadowRoot;
      if (holds(element, tree)) roots.push(tree);
    }
  }
  return { look, roots, language, base, covered, kept: undefined, ...(part && { part }) };
}

function holds(element: Element, tree: ShadowRoot): boolean {
  for (let root: Node = tree; 'host' in root; root = (root as ShadowRoot).host.getRootNode()) {
    if (element.contains((root as ShadowRoot).host)) return true;
  }
  return false;
}

/** All matches, in document order on a page without shadow trees. */
export function select(scope: Scope, selector: string): Element[] {
  const [first] = scope.roots;
  if (first && scope.roots.length === 1) return queryFlat(first, selector, scope.kept);
  let found: Element[] = [];
  for (const root of scope.roots) {
    const matches = queryFlat(root, selector, root === first ? scope.kept : undefined);
    if (matches.length > 0) found = found.length > 0 ? found.concat(matches) : matches;
  }
  return found;
}

/** Shown, and on the page itself: a hover card shows another record's fields. */
export const onPage = (scope: Scope, element: Element): boolean =>
  scope.look.shown(element) && !isCovered(scope, element);

export const isCovered = (scope: Scope, element: Element): boolean =>
  outer(element, scope.covered ? selectors.anyOverlay : selectors.dialog) !== null;

export const selectShown = (scope: Scope, selector: string): Element[] =>
  select(scope, selector).filter((element) => onPage(scope, element));

export function firstShown(scope: Scope, selector: string): Element | undefined {
  const first = firstOf(scope, selector);
  return first && !onPage(scope, first) ? select(scope, selector).find((element) => onPage(scope, element)) : first;
}

export function firstOf(scope: Scope, selector: string): Element | undefined {
  for (const root of scope.roots) {
    const found = queryFirst(root, selector, root === scope.roots[0] ? scope.kept : undefined);
    if (found) return found;
  }
  return undefined;
}

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
