import type { FieldInput, RecordKind } from '../../core/record.ts';
import type { Found, Page } from '../adapter.ts';
import { cssAnchor } from '../anchor.ts';
import { squeeze } from '../dom.ts';
import { type Form, isInFront, partsOf } from './form.ts';
import type { Marks } from './marks.ts';
import { selectors } from './selectors.ts';

type Stage = NonNullable<Found['stage']>;
type Step = NonNullable<Stage['path']>[number];

/** Where no process is shown, the column that says how far the record is, best first. */
const stageFields: Partial<Record<RecordKind, string[]>> = {
  opportunity: ['stepname', 'salesstage', 'statuscode', 'statecode'],
  lead: ['statuscode', 'statecode'],
  case: ['statuscode', 'statecode'],
};

/** From the business process flow on top of the form, else from the column that stands for it. */
export function readStage(page: Page, form: Form, marks: Marks, kind: RecordKind, fields: FieldInput[]): Stage | null {
  const { steps, anchor } = readPath(page, partsOf(form, marks.stages, marks, page));
  const path = steps.length > 0 ? { path: steps } : {};
  const end = kind === 'opportunity' ? endOf(page, marks, fields) : null;
  if (end) {
    // A won deal's process stays at its last stage.
    const last = steps.findLast(({ state }) => state !== 'ahead');
    if (last) last.state = end.state;
    return { value: end.word, ...path, anchor: end.anchor };
  }
  const at = steps.find(({ state }) => state === 'current');
  if (at) return { value: at.label, ...path, anchor };
  const field = stageFields[kind]
    ?.map((name) => fields.find((each) => each.name === name))
    .find((each) => each?.display);
  return field ? { value: field.display, ...path, anchor: field.anchor } : null;
}

/**
 * The steps in order. Which one is current is told by the label "Active for 5 days" under it; where that is left out, by
 * the ring drawn into one step alone. Steps before it are done.
 */
function readPath(page: Page, buttons: Element[]): { steps: Step[]; anchor: string } {
  const items = buttons.map((button) => button.closest('li') ?? button);
  const labels = items.map((item) => {
    const name = item.querySelector(selectors.stageName);
    return squeeze(name?.textContent || name?.getAttribute('title') || '');
  });
  const at = currentOf(items, page);
  const steps = labels
    .map((label, n): Step => ({ label, state: n === at ? 'current' : n < at ? 'done' : 'ahead' }))
    .filter(({ label }) => label !== '');
  return { steps, anchor: cssAnchor(`[data-id="${buttons[at]?.getAttribute('data-id')}"]`) };
}

function currentOf(items: Element[], page: Page): number {
  for (const mark of [selectors.stageActive, selectors.stageInner]) {
    const marked = items.filter((item) => [...item.querySelectorAll(mark)].some((part) => page.look.shown(part)));
    const [only] = marked;
    if (only && marked.length === 1) return items.indexOf(only);
  }
  return -1;
}

const outcomes: [RegExp, 'won' | 'lost'][] = [
  [/(?<!\p{L})(?:won|gewonnen|gagnée?s?|conclue?|ganad[oa]|成約|受注|成立)(?!\p{L})/iu, 'won'],
  [
    /(?<!\p{L})(?:lost|out-sold|cancell?ed|verloren|storniert|perdue?|annulée?|perdid[oa]|cancelad[oa]|失注|取消済み)(?!\p{L})/iu,
    'lost',
  ],
];

/** Won or lost: by the deal's status, or by the notice that makes a closed deal read-only. */
function endOf(page: Page, marks: Marks, fields: FieldInput[]) {
  for (const name of ['statecode', 'statuscode']) {
    const field = fields.find((each) => each.name === name);
    const found = outcomes.find(([words]) => words.test(field?.display ?? ''));
    if (field && found) return { word: field.display, state: found[1], anchor: field.anchor };
  }
  const notice = marks.notices.find((part) => isInFront(part, page));
  const said = squeeze(notice?.textContent ?? '');
  for (const [words, state] of outcomes) {
    const [word] = words.exec(said) ?? [];
    if (word) return { word, state, anchor: cssAnchor('[data-id="warningNotification"]') };
  }
  return null;
}
