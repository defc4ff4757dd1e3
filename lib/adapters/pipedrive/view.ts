import type { Look, Page, Place } from '../adapter.ts';
import { squeeze } from '../dom.ts';
import { linkedRecord, type Shown } from './locate.ts';
import { anyCover, selectors } from './selectors.ts';
import { lineOf } from './text.ts';
import { nameInTitle, titleNames } from './window-title.ts';

/** Asks whether an element is shown; `within` is something around it whose answer to "is it cut off?" serves for it too. */
export type PartLook = Look & { shown(element: Element, within?: Element): boolean };

/** The part of the page that shows one record. Pipedrive draws in plain DOM, so the browser's own queries do all the work. */
export type View = {
  look: PartLook;
  /** BCP 47 of the page. */
  language: string | null;
  /** Links are relative to this. */
  base: string;
  root: Element;
  /** What it is the view of; null for a page of many records. */
  title: Element | null;
};

export type RecordView = View & {
  name: string;
  /** A link in it names this very record. */
  proven: boolean;
  /** The cursor is in the title: what stands there is not saved. */
  titleOpen: boolean;
};

/** Everything that is shown and lies under nothing. */
export const wholePage = ({ document, url, look }: Page): View => ({
  look,
  language: document.documentElement.lang || null,
  base: url.href,
  root: document.body,
  title: null,
});

/** Is it in a preview, a dialog or a hover card that lies over the view? What stands there is another record's. */
export function isCovered(view: View, element: Element): boolean {
  const cover = element.closest(anyCover);
  // The preview that the view is in itself does not cover it.
  return cover !== null && !(view.title && cover.contains(view.title));
}

export function select(view: View, selector: string): Element[] {
  const found = view.root.querySelectorAll(selector);
  return found.length === 0 ? [] : [...found].filter((element) => !isCovered(view, element));
}

export const firstShown = (view: View, selector: string): Element | undefined =>
  select(view, selector).find((element) => view.look.shown(element));

/**
 * Where the record of the address is shown. A page, a preview over a list and a panel beside it are built alike, and
 * several can be there at once, earlier ones hidden: each is what surrounds one title.
 *
 * @returns null when none of them can be it
 */
export function findView(page: Page, place: Place, shown: Shown): RecordView | null {
  const { document, url, look } = page;
  const titles = [selectors.title, selectors.leadTitle].flatMap((each) => [...document.querySelectorAll(each)]);
  const language = document.documentElement.lang || null;
  const views = titles.flatMap((title) => {
    if (!look.shown(title)) return [];
    const cover = coverOf(title);
    const view = { look, language, base: url.href, root: partAround(title, titles, cover), title };
    const opened = linkedRecord(firstShown(view, selectors.openInTab)?.getAttribute('href') ?? null);
    const isIt = opened ? opened.kind === place.kind && opened.id === place.id : mayShow(cover, place, shown);
    return isIt ? [{ ...view, ...nameIn(title, document, look), proven: opened !== null }] : [];
  });
  return theOne(views, document.title);
}

/** Without a link to say whose it is: pages lie under everything, previews over a list; the panel of leads is beside it. */
const mayShow = (cover: Element | null, place: Place, shown: Shown): boolean =>
  place.kind === 'lead' || (shown === 'page') === (cover === null);

/** The outermost preview or dialog around an element. */
function coverOf(element: Element): Element | null {
  let found: Element | null = null;
  for (let at = element.closest(anyCover); at; at = at.parentElement?.closest(anyCover) ?? null) found = at;
  return found;
}

/** As far up from a title as no other title is inside: hidden earlier pages have theirs. */
function partAround(title: Element, titles: Element[], cover: Element | null): Element {
  const others = titles.filter((other) => other !== title);
  const end = cover ?? title.ownerDocument.body;
  let at = title;
  while (at !== end && at.parentElement && !others.some((other) => at.parentElement?.contains(other))) {
    at = at.parentElement;
  }
  return at;
}

/** Two copies of one record are as good as one; two records are told apart by a link or by the browser tab's title. */
function theOne(views: RecordView[], title: string): RecordView | null {
  const proven = views.filter((view) => view.proven);
  const left = proven.length > 0 ? proven : views;
  if (new Set(left.map(({ name }) => name)).size <= 1) return left[0] ?? null;
  return left.find(({ name }) => titleNames(title, name)) ?? null;
}

/** "Add title" stands where there is none yet. */
const placeholder =
  /^(?:(?:add|deal|lead) title|titel hinzufügen|deal-titel|ajouter un titre|añadir título|adicionar título|タイトルを追加)$/i;

function nameIn(title: Element, document: Document, look: Look): { name: string; titleOpen: boolean } {
  const input = title.querySelector(selectors.titleInput) as HTMLInputElement | null;
  if (!input) return { name: lineOf(title, look), titleOpen: false };
  const titleOpen = document.activeElement === input;
  const value = squeeze(input.value || input.textContent || '');
  const name = placeholder.test(value) || value === input.placeholder ? '' : value;
  return { name: titleOpen ? savedName(name, nameInTitle(document.title)) : name, titleOpen };
}

/** While a title is being typed, the browser tab has the saved one; if it begins alike, it is of the same record. */
function savedName(typed: string, saved: string): string {
  if (saved === '') return typed;
  return typed.startsWith(saved.slice(0, 4)) || typed.includes(saved) ? saved : '';
}
