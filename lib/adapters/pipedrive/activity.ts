import type { FieldInput } from '../../core/record.ts';
import { type Found, nothingFound, type Page, type Place, stillLoading } from '../adapter.ts';
import { labelAnchor } from '../anchor.ts';
import { squeeze } from '../dom.ts';
import { typeOf } from './labels.ts';
import { taskOf } from './many.ts';
import { type GridRow, gridRows } from './rows.ts';
import { selectors } from './selectors.ts';
import { readValues } from './value.ts';
import { type View, wholePage } from './view.ts';

/**
 * An activity has no page: it is a form over its list. What stands in a form may be typed and not saved, so the saved
 * values are taken from the activity's line in the list behind; where the line is scrolled away, there is the subject alone.
 */
export function readActivity(page: Page, place: Place): Found {
  const view = wholePage(page);
  const rows = gridRows(view, 'task');
  const row = rows.find(({ id }) => id === place.id);
  if (row) return fromLine(row, place, view);
  const found = fromForm(page, place);
  // A form says no id. If the list calls another activity that, it is the form of that one, opened before.
  return rows.some(({ name }) => name === found.name) ? stillLoading(place) : found;
}

function fromLine(row: GridRow, place: Place, view: View): Found {
  const fields = [...row.cellsByField].flatMap(([name, { label, cell }]): FieldInput[] => {
    // Its tick says it, in no words.
    if (name === 'done' || cell.textContent === null) return [];
    const [value] = readValues(cell, typeOf('task', name), view) ?? [];
    if (!value) return [];
    const { remark, ...read } = value;
    return [
      { name, label: remark ? `${label} (${remark})` : label, ...read, anchor: labelAnchor(label, read.display) },
    ];
  });
  const task = taskOf(row, view);
  return {
    ...nothingFound(place, row.name),
    owner: task.owner ?? null,
    fields,
    tasks: [task],
    missing: [{ what: 'The open form', why: 'what stands in it may not be saved; the values are from the list' }],
  };
}

function fromForm(page: Page, place: Place): Found {
  for (const input of page.document.querySelectorAll(selectors.activitySubject)) {
    const name = squeeze((input as HTMLInputElement).value ?? '');
    if (name === '' || !page.look.shown(input)) continue;
    const missing = [
      { what: 'Fields of this activity', why: 'they stand in a form, where nothing is saved until you save it' },
    ];
    return { ...nothingFound(place, name), missing, completeness: 'partial' };
  }
  return stillLoading(place);
}
