// Trains the router that needs no model: reads lib/engine/router/samples/*.jsonl, writes lib/engine/router/weights.json.
// The same samples give the same file on every machine.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Features } from '../engine/router/features.ts';
import { featuresOf, hashBits } from '../engine/router/features.ts';
import type { Shipped } from '../engine/router/model.ts';
import { decide, outcomeOf, pack, ranked, rawScores, unpack } from '../engine/router/model.ts';
import { varied } from '../engine/router/training/augment.ts';
import type { Example, Fitted } from '../engine/router/training/fit.ts';
import { fit, logitsOf, seeded, shuffle } from '../engine/router/training/fit.ts';
import { phrases } from '../engine/router/training/phrases.ts';
import type { Sample } from '../engine/router/training/samples.ts';
import { labelOf, readSamples } from '../engine/router/training/samples.ts';

const folds = 4;
const copies = 1;
/** Weights that are shipped: about two bytes each. */
const keep = 94_000;
const passes = { epochs: 8, rate: 0.1, decay: 1e-5, smooth: 0.02 };
/** Refusing a wish we can serve is kept under this share on held-out folds. */
const refusedAtMost = 0.022;
/** Asking back instead of the right answer is kept under this share of held-out wishes. */
const askedAtMost = 0.04;

type Learned = { fitted: Fitted; lift: Float32Array };
type Guess = { sample: Sample; raw: Float64Array };

const lifted = ({ at, value }: Features, lift: Float32Array): Features => ({
  at,
  value: value.map((amount, i) => amount * (lift[at[i] ?? 0] ?? 1)),
});

/** Rare features say more: log of how rare (idf). Folded into the shipped weights afterwards. */
function rarity(features: Features[]): Float32Array {
  const count = new Float32Array(1 << hashBits);
  for (const { at } of features) for (const f of at) count[f] = (count[f] ?? 0) + 1;
  return count.map((found) => Math.log(1 + features.length / (1 + found)) / 4);
}

function learn(samples: Sample[], classes: string[], seed: number): Learned & { examples: Example[] } {
  const random = seeded(seed);
  const lines = samples.flatMap((sample) => {
    const label = classes.indexOf(labelOf(sample));
    const made = [{ label, weight: 1, features: featuresOf(sample.query, random() < 0.4 ? sample.record : null) }];
    for (let copy = 0; copy < copies; copy++) {
      const kind = random() < 0.4 ? sample.record : null;
      made.push({ label, weight: 0.5, features: featuresOf(varied(sample, random), kind) });
    }
    return made;
  });
  for (const line of phrases())
    lines.push({ label: classes.indexOf(labelOf(line)), weight: 0.4, features: featuresOf(line.query, null) });
  const lift = rarity(lines.map(({ features }) => features));
  const examples = lines.map((line) => ({ ...line, features: lifted(line.features, lift) }));
  return { fitted: fit(examples, classes.length, { ...passes, seed }), lift, examples };
}

/** Each sample scored by a router that never saw it. */
function heldOut(samples: Sample[], classes: string[]): Guess[] {
  const mixed = shuffle(samples, seeded(11));
  const guesses: Guess[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const { fitted, lift } = learn(
      mixed.filter((_, i) => i % folds !== fold),
      classes,
      100 + fold,
    );
    for (const sample of mixed.filter((_, i) => i % folds === fold)) {
      const features = lifted(featuresOf(sample.query, sample.record), lift);
      guesses.push({ sample, raw: logitsOf(fitted, features) });
    }
  }
  return guesses;
}

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
function findLimits(guesses: Guess[], classes: string[], heat: number) {
  const inside = guesses.filter(({ sample }) => !['out-of-scope', 'clarify'].includes(sample.action));
  const rankings = inside.map(({ raw }) => ranked(classes, raw, heat));
  const share = (outcome: string, limits: { askBelow: number; refuseFrom: number }) =>
    rankings.filter((ranking) => decide(ranking, limits).outcome === outcome).length / rankings.length;
  const steps = Array.from({ length: 80 }, (_, i) => 0.1 + i * 0.01);
  const refuseFrom =
    steps.find((from) => share('out-of-scope', { askBelow: 0, refuseFrom: from }) <= refusedAtMost) ?? 0.9;
  const asked = share('clarify', { askBelow: 0, refuseFrom });
  const askBelow =
    steps.findLast((below) => share('clarify', { askBelow: below, refuseFrom }) - asked <= askedAtMost) ?? 0.1;
  return { refuseFrom, askBelow };
}

function report(guesses: Guess[], shipped: Shipped) {
  const told = guesses.map(({ sample, raw }) => ({
    sample,
    outcome: decide(ranked(shipped.classes, raw, shipped.heat), shipped).outcome,
  }));
  const share = (of: typeof told, right: (one: (typeof told)[number]) => boolean) =>
    `${((100 * of.filter(right).length) / Math.max(1, of.length)).toFixed(1)} %`;
  for (const action of new Set(shipped.classes.map(outcomeOf))) {
    const own = told.filter(({ sample }) => sample.action === action);
    const wrong = new Map<string, number>();
    for (const { outcome } of own) if (outcome !== action) wrong.set(outcome, (wrong.get(outcome) ?? 0) + 1);
    const most = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 3);
    console.log(
      `  ${action.padEnd(18)} ${share(own, ({ outcome }) => outcome === action)} of ${own.length}; else ${most.join(', ')}`,
    );
  }
  const inside = told.filter(({ sample }) => !['out-of-scope', 'clarify'].includes(sample.action));
  console.log(
    `held out, in scope: ${share(inside, ({ sample, outcome }) => outcome === sample.action)} right,`,
    `${share(inside, ({ outcome }) => outcome === 'clarify')} asked back, ${share(inside, ({ outcome }) => outcome === 'out-of-scope')} refused`,
  );
  for (const kind of ['generic', 'near-domain', 'harmful']) {
    const outside = told.filter(({ sample }) => labelOf(sample) === `out-of-scope/${kind}`);
    console.log(`held out, ${kind}: ${share(outside, ({ outcome }) => outcome === 'out-of-scope')} recognised`);
  }
}

/** Keeps the weights that move scores most, fits those again alone, and rounds them to one byte. */
function ship(learned: Learned & { examples: Example[] }, classes: string[]): Pick<Shipped, 'bias' | 'scale' | 'kept'> {
  const { fitted, lift, examples } = learned;
  const use = new Float32Array(1 << hashBits);
  for (const { features } of examples)
    features.at.forEach((f, i) => {
      use[f] = (use[f] ?? 0) + (features.value[i] ?? 0) ** 2;
    });
  const worth = fitted.weights.map(
    (weight, at) => Math.abs(weight) * Math.sqrt(use[Math.floor(at / classes.length)] ?? 0),
  );
  const limit = Float32Array.from(worth).sort().at(-keep) ?? 0;
  const kept = Uint8Array.from(worth, (amount) => (amount > limit ? 1 : 0));
  fitted.weights.forEach((weight, at) => {
    fitted.weights[at] = kept[at] ? weight : 0;
  });
  const again = fit(examples, classes.length, { ...passes, epochs: 4, seed: 7, kept, start: fitted });
  const final = again.weights.map((weight, at) => weight * (lift[Math.floor(at / classes.length)] ?? 1));
  const scale = classes.map((_, c) => {
    const own = final
      .filter((weight, at) => at % classes.length === c && weight !== 0)
      .map(Math.abs)
      .sort();
    return Number(((own.at(-Math.ceil(own.length / 500)) ?? 1) / 127).toPrecision(5));
  });
  const steps = classes.map((_, c) => {
    const own = new Map<number, number>();
    for (let f = 0; f < 1 << hashBits; f++) {
      const step = Math.round((final[f * classes.length + c] ?? 0) / (scale[c] ?? 1));
      if (step !== 0) own.set(f, Math.max(-127, Math.min(127, step)));
    }
    return own;
  });
  return { bias: [...again.bias].map((bias) => Number(bias.toPrecision(5))), scale, kept: pack(steps) };
}

/** JSON as the formatter of this project would write it: numbers fill their lines. */
function laidOut(weights: Shipped): string {
  const filled = JSON.stringify(weights, null, 2).replace(/\[\s+(-?\d[^\]]*?)\s+\]/g, (_, numbers: string) => {
    const lines = [''];
    for (const number of numbers.split(/\s+/)) {
      const line = lines.at(-1) ?? '';
      if (line.length + 1 + number.length > 116) lines.push(number);
      else lines[lines.length - 1] = line === '' ? number : `${line} ${number}`;
    }
    return `[\n    ${lines.join('\n    ')}\n  ]`;
  });
  return `${filled}\n`;
}

const started = performance.now();
const samples = readSamples();
const classes = [...new Set(samples.map(labelOf))].sort();
console.log(`${samples.length} samples, ${classes.length} classes`);
const guesses = heldOut(samples, classes);
const heat = findHeat(guesses, classes);
const limits = findLimits(guesses, classes, heat);
const shipped: Shipped = { classes, ...ship(learn(samples, classes, 1), classes), heat, ...limits };
report(guesses, shipped);

const unpacked = unpack(shipped);
const fitsItself = samples.filter(({ query, record, action }) => {
  const raw = rawScores(shipped, unpacked, featuresOf(query, record));
  return ranked(classes, raw, heat)[0]?.outcome === action;
}).length;
console.log(`shipped weights on their own samples: ${((100 * fitsItself) / samples.length).toFixed(1)} % right`);
const text = laidOut(shipped);
writeFileSync(new URL('../engine/router/weights.json', import.meta.url), text);
console.log(
  `weights.json: ${Math.round(text.length / 1000)} kB, gzip ${Math.round(gzipSync(text).length / 1000)} kB, heat ${heat.toFixed(2)},`,
  `ask below ${limits.askBelow.toFixed(2)}, refuse from ${limits.refuseFrom.toFixed(2)}, ${Math.round((performance.now() - started) / 1000)} s`,
);
