import type { Look } from './adapter.ts';

type OpensRoots = { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };

/**
 * How a content script looks at its page. Both browsers open closed shadow roots for extensions only, each its own way;
 * on a plain page, or where that is refused (Chrome throws for SVG), what is left is the open root.
 */
export function browserLook(): Look {
  const chrome = (globalThis as { chrome?: OpensRoots }).chrome;
  const open = chrome?.dom?.openOrClosedShadowRoot?.bind(chrome.dom);
  const clipped = new ClippedParts();
  return {
    shadowRoot(element) {
      try {
        if (open) return open(element);
        return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? element.shadowRoot;
      } catch {
        return element.shadowRoot ?? null;
      }
    },
    shown(element) {
      try {
        return hasBox(element) && !clipped.has(element);
      } catch {
        return false;
      }
    },
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

/**
 * What a collapsed section cuts off: its boxes are there and "visible", inside a parent of no height. The answer for a
 * parent serves all its children, and is forgotten when the reading, which never waits, is over.
 */
class ClippedParts {
  #known = new Map<Element, boolean>();

  has(element: Element): boolean {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    if (this.#known.size === 0) queueMicrotask(() => this.#known.clear());
    const parent = parentInSight(element);
    const answer = (parent !== null && this.has(parent)) || cutsOff(element);
    this.#known.set(element, answer);
    return answer;
  }
}

/**
 * One pixel counts as none: that is how texts for screen readers are hidden. Asked of every element that is looked at,
 * so the style, which costs half of what the box costs, is asked first.
 */
function cutsOff(element: Element): boolean {
  const { overflowX, overflowY, display } = getComputedStyle(element);
  if (overflowX === 'visible' && overflowY === 'visible') return false;
  if (display === 'contents' || display === 'inline') return false;
  const box = element.getBoundingClientRect();
  const cuts = (overflow: string, size: number) => size <= 1 && (overflow === 'hidden' || overflow === 'clip');
  return cuts(overflowX, box.width) || cuts(overflowY, box.height);
}
