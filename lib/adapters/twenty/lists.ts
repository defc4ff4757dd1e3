import { type Found, nothingFound, type Page, type Place, stillLoading } from '../adapter.ts';
import { squeeze } from '../dom.ts';
import { isoOf, readTasks } from './activity.ts';
import { readBoard } from './board.ts';
import { type Address, linkedRecord, singularOf } from './locate.ts';
import { besidePage } from './missing.ts';
import { apiNameOf, isDone } from './names.ts';
import { hasOpenPanel, isWaiting, type Scope, select, selectShown } from './scope.ts';
import { readTable } from './table.ts';
import { lineOf } from './text.ts';

type Row = Found['rows'][number];

/** A list as a table or as a board of columns, and the page of tasks that older versions have. */
export function readList(page: Page, place: Place, address: Address, scope: Scope): Found {
  const plural = address.object;
  const table = readTable(scope, plural);
  const rows = table.length > 0 ? table : readBoard(scope, plural);
  // The address names another list already.
  if (isOfOthers(rows, singularOf(plural))) return stillLoading(place);
  const tasks = plural === 'tasks' ? tasksOf(rows, scope) : [];
  const found = { ...nothingFound(place, titleOf(page, scope)), rows, tasks, missing: restOf(rows, scope) };
  if (!isWaiting(scope)) return found;
  return { ...found, completeness: rows.length > 0 ? 'partial' : 'loading' };
}

function isOfOthers(rows: Row[], singular: string): boolean {
  const objects = rows.map(({ href }) => linkedRecord(href ?? '')?.object);
  return singular !== '' && rows.length > 0 && objects.every((object) => object && object !== singular);
}

function restOf(rows: Row[], scope: Scope): Found['missing'] {
  const total = totalOf(scope);
  const missing: Found['missing'] = [];
  if (total !== null && total > rows.length) {
    missing.push({ what: 'Rows', why: `${rows.length} of ${total} shown; the others come as you scroll` });
  }
  if (selectShown(scope, '[data-testid$="edit-mode-container"]').length > 0) {
    missing.push({ what: 'A value', why: 'being edited; what is typed is not saved yet' });
  }
  if (hasOpenPanel(scope)) missing.push(besidePage);
  return missing;
}

/** Behind the name of the view: "All Companies · 1,204". */
function totalOf(scope: Scope): number | null {
  for (const part of select(scope, 'span')) {
    const text = part.childElementCount < 3 ? squeeze(part.textContent ?? '') : '';
    const total = /^· ?(\d[\d.,’'\s]*)$/.exec(text)?.[1];
    if (total && scope.look.shown(part)) return Number(total.replace(/\D/g, ''));
  }
  return null;
}

function titleOf({ document }: Page, scope: Scope): string {
  const [bar] = selectShown(scope, '[data-testid="top-bar-title"]');
  return lineOf(bar, scope).replace(/ ?\/ ?$/, '') || squeeze(document.title);
}

function tasksOf(rows: Row[], scope: Scope): Found['tasks'] {
  const cell = (row: Row, name: string) => row.cells.find(({ label }) => apiNameOf(label) === name)?.value ?? '';
  if (rows.length === 0) return readTasks(select(scope, '[id^="label-"]'), '', scope);
  return rows.map((row) => ({
    subject: row.name,
    type: null,
    due: isoOf(cell(row, 'dueAt'), scope)?.slice(0, 10) ?? null,
    dueDisplay: cell(row, 'dueAt'),
    done: isDone(cell(row, 'status')),
    about: cell(row, 'taskTargets') || null,
    owner: cell(row, 'assignee') || null,
    ...(row.href && { href: row.href }),
    anchor: row.anchor,
  }));
}
