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

/** What `checkVisibility` is to heed. */
export const visibility = { opacityProperty: true, visibilityProperty: true };

/** The element around it as it is drawn: the slot it fills, its parent, or the host of its shadow tree. */
function parentInSight(element: Element): Element | null {
  const parent = element.parentElement;
  // Only the children of a host fill slots.
  if (parent) return element.assignedSlot ?? parent;
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Asks each element once in a reading, which never waits: then what was found is forgotten. */
function drawnParts(): PartLook['shown'] {
  const cut = new Map<Element, boolean>();
  const seen = new Map<Element, boolean>();
  let ends = false;
  /** Of all values of a section the same is asked. */
  let around: Element | null = null;
  /** Tag and class of what cuts nothing off in there. */
  const alike = new Set<string>();

  const forget = () => {
    cut.clear();
    seen.clear();
    alike.clear();
    around = null;
    ends = false;
  };

  /** What a collapsed section cuts off: its boxes are there and "visible", inside a parent of no height. */
  const isCutOff = (element: Element): boolean => {
    let answer = cut.get(element);
    if (answer === undefined) {
      const parent = parentInSight(element);
      answer = (parent !== null && isCutOff(parent)) || cutsOff(element);
      cut.set(element, answer);
    }
    return answer;
  };

  /** One of each make is asked: in one place, tag and class decide it, unless it brings a style of its own. */
  const isWhole = (element: Element): boolean => {
    const make = `${element.localName}.${element.getAttribute('class')}`;
    if (alike.has(make) && !element.hasAttribute('style')) return true;
    if (cutsOff(element)) return false;
    alike.add(make);
    return true;
  };

  const isPartShown = (element: Element, within: Element): boolean => {
    if (around !== within) {
      around = within;
      alike.clear();
    }
    return !isCutOff(within) && hasBox(element) && isWhole(element);
  };

  return (element, within) => {
    if (!ends) {
      ends = true;
      queueMicrotask(forget);
    }
    try {
      if (within) return isPartShown(element, within);
      let answer = seen.get(element);
      if (answer === undefined) {
        answer = hasBox(element) && !isCutOff(element);
        seen.set(element, answer);
      }
      return answer;
    } catch {
      return false;
    }
  };
}

/** One pixel counts as none: that is how texts for screen readers are hidden. */
function cutsOff(element: Element): boolean {
  const style = getComputedStyle(element);
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
