import type { Found } from '../adapter.ts';
import { cssAnchor, textAnchor } from '../anchor.ts';
import { squeeze } from '../dom.ts';
import { internalName, kindOf, linkedRecord } from './locate.ts';
import { absolute, byTag, onPage, type Scope, select } from './scope.ts';
import { classes, relatedCell, selectors, tags } from './selectors.ts';
import { lineOf, textOf } from './text.ts';

export type Row = Found['rows'][number];

/** A line of a list. `module` and `id` say which record it stands for; a masked or undrawn cell has no value. */
export type Line = { module: string; id: string; link: Element | null; cells: Row['cells']; name: string };

const isId = (text: string): boolean => /^\d{15,20}$/.test(text);

/** List views. Pinned columns are drawn a second time beside the others: lines of one record are put together. */
export function tableLines(scope: Scope): Line[] {
  const headers = new Map<Element, string[]>();
  const lines = new Map<string, Line>();
  for (const row of byTag(scope, tags.tableRow)) {
    const table = row.closest('lyte-exptable,lyte-expresstable') ?? scope.root;
    const cells = [...row.children].filter((cell) => /^(?:LYTE-EXPTABLE-T[DH]|T[DH])$/.test(cell.tagName));
    if (cells.some((cell) => /TH$/.test(cell.tagName))) headers.set(table, cells.map(headOf));
    else if (cells.length > 0 && onPage(scope, row)) addLine(row, cells, headers.get(table) ?? [], lines, scope);
  }
  return [...lines.values()];
}

const headOf = (cell: Element): string => {
  const text = cell.querySelector('lyte-text');
  return squeeze(text?.getAttribute('lt-prop-value') || text?.textContent || cell.textContent || '');
};

function addLine(row: Element, cells: Element[], heads: string[], lines: Map<string, Line>, scope: Scope): void {
  const link = recordLinkIn(row, scope);
  const target = linkedRecord(link?.getAttribute('href') ?? null);
  const id = isId(row.id) ? row.id : (/^listView_(\d{15,20})$/.exec(link?.id ?? '')?.[1] ?? target?.id ?? '');
  const module = row.closest(tags.table)?.getAttribute('cx-prop-module') ?? target?.module ?? '';
  const told = cells.flatMap((cell, n) => {
    const label = heads[n] ?? '';
    const value = label === '' ? '' : cellText(cell, scope);
    return value === '' ? [] : [{ label, value }];
  });
  const name = lineOf(link, scope) || told[0]?.value || '';
  if (name === '' || id === '') return;
  const held = lines.get(id);
  if (!held) lines.set(id, { module: internalName(module), id, link, cells: told, name });
  else held.cells.push(...told.filter(({ label }) => !held.cells.some((cell) => cell.label === label)));
}

/** An empty cell shows a dash. */
function cellText(cell: Element, scope: Scope, within?: Element): string {
  const text = lineOf(cell, scope, within);
  return /^[-–—]{1,2}$/.test(text) ? '' : text;
}

/** The link that is the record's name: not its pencil, and not the first account or owner in the line. */
function recordLinkIn(row: Element, scope: Scope, within?: Element): Element | null {
  let first: Element | null = null;
  for (const link of row.getElementsByTagName('a')) {
    if (link.id.startsWith('listView_')) return link;
    const target = linkedRecord(link.getAttribute('href'));
    if (target && target.id === row.id) return link;
    if (target && !first && scope.look.shown(link, within ?? row)) first = link;
  }
  return first;
}

/** Lines of a related list: plainer tables, whose cells name their column themselves. */
export function relatedLines(list: Element, scope: Scope): Line[] {
  const module = internalName(list.getAttribute('related-module') ?? '');
  return [...list.getElementsByTagName(tags.relatedRow)].flatMap((row) => {
    const cells: Row['cells'] = [];
    for (const cell of row.children) {
      const hook = cell.getAttribute('data-zcqa') ?? '';
      const label = hook.startsWith(relatedCell) ? hook.slice(relatedCell.length) : '';
      const value = label === '' || label === 'undefined' ? '' : cellText(cell, scope, list);
      if (value !== '') cells.push({ label, value });
    }
    if (cells.length === 0) return [];
    const link = recordLinkIn(row, scope, list);
    const target = linkedRecord(link?.getAttribute('href') ?? null);
    const id = isId(row.id) ? row.id : (target?.id ?? '');
    const [{ value: first } = { value: '' }] = cells;
    const own = target?.id === id && squeeze(link?.textContent ?? '') !== first ? lineOf(link, scope, list) : '';
    return [{ module: module || (target?.module ?? ''), id, link, cells, name: own || first }];
  });
}

/** Cards on a board. The board's own name is the stage, or whatever the board is arranged by. */
export function boardLines(scope: Scope, module: string): Line[] {
  return byTag(scope, tags.card).flatMap((card) => {
    const link = card.getElementsByClassName(classes.cardLink)[0] ?? null;
    const name = lineOf(link, scope);
    if (name === '' || !card.classList.contains(classes.card) || !onPage(scope, card)) return [];
    const target = linkedRecord(link?.getAttribute('href') ?? null);
    const board = card.closest(tags.board);
    const column = (board?.getAttribute('data-zcqa') ?? '').replace(/^kanbanHeader_/, '');
    const label = module === 'Potentials' ? 'Stage' : '';
    const values = textOf(card, scope)
      .split('\n')
      .filter((text) => text !== name && !/^[-–—]{0,2}$/.test(text));
    const cells = [...(column ? [{ label, value: column }] : []), ...values.map((value) => ({ label: '', value }))];
    const id = target?.id ?? (isId(card.id) ? card.id : '');
    return [{ module: target?.module ?? module, id, link, cells, name }];
  });
}

/** What is no table: the cards of the home page. A line names its record first; later links in it are about that record. */
export function linkedLines(scope: Scope): Line[] {
  const lines: Line[] = [];
  const seen = new Set<Element>();
  for (const link of select(scope, selectors.recordLink)) {
    const target = linkedRecord(link.getAttribute('href'));
    const line = link.closest('li,tr,lyte-tr,lyte-exptable-tr') ?? link;
    if (!target || seen.has(line) || !onPage(scope, link)) continue;
    const name = lineOf(link, scope);
    if (name === '') continue;
    seen.add(line);
    const beside = textOf(line, scope).split('\n');
    const heads = headsOf(line);
    const cells = beside.flatMap((value) =>
      value === name || /^[-–—]{1,2}$/.test(value) ? [] : [{ label: '', value }],
    );
    const labelled = heads.length > 0 ? labelledCells(line, heads, name, scope) : cells;
    lines.push({ ...target, link, cells: labelled, name });
  }
  return lines;
}

/** Columns of a plain table around a line. */
const headsOf = (line: Element): string[] =>
  [...(line.closest('table')?.querySelectorAll('thead th') ?? [])].map((head) => squeeze(head.textContent ?? ''));

const labelledCells = (line: Element, heads: string[], name: string, scope: Scope): Row['cells'] =>
  [...line.children].flatMap((cell, n) => {
    const value = cellText(cell, scope);
    return value === '' || value === name ? [] : [{ label: heads[n] ?? '', value }];
  });

export function rowOf({ module, id, link, cells, name }: Line, scope: Scope): Row {
  const href = link?.getAttribute('href') ?? '';
  const anchor = link?.id
    ? cssAnchor(`[id="${link.id}"]`)
    : id && linkedRecord(href)?.id === id
      ? cssAnchor(`a[href*="/${id}"]`)
      : textAnchor(name);
  return {
    name,
    kind: kindOf(module),
    href: linkedRecord(href) ? absolute(href, scope) : null,
    cells,
    anchor,
  };
}
