import type { FieldInput, RecordKind } from '../../core/record.ts';
import type { Found } from '../adapter.ts';
import { cssAnchor, labelAnchor, textAnchor } from '../anchor.ts';
import { slug } from '../dom.ts';
import type { Row, Sidebar } from './fields.ts';
import { linkName } from './labels.ts';
import { linkedRecord } from './locate.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';
import { absolute, readValues } from './value.ts';
import { select, type View } from './view.ts';

type Related = Found['related'][number];

/** Cards of the sidebar, by the first word of their name: whose fields they show. */
const subjects: [RegExp, RecordKind | null][] = [
  [/^(?:person|people|contact)/, 'contact'],
  [/^organi[sz]ation/, 'account'],
  [/^deal/, 'opportunity'],
  [/^lead/, 'lead'],
  [/^(?:project|product|participant|follower|activit|file|email|mail)/, null],
];

/** @returns undefined for a card of the record's own: details, summary, source */
const subjectOf = (block: Element): RecordKind | null | undefined => {
  const name = block.getAttribute('data-testid') ?? '';
  return subjects.find(([words]) => words.test(name))?.[1];
};

/** Does the card show another record's fields? On a person's page, a card of the person is the record's own. */
export function isOthers(block: Element, kind: RecordKind): boolean {
  const subject = subjectOf(block);
  return subject !== undefined && subject !== kind;
}

/** The card a row is in. Some releases put the rows beside their card's head instead of inside: then the last card before. */
export function blockOf(row: Element, root: Element): Element | null {
  const around = row.closest(selectors.block);
  if (around || row.closest(selectors.group)) return around;
  const end = row.closest('[data-index]') ?? root;
  for (let at = row; at !== end && at.parentElement; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(selectors.block)) return before;
      const inside = before.querySelectorAll(selectors.block);
      if (inside.length > 0) return inside[inside.length - 1] ?? null;
    }
  }
  return null;
}

export const titleOf = (block: Element, view: View): string => {
  const header = block.querySelector(selectors.blockHeader);
  return lineOf(header?.querySelector('.cui5-button__label') ?? header, view.look, true);
};

/** "Deals (3)", "Deals 3". */
const counted = /\s*[（(]?(\d+)[)）]?$/;

/** The linked records and their few fields, one line each. They are not fields of this record, whatever their labels say. */
export function readRelated(view: View, sidebar: Sidebar, kind: RecordKind): Related[] {
  const found: Related[] = [];
  for (const block of select(view, selectors.block)) {
    if (!isOthers(block, kind) || !view.look.shown(block)) continue;
    const title = titleOf(block, view);
    const label = title.replace(counted, '');
    const rows = recordsIn(block, sidebar.others.get(block) ?? [], view);
    const count = counted.exec(title)?.[1];
    if (label === '' || (rows.length === 0 && count === undefined)) continue;
    const name = block.getAttribute('data-testid')?.replace(/-block$/, '') || slug(label);
    found.push({ name, label, count: count === undefined ? null : Number(count), rows });
  }
  return found;
}

function recordsIn(block: Element, rows: Row[], view: View): Related['rows'] {
  const subject = subjectOf(block);
  const found = new Map<string, Related['rows'][number]>();
  for (const link of block.getElementsByTagName('a')) {
    const href = link.getAttribute('href') ?? '';
    const linked = linkedRecord(href);
    const name = linked?.kind === subject ? lineOf(link, view.look) : '';
    if (!linked || name === '' || found.has(linked.id)) continue;
    const anchor = cssAnchor(`a[href*="${new URL(absolute(href, view)).pathname}"]`);
    found.set(linked.id, { name, kind: linked.kind, href: absolute(href, view), cells: [], anchor });
  }
  const records = [...found.values()];
  const [only] = records;
  if (only && records.length === 1) only.cells = cellsOf(rows, only.name, view);
  return records;
}

function cellsOf(rows: Row[], name: string, view: View): Related['rows'][number]['cells'] {
  return rows.flatMap(({ label, place }) =>
    (readValues(place, null, view) ?? []).flatMap(({ display, value, remark }) =>
      label === '' || value === null || display === name
        ? []
        : [{ label: remark ? `${label} (${remark})` : label, value: display }],
    ),
  );
}

/** The deal's person and organization, where no row of the deal's own names them: their cards do. */
export function lookupsOf(related: Related[], fields: FieldInput[], kind: RecordKind): FieldInput[] {
  return related.flatMap(({ label, rows }) => {
    const [only] = rows;
    if (!only || rows.length > 1 || (only.kind !== 'contact' && only.kind !== 'account')) return [];
    const name = linkName(only.kind, kind);
    // An organization has people, not a person.
    if (kind === 'account' || fields.some((field) => field.name === name)) return [];
    const { name: display, href } = only;
    const anchor = only.anchor || labelAnchor(label, display) || textAnchor(display);
    return [{ name, label, value: display, display, type: 'lookup' as const, ...(href ? { href } : {}), anchor }];
  });
}
