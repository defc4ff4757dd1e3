import type { Query, QueryObject } from '../../core/query.ts';
import { usualDate } from './field-words.ts';
import { smallNumber, smallShape } from './numbers.ts';
import { objectWords } from './object-words.ts';
import { look, phrase, strike, type Wish } from './wish.ts';

type Superlative = [pattern: string, unspaced: string, sort: (object: QueryObject) => Query['sort'][number] | null];
export const size = (object: QueryObject) =>
  object === 'opportunity' ? 'amount' : object === 'account' ? 'revenue' : null;
const bySize = (direction: 'asc' | 'desc') => (object: QueryObject) => {
  const field = size(object);
  return field ? { field, direction } : null;
};
const superlatives: Superlative[] = [
  [
    '(?:most )?(?:recently|lately) (?:changed|updated|modified|edited)|zuletzt (?:geanderte?n?|aktualisierte?n?|bearbeitete?n?)',
    '最近更新された',
    () => ({ field: 'changedAt', direction: 'desc' }),
  ],
  [
    '(?:the )?(?:biggest|largest|highest|most valuable|top|best|fattest|gro(?:ß|ss)te[nrs]?|hochste[nrs]?|wertvollste[nrs]?|plus (?:gros(?:ses?)?|grosses?|grande?s?|importante?s?)|(?:mas|mayores) (?:grandes?|importantes?)|mayor(?:es)?|principales)',
    '(?:最も)?(?:大きい|大きな|高い)(?:順)?|最大の|上位',
    bySize('desc'),
  ],
  [
    '(?:the )?(?:smallest|lowest|least valuable|kleinste[nrs]?|plus petite?s?|mas pequen[oa]s?|menor(?:es)?)',
    '最小の|小さい',
    bySize('asc'),
  ],
  [
    '(?:the )?(?:oldest|longest open|alteste[nrs]?|plus ancien(?:ne)?s?|mas antigu[oa]s?)',
    '(?:最も)?古い|最古の',
    () => ({ field: 'createdAt', direction: 'asc' }),
  ],
  [
    '(?:the )?(?:newest|latest|most recent(?:ly created)?|neueste[nrs]?|plus recente?s?|mas recientes|mas nuev[oa]s|ultim[oa]s)',
    '最新の|(?:最も)?新しい',
    () => ({ field: 'createdAt', direction: 'desc' }),
  ],
  [
    '(?:the )?(?:next to close|closing (?:soonest|first)|soonest(?: closing)?|earliest)',
    '',
    (object) => ({ field: usualDate[object], direction: 'asc' }),
  ],
];

export const nouns = Object.values(objectWords)
  .map(([spaced]) => spaced)
  .join('|');
const oneOnly =
  /^(?:(?:·| |open|single|my|offene[rs]?|currently|our)*)(?:deal|opp|opportunity|account|customer|client|lead|case|ticket|task|chance|kunde|opportunite|affaire|compte|oportunidad|cuenta|contact)(?! (?:deals?|opps|opportunities|accounts|contacts|leads|cases|tasks))(?![a-zß-ɏ])/u;

export function readSuperlative(wish: Wish, object: QueryObject): { sort: Query['sort']; limit?: number } | null {
  for (const [spaced, unspaced, sortOf] of superlatives) {
    const many = `(?:(${smallShape}) )?`;
    const found = look(
      wish,
      phrase(
        `${many}(?:${spaced})(?: (${smallShape}))?(?![a-zß-ɏ])`,
        unspaced && `(?:${unspaced})(?:の)?(?:(\\d{1,3})(?:件|社|つ|人))?`,
      ),
    );
    const sort = found && sortOf(object);
    if (!found || !sort) continue;
    const count = found.groups.find(
      (group) => group !== undefined && group !== 'a' && group !== 'une' && group !== 'una',
    );
    const single = !count && oneOnly.test(wish.left.slice(found.end).trimStart()) && !/ and | or /.test(found.text);
    strike(wish, found.start, found.end);
    return { sort: [sort], ...(count ? { limit: smallNumber(count) } : single ? { limit: 1 } : {}) };
  }
  return null;
}
