import type { Look } from './adapter.ts';

/**
 * `within`: an element around it whose answer serves for whether it is cut off; asked for itself is only whether it has
 * a box. One answer for a section of forty fields costs a fortieth.
 */
export type PartLook = Pick<Look, 'shadowRoot'> & { shown(element: Element, within?: Element): boolean };

type OpensRoots = { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };

/**
 * How a content script looks at its page. Both browsers open closed shadow roots for extensions only, each its own way;
 * on a plain page, or where that is refused (Chrome throws for SVG), what is left is the open root.
 */
export function browserLook(): PartLook {
  const chrome = (globalThis as { chrome?: OpensRoots }).chrome;
  const open = chrome?.dom?.openOrClosedShadowRoot?.bind(chrome.dom);
  // On a page of its own there is nobody to open closed ones, and asking for it costs as much as the answer.
  const isOpenOnly = !open && typeof Element !== 'undefined' && !('openOrClosedShadowRoot' in Element.prototype);
  return {
    shadowRoot(element) {
      try {
        const root = element.shadowRoot;
        if (root !== null || isOpenOnly) return root;
        if (open) return open(element);
        return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
      } catch {
        return null;
      }
    },
    shown: drawnParts(),
  };
}

/**
 * `aria-hidden` does not count: an open dialog of a React app sets it on everything else the seller still sees.
 * `display: contents` has no box of its own; then the parent must be shown, and the walk goes on to the children.
 */
function hasBox(element: Element): boolean {
  if (element.checkVisibility?.(visibility) ?? element.getClientRects().length > 0) return true;
  const style = getComputedStyle(element);
  if (style.display !== 'contents' || style.visibility !== 'visible') return false;
  const parent = parentInSight(element);
  return parent === null || hasBox(parent);
}

const visibility = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };

/** The element around it as it is drawn: the slot it fills, its parent, or the host of its shadow tree. */
function parentInSight(element: Element): Element | null {
  const parent = element.parentElement;
  // Only the children of a host fill slots.
  if (parent) return element.assignedSlot ?? parent;
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What is known of an element: the answers hold for the reading they were given in, the style is live and stays. */
type Part = { style: CSSStyleDeclaration; cut: boolean; cutIn: number; shown: boolean; shownIn: number };

/**
 * Asks each element once in a reading, which never waits: then what was found is forgotten. A style object is kept for
 * as long as its element; asking it again takes a third of the time of asking for it anew.
 */
function drawnParts(): PartLook['shown'] {
  const known = new WeakMap<Element, Part>();
  let reading = 0;
  let ends = false;

  const partOf = (element: Element): Part => {
    let part = known.get(element);
    if (!part) {
      part = { style: getComputedStyle(element), cut: false, cutIn: -1, shown: false, shownIn: -1 };
      known.set(element, part);
    }
    return part;
  };

  /** What a collapsed section cuts off: its boxes are there and "visible", inside a parent of no height. */
  const isCutOff = (element: Element, part: Part): boolean => {
    if (part.cutIn !== reading) {
      const parent = parentInSight(element);
      part.cut = (parent !== null && isCutOff(parent, partOf(parent))) || cutsOff(element, part.style);
      part.cutIn = reading;
    }
    return part.cut;
  };

  return function isShown(element: Element, within?: Element): boolean {
    if (!ends) {
      ends = true;
      queueMicrotask(() => {
        reading++;
        ends = false;
      });
    }
    try {
      const part = partOf(element);
      if (part.shownIn === reading) return part.shown;
      if (within) return isShown(within) && hasBox(element) && !cutsOff(element, part.style);
      part.shown = hasBox(element) && !isCutOff(element, part);
      part.shownIn = reading;
      return part.shown;
    } catch {
      return false;
    }
  };
}

/** One pixel counts as none: that is how texts for screen readers are hidden. */
function cutsOff(element: Element, style: CSSStyleDeclaration): boolean {
  // Asked of every element around a value, and nearly all answer this; one word for both directions is the cheapest.
  if (style.overflow === 'visible') return false;
  const { overflowX, overflowY, display } = style;
  if (display === 'contents' || display === 'inline') return false;
  // Without a transform these are the box to the pixel, and cost a quarter of it.
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  if (offsetWidth > 1 && offsetHeight > 1 && style.transform === 'none') return false;
  const box = element.getBoundingClientRect();
  const cuts = (overflow: string, size: number) => size <= 1 && (overflow === 'hidden' || overflow === 'clip');
  return cuts(overflowX, box.width) || cuts(overflowY, box.height);
}
