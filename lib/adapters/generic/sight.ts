import type { Page } from '../adapter.ts';
import { visibility } from '../look.ts';

/** By reading, then by what the rows stand in: how what was seen in one of them is wrapped. */
const seen = new WeakMap<Page, Map<Element | null, Set<string>>>();

/**
 * Whether a word of a row is in sight. Where a neighbour row of the same make was looked at, what is around the word in
 * the same wrappers cuts nothing off here either; left to ask is whether it has a box of its own.
 */
export function isSeenIn(row: Element, element: Element, page: Page): boolean {
  let wrapped = '';
  for (let at: Element | null = element; ; at = at.parentElement) {
    if (at === null) return page.look.shown(element);
    wrapped += at.hasAttributes()
      ? `${at.localName}.${at.getAttribute('class') ?? ''}.${at.getAttribute('style') ?? ''}<`
      : `${at.localName}..<`;
    if (at === row) break;
  }
  const rows = seen.get(page) ?? new Map<Element | null, Set<string>>();
  seen.set(page, rows);
  const known = rows.get(row.parentElement) ?? new Set();
  rows.set(row.parentElement, known);
  if (known.has(wrapped) && element.checkVisibility?.(visibility)) return true;
  const isShown = page.look.shown(element);
  if (isShown) known.add(wrapped);
  return isShown;
}
