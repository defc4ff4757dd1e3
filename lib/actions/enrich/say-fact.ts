import type { Evidence, Normalized } from '../../core/site.ts';

/** A fact's value as a seller reads it: "51 to 200", "Dana Whitfield, CEO". */
export function saidOf({ value, normalized }: Pick<Evidence, 'value' | 'normalized'>): string {
  if (typeof value === 'object') return value.role ? `${value.name}, ${value.role}` : value.name;
  const range = rangeOf(normalized);
  if (range?.min && range.max) return `${number(range.min)} to ${number(range.max)}`;
  if (range?.min) return `more than ${number(range.min)}`;
  return value.replace(/\s+/g, ' ').trim();
}

export const number = (n: number) => n.toLocaleString('en-US');

export function rangeOf(normalized: Normalized): { min: number | null; max: number | null } | null {
  if (normalized === null || typeof normalized !== 'object' || Array.isArray(normalized)) return null;
  const { min, max } = normalized;
  const bound = (part: Normalized | undefined) => (typeof part === 'number' ? part : null);
  return min === undefined && max === undefined ? null : { min: bound(min), max: bound(max) };
}

/** A part of a structured value: the city of an address. '' where it has none. */
export function partOf(normalized: Normalized, part: string): string {
  if (normalized === null || typeof normalized !== 'object' || Array.isArray(normalized)) return '';
  const value = normalized[part];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
