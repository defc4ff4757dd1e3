import type { Page } from '../adapter.ts';
import { readGroup, readTable } from './lists.ts';
import { addPair, nameOf, readControl, readDefinitions, readLabel, readLines, readRow, settleLooks } from './pairs.ts';
import { idInAddress } from './place.ts';
import {
  drawnChildren,
  type Findings,
  isControl,
  isHeading,
  otherRecord,
  signature,
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
    section: null,
    used: new Set(),
    looks: new Map(),
    visit(element) {
      if (depth > deepest) return;
      depth++;
      look(element, walk, scope);
      depth--;
    },
  };
  walk.visit(scope);
  readNamed(scope, walk);
  settleLooks(walk);
  if (walk.foreign.length > 0) {
    const isForeign = (element: Element | null) =>
      element !== null && walk.foreign.some((block) => block.contains(element));
    walk.pairs = walk.pairs.filter((pair) => !isForeign(pair.label ?? pair.values[0] ?? null));
  }
  return walk;
}

function look(element: Element, walk: Walk, scope: Element): void {
  const tag = element.localName;
  if (skippedTags.has(tag) || walk.used.has(element)) return;
  const role = element.getAttribute('role');
  if (role !== null && element !== scope && (skippedRoles.has(role) || role === 'dialog')) return;
  if (tag === 'header' && isSiteHeader(element)) return;
  if (readByKind(element, tag, role, walk)) return;
  const kids = drawnChildren(element, walk.page);
  if (kids.length >= 2 && looksRepeated(kids) && readGroup(kids, walk)) return;
  if (readRow(element, kids, walk)) return;
  if (readLines(element, kids, walk)) return;
  for (const kid of kids) walk.visit(kid);
}

/** @returns true when the element's own tag or role said what it is */
function readByKind(element: Element, tag: string, role: string | null, walk: Walk): boolean {
  if (/^h[1-6]$/.test(tag) || role === 'heading') {
    readHeading(element, walk);
    return true;
  }
  if (tag === 'dl') readDefinitions(element, walk);
  else if (tag === 'table' || role === 'table' || role === 'grid' || role === 'treegrid') readTable(element, walk);
  else if (tag === 'label') return readLabel(element as HTMLLabelElement, walk);
  else if (tag === 'input' || tag === 'select' || tag === 'textarea' || (role !== null && isControl(element)))
    readControl(element, walk);
  else return false;
  return true;
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

/** Two neighbours of one make: worth asking what they are. */
function looksRepeated(kids: Element[]): boolean {
  const [first, second, third] = kids;
  if (!first || !second) return false;
  const alike = (a: Element, b: Element) =>
    a.localName === b.localName && (a.localName === 'li' || head(a) === head(b));
  return alike(first, second) || (third !== undefined && alike(second, third));
}

const head = (element: Element): string => signature(element).split(' ', 1)[0] ?? '';

/** Logo, search and menus; a header inside the page's content is the record's own. */
const isSiteHeader = (header: Element): boolean =>
  header.closest('main,article,section,[role=main],[role=dialog],dialog') === null &&
  header.querySelector('h1') === null;

/** What only an attribute tells: values labelled from afar, text that can be edited in place. */
function readNamed(scope: Element, walk: Walk): void {
  for (const element of scope.querySelectorAll(
    '[aria-labelledby],[contenteditable=true],[contenteditable=""],[data-label]',
  )) {
    const role = element.getAttribute('role') ?? '';
    if (walk.used.has(element) || valueRoles.test(role) || skippedTags.has(element.localName) || isHeading(element))
      continue;
    if (element.closest('table,[role=grid],[role=table],nav,[role=navigation]')) continue;
    if (isControl(element)) readControl(element, walk);
    else if (soleWords(element) !== '' || element.querySelector('a,time') !== null) {
      const named = nameOf(element, walk) || (element.getAttribute('data-label') ?? '');
      addPair(walk, null, named, [element], true);
    }
  }
}
