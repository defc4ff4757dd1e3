import type { FieldInput } from '../../core/record.ts';
import type { Page } from '../adapter.ts';
import { cssAnchor } from '../anchor.ts';
import { slug, squeeze } from '../dom.ts';
import { readControl, type Shown } from './control.ts';
import type { Form } from './form.ts';
import { type Habits, typed } from './habits.ts';
import { readHeader } from './header.ts';
import { type Cell, cellSelector, type Marks } from './marks.ts';
import { typeOfName } from './names.ts';

/** A field as found, before its value is typed. */
export type RawField = Shown & { name: string; label: string; anchor: string; highlight?: boolean };

export type RawFields = {
  fields: RawField[];
  /** Labels of fields that cannot be told: being typed in, or drawn in a frame. */
  typing: string[];
  framed: string[];
};

/** All fields in sight, those of the header first; one entry for a field that stands in both. */
export function readFields(page: Page, form: Form, marks: Marks): RawFields {
  const found: RawFields = { fields: [], typing: [], framed: [] };
  const byName = new Map<string, RawField>();
  const header: RawField[] = [];
  for (const cell of ownCells(page, form, marks)) {
    const inHeader = cell.path.startsWith('header_');
    const name = inHeader ? cell.path.slice('header_'.length) : cell.path;
    const field = readCell(cell, name, page, found);
    if (!field) continue;
    if (inHeader) header.push({ ...field, highlight: true });
    else if (!byName.get(name)?.display) byName.set(name, field);
  }
  header.push(...readHeader(page, form, [...byName.values()]));
  found.fields = merged(header, dropCopies(byName));
  return found;
}

/**
 * The record's own fields. A quick view of a related record has a dot in its names; `header_process_` is the process's
 * flyout; a form within the form is another record's. The header's flyout is drawn outside the form.
 */
function ownCells(page: Page, form: Form, marks: Marks): Cell[] {
  const homes = [form.root, ...marks.flyouts];
  const foreign = [
    ...marks.quickViews,
    ...marks.forms.filter((other) => other !== form.root && form.root.contains(other)),
  ];
  return marks.cells.filter(
    ({ element, path }) =>
      path !== '' &&
      !path.includes('.') &&
      !path.startsWith('header_process_') &&
      homes.some((home) => home.contains(element)) &&
      !foreign.some((other) => other.contains(element)) &&
      page.look.shown(element),
  );
}

function readCell(cell: Cell, name: string, page: Page, found: RawFields): RawField | null {
  const label = labelOf(cell.element) || name;
  const looked = readControl(cell, page);
  if (looked === 'typing') found.typing.push(label);
  if (looked === 'framed') found.framed.push(label);
  if (typeof looked === 'string') return null;
  return {
    ...looked,
    hint: refined(looked.hint, typeOfName(name)),
    name,
    label,
    anchor: cssAnchor(cellSelector(cell.path)),
  };
}

/** What the column holds is surer than how its control is drawn: a phone number may stand in a plain text box. */
function refined(drawn: Shown['hint'], own: Shown['hint']): Shown['hint'] {
  if (!drawn || drawn === 'text') return own ?? drawn;
  // Whole numbers that are percentages, days without a time.
  if (drawn === 'number' && (own === 'percent' || own === 'currency')) return own;
  return drawn === 'datetime' && own === 'date' ? own : drawn;
}

/** Required fields end with an asterisk, locked ones begin with an icon; both are elements of their own. */
function labelOf(cell: Element): string {
  const label = cell.querySelector('label');
  if (!label) return squeeze(cell.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '');
  return squeeze(label.textContent ?? '').replace(/\s*\*$/, '');
}

/** A column may be placed on a form twice; the second control's name ends with a number: "name1" repeats "name". */
function dropCopies(byName: Map<string, RawField>): RawField[] {
  return [...byName.values()].filter(({ name, label, display }) => {
    const first = /\d$/.test(name) ? byName.get(name.replace(/\d+$/, '')) : undefined;
    return !(first && first.label === label && first.display === display);
  });
}

/** The header repeats fields of the form, at times cut short or only as text: the form's own value is kept, marked. */
function merged(header: RawField[], details: RawField[]): RawField[] {
  const own = new Map(details.map((field) => [field.name, field]));
  const first = new Map<string, RawField>();
  for (const field of header) {
    const detail = own.get(field.name);
    const better = detail?.display ? { ...detail, highlight: true } : field;
    if (!first.get(field.name)?.display) first.set(field.name, better);
  }
  return [...first.values(), ...details.filter(({ name }) => !first.has(name))];
}

/** @param raw in the order they are shown */
export function typedFields(raw: RawField[], habits: Habits): FieldInput[] {
  const currency = currencyOf(raw);
  return raw.map(({ name, label, anchor, href, highlight, ...shown }) => {
    const value = typed(shown, habits);
    const inOwnCurrency = value.type === 'currency' && !value.unit && currency && !name.endsWith('_base');
    return {
      name: name || slug(label),
      label,
      ...value,
      ...(inOwnCurrency ? { unit: currency } : {}),
      ...(href ? { href } : {}),
      anchor,
      ...(highlight ? { highlight } : {}),
    };
  });
}

const currencies: [RegExp, string][] = [
  [/^(?:US|U\.S\.|United States) dollars?$|^US-Dollar$/i, 'USD'],
  [/^Canadian dollars?$|^Kanadischer Dollar$/i, 'CAD'],
  [/^Australian dollars?$/i, 'AUD'],
  [/^New Zealand dollars?$/i, 'NZD'],
  [/^(?:Japanese )?yen$|^円$|^日本円$/i, 'JPY'],
  [/^euros?$/i, 'EUR'],
];

/** "$" is many countries' sign; the form's own Currency field says whose. */
function currencyOf(raw: RawField[]): string | undefined {
  const name = raw.find((field) => field.name === 'transactioncurrencyid')?.display ?? '';
  return currencies.find(([shape]) => shape.test(name))?.[1];
}
