import type { Query } from '../../core/query.ts';
import type { Turn } from '../../core/turn.ts';

/** "only those in Germany" is about the last list, not about one of last week. */
const turnsBack = 3;

export function lastQuery(earlier: readonly Turn[]): Query | null {
  for (const { blocks } of earlier.slice(-turnsBack).reverse())
    for (const block of blocks) if (block.type === 'query') return block.query;
  return null;
}
