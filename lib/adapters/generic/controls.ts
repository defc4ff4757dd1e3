import { addPair, isSimple } from './pairs.ts';
import { controlsIn, isDecoration, soleWords, type Walk } from './walk.ts';

/** A `<label>`: its control, else what stands beside it. Bootstrap puts each of the two into a column of its own. */
export function readLabel(label: HTMLLabelElement, walk: Walk): boolean {
  const words = soleWords(label) || wordsBesideControl(label, walk);
  const control = label.control ?? (label.htmlFor ? walk.page.document.getElementById(label.htmlFor) : null);
  if (control) {
    if (isRadio(control)) {
      readControl(control, walk);
      return true;
    }
    addPair(walk, label, words, [control], true);
    return true;
  }
  // A required star beside the label is no value.
  const isAlone = label.previousElementSibling === null;
  const beside = nextPart(label) ?? (isAlone && label.parentElement ? nextPart(label.parentElement) : null);
  if (!beside || beside.localName === 'label' || !isSimple(beside)) return false;
  addPair(walk, label, words, [beside], true);
  return true;
}

const isRadio = (control: Element): boolean => control.getAttribute('type') === 'radio';

function nextPart(element: Element): Element | null {
  let next = element.nextElementSibling;
  while (next && isDecoration(next)) next = next.nextElementSibling;
  return next;
}

/** The words of a label that also holds its control. */
function wordsBesideControl(label: Element, walk: Walk): string {
  const words: string[] = [];
  for (const node of label.childNodes) {
    if (node.nodeType === 3) words.push((node as Text).data);
    else if (node.nodeType === 1 && controlsIn(node as Element, walk.page).length === 0)
      words.push((node as Element).textContent ?? '');
  }
  return words.join(' ').replace(/\s+/g, ' ').trim().slice(0, 80);
}

/** A control nobody labelled yet: `aria-label`, `aria-labelledby`; radios by the name of their group. */
export function readControl(control: Element, walk: Walk): void {
  if (walk.used.has(control)) return;
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
    nameOf(control, walk) || (own ? soleWords(own) || wordsBesideControl(own, walk) : ''),
    [control],
    true,
  );
}

/** The name other people's markup gives an element for those who do not see it. */
export function nameOf(element: Element, walk: Pick<Walk, 'page'>): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const words = ids.map(
    (id) => (id ? (root.getElementById?.(id) ?? walk.page.document.getElementById(id)) : null)?.textContent ?? '',
  );
  return words.join(' ').replace(/\s+/g, ' ').trim() || (element.getAttribute('aria-label') ?? '').trim();
}
