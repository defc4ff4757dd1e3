import { squeeze } from '../dom.ts';
import { addPair, readRow, saysLabel } from './pairs.ts';
import {
  bareLabel,
  couldBeLabel,
  drawnChildren,
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
    const items = rows.filter((row) => !cellsOf(row).some((cell) => headers.includes(cell)) && cellsOf(row).length > 1);
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
const family = (element: Element): string => signature(element).split(' ', 1)[0] ?? '';

function isEntry(item: Element): boolean {
  const role = item.getAttribute('role') ?? '';
  const named = /^(li|article)$/.test(item.localName) || /^(listitem|article|comment)$/.test(role);
  if (!named && !itemClass.test(item.getAttribute('class') ?? '')) return false;
  const kids = [...item.children].filter((kid) => !isDecoration(kid));
  const text = squeeze((item.textContent ?? '').slice(0, 5_000));
  // "Created  3 May 2026" in a list of facts: a label and nothing but a date.
  const [label, value] = kids;
  const isFact = kids.length === 2 && label && value && saysLabel(label, soleWords(label));
  return (
    !isFact &&
    text.length >= 10 &&
    !/[:：]$/.test(soleWords(kids[0] ?? item)) &&
    !item.querySelector('dl,table,input:not([type=checkbox]),select,h1')
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

/** The link a card begins with: itself, or first in its first two parts, past a picture. */
function leadingLink(item: Element, walk: Walk): Element | null {
  if (item.localName === 'a') return item;
  for (const part of drawnChildren(item, walk.page)
    .filter((kid) => !isDecoration(kid))
    .slice(0, 2)) {
    let at: Element | undefined = part;
    for (let depth = 0; at && depth < 5; depth++) {
      if (at.localName === 'a') return at.hasAttribute('href') ? at : null;
      if (soleWords(at) !== '') break;
      at = [...at.children].find((kid) => !isDecoration(kid));
    }
    if (at && soleWords(at).length > 3) return null;
  }
  return null;
}
