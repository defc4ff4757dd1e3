import type { FieldInput } from '../../core/record.ts';
import { typedValue } from '../values.ts';
import { linkedRecord } from './locate.ts';
import { absolute, type Scope } from './scope.ts';
import { selectors } from './selectors.ts';
import { readText, type Words } from './text.ts';

type ReadValue = Pick<FieldInput, 'display' | 'value' | 'type' | 'unit' | 'masked' | 'href'>;
type FieldType = FieldInput['type'];

/** Zoho's components: `crux-phone-component` shows a phone. */
const typeOfComponent: Record<string, FieldType> = {
  'text-area': 'text',
  'rich-text-area': 'text',
  phone: 'phone',
  email: 'email',
  website: 'url',
  url: 'url',
  date: 'date',
  datetime: 'datetime',
  'date-time': 'datetime',
  boolean: 'boolean',
  currency: 'currency',
  percent: 'percent',
  picklist: 'picklist',
  lookup: 'lookup',
  user: 'lookup',
  owner: 'lookup',
};

const numeric = new Set<FieldType | undefined>(['percent', 'currency', 'number']);

/**
 * @param columnType of a field every customer has; undefined for their own
 * @param within see `readText`
 * @returns 'hidden' where it is not shown; 'undrawn' where Zoho draws the value when it is scrolled into view; 'editing' where it is an input now
 */
export function readValue(
  element: Element,
  columnType: FieldType | undefined,
  scope: Scope,
  within?: Element,
): ReadValue | 'hidden' | 'undrawn' | 'editing' {
  const words = readText(element, scope, within);
  const { text, parts } = words;
  const marks = marksOf(words);
  // Words were asked whether they are shown; what has none must be asked itself.
  if (text === '' && !scope.look.shown(element, within)) return 'hidden';
  if (marks.undrawn) return 'undrawn';
  if (marks.inputs.some((input) => input.matches(selectors.input) && scope.look.shown(input))) return 'editing';
  const hint = typeOf(marks, text, columnType);
  const ticked = text === '' ? tick(marks, hint) : null;
  if (ticked !== null) return { display: ticked ? 'Yes' : 'No', value: ticked, type: 'boolean' };
  // What the attributes of a masked value hold is the very thing the seller may not see: only its text is read.
  if (marks.masked) return { display: text, value: null, type: hint ?? 'text', masked: true };
  const display = hint === 'lookup' ? text.replaceAll('\n', ' ') : uncut(text, parts);
  const href = hint === 'lookup' ? marks.links.map((link) => link.getAttribute('href')).find(linkedRecord) : null;
  return {
    display,
    ...typedValue(display, { hint, language: scope.language }),
    ...(href ? { href: absolute(href, scope) } : {}),
  };
}

/** What the elements of a value tell besides its words. */
type Marks = {
  component: string;
  money: boolean;
  ticked: boolean;
  masked: boolean;
  undrawn: boolean;
  inputs: Element[];
  links: Element[];
};

function marksOf({ parts, classes }: Words): Marks {
  const marks: Marks = {
    component: '',
    money: classes.includes('numberDivCurrencyView'),
    ticked: classes.includes('criteria-yes'),
    masked: classes.includes('cxElemMaskIcon') && classes.split('|').some(isShutEye),
    undrawn: classes.includes('cxLoadOnViewElement'),
    inputs: [],
    links: [],
  };
  for (const part of parts) {
    const tag = part.localName;
    if (tag === 'a') marks.links.push(part);
    else if (inputTags.has(tag) || part.hasAttribute('contenteditable')) marks.inputs.push(part);
    else if (tag.startsWith('crux-')) {
      marks.masked ||= part.getAttribute('cx-prop-toggle-masking') === 'true';
      marks.component ||= /^crux-([a-z-]+)-component$/.exec(tag)?.[1] ?? '';
    }
  }
  return marks;
}

const inputTags = new Set(['input', 'textarea', 'select']);

/** The eye beside a masked value; once it was clicked the value is in the open, and the eye has a second class. */
const isShutEye = (named: string): boolean => named.includes('cxElemMaskIcon') && !named.includes('cxElemMaskIconWrap');

/** @returns null for what is no yes or no. Zoho draws a yes as a green tick, and a no not at all. */
function tick({ inputs, ticked }: Marks, hint: FieldType | undefined): boolean | null {
  const box = inputs.find((input) => input.getAttribute('type') === 'checkbox');
  if (box) return (box as HTMLInputElement).checked;
  return ticked || (hint === 'boolean' ? false : null);
}

/** "Harborline Cold St…": the component around it has the whole. */
export function uncut(text: string, parts: Element[]): string {
  const start = /^(.+?)\s*(?:…|\.{3})$/s.exec(text)?.[1];
  if (!start) return text;
  const whole = parts.flatMap((part) => part.getAttribute('lt-prop-value') ?? part.getAttribute('cx-prop-value') ?? []);
  return whole.find((value) => value.length > start.length && value.startsWith(start)) ?? text;
}

function typeOf(marks: Marks, display: string, columnType: FieldType | undefined): FieldType | undefined {
  const { component } = marks;
  if (component === '') return columnType;
  // A probability may stand without its sign.
  if (component === 'number') return numeric.has(columnType) ? columnType : numberType(marks.money, display);
  // What Zoho keeps as text is text, digits or not; for its own fields the column knows better.
  return component === 'text' ? (columnType ?? 'text') : (typeOfComponent[component] ?? columnType);
}

function numberType(money: boolean, display: string): FieldType {
  if (/[%％]/.test(display)) return 'percent';
  return money || /\p{Sc}|[A-Z]{3}/u.test(display) ? 'currency' : 'number';
}
