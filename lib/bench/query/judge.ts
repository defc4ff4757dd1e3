import { type Filter, me, type Query } from '../../core/query.ts';
import { type ReadQuery, readQuery } from '../../query/words/read-query.ts';
import { folded } from '../../query/words/wish.ts';
import type { Sentence } from './sentences.ts';
import { known, now } from './world.ts';

export type Judged = {
  sentence: Sentence;
  read: ReadQuery;
  object: boolean;
  filters: boolean;
  figures: boolean;
  order: boolean;
  whole: boolean;
  /** Filter values nobody said and no record has. */
  invented: string[];
  /** Words told as not understood where all should have been. */
  noise: boolean;
  ms: number;
};

export function judge(sentence: Sentence): Judged {
  const { words, expect, page = null } = sentence;
  const earlier = sentence.after ? readQuery(sentence.after, { now, page: null, known }).query : null;
  const began = performance.now();
  const read = readQuery(words, { now, page, known, earlier });
  const ms = performance.now() - began;
  const { query } = read;
  const object = query?.object === expect.object;
  const filters =
    object &&
    same(
      filterKeys(query?.filters ?? []),
      expect.filters.map(([field, op, value]) => keyOf(field, op, value)),
    );
  const figures =
    same(
      (query?.aggregate ?? []).map(({ what, field }) => [what, field].filter(Boolean).join(' ')),
      (expect.aggregate ?? []).map((parts) => parts.join(' ')),
    ) && query?.group === expect.group;
  const order =
    same(
      (query?.sort ?? []).map(({ field, direction }) => `${field} ${direction}`),
      (expect.sort ?? []).map((parts) => parts.join(' ')),
    ) && (query?.limit ?? 50) === (expect.limit ?? 50);
  const told = !sentence.unread || read.unread.length > 0;
  return {
    ...{ sentence, read, object, figures, order, ms },
    filters: filters && told,
    whole: object && filters && told && figures && order,
    invented: query ? inventedIn(query, sentence) : [],
    noise: !sentence.unread && read.unread.length > 0,
  };
}

const same = (a: string[], b: string[]) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
const filterKeys = (filters: Filter[]) => filters.map(({ field, op, value }) => keyOf(field, op, value));

/** One of one is that one, and the order of alternatives means nothing. */
function keyOf(field: string, op: string, value: unknown): string {
  const many = Array.isArray(value) ? [...value].map(String).sort() : [value === undefined ? '' : String(value)];
  const means = op === 'oneOf' && many.length === 1 ? 'is' : op;
  return `${field} ${means} ${many.map((each) => (op === 'contains' ? folded(each) : each)).join('|')}`;
}

const dates = /^\d{4}-\d\d-\d\d$/;

/** A text must be what a colleague would take, or have a word of its own among those said; a number or a day must be asked for at all. */
function inventedIn({ filters }: Query, { words, expect, after = '' }: Sentence): string[] {
  const said = folded(`${words} ${after}`);
  const wanted = new Set(expect.filters.flatMap((filter) => filter.slice(2).flat()).map(String));
  return filters.flatMap(({ field, value }) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).flatMap((each) => {
      if (typeof each === 'boolean' || each === me || wanted.has(String(each))) return [];
      if (typeof each === 'number') return /\d/.test(said) ? [] : [`${field} ${each}`];
      // Another day than expected is wrong; a day where none was asked for is made up.
      if (dates.test(each)) return [...wanted].some((other) => dates.test(other)) ? [] : [`${field} ${each}`];
      const isSaid = (folded(each).match(/[\p{L}\p{N}]{2,}/gu) ?? []).some((word) =>
        said.split(/[^\p{L}\p{N}]+/u).includes(word),
      );
      return isSaid || said.includes(folded(each)) ? [] : [`${field} ${each}`];
    }),
  );
}
