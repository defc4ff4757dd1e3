import type { Page } from '../adapter.ts';
import { nameOf, readControl, readLabel } from './controls.ts';
import { readLines } from './lines.ts';
import { looksRepeated, readGroup, readTable } from './lists.ts';

import { addBlank, settleLooks } from './looks.ts';
import { addPair, isOpenedOut, readDefinitions, readRow, saysLabel, wordsOf } from './pairs.ts';
import type { Part } from './part.ts';
import { idInAddress } from './place.ts';
import { isAway, type Scope, sketchOf } from './sketch.ts';
import { type Findings, isControl, isHeading, otherRecord, type Walk } from './walk.ts';

const valueRoles =
  /^(dialog|alertdialog|region|tabpanel|group|article|list|listbox|table|grid|form|main|complementary|section|navigation|row|img|radiogroup|button|tab|menu|menubar|toolbar)$/;

/** From this many words on asking whether a part is in sight costs less than looking through it. */
const many = 6;

/** The page, and what only attributes tell: values labelled from afar, text that can be edited in place. */
export type Marked = { page: Page; labelled: Element[]; editable: Set<Element>; described: Element[] };

/** A look at what one pass left of a part of the page: what may be labels and values, lists, history. */
export function searchScope(scope: Scope, { page, labelled, editable }: Marked): Findings {
  const walk: Walk = {
    ...scope,
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
    blanks: [],
    size: scope.part?.size ?? 0,
    sketch: (element) => sketchOf(element, page.look, editable).part,
    look: (part) => look(part, walk),
  };
  if (scope.part) look(scope.part, walk);
  readNamed(
    labelled.filter((element) => scope.element.contains(element)),
    walk,
  );
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

function look(part: Part, walk: Walk): void {
  const { kind, element, kids } = part;
  if (walk.used.has(element)) return;
  switch (kind) {
    case 'control':
      readControl(element, walk);
      return;
    case 'table':
      readTable(element, walk);
      return;
    case 'list':
      readDefinitions(element, walk);
      return;
    case 'text':
      readText(part, walk);
      return;
    case 'label':
      if (readLabel(part, walk)) return;
      break;
    case 'heading':
      readHeading(part, walk);
      // Odoo puts amount and probability into a heading.
      if (!kids.some(hasLabel)) return;
      break;
    default:
      if (part.size >= many && isAway(part.outer)) return;
      if (looksRepeated(kids) && readGroup(part, walk)) return;
  }
  if (readRow(part, walk) || readLines(part, walk)) return;
  for (const [n, kid] of kids.entries()) if (!isOpenedOut(kid, kids[n - 1], walk)) look(kid, walk);
}

const hasLabel = ({ kind, kids }: Part): boolean => kind === 'label' || kids.some(hasLabel);

function readText(part: Part, walk: Walk): void {
  const { words } = part;
  if (words.length > 200) walk.prose++;
  if (/[:：]./.test(words)) readLines(part, walk);
  else if (part.blank && saysLabel(part, words)) addPair(walk, part.element, words, [part.blank], true);
  else if (part.blank) {
    const busy = part.blank.matches('[aria-busy=true]') ? part.blank : part.blank.querySelector('[aria-busy=true]');
    if (busy) walk.skeletons.push(busy);
    else if (!part.blank.querySelector('svg,img')) addBlank(part, part.blank, walk);
  }
}

/** "Signed in as: …" above the title is the site speaking, not the record. */
function dropSiteHead(walk: Walk): void {
  const title = walk.headings.find((heading) => heading.localName === 'h1' && walk.page.look.shown(heading));
  if (!title) return;
  walk.pairs = walk.pairs.filter(
    ({ strong, block }) => strong || !block || (title.compareDocumentPosition(block) & 2) === 0,
  );
}

function readHeading({ element: heading, link: own, kids }: Part, walk: Walk): void {
  walk.headings.push(heading);
  if (heading.localName === 'h1') return;
  walk.section = heading;
  const link = own ?? kids.find((kid) => kid.link)?.link ?? null;
  if (!link || otherRecord(link, walk) === null) return;
  // The block this heading is the head of: up past wrappers that hold nothing else.
  let block = heading.parentElement;
  while (block && block.childElementCount === 1) block = block.parentElement;
  if (block?.localName === 'header') block = block.parentElement;
  if (block && !/^(body|main)$/.test(block.localName)) walk.foreign.push(block);
}

/** What only an attribute tells: values labelled from afar, text that can be edited in place. */
function readNamed(named: Element[], walk: Walk): void {
  for (const element of named) {
    const role = element.getAttribute('role') ?? '';
    if (
      walk.used.has(element) ||
      valueRoles.test(role) ||
      (element.localName === 'button' && !isControl(element)) ||
      isHeading(element)
    )
      continue;
    if (element.closest('table,[role=grid],[role=table],nav,[role=navigation]')) continue;
    if (isControl(element)) readControl(element, walk);
    else if (wordsOf(element, walk) !== '' || element.querySelector('a,time') !== null) {
      addPair(walk, null, nameOf(element, walk), [element], true);
    }
  }
}
