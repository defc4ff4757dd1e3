import type { FieldInput } from '../../core/record.ts';
import type { Found } from '../adapter.ts';
import { cssAnchor } from '../anchor.ts';
import { squeeze } from '../dom.ts';
import { numberTongue } from './money.ts';
import type { Scope } from './scope.ts';
import { lineOf } from './text.ts';
import { type Raw, readRaw, typed } from './value.ts';

/** A field that is read and waits for its type. */
export type Draft = { name: string; label: string; raw: Raw; anchor: string };

export type Details = {
  drafts: Draft[];
  /** Labels of fields that are inputs now: what they hold is not saved. */
  editing: string[];
  /** Values that have not arrived. */
  pending: number;
};

/** An editor opens over the page; this marks the value it belongs to. */
const isEditorPlace = (part: Element | null): boolean =>
  part?.getAttribute('data-testid') === 'inline-cell-edit-mode-container';

/**
 * The record's fields. Label and value carry the record's id and the field's API name, which outlive renaming and
 * translation, and tell the record's own fields from those of its relations' cards.
 *
 * @param places elements whose id names this record
 */
export function readFields(places: Element[], id: string, scope: Scope): Details {
  const found = new Map<string, Draft>();
  const details: Details = { drafts: [], editing: [], pending: 0 };
  for (const place of places) {
    const field = place.id.startsWith('label-') ? labelled(place, id) : inWidget(place, id, scope);
    if (!field || found.has(field.name)) continue;
    const { name, label, value, anchor } = field;
    // What folds away is a whole group; one answer serves for all lines in it.
    const group = place.parentElement?.parentElement ?? place;
    const isOpen = isEditorPlace(value.firstElementChild) || isEditorPlace(value.lastElementChild);
    // Behind the value comes a copy of it that appears under the pointer.
    const raw = isOpen ? 'editing' : readRaw(value.firstElementChild ?? value, field, scope, group);
    // Words that were read are shown.
    const hasWords = typeof raw === 'object' && raw.display !== '';
    if (!hasWords && !scope.look.shown(place, group)) continue;
    if (raw === 'pending') details.pending++;
    else if (raw !== 'editing') found.set(name, { name, label, raw, anchor });
    else if (!details.editing.includes(label)) details.editing.push(label);
  }
  details.drafts = [...found.values()];
  return details;
}

type Place = { name: string; label: string; value: Element; anchor: string };

/** `label-{record}-{field}`, and the value beside it. */
function labelled(place: Element, id: string): Place | null {
  const value = place.nextElementSibling;
  if (!value) return null;
  const name = place.id.slice(`label-${id}-`.length);
  const label = squeeze(place.textContent ?? '');
  return isName(name) && label !== '' ? { name, label, value, anchor: cssAnchor(`[id="${place.id}"] + *`) } : null;
}

/** A field with a card of its own has no label but the title of the card. */
function inWidget(place: Element, id: string, scope: Scope): Place | null {
  const name = place.id.slice(place.id.lastIndexOf(`${id}-`) + id.length + 1);
  const label = isName(name) ? lineOf(titleOfWidget(place.closest('.widget')), scope) : '';
  return label === '' ? null : { name, label, value: place, anchor: cssAnchor(`[id="${place.id}"]`) };
}

const isName = (name: string): boolean => /^[A-Za-z]\w*$/.test(name);

/** The header holds the title, with a count behind it, and then buttons. */
export function titleOfWidget(widget: Element | null): Element | null {
  const header = widget?.firstElementChild?.firstElementChild ?? null;
  return header?.firstElementChild ?? header;
}

/** Gives all values their types: how the page writes numbers shows in its numbers. */
export function typedFields(drafts: Draft[], scope: Scope): FieldInput[] {
  const browserLanguage = scope.root.ownerDocument.defaultView?.navigator.language ?? 'en';
  const displays = drafts.map(({ raw }) => raw.display);
  const tongue = numberTongue(displays, scope.language, browserLanguage);
  return drafts.map(({ name, label, raw, anchor }) => ({ name, label, ...typed(raw, tongue, scope), anchor }));
}

/** Who looks after it: accounts, opportunities and tasks each have their own word. */
export const ownerOf = (fields: FieldInput[]): string | null =>
  fields.find(({ name }) => /^(accountOwner|owner|assignee)$/.test(name))?.display || null;

export function stageOf(fields: FieldInput[]): Found['stage'] {
  const stage = fields.find(({ name }) => name === 'stage');
  return stage && stage.display !== '' ? { value: stage.display, anchor: stage.anchor } : null;
}
