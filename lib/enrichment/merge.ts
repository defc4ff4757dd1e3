import { type Bucket, confidenceOf, groupOf, trust } from './confidence.ts';
import type { FactKind, Find } from './fact.ts';
import type { ReadPage } from './read-page.ts';
import { isVisible } from './verify.ts';

/** A find and the page it was made on. */
export type Found = Find & { page: ReadPage };

/** One value: the find that shows it best, and all that say the same. */
export type Value = {
  shown: Found;
  all: Found[];
  /** Against values found in its place; the highest is likeliest. */
  strength: number;
  confidence: number;
  bucket: Bucket;
};

const clear: Record<Find['clarity'], number> = { sure: 3, likely: 2, weak: 1 };

/** Finds that say the same become one value; likeliest first, then as the pages say them. */
export function valuesOf(kind: FactKind, finds: Found[]): Value[] {
  const groups: Found[][] = [];
  for (const find of finds) {
    const group = groups.find(([first]) => first !== undefined && kind.same(first, find));
    if (group) group.push(find);
    else groups.push([find]);
  }
  const weighed = (kind.readable ? groups.map((all) => doubted(all, groups)) : groups).map((all) => ({
    all,
    shown: bestOf(kind, all),
    strength: strengthOf(kind, all),
  }));
  const values = weighed.map((value) =>
    withConfidence(value, kind.many || kind.peaceful ? [] : weighed.filter((other) => other !== value)),
  );
  return values.sort((one, other) => first(kind, other) - first(kind, one) || other.strength - one.strength);
}

/** A value only the source says, next to one that visitors read outright: it may be a template's, or an old one. */
function doubted(all: Found[], groups: Found[][]): Found[] {
  if (all.some(isRead) || !groups.some((group) => group.some((find) => find.clarity === 'sure' && isRead(find))))
    return all;
  return all.map((find) => ({ ...find, clarity: 'weak' }));
}

const isRead = ({ extractor, quote, page }: Found) => groupOf(extractor) !== 'structured' || isVisible(quote, page);

const first = (kind: FactKind, { shown }: Value) => Number(kind.first?.(shown) ?? false);

/** How much a single find weighs: how clear it is, whether the page is the one for such a fact, whether visitors see it. */
function weightOf(kind: FactKind, find: Found): number {
  const place = kind.pages.indexOf(find.page.kind);
  const authority = place < 0 ? 0 : 0.5 * (1 - place / kind.pages.length);
  const seen = isVisible(find.quote, find.page) ? 0.3 : 0;
  return clear[find.clarity] + authority + seen + trust[groupOf(find.extractor)] * 0.08;
}

function bestOf(kind: FactKind, all: Found[]): Found {
  let best = all[0] as Found;
  for (const find of all) if (weightOf(kind, find) > weightOf(kind, best) + 1e-9) best = find;
  return best;
}

const strengthOf = (kind: FactKind, all: Found[]) =>
  Math.max(...all.map((find) => weightOf(kind, find))) + 0.4 * (Math.min(placesOf(all), 4) - 1);

/** Places that say it on their own: a page's footer repeated on all pages is one. */
function placesOf(all: Found[]): number {
  const places = new Set<string>();
  for (const { extractor, quote } of all) places.add(`${groupOf(extractor)} ${quote.slice(0, 60)}`);
  const kinds = new Set(all.map(({ page }) => page.kind)).size;
  return Math.max(
    1,
    Math.min(
      places.size + (kinds > 1 ? 1 : 0),
      new Set(all.map(({ page, extractor }) => `${page.url} ${groupOf(extractor)}`)).size,
    ),
  );
}

function withConfidence(
  value: { all: Found[]; shown: Found; strength: number },
  others: { strength: number }[],
): Value {
  const { all, shown, strength } = value;
  const places = placesOf(all);
  const strongest = Math.max(0, ...others.map((other) => other.strength));
  const bucket: Bucket = {
    group: groupOf(shown.extractor),
    clarity: shown.clarity,
    agreement: places >= 3 ? 'often' : places === 2 ? 'twice' : 'once',
    rivals: strongest === 0 ? 'none' : strongest > strength - 0.5 ? 'equal' : 'weaker',
  };
  return { ...value, bucket, confidence: confidenceOf(bucket) };
}
