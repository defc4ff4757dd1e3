/** A number, or between two: "50-249 employees", "more than 500", "1.200". `max` null: no upper end. */
export type Range = { min: number; max: number | null };

const words = String.raw`[\p{L} .]{0,16}`;
const shape = new RegExp(
  String.raw`^((?:[\p{L}<>~≥ ]{0,16}[ <>~≥])?)(\d+)(?:\s*(\+| or more| and more| und mehr| oder mehr| ou plus| o más)|\s*(?:-|–|—|to|bis|à|a|～|~)\s*(\d+))?\s*${words}$`,
  'iu',
);

/** @returns null for a text that is no number or range with at most a word or two around it */
export function rangeIn(text: string): Range | null {
  const bare = text.replace(/(?<=\d)[.,'’\u00a0\u202f ](?=\d{3}(?!\d))/g, '').trim();
  const found = shape.exec(bare);
  if (!found) return null;
  const [, before = '', first = '', more, second] = found;
  const [min, max] = [Number(first), second === undefined ? null : Number(second)];
  if (max !== null) return max >= min ? { min, max } : null;
  const said = before.trim();
  if (/^(<|under|less than|up to|unter|bis|moins de|menos de)/i.test(said)) return { min: 0, max: min };
  const open = more !== undefined || /^(>|≥|more|over|above|at least|über|mehr|mindestens|plus de|más de)/i.test(said);
  return { min, max: open ? null : min };
}

const holdsNumber = ({ min, max }: Range, n: number): boolean => n >= min && (max === null || n <= max);

/** Is a choice like "250-499 employees" where this number belongs? */
export function isWithin(choice: string, value: unknown): boolean {
  const range = typeof value === 'number' ? rangeIn(choice) : null;
  return range !== null && range.max !== range.min && holdsNumber(range, value as number);
}

export const overlap = (a: Range, b: Range): boolean =>
  a.min <= (b.max ?? Number.POSITIVE_INFINITY) && b.min <= (a.max ?? Number.POSITIVE_INFINITY);
