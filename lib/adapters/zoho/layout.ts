import { onPage, type Scope, select } from './scope.ts';
import { selectors } from './selectors.ts';

/** A label and its value as the page sets them. `card`: among the few on top, which Zoho calls the business card. */
export type Row = { column: string; card: boolean; area: Element; label: Element | null; value: Element };

/** All pairs of label and value, whichever way the page is built, in the order of the page within each way. */
export function rowsOf(scope: Scope): Row[] {
  const areas = select(scope, selectors.area).flatMap((area) => areaRow(area) ?? []);
  if (hasDetails(areas)) return areas;
  const labels = labelRows(scope);
  const widgets = hasDetails(labels) ? [] : widgetRows(scope);
  const rows = [...areas, ...labels, ...widgets];
  return hasDetails(rows) ? rows : [...rows, ...bareValues(scope, rows)];
}

const hasDetails = (rows: Row[]): boolean => rows.some(({ card }) => !card);

/** The current page: a row of its own for each field, in two sorts. */
function areaRow(area: Element): Row | null {
  const [, sort = '', column = ''] = /^(bc_|tc_)?mouseArea__(.+)$/.exec(area.id) ?? [];
  if (column === '' || sort === 'tc_') return null;
  const card = sort === 'bc_';
  const [first, second] = area.children;
  if (first?.matches(selectors.labelIn) && second?.matches(selectors.valueIn))
    return { column, card, area, label: first, value: second };
  const named = area.querySelector(selectors.labelIn);
  // Where it is the cell of the value alone, the label is the cell before.
  if (!named && !second) return { column, card, area, label: area.previousElementSibling, value: area };
  const label = named ?? first ?? null;
  const value = area.querySelector(selectors.valueIn) ?? label?.nextElementSibling;
  return value ? { column, card, area, label, value } : null;
}

/** The page as it was until about 2023, still found: a label with the column's name, the value beside it. */
function labelRows(scope: Scope): Row[] {
  return select(scope, selectors.oldLabel).flatMap((label) => {
    const area = label.parentElement;
    const value = area?.querySelector(selectors.valueIn) ?? label.nextElementSibling;
    const column = label.id.slice('labelTD_'.length);
    return area && value ? [{ column, card: area.closest(selectors.businessCard) !== null, area, label, value }] : [];
  });
}

/** Zoho's own record widget: the label carries the column, the value only the id of the field. */
function widgetRows(scope: Scope): Row[] {
  return select(scope, selectors.widgetLabel).flatMap((label) => {
    const [, card, column = ''] = /^(bc_)?dtVw_lbl_(.+)$/.exec(label.getAttribute('data-zcqa') ?? '') ?? [];
    const [area, value] = [label.parentElement, label.nextElementSibling];
    return column && area && value ? [{ column, card: card !== undefined, area, label, value }] : [];
  });
}

/** Values that stand in no row of those: layouts drawn by the customer, and what Zoho may rename next. */
function bareValues(scope: Scope, rows: Row[]): Row[] {
  const areas = new Set(rows.map(({ area }) => area));
  const found = new Map<Element, Row>();
  for (const value of select(scope, selectors.value)) {
    const column = columnIn(value);
    if (column === '' || isInside(value, areas, found)) continue;
    const area = value.parentElement ?? value;
    const label = labelBeside(value, column, scope);
    found.set(value, { column, card: value.closest(selectors.businessCard) !== null, area, label, value });
  }
  const bare = [...found.values()];
  const inDetails = new Set(bare.flatMap(({ column, value }) => (value.id.startsWith('value_') ? column : [])));
  // Without a card around it: a `subvalue_` of its own beside a `value_` is the field's copy on top of the page.
  return bare.map((row) => ({
    ...row,
    card: row.card || (row.value.id.startsWith('subvalue_') && inDetails.has(row.column)),
  }));
}

/** `value_PHONE`, `subvalue_ACCOUNTCF16`; not the cells of a list, and no sentence. */
function columnIn(value: Element): string {
  const hook = value.id || (value.getAttribute('data-zcqa') ?? '');
  const column = /^(?:sub)?value_(\w+)$/.exec(hook)?.[1] ?? '';
  return column.startsWith('listviewtable_') ? '' : column;
}

function isInside(value: Element, areas: Set<Element>, found: Map<Element, Row>): boolean {
  for (let at: Element | null = value; at; at = at.parentElement) {
    if (areas.has(at) || (at !== value && found.has(at))) return true;
    if (/^(?:titlecard_|title_|headervalue_|recHeader|tc_mouseArea__)/.test(at.id)) return true;
    if (at.localName === 'lyte-td' || at.localName === 'crux-subform') return true;
  }
  return false;
}

function labelBeside(value: Element, column: string, scope: Scope): Element | null {
  const named = select(scope, `[id="label_${column}"],[id="labelTD_${column}"]`);
  const shown = named.find((label) => onPage(scope, label));
  if (shown) return shown;
  const before = value.previousElementSibling ?? value.parentElement?.previousElementSibling ?? null;
  return before && before.querySelector(selectors.value) === null ? before : null;
}
