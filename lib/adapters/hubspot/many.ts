import type { RecordKind } from '../../core/record.ts';
import { type Found, nothingFound, type Place, stillLoading } from '../adapter.ts';
import { all, allInSight, type Frame, firstFound, firstInSight, outermost, previewIn, within } from './frame.ts';
import { type Address, kindOfType } from './locate.ts';
import { type Cell, linksIn, type Row, rowOf, tableRows } from './rows.ts';
import { selectors } from './selectors.ts';
import { labelOf, lineOf, textOf } from './text.ts';
import { isoOf } from './timeline.ts';

type Line = { row: Row; cells: Cell[]; element: Element };
type Task = Found['tasks'][number];

/** Lists, boards, the task list and the sales workspace: many records, one line each. */
export function readMany(frame: Frame, place: Place, address: Address, title: string): Found {
  // A record is still in front.
  if (firstInSight(frame, selectors.leftSidebar) || firstInSight(frame, selectors.highlights))
    return stillLoading(place);
  const tables = allInSight(frame, selectors.table);
  const type = address.page === 'list' ? address.type : '';
  if (type && tables.some((table) => isOther(table, type))) return stillLoading(place);
  const kind = kindOfType(type);
  const lines = tables
    .flatMap((table) => tableRows(frame, table))
    .map((line) => ({ ...line, row: kinded(line, kind) }));
  const cards = boardLines(frame, kind);
  const rest = address.page === 'home' || lines.length + cards.length === 0 ? otherLines(frame, kind) : [];
  const found = [...lines, ...cards, ...rest];
  if (found.length === 0 && tables.length === 0) return stillLoading(place);
  const missing: Found['missing'] = [];
  if (hasNext(frame)) {
    missing.push({ what: 'Further pages', why: `${lines.length} rows of this page were read` });
  }
  if (previewIn(frame) || all(frame, selectors.listPreview).some((panel) => frame.look.shown(panel)))
    missing.push({ what: 'Preview panel', why: 'shows one record; open it to have it read' });
  return {
    ...nothingFound(place, headingOf(frame) || title),
    rows: found.map(({ row }) => row),
    tasks: found.filter(({ row }) => row.kind === 'task').map((line) => taskOf(line, frame)),
    missing,
    completeness: firstInSight(frame, selectors.loading) ? 'partial' : 'whole',
  };
}

/** The heading of some lists is a menu of all objects. */
function headingOf(frame: Frame): string {
  const heading = firstInSight(frame, 'h1');
  return lineOf(heading, frame) || lineOf(heading, frame, { buttons: true });
}

function hasNext(frame: Frame): boolean {
  const next = firstInSight(frame, selectors.nextPage);
  return next !== undefined && next.getAttribute('aria-disabled') !== 'true' && !next.hasAttribute('disabled');
}

/** The address names another object's list already: each column says whose it is. */
function isOther(table: Element, type: string): boolean {
  const heads = [...table.querySelectorAll('th[data-test-id^="header-"]')];
  const types = heads.map((head) => /^header-(\d+-\d+)-/.exec(head.getAttribute('data-test-id') ?? '')?.[1]);
  return types.length > 0 && !types.includes(type);
}

const kinded = ({ row }: Line, kind: RecordKind | null): Row => ({ ...row, kind: row.kind ?? kind });

/** A board has a column for each stage. */
function boardLines(frame: Frame, kind: RecordKind | null): Line[] {
  return firstFound(frame, selectors.column).flatMap((column) => {
    const inside = within(frame, column);
    const stage = lineOf(firstInSight(inside, selectors.columnName), frame, { buttons: true });
    return allInSight(inside, selectors.boardCard).flatMap((card) => boardLine(card, stage, frame, kind) ?? []);
  });
}

function boardLine(card: Element, stage: string, frame: Frame, kind: RecordKind | null): Line | null {
  const inside = within(frame, card);
  const link = linksIn(card, frame)[0];
  const title = firstFound(inside, selectors.boardTitle)[0] ?? link;
  const name = lineOf(title, frame);
  if (name === '') return null;
  const cells: Cell[] = stage ? [{ label: 'Stage', value: stage, property: '' }] : [];
  for (const property of outermost(all(inside, selectors.boardProperty))) {
    const label = labelOf(property.querySelector('[data-test-id="cdbc-property-label"]'), frame);
    const value = lineOf(property.querySelector('[data-test-id="cdbc-property-value"]'), frame, { buttons: true });
    if (value !== '') cells.push({ label, value, property: '' });
  }
  return { row: kinded({ row: rowOf(name, link, cells, frame), cells, element: card }, kind), cells, element: card };
}

/** What is no table: a line names its record first. */
function otherLines(frame: Frame, kind: RecordKind | null): Line[] {
  const lines = new Map<Element, Line>();
  for (const link of [...allInSight(frame, selectors.taskLink), ...allInSight(frame, selectors.recordLink)]) {
    const element = link.closest('li,tr,[role="row"],[role="listitem"]') ?? link;
    const name = lineOf(link, frame);
    if (name === '' || lines.has(element) || element.closest(selectors.table)) continue;
    const cells = textOf(element, frame)
      .split('\n')
      .filter((text) => text !== name);
    const told = cells.map((value) => ({ label: '', value, property: '' }));
    const row = rowOf(name, link, told, frame);
    const isTask = link.matches(selectors.taskLink);
    lines.set(element, { row: { ...row, kind: isTask ? 'task' : (row.kind ?? kind) }, cells: told, element });
  }
  return [...lines.values()];
}

/** The words for a finished task in the languages HubSpot is used in most. */
const finished = /^(completed|done|abgeschlossen|erledigt|terminée?|effectuée?|completad[ao]|完了)$/i;

function taskOf({ row, cells, element }: Line, frame: Frame): Task {
  const cell = (property: RegExp) => {
    const value = cells.find((each) => property.test(each.property))?.value ?? '';
    return /^-+$/.test(value) ? '' : value;
  };
  const due = cell(/^hs_timestamp$/) || (cells.find(({ value }) => isoOf(value, frame) !== null)?.value ?? '');
  const box = element.querySelector('[role="checkbox"][aria-checked="true"][data-test-id*="complete"]');
  return {
    subject: row.name,
    type: cell(/^hs_task_type$/) || 'task',
    due: isoOf(due, frame)?.slice(0, 10) ?? null,
    dueDisplay: due,
    done: box !== null || finished.test(cell(/^hs_task_status$/)),
    about: cell(/contact|company|deal|ticket|associat/i) || null,
    owner: cell(/^hubspot_owner_id$/) || null,
    ...(row.href ? { href: row.href } : {}),
    anchor: row.anchor,
  };
}
