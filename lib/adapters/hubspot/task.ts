import type { FieldInput } from '../../core/record.ts';
import { type Found, nothingFound, type Place, stillLoading } from '../adapter.ts';
import { cssAnchor } from '../anchor.ts';
import { slug } from '../dom.ts';
import { ownerOf } from './fields.ts';
import { all, allInSight, type Frame, within } from './frame.ts';
import { linkedRecord } from './locate.ts';
import { type Cell, tableRows } from './rows.ts';
import { selectors } from './selectors.ts';
import { readValue } from './value.ts';

/**
 * A task opens as a form in a panel beside the task list. What stands in a form may not be saved, so the values are read
 * from the task's line in the list; without a line only its title is.
 */
export function readTaskBesideList(frame: Frame, place: Place): Found {
  const tables = allInSight(frame, selectors.table);
  const lines = tables.flatMap((table) => tableRows(frame, table));
  const line = lines.find(({ row, element }) => {
    const linked = row.href ? linkedRecord(row.href, frame.base) : null;
    return linked?.id === place.id || element.getAttribute('data-test-id') === `${selectors.rowId}${place.id}`;
  });
  const panel = all(within(frame, frame.root.ownerDocument.body), selectors.taskPanel).find((element) =>
    frame.look.shown(element),
  );
  const missing = panel ? [{ what: 'Task panel', why: 'a form; what is typed there may not be saved yet' }] : [];
  if (line) {
    const fields = line.cells.map((cell) => fieldOf(cell, line.row.anchor, line.element, frame));
    return { ...nothingFound(place, line.row.name), owner: ownerOf(fields), fields, missing };
  }
  const name = panel && tables.length > 0 ? titleIn(panel) : '';
  return name ? { ...nothingFound(place, name), missing, completeness: 'partial' } : stillLoading(place);
}

function fieldOf({ label, value, property }: Cell, anchor: string, element: Element, frame: Frame): FieldInput {
  const cell = property ? element.querySelector(`[data-test-id^="cell-0-27-${property}-"]`) : null;
  const own = cell ? cssAnchor(`[data-test-id="${cell.getAttribute('data-test-id')}"]`) : anchor;
  return { name: property || slug(label), label, ...readValue(value, property, cell ?? element, frame), anchor: own };
}

function titleIn(panel: Element): string {
  const subject = panel.querySelector(selectors.taskSubject);
  const input = subject?.matches('input,textarea') ? subject : subject?.querySelector('input,textarea');
  if (!input || input === panel.ownerDocument.activeElement) return '';
  return (input as HTMLInputElement).value.trim();
}
