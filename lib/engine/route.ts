import { withoutPasted } from '../actions/pasted.ts';
import type { RecordKind } from '../core/record.ts';
import type { Route } from '../core/turn.ts';
import { neverDone } from './never.ts';
import { featuresOf, wordsOf } from './router/features.ts';
import type { Shipped } from './router/model.ts';
import { decide, ranked, rawScores, unpack } from './router/model.ts';
import { paramsOf } from './router/params.ts';
import { asksTwice, scoreFirst, splitWishes } from './router/split.ts';
import weights from './router/weights.json' with { type: 'json' };

export type Question = {
  query: string;
  kind: RecordKind | 'none';
  /** An earlier turn of this conversation holds a draft: "shorter" then means that draft. */
  hasDraft?: boolean;
  /** Actions that can be offered as alternatives; all when left out. The outcome itself may still name another. */
  available?: ReadonlySet<string>;
};

export const shipped: Shipped = weights;
let unpacked: ReturnType<typeof unpack> | null = null;

/** Decodes the weights, about 50 ms; otherwise the first question pays for it. */
export function warmRouter() {
  unpacked ??= unpack(shipped);
  return unpacked;
}

/** In logits. Enough to turn a short "in French" around, not enough to turn "summarise this deal" into a revision. */
const draftPull = { 'revise-draft': 1.2, clarify: -0.8 };

/** An address is no words: its letters would be read as some. What it is, is their website. */
const address =
  /(?<![@\p{L}\p{N}])(?:https?:\/\/\S+|(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|io|co|ai|app|eu|uk|de|fr|es|it|jp|nl|ch|at|us|example)(?:\/\S*)?)(?![\p{L}\p{N}@])/giu;

/** The seller's own words of a wish, with stand-ins for addresses and for pasted text. */
function ownWords(query: string): string {
  const own = withoutPasted(query);
  return (wordsOf(own).length >= 4 ? own : query).replace(address, 'their website');
}

/** @returns every outcome with its probability, best first, before anything is decided */
export function rankingOf({ query, kind, hasDraft = false }: Question) {
  const raw = scoreFirst(ownWords(query), (text) => rawScores(shipped, warmRouter(), featuresOf(text, kind)));
  if (hasDraft)
    for (const [label, pull] of Object.entries(draftPull)) {
      const at = shipped.classes.indexOf(label);
      raw[at] = (raw[at] ?? 0) + pull;
    }
  return ranked(shipped.classes, raw, shipped.heat);
}

const isOfFact = new Set(['record-question', 'answer-knowledge']);

const rounded = (score: number) => Math.round(score * 1000) / 1000;

/**
 * Which action a wish is for, without a model. Never throws, whatever the query; the same query gives the same route.
 * @returns outcome an action id, `clarify` (the alternatives are what to ask about) or `out-of-scope`; score calibrated, 0..1;
 *   alternatives best first, at most 3, the outcome itself left out. Where the sentence holds two
 *   wishes, `params.first` is the first in the seller's words and `params.second` the other.
 */
export function route({ query, kind, hasDraft = false, available }: Question): Route {
  if (wordsOf(query).every((word) => !/[\p{L}\p{N}]/u.test(word)))
    return { outcome: 'clarify', params: {}, score: 1, by: 'router', alternatives: [] };
  const never = neverDone(withoutPasted(query));
  if (never) return { outcome: 'out-of-scope', params: { never }, score: 1, by: 'router', alternatives: [] };
  const { first, second } = splitWishes(query);
  const ranking = rankingOf({ query, kind, hasDraft });
  const { outcome, score } = decide(ranking, shipped);
  const next = second === null ? null : decide(rankingOf({ query: second, kind, hasDraft }), shipped);
  // A question of fact that asks two things stays one: each half is looked up.
  const enough = isOfFact.has(outcome) && asksTwice(query) ? 0.85 : 0.35;
  const isAnother =
    next !== null && ![outcome, 'clarify', 'out-of-scope'].includes(next.outcome) && next.score >= enough;
  // "shorter and add a deadline" is one wish in two halves: its words belong together.
  const params = paramsOf(outcome, isAnother ? first : query);
  if (isAnother) {
    params.first = first;
    params.second = { action: next.outcome, query: second };
  }
  const alternatives = ranking
    .filter((one) => one.outcome !== outcome && one.outcome !== 'clarify' && one.outcome !== 'out-of-scope')
    .filter((one) => !available || available.has(one.outcome))
    .slice(0, 3)
    .map((one) => ({ outcome: one.outcome, score: rounded(one.score) }));
  return { outcome, params, score: rounded(score), by: 'router', alternatives };
}
