import type { Hit } from './hits.ts';
import type { Window } from './signs.ts';
import { type Concept, concepts } from './words/concepts.ts';

/** How many kinds of wording are told apart; several share a number, which does little harm. */
export const wordings = 1 << 17;

/** What stands before and after the known words and still belongs to them, in letters; and how much is read at most. */
const [margin, tail, longest] = [40, 60, 700];
const reach = 5;

/** Where each number was last met: a wording counts once, however often it comes. */
const met = new Uint32Array(wordings);
let round = 0;

type Tell = (number: number, strength: number) => void;

/**
 * How something is said around one spot, as numbers below `wordings`: which meanings follow which, words, pairs of words,
 * runs of four letters (for languages that bend their words). Says nothing by itself; `weigh` knows what each speaks for.
 */
export function eachWording({ anchor, hits }: Window, text: string, tell: Tell): void {
  round++;
  const once: Tell = (number, strength) => {
    if (met[number] === round) return;
    met[number] = round;
    tell(number, strength);
  };
  for (let n = 0; n < hits.length; n++) tellMeanings(hits, n, once);
  const near = wordsAround({ anchor, hits }, text);
  const words = near.match(/[\p{L}\p{N}]+|[:?!,."]/gu) ?? [];
  const share = 3 / Math.sqrt(8 + words.length);
  let before = 0;
  for (const word of words) {
    const number = hashOf(/^\d+$/.test(word) ? '0' : word, 0, Math.min(word.length, 7), 0x811c9dc5);
    once(cut(number), share);
    if (before !== 0) once(cut(Math.imul(before, 31) ^ number), share);
    before = number;
  }
  for (let n = 0; n + 4 <= near.length; n++) once(cut(hashOf(near, n, n + 4, 0x1b873593)), share / 2);
}

/** The stretch of a text that a window looks at. */
export function wordsAround({ anchor, hits }: Pick<Window, 'anchor' | 'hits'>, text: string): string {
  const start = Math.max(0, (hits[0]?.start ?? anchor.start) - margin);
  return text.slice(start, Math.min((hits.at(-1)?.end ?? anchor.end) + tail, start + longest));
}

/** How much of a text is asked what it is about, and how much that counts. */
const [topicFrom, topicCounts] = [6_000, 1.6];

/** What a whole text is about, as numbers of the same kind: a sentence means another thing in a lesson on such sentences. */
export function eachTopic(text: string, tell: Tell): void {
  const words = new Set(text.slice(0, topicFrom).match(/\p{L}{3,}/gu) ?? []);
  const share = (topicCounts * 4) / Math.sqrt(8 + words.size);
  for (const word of words) tell(cut(hashOf(word, 0, Math.min(word.length, 7), 0x3c6ef372)), share);
}

function tellMeanings(hits: readonly Hit[], n: number, tell: Tell): void {
  const hit = hits[n];
  if (!hit) return;
  if (hit.first) for (const meaning of hit.meanings) tell(cut(Math.imul(numberOf(meaning), 17)), 0.7);
  for (let next = n + 1; next < hits.length; next++) {
    const other = hits[next];
    if (!other || other.pos - hit.pos > reach) return;
    for (const a of hit.meanings)
      for (const b of other.meanings) tell(cut(Math.imul(numberOf(a), 31) ^ numberOf(b)), 0.3);
  }
}

const numbers = new Map(concepts.map((one) => [one, hashOf(one, 0, one.length, 0x2545f491)]));
const numberOf = (meaning: Concept): number => numbers.get(meaning) ?? 0;

/** FNV-1a of a stretch. */
function hashOf(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let n = start; n < end; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return hash;
}
const cut = (hash: number): number => (hash ^ (hash >>> 15)) & (wordings - 1);
