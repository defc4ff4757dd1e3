import type { FieldInput } from '../../core/record.ts';
import type { ColumnType } from '../../query/table.ts';

export type SalesforceRow = { [field: string]: unknown };

/** "What.Name" through the records inside a row. */
export function at(row: SalesforceRow, path: string): unknown {
  let value: unknown = row;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as SalesforceRow)[part];
  }
  return value ?? null;
}

export const textAt = (row: SalesforceRow, path: string): string | null => {
  const value = at(row, path);
  return value === null || value === '' || typeof value === 'object' ? null : String(value);
};

/** "2026-11-20T10:00:00.000+0000" as every browser reads it. */
export const instant = (text: string): string => {
  const date = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
};

/** Types of the UI API ("Currency") and of the describe call ("currency") alike. */
const fieldTypes: Record<string, FieldInput['type']> = {
  currency: 'currency',
  percent: 'percent',
  double: 'number',
  int: 'number',
  integer: 'number',
  long: 'number',
  date: 'date',
  datetime: 'datetime',
  boolean: 'boolean',
  email: 'email',
  phone: 'phone',
  url: 'url',
  address: 'address',
  reference: 'lookup',
  picklist: 'picklist',
  combobox: 'picklist',
};
export const fieldTypeOf = (type: string): FieldInput['type'] => fieldTypes[type.toLowerCase()] ?? 'text';

export const columnTypes: Partial<Record<FieldInput['type'], ColumnType>> = {
  currency: 'money',
  percent: 'percent',
  number: 'number',
  date: 'day',
  datetime: 'instant',
  boolean: 'boolean',
  picklist: 'choice',
  lookup: 'link',
};

/** @returns the value as a field of ours holds it */
export function typed(type: FieldInput['type'], value: unknown): string | number | boolean | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'object') return null;
  const text = String(value);
  return type === 'datetime' ? instant(text) : text;
}

/** Objects whose records have a number or a subject and no name. A lookup to one of several objects always has one. */
const nameless = new Set(['Task', 'Event', 'Case', 'Solution', 'CampaignMember']);

/** Where the name behind a lookup is: "Owner.Name". Asking for one that does not exist would refuse the whole query. */
export function namePath(field: { relationshipName?: string | null; referenceTo: string[] }): string | null {
  const [only, ...others] = field.referenceTo;
  const named = others.length > 0 || (only !== undefined && !nameless.has(only));
  return field.relationshipName && named ? `${field.relationshipName}.Name` : null;
}
