import type { FieldInput } from '../../core/record.ts';
import type { Found } from '../adapter.ts';
import { textAnchor } from '../anchor.ts';
import { squeeze } from '../dom.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';
import { isCovered, select, type View } from './view.ts';

type Stage = NonNullable<Found['stage']>;
type Step = NonNullable<Stage['path']>[number];

const won = /^(?:won|gewonnen|gagnée?|ganad[oa]|ganho|成約|受注)$/i;
const lost = /^(?:lost|verloren|perdue?|perdid[oa]|失注)$/i;

/** Where the badge beside the title can be. */
const badges = ['cui5-badge', 'cui5-label'];

/**
 * Where a deal stands. A closed one is won or lost, which is said beside its title, whatever step it was on. No stable
 * name of the row of steps is known, so it is known by what it is: one step of several marked as the current one.
 */
export function readStage(view: View, fields: FieldInput[]): Stage | null {
  const path = readPath(view);
  const outcome = readOutcome(view);
  if (outcome) {
    const state = won.test(outcome) ? ('won' as const) : ('lost' as const);
    const ended = path?.map((step) => (step.state === 'current' ? { ...step, state } : step));
    return { value: outcome, ...(ended ? { path: ended } : {}), anchor: textAnchor(outcome) };
  }
  const current = path?.find(({ state }) => state === 'current');
  if (path && current) return { value: current.label, path, anchor: textAnchor(current.label) };
  const field = fields.find(({ name }) => name === 'stage_id');
  if (field?.display) return { value: field.display, anchor: field.anchor };
  const named = nameAlone(view);
  return named ? { value: named, anchor: textAnchor(named) } : null;
}

/** Outside of the sidebar, the history and the board. */
const isInHead = (element: Element): boolean =>
  !element.closest(`${selectors.block},${selectors.row},${selectors.tile},li,tr,button`);

function readOutcome(view: View): string | null {
  for (const named of badges) {
    for (const badge of view.root.getElementsByClassName(named)) {
      const text = squeeze(badge.textContent ?? '');
      if ((won.test(text) || lost.test(text)) && isInHead(badge) && !isCovered(view, badge) && view.look.shown(badge))
        return text;
    }
  }
  return null;
}

const stageParts = ['[data-testid*="stage"]', '[data-test*="stage"]'];

function readPath(view: View): Step[] | null {
  for (const selector of stageParts) {
    for (const part of select(view, selector)) {
      if (part.closest(`${selectors.row},${selectors.tile}`)) continue;
      const current = part.querySelector(
        '[aria-current]:not([aria-current="false"]),[aria-checked="true"],[aria-selected="true"],[aria-pressed="true"]',
      );
      const path = current && view.look.shown(current) ? stepsAround(current, part, view) : null;
      if (path) return path;
    }
  }
  return null;
}

function stepsAround(current: Element, part: Element, view: View): Step[] | null {
  let at = current;
  const peers = (): Element[] =>
    [...(at.parentElement?.children ?? [])].filter(({ tagName }) => tagName === at.tagName);
  while (peers().length < 2 && at.parentElement && at.parentElement !== part) at = at.parentElement;
  const steps = peers();
  const labels = steps.map((step) => stepName(step, view));
  if (steps.length < 2 || labels.includes('')) return null;
  const here = steps.indexOf(at);
  return labels.map((label, i) => ({ label, state: i < here ? 'done' : i === here ? 'current' : 'ahead' }));
}

/** "Proposal made, 3 days": how long it has been there is no part of its name. */
const forHowLong = /[\s,:·|(（]+\d+\s*\p{L}+[)）]?$/u;

function stepName(step: Element, view: View): string {
  const named = [step, ...step.querySelectorAll('[title],[aria-label]')]
    .map((each) => each.getAttribute('title') || each.getAttribute('aria-label') || '')
    .find((name) => name !== '');
  const name = squeeze(named ?? lineOf(step, view.look, true));
  return /^\d+\s*\p{L}*$/u.test(name) ? '' : name.replace(forHowLong, '');
}

/** "Sales pipeline → Proposal made", one button that opens the choice. */
function nameAlone(view: View): string | null {
  for (const selector of stageParts) {
    for (const part of select(view, selector)) {
      if (part.closest(`${selectors.row},${selectors.tile},${selectors.block}`) || !view.look.shown(part)) continue;
      const words = lineOf(part, view.look, true);
      const named = words.split(/\s*[→›>]\s*/).at(-1) ?? '';
      if (named !== words && named !== '') return named;
    }
  }
  return null;
}
