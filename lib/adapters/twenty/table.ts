import type { Found } from '../adapter.ts';
import { cssAnchor } from '../anchor.ts';
import { kindOf, singularOf } from './locate.ts';
import { absolute, type Scope, select } from './scope.ts';
import { lineOf } from './text.ts';
import { valueInLine } from './value.ts';

type Row = Found['rows'][number];

export function readTable(scope: Scope, plural: string): Row[] {
  const labels = columnLabels(scope);
  const seen = new Set<string>();
  return linesOf(scope).flatMap((row) => {
    const id =
      row.getAttribute('data-virtualized-id') ?? row.getAttribute('data-testid')?.slice('row-id-'.length) ?? '';
    if (id === '' || seen.has(id) || !scope.look.shown(row)) return [];
    seen.add(id);
    const cells = cellsOf(row);
    const [first] = cells;
    const name = first ? shownIn(first.cell, labels.get(first.column) ?? '', scope, row) : '';
    if (!first || name === '') return [];
    const link = first.cell.querySelector('a[href*="/object/"]')?.getAttribute('href');
    const singular = singularOf(plural);
    const path = link ?? (singular && `/object/${singular}/${id}`);
    return [
      {
        name,
        kind: kindOf(singular),
        href: path ? absolute(path, scope) : null,
        cells: cells.slice(1).flatMap(({ column, cell }) => {
          const label = labels.get(column) ?? '';
          const value = label && shownIn(cell, label, scope, row);
          return value ? [{ label, value }] : [];
        }),
        anchor: cssAnchor(`[data-virtualized-id="${id}"],[data-testid="row-id-${id}"]`),
      },
    ];
  });
}

/** Lines that are there; Twenty takes those scrolled away out of the page. Each carries its record's id. */
function linesOf(scope: Scope): Element[] {
  const lines = select(scope, '[data-virtualized-id]');
  return lines.length > 0 ? lines : select(scope, '[data-testid^="row-id-"]');
}

/** By the number of the column, which older versions do not write down: then by its place in the header. */
function columnLabels(scope: Scope): Map<number, string> {
  const labels = new Map<number, string>();
  const heads = select(scope, '.header-cell');
  for (const head of heads) {
    const numbered = /\brecord-table-column-field-(\d+)/.exec(head.className)?.[1];
    const label = lineOf(head, scope);
    if (label !== '') labels.set(Number(numbered ?? labels.size), label);
  }
  if (heads.length > 0) return labels;
  const plain = select(scope, 'thead th').map((head) => lineOf(head, scope));
  return new Map(plain.map((label, at) => [at, label]));
}

type Cell = { column: number; cell: Element };

function cellsOf(row: Element): Cell[] {
  const marked = [...row.querySelectorAll('[data-record-table-col],[id^="record-table-cell-"]')];
  if (marked.length === 0) return plainCells(row);
  const found = new Map<number, Element>();
  for (const cell of marked) {
    const column = cell.getAttribute('data-record-table-col') ?? /-(\d+)-\d+$/.exec(cell.id)?.[1];
    if (column !== undefined && !found.has(Number(column))) found.set(Number(column), cell);
  }
  return [...found].map(([column, cell]) => ({ column, cell })).sort((a, b) => a.column - b.column);
}

/** The grip and the checkbox come before the name. */
function plainCells(row: Element): Cell[] {
  const cells = [...row.children].map((cell, column) => ({ column, cell }));
  return cells.slice(
    Math.max(
      0,
      cells.findIndex(({ cell }) => cell.querySelector('a[href*="/object/"]') !== null),
    ),
  );
}

/** A cell with a copy of its value under the pointer shows the value first. '' for an empty one and for "Set Name". */
function shownIn(cell: Element, label: string, scope: Scope, row: Element): string {
  const [shown] = cell.querySelectorAll('[data-testid^="editable-cell"]');
  const place = shown ?? (cell.matches('td') ? cell : cell.firstElementChild);
  if (!place || cell.querySelector('[data-testid$="edit-mode-container"]')) return '';
  return valueInLine(place, { name: '', label }, scope, row);
}
