import type { FieldInput, RecordKind } from '../../core/record.ts';
import { cssAnchor, labelAnchor } from '../anchor.ts';
import { slug, squeeze } from '../dom.ts';
import { columnOf } from './columns.ts';
import { apiOfLabel } from './labels.ts';
import { type Row, rowsOf } from './layout.ts';
import type { Scope } from './scope.ts';
import { selectors } from './selectors.ts';
import { lineOf } from './text.ts';
import { readValue } from './value.ts';

export type Details = {
  fields: FieldInput[];
  /** Rows of sections that are folded, or behind another tab. */
  hidden: Row[];
  /** A field is an input now: what it holds is not saved. */
  editing: boolean;
  /** Zoho draws values when they are scrolled into view; these were not. */
  undrawn: number;
};

/** The business card and the details, one value per field: the detail, marked, where a field is in both. */
export function readDetails(scope: Scope, kind: RecordKind): Details {
  const details: Details = { fields: [], hidden: [], editing: false, undrawn: 0 };
  const found = new Map<string, FieldInput>();
  const onCard = new Set<string>();
  for (const row of rowsOf(scope)) {
    const key = row.column || lineOf(row.label, scope);
    const held = found.get(key);
    if (row.card && held) onCard.add(key);
    if (held && (!onCard.has(key) || held.highlight !== true || row.card)) continue;
    const field = readRow(row, scope, kind, details);
    if (!field) continue;
    if (row.card) onCard.add(key);
    // What is on the card alone so far carries the mark; the detail then takes its place, and the mark comes last.
    found.set(key, row.card ? { ...field, highlight: true } : field);
  }
  for (const key of onCard) {
    const field = found.get(key);
    if (field) field.highlight = true;
  }
  details.fields = [...found.values()];
  return details;
}

/** @returns null for a row that is hidden, covered, being edited or not drawn */
function readRow(row: Row, scope: Scope, kind: RecordKind, details: Details): FieldInput | null {
  const { area, value: place } = row;
  // Rows of a section are folded away together.
  const within = area.parentElement ?? area;
  if (scope.covered && area.closest(selectors.overlay)) return null;
  const known = columnOf(row.column, kind);
  const value = readValue(place, known && (known.type ?? 'text'), scope, within);
  if (value === 'hidden' && !row.card) details.hidden.push(row);
  if (value === 'editing') details.editing = true;
  if (value === 'undrawn') details.undrawn++;
  if (typeof value === 'string') return null;
  const label = labelOf(row, scope) || known?.api.replaceAll('_', ' ') || row.column;
  if (label === '') return null;
  return {
    name: known?.api ?? nameOf(row.column, label),
    label,
    ...value,
    anchor: (scope.twice ? '' : anchorOf(row)) || labelAnchor(label, value.display),
  };
}

/** A customer's own field goes by its column; any other whose column is not known here, by its label if that is. */
const nameOf = (column: string, label: string): string =>
  /CF\d+$/.test(column) ? column : (apiOfLabel(label) ?? (column || slug(label)));

/** "Account Name:" and a star for what must be filled in are the page's, not the label's. */
function labelOf({ label }: Row, scope: Scope): string {
  const text = label?.childElementCount === 0 ? squeeze(label.textContent ?? '') : lineOf(label, scope);
  return text.replace(/^\*\s*|\s*[:*：]+$/g, '').trim();
}

function anchorOf({ area, value }: Row): string {
  if (value.id) return cssAnchor(`[id="${value.id}"]`);
  if (area.id) return cssAnchor(`[id="${area.id}"]`);
  const hook = value.getAttribute('data-zcqa');
  return hook && !/["\\]/.test(hook) ? cssAnchor(`[data-zcqa="${hook}"]`) : '';
}
