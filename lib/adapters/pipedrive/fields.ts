import type { FieldInput, RecordKind } from '../../core/record.ts';
import { labelAnchor } from '../anchor.ts';
import { slug, squeeze } from '../dom.ts';
import { blockOf, isOthers } from './blocks.ts';
import { labelOf, linkName, standardField } from './labels.ts';
import { linkedRecord } from './locate.ts';
import { selectors } from './selectors.ts';
import { type ReadValue, readValues } from './value.ts';
import { isCovered, type View } from './view.ts';

export type Sidebar = {
  /** The record's own fields. */
  fields: FieldInput[];
  /** The first of each name and label. */
  known: Map<string, FieldInput>;
  /** Rows of the cards of linked records, by card. */
  others: Map<Element, Row[]>;
  /** A field is an input now: what it holds is not saved. */
  editing: boolean;
};

export type Row = { row: Element; label: string; place: Element };

/** All rows of the view, sorted by whose they are: cards of the linked person and organization are built like the record's own. */
export function readSidebar(view: View, kind: RecordKind): Sidebar {
  const sidebar: Sidebar = { fields: [], known: new Map(), others: new Map(), editing: false };
  const cards = new Map<Element | null, Card>();
  for (const row of view.root.querySelectorAll(selectors.row)) {
    const block = blockOf(row, view.root);
    let card = cards.get(block);
    if (!card) {
      card = cardOf(block, kind, view);
      if (block) cards.set(block, card);
    }
    if (card.covered || (!block && isCovered(view, row))) continue;
    const { place, named } = partsOf(row);
    const label = squeeze(named?.textContent ?? '');
    // The value gives way to an input, with Save and Cancel below it.
    if (!place)
      sidebar.editing ||= row.querySelector('input,textarea,[role=combobox]') !== null && view.look.shown(row);
    else if (block && card.others)
      sidebar.others.set(block, [...(sidebar.others.get(block) ?? []), { row, label, place }]);
    else {
      const read = readRow({ row, label, place }, card, kind, view);
      if (read) addFields(sidebar, read);
      else sidebar.editing ||= view.look.shown(row);
    }
  }
  return sidebar;
}

/** What is the same for all rows of a card. */
type Card = { covered: boolean; others: boolean; top: boolean };

const cardOf = (block: Element | null, kind: RecordKind, view: View): Card => ({
  covered: block !== null && isCovered(view, block),
  others: block !== null && isOthers(block, kind),
  top: block?.getAttribute('data-testid')?.startsWith('summary') ?? false,
});

/** Label and value are the row's own children; where they are deeper, they are searched for. */
function partsOf(row: Element): { place: Element | null; named: Element | null } {
  let place: Element | null = null;
  let named: Element | null = null;
  for (let child = row.firstElementChild; child; child = child.nextElementSibling) {
    const testId = child.getAttribute('data-testid');
    if (testId === 'fields-list-row-field-components') place = child;
    else if (testId === 'field-name') named = child;
  }
  return { place: place ?? row.querySelector(selectors.value), named: named ?? row.querySelector(selectors.label) };
}

/**
 * Sections are collapsed, never their rows one by one: what is said of the list serves for all. Where each row has a
 * wrapper of its own, the list is what the next one is in too.
 */
function listAround(row: Element): Element {
  const around = row.parentElement ?? row;
  const next = around.nextElementSibling ?? around.previousElementSibling;
  const wrapped = around.childElementCount === 1 && next?.firstElementChild?.matches(selectors.row);
  return (wrapped && around.parentElement) || around;
}

/** @returns null while the value is being edited */
function readRow({ row, label, place }: Row, card: Card, kind: RecordKind, view: View): FieldInput[] | null {
  const standard = standardField(kind, label, view.language);
  const values = readValues(place, standard?.type ?? null, view, listAround(row));
  if (!values) return null;
  const [first] = values;
  // Words were read only where they are shown; nothing says nothing of that.
  if (!first || (first.display === '' && !view.look.shown(row))) return [];
  const known = label === '' ? byLink(first, kind, view) : { name: standard?.name || slug(label), label };
  if (!known) return [];
  return values.map(({ remark, ...value }) => ({
    name: known.name,
    label: remark ? `${known.label} (${remark})` : known.label,
    ...value,
    anchor: labelAnchor(known.label, value.display),
    ...(card.top ? { highlight: true } : {}),
  }));
}

/** On top, the person and the organization stand beside an icon alone. */
function byLink(value: ReadValue, kind: RecordKind, view: View): { name: string; label: string } | null {
  const linked = linkedRecord(value.href ?? null);
  if (!linked || (linked.kind !== 'contact' && linked.kind !== 'account')) return null;
  const name = linkName(linked.kind, kind);
  return { name, label: labelOf(kind, name, view.language) };
}

/** A field shown twice, on top and in the details, is one. A company's own field of a standard label keeps a name of its own. */
export function addFields(sidebar: Sidebar, added: FieldInput[]): void {
  for (const field of added) {
    const key = `${field.name} ${field.label}`;
    const same = sidebar.known.get(key);
    if (!same) sidebar.known.set(key, field);
    if (same && (same.display === field.display || (field.href && same.href === field.href))) {
      if (field.highlight) same.highlight = true;
    } else sidebar.fields.push(same && added.length === 1 ? { ...field, name: slug(field.label) } : field);
  }
}

const ownSuffix = /\s*[(（](?:you|sie|du|vous|toi|tú|usted|você|あなた|自分)[)）]$/i;

/**
 * The owner as the page names them, and the signed-in user where the owner is marked as "(You)": the one place where
 * Pipedrive says who that is.
 */
export function peopleOf(fields: FieldInput[]): { owner: string | null; user: string | null } {
  const shown = fields.find(({ name, value }) => name === 'owner_id' && value !== null)?.display ?? '';
  const owner = shown.replace(ownSuffix, '');
  return { owner: owner || null, user: owner !== shown ? owner : null };
}
