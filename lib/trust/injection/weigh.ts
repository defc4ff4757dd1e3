import type { Window } from './signs.ts';
import trained from './weights.json' with { type: 'json' };
import { eachWording, wordings } from './wording.ts';

const weights: Record<string, number> = trained.weights;
/** However it is said, so much is too little. */
const hopeless = -4.5;
let told: Int8Array | null = null;

/** Unpacked when it is first needed. */
function toldBy(): Int8Array {
  told ??= Int8Array.from(atob(trained.wording), (letter) => letter.charCodeAt(0));
  return told.length === wordings ? told : new Int8Array(wordings);
}

/**
 * Adds up what speaks for and against an order to an assistant: the signs, and how it is said. Both are fitted to the
 * bench's texts (`lib/bench/inject/train.ts`); a sign of an attack never counts against one, nor the other way round.
 *
 * @returns 0..2; from 1 on the text is flagged
 */
export function weigh(window: Window, text: string): number {
  let sum = trained.bias;
  for (const [name, value] of window.signs) sum += (weights[name] ?? 0) * value;
  if (sum > hopeless) {
    const table = toldBy();
    eachWording(window, text, (number, value) => {
      sum += (table[number] ?? 0) * trained.step * value;
    });
  }
  return Math.min(2, Math.max(0, 1 + sum / 4));
}
