import type { QueryField, QueryObject } from '../../core/query.ts';
import { fieldWords } from './field-words.ts';
import type { Known } from './known.ts';
import { escaped, folded, patternOf, phrase, type Wish } from './wish.ts';

const isUnspaced = (text: string) => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u.test(text);

/** How a field may be said: the usual words, and the label this CRM gives it. */
export function namedField(field: string, object: QueryObject, known: Known): { spaced: string; unspaced: string } {
  const [spaced = '', unspaced = ''] = fieldWords[field as QueryField] ?? [];
  const label = known[object]?.find((each) => each.field === field)?.label ?? '';
  // Two letters are in too many words to be a label.
  const own = label.length > 2 && label.length < 60 ? escaped(folded(label)) : '';
  const [ownSpaced, ownUnspaced] = isUnspaced(label) ? ['', own] : [own, ''];
  return {
    // A longer label of the CRM's own goes first: "Phase detail" is no phase, but "Phone" is less than a phone number.
    spaced: (label.includes(' ') ? [ownSpaced, spaced] : [spaced, ownSpaced]).filter(Boolean).join('|') || '(?!)',
    unspaced: [ownUnspaced, unspaced].filter(Boolean).join('|'),
  };
}

/** What can be asked of an object by name: the Query's own words where they fit it, and what this CRM has beside them. */
export function fieldsOf(object: QueryObject, known: Known): string[] {
  const own = (known[object] ?? []).map(({ field }) => field);
  return [...new Set([...usual[object], ...own])];
}

const usual: Record<QueryObject, QueryField[]> = {
  opportunity: [
    'closeDate',
    'nextStep',
    'amount',
    'probability',
    'stage',
    'source',
    'lastActivity',
    'createdAt',
    'changedAt',
    'owner',
    'account',
    'name',
  ],
  account: [
    'employees',
    'revenue',
    'industry',
    'website',
    'phone',
    'city',
    'country',
    'source',
    'lastActivity',
    'createdAt',
    'changedAt',
    'owner',
    'name',
  ],
  contact: [
    'email',
    'phone',
    'title',
    'source',
    'city',
    'country',
    'lastActivity',
    'createdAt',
    'changedAt',
    'owner',
    'account',
    'name',
  ],
  lead: [
    'email',
    'phone',
    'title',
    'status',
    'source',
    'industry',
    'employees',
    'revenue',
    'website',
    'city',
    'country',
    'lastActivity',
    'createdAt',
    'changedAt',
    'owner',
    'account',
    'name',
  ],
  case: ['status', 'priority', 'source', 'createdAt', 'changedAt', 'owner', 'account', 'contact', 'name'],
  task: ['due', 'priority', 'status', 'createdAt', 'owner', 'contact', 'name'],
};

export type NamedField = { field: string; start: number; end: number };

/** The field named at a place of the wish. @param lead what stands before it, as a pattern that ends there */
export function fieldAfter(wish: Wish, lead: RegExp, object: QueryObject, known: Known): NamedField | null {
  for (const found of wish.left.matchAll(patternOf(lead.source, 'gu'))) {
    const at = found.index + found[0].length;
    const named = fieldAt(wish.left.slice(at), object, known);
    if (named) return { field: named.field, start: found.index, end: at + named.length };
  }
  return null;
}

/** @returns the longest field name the text begins with */
function fieldAt(text: string, object: QueryObject, known: Known): { field: string; length: number } | null {
  let best: { field: string; length: number } | null = null;
  for (const field of fieldsOf(object, known)) {
    const { spaced, unspaced } = namedField(field, object, known);
    const found = patternOf(`^(?:${phrase(spaced, unspaced).source})`, 'u').exec(text);
    if (found && found[0].length > (best?.length ?? 0)) best = { field, length: found[0].length };
  }
  return best;
}

/** Every field name in the text, wherever it stands; of Japanese, right before `tail`. */
export function fieldBefore(text: string, object: QueryObject, known: Known): { field: string; start: number } | null {
  let best: { field: string; start: number } | null = null;
  for (const field of fieldsOf(object, known)) {
    const { spaced, unspaced } = namedField(field, object, known);
    const found = patternOf(`(?:${phrase(spaced, unspaced).source})$`, 'u').exec(text);
    if (found && found.index < (best?.start ?? Number.POSITIVE_INFINITY)) best = { field, start: found.index };
  }
  return best;
}
