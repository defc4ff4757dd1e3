import type { Change } from '../../core/changes.ts';
import type { FieldInput } from '../../core/record.ts';

/** Where a value stands on the page, and what the page says there; `was` is '' where there is nothing yet. */
export type Spot = { anchor: string; label: string; was: string };

/** A value changed, emptied or filled in. */
export type FieldEdit = {
  what: 'field';
  spots: Spot[];
  becomes: string;
  /** No other value of the page says the same: what else says these very words is changed with it. */
  alone: boolean;
  /** The value in other spellings, as attributes of the page hold it: an ISO day. */
  attributes: [was: string, is: string][];
  /** Where the name led to before: it leads to another record now. */
  href: string | null;
  /** Nothing is there any more: no link either. */
  emptied: boolean;
  /** Filled fields of the same page: an empty one is filled the way they are built. */
  models: Spot[];
};

/** What somebody did to the record, as the page shows it afterwards. */
export type Edit =
  | FieldEdit
  | { what: 'stage'; was: string; becomes: string; path: string[]; spots: Spot[] }
  | { what: 'note'; anchor: string; next: string; title: string; text: string; newTitle: string; newText: string }
  /** Ticked off where `due` is '', else due on another day. */
  | { what: 'task'; anchor: string; due: string; newDue: string };

/** How a page was edited, as it is counted. */
export type EditKind =
  | ('amount' | 'number' | 'date' | 'owner' | 'choice' | 'text' | 'e-mail' | 'phone' | 'link')
  | ('emptied' | 'filled in' | 'stage' | 'note' | 'task');

/** What the seller has to be told of it. */
export type Expectation = {
  kind: EditKind;
  /** What the change may be sorted under. */
  sorts: Change['what'][];
  /** Labels of the fields that may tell it; empty where the words alone decide. */
  labels: string[];
  from: string;
  to: string;
  /** The new value where it is certain. */
  value?: FieldInput['value'];
};

export type Planned = { edit: Edit; expected: Expectation };

/** Placed, or why not. */
export type Outcome = 'placed' | 'anchor not found' | 'value not at its anchor' | 'no place for it';
