import { hashBits } from '../features.ts';
import type { Shipped } from '../model.ts';
import { pack } from '../model.ts';
import { fit } from './fit.ts';
import type { Learned } from './learn.ts';
import { passes } from './learn.ts';

/** Weights that are shipped: about two bytes each. */
const keep = 125_000;

/** Keeps the weights that move scores most, fits those again alone, and rounds them to one byte. */
export function ship(learned: Learned, classes: string[]): Pick<Shipped, 'bias' | 'scale' | 'kept'> {
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
export function laidOut(weights: Shipped): string {
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
