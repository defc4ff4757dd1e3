import type { Found } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { absolute, all, type Frame, within } from './frame.ts';
import { kindOfType, linkedRecord } from './locate.ts';
import { selectors } from './selectors.ts';
import { labelOf, lineOf } from './text.ts';

export type Row = Found['rows'][number];
export type Cell = Row['cells'][number] & { property: string };

/** The rows of a table that are there, each cell with the property its column shows. */
export function tableRows(frame: Frame, table: Element): { row: Row; cells: Cell[]; element: Element }[] {
  const heads = [...table.querySelectorAll('thead th')].map((head) => ({
    label: labelOf(head, frame),
    property: propertyOf(head.getAttribute('data-test-id') ?? head.getAttribute('data-table-external-id') ?? ''),
  }));
  const rows: { row: Row; cells: Cell[]; element: Element }[] = [];
  for (const element of all(within(frame, table), selectors.row)) {
    const cells: Cell[] = [];
    for (const cell of element.children) {
      const head = heads[(cell as HTMLTableCellElement).cellIndex];
      const value = lineOf(cell, frame);
      if (head && head.label !== '' && value !== '') cells.push({ ...head, value });
    }
    const link = linkOf(element, frame);
    const name = lineOf(link, frame) || cells[0]?.value || '';
    if (name !== '') rows.push({ row: rowOf(name, link, cells, frame), cells, element });
  }
  return rows;
}

/** "header-0-3-dealname" → "dealname". Columns of related objects have longer names. */
const propertyOf = (id: string): string => /^header-\d+-\d+-(.+)$/.exec(id)?.[1] ?? '';

/** The link to the row's own record: its company may stand before it. */
function linkOf(row: Element, frame: Frame): Element | undefined {
  const id = (row.getAttribute('data-test-id') ?? '').slice(selectors.rowId.length);
  const links = linksIn(row, frame);
  return links.find((link) => linkedRecord(link.getAttribute('href') ?? '', frame.base)?.id === id) ?? links[0];
}

/** Links to records that show words: an avatar links too. */
export const linksIn = (element: Element, frame: Frame): Element[] =>
  [...element.querySelectorAll('a')].filter(
    (link) =>
      linkedRecord(link.getAttribute('href') ?? '', frame.base) !== null &&
      lineOf(link, frame, { section: element }) !== '',
  );

export function rowOf(name: string, link: Element | undefined, cells: Row['cells'], frame: Frame): Row {
  const href = link?.getAttribute('href') ?? '';
  const linked = linkedRecord(href, frame.base);
  return {
    name,
    kind: linked ? kindOfType(linked.type) : null,
    href: linked ? absolute(href, frame) : null,
    cells: cells.filter(({ value }) => !/^-{1,2}$/.test(value)).map(({ label, value }) => ({ label, value })),
    anchor: link && linked ? cssAnchor(linkSelector(link, href)) : textAnchor(name),
  };
}

/** The avatar before the name leads to the same record. */
function linkSelector(link: Element, href: string): string {
  const same = `a[href="${/["\\]/.test(href) ? CSS.escape(href) : href}"]`;
  return link.previousElementSibling?.matches(same) ? `${same} ~ ${same}` : same;
}
