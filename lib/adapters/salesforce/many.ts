import { type Found, type Page, type Place, stillLoading } from '../adapter.ts';
import { squeeze } from '../dom.ts';
import { type Address, kindOf } from './locate.ts';
import { linkedRows, type Row, tableRows } from './rows.ts';
import { firstShown, type Scope } from './scope.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';
import { isoOf } from './timeline.ts';

/** Home, list views, related lists in full and the tasks page: many records, one line each. */
export function readMany(page: Page, place: Place, address: Address, scope: Scope): Found {
  const tasksPage = address.page === 'list' && address.object === 'Task';
  // A record is still in front; the tasks page alone shows one beside its list.
  if (!tasksPage && firstShown(scope, selectors.recordPage)) return stillLoading(place);
  const table = tableRows(scope);
  const rows = table.length > 0 && address.page !== 'home' ? table : [...table, ...linkedRows(scope)];
  if (address.page === 'list' && isOtherList(rows, address.object)) return stillLoading(place);
  const total = totalOf(scope);
  const missing =
    total !== null && total > rows.length ? [{ what: 'Rows', why: `${rows.length} of ${total} shown` }] : [];
  return {
    ...stillLoading(place, titleOf(page, scope)),
    rows,
    tasks: rows.filter((row) => row.kind === 'task').map((row) => taskOf(row, scope)),
    missing,
    completeness: firstShown(scope, selectors.spinner) ? (rows.length ? 'partial' : 'loading') : 'whole',
  };
}

/** The address names another object's list already. Lists of objects Wingside has no word for are believed. */
function isOtherList(rows: Row[], object: string): boolean {
  const wanted = kindOf(object);
  return wanted !== null && rows.length > 0 && rows.every(({ kind }) => kind !== null && kind !== wanted);
}

function taskOf(row: Row, scope: Scope): Found['tasks'][number] {
  const due = row.cells.find(({ value }) => isoOf(value, scope) !== null)?.value ?? '';
  return {
    subject: row.name,
    type: 'task',
    due: isoOf(due, scope)?.slice(0, 10) ?? null,
    dueDisplay: due,
    done: false,
    about: row.cells.find(({ label }) => /^(related to|name)$/i.test(label))?.value ?? null,
    ...(row.href ? { href: row.href } : {}),
    anchor: row.anchor,
  };
}

/** "12 items • Sorted by Name", "12 Elemente". "50+" is no total. */
function totalOf(scope: Scope): number | null {
  const stated = firstShown(scope, selectors.itemCount);
  const [, digits, more] = /(\d[\d.,]*)(\+?)/.exec(lineOf(stated, scope)) ?? [];
  return digits && !more ? Number(digits.replace(/\D/g, '')) : null;
}

function titleOf(page: Page, scope: Scope): string {
  const title = firstShown(scope, selectors.listName);
  const shown = title ? squeeze(title.getAttribute('title') || lineOf(title, scope, true)) : '';
  return shown || (page.document.title.split(' | ')[0] ?? '').trim();
}
