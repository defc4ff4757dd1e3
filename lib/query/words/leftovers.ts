import type { Query, QueryObject } from '../../core/query.ts';
import { namedField } from './fields.ts';
import type { Known } from './known.ts';
import { objectWords } from './object-words.ts';
import { smallSigns, smallWords } from './small-words.ts';
import { patternOf, phrase, type Wish } from './wish.ts';

const objectNoun = phrase(
  Object.values(objectWords)
    .map(([spaced]) => spaced)
    .join('|'),
  Object.values(objectWords)
    .map(([, unspaced]) => unspaced)
    .join('|'),
);

/** What of the wish nobody understood, in the seller's own words, piece by piece. */
export function leftovers(wish: Wish, query: Query, known: Known): string[] {
  let { left } = wish;
  const clear = (pattern: RegExp) => {
    left = left.replace(patternOf(pattern.source, 'gu'), (text) => '·'.repeat(text.length));
  };
  const unkept = unmet(left);
  clear(objectNoun);
  for (const field of fieldsIn(query)) {
    const own = field.replace(/^account\./, '');
    const object: QueryObject = own === field ? query.object : 'account';
    const { spaced, unspaced } = namedField(own, object, known);
    clear(phrase(spaced, unspaced));
  }
  clear(smallSigns);
  const pieces: { start: number; end: number }[] = [];
  for (const found of left.matchAll(/[\p{L}\p{N}#%][\p{L}\p{N}#%'’.-]*/gu)) {
    const word = found[0].replace(/[.'’-]+$/, '');
    if (smallWords.has(word) || smallWords.has(word.replace(/'s$/, ''))) continue;
    if (/^[\p{sc=Hiragana}ー]$/u.test(word)) continue;
    const [start, end] = [found.index, found.index + word.length];
    const before = pieces.at(-1);
    // "Contract Review" is one thing, and so is "Bank of Brazil".
    if (before && /^(?: | (?:of|de|du|&|and) )$/u.test(left.slice(before.end, start))) before.end = end;
    else pieces.push({ start, end });
  }
  return [...pieces, ...unkept].map(({ start, end }) => wish.said.slice(start, end));
}

/** "accounts without contacts" asks for what no Query can say. */
const unmet = (left: string): { start: number; end: number }[] =>
  [
    ...left.matchAll(
      patternOf(
        `(?<![a-zß-ɏ])(?:without|with no|having no|ohne|sans|sin) (?:any |open |aucune? |ninguna? )?(?:${objectNoun.source})`,
        'gu',
      ),
    ),
  ].map((found) => ({ start: found.index, end: found.index + found[0].length }));

const fieldsIn = ({ filters, sort, aggregate, group }: Query): string[] => [
  ...new Set([
    ...filters.map(({ field }) => field),
    ...sort.map(({ field }) => field),
    ...aggregate.flatMap(({ field }) => field ?? []),
    ...(group ? [group] : []),
  ]),
];
