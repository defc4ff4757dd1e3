import type { Page } from '../adapter.ts';
import type { PartLook } from '../look.ts';
import { linkedRecord } from './locate.ts';
import { selectors } from './selectors.ts';

/** The part of the page that shows the record or the list, and how to look at it. HubSpot has no shadow trees. */
export type Frame = {
  look: PartLook;
  root: Element;
  /** BCP 47 of the page. */
  language: string | null;
  /** Links are relative to this. */
  base: string;
  /** Before the selector of an anchor: a panel may lie over another ticket with the same properties. */
  mark: string;
};

/**
 * What lies over the page and shows something else: the preview of another record, a side panel, a dialog, a form for a
 * new record, a hover card. Asked of all that stands around a card, so without a list of selectors.
 */
function isOverlay(element: Element): boolean {
  if (element.hasAttribute('data-layer-for') || element.hasAttribute('data-crm-location')) return true;
  const role = element.getAttribute('role');
  if (role === 'dialog' || role === 'tooltip') return true;
  const mark = element.getAttribute('data-selenium-test') ?? element.getAttribute('data-test-id');
  return mark !== null && panels.has(mark);
}

const panels = new Set(['IndexPageInlineSidebar', 'sidebar-preview-panel', 'edit-task-panel', 'creator']);

/** HubSpot renders into `#crm`; an earlier page can still be mounted beside it, hidden. */
export function frameOf({ document, url, look }: Page): Frame {
  const shell = [...document.querySelectorAll('#crm')].find((each) => look.shown(each));
  const language = document.documentElement.lang || null;
  return { look, root: shell ?? document.body, language, base: url.href, mark: '' };
}

/**
 * The help desk has no such shell, and may show the ticket of the address in a panel over the others.
 *
 * @returns null while it shows another ticket
 */
export function frameOfTicket(page: Page, ticket: string): Frame | null {
  const { document, url, look } = page;
  const frame = { ...frameOf(page), root: document.body };
  const header = all(frame, selectors.ticketLink).find(
    (link) => look.shown(link) && linkedRecord(link.getAttribute('href') ?? '', url.href)?.id === ticket,
  );
  if (!header) return null;
  const panel = overlayOf(header, document.body);
  const layer = panel?.getAttribute('data-layer-for');
  return panel ? { ...frame, root: panel, mark: layer ? `[data-layer-for="${layer}"] ` : '' } : frame;
}

export const within = (frame: Frame, root: Element): Frame => ({ ...frame, root });

/**
 * All matches in document order, shown or not. Always one plain selector: for a list of them the browser takes fifty
 * times as long. Attributes few elements have cost a tenth of `data-test-id`, which a sixth of all have.
 */
export const all = (frame: Frame, selector: string): Element[] => [...frame.root.querySelectorAll(selector)];

/** On the page itself, in sight. Asked of cards and sections; what is in them is asked for its words only. */
export const inSight = (frame: Frame, element: Element): boolean =>
  frame.look.shown(element) && !isCovered(frame, element);

const isCovered = (frame: Frame, element: Element): boolean => overlayOf(element, frame.root) !== null;

function overlayOf(element: Element, root: Element): Element | null {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) if (isOverlay(at)) return at;
  return null;
}

export const allInSight = (frame: Frame, selector: string): Element[] =>
  all(frame, selector).filter((element) => inSight(frame, element));

/** Stops at the first match, which is nearly always the one in sight. */
export function firstInSight(frame: Frame, selector: string): Element | undefined {
  const first = frame.root.querySelector(selector);
  if (!first || inSight(frame, first)) return first ?? undefined;
  return all(frame, selector).find((element) => inSight(frame, element));
}

/** What the first of these selectors finds that finds anything: pages of several years are in use at the same time. */
export function firstFound(frame: Frame, generations: readonly string[]): Element[] {
  for (const selector of generations) {
    const found = all(frame, selector);
    if (found.length > 0) return outermost(found);
  }
  return [];
}

/** Of elements in document order, those that stand in no other one of them. */
export function outermost(elements: Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) if (!kept.at(-1)?.contains(element)) kept.push(element);
  return kept;
}

/** Its first button unfolds it; menus in it say so of themselves too. */
export const isFolded = (card: Element): boolean =>
  card.querySelector('[aria-expanded]')?.getAttribute('aria-expanded') === 'false';

/** The preview of another record, which stands in the page or over it. */
export function previewIn({ root, look }: Frame): boolean {
  const panels = selectors.previewPanel.map((selector) => root.ownerDocument.querySelector(selector));
  return panels.some((panel) => panel !== null && look.shown(panel));
}

/** The places of a record page; each is looked for once in a reading. */
export type Layout = {
  /** The left side, where the record stands in short. */
  side: Element | undefined;
  /** The middle, with the record's tabs. */
  pane: Element | undefined;
  tabs: Element[];
  timeline: Element | undefined;
};

export function layoutOf(frame: Frame): Layout {
  const pane = firstInSight(frame, selectors.middlePane);
  const timeline = firstInSight(pane ? within(frame, pane) : frame, selectors.timeline);
  const tabList = pane?.querySelector(selectors.tabList);
  const ofTimeline = tabList && timeline?.contains(tabList);
  return {
    side: firstInSight(frame, selectors.leftSidebar),
    pane,
    tabs: tabList && !ofTimeline ? all(within(frame, tabList), selectors.tab) : [],
    timeline,
  };
}

export const absolute = (href: string, { base }: Frame): string =>
  /^\/[^/]/.test(href) ? base.slice(0, base.indexOf('/', 8)) + href : (URL.parse(href, base)?.href ?? href);
