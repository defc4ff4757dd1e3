import type { FieldInput } from '../../core/record.ts';

export type DataverseRow = { [column: string]: unknown };

const formattedValue = '@OData.Community.Display.V1.FormattedValue';

/** A lookup's id is in `_ownerid_value`; every other column has its own name. */
export const columnOf = (name: string, type: FieldInput['type']): string =>
  type === 'lookup' ? `_${name}_value` : name;

export const rawAt = (row: DataverseRow, column: string): string | number | boolean | null => {
  const value = row[column];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

/** As Dynamics shows it to this user: with currency, in their language and time zone. */
export const shownAt = (row: DataverseRow, column: string): string | null => {
  const shown = row[`${column}${formattedValue}`];
  if (typeof shown === 'string') return shown;
  const raw = rawAt(row, column);
  return raw === null || raw === '' ? null : String(raw);
};

const fieldTypes: Record<string, FieldInput['type']> = {
  Money: 'currency',
  Decimal: 'number',
  Double: 'number',
  Integer: 'number',
  BigInt: 'number',
  DateTime: 'datetime',
  Boolean: 'boolean',
  Picklist: 'picklist',
  State: 'picklist',
  Status: 'picklist',
  Lookup: 'lookup',
  Customer: 'lookup',
  Owner: 'lookup',
  String: 'text',
  Memo: 'text',
};

/** null: nothing a seller reads (ids, images, helpers). */
export const fieldTypeOf = (attributeType: string): FieldInput['type'] | null => fieldTypes[attributeType] ?? null;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Article bodies and some notes are HTML; only their words are wanted. */
export const plainText = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/li|\/h\d|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#\d+|#x[0-9a-f]+|\w+);/gi, (all, name: string) => {
      if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? all;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
    })
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
