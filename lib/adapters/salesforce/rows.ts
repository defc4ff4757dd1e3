import type { Found } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { squeeze } from '../dom.ts';
import { fullId, kindOf, linkedRecord, objectOf } from './locate.ts';
import { inside, outer, partOf, type Scope, select, selectShown } from './scope.ts';
import { linkSelector, selectors } from './selectors.ts';
import { lineOf, textOf } from './text.ts';
import { absolute } from './value.ts';

export type Row = Found['rows'][number];

/** The rows of a table that are there; Lightning leaves out those scrolled away. */
export function tableRows(scope: Scope): Row[] {
  const rows: Row[] = [];
  let part = scope;
  for (const element of select(scope, selectors.tableRow)) {
    const body = element.parentElement ?? element;
    if (part.part !== body) part = partOf(scope, body);
    const row = tableRow(element, part);
    if (row.name !== '') rows.push(row);
  }
  return rows;
}

function tableRow(row: Element, scope: Scope): Row {
  const told: Row['cells'] = [];
  let head = '';
  for (const cell of cellsOf(row, scope)) {
    const label = columnOf(cell as HTMLTableCellElement);
    const value = label === '' ? '' : lineOf(cell, scope);
    if (value === '') continue;
    told.push({ label, value });
    if (head === '' && cell.localName === 'th') head = value;
  }
  const name = head || (told[0]?.value ?? '');
  const links = select(inside(scope, row), selectors.recordLink);
  const link = links.length > 1 ? links.find((part) => squeeze(part.textContent) === name) : links[0];
  return rowOf(name, link ?? links[0], told, scope);
}

const cellsOf = (row: Element, scope: Scope): Iterable<Element> =>
  scope.roots.length === 1 && row.localName === 'tr'
    ? (row as HTMLTableRowElement).cells
    : select(inside(scope, row), 'th,td');

/** LWC tables repeat the column in each cell, Aura tables only in their head. Row numbers and menus have none. */
function columnOf(cell: HTMLTableCellElement): string {
  const label = cell.getAttribute('data-label');
  if (label !== null) return label;
  const head = cell.closest('table')?.querySelectorAll('thead th')[cell.cellIndex];
  return squeeze(head?.getAttribute('aria-label') || head?.getAttribute('title') || '');
}

/** @param link names the record the row stands for: by `href`, or Aura's `data-recordid` */
export function rowOf(name: string, link: Element | undefined, cells: Row['cells'], scope: Scope): Row {
  const href = link?.getAttribute('href') ?? '';
  const linked = linkedRecord(href);
  const id = linked?.id ?? fullId(link?.getAttribute('data-recordid') ?? '');
  return {
    name,
    kind: id ? kindOf(linked?.object ?? objectOf(id)) : null,
    href: linked ? absolute(href, scope) : null,
    cells,
    anchor: linked ? cssAnchor(linkSelector(linked.id)) : textAnchor(name),
  };
}

/** What is no table: home cards, the tasks page. A line names its record first; later links in it are about that record. */
export function linkedRows(scope: Scope): Row[] {
  const rows: Row[] = [];
  const seen = new Set<Element>();
  for (const link of selectShown(scope, selectors.recordLink)) {
    const line = outer(link, 'li,tr,.slds-media') ?? link;
    const name = textOf(link, scope).split('\n')[0] ?? '';
    if (name === '' || seen.has(line) || line.closest(selectors.tableRow)) continue;
    seen.add(line);
    const beside = textOf(line, scope).split('\n');
    const cells = beside.filter((text) => text !== name).map((value) => ({ label: '', value }));
    const heading = outer(link, 'article,.slds-card')?.querySelector('h2');
    const card = lineOf(heading ?? undefined, scope);
    rows.push(rowOf(name, link, card ? [{ label: 'In', value: card }, ...cells] : cells, scope));
  }
  return rows;
}
