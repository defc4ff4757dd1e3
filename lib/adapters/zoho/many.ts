import { type Found, type Place, stillLoading } from '../adapter.ts';
import { typedValue } from '../values.ts';
import { apiOfLabel } from './labels.ts';
import { type Address, internalName, kindOf } from './locate.ts';
import { boardLines, type Line, linkedLines, type Row, rowOf, tableLines } from './rows.ts';
import { byTag, firstOnPage, isBusy, recordRoots, type Scope, select } from './scope.ts';
import { selectors, tags } from './selectors.ts';
import { lineOf } from './text.ts';

/** Home, list views and boards: many records, one line each. */
export function readMany(scope: Scope, place: Place, address: Address): Found {
  // A record is still in front.
  if (recordRoots(scope.document, scope.look).length > 0 || firstOnPage(scope, select(scope, '#topSectionTitle')))
    return stillLoading(place);
  // "Activities" is a list of tasks, meetings and calls.
  const module = address.page === 'list' && address.module !== 'Activities' ? address.module : '';
  if (module && isOtherTable(scope, module)) return stillLoading(place);
  const table = tableLines(scope);
  const board = table.length > 0 ? [] : boardLines(scope, module);
  const drawn = [...table, ...board];
  const lines = address.page === 'home' ? [...drawn, ...besides(linkedLines(scope), drawn)] : drawn;
  const found = lines.length > 0 || module === '' ? lines : linkedLines(scope).filter((line) => line.module === module);
  if (module && found.length > 0 && found.every((line) => line.module !== module)) return stillLoading(place);
  return finding(scope, place, found);
}

function finding(scope: Scope, place: Place, lines: Line[]): Found {
  const rows = lines.map((line) => rowOf(line, scope));
  const busy = isBusy(scope);
  const empty = rows.length === 0;
  const started = !empty || byTag(scope, tags.table).length + byTag(scope, tags.board).length > 0;
  return {
    ...stillLoading(place, titleOf(scope)),
    rows,
    tasks: lines.flatMap((line, n) => (kindOf(line.module) === 'task' ? taskOf(rows[n] as Row, scope) : [])),
    missing: empty && !busy ? [{ what: 'Rows', why: 'this list shows no records' }] : notShown(scope, rows.length),
    completeness: empty && (busy || !started) ? 'loading' : busy ? 'partial' : 'whole',
  };
}

/** The address names another module's list already. */
function isOtherTable(scope: Scope, module: string): boolean {
  const shown = byTag(scope, tags.table).filter((table) => scope.look.shown(table));
  const named = shown.map((table) => internalName(table.getAttribute('cx-prop-module') ?? '')).filter(Boolean);
  return named.length > 0 && !named.includes(module);
}

const besides = (lines: Line[], drawn: Line[]): Line[] => {
  const known = new Set(drawn.map(({ id }) => id));
  return lines.filter(({ id }) => !known.has(id));
};

function taskOf(row: Row, scope: Scope): Found['tasks'][number] {
  const cell = (api: string) => row.cells.find(({ label }) => apiOfLabel(label) === api)?.value ?? null;
  const dueDisplay = cell('Due_Date') ?? '';
  return {
    subject: row.name,
    type: 'task',
    due: dayOf(dueDisplay, scope),
    dueDisplay,
    done: isDone(cell('Status')),
    about: cell('What_Id') ?? cell('Contact_Name'),
    owner: cell('Owner'),
    ...(row.href ? { href: row.href } : {}),
    anchor: row.anchor,
  };
}

const done = /^(?:completed|abgeschlossen|erledigt|terminée?|completad[ao]|完了)$/i;
const isDone = (status: string | null): boolean => done.test(status ?? '');

/** @returns ISO day where it is certain; "Tomorrow" and 11/12 stay as shown */
export function dayOf(display: string, scope: Scope): string | null {
  const { value, type } = typedValue(display, { hint: 'date', language: scope.language });
  return type === 'date' && typeof value === 'string' ? value : null;
}

/** "1 - 10 of 37", "1 to 100": what the pager says of lines on other pages. */
function notShown(scope: Scope, rows: number): Found['missing'] {
  const pager = firstOnPage(scope, byTag(scope, tags.pager));
  if (!pager || rows === 0) return [];
  const stated = Number(pager.getAttribute('lt-prop-records') ?? '');
  const [, , last, all] = /(\d[\d.,]*)\D{1,5}(\d[\d.,]*)(?:\D{1,5}(\d[\d.,]*))?/.exec(lineOf(pager, scope)) ?? [];
  const total = stated || Number((all ?? '').replace(/\D/g, ''));
  if (total > rows) return [{ what: 'Rows', why: `${rows} of ${total} shown` }];
  const upTo = Number((last ?? '').replace(/\D/g, ''));
  return upTo > rows ? [{ what: 'Rows', why: `${rows} of ${upTo} or more shown; the rest is further down` }] : [];
}

function titleOf(scope: Scope): string {
  const shown = scope.document.querySelector(selectors.listName);
  const title = shown && scope.look.shown(shown) ? lineOf(shown, scope) : '';
  return title || (scope.document.title.split(/ [-–|] /)[0] ?? '').trim();
}
