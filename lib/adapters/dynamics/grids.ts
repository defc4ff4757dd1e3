import type { Found, Page } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { shownText, slug, squeeze } from '../dom.ts';
import { emptied } from './control.ts';
import { kindOf, linkedRecord } from './locate.ts';
import { selectors } from './selectors.ts';

type Row = Found['rows'][number];

/** A table of records: the list of a list page, or one on a form. */
export type Grid = {
  element: Element;
  /** The control's name, which the maker of the form gave it: "Subgrid_contacts". */
  name: string;
  label: string;
  /** Logical name of what is listed, '' when the page does not say. */
  table: string;
  /** What the footer states: "1 - 50 of 5000+" is at least. null when it states nothing. */
  count: number | null;
  atLeast: boolean;
  rows: Row[];
  /** By column name, for what a row is about; beside `rows`. */
  cells: Map<string, string>[];
  loading: boolean;
};

/** @param elements the tables in sight, in order. Their rows are those the page holds now: it draws only what fits */
export const readGrids = (page: Page, elements: Element[]): Grid[] =>
  elements
    .filter((grid) => !elements.some((other) => other !== grid && other.contains(grid)))
    .map((grid) => readGrid(grid, page));

function readGrid(element: Element, page: Page): Grid {
  const name = /^(.*?)-[a-z_]*grid_control_container$/.exec(element.getAttribute('data-id') ?? '')?.[1] ?? '';
  const lines = linesOf(element, page);
  const columns = columnsOf(element);
  const cells = lines.map((parts) => parts.flatMap((row) => cellsOf(row, columns, page)));
  const table = tableOf(element, name);
  const footer = [...element.querySelectorAll(selectors.gridStatus)].find((part) => page.look.shown(part));
  const stated = footer ? countIn(squeeze(footer.textContent ?? '')) : { count: null, atLeast: false };
  const spinner = element.querySelector(selectors.spinner);
  return {
    element,
    name,
    label: labelOf(element, name, page),
    table,
    ...stated,
    rows: cells.map((row) => rowOf(row, table)).filter((row) => row.name !== ''),
    cells: cells.map((row) => new Map(row.map(({ column, value }) => [column, value]))),
    loading: lines.length === 0 && spinner !== null && page.look.shown(spinner),
  };
}

/**
 * The lines of ag-grid, which draws pinned columns apart: one line is then two elements of the same index; or those of
 * the older read-only grid, one element each.
 */
function linesOf(element: Element, page: Page): Element[][] {
  const lines = new Map<number, Element[]>();
  for (const row of element.querySelectorAll('[role=row][row-index]')) {
    const index = Number(row.getAttribute('row-index'));
    if (row.parentElement?.closest('[role=row]') || !page.look.shown(row)) continue;
    lines.set(index, [...(lines.get(index) ?? []), row]);
  }
  // Scrolled rows are moved, not sorted: their index says the order.
  if (lines.size > 0) return [...lines].sort(([a], [b]) => a - b).map(([, parts]) => parts);
  return [...element.querySelectorAll('[data-list-index]')].filter((row) => page.look.shown(row)).map((row) => [row]);
}

type Column = { id: string; label: string };

/** By `col-id` in the new grid, by their place in the old one. */
function columnsOf(element: Element): Map<string, Column> {
  const found = new Map<string, Column>();
  for (const head of element.querySelectorAll('[role=columnheader]')) {
    const id = head.getAttribute('col-id') ?? '';
    const label = squeeze(head.getAttribute('title') || head.textContent || head.getAttribute('aria-label') || '');
    const place = head.getAttribute('aria-colindex') ?? String(found.size + 1);
    found.set(id || `#${place}`, { id, label });
  }
  return found;
}

type Cell = { column: string; label: string; value: string; link: { table: string; id: string; href: string } | null };

function cellsOf(row: Element, columns: Map<string, Column>, page: Page): Cell[] {
  const found: Cell[] = [];
  for (const cell of row.querySelectorAll('[role=gridcell]')) {
    const id = cell.getAttribute('col-id') ?? '';
    const place =
      cell.getAttribute('aria-colindex') ?? /^cell-\d+-(\d+)$/.exec(cell.getAttribute('data-id') ?? '')?.[1];
    const column = columns.get(id) ?? columns.get(`#${place}`);
    const value = cellText(cell, page);
    if (value === '' || !column?.label) continue;
    const anchor = cell.querySelector('a[href]');
    const link = anchor && linkedRecord(anchor.getAttribute('href') ?? '');
    found.push({
      column: id || column.id,
      label: column.label,
      value,
      link: link && anchor ? { ...link, href: new URL(anchor.getAttribute('href') ?? '', page.url.href).href } : null,
    });
  }
  return found;
}

/** Nearly every cell is one link or one label. */
function cellText(cell: Element, page: Page): string {
  const only = cell.querySelector('a,label');
  const text = only ? only.textContent : shownText(cell, page.look, true);
  return emptied(squeeze((text ?? '').replaceAll('\n', ' ')));
}

const nameColumn = /^(?:name|fullname|subject|title|topic)$/;

/** Its name is the column that names such records, else the first link, else the first column. */
function rowOf(cells: Cell[], table: string): Row {
  const own = cells.find(({ column, link }) => nameColumn.test(column) && (!link || !table || link.table === table));
  const main = own ?? cells.find(({ link }) => link && (!table || link.table === table)) ?? cells[0];
  const name = main?.value ?? '';
  const link = main?.link ?? null;
  return {
    name,
    kind: kindOf(link?.table || table),
    href: link?.href ?? null,
    cells: cells.map(({ label, value }) => ({ label, value })),
    anchor: link ? cssAnchor(`a[href*="${link.id}" i]`) : textAnchor(name),
  };
}

/** `MscrmControls.Grid.PCFGridControl|Subgrid_contacts|contact|…`, or the commands over it: `SubGridStandard:contact`. */
function tableOf(element: Element, name: string): string {
  for (const part of [element, ...element.querySelectorAll('[data-lp-id]')]) {
    const told = part.getAttribute('data-lp-id') ?? '';
    const [control = '', own, table = ''] = told.split('|');
    if (/Grid/.test(control) && own === name && /^[a-z]\w*$/.test(table)) return table;
  }
  const around = element.closest('section') ?? element.parentElement;
  const bar = around?.querySelector('[data-lp-id*="SubGridStandard:"],[data-lp-id*="SubGridAssociated:"]');
  const told = /SubGrid(?:Standard|Associated):([a-z]\w*)/.exec(bar?.getAttribute('data-lp-id') ?? '')?.[1];
  return told ?? linkedTable(element);
}

function linkedTable(element: Element): string {
  const link = element.querySelector('[role=gridcell] a[href]');
  return linkedRecord(link?.getAttribute('href') ?? '')?.table ?? '';
}

/** The heading over it, else the label of its control, of its section, or the control's own name. */
function labelOf(element: Element, name: string, page: Page): string {
  const cell = element.closest('[data-control-name]') ?? element.closest('[id^="dataSetRoot_"]')?.parentElement;
  const heading = [...(cell?.querySelectorAll('h2,h3,[role=heading],label[id$="-field-label"]') ?? [])].find(
    (part) => !part.closest('[role=row]') && page.look.shown(part),
  );
  const section = element.closest('section');
  return (
    squeeze(heading?.textContent ?? '') ||
    squeeze(element.querySelector('[role=grid],[role=treegrid]')?.getAttribute('aria-label') ?? '') ||
    squeeze(section?.getAttribute('aria-label') ?? '') ||
    name
  );
}

/** "1 - 4 of 12", "Rows: 12", "Zeilen: 1.204", "1 - 50 of 5000+ (0 selected)": the last number counts. */
function countIn(text: string): { count: number | null; atLeast: boolean } {
  const [, digits, more] = /(\d[\d.,\s]*)(\+?)\D*$/.exec(text.replace(/\([^)]*\)/g, '')) ?? [];
  return { count: digits ? Number(digits.replace(/\D/g, '')) : null, atLeast: more === '+' };
}

export const relatedOf = (grid: Grid): Found['related'][number] => ({
  name: grid.name || slug(grid.label),
  label: grid.label,
  count: grid.count,
  ...(grid.atLeast ? { atLeast: true } : {}),
  rows: grid.rows,
});
