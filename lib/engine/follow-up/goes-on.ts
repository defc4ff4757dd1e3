import { lastQuery } from '../../actions/query/last-query.ts';
import type { CrmRecord } from '../../core/record.ts';
import type { Turn } from '../../core/turn.ts';
import { knownFrom } from '../../query/words/known.ts';
import { readQuery } from '../../query/words/read-query.ts';

/** Longer words say by themselves what they want. */
const mostWords = 9;

/**
 * "only those in Germany", "by owner", "and last month?" behind a list of records: words that change that question, all
 * of them understood.
 *
 * @param seen what was read of records, to know their stages and owners by
 */
export async function goesOnWithList(
  query: string,
  earlier: Turn[],
  seen: () => Promise<CrmRecord[]>,
  now: Date,
): Promise<boolean> {
  const before = lastQuery(earlier);
  if (!before || query.trim().split(/\s+/).length > mostWords) return false;
  const read = readQuery(query, { now, page: null, known: knownFrom(await seen()), earlier: before });
  return read.query !== null && read.unread.length === 0 && JSON.stringify(read.query) !== JSON.stringify(before);
}
