import { type Filter, me, type Query, queryFields, querySchema } from '../../core/query.ts';
import { chipsOf } from './chips.ts';
import { choicesOf } from './choices.ts';
import type { Known } from './known.ts';
import { numberIn, numberShape } from './numbers.ts';
import { periodIn } from './periods.ts';
import { readSilence } from './silence.ts';
import { readLate } from './states.ts';
import { folded, patternOf, wishOf } from './wish.ts';

type Said = { words: string; known: Known; now: Date };

type ModelQuery = {
  query: Query;
  chips: string[];
  /** What the model asked for that nobody said and no record has; it is not in the query. */
  refused: string[];
};

/**
 * A Query as a model gave it, held to the grammar's own rule: a value must be one that a record has or that stands in the
 * seller's words, a number must have been said, and a day needs a time in the words. What fails is left out by name.
 *
 * @returns null for what is no Query at all
 */
export function queryFromModel(args: unknown, said: Said): ModelQuery | null {
  const parsed = querySchema.safeParse(args);
  if (!parsed.success) return null;
  const { object, sort, aggregate, group, limit } = parsed.data;
  const refused: string[] = [];
  const field = (name: string) => {
    const found = fieldOf(name, parsed.data, said.known);
    if (found === null) refused.push(name);
    return found;
  };
  const filters = parsed.data.filters.flatMap((filter) => {
    const name = field(filter.field);
    const kept = name === null ? null : grounded({ ...filter, field: name }, parsed.data, said);
    if (name !== null && kept === null) refused.push(`${filter.field} ${String(filter.value ?? filter.op)}`);
    return kept ?? [];
  });
  const grouped = group === undefined ? null : field(group);
  const query = querySchema.parse({
    object,
    filters,
    sort: sort.flatMap(({ field: name, direction }) => {
      const found = field(name);
      return found === null ? [] : [{ field: found, direction }];
    }),
    aggregate: aggregate.filter(({ field: name }) => name === undefined || field(name) !== null),
    ...(grouped !== null && { group: grouped }),
    ...(numbersIn(said.words).includes(limit) && { limit }),
  });
  return { query, chips: chipsOf(query, said.known, said.now), refused };
}

/** By the Query's own word, the CRM's name or its label; of the account behind "account.". */
function fieldOf(name: string, { object }: Query, known: Known): string | null {
  const [of, own] = name.startsWith('account.') ? (['account', name.slice(8)] as const) : ([object, name] as const);
  const held = known[of]?.find(({ field, label }) => [field, label].some((each) => folded(each) === folded(own)));
  const found = held?.field ?? queryFields.find((each) => each === own);
  return found === undefined ? null : of === object && !name.startsWith('account.') ? found : `account.${found}`;
}

function grounded(filter: Filter, query: Query, said: Said): Filter | null {
  const { field, op, value } = filter;
  if (op === 'empty' || op === 'filled') return { field, op };
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const kept = values.flatMap((each) => groundedValue(each, field, op, query, said) ?? []);
  if (kept.length === 0 || (op !== 'oneOf' && kept.length < values.length)) return null;
  const [first] = kept;
  return op === 'oneOf' ? { field, op, value: kept } : first === undefined ? null : { field, op, value: first };
}

type Scalar = string | number | boolean;

function groundedValue(
  value: Scalar,
  field: string,
  op: Filter['op'],
  { object }: Query,
  { words, known, now }: Said,
): Scalar | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return numbersIn(words).includes(value) ? value : null;
  if (value === me) return field === 'owner' ? value : null;
  if (/^\d{4}-\d\d-\d\d/.test(value)) return saysWhen(words, now) ? value : null;
  const text = folded(value).trim();
  if (text === '') return null;
  if (op !== 'contains' && op !== 'startsWith') {
    const choices = choicesOf(object, known).find((choice) => choice.field === field)?.values ?? [];
    const spelled = choices.find((choice) => folded(choice) === text);
    if (spelled !== undefined) return spelled;
  }
  return folded(words).includes(text) ? value : null;
}

const numbersIn = (words: string): number[] =>
  [...folded(words).matchAll(patternOf(numberShape, 'gu'))].flatMap(([text]) => {
    const found = numberIn(text);
    // "between 20 and 80k": the first may be meant in thousands too.
    return found ? [found.value, found.value * 1_000] : [];
  });

const saysWhen = (words: string, now: Date): boolean =>
  periodIn(wishOf(words), now, 'ahead') !== null ||
  readSilence(wishOf(words), now, () => false) !== null ||
  readLate(wishOf(words), 'task', now).length > 0;
