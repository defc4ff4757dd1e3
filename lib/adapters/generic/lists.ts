import { squeeze } from '../dom.ts';
import { dateLike } from './history.ts';
import { addPair, labelWords, saysLabel, soleWords } from './pairs.ts';
import type { Part } from './part.ts';
import { bareLabel, couldBeLabel, isHeading, otherRecord, type Walk } from './walk.ts';

const cellTag = /^t[dh]$/;
export const cellsOf = (row: Element): Element[] => {
  if (row.localName === 'tr') return [...row.children].filter((cell) => cellTag.test(cell.localName));
  return [...row.querySelectorAll('[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]')];
};
export const isHeader = (cell: Element): boolean =>
  cell.localName === 'th' || /^(column|row)header$/.test(cell.getAttribute('role') ?? '');
const fieldAndValue = /^(field|property|attribute|feld|merkmal|champ|campo|項目)$/i;

/** A table with a header row is other records; without one its rows are labels and values, or it only lays out the page. */
export function readTable(table: Element, walk: Walk): void {
  const rows = rowsOf(table);
  const headers = headerCells(rows);
  const words = headers.map((cell) => squeeze(cell.textContent ?? ''));
  if (headers.length >= 2 && !fieldAndValue.test(words[0] ?? '')) {
    const items = rows.filter((row) => row !== rows[0] && row.parentElement?.localName !== 'thead');
    // Two tables for one grid, the header kept still above the rows: seen where rows are virtual.
    walk.lists.push({ element: table, items, headers, section: walk.section, kind: 'table' });
    return;
  }
  for (const row of rows) if (!headers.includes(cellsOf(row)[0] as Element)) readCells(row, walk);
}

function rowsOf(table: Element): Element[] {
  if (table.localName === 'table') return [...(table as HTMLTableElement).rows];
  return [...table.querySelectorAll('[role=row]')];
}

function headerCells(rows: Element[]): Element[] {
  const [first, second] = rows;
  if (!first || !second) return [];
  const cells = cellsOf(first);
  const named = cells.filter((cell) => squeeze(cell.textContent ?? '') !== '');
  const inHead = first.parentElement?.localName === 'thead';
  const allHeaders =
    cells.length >= 2 && cells.every((cell) => isHeader(cell) && cell.getAttribute('role') !== 'rowheader');
  // A row of th is a header only if the next row has values under it.
  const valuesBelow = cellsOf(second).some((cell) => !isHeader(cell));
  return named.length >= 2 && (inHead || (allHeaders && valuesBelow)) ? cells : [];
}

/** th td, th td …; or td td where the first says it is a label. Anything else is laid-out page. */
function readCells(row: Element, walk: Walk): void {
  const cells = cellsOf(row);
  for (let n = 0; n < cells.length; n++) {
    const [label, value] = [cells[n], cells[n + 1]];
    if (!label) continue;
    const part = walk.sketch(label);
    const words = part ? soleWords(part) : '';
    const isLabel = couldBeLabel(bareLabel(words)) && (isHeader(label) || (part !== null && saysLabel(part, words)));
    if (isLabel && value && !isHeader(value) && !value.querySelector('table')) {
      addPair(walk, label, words, [value], true);
      n++;
    } else if (!isLabel || isHeading(label)) {
      // Two plain cells may be a label and a value by their looks; what lays out a page is looked into.
      const whole = n === 0 && cells.length === 2 && words !== '' ? walk.sketch(row) : null;
      const inside = whole ?? part;
      if (inside) walk.look(inside);
      if (whole) return;
    }
  }
}

const itemClass =
  /(^|[-_\s])(item|entry|activity|event|note|comment|post|message|timeline|feed|log)(s|$|[-_\s]|[A-Z])/i;

/** Parts that look alike: history, other records, a menu. What is none of them is looked into like anything else. */
export function readGroup({ kids }: Part, walk: Walk): boolean {
  const sample = kids[kids.length > 2 ? 1 : 0];
  if (!sample) return false;
  const kin = family(sample.outer);
  const items = kids.filter(({ outer }) => family(outer) === kin);
  if (items.length < 2 || items.length < kids.length - 3) return false;
  const few = items.slice(0, 4);
  if (few.every(isEntry) && few.filter(hasDate).length * 2 > few.length) {
    walk.feeds.push({ items: items.map(({ outer }) => outer), section: walk.section });
  } else if (few.every(isCard)) {
    if (!few.some(isLoose) && !few.some((item) => linksOut(item, walk))) return false;
    walk.lists.push({
      element: sample.outer.parentElement ?? sample.outer,
      items: items.map(({ outer }) => outer),
      cards: items,
      headers: [],
      section: walk.section,
      kind: 'cards',
    });
  } else return false;
  for (const kid of kids) if (!items.includes(kid)) walk.look(kid);
  return true;
}

/** Two neighbours of one make: worth asking what they are. Two plain blocks are no make, three may be. */
export function looksRepeated([first, second, third]: Part[]): boolean {
  if (!first || !second) return false;
  if (alike(first.outer, second.outer))
    return third !== undefined || first.outer.localName === 'li' || first.outer.hasAttributes();
  return third !== undefined && alike(second.outer, third.outer);
}

const alike = (a: Element, b: Element): boolean =>
  a.localName === b.localName && (a.localName === 'li' || firstClass(a) === firstClass(b));

/** Tag and first class: "note pinned" is still a note. */
const family = (element: Element): string => `${element.localName}.${firstClass(element)}`;

function firstClass(element: Element): string {
  const named = element.getAttribute('class') ?? '';
  const end = named.indexOf(' ');
  return end < 0 ? named : named.slice(0, end);
}

function isEntry({ outer, kids }: Part): boolean {
  const isCalled = itemClass.test(outer.getAttribute('class') ?? '');
  if (!isCalled && !outer.matches('li,article,[role=listitem],[role=article],[role=comment]')) return false;
  const [label, value] = kids;
  // "Created  3 May 2026" in a list of facts: a label and nothing but a date.
  if (label && saysLabel(label, labelWords(label)) && (kids.length === 2 || /[:：]$/.test(label.words))) return false;
  const isPlain = !isCalled && outer.querySelector('time') === null;
  if (isPlain && label && value && kids.length === 2 && Math.max(label.words.length, value.words.length) < 24) {
    if (labelWords(label) !== '' && !dateLike.test(label.words)) return false;
  }
  const text = squeeze((outer.textContent ?? '').slice(0, 5_000));
  return text.length >= 10 && !outer.querySelector('dl,table,input:not([type=checkbox]),select,h1');
}

const hasDate = ({ outer }: Part): boolean =>
  outer.querySelector('time') !== null || dateLike.test((outer.textContent ?? '').slice(0, 5_000));

const isLoose = ({ outer }: Part): boolean =>
  outer.getAttribute('draggable') === 'true' || outer.getAttribute('role') === 'option';

/** Led by a link, or something that can be dragged: a record of its own. */
const isCard = (item: Part): boolean => isLoose(item) || leadingLink(item) !== null;

function linksOut(item: Part, walk: Walk): boolean {
  const link = leadingLink(item);
  return link !== null && otherRecord(link, walk) !== null;
}

/** The link a card begins with: itself, or the first thing in it that is no tick box. */
function leadingLink(item: Part): Element | null {
  for (let at: Part | undefined = item; at; ) {
    if (at.link) return at.link;
    if (at.leads) return null;
    at = at.kids.find(({ kind }) => kind !== 'control');
  }
  return null;
}
