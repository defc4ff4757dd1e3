import type { Query, QueryObject } from '../../core/query.ts';
import { usualDate } from './field-words.ts';
import { fieldAfter, fieldBefore } from './fields.ts';
import { asksFigures, measures, readFigures } from './figures-said.ts';
import type { Known } from './known.ts';
import { smallNumber, smallShape } from './numbers.ts';
import { nouns, readSuperlative, size } from './superlatives.ts';
import { look, patternOf, phrase, strike, take, type Wish } from './wish.ts';

export type Shape = { sort: Query['sort']; aggregate: Query['aggregate']; group?: string; limit?: number };

const grouping =
  /(?<![a-zß-ɏ])(?:(?:broken down|break(?: it| them)? down|grouped?|split|breakdown|sliced?|distribution) (?:by|per|into)|by|per|for each|for every|in each|each|every|across|aufgeteilt nach|gruppiert nach|je|pro|nach|par|por|segun|selon)(?: the| their| each| der| dem| la| le| el)? /gu;
const sorting =
  /(?<![a-zß-ɏ])(?:(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?|arranged?)(?: (?:them|it|these|those|this|the list|that|all))?(?: (?:first|instead))? by|sortier(?:t|e|en)?(?: (?:sie|das|es|die))? nach|geordnet nach|trie[rz]?(?:e?s?)?(?: (?:les|le|la))? (?:par|selon)|classee?s? par|ordenad[oa]s? por|ordena(?:r|las|los)? por)(?: the| their| der| dem| la| le| el)?(?: number of| amount of| anzahl(?: der)?| nombre d'| numero de)? /gu;
const groupable = new Set([
  'stage',
  'status',
  'owner',
  'account',
  'source',
  'industry',
  'country',
  'city',
  'priority',
  'title',
  'contact',
]);
const monthly = phrase(
  '(?:by|per|each|every|for each|in each|pro|je|nach|par|por|cada) (?:calendar )?(?:month|monat|mois|mes)|monthly|month by month|monatlich|mensuel(?:le)?s?|mensual(?:es)?',
  '月別|月ごと|月次',
);

function readGroup(wish: Wish, object: QueryObject, known: Known, figures: boolean): string | undefined {
  const month = take(wish, monthly);
  if (month) return usualDate[object];
  const named = fieldAfter(wish, grouping, object, known) ?? groupBehind(wish, object, known);
  const isOwn = (field: string) => (known[object] ?? []).some((each) => each.field === field && each.values.length > 0);
  if (!named || !(groupable.has(named.field) || isOwn(named.field) || (figures && isDate(named.field))))
    return undefined;
  strike(wish, named.start, named.end);
  return named.field;
}

function groupBehind(wish: Wish, object: QueryObject, known: Known) {
  for (const found of wish.left.matchAll(/別|ごと|毎/gu)) {
    const named = fieldBefore(wish.left.slice(0, found.index), object, known);
    if (named) return { field: named.field, start: named.start, end: found.index + found[0].length };
  }
  return null;
}

const dates = new Set(['closeDate', 'due', 'createdAt', 'changedAt', 'lastActivity']);
const isDate = (field: string) => dates.has(field);

const upward =
  /^\s*,? ?\(?(?:the )?(?:asc(?:ending)?|smallest first|lowest first|oldest first|earliest first|soonest first|aufsteigend|croissant|ascendente|昇順)/u;
const downward =
  /^\s*,? ?\(?(?:desc(?:ending)?|biggest first|largest first|highest first|newest first|latest first|most recent first|absteigend|decroissant|descendente|降順)/u;

function readSort(wish: Wish, object: QueryObject, known: Known): Query['sort'] {
  const named =
    fieldAfter(wish, sorting, object, known) ??
    sortBehind(wish, object, known) ??
    fieldAfter(wish, /(?<![a-zß-ɏ])(?:by|nach|par|por)(?: the)? /gu, object, known);
  if (!named) return [];
  const tail = wish.left.slice(named.end);
  const [up, down] = [upward.exec(tail), downward.exec(tail)];
  strike(wish, named.start, named.end + ((up ?? down)?.[0].length ?? 0));
  const direction = up ? 'asc' : down ? 'desc' : direct(named.field, object, known);
  return [{ field: named.field, direction }];
}

/** "by close date" orders, where "by stage" counts. */
function sortsBy(wish: Wish, object: QueryObject, known: Known): boolean {
  if (asksFigures(wish)) return false;
  const named = fieldAfter(wish, /(?<![a-zß-ɏ])by(?: the)? /gu, object, known);
  return named !== null && (isDate(named.field) || measures.has(named.field) || named.field === 'name');
}

function sortBehind(wish: Wish, object: QueryObject, known: Known) {
  for (const found of wish.left.matchAll(
    /(?:の(?:高い|大きい|多い|早い|近い|新しい|古い))?順(?:に|で)?|で並べ(?:て|替え)/gu,
  )) {
    const named = fieldBefore(wish.left.slice(0, found.index), object, known);
    if (named) return { field: named.field, start: named.start, end: found.index + found[0].length };
  }
  return null;
}

/** The biggest amount first, the next date first, names from A. */
function direct(field: string, object: QueryObject, known: Known): 'asc' | 'desc' {
  const sort = known[object]?.find((each) => each.field === field)?.sort;
  if (field === 'createdAt' || field === 'changedAt') return 'desc';
  return measures.has(field) || sort === 'number' || sort === 'money' || sort === 'percent' ? 'desc' : 'asc';
}

const firstFew = phrase(
  `(?:(?:just|only|show(?: me)?|give me|list)(?: the)? )?(?:the )?(?:first|top) (${smallShape})|(?:the )?(?:best|top)[- ]?(\\d{1,3})|limit(?:ed)?(?: to| it to)? (${smallShape})|(?:no more than|at most|up to) (${smallShape}) (?:results?|records?|rows?|lines?|of them)|(?:die )?ersten (${smallShape})|(?:les )?(${smallShape}) premi(?:ers?|eres?)|(?:l[oa]s )?primer[oa]s (${smallShape})|(?:l[oa]s )?(${smallShape}) primer[oa]s|(?:the|die|les|las|los) (${smallShape})(?= (?:${nouns}))|(?:just|only|nur|seulement|solo) (${smallShape})(?! ?(?:days|k|m|%|tage))`,
  '(?:最初の|上位|トップ)(\\d{1,3})(?:件|社|つ)?|(\\d{1,3})件(?!以上|以下|未満)',
);
/** "the last 10 deals" are the newest ten; "the last 10 days" are none. */
const lastFew = phrase(
  `(?:the |my )?(?:last|lst|latest|most recent|newest) (${smallShape})(?= (?:·| )*(?:${nouns}|i |that|which|we ))|(?:die )?(?:letzten|neuesten) (${smallShape})(?= (?:${nouns}))|(?:les )?(${smallShape}) derni(?:ers|eres)(?= (?:${nouns}))|(?:l[oa]s )?ultim[oa]s (${smallShape})(?= (?:${nouns}))`,
);

/** "who has the most pipeline": figures by that who, the largest first. */
const whoMost = phrase(
  '(?:who|which (?:rep|owner|seller|salesperson|colleague)|wer|welche[rs]? (?:vertriebler|inhaber)|qui|quien)(?: (?:\\p{L}+)){0,2} (?:the )?(?:most|biggest|largest|highest|meisten?|gro(?:ß|ss)te[nrs]?|plus (?:de|grosse?|grand)|mas|mayor)',
  '誰が(?:一番|最も)',
);

/** "which stage has the most deals". */
function readLeader(wish: Wish, object: QueryObject, known: Known): { field: string; money: boolean } | null {
  const named = fieldAfter(wish, /(?<![a-zß-ɏ])(?:which|what|welche[rs]?|quelle?|que|cual) /gu, object, known);
  const most =
    named &&
    /^ (?:has|have|holds|with|hat|haben|a|tiene) (?:the )?(?:most|biggest|largest|highest|meisten?|plus (?:de|d')|mas) ?([a-zß-ɏ]*)/u.exec(
      wish.left.slice(named.end),
    );
  if (!named || !most || !groupable.has(named.field)) return null;
  strike(wish, named.start, named.end + most[0].length - (most[1]?.length ?? 0));
  return {
    field: named.field,
    money: object === 'opportunity' && /^(?:pipeline|value|money|revenue|amount|umsatz|volumen)$/.test(most[1] ?? ''),
  };
}

/** Order, number and figures. */
export function readShape(wish: Wish, object: QueryObject, known: Known): Shape {
  const leader = readLeader(wish, object, known);
  if (leader)
    return {
      sort: [],
      aggregate: [leader.money ? { what: 'sum', field: 'amount' } : { what: 'count' }],
      group: leader.field,
    };
  const who = take(wish, whoMost);
  if (who) {
    const money =
      object === 'opportunity' &&
      !/(?:most|meisten|plus d|mas) (?:open |·)*(?:deals|opps|opportunities|chancen|affaires|oportunidades)/.test(
        wish.said.toLowerCase(),
      );
    return { sort: [], aggregate: [money ? { what: 'sum', field: 'amount' } : { what: 'count' }], group: 'owner' };
  }
  const last = take(wish, lastFew);
  if (last) {
    const count = smallNumber(last.groups.find((group) => group !== undefined) ?? '');
    return { sort: [{ field: 'createdAt', direction: 'desc' }], aggregate: [], limit: count };
  }
  const explicit =
    look(wish, patternOf(sorting.source)) || sortsBy(wish, object, known) ? readSort(wish, object, known) : [];
  const best = readSuperlative(wish, object);
  const few = take(wish, firstFew);
  const limit = best?.limit ?? (few ? smallNumber(few.groups.find((group) => group !== undefined) ?? '') : undefined);
  const aggregate = readFigures(wish, object, known);
  const group = readGroup(wish, object, known, aggregate.length > 0);
  const sort =
    explicit.length > 0 ? explicit : aggregate.length === 0 && group === undefined ? readSort(wish, object, known) : [];
  const bySort = sort.length > 0 ? sort : (best?.sort ?? []);
  if (group !== undefined && aggregate.length === 0)
    aggregate.push({ what: 'count' }, ...(object === 'opportunity' ? [{ what: 'sum' as const, field: 'amount' }] : []));
  const isFew =
    limit !== undefined && limit > 0 && bySort.length === 0 && few !== null && /top|best|上位|トップ/.test(few.text);
  const sized = size(object);
  return {
    sort: aggregate.length > 0 ? [] : isFew && sized ? [{ field: sized, direction: 'desc' }] : bySort,
    aggregate,
    ...(group !== undefined && { group }),
    ...(limit !== undefined && limit > 0 && { limit }),
  };
}
