import type { Signs } from './signs.ts';
import trained from './weights.json' with { type: 'json' };

const weights: Record<string, number> = trained.weights;

/**
 * Adds up what speaks for and against an order to an assistant. The weights are fitted to the dev half of the bench's texts
 * by `lib/bench/inject/train.ts`; what speaks for an attack never counts against one, nor the other way round.
 *
 * @returns 0..2; from 1 on the text is flagged
 */
export function weigh(signs: Signs): number {
  let sum = trained.bias;
  for (const [name, value] of signs) sum += (weights[name] ?? 0) * value;
  return Math.min(2, Math.max(0, 1 + sum / 4));
}
