import type { Page } from '../../adapters/adapter.ts';
import { highlight } from '../../adapters/highlight.ts';
import { type Failure, fail, ok, type Result } from '../../core/failure.ts';
import { fillActivity } from './activity.ts';
import type { Control } from './controls.ts';
import { controlsFor, openForm } from './open-form.ts';
import { putInto } from './put.ts';
import type { FormChange, FormRequest } from './request.ts';
import { holds, shownIn } from './value.ts';

/**
 * Fills the CRM's own form and leaves it open for the seller to look at and save. All or nothing: a box that holds
 * something else than what the seller saw stops it before anything is touched, and a box that does not take its value
 * puts the others back.
 *
 * @param filled is told the boxes that hold the new values
 */
export async function fillForm(
  page: Page,
  request: FormRequest,
  filled: (boxes: Element[]) => void = () => {},
): Promise<Result<null>> {
  if (request.what === 'activity') return fillActivity(page, request.activity, request.crm, filled);
  const { changes } = request;
  const controls = await openForm(page, changes);
  if (controls.size === 0) return fail({ kind: 'form-closed', crm: new URL(request.url).host });
  const missing = changes.filter(({ field }) => !controls.has(field));
  if (missing.length > 0) return fail({ kind: 'form-field-missing', labels: missing.map(({ label }) => label) });
  const language = page.document.documentElement.lang || null;
  const conflicts = changes.filter((change) => !holds(boxOf(controls, change), change, change.from, language));
  if (conflicts.length > 0) return fail(changed(conflicts, controls));
  const done = await put(page, changes, controls, language);
  if (done.ok) filled([...controlsFor(page, changes).values()].map(({ element }) => element));
  return done;
}

const boxOf = (controls: Map<string, Control>, { field }: FormChange) => (controls.get(field) as Control).element;

const changed = (conflicts: FormChange[], controls: Map<string, Control>): Failure => ({
  kind: 'field-changed',
  fields: conflicts.map((change) => ({
    label: change.label,
    expected: change.from.display || 'empty',
    found: shownIn(boxOf(controls, change)) || 'empty',
  })),
});

async function put(
  page: Page,
  changes: FormChange[],
  controls: Map<string, Control>,
  language: string | null,
): Promise<Result<null>> {
  const done: FormChange[] = [];
  for (const change of changes) {
    const taken = await putInto(page, boxOf(controls, change), change);
    done.push(change);
    // Choosing from a list may draw the form anew: the box is looked for again.
    const box = controlsFor(page, [change]).get(change.field)?.element ?? boxOf(controls, change);
    if (taken && holds(box, change, change.to, language)) continue;
    const shows = shownIn(box) || 'nothing';
    for (const back of done.reverse()) {
      const again = controlsFor(page, [back]).get(back.field)?.element;
      if (again) await putInto(page, again, { ...back, from: back.to, to: back.from });
    }
    return fail({ kind: 'form-refused', label: change.label, wanted: change.to.display || 'empty', shows });
  }
  const first = changes[0] && controlsFor(page, [changes[0]]).get(changes[0].field)?.element;
  if (first) highlight(first);
  return ok(null);
}
