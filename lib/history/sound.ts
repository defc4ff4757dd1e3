import type { Turn } from '../core/turn.ts';

/** Is this row a turn? One that is not, whoever put it there, is passed over: it costs itself and no answer, and is never deleted. */
export const isTurn = (row: Turn): boolean =>
  typeof row.query === 'string' &&
  typeof row.recordKey === 'string' &&
  typeof row.askedAt === 'string' &&
  Array.isArray(row.blocks) &&
  Array.isArray(row.sources);
