import { squeeze } from '../dom.ts';
import { addPair, readRow, saysLabel } from './pairs.ts';
import {
  bareLabel,
  couldBeLabel,
  isDecoration,
  isHeading,
  otherRecord,
  signature,
  soleWords,
  type Walk,
} from './walk.ts';

const cellTag = /^t[dh]$/;
const cellsOf = (row: Element): Element[] => {
  if (row.localName === 'tr') return [...row.children].filter((cell) => cellTag.test(cell.localName));
  return [...row.querySelectorAll('[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]')];
};
const isHeader = (cell: Element): boolean =>
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

/** th td, th td …; or td td where the first says it is a label or looks like one. Anything else is laid-out page. */
function readCells(row: Element, walk: Walk): void {
  const cells = cellsOf(row);
  const [first, second] = cells;
  if (cells.length === 2 && first && second && !isHeader(first) && readRow(row, cells, walk)) return;
  for (let n = 0; n < cells.length; n++) {
    const [label, value] = [cells[n], cells[n + 1]];
    if (!label) continue;
    const words = soleWords(label);
    const isLabel = couldBeLabel(bareLabel(words)) && (isHeader(label) || saysLabel(label, words));
    if (isLabel && value && !isHeader(value) && !value.querySelector('table')) {
      addPair(walk, label, words, [value], true);
      n++;
    } else if (!isLabel || isHeading(label)) walk.visit(label);
  }
}

const itemClass =
  /(^|[-_\s])(item|entry|activity|event|note|comment|post|message|timeline|feed|log)(s|$|[-_\s]|[A-Z])/i;
const dateLike =
  /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[-/年]\s?\d{1,2}[-/月]\s?\d{1,2}|\d{1,2}:\d{2}|\b\d{1,2}\.? ?\p{L}{3,9}\.? \d{4}|\b\p{L}{3,9}\.? \d{1,2},? \d{4}|\b(yesterday|today|gestern|heute|hier|ayer|hoy|ago)\b|昨日|今日/iu;

/** Children that look alike: history, other records, a menu. What is none of them is looked into like anything else. */
export function readGroup(kids: Element[], walk: Walk): boolean {
  const sample = kids[kids.length > 2 ? 1 : 0];
  if (!sample) return false;
  const kin = family(sample);
  const items = kids.filter((kid) => family(kid) === kin);
  if (items.length < 2 || items.length < kids.length - 3) return false;
  const few = items.slice(0, 4);
  if (few.every((item) => isEntry(item)) && few.filter((item) => hasDate(item)).length * 2 > few.length) {
    walk.feeds.push({ items, section: walk.section });
  } else if (few.every((item) => isCard(item, walk))) {
    const records = few.some((item) => linksOut(item, walk)) || few.some(isLoose);
    if (records)
      walk.lists.push({
        element: items[0]?.parentElement ?? sample,
        items,
        headers: [],
        section: walk.section,
        kind: 'cards',
      });
  } else return false;
  for (const kid of kids) if (!items.includes(kid)) walk.visit(kid);
  return true;
}

/** Tag and first class: "note pinned" is still a note. */
export const family = (element: Element): string => signature(element).split(' ', 1)[0] ?? '';

const entryTags = new Set(['li', 'article']);
const entryRoles = new Set(['listitem', 'article', 'comment']);

function isEntry(item: Element): boolean {
  const named = entryTags.has(item.localName) || entryRoles.has(item.getAttribute('role') ?? '');
  if (!named && !itemClass.test(item.getAttribute('class') ?? '')) return false;
  const kids = [...item.children].filter((kid) => !isDecoration(kid));
  const text = squeeze((item.textContent ?? '').slice(0, 5_000));
  // "Created  3 May 2026" in a list of facts: a label and nothing but a date.
  const [label, value] = kids;
  const isFact = kids.length === 2 && label && value && saysLabel(label, soleWords(label));
  const hasColon = /[:：]$/.test(soleWords(kids[0] ?? item));
  return (
    !isFact && text.length >= 10 && !hasColon && !item.querySelector('dl,table,input:not([type=checkbox]),select,h1')
  );
}

const hasDate = (item: Element): boolean =>
  item.querySelector('time') !== null || dateLike.test((item.textContent ?? '').slice(0, 5_000));

const isLoose = (item: Element): boolean =>
  item.getAttribute('draggable') === 'true' || item.getAttribute('role') === 'option';

/** Led by a link, or something that can be dragged: a record of its own. */
const isCard = (item: Element, walk: Walk): boolean => isLoose(item) || leadingLink(item, walk) !== null;

const linksOut = (item: Element, walk: Walk): boolean => {
  const link = leadingLink(item, walk);
  return link !== null && otherRecord(link, walk) !== null;
};

/** The link a card begins with: itself, or the first thing in it that is no picture. */
function leadingLink(item: Element, walk: Walk): Element | null {
  let at: Element | null = item;
  for (let depth = 0; at && depth < 6; depth++) {
    if (at.localName === 'a') return at.hasAttribute('href') ? at : null;
    let next: Element | null = null;
    const shadow: ParentNode = at.localName.includes('-') ? (walk.page.look.shadowRoot(at) ?? at) : at;
    for (let node = shadow.firstChild; node && !next; node = node.nextSibling) {
      if (node.nodeType === 3 && (node as Text).data.trim() !== '') return null;
      if (node.nodeType === 1 && !isPicture(node as Element)) next = node as Element;
    }
    at = next;
  }
  return null;
}

/** A picture, a tick box or an icon: things without a word, before the name. */
const isPicture = (element: Element): boolean =>
  isDecoration(element) ||
  element.localName === 'input' ||
  (element.localName !== 'a' && (element.textContent ?? '').trim() === '');
