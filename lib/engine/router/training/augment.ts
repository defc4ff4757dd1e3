import type { Sample } from './samples.ts';

const before = [
  'please ',
  'can you ',
  'could you please ',
  'hey, ',
  'hi, ',
  'i need you to ',
  'ok ',
  'uh ',
  'so ',
  'quick one: ',
  'would you mind: ',
];
const after = [' please', ' pls', ' thanks', ' thx', '?', '.', '!', ' asap', ' for me', ' now'];
const short: [RegExp, string][] = [
  [/\bplease\b/gi, 'pls'],
  [/\byou\b/gi, 'u'],
  [/\bI am\b/g, "I'm"],
  [/\bwhat is\b/gi, "what's"],
  [/\bwhat's\b/gi, 'whats'],
  [/\bdo not\b/gi, "don't"],
  [/\bgoing to\b/gi, 'gonna'],
  [/\bwant to\b/gi, 'wanna'],
  [/\bwith\b/gi, 'w/'],
  [/\btomorrow\b/gi, 'tmrw'],
  [/\baccount\b/gi, 'acct'],
  [/\bopportunity\b/gi, 'opp'],
  [/\bemail\b/gi, 'mail'],
];

const pick = <T>(list: T[], random: () => number) => list[Math.floor(random() * list.length)] as T;

/** One slip of the hand inside a word of four letters or more: two letters swapped, one lost or one doubled. */
function slip(query: string, random: () => number): string {
  const words = [...query.matchAll(/[\p{sc=Latin}]{4,}/gu)];
  if (words.length === 0) return query;
  const word = pick(words, random);
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
  const [a, b] = [query[at] ?? '', query[at + 1] ?? ''];
  const slipped = pick([b + a, b, a + a + b], random);
  return query.slice(0, at) + slipped + query.slice(at + 2);
}

const unpunctuated = (query: string) => query.toLowerCase().replace(/[.,;:!?¿¡'’"]/g, '');

/**
 * The same wish as another hand would type it; the meaning, so the label, stays. Only English gets words put around it.
 * Deterministic by `random`.
 */
export function varied(sample: Sample, random: () => number): string {
  let { query } = sample;
  if (sample.lang === 'en') {
    const [from, to] = pick(short, random);
    if (random() < 0.5) query = query.replace(from, to);
    if (random() < 0.2 && sample.action !== 'clarify') query = pick(before, random) + query;
    if (random() < 0.2) query = query.replace(/[.?!]$/, '') + pick(after, random);
  }
  if (random() < 0.45) query = unpunctuated(query);
  if (random() < 0.4) query = slip(query, random);
  if (random() < 0.15) query = slip(query, random);
  return query;
}
