import { squeeze } from '../dom.ts';
import { addLook, sketched, valueElement } from './looks.ts';
import { type Part, wrappersOf } from './part.ts';
import { bareLabel, couldBeLabel, inline, otherRecord, type Pair, signature, type Walk } from './walk.ts';

export const labelClass =
  /(^|[-_\s])(label|lbl|caption|key|term|dt|field-?(name|title|label))s?($|[-_\s])|label(?=__|--|_\w{3,8}\b|$)/i;

export function addPair(
  walk: Walk,
  label: Element | null,
  words: string,
  values: Element[],
  strong: boolean,
  text?: string,
  block?: Element,
): void {
  const pair = pairOf(label, words, values, walk);
  if (!pair) return;
  for (const value of values) walk.used.add(value);
  walk.pairs.push({ ...pair, strong, ...(text !== undefined && { text, block }) });
}

/** Weak as yet; null where the words are no label or a value has one already. */
export function pairOf(label: Element | null, words: string, values: Element[], walk: Walk): Pair | null {
  const bare = bareLabel(words);
  if (!couldBeLabel(bare) || values.some((value) => walk.used.has(value))) return null;
  return { label, words: bare, values, strong: false, section: walk.section };
}

/** Small enough to be one value by its looks alone. */
const isSmall = (part: Part): boolean =>
  part.size <= 8 &&
  ((part.simple && !holdsRows(part)) || isLowHeading(part) || (part.kids.length > 1 && part.kids.every(isLowHeading)));

/** Twenty draws each chosen option as an h3. */
const isLowHeading = ({ kind, kids, element: { localName } }: Part): boolean =>
  kind === 'heading' && kids.length === 0 && localName > 'h2' && localName < 'h7';

/** What has labels of its own is no value: "Fields" above all of them is the name of a section. */
function holdsRows({ kids }: Part): boolean {
  const rows = kids.filter(isRow).length;
  return rows > 1 || (rows === 1 && (kids.length === 1 || kids[0]?.link !== null));
}

const isRow = ({ kids: [label, value, ...more] }: Part): boolean =>
  label !== undefined && value !== undefined && more.length === 0 && couldBeLabel(bareLabel(labelWords(label)));

/** The fields of another record, opened out below the link to it. All the rest of the page is not below one link. */
export const isOpenedOut = (part: Part, above: Part | undefined, walk: Walk): boolean =>
  above?.kind === 'text' &&
  above.link !== null &&
  part.size * 2 < walk.size &&
  (isRow(part) ||
    (part.kids.length > 0 && part.kids.every((kid) => isRow(kid) || (kid.kind === 'text' && kid.blank)))) &&
  otherRecord(above.link, walk) !== null;

/** The words of a part that shows one run of them and is no link; '' for anything richer or longer than 80 characters. */
export const soleWords = ({ kids, link, words }: Part): string =>
  kids.length === 0 && link === null && words.length <= 80 ? squeeze(words) : '';

/** The same of an element that was not looked into yet. */
export function wordsOf(element: Element, walk: Walk): string {
  const part = walk.sketch(element);
  return part ? soleWords(part) : '';
}

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
  const [label, ...values] = row.kids.length === 2 ? withoutOpened(row, walk) : row.kids;
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

/** "Company", then the link to it, then its own fields: the value is the link. */
function withoutOpened({ kids }: Part, walk: Walk): Part[] {
  const [label, value] = kids;
  const [link, ...opened] = value?.kids ?? [];
  const isOpen = link && opened.length > 0 && opened.every((part) => isOpenedOut(part, link, walk));
  return label && isOpen ? [label, link] : kids;
}

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

export const saysLabel = (part: Part, words: string): boolean =>
  words !== '' && (part.kind === 'label' || /[:：]$/.test(words) || wrappersOf(part).some(isCalledLabel));

const isCalledLabel = (element: Element): boolean =>
  element.localName === 'dt' ||
  element.getAttribute('role') === 'term' ||
  labelClass.test(element.getAttribute('class') ?? '');

/** Cards can be dragged, pressed or chosen; rows of a record cannot. */
const isTouchable = (part: Part): boolean => wrappersOf(part).some((each) => each.matches(touchable));
const touchable =
  'a,summary,[draggable],[tabindex],[onclick],[role=option],[role=link],[role=menuitem],[role=tab],[role=treeitem]';

/** A grid of cells without rows: every second one has the look of the first, none of the others has. */
function alternates(parts: Part[]): boolean {
  const [first] = parts;
  if (!first) return false;
  const look = signature(first.outer);
  return parts.every(({ outer }, n) => (n % 2 === 0) === (signature(outer) === look));
}

function alternate(row: Part, walk: Walk, strong: boolean): boolean {
  for (let n = 0; n + 1 < row.kids.length; n += 2) {
    const [label, value] = [row.kids[n], row.kids[n + 1]];
    if (!label || !value) continue;
    if (strong) addPair(walk, label.element, labelWords(label), [valueElement(value)], true);
    else addLook(row, label, labelWords(label), value, walk);
  }
  return true;
}

/** `dt` and its `dd`s, also where each pair is wrapped in a div. */
export function readDefinitions(list: Element, walk: Walk): void {
  let label: Element | null = null;
  let values: Element[] = [];
  const close = () => {
    if (label && values.length > 0)
      addPair(walk, label, wordsOf(label, walk) || (label.textContent ?? '').slice(0, 80), values, true);
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
