import type { MaskBook } from './mask.ts';
import { indexOf } from './mask-index.ts';
import { nameOf, placeholderPattern, typeNamed, unfinishedFrom } from './placeholder.ts';

/**
 * Puts the values back. A model may change a placeholder's case, add 's, escape its underscore or ask for a part
 * that a name has not; what is in no book stays as it is, for the evidence check to flag.
 */
export function unmask(text: string, book: MaskBook): string {
  const { byName } = indexOf(book);
  return text.replace(placeholderPattern(), (all, type, number, part, variant) => {
    const kind = typeNamed(type);
    const bare = Number(number);
    const lower = part?.toLowerCase();
    const known =
      byName.get(nameOf(kind, bare, lower, Number(variant ?? 0))) ??
      byName.get(nameOf(kind, bare, lower)) ??
      byName.get(nameOf(kind, bare));
    return known?.value ?? all;
  });
}

export type Unmasker = { push(chunk: string): string; end(): string };

/** For text that comes in pieces: gives out what is certain and holds back what may still become a placeholder. */
export function unmasker(book: MaskBook): Unmasker {
  let held = '';
  return {
    push(chunk) {
      held += chunk;
      const from = unfinishedFrom(held);
      const certain = held.slice(0, from);
      held = held.slice(from);
      return unmask(certain, book);
    },
    end() {
      const rest = unmask(held, book);
      held = '';
      return rest;
    },
  };
}
