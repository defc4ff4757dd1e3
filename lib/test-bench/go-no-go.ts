import { quantile } from '../core/quantile.ts';
import type { Turn } from '../core/turn.ts';
import type { BenchResult } from './rows.ts';

/** One side of a replay, added up. */
export type Side = {
  answers: number;
  struck: number;
  failed: number;
  elsewhere: number;
  p50ms: number;
  tokens: number;
  cost: number | null;
};
export type Decision = {
  go: boolean;
  before: Side;
  now: Side /** In a seller's words; what speaks against it. */;
  against: string[];
  changed: number;
};

/** Statements the evidence check struck out of an answer. */
export const struckIn = (turn: Turn | undefined): number =>
  turn?.blocks.reduce((sum, block) => sum + (block.type === 'markdown' ? block.flagged.length : 0), 0) ?? 0;

/** No answer came, or the model behind it failed. */
export const isFailed = ({ turn }: BenchResult): boolean => turn?.status !== 'done' || turn.failure !== null;

/**
 * May one switch? Not when more of its answers are struck, when it fails more often, takes twice the time, or costs
 * clearly more.
 *
 * @param pairs each question with the answer then and the one now
 */
export function decide(pairs: readonly { before: BenchResult; now: BenchResult }[]): Decision {
  const before = sideOf(pairs.map((pair) => pair.before));
  const now = sideOf(pairs.map((pair) => pair.now));
  const elsewhere = pairs.filter((pair) => pair.before.outcome !== pair.now.outcome).length;
  const against = [
    now.struck > before.struck ? `More statements without evidence: ${now.struck}, then ${before.struck}.` : '',
    now.failed > before.failed ? `More questions without a whole answer: ${now.failed}, then ${before.failed}.` : '',
    // Below it nobody feels the difference.
    now.p50ms > 2 * before.p50ms && now.p50ms > 500
      ? `More than twice as slow: ${seconds(now.p50ms)} in the middle, then ${seconds(before.p50ms)}.`
      : '',
    (now.cost ?? 0) > 1.25 * (before.cost ?? 0) && now.cost !== null && before.cost !== null
      ? `Dearer: ${now.cost.toFixed(4)}, then ${before.cost.toFixed(4)}.`
      : '',
    elsewhere * 10 > pairs.length ? `${elsewhere} of ${pairs.length} questions go to another action.` : '',
  ].filter((why) => why !== '');
  const changed = pairs.filter((pair) => pair.before.answer.trim() !== pair.now.answer.trim()).length;
  return { go: pairs.length > 0 && against.length === 0, before, now: { ...now, elsewhere }, against, changed };
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

function sideOf(results: readonly BenchResult[]): Side {
  const costs = results.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  return {
    answers: results.length,
    struck: results.reduce((sum, { turn }) => sum + struckIn(turn), 0),
    failed: results.filter(isFailed).length,
    elsewhere: 0,
    tokens: results.reduce((sum, { tokens }) => sum + tokens, 0),
    p50ms: quantile(
      results.map(({ ms }) => ms),
      0.5,
    ),
    cost: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
  };
}
