import { type Found, type Page, type Place, stillLoading } from '../adapter.ts';
import { squeeze } from '../dom.ts';
import { barsInFront, isInFront } from './form.ts';
import { type Grid, readGrids } from './grids.ts';
import { type Habits, habitsOf, isoOf } from './habits.ts';
import type { Address } from './locate.ts';
import { marksOf } from './marks.ts';
import { whyNotWhole } from './missing.ts';
import { selectors } from './selectors.ts';

/** Lists and dashboards: many records, one line each. A record opened in a dialog over them is not read. */
export function readMany(page: Page, place: Place, address: Address): Found {
  const kind = address.page === 'list' ? 'HomePageGrid' : 'Dashboard';
  const bars = barsInFront(page, kind);
  const wanted = address.page === 'list' ? address.table : '';
  if (wanted && bars.length > 0 && !bars.includes(wanted)) return stillLoading(place);
  if (bars.length === 0 && barsInFront(page, 'Form').length > 0) return stillLoading(place);
  const grids = readGrids(
    page,
    marksOf(page.document).grids.filter((grid) => isInFront(grid, page)),
  );
  const [main] = grids;
  const own = address.page === 'list' && main ? [main] : grids;
  if (wanted && main?.table && main.table !== wanted && wanted !== 'activitypointer') return stillLoading(place);
  const habits = habitsOf({ dates: own.flatMap(datesIn), numbers: [] }, page.document.documentElement.lang);
  const loading = own.some((grid) => grid.loading) || spins(page);
  const missing = own.flatMap((grid) => {
    const why = whyNotWhole(grid);
    return why ? [{ what: address.page === 'list' ? 'Rows' : grid.label, why }] : [];
  });
  if (own.length === 0 && !loading && bars.length > 0)
    missing.push({ what: address.page === 'list' ? 'Rows' : 'Tiles', why: 'shown as something else than a table' });
  return {
    ...stillLoading(place, titleOf(page)),
    rows: own.flatMap((grid) =>
      address.page === 'list' ? grid.rows : grid.rows.map((row) => inTile(row, grid.label)),
    ),
    tasks: own.flatMap((grid) => tasksOf(grid, habits)),
    missing,
    completeness:
      own.length === 0 ? (loading || bars.length === 0 ? 'loading' : 'whole') : loading ? 'partial' : 'whole',
  };
}

const inTile = (row: Grid['rows'][number], tile: string) => ({
  ...row,
  cells: [{ label: 'In', value: tile }, ...row.cells],
});

const spins = (page: Page): boolean =>
  [...page.document.querySelectorAll(selectors.spinner)].some((spinner) => isInFront(spinner, page));

const datesIn = (grid: Grid): string[] =>
  grid.rows
    .flatMap(({ cells }) => cells.map(({ value }) => value))
    .filter((value) => /^\d{1,2}[/-]\d{1,2}[/-]\d{4}/.test(value));

/** Open tasks of a table of tasks, or of activities where their kind is a column. */
export function tasksOf(grid: Grid, habits: Habits): Found['tasks'] {
  if (grid.table !== 'task' && grid.table !== 'activitypointer') return [];
  return grid.rows.flatMap((row, n) => {
    const cells = grid.cells[n];
    if (grid.table !== 'task' && row.kind !== 'task' && !todoWords.test(cells?.get('activitytypecode') ?? ''))
      return [];
    const due = cells?.get('scheduledend') ?? '';
    const status = cells?.get('statecode') ?? '';
    return {
      subject: row.name,
      type: cells?.get('activitytypecode') ?? (grid.table === 'task' ? 'task' : null),
      due: isoOf(due, habits)?.slice(0, 10) ?? null,
      dueDisplay: due,
      done: closedWords.test(status),
      about: cells?.get('regardingobjectid') ?? null,
      owner: cells?.get('ownerid') ?? null,
      ...(row.href ? { href: row.href } : {}),
      anchor: row.anchor,
    };
  });
}

/** Of all activities, those one does oneself. */
const todoWords = /task|phone|aufgabe|telefon|tâche|appel|tarea|llamada|タスク|電話/i;

const closedWords =
  /completed|cancel|abgeschlossen|abgebrochen|storniert|terminée?|annulée?|completad|cancelad|(?<!未)完了|取り消し|取消/i;

function titleOf(page: Page): string {
  for (const selector of [selectors.viewName, selectors.dashboardName, selectors.listTitle]) {
    const shown = [...page.document.querySelectorAll(selector)].find((title) => isInFront(title, page));
    const text = squeeze(shown?.querySelector('span,h1,h2')?.textContent || shown?.textContent || '');
    if (text !== '') return text;
  }
  return '';
}
