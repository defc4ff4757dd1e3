import type { RecordKind } from '../core/record.ts';
import type { Route } from '../core/turn.ts';
import { featuresOf, wordsOf } from './router/features.ts';
import type { Shipped } from './router/model.ts';
import { decide, ranked, rawScores, unpack } from './router/model.ts';
import { paramsOf } from './router/params.ts';
import { splitWishes } from './router/split.ts';
import weights from './router/weights.json' with { type: 'json' };

export type Question = {
  query: string;
  kind: RecordKind | 'none';
  /** An earlier turn of this conversation holds a draft: "shorter" then means that draft. */
  hasDraft?: boolean;
  /** Actions that can be offered as alternatives; all when left out. The outcome itself may still name another. */
  available?: ReadonlySet<string>;
};

const shipped: Shipped = weights;
let unpacked: ReturnType<typeof unpack> | null = null;

/** Decodes the weights, about 50 ms; otherwise the first question pays for it. */
export function warmRouter() {
  unpacked ??= unpack(shipped);
  return unpacked;
}

/** In logits. Enough to turn a short "in French" around, not enough to turn "summarise this deal" into a revision. */
const draftPull = { 'revise-draft': 1.2, clarify: -0.8 };

/** Home, list and task pages ask for the same things; samples were written for `home`. */
const learnedKind = (kind: Question['kind']) => (kind === 'list' || kind === 'task' ? 'home' : kind);

function rank(query: string, kind: Question['kind'], hasDraft: boolean) {
  const raw = rawScores(shipped, warmRouter(), featuresOf(query, learnedKind(kind)));
  if (hasDraft)
    for (const [label, pull] of Object.entries(draftPull)) {
      const at = shipped.classes.indexOf(label);
      raw[at] = (raw[at] ?? 0) + pull;
    }
  return ranked(shipped.classes, raw, shipped.heat);
}

const rounded = (score: number) => Math.round(score * 1000) / 1000;

/**
 * Which action a wish is for, without a model. Never throws, whatever the query; the same query gives the same route.
 * @returns outcome an action id, `clarify` (the alternatives are what to ask about) or `out-of-scope`; score calibrated, 0..1;
 *   alternatives best first, at most 3, the outcome itself left out. A second wish in the sentence is `params.second`.
 */
export function route({ query, kind, hasDraft = false, available }: Question): Route {
  if (wordsOf(query).every((word) => !/[\p{L}\p{N}]/u.test(word)))
    return { outcome: 'clarify', params: {}, score: 1, by: 'router', alternatives: [] };
  const { first, second } = splitWishes(query);
  const whole = rank(query, kind, hasDraft);
  const ranking = second === null ? whole : blend(whole, rank(first, kind, hasDraft));
  const { outcome, score } = decide(ranking, shipped);
  const params = paramsOf(outcome, first);
  if (second !== null) {
    const next = decide(rank(second, kind, hasDraft), shipped);
    const isAnother = next.outcome !== outcome && next.outcome !== 'clarify' && next.outcome !== 'out-of-scope';
    if (isAnother && next.score >= 0.35) params.second = { action: next.outcome, query: second };
  }
  const alternatives = ranking
    .filter((one) => one.outcome !== outcome && one.outcome !== 'clarify' && one.outcome !== 'out-of-scope')
    .filter((one) => !available || available.has(one.outcome))
    .slice(0, 3)
    .map((one) => ({ outcome: one.outcome, score: rounded(one.score) }));
  return { outcome, params, score: rounded(score), by: 'router', alternatives };
}

type Ranking = ReturnType<typeof rank>;

/** Of two wishes the first counts most, but the whole sentence decides where the first alone says little. */
function blend(whole: Ranking, first: Ranking): Ranking {
  return whole
    .map(({ outcome, score }) => ({
      outcome,
      score: 0.3 * score + 0.7 * (first.find((one) => one.outcome === outcome)?.score ?? 0),
    }))
    .sort((a, b) => b.score - a.score);
}
