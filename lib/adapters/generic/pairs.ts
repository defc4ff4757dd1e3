import {
  bareLabel,
  couldBeLabel,
  inline,
  isControl,
  isDecoration,
  isHeading,
  type Pair,
  signature,
  soleWords,
  type Walk,
} from './walk.ts';

export const labelClass =
  /(^|[-_\s])(label|lbl|caption|key|term|dt|field-?name|field-?title|field-?label)(s)?($|[-_\s])|label(?=__|--|_\w{3,8}\b|$)/i;
/** What a single value never contains. */
const structure =
  'dl,table,h1,h2,h3,h4,h5,h6,fieldset,form,nav,[role=grid],[role=table],[role=row],[role=tablist],[role=navigation]';

export function addPair(
  walk: Walk,
  label: Element | null,
  words: string,
  values: Element[],
  strong: boolean,
  text?: string,
  block?: Element,
): void {
  const bare = bareLabel(words);
  if (!couldBeLabel(bare) || values.some((value) => walk.used.has(value))) return;
  for (const value of values) walk.used.add(value);
  walk.pairs.push({
    label,
    words: bare,
    values,
    strong,
    section: walk.section,
    ...(text !== undefined && { text, block }),
  });
}

const hasHeading = (element: Element): boolean =>
  isHeading(element) ||
  (element.firstElementChild !== null && element.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]') !== null);
function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && (node as Text).data.trim() !== '') return true;
  }
  return false;
}

export const isSimple = (element: Element): boolean =>
  !isHeading(element) &&
  element.localName !== 'nav' &&
  (element.firstElementChild === null ||
    (element.querySelector(structure) === null && ![...element.getElementsByTagName('label')].some(isOwnLabel)));

/** A tick box brings a label of its own; it says nothing new, or what the tick means. */
const isOwnLabel = (label: HTMLLabelElement): boolean =>
  (label.textContent ?? '').trim() !== '' &&
  !/^(checkbox|radio)$/.test((label.control as HTMLInputElement | null)?.type ?? '');

/** Small enough to be one value by its looks alone. */
const isSmall = (element: Element): boolean => isSimple(element) && element.getElementsByTagName('*').length <= 12;

/**
 * Two to six children of which the first is a label: by its tag, its class or its colon; else, if the two look
 * different, by its looks, which counts only when the page repeats them.
 *
 * @returns true when there is nothing left in here to look for
 */
export function readRow(element: Element, kids: Element[], walk: Walk): boolean {
  if (kids.length < 2 || kids.length > 8) return false;
  const parts = kids.filter((kid) => !isDecoration(kid));
  const [label] = parts;
  if (!label || isControl(label)) return false;
  const words = label.localName === 'a' ? '' : soleWords(label);
  if (!couldBeLabel(bareLabel(words))) return kids.length === 2 && readTile(kids, words, walk);
  if (hasHeading(label)) return false;
  const values = parts.slice(1);
  if (values.length === 0) return false;
  // Text between the parts belongs to the value: "Address  4 Mill Yard, Oxford".
  if (kids.every((kid) => inline.has(kid.localName)) && hasOwnText(element)) return false;
  if (saysLabel(label, words)) {
    // label, value, label, value in one row
    const inTurn = values.length > 1 && parts.length % 2 === 0;
    if (inTurn && parts.every((part, n) => n % 2 === 1 || saysLabel(part, soleWords(part)))) {
      return alternate(parts, walk, true);
    }
    if (!values.every(isSimple)) return false;
    addPair(walk, label, words, values, true);
    return true;
  }
  if (parts.length >= 4 && parts.length % 2 === 0 && alternates(parts)) return alternate(parts, walk, false);
  if (values.length !== 1 || isTouchable(element) || !values.every(isSmall)) return false;
  return addLook(label, words, values, walk);
}

/** A tile has its label below: "$12,400,000" and in small letters "Annual revenue". */
function readTile([value, label]: Element[], words: string, walk: Walk): boolean {
  if (!value || !label || label.localName === 'a') return false;
  const isValue = words !== '' || value.localName === 'a' || value.firstElementChild?.localName === 'a';
  if (!isValue || isHeading(value) || !isSmall(value)) return false;
  const below = soleWords(label);
  if (!couldBeLabel(below) || hasHeading(label)) return false;
  const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
  return size(label) < size(value) && addLook(label, below, [value], walk);
}

export const saysLabel = (element: Element, words: string): boolean =>
  words !== '' &&
  (element.localName === 'label' ||
    /[:：]$/.test(words) ||
    labelClass.test(element.getAttribute('class') ?? '') ||
    element.getAttribute('role') === 'term');

/** Cards can be dragged, pressed or chosen; rows of a record cannot. */
const isTouchable = (element: Element): boolean =>
  element.hasAttribute('draggable') ||
  element.hasAttribute('tabindex') ||
  element.hasAttribute('onclick') ||
  /^(a|summary)$/.test(element.localName) ||
  /^(listitem|option|link|menuitem|tab|treeitem)$/.test(element.getAttribute('role') ?? '');

/** A grid of cells without rows: every second one has the look of the first, none of the others has. */
export function alternates(parts: Element[]): boolean {
  const [first] = parts;
  if (!first) return false;
  const look = signature(first);
  return parts.every((part, n) => (n % 2 === 0) === (signature(part) === look));
}

export function alternate(parts: Element[], walk: Walk, strong: boolean): boolean {
  for (let n = 0; n + 1 < parts.length; n += 2) {
    const [label, value] = [parts[n], parts[n + 1]];
    if (!label || !value) continue;
    if (strong) addPair(walk, label, soleWords(label), [value], true);
    else addLook(label, soleWords(label), [value], walk);
  }
  return true;
}

function addLook(label: Element, words: string, values: Element[], walk: Walk): boolean {
  const bare = bareLabel(words);
  if (!couldBeLabel(bare) || values.some((value) => walk.used.has(value))) return false;
  const pair: Pair = { label, words: bare, values, strong: false, section: walk.section };
  // Its place among the sure ones is kept by putting it there now and taking it out again if nobody else looks like it.
  walk.pairs.push(pair);
  const key = signature(label);
  const alike = walk.looks.get(key);
  if (alike) alike.push(pair);
  else walk.looks.set(key, [pair]);
  return true;
}

/** Keeps the looks the page repeats, with a label that looks unlike its value; the others were two words side by side. */
export function settleLooks(walk: Walk): void {
  const refused = new Set<Pair>();
  for (const alike of walk.looks.values()) {
    const labels = new Set(alike.map((pair) => pair.words));
    const [first] = alike;
    const unlike = alike.filter((pair) => looksUnlike(pair)).length * 2 > alike.length;
    if (!first || labels.size < 2 || labels.size * 2 <= alike.length || !unlike)
      for (const pair of alike) refused.add(pair);
  }
  if (refused.size > 0) walk.pairs = walk.pairs.filter((pair) => !refused.has(pair));
}

function looksUnlike({ label, values: [value] }: Pair): boolean {
  if (!label || !value) return false;
  if (signature(label) !== signature(value)) return true;
  const [a, b] = [getComputedStyle(label), getComputedStyle(value)];
  return a.color !== b.color || a.fontWeight !== b.fontWeight || a.fontSize !== b.fontSize;
}

/** `dt` and its `dd`s, also where each pair is wrapped in a div. */
export function readDefinitions(list: Element, walk: Walk): void {
  let label: Element | null = null;
  let values: Element[] = [];
  const close = () => {
    if (label && values.length > 0)
      addPair(walk, label, soleWords(label) || (label.textContent ?? '').slice(0, 80), values, true);
    values = [];
  };
  const terms = (parent: Element) => {
    for (const kid of parent.children) {
      const role = kid.getAttribute('role');
      if (kid.localName === 'dt' || role === 'term') {
        close();
        label = kid;
      } else if (kid.localName === 'dd' || role === 'definition') values.push(kid);
      else if (kid.localName === 'div') terms(kid);
    }
  };
  terms(list);
  close();
}
