import type { Filter, QueryObject } from '../../core/query.ts';
import { namedField } from './fields.ts';
import type { Known } from './known.ts';
import { numberIn, numberShape, type SaidNumber } from './numbers.ts';
import { look, patternOf, phrase, saidAt, strike, type Wish } from './wish.ts';

type Bound = 'over' | 'atLeast' | 'under' | 'atMost' | 'is';

/** Words before a number, the longer ones first: "no more than" is no "more than". */
const before: [Bound, string][] = [
  [
    'atMost',
    "no more than|not more than|not over|not above|at most|maximum(?: of)?|max\\.?|up to|<=|≤|hochstens|maximal|bis zu|nicht mehr als|au plus|au maximum|maximum|jusqu'a|como maximo|hasta|no mas de",
  ],
  [
    'atLeast',
    'no less than|not less than|not under|not below|at least|at the least|minimum(?: of)?|min\\.?|>=|≥|from|starting at|mindestens|nicht weniger als|ab|au moins|au minimum|a partir de|al menos|como minimo|por lo menos|minimo',
  ],
  [
    'over',
    'over|above|more than|greater than|bigger than|larger than|higher than|exceed(?:s|ing)?|north of|upwards of|beyond|>|uber|mehr als|gro(?:ß|ss)er als|hoher als|oberhalb von|plus de|plus grande?s? que|superieure?s? a|au[- ]dessus de|depassant|mas de|superior(?:es)? a|mayor(?:es)? (?:de|que|a)|por encima de|que superan',
  ],
  [
    'under',
    'under|below|less than|smaller than|lower than|fewer than|south of|<|unter|weniger als|kleiner als|niedriger als|unterhalb von|moins de|inferieure?s? a|en[- ]dessous de|menos de|inferior(?:es)? a|menor(?:es)? (?:de|que|a)|por debajo de',
  ],
  ['is', 'exactly|equal to|equals|=|genau|exactement|exactamente'],
];
const behind: [Bound, RegExp][] = [
  [
    'atLeast',
    /^(?:\+| ?(?:or|and) (?:more|over|above|up|higher|bigger)| ?plus(?![a-zß-ɏ])| ?(?:oder|und) (?:mehr|daruber)| ?et plus| ?ou plus| ?o mas|以上)/u,
  ],
  ['atMost', /^(?: ?(?:or|and) (?:less|under|below|lower|smaller)| ?oder weniger| ?ou moins| ?o menos|以下|まで)/u],
  ['over', /^(?:を?超(?:える|の)?|より(?:大き|多)い|を上回る)/u],
  ['under', /^(?:未満|より(?:小さ|少な)い|を下回る)/u],
];

const number = `(?<!\\d|[.,]|\\p{sc=Latin})(${numberShape})`;
const range = patternOf(
  `(?:(?<![a-zß-ɏ])(?:between|from|zwischen|von|entre|de|desde) )?${number} ?(?:and|to|-|–|und|bis|et|a|y|から|〜|~) ?${number}(?:の間)?`,
  'u',
);
const bounded = before.map(([bound, words]): [Bound, RegExp] => [
  bound,
  // A sign needs no space around it, a word does.
  patternOf(`(?<![a-z0-9ß-ɏ<>])(?:${words})(?: the| als)? ?${number}(?![a-z0-9ß-ɏ])`, 'u'),
]);
const bare = patternOf(`${number}`, 'u');

/** Every amount, head count and percentage of the wish that says which field it is about, or can be about one alone. */
export function readAmounts(wish: Wish, object: QueryObject, known: Known): Filter[] {
  const filters: Filter[] = [];
  for (let round = 0; round < 5; round++) {
    const found = firstBound(wish);
    if (!found) break;
    const place = fieldOf(wish, object, known, found);
    const [start, end] = [
      Math.min(found.start, place?.start ?? found.start),
      Math.max(found.end, place?.end ?? found.end),
    ];
    if (!place) {
      // Kept out of the way, and told as not understood.
      wish.left = `${wish.left.slice(0, found.start)}${wish.left.slice(found.start, found.end).replace(/\d/g, '#')}${wish.left.slice(found.end)}`;
      continue;
    }
    const said = saidAt(wish, { start, end });
    for (const [op, value] of found.bounds) filters.push({ field: place.field, op, value, said });
    strike(wish, start, end);
  }
  return filters;
}

type FoundBound = { bounds: [Bound, number][]; of: SaidNumber; start: number; end: number };

function firstBound(wish: Wish): FoundBound | null {
  const between = look(wish, range);
  const [low, high] = [numberIn(between?.groups[0] ?? ''), numberIn(between?.groups[1] ?? '')];
  if (between && low && high) {
    // "between 20 and 80k" means twenty thousand.
    const lower =
      low.scale === 1 && high.scale > 1 && low.value <= high.value / high.scale ? low.value * high.scale : low.value;
    const of = { ...high, money: low.money || high.money };
    if (lower < high.value)
      return {
        bounds: [
          ['atLeast', lower],
          ['atMost', high.value],
        ],
        of,
        start: between.start,
        end: between.end,
      };
  }
  for (const [bound, pattern] of bounded) {
    const found = look(wish, pattern);
    const of = numberIn(found?.groups[0] ?? '');
    if (found && of)
      return { bounds: [[of.plus ? 'atLeast' : bound, of.value]], of, start: found.start, end: found.end };
  }
  const alone = [...wish.left.matchAll(patternOf(bare.source, 'gu'))];
  for (const found of alone) {
    const of = numberIn(found[0]);
    const end = found.index + found[0].length;
    const tail = wish.left.slice(end);
    if (!of) continue;
    if (of.plus) return { bounds: [['atLeast', of.value]], of, start: found.index, end };
    for (const [bound, pattern] of behind) {
      const more = pattern.exec(tail);
      if (more) return { bounds: [[bound, of.value]], of, start: found.index, end: end + more[0].length };
    }
  }
  return null;
}

const numeric: Partial<Record<QueryObject, string[]>> = {
  opportunity: ['amount', 'probability'],
  account: ['employees', 'revenue'],
  lead: ['employees', 'revenue'],
};
const linking = '(?:(?:is|are|of|that is|which is|a|an|with|at|in|von|ist|liegt|de|est|es|une?|が|は|の)?\\s*)';

function fieldOf(wish: Wish, object: QueryObject, known: Known, { of, start, end }: FoundBound) {
  const own = (known[object] ?? []).filter(({ sort }) => sort === 'number' || sort === 'money' || sort === 'percent');
  const fields = [...new Set([...(numeric[object] ?? []), ...own.map(({ field }) => field)])];
  for (const field of fields) {
    const { spaced, unspaced } = namedField(field, object, known);
    const words = phrase(spaced, unspaced).source;
    const after = patternOf(`^ ?(?:of |in |an |de |d'|の)?(?:${words})`, 'u').exec(wish.left.slice(end));
    if (after) return { field, start, end: end + after[0].length };
    const ahead = patternOf(`(?:${words})\\s*${linking}$`, 'u').exec(wish.left.slice(0, start));
    if (ahead) return { field, start: ahead.index, end };
  }
  const usual =
    object === 'opportunity'
      ? of.percent
        ? 'probability'
        : 'amount'
      : of.money && fields.includes('revenue')
        ? 'revenue'
        : null;
  return usual ? { field: usual, start, end } : null;
}
