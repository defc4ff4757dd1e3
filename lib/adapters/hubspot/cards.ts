import type { FieldInput } from '../../core/record.ts';
import { cssAnchor, labelAnchor } from '../anchor.ts';
import { slug } from '../dom.ts';
import { all, type Frame, inSight, within } from './frame.ts';
import { labelOfName, nameOfLabel } from './labels.ts';
import { selectors } from './selectors.ts';
import { labelOf, lineOf, textOf } from './text.ts';
import { readValue } from './value.ts';

type Card = { element: Element; title: string; rows: number };

/** A value found on a card; of two for one property the lower rank tells more: a highlight is rounded, a card is not. */
export type FoundField = { field: FieldInput; rank: number };

export type Cards = {
  /** "0-1" of the open record. */
  type: string;
  cards: Card[];
  found: FoundField[];
  /** Labels of fields that are inputs now: what they hold is not saved. */
  editing: string[];
};

/**
 * The cards that hold values of the open record. HubSpot's own say whose they are (PROPERTIES_V3/0-1/V2): beside a ticket
 * stands the card of its contact. Those the customer made have a bare number.
 */
export function readCards(frame: Frame, read: Cards): void {
  for (const element of all(frame, selectors.card)) {
    const readKind = cardReaders[element.getAttribute('data-card-type') ?? ''];
    if (!readKind) continue;
    const about = /\/(\d+-\d+)(\/|$)/.exec(element.getAttribute('data-card-id') ?? '')?.[1];
    if ((about && about !== read.type) || !inSight(frame, element)) continue;
    if (element.parentElement?.closest(selectors.relatedCard)) continue;
    const before = read.found.length + read.editing.length;
    readKind(element, frame, read);
    const rows = read.found.length + read.editing.length - before;
    read.cards.push({ element, title: titleOf(element, frame), rows });
  }
  if (read.cards.length > 0) return;
  // Portals of before 2023 have the list and no cards.
  for (const list of all(frame, selectors.propertyList)) {
    if (!list.closest(selectors.card) && inSight(frame, list)) readList(list, frame, read);
  }
}

const cardReaders: Record<string, (card: Element, frame: Frame, read: Cards) => void> = {
  PROPERTIES_V3: (card, frame, read) => {
    for (const list of card.querySelectorAll(selectors.propertyList)) readList(list, frame, read);
  },
  PROPERTIES_LIST: readProfile,
  DATA_HIGHLIGHTS: readDataHighlights,
};

/** The title folds the card, so it is a button on some pages. */
export const titleOf = (card: Element, frame: Frame): string =>
  lineOf(card.querySelector(selectors.cardTitle), frame, { buttons: true });

function readList(list: Element, frame: Frame, read: Cards): void {
  for (let row = list.firstElementChild; row; row = row.nextElementSibling) readRow(row, list, frame, read);
}

const propertyRoot = 'data-deferred-property-input-root';
const prefix = 'property-input-';
const sourceSelector = `[data-selenium-test^="${prefix}"]`;
const nameOfSource = (source: Element): string =>
  (source.getAttribute('data-selenium-test') ?? '').slice(prefix.length);
const isName = (name: string): boolean => /^[A-Za-z][\w-]*$/.test(name);

function readRow(row: Element, list: Element, frame: Frame, read: Cards): void {
  const first = row.firstElementChild;
  const root = first?.hasAttribute(propertyRoot) ? first : null;
  let source = row.querySelector(sourceSelector);
  const name = (root ? row.getAttribute('data-test-id') : source && nameOfSource(source)) ?? '';
  if (source && nameOfSource(source) !== name) {
    // Controls in a row bear the prefix too: `property-input-phone-button` stands in the row of the fax.
    source = [...row.querySelectorAll(sourceSelector)].find((each) => nameOfSource(each) === name) ?? null;
    // Two names that disagree are none of either.
    if (!source) return;
  }
  if (!isName(name)) return;
  const label = labelOf(row.querySelector('label'), frame) || labelOfName(name, read.type);
  const place = source ?? root ?? row;
  if (root ? isEdited(root, source) : place.contains(place.ownerDocument.activeElement)) {
    if (frame.look.shown(row)) read.editing.push(label);
    return;
  }
  const display = source ? textIn(source, list, frame) : textOf(place, frame, { without: beside, section: list });
  if (display === '' && !frame.look.shown(row)) return;
  const selector = root
    ? `${selectors.propertyList} > [data-test-id="${name}"]`
    : `[data-selenium-test="${prefix}${name}"]`;
  add(read, 0, { name, label, ...readValue(display, name, place, frame), anchor: cssAnchor(frame.mark + selector) });
}

/** What stands in a row beside its value. */
const beside = `label,${selectors.hover}`;

const controls = new Set(['input', 'textarea', 'select', 'button']);

/** A row that is only shown turns into a control when it is clicked. */
function isEdited(root: Element, source: Element | null): boolean {
  const mode = root.getAttribute('data-deferred-property-input-mode');
  return mode ? mode !== 'display' : source !== null && controls.has(source.localName);
}

/** Older portals keep each value in a text box that is always there. */
function textIn(source: Element, section: Element, frame: Frame): string {
  if (source.localName === 'input' || source.localName === 'textarea') {
    return frame.look.shown(source) ? (source as HTMLInputElement).value.trim() : '';
  }
  return textOf(source, frame, { section }) || textOf(source, frame, { section, buttons: true });
}

/** "Contact profile": rows with labels and no names. */
function readProfile(card: Element, frame: Frame, read: Cards): void {
  for (const row of all(within(frame, card), selectors.profileRow)) {
    const label = labelOf(row.querySelector('label'), frame);
    const display = label === '' ? null : rowText(row, label, frame, read);
    if (display !== null) add(read, 2, labelled(label, display, row, frame, read));
  }
}

/** @returns null for a row that is hidden, or being edited, which is noted */
function rowText(row: Element, label: string, frame: Frame, read: Cards): string | null {
  const root = row.querySelector(selectors.propertyRoot);
  if ((root && isEdited(root, null)) || row.querySelector('input,textarea,select')) {
    if (frame.look.shown(row)) read.editing.push(label);
    return null;
  }
  const display = textOf(root ?? row, frame, { without: beside, section: row.parentElement ?? row });
  return display === '' && !frame.look.shown(row) ? null : display;
}

function readDataHighlights(card: Element, frame: Frame, read: Cards): void {
  for (const item of all(within(frame, card), selectors.dataHighlight)) {
    const first = item.querySelector('p');
    const label = labelOf(first, frame);
    const value = first?.nextElementSibling;
    if (label === '' || !frame.look.shown(item)) continue;
    const display = textOf(value, frame) || textOf(value, frame, { buttons: true });
    add(read, 4, { ...labelled(label, display, item, frame, read), highlight: true });
  }
}

/** These cards carry no internal names. */
function labelled(label: string, display: string, place: Element, frame: Frame, { type }: Cards): FieldInput {
  const name = nameOfLabel(label, type);
  const value = readValue(display, name, place, frame);
  return { name: name || slug(label), label, ...value, anchor: labelAnchor(label, display) };
}

/**
 * "View all properties" opens beside the record. Rows that are not scrolled to are grey bars, and a row is one only with
 * what HubSpot shows on hover: the controls in it bear the same prefix.
 */
export function readAllProperties(panel: Element, frame: Frame, read: Cards): void {
  for (const row of all(within(frame, panel), `[data-test-id^="${prefix}"]`)) {
    const name = (row.getAttribute('data-test-id') ?? '').slice(prefix.length);
    if (!isName(name) || !row.querySelector(selectors.hover)) continue;
    const label = labelOf(row.querySelector('label'), frame) || labelOfName(name, read.type);
    const display = rowText(row, label, frame, read);
    if (display === null) continue;
    const anchor = cssAnchor(`${selectors.allProperties} [data-test-id="${prefix}${name}"]`);
    add(read, 1, { name, label, ...readValue(display, name, row, frame), anchor });
  }
}

const add = (read: Cards, rank: number, field: FieldInput): void => {
  read.found.push({ field, rank });
};
