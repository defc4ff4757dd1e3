import { slug } from '../adapters/dom.ts';
import type { FieldWrite, StoredRecord } from '../core/crm.ts';
import { type Failure, fail, ok, type Result } from '../core/failure.ts';

type StoredField = StoredRecord['fields'][number];

/** By API name; else by the label or its slug, which is what a reader has where the page carries no names. */
export function findField(record: StoredRecord, wanted: string): StoredField | undefined {
  const { fields } = record;
  return (
    fields.find(({ name }) => name === wanted) ??
    fields.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ??
    fields.find(({ label }) => label.toLowerCase() === wanted.toLowerCase() || slug(label) === wanted)
  );
}

export type NewValue = { field: StoredField; to: FieldWrite['to'] };

/**
 * The value as the CRM takes it: a choice by its value, a number as a number, a day as a day.
 *
 * @returns why not, in the seller's words, when the field takes no such value
 */
export function acceptable(crm: string, field: StoredField, to: FieldWrite['to']): Result<FieldWrite['to']> {
  const refuse = (said: string): Result<never> =>
    fail<never>({ kind: 'crm-refused', crm, said, fields: [field.label] } satisfies Failure);
  if (to === null || to === '') return ok(null);
  switch (field.type) {
    case 'number':
    case 'currency':
    case 'percent': {
      const number = typeof to === 'string' && to.trim() !== '' ? Number(to) : to;
      return typeof number === 'number' && Number.isFinite(number) ? ok(number) : refuse(`"${to}" is not a number`);
    }
    case 'boolean':
      return typeof to === 'boolean' ? ok(to) : refuse(`"${to}" is not yes or no`);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}/.test(String(to)) ? ok(String(to).slice(0, 10)) : refuse(`"${to}" is not a date`);
    case 'datetime': {
      const at = new Date(String(to).length === 10 ? `${to}T00:00` : String(to));
      return Number.isNaN(at.getTime()) ? refuse(`"${to}" is not a date`) : ok(at.toISOString());
    }
    default:
      return choiceOf(field, to, refuse);
  }
}

function choiceOf(
  field: StoredField,
  to: string | number | boolean,
  refuse: (said: string) => Result<never>,
): Result<FieldWrite['to']> {
  const { options = [] } = field;
  if (options.length === 0) return ok(to);
  const wanted = String(to).trim().toLowerCase();
  const option =
    options.find(({ value }) => value.toLowerCase() === wanted) ??
    options.find(({ label }) => label.toLowerCase() === wanted);
  const known = options.slice(0, 15).map(({ label }) => label);
  return option ? ok(option.value) : refuse(`${field.label} has no "${to}". It has: ${known.join(', ')}`);
}
