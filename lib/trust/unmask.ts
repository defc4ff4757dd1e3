import type { MaskBook } from './mask.ts';
import { indexOf, surfaceOf } from './mask-index.ts';
import { nameOf, placeholdersIn, unfinishedFrom } from './placeholder.ts';

/**
 * Puts the values back. A model may change a placeholder's case, add 's, escape its underscore, break the line in it,
 * translate its word or ask for a part that a name has not; what is in no book stays as it is, for the evidence check to flag.
 */
export const unmask = (text: string, book: MaskBook): string => unmaskBehind('', text, book);

/** @param before what stands right before the text: "x" before "person_1" makes another word of it */
function unmaskBehind(before: string, text: string, book: MaskBook): string {
  const { byName } = indexOf(book);
  const whole = before + text;
  let restored = '';
  let at = before.length;
  for (const { start, end, type, number, part, variant } of placeholdersIn(whole)) {
    if (start < at) continue;
    const entry =
      byName.get(nameOf(type, number, part, variant)) ??
      byName.get(nameOf(type, number, part)) ??
      byName.get(nameOf(type, number));
    const value = entry && surfaceOf(book, entry);
    if (value === undefined) continue;
    restored += whole.slice(at, start) + value;
    at = end;
  }
  return restored + whole.slice(at);
}

export type Unmasker = { push(chunk: string): string; end(): string };

/** For text that comes in pieces: gives out what is certain and holds back what may still become a placeholder. */
export function unmasker(book: MaskBook): Unmasker {
  let held = '';
  let before = '';
  const give = (certain: string) => {
    const restored = unmaskBehind(before, certain, book);
    before = (before + certain).slice(-1);
    return restored;
  };
  return {
    push(chunk) {
      held += chunk;
      const from = unfinishedFrom(held, before);
      const certain = held.slice(0, from);
      held = held.slice(from);
      return give(certain);
    },
    end() {
      const rest = give(held);
      held = '';
      return rest;
    },
  };
}
