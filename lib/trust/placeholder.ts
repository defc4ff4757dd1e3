/** What a masked value is. The name is part of the placeholder, so that a model writes "Person_1 called" and not "it called". */
export const maskTypes = [
  'Person',
  'Company',
  'Email',
  'Phone',
  'Address',
  'Url',
  'Card',
  'Iban',
  'Secret',
  'Other',
] as const;
export type MaskType = (typeof maskTypes)[number];

/** Parts of a name a model may need alone: "Hi Person_1_first". */
export const parts = ['first', 'last', 'short'] as const;
export type Part = (typeof parts)[number];

const types = maskTypes.join('|');
/** `Person_1`, `Person_1_first`, `Company_2_v3` (another way the same is written), in any case, also with Markdown's `\_`. */
export const placeholderPattern = () =>
  new RegExp(`(${types})\\\\?_(\\d{1,6})(?:\\\\?_(${parts.join('|')}))?(?:\\\\?_v(\\d{1,6}))?`, 'gi');

/** Would this text, right behind a placeholder, be read as part of it? */
export const continuesPlaceholder = new RegExp(`^(?:\\d|\\\\?_(?:${parts.join('|')}|v\\d))`, 'i');

const byLower = new Map(maskTypes.map((type) => [type.toLowerCase(), type]));
export const typeNamed = (text: string): MaskType => byLower.get(text.toLowerCase()) ?? 'Other';

export const nameOf = (type: MaskType, number: number, part?: string, variant?: number): string =>
  `${type}_${number}${part ? `_${part}` : ''}${variant ? `_v${variant}` : ''}`;

/** Every beginning of a placeholder, for text that is still coming: "Pers", "Company_", "Email_1_fi". */
const opening = (() => {
  const begin = (word: string, rest = '') =>
    [...word].reduceRight((inner, letter) => `${letter}(?:$|${inner || '$'})`, rest);
  const part = parts.map((name) => begin(name, '(?:$|\\\\?(?:$|_(?:$|v\\d*$)))')).join('|');
  const tail = `\\\\?(?:$|_(?:$|\\d+(?:$|\\\\?(?:$|_(?:$|v\\d*$|${part})))))`;
  return new RegExp(`^(?:${maskTypes.map((type) => begin(type, tail)).join('|')})`, 'i');
})();

/** The longest text a placeholder can have, escapes included. */
const longest = 40;

/** @returns where an unfinished placeholder at the end of the text begins, or the text's length. */
export function unfinishedFrom(text: string): number {
  for (let start = Math.max(0, text.length - longest); start < text.length; start += 1) {
    if (opening.test(text.slice(start))) return start;
  }
  return text.length;
}
