import type { Turn } from '../core/turn.ts';
import type { WingsideDb } from '../history/db.ts';
import { blockText } from '../history/words.ts';
import type { ModelDoor } from '../model/door.ts';
import type { Merged } from '../settings/merge.ts';
import { type Rating, rate } from '../trust/rate.ts';
import type { BenchResult } from './rows.ts';

/** Says how good an answer is; null where nothing usable came. */
export type Judge = (turn: Turn, signal: AbortSignal) => Promise<Rating | null>;

/**
 * A model as judge, for what code cannot see. The answer and what it quotes go to it masked, by the names its record knows.
 *
 * @param open the door to the judging model, as counted as every other; its own consent, budget and log hold
 */
export function judgeBy(
  db: WingsideDb,
  merged: Merged,
  open: () => Promise<ModelDoor | null>,
  now: () => Date = () => new Date(),
): Judge {
  return async (turn, signal) => {
    const door = await open();
    if (!door || turn.blocks.length === 0) return null;
    const record = (await db.records.get(turn.recordKey)) ?? null;
    const { profile } = merged.settings;
    const quotes = turn.sources.map(({ quote }) => quote);
    return rate({ query: turn.query, answer: turn.blocks.map(blockText).join('\n'), quotes, record, profile }, door, {
      ...{ door, signal, turnId: turn.id, now },
      ...{ permit: async () => null, audit: async () => {} },
    });
  };
}

export const scales = ['factual', 'followsInstruction', 'concise', 'complete'] as const;
export const scaleNames: Record<(typeof scales)[number], string> = {
  ...{ factual: 'True to its sources', followsInstruction: 'Does what was asked' },
  ...{ concise: 'No word too many', complete: 'Nothing missing' },
};

/** Of 4 and more on every scale a model says that it is good: so its word can be held against a person's. */
export const isGood = (rating: Rating): boolean => scales.every((name) => rating[name] >= 4);

/** Means of 1 to 5, one decimal. @returns null where nothing was rated */
export function meanOf(
  results: readonly BenchResult[],
): { of: number; means: Record<(typeof scales)[number], number> } | null {
  const ratings = results.flatMap(({ rating }) => (rating ? [rating] : []));
  if (ratings.length === 0) return null;
  const mean = (name: (typeof scales)[number]) =>
    Math.round((10 * ratings.reduce((sum, rating) => sum + rating[name], 0)) / ratings.length) / 10;
  const [factual, followsInstruction, concise, complete] = scales.map(mean);
  return {
    of: ratings.length,
    means: {
      ...{ factual: factual ?? 0, followsInstruction: followsInstruction ?? 0 },
      ...{ concise: concise ?? 0, complete: complete ?? 0 },
    },
  };
}
