import type { Part } from './part.ts';
import { bareLabel, couldBeLabel, inline, type Pair, signature, soleWords, type Walk } from './walk.ts';

export const labelClass =
  /(^|[-_\s])(label|lbl|caption|key|term|dt|field-?name|field-?title|field-?label)(s)?($|[-_\s])|label(?=__|--|_\w{3,8}\b|$)/i;

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

/** Small enough to be one value by its looks alone. */
const isSmall = (part: Part): boolean =>
  part.size <= 8 && (part.simple || (part.kind === 'heading' && part.kids.length === 0 && isLowHeading(part.element)));

/** Twenty draws a chosen option as an h3. */
const isLowHeading = ({ localName }: Element): boolean => localName > 'h2' && localName < 'h7';

/** What a label is: one run of words, no link. */
export const labelWords = (part: Part): string =>
  (part.kind === 'text' || part.kind === 'label') && part.link === null && part.words.length <= 80 ? part.words : '';

/**
 * Two to eight parts of which the first is a label: by its tag, its class or its colon; else by its looks, which count
 * only when the page repeats them.
 *
 * @returns true when there is nothing left in here to look for
 */
export function readRow(row: Part, walk: Walk): boolean {
  const [label, ...values] = row.kids;
  if (!label || values.length === 0 || values.length > 7) return false;
  const words = labelWords(label);
  if (!couldBeLabel(bareLabel(words))) return values.length === 1 && readTile(row, words, walk);
  // Text between the parts belongs to the value: "Address  4 Mill Yard, Oxford".
  if (row.mixed && row.kids.every(({ outer }) => inline.has(outer.localName))) return false;
  if (saysLabel(label, words)) {
    // label, value, label, value in one row
    const inTurn = values.length > 1 && row.kids.length % 2 === 0;
    if (inTurn && row.kids.every((part, n) => n % 2 === 1 || saysLabel(part, labelWords(part))))
      return alternate(row, walk, true);
    if (!values.every(({ simple }) => simple)) return false;
    addPair(walk, label.element, words, values.map(valueElement), true);
    sketched(walk, row, values);
    return true;
  }
  if (row.kids.length >= 4 && row.kids.length % 2 === 0 && alternates(row.kids)) return alternate(row, walk, false);
  if (values.length !== 1 || isTouchable(row) || !values.every(isSmall)) return false;
  return addLook(row, label, words, values[0] ?? label, walk);
}

/** Leaves a note for whoever reads the value: what is in it is known already. */
function sketched(walk: Walk, { outer }: Part, [value, second]: Part[]): void {
  const pair = walk.pairs.at(-1);
  if (!pair || !value || second || pair.values[0] !== valueElement(value)) return;
  pair.value = value;
  pair.row = outer;
}

/** A control has its own box; around a text nothing else is in the wrapper. */
const valueElement = ({ kind, element, outer }: Part): Element => (kind === 'control' ? element : outer);

/** A tile has its label below: "$12,400,000" and in small letters "Annual revenue". */
function readTile(row: Part, words: string, walk: Walk): boolean {
  const [value, label] = row.kids;
  if (!value || !label || label.link) return false;
  if ((words === '' && value.link === null) || value.kind === 'heading' || !isSmall(value)) return false;
  const below = labelWords(label);
  if (!couldBeLabel(below)) return false;
  const size = ({ element }: Part) => Number.parseFloat(getComputedStyle(element).fontSize);
  return size(label) < size(value) && addLook(row, label, below, value, walk);
}

export function saysLabel({ kind, element, outer }: Part, words: string): boolean {
  if (words === '') return false;
  if (kind === 'label' || /[:：]$/.test(words)) return true;
  for (let at: Element | null = element; at; at = at === outer ? null : at.parentElement)
    if (isCalledLabel(at)) return true;
  return false;
}

function isCalledLabel(element: Element): boolean {
  if (element.localName === 'dt' || element.getAttribute('role') === 'term') return true;
  const named = element.getAttribute('class');
  return named !== null && labelClass.test(named);
}

/** Cards can be dragged, pressed or chosen; rows of a record cannot. */
function isTouchable({ element, outer }: Part): boolean {
  for (let at: Element | null = element; at; at = at === outer ? null : at.parentElement) {
    if (at.localName === 'a' || at.localName === 'summary') return true;
    if (at.hasAttribute('draggable') || at.hasAttribute('tabindex') || at.hasAttribute('onclick')) return true;
    if (/^(option|link|menuitem|tab|treeitem)$/.test(at.getAttribute('role') ?? '')) return true;
  }
  return false;
}

/** A grid of cells without rows: every second one has the look of the first, none of the others has. */
function alternates(parts: Part[]): boolean {
  const [first] = parts;
  if (!first) return false;
  const look = signature(first.outer);
  return parts.every(({ outer }, n) => (n % 2 === 0) === (signature(outer) === look));
}

export function alternate(row: Part, walk: Walk, strong: boolean): boolean {
  for (let n = 0; n + 1 < row.kids.length; n += 2) {
    const [label, value] = [row.kids[n], row.kids[n + 1]];
    if (!label || !value) continue;
    if (strong) addPair(walk, label.element, labelWords(label), [valueElement(value)], true);
    else addLook(row, label, labelWords(label), value, walk);
  }
  return true;
}

/** Pairs by the look of their label: how it is wrapped, and in what. */
export function addLook(row: Part, label: Part, words: string, value: Part | Element, walk: Walk): boolean {
  const bare = bareLabel(words);
  const isBlank = value instanceof Element;
  const stand = isBlank ? value : valueElement(value);
  if (!couldBeLabel(bare) || walk.used.has(stand)) return false;
  const pair: Pair = { label: label.element, words: bare, values: [stand], strong: false, section: walk.section };
  // Its place among the sure ones is kept by putting it there now and taking it out again if nobody else looks like it.
  walk.pairs.push(pair);
  if (!isBlank) sketched(walk, row, [value]);
  const key = `${signature(label.element)}<${signature(label.outer)}<${signature(row.element)}`;
  const alike = walk.looks.get(key);
  const look = { pair, isBlank, unlike: isBlank || chain(label) !== chain(value) };
  if (alike) alike.push(look);
  else walk.looks.set(key, [look]);
  return true;
}

/** Tags and classes from the outermost wrapper in; a control is like no word. */
function chain({ kind, element, outer }: Part): string {
  if (kind !== 'text') return kind;
  let said = '';
  for (let at: Element | null = element; at; at = at === outer ? null : at.parentElement) said += `${signature(at)}<`;
  return said;
}

/** Keeps the looks the page repeats, with a label that looks unlike its value; the others were two words side by side. */
export function settleLooks(walk: Walk): void {
  const refused = new Set<Pair>();
  for (const alike of walk.looks.values()) {
    const filled = alike.filter(({ isBlank }) => !isBlank);
    const labels = new Set(alike.map(({ pair }) => pair.words));
    const many = labels.size >= 2 && labels.size * 2 > alike.length && filled.length * 2 > alike.length;
    if (many && alike.filter(({ pair, unlike }) => unlike || looksUnlike(pair)).length * 2 > alike.length) continue;
    for (const { pair } of alike) refused.add(pair);
  }
  if (refused.size > 0) walk.pairs = walk.pairs.filter((pair) => !refused.has(pair));
}

function looksUnlike({ label, values: [value] }: Pair): boolean {
  if (!label || !value) return false;
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
    for (let kid = parent.firstElementChild; kid; kid = kid.nextElementSibling) {
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
