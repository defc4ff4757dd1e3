import type { Page } from '../adapter.ts';
import { squeeze } from '../dom.ts';
import type { PartLook } from '../look.ts';

/** The part of the page that is read: the page itself, or the panel at its side. */
export type Scope = {
  root: Element;
  look: PartLook;
  url: URL;
  /** BCP 47. Until 2026 every page said "en", whatever the user had chosen. */
  language: string | null;
  /** Panels at its side, open or not. */
  beside: Element[];
  /** These, and what lies over it: they show something else. */
  overlays: Element[];
};

const panel = '[data-side-panel]';

/** The panel was a command menu in 2025 and a drawer before. */
const panels = [panel, '[data-testid="command-menu"]', '[data-testid="right-drawer"]'];

/** @returns null when the panel is asked for and is not open */
export function scopeOf({ document, look, url }: Page, inPanel: boolean): Scope | null {
  const language = document.documentElement.lang || null;
  const root = inPanel ? [...document.querySelectorAll(panel)].find((each) => look.shown(each)) : document.body;
  if (!root) return null;
  // One by one: browsers have a shortcut for a single attribute, and none for a list (measured on 150,000 nodes).
  const beside = inPanel ? [] : panels.flatMap((selector) => [...root.querySelectorAll(selector)]);
  return { root, look, url, language, beside, overlays: [...beside, ...dialogs(document)] };
}

/** They are put beside the app, not into it. */
const dialogs = ({ body }: Document): Element[] =>
  [...body.children].flatMap((part) => (part.id === 'root' ? [] : [...part.querySelectorAll('[role=dialog]')]));

const isCovered = ({ overlays }: Scope, element: Element): boolean =>
  overlays.some((overlay) => overlay.contains(element));

/** All matches that are part of it, shown or not. Give it one selector, not a list. */
export function select(scope: Scope, selector: string): Element[] {
  const found = [...scope.root.querySelectorAll(selector)];
  return scope.overlays.length === 0 ? found : found.filter((element) => !isCovered(scope, element));
}

export const selectShown = (scope: Scope, selector: string): Element[] =>
  select(scope, selector).filter((element) => scope.look.shown(element));

/** Grey bars where something will be. */
export const isWaiting = (scope: Scope): boolean =>
  ['.react-loading-skeleton', '[data-skeleton]'].some((bar) => selectShown(scope, bar).length > 0);

/** Does the side panel show something while the page itself is read? */
export const hasOpenPanel = (scope: Scope): boolean =>
  scope.beside.some((each) => hasWords(each) && scope.look.shown(each));

const hasWords = (element: Element): boolean => squeeze(element.textContent ?? '') !== '';

/** Where a link leads, as a whole address. */
export const absolute = (href: string, { url }: Scope): string => URL.parse(href, url)?.href ?? href;

/** Icons carry their name as a class: `tabler-icon-lock`, before 2025 `icon-tabler-lock`. */
export function iconOf(svg: Element): string[] {
  const name = /\b(?:tabler-icon|icon-tabler)-([a-z][a-z0-9-]*)/.exec(svg.getAttribute('class') ?? '')?.[1];
  return name ? [name] : [];
}

export const iconsIn = (element: Element): string[] => [...element.getElementsByTagName('svg')].flatMap(iconOf);
