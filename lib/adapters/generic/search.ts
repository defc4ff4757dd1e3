import type { Page } from '../adapter.ts';
import { shadowTags } from '../dom.ts';
import { nameOf, readControl, readLabel } from './controls.ts';
import { readLines } from './lines.ts';
import { family, readGroup, readTable } from './lists.ts';
import { addPair, readDefinitions, readRow, settleLooks } from './pairs.ts';
import { idInAddress } from './place.ts';
import {
  drawnChildren,
  type Findings,
  inline,
  isControl,
  isHeading,
  otherRecord,
  soleWords,
  type Walk,
} from './walk.ts';

const skippedTags = new Set(
  'script style template noscript svg head nav footer iframe object embed canvas video audio option datalist button math meta link title'.split(
    ' ',
  ),
);
const skippedRoles = new Set(
  'navigation menu menubar toolbar tooltip search banner contentinfo tablist tree log alert status button'.split(' '),
);
const valueRoles =
  /^(dialog|alertdialog|region|tabpanel|group|article|list|listbox|table|grid|form|main|complementary|section|navigation|row|img|radiogroup)$/;
/** Deeper than any page is built; a guard for one that wants to be. */
const deepest = 1_500;

/** What hides a whole page, a tab or a dialog stands near the top; further down asking costs more than looking. */
const shallow = 10;

/** Visibility alone is no reason to pass by: what is in there may be visible again. */
const isAway = (element: Element): boolean =>
  (element.nextElementSibling ?? element.previousElementSibling) !== null &&
  isDeep(element) &&
  element.checkVisibility?.() === false;

const isDeep = (element: Element): boolean => element.firstElementChild?.firstElementChild?.firstElementChild != null;

/** One walk over the scope, in reading order: what may be labels and values, lists, history. */
export function searchPage(scope: Element, page: Page): Findings {
  let depth = 0;
  const walk: Walk = {
    page,
    ownId: idInAddress(page.url)?.id ?? null,
    pairs: [],
    headings: [],
    lists: [],
    feeds: [],
    foreign: [],
    prose: 0,
    skeletons: [],
    tabs: [],
    folds: [],
    section: null,
    used: new Set(),
    looks: new Map(),
    visit(element) {
      if (depth > deepest || (depth < shallow && isAway(element))) return;
      depth++;
      look(element, walk, scope);
      depth--;
    },
  };
  walk.visit(scope);
  readNamed(scope, walk);
  settleLooks(walk);
  dropSiteHead(walk);
  if (walk.foreign.length > 0) {
    const blocks = new Set(walk.foreign);
    const isForeign = (element: Element | null) => {
      for (let at = element; at; at = at.parentElement) if (blocks.has(at)) return true;
      return false;
    };
    walk.pairs = walk.pairs.filter((pair) => !isForeign(pair.label ?? pair.values[0] ?? null));
  }
  return walk;
}

function look(element: Element, walk: Walk, scope: Element): void {
  const tag = element.localName;
  const role = element.getAttribute('role');
  // A drawn switch or picker is a button that holds a value.
  const isValueButton = tag === 'button' && role !== null && isControl(element);
  if ((skippedTags.has(tag) && !isValueButton) || walk.used.has(element)) {
    if (tag === 'button') noteFold(element, walk);
    return;
  }
  if (role !== null && element !== scope && (skippedRoles.has(role) || role === 'dialog')) {
    if (role === 'tablist') walk.tabs.push(...element.querySelectorAll('[role=tab]'));
    else if (role === 'button') noteFold(element, walk);
    return;
  }
  if (tag === 'header' && isSiteHeader(element)) return;
  if ((role !== null || tellingTags.has(tag)) && readByKind(element, tag, role, walk)) return;
  if (element.firstElementChild === null && readLeaf(element, tag, walk)) return;
  const kids = drawnChildren(element, walk.page);
  // Wrappers in wrappers, half of a page: nothing to ask but what is inside.
  const [only] = kids;
  if (only && kids.length === 1 && !inline.has(only.localName)) {
    walk.visit(only);
    return;
  }
  if (kids.length >= 2 && looksRepeated(kids) && readGroup(kids, walk)) return;
  if (readRow(element, kids, walk)) return;
  if (readLines(element, kids, walk)) return;
  for (const kid of kids) walk.visit(kid);
}

function noteFold(button: Element, walk: Walk): void {
  const folds = button.getAttribute('aria-expanded') === 'false' && button.hasAttribute('aria-controls');
  if (folds && !button.hasAttribute('aria-haspopup')) walk.folds.push(button);
}

const tellingTags = new Set('h1 h2 h3 h4 h5 h6 dl table label input select textarea details'.split(' '));

/** Half of a page is elements that hold one text, and nearly all of these say nothing by themselves. */
function readLeaf(element: Element, tag: string, walk: Walk): boolean {
  const text = element.firstChild;
  if (text === null) {
    const named = element.getAttribute('class');
    if (named && /skeleton|spinner|shimmer/i.test(named)) walk.skeletons.push(element);
    return !tag.includes('-') && tag !== 'slot' && !shadowTags.has(tag);
  }
  if (tag.includes('-') || tag === 'slot') return false;
  const { data = '' } = text as Text;
  if (data.length > 200) walk.prose++;
  if (data.length < 2_000 && /[:：]/.test(data)) readLines(element, [], walk);
  return true;
}

/** @returns true when the element's own tag or role said what it is */
function readByKind(element: Element, tag: string, role: string | null, walk: Walk): boolean {
  if (/^h[1-6]$/.test(tag) || role === 'heading') {
    readHeading(element, walk);
    // Odoo puts amount and probability into a heading.
    return element.firstElementChild === null || element.querySelector('label') === null;
  }
  if (role !== null && element.getAttribute('aria-busy') === 'true') walk.skeletons.push(element);
  if (tag === 'details' && !(element as HTMLDetailsElement).open) {
    const summary = element.querySelector(':scope > summary');
    if (summary) walk.folds.push(summary);
  } else if (tag === 'details') return false;
  else if (tag === 'dl') readDefinitions(element, walk);
  else if (tag === 'table' || role === 'table' || role === 'grid' || role === 'treegrid') readTable(element, walk);
  else if (tag === 'label') return readLabel(element as HTMLLabelElement, walk);
  else if (tag === 'input' || tag === 'select' || tag === 'textarea' || (role !== null && isControl(element)))
    readControl(element, walk);
  else return false;
  return true;
}

/** "Signed in as: …" above the title is the site speaking, not the record. */
function dropSiteHead(walk: Walk): void {
  const title = walk.headings.find((heading) => heading.localName === 'h1' && walk.page.look.shown(heading));
  if (!title) return;
  walk.pairs = walk.pairs.filter(
    ({ strong, block }) => strong || !block || (title.compareDocumentPosition(block) & 2) === 0,
  );
}

function readHeading(heading: Element, walk: Walk): void {
  walk.headings.push(heading);
  if (heading.localName === 'h1') return;
  walk.section = heading;
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  if (!link || otherRecord(link, walk) === null) return;
  // The block this heading is the head of: up past wrappers that hold nothing else.
  let block = heading.parentElement;
  while (block && block.childElementCount === 1) block = block.parentElement;
  if (block?.localName === 'header') block = block.parentElement;
  if (block && !/^(body|main)$/.test(block.localName)) walk.foreign.push(block);
}

/** Two neighbours of one make: worth asking what they are. Two plain blocks are no make, three may be. */
function looksRepeated(kids: Element[]): boolean {
  const [first, second, third] = kids;
  if (!first || !second) return false;
  if (alike(first, second)) return third !== undefined || first.localName === 'li' || first.hasAttributes();
  return third !== undefined && alike(second, third);
}

const alike = (a: Element, b: Element): boolean =>
  a.localName === b.localName && (a.localName === 'li' || family(a) === family(b));

/** Logo, search and menus; a header inside the page's content is the record's own. */
const isSiteHeader = (header: Element): boolean =>
  header.closest('main,article,section,[role=main],[role=dialog],dialog') === null &&
  header.querySelector('h1') === null;

/** What only an attribute tells: values labelled from afar, text that can be edited in place. One look-up each: a list of selectors costs more than its parts. */
function readNamed(scope: Element, walk: Walk): void {
  for (const selector of ['[aria-labelledby]', '[contenteditable]']) {
    for (const element of scope.querySelectorAll(selector)) {
      const role = element.getAttribute('role') ?? '';
      if (walk.used.has(element) || valueRoles.test(role) || skippedTags.has(element.localName) || isHeading(element))
        continue;
      if (element.closest('table,[role=grid],[role=table],nav,[role=navigation]')) continue;
      if (isControl(element)) readControl(element, walk);
      else if (soleWords(element) !== '' || element.querySelector('a,time') !== null) {
        addPair(walk, null, nameOf(element, walk), [element], true);
      }
    }
  }
}
