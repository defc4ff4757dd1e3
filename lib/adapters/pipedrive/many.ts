import type { RecordKind } from '../../core/record.ts';
import { type Found, nothingFound, type Page, type Place, stillLoading } from '../adapter.ts';
import { isoOf } from './history.ts';
import { type Address, kindInList } from './locate.ts';
import { isComing } from './missing.ts';
import { boardRows, type GridRow, gridRows, linkedRows, type Row } from './rows.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';
import { firstShown, type View, wholePage } from './view.ts';
import { nameInTitle } from './window-title.ts';

/** The start page, lists, pipelines and the activity list: many records, one line each. */
export function readMany(page: Page, place: Place, address: Address): Found {
  const view = wholePage(page);
  // A record is still in front.
  if (firstShown(view, selectors.title)) return stillLoading(place);
  if (address.page !== 'list') return readHome(page, place, view);
  const kind = kindInList(address.of);
  const grid = gridRows(view, kind);
  const rows: Row[] = grid.length > 0 ? grid.map(plainRow) : boardRows(view);
  const none = rows.length === 0 && firstShown(view, selectors.nothingInList) !== undefined;
  // Nothing yet, or the list that was open before.
  if ((rows.length === 0 && !none) || isOtherList(rows, kind)) return stillLoading(place);
  return {
    ...nothingFound(place, nameOfList(page, view)),
    rows,
    tasks: kind === 'task' ? grid.map((row) => taskOf(row, view)) : [],
    missing: none
      ? [{ what: 'Lines', why: 'This list is empty, or its filter leaves nothing.' }]
      : notShown(view, rows.length),
    completeness: isComing(view) ? 'partial' : 'whole',
  };
}

function readHome(page: Page, place: Place, view: View): Found {
  const rows = linkedRows(view);
  if (rows.length === 0) return stillLoading(place);
  const heading = firstShown(view, 'h1');
  const name = lineOf(heading, view.look, true) || nameInTitle(page.document.title) || 'Home';
  return { ...nothingFound(place, name), rows, completeness: isComing(view) ? 'partial' : 'whole' };
}

const plainRow = ({ name, kind, href, cells, anchor }: GridRow): Row => ({ name, kind, href, cells, anchor });

const isOtherList = (rows: Row[], wanted: RecordKind | null): boolean =>
  wanted !== null && rows.length > 0 && rows.every(({ kind }) => kind !== null && kind !== wanted);

/** The filter says what the list is of; where none is named, the page's own title does. */
function nameOfList(page: Page, view: View): string {
  for (const selector of [selectors.pipeline, selectors.listFilter, selectors.listTitle, 'h1']) {
    const name = lineOf(firstShown(view, selector), view.look, true);
    if (name !== '') return name;
  }
  return nameInTitle(page.document.title) || (page.document.title.split(' - ')[0] ?? '').trim();
}

/** "153 people", "€12,500 · 12 deals": the number before the word; sums have a currency. */
function totalOf(view: View): number | null {
  const stated = lineOf(firstShown(view, selectors.listSummary), view.look, true);
  const [, digits] = /(?<![\p{Sc}\d.,'])(\d[\d.,]*)\s?(?!\p{Sc}|[A-Z]{3}\b)[^\d\s.,·]+\D*$/u.exec(stated) ?? [];
  return digits ? Number(digits.replace(/\D/g, '')) : null;
}

function notShown(view: View, rows: number): Found['missing'] {
  const total = totalOf(view);
  return total !== null && total > rows ? [{ what: 'Rows', why: `${rows} of ${total} shown` }] : [];
}

const textIn = (row: GridRow, ...fields: RegExp[]): string => {
  for (const field of fields) {
    for (const [name, { display }] of row.cellsByField) if (field.test(name) && !/^-?$/.test(display)) return display;
  }
  return '';
};

export function taskOf(row: GridRow, view: View): Found['tasks'][number] {
  const due = textIn(row, /^due_date$/);
  const owner = textIn(row, /^(?:owner_id|user_id|assigned_to_user_id)/);
  return {
    subject: row.name,
    type: row.type ?? (textIn(row, /^type$/) || null),
    due: isoOf(due, view)?.slice(0, 10) ?? null,
    dueDisplay: due,
    done: row.done,
    about:
      textIn(row, /^(?:deal|lead)(?:_id|\.title)?$/, /^person(?:_id|\.name)?$/, /^org(?:anization)?(?:_id|\.name)?$/) ||
      null,
    owner: owner || null,
    ...(row.href ? { href: row.href } : {}),
    anchor: row.anchor,
  };
}
