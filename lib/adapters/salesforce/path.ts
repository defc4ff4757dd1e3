import type { FieldInput, RecordKind } from '../../core/record.ts';
import type { Found } from '../adapter.ts';
import { cssAnchor } from '../anchor.ts';
import { squeeze } from '../dom.ts';
import { type Scope, selectShown } from './scope.ts';
import { selectors } from './selectors.ts';

type Stage = NonNullable<Found['stage']>;
type Step = NonNullable<Stage['path']>[number];

/** `slds-is-active` is only the step the seller clicked to look at; `slds-is-current` is where the record stands. */
const states: [string, Step['state']][] = [
  ['slds-is-won', 'won'],
  ['slds-is-lost', 'lost'],
  ['slds-is-current', 'current'],
  ['slds-is-complete', 'done'],
];

const stageField: Partial<Record<RecordKind, string>> = { opportunity: 'StageName', lead: 'Status', case: 'Status' };

/** From the path on top of the page, else from the field it stands for. */
export function readStage(scope: Scope, kind: RecordKind, fields: FieldInput[]): Stage | null {
  const path: Step[] = [];
  let at: { label: string; mark: string } | null = null;
  for (const item of selectShown(scope, selectors.step)) {
    const title = item.querySelector(selectors.stepLabel);
    const label = squeeze(title?.getAttribute('data-label') || title?.textContent || '');
    if (label === '') continue;
    const [mark, state] = states.find(([name]) => item.classList.contains(name)) ?? ['', 'ahead'];
    // The same path twice (page and subheader): the first is enough.
    if (path.some((step) => step.label === label)) break;
    path.push({ label, state });
    if (mark && state !== 'done') at = { label, mark };
  }
  if (at) return { value: at.label, path, anchor: cssAnchor(`${selectors.step}.${at.mark}`) };
  const field = fields.find(({ name }) => name === stageField[kind]);
  return field && field.display !== '' ? { value: field.display, anchor: field.anchor } : null;
}
