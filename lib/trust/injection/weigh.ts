import type { Window } from './signs.ts';
import trained from './weights.json' with { type: 'json' };
import { eachTopic, eachWording, wordings } from './wording.ts';

const weights: Record<string, number> = trained.weights;
/** However it is said, so much is too little. */
const hopeless = -6;
/** What a text is about excuses so much and no more: else whoever talks of attacks long enough could give orders. */
const excuses = -4;
let told: Int8Array | null = null;

/** Unpacked when it is first needed. */
function toldBy(): Int8Array {
  told ??= Int8Array.from(atob(trained.wording), (letter) => letter.charCodeAt(0));
  return told.length === wordings ? told : new Int8Array(wordings);
}

/**
 * Adds up what speaks for and against an order to an assistant: the signs, how it is said, and what the text is about.
 * All are fitted to the bench's texts (`lib/bench/inject/train.ts`).
 *
 * @returns of each window 0..2; from 1 on the text is flagged
 */
export function weigher(text: string): (window: Window) => number {
  let topic: number | null = null;
  return (window) => {
    let sum = trained.bias;
    for (const [name, value] of window.signs) sum += (weights[name] ?? 0) * value;
    if (sum > hopeless) {
      const table = toldBy();
      const add = (number: number, value: number) => {
        sum += (table[number] ?? 0) * trained.step * value;
      };
      eachWording(window, text, add);
      topic ??= topicOf(text);
      sum += topic;
    }
    return Math.min(2, Math.max(0, 1 + sum / 4));
  };
}

function topicOf(text: string): number {
  const table = toldBy();
  let sum = 0;
  eachTopic(text, (number, value) => {
    sum += (table[number] ?? 0) * trained.step * value;
  });
  return Math.max(excuses, sum);
}
