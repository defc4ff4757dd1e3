import type { Features } from './features.ts';
import { hashBits } from './features.ts';

/** The trained router as `npm run train:router` writes it. Weights are one signed byte times the class's scale. */
export type Shipped = {
  classes: string[];
  bias: number[];
  scale: number[];
  /** Softmax temperature found on held-out folds: makes a score of 0.8 mean "right four times in five". */
  heat: number;
  /** Below this score the best action is asked about, not run. */
  askBelow: number;
  /** So many times as likely as the best action must it be that a wish is too vague, before it is asked about. */
  clarifyFrom: number;
  /** At or above this score, out of scope is said. */
  refuseFrom: number;
  /** Base64. For each class: count, the kept features as distances, the weights. Numbers are variable-length, 7 bits a byte. */
  kept: string;
};

/** Weights by feature: those of feature `f` are at `start[f]` to `start[f + 1]`. */
type Unpacked = { start: Int32Array; label: Uint8Array; weight: Float32Array };

export function unpack(shipped: Shipped): Unpacked {
  const bytes = Uint8Array.from(atob(shipped.kept), (character) => character.charCodeAt(0));
  let place = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[place++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const found: { at: Int32Array; weight: Int8Array }[] = [];
  const start = new Int32Array((1 << hashBits) + 1);
  for (const _ of shipped.classes) {
    const at = new Int32Array(number());
    let last = 0;
    for (let i = 0; i < at.length; i++) {
      last += number();
      at[i] = last;
      start[last + 1] = (start[last + 1] ?? 0) + 1;
    }
    found.push({ at, weight: new Int8Array(bytes.buffer, place, at.length) });
    place += at.length;
  }
  for (let f = 0; f < 1 << hashBits; f++) start[f + 1] = (start[f + 1] ?? 0) + (start[f] ?? 0);
  const total = start[1 << hashBits] ?? 0;
  const [label, weight, next] = [new Uint8Array(total), new Float32Array(total), start.slice()];
  for (const [c, { at, weight: steps }] of found.entries()) {
    for (let i = 0; i < at.length; i++) {
      const f = at[i] ?? 0;
      const slot = next[f] ?? 0;
      next[f] = slot + 1;
      label[slot] = c;
      weight[slot] = (steps[i] ?? 0) * (shipped.scale[c] ?? 0);
    }
  }
  return { start, label, weight };
}

/** The reverse of `unpack`, for training. @param steps by class: feature to signed byte, features ascending */
export function pack(steps: Map<number, number>[]): string {
  const bytes: number[] = [];
  const number = (value: number) => {
    let left = value;
    for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
    bytes.push(left);
  };
  for (const kept of steps) {
    number(kept.size);
    let last = 0;
    for (const at of kept.keys()) {
      number(at - last);
      last = at;
    }
    for (const step of kept.values()) bytes.push(step & 255);
  }
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** @returns one raw score per class, in the order of `shipped.classes` */
export function rawScores(shipped: Shipped, { start, label, weight }: Unpacked, features: Features): number[] {
  const scores = [...shipped.bias];
  for (let i = 0; i < features.at.length; i++) {
    const f = features.at[i] ?? 0;
    const value = features.value[i] ?? 0;
    const end = start[f + 1] ?? 0;
    for (let slot = start[f] ?? 0; slot < end; slot++) {
      const c = label[slot] ?? 0;
      scores[c] = (scores[c] ?? 0) + value * (weight[slot] ?? 0);
    }
  }
  return scores;
}

/** `out-of-scope/harmful` and the other kinds are learned apart, because they share no words, and told as one outcome. */
export const outcomeOf = (label: string) => label.split('/')[0] ?? label;

/** @returns outcomes with their probabilities, best first */
export function ranked(classes: string[], raw: ArrayLike<number>, heat: number): { outcome: string; score: number }[] {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < raw.length; c++) top = Math.max(top, raw[c] ?? 0);
  const parts = classes.map((_, c) => Math.exp(((raw[c] ?? 0) - top) / heat));
  const sum = parts.reduce((a, b) => a + b, 0);
  const byOutcome = new Map<string, number>();
  for (const [c, label] of classes.entries()) {
    const outcome = outcomeOf(label);
    byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + (parts[c] ?? 0) / sum);
  }
  return [...byOutcome].map(([outcome, score]) => ({ outcome, score })).sort((a, b) => b.score - a.score);
}

/**
 * What is done with a ranking. Out of scope and too vague need a clear majority, since a wish wrongly refused or asked
 * about costs more than one served; below `askBelow` the seller is asked which of the best they meant.
 */
export function decide(
  ranking: { outcome: string; score: number }[],
  { askBelow, clarifyFrom, refuseFrom }: Pick<Shipped, 'askBelow' | 'clarifyFrom' | 'refuseFrom'>,
): { outcome: string; score: number } {
  const scoreOf = (outcome: string) => ranking.find((one) => one.outcome === outcome)?.score ?? 0;
  const [outside, vague] = [scoreOf('out-of-scope'), scoreOf('clarify')];
  const action = ranking.find(({ outcome }) => outcome !== 'out-of-scope' && outcome !== 'clarify');
  if (!action) return { outcome: 'clarify', score: 0 };
  if (outside >= refuseFrom && outside >= vague) return { outcome: 'out-of-scope', score: outside };
  if (vague > clarifyFrom * action.score || action.score < askBelow) return { outcome: 'clarify', score: vague };
  return action;
}
