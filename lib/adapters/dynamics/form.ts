import type { Page } from '../adapter.ts';
import { squeeze } from '../dom.ts';
import { linkedRecord } from './locate.ts';
import type { Marks } from './marks.ts';
import { selectors } from './selectors.ts';

/** The record form in front, with its title; the table is the address's. */
export type Form = { root: Element; header: Element; name: string; table: string };

/**
 * The form the seller looks at: shown, and no dialog, which would be another record's. Null while there is none, or none
 * with a title yet. Two in sight (the same record mounted twice) are told apart by the browser tab's title.
 */
export function formInFront(page: Page, marks: Marks, table: string): Form | null {
  const roots = marks.forms.length > 0 ? marks.forms : marks.containers;
  const forms = roots
    .filter((root) => isInFront(root, page))
    .map((root) => titled(root, marks, page, table))
    .filter((form) => form !== null);
  return forms.find(({ name }) => page.document.title.includes(name)) ?? forms[0] ?? null;
}

export const isInFront = (element: Element, page: Page): boolean =>
  element.closest(selectors.overlay) === null && page.look.shown(element);

/** Of all parts of a kind, those in sight that belong to this form and to no form inside it. */
export function partsOf(form: Form, parts: Element[], marks: Marks, page: Page): Element[] {
  const nested = marks.forms.filter((other) => other !== form.root && form.root.contains(other));
  return parts.filter(
    (part) => form.root.contains(part) && !nested.some((other) => other.contains(part)) && page.look.shown(part),
  );
}

function titled(root: Element, marks: Marks, page: Page, table: string): Form | null {
  const header = marks.headers.find((part) => root.contains(part)) ?? root;
  const named = marks.titles.filter((part) => root.contains(part));
  const candidates = named.length > 0 ? named : [...header.querySelectorAll(selectors.title)];
  const titleElement = candidates.find((title) => page.look.shown(title));
  if (!titleElement) return null;
  const status = titleElement.querySelector(selectors.saveStatus)?.textContent ?? '';
  const whole = titleElement.textContent ?? '';
  // The title ends with "- Saved", in the seller's language: fixtures/lead-empty.html.
  const shown = status === '' ? whole : whole.slice(0, whole.lastIndexOf(status));
  const name = squeeze(titleElement.getAttribute('title') || shown.replace(/\s*-\s*$/, ''));
  return name === '' ? null : { root, header, name, table };
}

/** The tables of the command bars in sight: `commandbar-Form:account` → "account". */
export function barsInFront(page: Page, kind: 'Form' | 'HomePageGrid' | 'Dashboard'): string[] {
  const start = `commandbar-${kind}:`;
  return [...page.document.querySelectorAll(selectors.commandBar)]
    .filter((bar) => bar.getAttribute('data-lp-id')?.startsWith(start) && isInFront(bar, page))
    .map((bar) => bar.getAttribute('data-lp-id')?.slice(start.length).toLowerCase() ?? '');
}

/**
 * Is it the record of the address? The address changes first, and no form states its id. So all that speaks against it:
 * a command bar of another table, a browser tab still, or already, titled after another record. See also `linksToItself`.
 */
export function belongs(page: Page, form: Form): boolean {
  const bars = barsInFront(page, 'Form');
  return (bars.length === 0 || bars.includes(form.table)) && titleAgrees(page.document.title, form.name);
}

/** No form links to its own record under another name: the seller has just clicked this link, and the page has not followed yet. */
export const linksToItself = (form: Form, id: string, links: { href: string; name: string }[]): boolean =>
  links.some(({ href, name }) => name !== form.name && linkedRecord(href)?.id === id);

/** "Account: Sales: Harborline Ltd - Dynamics 365". A title of another shape says nothing. */
function titleAgrees(title: string, name: string): boolean {
  const told = /^(?:\(\d+\) )?[^:]+: (.+) [-–|] (?:Microsoft )?(?:Dynamics 365|Power Apps)\b/.exec(squeeze(title))?.[1];
  if (!told) return true;
  return told.includes(name) || name.includes(told.split(': ').at(-1) ?? told);
}

/** "- Unsaved", in the languages most Dynamics sellers use. */
const unsaved =
  /unsaved|nicht gesp|ungespeichert|non enreg|sin guardar|no guard|non salv|não salv|niet opgesl|未保存|未儲存/i;

export function hasUnsavedChanges({ header }: Form, marks: Marks): boolean {
  return marks.statuses.some((status) => header.contains(status) && unsaved.test(status.textContent ?? ''));
}
