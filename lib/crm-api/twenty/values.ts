import type { FieldInput } from '../../core/record.ts';

export type TwentyRow = { [field: string]: unknown };
type Parts = { [part: string]: unknown };
type Value = string | number | boolean | null;

const partsOf = (value: unknown): Parts => (typeof value === 'object' && value !== null ? (value as Parts) : {});
const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;

const fieldTypes: Record<string, FieldInput['type']> = {
  TEXT: 'text',
  NUMBER: 'number',
  NUMERIC: 'number',
  BOOLEAN: 'boolean',
  DATE: 'date',
  DATE_TIME: 'datetime',
  SELECT: 'picklist',
  RATING: 'picklist',
  MULTI_SELECT: 'text',
  ARRAY: 'text',
  FULL_NAME: 'text',
  EMAILS: 'email',
  PHONES: 'phone',
  LINKS: 'url',
  CURRENCY: 'currency',
  ADDRESS: 'address',
  RELATION: 'lookup',
  ACTOR: 'text',
  RICH_TEXT: 'text',
  RICH_TEXT_V2: 'text',
};
/** null: nothing a seller reads (positions, search vectors, raw JSON). */
export const fieldTypeOf = (type: string): FieldInput['type'] | null => fieldTypes[type] ?? null;

/** Twenty keeps money in millionths, as a number or as text. */
export const amountOf = (value: unknown): number | null => {
  const { amountMicros } = partsOf(value);
  if (amountMicros === null || amountMicros === undefined || amountMicros === '') return null;
  const amount = Number(amountMicros) / 1e6;
  return Number.isFinite(amount) ? amount : null;
};
export const currencyOf = (value: unknown): string | null => text(partsOf(value).currencyCode);

const joined = (parts: unknown[], by: string): string | null => parts.filter((part) => text(part)).join(by) || null;

/** A field of several parts as one value. */
export function singleValue(type: string, value: unknown): Value {
  const parts = partsOf(value);
  switch (type) {
    case 'FULL_NAME':
      return joined([parts.firstName, parts.lastName], ' ');
    case 'EMAILS':
      return text(parts.primaryEmail);
    case 'PHONES':
      return joined([parts.primaryPhoneCallingCode, parts.primaryPhoneNumber], ' ');
    case 'LINKS':
      return text(parts.primaryLinkUrl);
    case 'CURRENCY':
      return amountOf(value);
    case 'ADDRESS':
      return joined(
        ['Street1', 'Street2', 'Postcode', 'City', 'State', 'Country'].map((part) => parts[`address${part}`]),
        ', ',
      );
    case 'ACTOR':
      return text(parts.name);
    case 'RICH_TEXT_V2':
      return text(parts.markdown);
    case 'MULTI_SELECT':
    case 'ARRAY':
      return Array.isArray(value) ? joined(value, ', ') : null;
    default:
      return typeof value === 'number' || typeof value === 'boolean' ? value : text(value);
  }
}

/** A person's name has two parts, everything else one. */
export const nameOf = (row: unknown): string => {
  const { name, title } = partsOf(row);
  return text(name) ?? singleValue('FULL_NAME', name)?.toString() ?? text(title) ?? '';
};

/**
 * A new value in the shape of its field. The other parts are sent along as they were read: more addresses, the currency.
 *
 * @returns undefined where one text cannot be split into the parts (names, addresses)
 */
export function partsWith(type: string, before: unknown, to: Value): unknown {
  const parts = partsOf(before);
  switch (type) {
    case 'EMAILS':
      return { ...parts, primaryEmail: to ?? '' };
    case 'PHONES':
      return { ...parts, ...phoneParts(parts, String(to ?? '')) };
    case 'LINKS':
      return { ...parts, primaryLinkUrl: to ?? '' };
    case 'CURRENCY':
      return { ...parts, amountMicros: to === null ? null : Math.round(Number(to) * 1e6) };
    case 'RICH_TEXT_V2':
      return { markdown: to ?? '', blocknote: null };
    case 'FULL_NAME':
    case 'ADDRESS':
    case 'ACTOR':
    case 'MULTI_SELECT':
    case 'ARRAY':
      return undefined;
    default:
      return type === 'TEXT' ? (to ?? '') : to;
  }
}

/** The calling code keeps its own place where the number begins with it. */
function phoneParts(before: Parts, to: string): Parts {
  const code = text(before.primaryPhoneCallingCode);
  const number = to.trim();
  if (code && number.startsWith(code)) return { primaryPhoneNumber: number.slice(code.length).trim() };
  return { primaryPhoneNumber: number, primaryPhoneCallingCode: '', primaryPhoneCountryCode: '' };
}

export const isWritable = (type: string): boolean => partsWith(type, {}, '') !== undefined;
