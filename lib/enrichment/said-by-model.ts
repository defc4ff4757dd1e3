import { z } from 'zod';
import type { Fact, Normalized } from '../core/site.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { factKinds } from './facts/index.ts';
import type { ReadPage } from './read-page.ts';
import { isQuoted } from './verify.ts';

/** What a model is asked for: values, each with the words of the page that say it. */
export const modelFindsSchema = z.object({
  facts: z
    .array(
      z.object({
        field: z.string().max(40),
        value: z.string().min(1).max(400),
        /** Of a person. */
        role: z.string().max(160).nullish(),
        quote: z.string().min(2).max(800),
      }),
    )
    .max(80),
});
export type ModelFinds = z.output<typeof modelFindsSchema>;

/** Not measured on the bench, which has no model: below every value that code found for sure. */
const confidence = 0.6;

/**
 * What a model read on the pages, as far as it can be proved: the quote stands on one of them word for word, and the
 * value stands in its quote. Everything else is dropped. A fact that code found stays what it is; another value of the
 * model's becomes its rival.
 *
 * @returns all facts, and how many of the model's were dropped
 */
export function withModelFinds(
  facts: Fact[],
  found: ModelFinds,
  pages: ReadPage[],
): { facts: Fact[]; dropped: number } {
  const all = facts.map((fact) => ({ ...fact, rivals: [...fact.rivals] }));
  let dropped = 0;
  for (const find of found.facts) {
    const kind = factKinds.find(({ id }) => id === find.field);
    const page = pages.find((each) => isQuoted(find.quote, each));
    const made = kind && page && standsIn(find.value, find.quote) ? factOf(find, page) : null;
    if (!kind || !made) {
      dropped += 1;
      continue;
    }
    const known = all.filter(({ field }) => field === find.field);
    if (known.some((fact) => [fact, ...fact.rivals].some((other) => isSame(other.value, made.value)))) continue;
    const [first] = known;
    if (kind.many || !first) all.push(made);
    else first.rivals.push(made);
  }
  return { facts: all, dropped };
}

function factOf({ field, value, role, quote }: ModelFinds['facts'][number], page: ReadPage): Fact | null {
  const person = field === 'leader';
  // A role must be said as well as the name.
  if (person && role && !standsIn(role, quote)) return null;
  const normalized: Normalized | null = person ? { name: value, role: role ?? null } : normalizedOf(field, value);
  if (normalized === null) return null;
  return {
    ...{
      field,
      normalized,
      confidence,
      extractor: 'model',
      rivals: [],
      alsoAt: [],
      url: page.url,
      readAt: page.readAt,
    },
    value: person ? { name: asUntrusted(value), role: role ? asUntrusted(role) : null } : asUntrusted(value),
    quote: asUntrusted(quote.replace(/\s+/g, ' ').trim()),
  };
}

/** Numbers where a number is meant; null where none stands. */
function normalizedOf(field: string, value: string): Normalized | null {
  if (field !== 'founded' && field !== 'employees') return value.trim();
  const numbers = [...value.replace(/(?<=\d)[.,'’\s](?=\d{3}\b)/g, '').matchAll(/\d+/g)].map(([digits]) =>
    Number(digits),
  );
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return null;
  if (field === 'founded') return first >= 1500 && first <= 2100 ? first : null;
  return second === undefined ? first : { min: first, max: second };
}

/** All figures and nearly all words of the value are in the quote. */
function standsIn(value: string, quote: string): boolean {
  const words = wordsOf(value);
  const said = new Set(wordsOf(quote));
  const missing = words.filter((word) => !said.has(word));
  return words.length > 0 && missing.every((word) => !/\d/.test(word)) && missing.length <= words.length * 0.2;
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[.,'’](?=\d{3}\b)/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const isSame = (one: Fact['value'], other: Fact['value']) =>
  wordsOf(textOf(one)).join(' ') === wordsOf(textOf(other)).join(' ');
const textOf = (value: Fact['value']) => (typeof value === 'object' ? value.name : value);
