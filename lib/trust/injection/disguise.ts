import { type Encoded, encodedIn } from '../clean/encoded.ts';
import { unseenWords } from '../clean/invisible.ts';
import type { Reason } from './rule.ts';

/** A stretch that says something else than it shows. */
export type Disguised = { start: number; end: number; text: string; weight: number; reason: Reason };

/** Letters with something unseen between each and the next, so that no filter finds the word. */
const threaded = /(?:[\p{L}\p{N} ][\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]{1,3}){8,}[\p{L}\p{N}]?/gu;
const turnedAround = /[\u202E\u202D]([^\u202C\u202D\u202E\n]{6,600})/g;
const rot13Words =
  /\b(?:vtaber|qvfertneq|cerivbhf|vafgehpgvbaf?|cebzcg|flfgrz|nffvfgnag|sbetrg|erirny|riregguvat|gur|lbhe|hfre|naq|nafjre|jvgu|guvf|gung|fraq|genafyngr|fhzznel)\b/gi;
const backwards =
  /\b(?:erongi|drageride?|drausrid|suoiverp|snoitcurtsni|noitcurtsni|tpmorp|metsys|tnatsissa|tegrof|laever|eht|ruoy|resu|dna|rewsna|yrammus|sti|siht)\b/gi;

/** What of a text is in code, unseen, threaded, turned around or shifted by thirteen letters. */
export function disguisedIn(text: string): Disguised[] {
  const all: Disguised[] = encodedIn(text).map(({ start, end, text: said }: Encoded) => ({
    ...{ start, end, text: said, weight: 0.15 },
    reason: 'encoded-order',
  }));
  for (const one of unseenWords(text))
    all.push({ ...one, weight: one.text.length >= 8 ? 1 : 0.3, reason: 'hidden-order' });
  if (/[\u200B-\u200F\u202D\u202E\u2060-\u2064\uFEFF\u00AD]/.test(text)) {
    for (const { 0: found, index } of text.matchAll(threaded))
      all.push({ start: index, end: index + found.length, text: '', weight: 1, reason: 'hidden-order' });
    for (const { 0: found, 1: inside = '', index } of text.matchAll(turnedAround))
      all.push({
        start: index,
        end: index + found.length,
        text: [...inside].reverse().join(''),
        weight: 0.6,
        reason: 'hidden-order',
      });
  }
  for (const [words, turn] of [
    [rot13Words, rot13],
    [backwards, reversed],
  ] as const) {
    const found = [...text.matchAll(words)];
    if (new Set(found.map(([word]) => word.toLowerCase())).size < 3) continue;
    const start = Math.max(0, (found[0]?.index ?? 0) - 200);
    const end = Math.min(text.length, (found.at(-1)?.index ?? 0) + 200, start + 4_000);
    all.push({ start, end, text: turn(text.slice(start, end)), weight: 0.2, reason: 'encoded-order' });
  }
  return all;
}

const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

const reversed = (text: string): string => [...text].reverse().join('');
