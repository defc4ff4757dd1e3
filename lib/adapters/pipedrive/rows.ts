import type { RecordKind } from '../../core/record.ts';
import type { Found } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { squeeze } from '../dom.ts';
import { isTicked, typeByIcon } from './history.ts';
import { labelOf } from './labels.ts';
import { linkedRecord } from './locate.ts';
import { recordLink, selectors } from './selectors.ts';
import { lineOf, textOf } from './text.ts';
import { absolute } from './value.ts';
import { select, type View } from './view.ts';

export type Row = Found['rows'][number];

/** One line of a list, with the API names of its columns: lists, unlike records, carry them. */
export type GridRow = Row & {
  id: string | null;
  cellsByField: Map<string, GridCell>;
  type: string | null;
  done: boolean;
};
type GridCell = { label: string; display: string; cell: Element };

const nameFields = ['name', 'title', 'subject'];

/** The lines that are there: the list is drawn as far as it is scrolled to, and its first column is a table of its own. */
export function gridRows(view: View, kind: RecordKind | null): GridRow[] {
  const columns = columnsOf(view);
  let lines = select(view, selectors.gridRow);
  if (lines.length === 0) lines = select(view, 'tbody tr');
  return lines.flatMap((line) => {
    const row = gridRow(line, columns, kind, view);
    return row.name === '' ? [] : [row];
  });
}

function columnsOf(view: View): Map<string, string> {
  const columns = new Map<string, string>();
  for (const head of select(view, selectors.gridHead)) {
    const field = head.getAttribute('data-field') ?? '';
    const label = lineOf(head, view.look, true);
    if (label !== '') columns.set(field, label);
  }
  return columns;
}

function gridRow(line: Element, columns: Map<string, string>, kind: RecordKind | null, view: View): GridRow {
  const cellsByField = new Map<string, GridCell>();
  for (const cell of line.querySelectorAll(selectors.gridCell)) {
    const field = cell.getAttribute('data-field') ?? '';
    // A cell that is an input now holds what is being typed.
    if (cell.querySelector('input:not([type="checkbox"]),textarea')) continue;
    cellsByField.set(field, { label: columns.get(field) ?? field, display: cellText(cell, view), cell });
  }
  const named = nameFields.map((field) => cellsByField.get(field)).find((cell) => cell && cell.display !== '');
  const links = [...line.querySelectorAll('a[href]')].filter((link) => linkedRecord(link.getAttribute('href')));
  const own =
    links.find((link) => linkedRecord(link.getAttribute('href'))?.kind === kind) ?? (kind ? undefined : links[0]);
  const name = named?.display ?? (own ? lineOf(own, view.look) : '');
  const cells = [...cellsByField.values()].filter(({ display }) => display !== '' && display !== '-');
  const box = cellsByField.get('done')?.cell.querySelector('input[type="checkbox"],[role="checkbox"]');
  return {
    ...rowOf(
      name,
      own,
      cells.map(({ label, display }) => ({ label, value: display })),
      kind,
      view,
    ),
    id: line.getAttribute('data-id') ?? line.getAttribute('data-test-id') ?? idOf(own),
    cellsByField,
    type: typeByIcon(line),
    done: box ? isTicked(box) : false,
  };
}

/** Several addresses stand below each other; kinds of numbers in brackets after them. */
const cellText = (cell: Element, view: View): string => textOf(cell, view.look).replaceAll('\n', ', ');

const idOf = (link: Element | undefined): string | null => linkedRecord(link?.getAttribute('href') ?? null)?.id ?? null;

function rowOf(name: string, link: Element | undefined, cells: Row['cells'], kind: RecordKind | null, view: View): Row {
  const href = link?.getAttribute('href') ?? '';
  const linked = linkedRecord(href);
  return {
    name,
    kind: linked?.kind ?? kind,
    href: linked ? absolute(href, view) : null,
    cells,
    anchor: linked ? cssAnchor(`a[href*="${new URL(absolute(href, view)).pathname}"]`) : textAnchor(name),
  };
}

/** The cards of a pipeline, column by column. */
export function boardRows(view: View): Row[] {
  return select(view, selectors.tile).flatMap((tile) => {
    const link = [...tile.querySelectorAll('a[href]')].find((each) => linkedRecord(each.getAttribute('href')));
    const titled = link?.querySelector('span') ?? link;
    const name = titled ? lineOf(titled, view.look) : '';
    if (name === '') return [];
    const told: [string, string][] = [
      ['stage_id', stageOf(tile, view)],
      ['value', lineOf(tile.querySelector(selectors.tileValue), view.look)],
      ['org_id', titled?.nextElementSibling ? lineOf(titled.nextElementSibling, view.look) : ''],
    ];
    const cells = told.flatMap(([field, value]) =>
      value ? [{ label: labelOf('opportunity', field, view.language), value }] : [],
    );
    return [rowOf(name, link, cells, 'opportunity', view)];
  });
}

/** A column is named above its list: the first words there. "3 deals" and the sum follow. */
function stageOf(tile: Element, view: View): string {
  const list = tile.closest(selectors.tileList);
  for (let at = list; at && at !== view.root; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const [name = ''] = textOf(before, view.look, true).split('\n');
      if (name !== '') return squeeze(name);
    }
    if (/stage/.test(at.getAttribute('data-test') ?? at.getAttribute('data-testid') ?? '')) return '';
  }
  return '';
}

/** What is no table: the start page. A line names its record first; later links in it are about that record. */
export function linkedRows(view: View): Row[] {
  const rows: Row[] = [];
  const seen = new Set<Element>();
  for (const link of select(view, recordLink)) {
    if (!linkedRecord(link.getAttribute('href')) || link.closest('nav') || !view.look.shown(link)) continue;
    const line = link.closest('li,tr,[role=row],[role=listitem],[data-id]') ?? link;
    const [name = ''] = textOf(link, view.look).split('\n');
    if (name === '' || seen.has(line)) continue;
    seen.add(line);
    const beside = textOf(line, view.look).split('\n');
    const cells = beside.filter((text) => text !== name).map((value) => ({ label: '', value }));
    rows.push(rowOf(name, link, cells, null, view));
  }
  return rows;
}
