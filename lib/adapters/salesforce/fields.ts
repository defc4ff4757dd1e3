import type { FieldInput } from '../../core/record.ts';
import { cssAnchor, labelAnchor } from '../anchor.ts';
import { slug, squeeze } from '../dom.ts';
import { linkedRecord } from './locate.ts';
import { firstOf, firstShown, inside, isCovered, onPage, outer, type Scope, select, selectShown } from './scope.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';
import { readValue } from './value.ts';

export type Details = {
  fields: FieldInput[];
  /** API names of the objects whose fields are shown: a related record's card brings another one. */
  objects: Set<string>;
  /** A field is an input now: what it holds is not saved. */
  editing: boolean;
  /** Of the row before: mostly the next one stands in it too. */
  section?: Section;
};

type Section = { element: Element; covered: boolean };
type Path = { owner: string; name: string; anchor: string };
const paths = new Map<string, Path>();

/** Every page of an object carries the same few hundred. */
function pathOf(row: Element): Path {
  const path = row.getAttribute('data-target-selection-name') ?? '';
  const known = paths.get(path);
  if (known) return known;
  const [owner = '', ...rest] = path.slice('sfdc:RecordField.'.length).split('.');
  const told = { owner, name: rest.join('.'), anchor: cssAnchor(`[data-target-selection-name="${path}"]`) };
  if (paths.size > 4_000) paths.clear();
  paths.set(path, told);
  return told;
}

/**
 * The details, in all three generations of layouts: they share the API name of the field on one attribute, which outlives
 * renamed, translated and moved labels.
 *
 * @param object whose fields are wanted: a page may show another record's beside them
 */
export function readDetails(scope: Scope, object: string): Details {
  const found = new Map<string, FieldInput>();
  const details: Details = { fields: [], objects: new Set(), editing: false };
  for (const row of select(scope, selectors.field)) {
    const { owner, name, anchor } = pathOf(row);
    if (owner !== object) {
      if (!details.objects.has(owner) && onPage(scope, row)) details.objects.add(owner);
    } else if (!found.get(name)?.display) {
      const field = readRow(row, name, anchor, scope, details);
      if (field) found.set(name, field);
    }
  }
  if (found.size > 0) details.objects.add(object);
  for (const row of select(scope, selectors.auraField)) {
    // Aura rows without an API name: their label has to do.
    if (outer(row, selectors.field) || row.querySelector(selectors.field)) continue;
    const field = readRow(row, '', '', scope, details);
    if (field && !found.has(field.name)) found.set(field.name, field);
  }
  details.fields = [...found.values()];
  return details;
}

/** @returns null for a row that is hidden, covered or being edited */
function readRow(row: Element, name: string, anchor: string, scope: Scope, details: Details): FieldInput | null {
  const place = row.querySelector(selectors.fieldValue) ?? row.querySelector(selectors.bareValue);
  if (!place) {
    details.editing ||= row.querySelector(selectors.fieldInput) !== null && onPage(scope, row);
    return null;
  }
  const label = squeeze(row.querySelector(selectors.fieldLabel)?.textContent ?? '');
  if (label === '' && name === '') return null;
  // Sections are collapsed, never parts of a row: one answer serves for all rows of one.
  const section = sectionOf(row, scope, details.section);
  details.section = section;
  if (section.covered) return null;
  const value = readValue(place, name, scope, section.element);
  // Words were read only if they are shown; a tick or an empty field says nothing of that.
  const seen = (value.display !== '' && value.type !== 'boolean') || scope.look.shown(row, section.element);
  if (!seen) return null;
  return {
    name: name || slug(label),
    label: label || name,
    ...value,
    anchor: anchor || labelAnchor(label, value.display),
  };
}

function sectionOf(row: Element, scope: Scope, last?: Section): Section {
  const element = row.closest(selectors.sectionContent) ?? row.closest(selectors.rows) ?? row;
  return last?.element === element ? last : { element, covered: isCovered(scope, element) };
}

/** The few facts on top of the page. Long ones are cut there ("EUR 1,517,…") and carry no API name. */
export function readHighlights(scope: Scope): FieldInput[] {
  const found: FieldInput[] = [];
  for (const item of selectShown(scope, selectors.highlight)) {
    const within = inside(scope, item);
    const title = firstOf(within, selectors.highlightLabel);
    const place = select(within, selectors.highlightValue).find((part) => part !== title);
    // "Phone (2)": the number of phones behind the arrow is no part of the label.
    const label = squeeze(title?.getAttribute('title') || title?.textContent || '').replace(/\s\(\d+\)$/, '');
    if (!place || label === '' || found.some((field) => field.label === label)) continue;
    const value = readValue(place, '', scope);
    found.push({ name: slug(label), label, ...value, anchor: labelAnchor(label, value.display), highlight: true });
  }
  return found;
}

/** One value per field: the detail, marked, where there is one; else the highlight. */
export function withHighlights(details: FieldInput[], highlights: FieldInput[]): FieldInput[] {
  const byLabel = new Map(highlights.map((field) => [field.label, field]));
  const marked = details.map((field) => (byLabel.has(field.label) ? { ...field, highlight: true } : field));
  const known = new Set(details.map((field) => field.label));
  return [...highlights.filter((field) => !known.has(field.label)), ...marked];
}

const ownerLabel = /owner|inhaber|besitzer|eigentümer|propriétaire|propietario|proprietario|所有者/i;

/** @returns the owner's name; a queue is one too. */
export function ownerOf(fields: FieldInput[]): string | null {
  const owner =
    fields.find(({ name }) => name === 'Owner' || name === 'OwnerId') ??
    fields.find(({ href, label }) => href && ownerLabel.test(label) && linkedRecord(href)?.object === 'User');
  return owner?.display || null;
}

/** The record's title. A highlight that is cut short gives way to the detail. */
export function nameOf(scope: Scope, fields: FieldInput[]): string {
  const shown = lineOf(firstShown(scope, selectors.name), scope);
  const detail = fields.find(({ name }) => name === 'Name' || name === 'Subject')?.display ?? '';
  const cut = /(?:…|\.{3})$/.exec(shown);
  return shown === '' || (cut && detail.startsWith(shown.slice(0, cut.index).trim())) ? detail : shown;
}
