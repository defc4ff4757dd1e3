import type { FieldInput } from '../../core/record.ts';
import { typedValue } from '../values.ts';
import { linkedRecord } from './locate.ts';
import type { Scope } from './scope.ts';
import { readText } from './text.ts';

export type ReadValue = Pick<FieldInput, 'display' | 'value' | 'type' | 'unit' | 'masked' | 'href'>;
type FieldType = FieldInput['type'];

/** The element that shows a value tells its type; a plain `lightning-formatted-text` does not. */
const typeOfTag: Record<string, FieldType> = {
  'lightning-formatted-email': 'email',
  'lightning-formatted-phone': 'phone',
  'records-output-phone': 'phone',
  'lightning-click-to-dial': 'phone',
  'lightning-formatted-url': 'url',
  'lightning-formatted-address': 'address',
  'force-lookup': 'lookup',
  'force-owner-lookup': 'lookup',
  'records-hoverable-link': 'lookup',
  'records-modstamp': 'lookup',
  'records-record-type': 'picklist',
  'sfa-output-stage-name': 'picklist',
  'sfa-output-forecast-category': 'picklist',
};

/** Older pages say it by class: `uiOutputEmail`, `forceOutputLookup`. */
const typeOfClass: Record<string, FieldType> = {
  Email: 'email',
  Phone: 'phone',
  URL: 'url',
  Address: 'address',
  Lookup: 'lookup',
  Currency: 'currency',
  Percent: 'percent',
  Number: 'number',
  Date: 'date',
  DateTime: 'datetime',
  Picklist: 'picklist',
};

/** Salesforce's own fields, for those that are shown as plain text. */
const typeOfName: [RegExp, FieldType][] = [
  [/^(Amount|AnnualRevenue|ExpectedRevenue)$/, 'currency'],
  [/^Probability$/, 'percent'],
  [/^NumberOfEmployees$/, 'number'],
  [/^(Created|LastModified|LastViewed|Closed)Date$|DateTime$/, 'datetime'],
  [/^(Close|Activity|LastActivity|Birth|PersonBirth)[Dd]ate$/, 'date'],
  [
    /^(StageName|Status|Type|Industry|LeadSource|Rating|Priority|Origin|Reason|Ownership|ForecastCategoryName)$/,
    'picklist',
  ],
];

/** @param name the API name, '' where it is not known */
export function readValue(element: Element, name: string, scope: Scope): ReadValue {
  const { text, parts } = readText(element, scope);
  const checked = checkbox(parts);
  if (checked !== null) return { display: checked ? 'Yes' : 'No', value: checked, type: 'boolean' };
  const hint = typeHint(parts, text) ?? typeOfName.find(([names]) => names.test(name))?.[1];
  // Avatar, name and "created on" stand side by side, each in a block of its own.
  const display = hint === 'lookup' ? text.replace(/\n(?=,)/g, '').replaceAll('\n', ' ') : text;
  const href = hint === 'lookup' ? parts.map(recordHref).find((link) => link !== null) : null;
  return {
    display,
    ...typedValue(display, { hint, language: scope.language }),
    ...(href ? { href: absolute(href, scope) } : {}),
  };
}

export const absolute = (href: string, scope: Scope): string => URL.parse(href, scope.base)?.href ?? href;

function recordHref(part: Element): string | null {
  const href = part.localName === 'a' ? part.getAttribute('href') : null;
  return href && linkedRecord(href) ? href : null;
}

/** LWC shows a locked checkbox, Aura a picture whose text is translated and whose class is not. */
function checkbox(parts: Element[]): boolean | null {
  for (const part of parts) {
    if (part.localName === 'input' && part.getAttribute('type') === 'checkbox')
      return (part as HTMLInputElement).checked;
    if (part.localName !== 'img') continue;
    if (part.classList.contains('checked') || /^true$/i.test(part.getAttribute('alt') ?? '')) return true;
    if (part.classList.contains('unchecked') || /^false$/i.test(part.getAttribute('alt') ?? '')) return false;
  }
  return null;
}

function typeHint(parts: Element[], display: string): FieldType | undefined {
  for (const part of parts) {
    const tag = part.localName;
    const known = typeOfTag[tag];
    if (known) return known;
    if (tag.startsWith('emailui-formatted-email')) return 'email';
    if (tag === 'lightning-formatted-date-time') return /\d:\d/.test(display) ? 'datetime' : 'date';
    if (tag === 'lightning-formatted-number') return numberType(display);
    const output = /\b(?:ui|force)Output([A-Z]\w+)/.exec(part.getAttribute('class') ?? '')?.[1];
    if (output && typeOfClass[output]) return typeOfClass[output];
  }
  return undefined;
}

function numberType(display: string): FieldType {
  if (display.includes('%')) return 'percent';
  return /\p{Sc}|[A-Z]{3}/u.test(display) ? 'currency' : 'number';
}
