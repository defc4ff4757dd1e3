import type { Page } from '../../adapters/adapter.ts';
import { queryDeep } from '../../adapters/dom.ts';
import { opposites } from './pools.ts';

export const isTruth = (word: string): boolean => opposites.some((pair) => pair.includes(word));

/**
 * Turns whatever shows a yes or no, or one of a list, the way the CRM that drew it would: a list is chosen from, a
 * switch is turned, a box ticked, a tick drawn.
 *
 * @returns false where nothing of the kind is there
 */
export function turn(page: Page, at: Element, was: string, becomes: string): boolean {
  const list = within(page, at, 'select');
  if (list && shows(list as HTMLSelectElement) === was) return choose(list, becomes);
  if (!opposites.some((pair) => pair.includes(was) && pair.includes(becomes))) return false;
  turnMarks(at);
  const box = within(page, at, 'input[type="checkbox"], [aria-checked]');
  if (box) turnBox(box, was, becomes);
  const drawn = drawTick(at, was, becomes) || swapPicture(at);
  return box !== undefined || drawn;
}

/** In there, and in what fills its slots. */
function within(page: Page, at: Element, what: string): Element | undefined {
  const slots = [...at.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
  for (const each of [at, ...slots]) {
    const shadow = page.look.shadowRoot(each);
    const found = each.matches(what)
      ? each
      : (queryDeep(each, what, page.look)[0] ?? (shadow && queryDeep(shadow, what, page.look)[0]));
    if (found) return found;
  }
  return undefined;
}

const shows = (list: HTMLSelectElement): string =>
  [...list.selectedOptions].map((option) => option.textContent?.trim() ?? '').join('\n');

/** Chooses from a list, which gets the choice if it lacks it. @returns false for what is no list */
export function choose(list: Element, becomes: string): boolean {
  if (list.localName !== 'select') return false;
  const { options } = list as HTMLSelectElement;
  let option = [...options].find((each) => each.textContent?.trim() === becomes);
  if (!option) {
    option = list.ownerDocument.createElement('option');
    option.append(becomes);
    list.append(option);
  }
  for (const each of options) each.toggleAttribute('selected', each === option);
  option.selected = true;
  // Dynamics repeats the choice in its tooltip.
  if (list.hasAttribute('title')) list.setAttribute('title', becomes);
  return true;
}

/** A tick or a cross drawn before "True" or "False". */
function turnMarks(at: Element): void {
  const others: Record<string, string> = { check: 'x', x: 'check' };
  for (const mark of at.querySelectorAll('svg[class*="icon"]')) {
    const named = mark.getAttribute('class') ?? '';
    const turned = named.replace(/(icon-(?:tabler-)?)(check|x)\b/, (_, icon: string, is: string) => icon + others[is]);
    mark.setAttribute('class', turned);
  }
}

/** Dynamics says it in the name of the switch too: "Is Escalated: Yes". */
function turnBox(box: Element, was: string, becomes: string): void {
  setTicked(box, !isTicked(box));
  const named = box.getAttribute('aria-label');
  if (named?.endsWith(was)) box.setAttribute('aria-label', named.slice(0, -was.length) + becomes);
}

const isTicked = (box: Element): boolean =>
  box.hasAttribute('aria-checked') ? box.getAttribute('aria-checked') === 'true' : (box as HTMLInputElement).checked;

export function setTicked(box: Element, ticked: boolean): void {
  if (box.hasAttribute('aria-checked')) box.setAttribute('aria-checked', String(ticked));
  if ('checked' in box) (box as HTMLInputElement).checked = ticked;
}

/** Aura shows one of two pictures. */
function swapPicture(at: Element): boolean {
  const picture = at.querySelector('.uiOutputCheckbox img');
  const isOn = picture?.classList.contains('checked') ?? false;
  picture?.setAttribute('class', isOn ? 'unchecked' : 'checked');
  picture?.setAttribute('alt', isOn ? 'False' : 'True');
  return picture !== null;
}

/** Zoho draws a tick for yes and nothing at all for no: fixtures/account-after-another.html. */
function drawTick(at: Element, was: string, becomes: string): boolean {
  const component = at.querySelector('crux-boolean-component');
  if (!component) return false;
  if (component.getAttribute('cx-prop-value') === was) component.setAttribute('cx-prop-value', becomes);
  component.replaceChildren();
  if (opposites.some(([yes]) => yes === becomes)) {
    const mark = at.ownerDocument.createElement('span');
    mark.className = 'criteria-yes cxElemCompViewValue';
    component.append(mark);
  }
  return true;
}
