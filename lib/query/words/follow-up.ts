import type { Filter, Query } from '../../core/query.ts';
import type { Parts } from './read-query.ts';
import { phrase, take, type Wish } from './wish.ts';

const asList = phrase(
  '(?:show|list|give)(?: me)? (?:them|those|the records)|which ones|which are they|as a list|zeig(?:e)?(?: mir)? (?:sie|die)|welche(?: sind das)?|montre-les|lesquels|lesquelles|muestralas|cuales',
  '一覧|リストで',
);
const everyone = phrase(
  "everyone's|everybody's|all owners|anyone's|the whole team|of the team|not just mine|alle[rn]? inhaber|von allen|de tous|de todos",
  '全員の',
);
const allStates = phrase('(?:including|also|with) (?:the )?closed(?: ones)?|open and closed|auch geschlossene');
const reversed = phrase(
  "(?:the )?other way(?: round| around)?|reverse(?:d)?(?: order| it)?|umgekehrt|a l'envers|al reves",
  '逆順(?:に|で)?',
);

/** The earlier question with what was said now: a condition on the same field is replaced, the others stay. */
export function changedBy(earlier: Query, said: Parts, wish: Wish): Query {
  const dropped = new Set<string>();
  if (take(wish, everyone)) dropped.add('owner');
  if (take(wish, allStates)) dropped.add('closed');
  const list = take(wish, asList);
  const turned = take(wish, reversed);
  const filters = said.filters.filter(
    ({ field, op, value }) => !(dropped.has('closed') && field === 'closed' && op === 'is' && value === true),
  );
  const fields = new Set(filters.map(({ field }) => field));
  const kept = earlier.filters.filter(
    (filter) => !dropped.has(filter.field) && !(fields.has(filter.field) && replaces(filter, filters)),
  );
  const figures = said.aggregate.length > 0;
  // "by owner" after "sum by stage" keeps the sum.
  const regrouped = said.group !== undefined && earlier.aggregate.length > 0;
  const group = said.group ?? (figures || list ? undefined : earlier.group);
  const { group: _, ...rest } = earlier;
  const sort = said.sort.length > 0 ? said.sort : earlier.sort;
  return {
    ...rest,
    filters: [...kept, ...filters],
    sort: turned
      ? sort.map(({ field, direction }) => ({ field, direction: direction === 'asc' ? 'desc' : 'asc' }))
      : sort,
    aggregate:
      list || (said.sort.length > 0 && !figures)
        ? []
        : regrouped
          ? earlier.aggregate
          : figures
            ? said.aggregate
            : earlier.aggregate,
    ...(group !== undefined && !list && { group }),
    limit: said.limit ?? earlier.limit,
  };
}

/** "over 20k" after "under 80k" narrows, "over 20k" after "over 50k" replaces; two "not" stand side by side. */
function replaces(old: Filter, filters: Filter[]): boolean {
  const lower = new Set(['over', 'atLeast']);
  const upper = new Set(['under', 'atMost']);
  return filters.some(({ field, op }) => {
    if (field !== old.field) return false;
    if (op === 'isNot') return old.op !== 'isNot';
    const isDay = typeof old.value === 'string' && /^\d{4}-\d\d-\d\d$/.test(old.value);
    if (isDay) return true;
    return !((lower.has(op) && upper.has(old.op)) || (upper.has(op) && lower.has(old.op)));
  });
}
