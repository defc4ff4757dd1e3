import type { FieldInput } from '../../core/record.ts';
import { readText } from '../dom.ts';
import { typedOnce } from '../values.ts';
import { linkedRecord } from './locate.ts';
import type { Scope } from './scope.ts';

export type ReadValue = Pick<FieldInput, 'display' | 'value' | 'type' | 'unit' | 'masked' | 'href'>;
type FieldType = FieldInput['type'];

/** The element that shows a value tells its type; a plain `lightning-formatted-text` does not. */
const typeOfTag = new Map<string, FieldType>(
  Object.entries({
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
  }),
);

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

const knownNames = new Map<string, FieldType | undefined>();

function typeByName(name: string): FieldType | undefined {
  if (!knownNames.has(name)) knownNames.set(name, typeOfName.find(([names]) => names.test(name))?.[1]);
  return knownNames.get(name);
}

/**
 * @param name the API name, '' where it is not known
 * @param within the section around it, see `readText`
 */
export function readValue(element: Element, name: string, scope: Scope, within?: Element): ReadValue {
  const { text, parts } = readText(element, scope.look, false, within);
  const { checked, type } = toldBy(parts, text);
  if (checked !== null) return { display: checked ? 'Yes' : 'No', value: checked, type: 'boolean' };
  const hint = type ?? typeByName(name);
  if (hint !== 'lookup') return { display: text, ...typedOnce(text, hint, scope.language) };
  // Avatar, name and "created on" stand side by side, each in a block of its own.
  const display = text.includes('\n') ? text.replace(/\n(?=,)/g, '').replaceAll('\n', ' ') : text;
  const href = parts.map(recordHref).find((link) => link !== null);
  return {
    display,
    ...typedOnce(display, hint, scope.language),
    ...(href ? { href: absolute(href, scope) } : {}),
  };
}

/** Links of Lightning are nearly all plain paths, which need no parsing. */
export const absolute = (href: string, scope: Scope): string =>
  /^\/[\w-][\w/-]*$/.test(href)
    ? scope.base.slice(0, scope.base.indexOf('/', 8)) + href
    : (URL.parse(href, scope.base)?.href ?? href);

function recordHref(part: Element): string | null {
  const href = part.localName === 'a' ? part.getAttribute('href') : null;
  return href && linkedRecord(href) ? href : null;
}

type Told = { checked: boolean | null; type: FieldType | undefined };

/** What the elements of a value say of it: the first that names a type, and a tick anywhere. */
function toldBy(parts: Element[], display: string): Told {
  let type: FieldType | undefined;
  for (const part of parts) {
    const tag = part.localName;
    if (tag === 'input' || tag === 'img') {
      const checked = checkbox(part, tag);
      if (checked !== null) return { checked, type };
    }
    type ??= typeOf(part, tag, display);
  }
  return { checked: null, type };
}

/** LWC shows a locked checkbox, Aura a picture whose text is translated and whose class is not. */
function checkbox(part: Element, tag: string): boolean | null {
  if (tag === 'input') return part.getAttribute('type') === 'checkbox' ? (part as HTMLInputElement).checked : null;
  if (part.classList.contains('checked') || /^true$/i.test(part.getAttribute('alt') ?? '')) return true;
  return part.classList.contains('unchecked') || /^false$/i.test(part.getAttribute('alt') ?? '') ? false : null;
}

function typeOf(part: Element, tag: string, display: string): FieldType | undefined {
  if (tag.includes('-')) {
    if (tag === 'lightning-formatted-text') return undefined;
    if (tag === 'lightning-formatted-number') return numberType(display);
    if (tag === 'lightning-formatted-date-time') return /\d:\d/.test(display) ? 'datetime' : 'date';
    const known = typeOfTag.get(tag);
    if (known || tag.startsWith('emailui-formatted-email')) return known ?? 'email';
  }
  const named = part.getAttribute('class');
  if (named === null || !named.includes('Output')) return undefined;
  return typeOfClass[/\b(?:ui|force)Output([A-Z]\w+)/.exec(named)?.[1] ?? ''];
}

function numberType(display: string): FieldType {
  if (display.includes('%')) return 'percent';
  return /\p{Sc}|[A-Z]{3}/u.test(display) ? 'currency' : 'number';
}
