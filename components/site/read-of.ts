import type { Turn } from '../../lib/core/turn.ts';
import type { SiteRead } from '../../lib/history/db.ts';
import { isTurn } from '../../lib/history/sound.ts';

/**
 * The reading of a company's site that an answer rests on: the turn's own, or, where its facts were kept from before, the
 * newest one then.
 *
 * @param reads of the turn's record, oldest first
 */
export function readOf(turn: Turn, reads: SiteRead[]): SiteRead | null {
  // A row that makes no sense is told in its own place; it must not take the conversation with it.
  if (!isTurn(turn)) return null;
  const own = reads.find(({ turnId }) => turnId === turn.id);
  if (own) return own;
  const facts = turn.blocks.find((block) => block.type === 'site-facts');
  const before = (read: SiteRead) => read.site === facts?.site && read.state === 'done' && read.at <= turn.askedAt;
  return (facts && reads.findLast(before)) ?? null;
}

/** Changes whenever there is something else to show of a reading. */
export const lookOf = (read: SiteRead | null): string =>
  read
    ? [
        ...[read.turnId, read.state, read.ms, read.bytes, read.facts, read.trouble?.kind],
        ...read.visits.map(({ state, gave, ms }) => `${state} ${gave} ${ms}`),
      ].join()
    : '';
