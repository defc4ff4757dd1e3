import { squeeze } from '../dom.ts';
import { addPair, wordsOf } from './pairs.ts';
import type { Part } from './part.ts';
import { controlsIn, type Walk } from './walk.ts';

/** A `<label>` that no value stands beside: its control, else where a value would be. */
export function readLabel(part: Part, walk: Walk): boolean {
  const label = part.element as HTMLLabelElement;
  const words = part.words || wordsBesideControl(label, walk);
  const control = label.control ?? (label.htmlFor ? walk.page.document.getElementById(label.htmlFor) : null);
  if (!control) {
    if (part.blank) addPair(walk, label, words, [part.blank], true);
    return part.blank !== null;
  }
  if (isRadio(control)) readControl(control, walk);
  else addPair(walk, label, words, [control], true);
  return true;
}

const isRadio = (control: Element): boolean => control.getAttribute('type') === 'radio';

/** A value told by its place between two ends: stars, a bar. */
export const isGauge = (control: Element): boolean => /^(slider|meter)$/.test(control.getAttribute('role') ?? '');

/** The words of a label that also holds its control. */
function wordsBesideControl(label: Element, walk: Walk): string {
  const words: string[] = [];
  for (const node of label.childNodes) {
    if (node.nodeType === 3) words.push((node as Text).data);
    else if (node.nodeType === 1 && controlsIn(node as Element, walk.page).length === 0)
      words.push((node as Element).textContent ?? '');
  }
  return squeeze(words.join(' ')).slice(0, 80);
}

/** A control nobody labelled yet: `aria-label`, `aria-labelledby`; radios by the name of their group. */
export function readControl(control: Element, walk: Walk): void {
  // Stars in a row are a value; a slider that no row labels is the player's.
  if (walk.used.has(control) || isGauge(control)) return;
  if (isRadio(control)) {
    if (!(control as HTMLInputElement).checked) return;
    const group = control.closest('fieldset,[role=radiogroup]');
    const legend = group?.querySelector('legend');
    const words = legend?.textContent?.trim() || (group && nameOf(group, walk)) || '';
    addPair(walk, legend ?? null, words, [control], true);
    return;
  }
  const own = (control as HTMLInputElement).labels?.[0];
  addPair(
    walk,
    own ?? null,
    nameOf(control, walk) || (own ? wordsOf(own, walk) || wordsBesideControl(own, walk) : ''),
    [control],
    true,
  );
}

/** The name other people's markup gives an element for those who do not see it. */
export function nameOf(element: Element, { page }: Pick<Walk, 'page'>): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const words = ids.map(
    (id) => (id ? (root.getElementById?.(id) ?? page.document.getElementById(id)) : null)?.textContent ?? '',
  );
  return squeeze(words.join(' ')) || (element.getAttribute('aria-label') ?? '').trim();
}
