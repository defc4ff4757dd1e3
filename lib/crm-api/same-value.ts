import { localDay } from '../core/concepts.ts';
import type { StoredRecord } from '../core/crm.ts';
import type { FieldInput, Reading } from '../core/record.ts';
import { momentOf } from '../query/days.ts';

type Value = Reading['fields'][number]['value'] | FieldInput['value'];
type StoredField = StoredRecord['fields'][number];

/** Is what the seller saw still what the CRM holds? Formatting is forgiven, a different value is not. */
export function sameValue(field: StoredField, seen: Value): boolean {
  if (isNothing(seen) || isNothing(field.value)) return isNothing(seen) && isNothing(field.value);
  switch (field.type) {
    case 'number':
    case 'currency':
    case 'percent':
      return sameNumber(numberIn(field.value), numberIn(seen)) || sameText(field.display, String(seen));
    case 'date':
    case 'datetime':
      return (
        sameTime(String(field.value), String(seen), field.type === 'date') || sameText(field.display, String(seen))
      );
    case 'boolean':
      return String(field.value) === String(seen).toLowerCase() || sameText(field.display, String(seen));
    default:
      return [
        field.value,
        field.display,
        field.id,
        field.options?.find(({ value }) => value === field.value)?.label,
      ].some((known) => known !== undefined && sameText(String(known), String(seen)));
  }
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const text = String(value).trim();
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const sameNumber = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** A day on one side makes it a question of days. */
function sameTime(stored: string, seen: string, byDay: boolean): boolean {
  const [a, b] = [momentOf(isoOf(stored)), momentOf(isoOf(seen))];
  if (!a || !b) return sameText(stored, seen);
  const oneIsDay = a.until > a.from || b.until > b.from;
  if (!byDay && !oneIsDay) return Math.abs(a.from.getTime() - b.from.getTime()) < 60_000; // pages show no seconds
  // A day stored as its midnight in UTC is that day wherever the seller is.
  const days = (text: string, moment: { from: Date; day: string }) =>
    /T00:00(:00(\.0+)?)?(Z|\+00:?00)$/.test(text) ? [text.slice(0, 10), moment.day] : [localDay(moment.from)];
  return days(stored, a).some((day) => days(seen, b).includes(day));
}

/** Salesforce writes the offset without a colon. */
const isoOf = (text: string): string =>
  text.replace(/([+-]\d{2})(\d{2})$/, (all, h, m) => (all.includes(':') ? all : `${h}:${m}`));

const sameText = (a: string, b: string): boolean => tidy(a) === tidy(b);
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
