import type { Page } from '../../adapters/adapter.ts';
import { findAnchor } from '../../adapters/anchor.ts';
import { queryDeep } from '../../adapters/dom.ts';
import type { Spot } from './edit.ts';
import { choose } from './turn.ts';
import { valueAt } from './value-at.ts';
import { Words } from './words.ts';

/**
 * Fills in an empty field: what is a form is typed into, anything else is built as a filled field of the page is built.
 *
 * @param empty what its anchor finds: where the value would be, or the label where nothing else is known
 */
export function fill(page: Page, empty: Element, label: string, text: string, models: Spot[]): boolean {
  const box = boxBeside(page, empty, label);
  if (box) {
    if (!choose(box, text)) type(box, text);
    return true;
  }
  return models.some((model) => buildAs(page, model, empty, label, text));
}

/** The one box in there; where only the label is known, the one it stands with. */
function boxBeside(page: Page, empty: Element, label: string): Element | null {
  const highest = empty.textContent?.trim() === label ? 3 : 1;
  let at: Element | null = empty;
  for (let steps = 0; at && steps < highest; steps++, at = at.parentElement) {
    const [box, another] = [at, ...queryDeep(at, 'input, textarea, select', page.look)].filter(
      (each) => isBox(each) && page.look.shown(each),
    );
    if (box) return another ? null : box;
  }
  return null;
}

const isBox = (element: Element): boolean =>
  /^(textarea|select)$/.test(element.localName) ||
  (element.localName === 'input' && /^(text|email|tel|url|number|date|)$/.test(element.getAttribute('type') ?? ''));

function type(box: Element, text: string): void {
  (box as HTMLInputElement).value = text;
  if (box.localName === 'input') box.setAttribute('value', text);
}

function buildAs(page: Page, model: Spot, empty: Element, label: string, text: string): boolean {
  const value = findAnchor(page, model.anchor);
  const leaf = value && valueAt(page, value, model)?.pieces[0];
  if (!value || leaf?.holder.nodeType !== 3) return false;
  const rows = rowsOf(page, model, leaf.element, empty);
  const [filled, target] = rows ?? [value, empty];
  if (filled.localName !== target.localName) return false;
  const way: Element[] = [];
  for (let at: Element | null = leaf.element; at && at !== filled; at = parentOf(at)) way.unshift(at);
  if (way[0] && parentOf(way[0]) !== filled) return false;
  // "Empty", "Add a phone number": what the CRM says where there is nothing.
  const hints = hintsIn(page, target, label);
  let stand: Element = target;
  for (const step of way) stand = sameStep(page, stand, step);
  for (const hint of hints) takeAway(hint, stand);
  const inShadow = leaf.holder.parentNode instanceof ShadowRoot ? page.look.shadowRoot(stand) : null;
  const written = page.document.createTextNode(text);
  (inShadow ?? stand).append(written);
  // What is drawn as a list that opens says in its tooltip what was chosen: Dynamics of 2026.
  for (let at: Element | null = stand; at && at !== target; at = parentOf(at))
    if (/^-+$/.test(at.getAttribute('title') ?? '')) at.setAttribute('title', text);
  if (new Words(target, page.look).find(text).length > 0) return true;
  written.remove();
  return false;
}

/** The filled field and the empty one, each with its label: two of one make. null where the page has no such rows. */
function rowsOf(page: Page, model: Spot, leaf: Element, empty: Element): [Element, Element] | null {
  let row: Element | null = leaf;
  for (let steps = 0; row && steps < 8; steps++, row = parentOf(row))
    if (new Words(row, page.look).find(model.label).length > 0) break;
  const named = row?.getAttribute('class');
  if (!row || !named) return null;
  for (let at: Element | null = empty; at; at = parentOf(at))
    if (at.localName === row.localName && at.getAttribute('class') === named)
      return at.contains(leaf) ? null : [row, at];
  return null;
}

function hintsIn(page: Page, empty: Element, label: string): Text[] {
  const { pieces } = new Words(empty, page.look);
  const isOfLabel = (words: string) => label.includes(words.replace(/[\s:：*]+$/, '').trim());
  return pieces.flatMap(({ holder }) =>
    holder.nodeType === 3 && !isOfLabel((holder as Text).data) && page.document.body.contains(holder)
      ? [holder as Text]
      : [],
  );
}

/** A grey word goes with what makes it grey. */
function takeAway(hint: Text, stand: Element): void {
  let holder: Element | null = hint.parentElement;
  hint.remove();
  while (holder && holder !== stand && stand.contains(holder) && holder.childNodes.length === 0) {
    const around: Element | null = holder.parentElement;
    holder.remove();
    holder = around;
  }
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** The same element in there, or one like it: what is called empty is there only for a grey word. */
function sameStep(page: Page, target: Element, step: Element): Element {
  const root = page.look.shadowRoot(target) ?? target;
  const alike = (kid: Element) => kid.localName === step.localName;
  const nth = [...(step.parentNode?.children ?? [])].filter(alike).indexOf(step);
  const there = [...root.children].filter(alike)[nth];
  if (there && !isForNothing(there)) return there;
  const made = step.cloneNode(false) as Element;
  root.append(made);
  return made;
}

export const isForNothing = (element: Element): boolean =>
  /empty|placeholder/i.test(element.getAttribute('class') ?? '');
