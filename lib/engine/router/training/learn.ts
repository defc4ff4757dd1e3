import type { Features } from '../features.ts';
import { featuresOf, hashBits } from '../features.ts';
import type { Shipped } from '../model.ts';
import { decide, ranked } from '../model.ts';
import { scoreFirst, splitWishes } from '../split.ts';
import { varied } from './augment.ts';
import type { Example, Fitted } from './fit.ts';
import { fit, logitsOf, seeded, shuffle } from './fit.ts';
import { phrases } from './phrases.ts';
import type { Sample, Signed } from './samples.ts';
import { labelOf } from './samples.ts';

/** The page is left out of the other samples, because they lean on "their" page and a wish may come from any. */
const pageKept = 0.7;
export const passes = { epochs: 8, rate: 0.1, decay: 1e-5, smooth: 0.2 };
/**
 * Refusing a wish we can serve is kept under this share on held-out authors. They are harder than the wishes of strangers
 * we measure by, who are refused half as often.
 */
const refusedAtMost = 0.04;
/** Asking back because a wish reads as vague, and because no action is sure enough: each under its share of held-out wishes. */
const vagueAtMost = 0.025;
const unsureAtMost = 0.01;

export type Learned = { fitted: Fitted; lift: Float32Array; examples: Example[] };
export type Guess = { sample: Signed; raw: number[] };
export type Limits = Pick<Shipped, 'heat' | 'refuseFrom' | 'askBelow' | 'clarifyFrom'>;

const lifted = ({ at, value }: Features, lift: Float32Array): Features => ({
  at,
  value: value.map((amount, i) => amount * (lift[at[i] ?? 0] ?? 1)),
});

/** Rare features say more: log of how rare (idf), sharpened. Folded into the shipped weights afterwards. */
function rarity(features: Features[]): Float32Array {
  const count = new Float32Array(1 << hashBits);
  for (const { at } of features) for (const f of at) count[f] = (count[f] ?? 0) + 1;
  return count.map((found) => (Math.log(1 + features.length / (1 + found)) / 4) ** 1.5);
}

type Line = { label: string; weight: number; features: Features };

/** Kept, because every fold learns from nearly the same samples. */
const linesBySample = new WeakMap<Sample, Line[]>();

/** What is learned from one sample: it, another hand's typing of it and, of two wishes, the first. */
function linesOf(sample: Sample): Line[] {
  const known = linesBySample.get(sample);
  if (known) return known;
  const random = seeded([...sample.query].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7));
  const label = labelOf(sample);
  const kind = () => (random() < pageKept ? sample.record : null);
  const lines = [
    { label, weight: 1, features: featuresOf(sample.query, kind()) },
    { label, weight: 0.5, features: featuresOf(varied(sample, random), kind()) },
  ];
  const { first, second } = splitWishes(sample.query);
  if (second !== null) lines.push({ label, weight: 0.5, features: featuresOf(first, null) });
  linesBySample.set(sample, lines);
  return lines;
}

/** Frames filled with words: they carry vocabulary, not voices, so they weigh less and know no page. */
const framedLines: Line[] = phrases().map((phrase) => ({
  label: labelOf(phrase),
  weight: 0.4,
  features: featuresOf(phrase.query, null),
}));

export function learn(samples: Sample[], classes: string[], seed: number): Learned {
  const lines = [...samples.flatMap(linesOf), ...framedLines];
  const lift = rarity(lines.map(({ features }) => features));
  const examples = lines.map(({ label, weight, features }) => ({
    label: classes.indexOf(label),
    weight,
    features: lifted(features, lift),
  }));
  return { fitted: fit(examples, classes.length, { ...passes, seed }), lift, examples };
}

/** Each sample scored by a router that saw none of its fold. @param foldOf by sample and its place in a shuffled list */
function heldOut(samples: Signed[], classes: string[], foldOf: (sample: Signed, place: number) => string): Guess[] {
  const placed = shuffle(samples, seeded(11)).map((sample, place) => ({ sample, fold: foldOf(sample, place) }));
  return [...new Set(placed.map(({ fold }) => fold))].sort().flatMap((left, i) => {
    const seen = placed.filter(({ fold }) => fold !== left).map(({ sample }) => sample);
    const { fitted, lift } = learn(seen, classes, 100 + i);
    return placed
      .filter(({ fold }) => fold === left)
      .map(({ sample }) => ({
        sample,
        raw: scoreFirst(sample.query, (text) => logitsOf(fitted, lifted(featuresOf(text, sample.record), lift))),
      }));
  });
}

/** Held out at random: what more of the same authors would score. */
export const heldOutByChance = (samples: Signed[], classes: string[], folds = 4) =>
  heldOut(samples, classes, (_, place) => String(place % folds));

/** Held out author by author: nearer to a stranger's wish, since nobody's habits are in the training. */
export const heldOutByAuthor = (samples: Signed[], classes: string[]) =>
  heldOut(samples, classes, ({ author }) => author);

/** The temperature with the least surprise (log loss) on held-out guesses. */
function findHeat(guesses: Guess[], classes: string[]): number {
  const surprise = (heat: number) =>
    guesses.reduce((sum, { sample, raw }) => {
      const score = ranked(classes, raw, heat).find(({ outcome }) => outcome === sample.action)?.score ?? 0;
      return sum - Math.log(Math.max(score, 1e-9));
    }, 0);
  const heats = Array.from({ length: 36 }, (_, i) => 0.4 + i * 0.05);
  return heats.reduce((best, heat) => (surprise(heat) < surprise(best) ? heat : best));
}

/** The limits that catch the most out of scope while refusing and asking no more than allowed. */
export function findLimits(guesses: Guess[], classes: string[]): Limits {
  const heat = findHeat(guesses, classes);
  const inside = guesses.filter(({ sample }) => !['out-of-scope', 'clarify'].includes(sample.action));
  const rankings = inside.map(({ raw }) => ranked(classes, raw, heat));
  const share = (outcome: string, limits: Omit<Limits, 'heat'>) =>
    rankings.filter((ranking) => decide(ranking, limits).outcome === outcome).length / rankings.length;
  const steps = Array.from({ length: 80 }, (_, i) => 0.1 + i * 0.01);
  const neverAsk = { askBelow: 0, clarifyFrom: Number.POSITIVE_INFINITY };
  const refuseFrom =
    steps.find((from) => share('out-of-scope', { ...neverAsk, refuseFrom: from }) <= refusedAtMost) ?? 0.9;
  const ratios = Array.from({ length: 60 }, (_, i) => 1 + i * 0.1);
  const vague = (clarifyFrom: number) => share('clarify', { askBelow: 0, clarifyFrom, refuseFrom });
  const clarifyFrom = ratios.find((ratio) => vague(ratio) <= vagueAtMost) ?? 7;
  const asked = vague(clarifyFrom);
  const askBelow =
    steps.findLast((below) => share('clarify', { askBelow: below, clarifyFrom, refuseFrom }) - asked <= unsureAtMost) ??
    0.1;
  return { heat, refuseFrom, clarifyFrom, askBelow };
}
