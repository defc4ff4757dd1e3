import type { Page } from '../../adapters/adapter.ts';
import { findAnchor } from '../../adapters/anchor.ts';
import type { Edit, Outcome } from './edit.ts';
import { otherRecord, placeField } from './place-field.ts';
import { setTicked } from './turn.ts';
import { valueAt } from './value-at.ts';
import { replaceWords, Words } from './words.ts';

/** Does to the page what the CRM would have done to it. */
export function placeEdit(page: Page, edit: Edit): Outcome {
  switch (edit.what) {
    case 'field':
      return placeField(page, edit);
    case 'stage':
      return placeStage(page, edit);
    case 'note':
      return placeNote(page, edit);
    case 'task':
      return moveTask(page, edit);
  }
}

/** The step that is current changes places with the one it goes on to; their words stay where they were. */
function placeStage(page: Page, { was, becomes, path, spots }: Extract<Edit, { what: 'stage' }>): Outcome {
  const words = new Words(page.document.body, page.look);
  const places = path.map((label) => words.find(label).flatMap(({ pieces }) => pieces.slice(0, 1)));
  const [current, next] = [places[path.indexOf(was)] ?? [], places[path.indexOf(becomes)] ?? []];
  for (const one of current) {
    for (const other of next) {
      const bar = pathAround(page, one.element, other.element, path);
      const [from, to] = [bar?.children[path.indexOf(was)], bar?.children[path.indexOf(becomes)]];
      if (!bar || !from || !to) continue;
      const mark = page.document.createComment('');
      from.replaceWith(mark);
      to.replaceWith(from);
      mark.replaceWith(to);
      replaceAll(page, from, was, becomes);
      replaceAll(page, to, becomes, was);
      for (const spot of spots) {
        const at = findAnchor(page, spot.anchor);
        const found = at && valueAt(page, at, spot);
        if (found && !bar.contains(found.pieces[0]?.element ?? null)) replaceWords(found, becomes);
      }
      return 'placed';
    }
  }
  return 'no place for it';
}

function replaceAll(page: Page, scope: Element, was: string, by: string): void {
  for (const found of new Words(scope, page.look).find(was)) replaceWords(found, by);
  for (const element of [scope, ...scope.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes]) if (value === was) element.setAttribute(name, by);
}

/** The element around these with one child for each step, in order: the path itself. */
function pathAround(page: Page, one: Element, other: Element, path: string[]): Element | null {
  let at: Element | null = one;
  while (at && !at.contains(other)) at = at.parentElement;
  const steps = [...(at?.children ?? [])];
  const isPath =
    steps.length === path.length &&
    steps.every((step, n) => {
      const words = new Words(step, page.look);
      return path.every((label, m) => words.find(label).length > 0 === (m === n));
    });
  return isPath ? at : null;
}

/** A copy of the newest entry with other words and another id, on top of it. */
function placeNote(page: Page, edit: Extract<Edit, { what: 'note' }>): Outcome {
  const { anchor, next, title, text, newTitle, newText } = edit;
  let root = findAnchor(page, anchor);
  const other = findAnchor(page, next);
  if (!root || !other) return 'anchor not found';
  while (root.parentElement && !root.parentElement.contains(other)) root = root.parentElement;
  if (!root.parentElement || root.contains(other)) return 'no place for it';
  const copy = root.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes])
      if (/^(id|href)$|^data-/.test(name) && /\d/.test(value)) element.setAttribute(name, otherRecord(value));
  root.before(copy);
  const replaced = [
    [title, newTitle],
    [text, newText],
  ].filter(([was = '', by]) => {
    const found = was === '' || was === by ? [] : new Words(copy, page.look).find(was);
    if (found[0]) replaceWords(found[0], by ?? '');
    return found.length > 0;
  });
  if (replaced.length > 0) return 'placed';
  copy.remove();
  return 'no place for it';
}

function moveTask(page: Page, { anchor, due, newDue }: Extract<Edit, { what: 'task' }>): Outcome {
  let at = findAnchor(page, anchor);
  if (at && due !== '') {
    const found = valueAt(page, at, { anchor, label: '', was: due });
    if (found) replaceWords(found, newDue);
    return found ? 'placed' : 'value not at its anchor';
  }
  if (!at) return 'anchor not found';
  for (let steps = 0; at && steps < 6; steps++, at = at.parentElement) {
    const boxes = [...at.querySelectorAll('input[type="checkbox"], [role="checkbox"]')];
    if (boxes.length > 1) break;
    if (!boxes[0]) continue;
    setTicked(boxes[0], true);
    return 'placed';
  }
  return 'no place for it';
}
