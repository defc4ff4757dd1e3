import type { FieldInput } from '../../core/record.ts';
import { cssAnchor } from '../anchor.ts';
import { type Cards, type FoundField, readAllProperties, readCards } from './cards.ts';
import { all, type Frame, firstInSight, previewIn, within } from './frame.ts';
import { labelOfName } from './labels.ts';
import { selectors } from './selectors.ts';
import { labelOf, lineOf, textOf } from './text.ts';
import { readValue } from './value.ts';

export type Details = Cards & { fields: FieldInput[]; panel: Element | undefined };

/** All that is shown of the record, each property once. */
export function readFields(frame: Frame, type: string): Details {
  const read: Cards = { type, cards: [], found: [], editing: [] };
  readHighlights(frame, read);
  readCards(frame, read);
  const over = panelOver(frame);
  // Opened from a preview, it is the panel of that record.
  const panel = over && !previewIn(frame) ? over : undefined;
  if (panel) readAllProperties(panel, frame, read);
  return { ...read, fields: once(read.found), panel };
}

/** It stands over the page, so the page itself, which may be large, is not searched for it. */
function panelOver({ root, look }: Frame): Element | undefined {
  const { body } = root.ownerDocument;
  for (let at = root; at !== body && at.parentElement; at = at.parentElement) {
    for (const beside of at.parentElement.children) {
      const panel = beside === at ? null : beside.querySelector(selectors.allProperties);
      if (panel && look.shown(panel)) return panel;
    }
  }
  return root === body
    ? [...body.querySelectorAll(selectors.allProperties)].find((each) => look.shown(each))
    : undefined;
}

/** The properties that make the title: shown without a label, and not a field beside it. */
const titleProperties = ['hs_full_name_or_email', 'dealname', 'subject', 'name', 'hs_lead_name', 'hs_task_subject'];

const display = 'highlight-property-display-';
const input = 'property-input-';

/**
 * The facts under the title. Two may stand in one line ("jobtitle-and-company"), so the line's name says nothing; the
 * stage is a button that would change it, under another prefix.
 */
function readHighlights(frame: Frame, read: Cards): void {
  const strip = firstInSight(frame, selectors.highlights);
  if (!strip) return;
  const seen = new Set<string>();
  for (const element of all(within(frame, strip), '[data-test-id]')) {
    const id = element.getAttribute('data-test-id') ?? '';
    const name = id.startsWith(display) ? id.slice(display.length) : id.startsWith(input) ? id.slice(input.length) : '';
    if (name === '' || seen.has(name)) continue;
    const item = element.closest(selectors.highlightItem);
    const alone = item?.getAttribute('data-test-id') === `highlight-property-item-${name}`;
    if (id.startsWith(input) && !alone) continue;
    const first = item?.firstElementChild;
    const label = alone && first && !first.contains(element) ? labelOf(first, frame) : '';
    if (titleProperties.includes(name) && label === '') continue;
    const told = label || labelOfName(name, read.type);
    if (element.querySelector('input,textarea,[contenteditable="true"]') || element.matches('input,textarea')) {
      read.editing.push(told);
      continue;
    }
    const text = textOf(element, frame) || textOf(element, frame, { buttons: true });
    if (text === '' && !frame.look.shown(element)) continue;
    const field = {
      name,
      label: told,
      ...readValue(text, name, element, frame),
      anchor: cssAnchor(`[data-test-id="${id}"]`),
    };
    seen.add(name);
    read.found.push({ field: { ...field, highlight: true }, rank: 3 });
  }
}

/** One value per property: of those that are filled, the one that tells most. */
function once(found: FoundField[]): FieldInput[] {
  const best = new Map<string, FoundField>();
  for (const next of found) {
    const known = best.get(next.field.name);
    if (!known) {
      best.set(next.field.name, next);
      continue;
    }
    const filled = ({ field }: FoundField) => field.value !== null || field.masked === true;
    const better = filled(known) === filled(next) ? next.rank < known.rank : filled(next);
    const chosen = better ? next : known;
    const highlight = known.field.highlight || next.field.highlight;
    best.set(next.field.name, { ...chosen, field: { ...chosen.field, ...(highlight && { highlight }) } });
  }
  const fields = [...best.values()].map(({ field }) => field);
  return fields.map((field) => withCurrency(field, fields));
}

/** "$125,000" does not say whose dollars; the deal's currency, where it is shown too, does. */
function withCurrency(field: FieldInput, fields: FieldInput[]): FieldInput {
  if (field.name !== 'amount' || field.type !== 'currency' || field.unit) return field;
  const stated = fields.find(({ name }) => name === 'deal_currency_code')?.display ?? '';
  const unit = /(?:^|[\s(])([A-Z]{3})(?:[\s)]|$)/.exec(stated)?.[1];
  return unit ? { ...field, unit } : field;
}

/** The record's title. While it is being renamed the old one is in the details. */
export function nameOf(frame: Frame, fields: FieldInput[]): string {
  for (const selector of selectors.title) {
    const shown = lineOf(firstInSight(frame, selector), frame);
    if (shown !== '') return shown;
  }
  for (const name of titleProperties) {
    const shown = lineOf(firstInSight(frame, `[data-test-id="${display}${name}"]`), frame);
    if (shown !== '') return shown;
  }
  const valueOfField = (name: string) => {
    const field = fields.find((each) => each.name === name);
    return typeof field?.value === 'string' ? field.value : '';
  };
  const title = titleProperties.map(valueOfField).find((value) => value !== '');
  return title ?? `${valueOfField('firstname')} ${valueOfField('lastname')}`.trim();
}

/** @returns null when nobody owns it */
export function ownerOf(fields: FieldInput[]): string | null {
  const owner = fields.find(({ name }) => name === 'hubspot_owner_id');
  return owner?.value ? owner.display : null;
}

const stageProperty: Record<string, string> = {
  '0-3': 'dealstage',
  '0-5': 'hs_pipeline_stage',
  '0-136': 'hs_pipeline_stage',
};

/** The steps before and after it are nowhere on the page. */
export function stageOf(fields: FieldInput[], type: string): { value: string; anchor: string } | null {
  const field = fields.find(({ name }) => name === stageProperty[type]);
  return field?.value ? { value: field.display, anchor: field.anchor } : null;
}
