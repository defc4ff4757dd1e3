import type { Features } from '../features.ts';
import { hashBits } from '../features.ts';

export type Example = { features: Features; label: number; weight: number };
export type Fitted = { weights: Float32Array; bias: Float32Array; classes: number };

/** Small, fast, the same on every machine (mulberry32). Training must give the same weights every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(list: T[], random: () => number): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

/** One score per class, before softmax. Weights are laid out feature by feature: `weights[at * classes + label]`. */
export function logitsOf(fitted: Fitted, features: Features, out = new Float64Array(fitted.classes)): Float64Array {
  const { weights, bias, classes } = fitted;
  for (let c = 0; c < classes; c++) out[c] = bias[c] ?? 0;
  for (let i = 0; i < features.at.length; i++) {
    const base = (features.at[i] ?? 0) * classes;
    const value = features.value[i] ?? 0;
    for (let c = 0; c < classes; c++) out[c] = (out[c] ?? 0) + value * (weights[base + c] ?? 0);
  }
  return out;
}

/** In place: logits become probabilities. @param heat above 1 flattens */
export function softmax(logits: Float64Array, heat = 1): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) top = Math.max(top, logit);
  let sum = 0;
  for (let c = 0; c < logits.length; c++) sum += logits[c] = Math.exp(((logits[c] ?? 0) - top) / heat);
  for (let c = 0; c < logits.length; c++) logits[c] = (logits[c] ?? 0) / sum;
  return logits;
}

export type FitOptions = {
  epochs: number;
  rate: number;
  decay: number;
  seed: number;
  kept?: Uint8Array;
  start?: Fitted;
  smooth: number;
};

/** Pulls below this are not worth a step: most classes are far from most examples, and skipping them is three times as fast. */
const negligible = 0.008;

/**
 * Multinomial logistic regression by AdaGrad, one example at a time.
 * @param options.kept 1 where a weight may differ from 0; after pruning, the kept weights are fitted again on their own
 */
export function fit(examples: Example[], classes: number, options: FitOptions): Fitted {
  const size = 1 << hashBits;
  const fitted: Fitted = options.start ?? {
    weights: new Float32Array(size * classes),
    bias: new Float32Array(classes),
    classes,
  };
  const { weights, bias } = fitted;
  const seen = new Float32Array(size * classes).fill(0.02);
  const biasSeen = new Float32Array(classes).fill(1);
  const random = seeded(options.seed);
  const { kept, rate, decay, smooth } = options;
  const slope = new Float64Array(classes);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const pace = rate * (1 - (0.9 * epoch) / options.epochs);
    for (const { features, label, weight } of shuffle(examples, random)) {
      softmax(logitsOf(fitted, features, slope));
      for (let c = 0; c < classes; c++) {
        const target = smooth / classes + (c === label ? 1 - smooth : 0);
        slope[c] = ((slope[c] ?? 0) - target) * weight;
      }
      for (let i = 0; i < features.at.length; i++) {
        const base = (features.at[i] ?? 0) * classes;
        const value = features.value[i] ?? 0;
        for (let c = 0; c < classes; c++) {
          const pull = slope[c] ?? 0;
          if (pull > -negligible && pull < negligible) continue;
          const at = base + c;
          if (kept && kept[at] === 0) continue;
          const old = weights[at] ?? 0;
          const gradient = value * pull + decay * old;
          const sum = (seen[at] ?? 0) + gradient * gradient;
          seen[at] = sum;
          weights[at] = old - (pace * gradient) / Math.sqrt(sum);
        }
      }
      for (let c = 0; c < classes; c++) {
        const gradient = slope[c] ?? 0;
        const sum = (biasSeen[c] ?? 0) + gradient * gradient;
        biasSeen[c] = sum;
        bias[c] = (bias[c] ?? 0) - (pace * 0.1 * gradient) / Math.sqrt(sum);
      }
    }
  }
  return fitted;
}
