import { allOf } from './evidence/all-of.ts';
import type { Claim, NumberClaim, Stated } from './evidence/claim.ts';
import { datePatterns, minutesOf, periodOf, periodPattern, timePattern } from './evidence/dates.ts';
import { idOf, idPattern } from './evidence/ids.ts';
import { numberWords } from './evidence/number-words.ts';
import { exact, numberOf, numberPattern } from './evidence/numbers.ts';
import { phoneOf, phonePattern } from './evidence/phones.ts';
import { placeholderPattern } from './placeholder.ts';

export type { Claim } from './evidence/claim.ts';

const link =
  /\b(?:https?:\/\/|www\.)[^\s<>"'`|\\^{}\])“”‘’«»„]+|\b(?:[a-z0-9-]{1,63}\.){1,5}(?:com|net|org|io|co|ai|app|dev|example|info|biz|eu|uk|de|fr|es|it|jp|nl|ch|at|us|ca|se|dk|pl|ie|nz|au|br|mx|cn|tech|cloud|shop|online|xyz|gov|edu)\b(?:\/[^\s<>"'`|\\^{}\])“”‘’«»„]*)?/giu;
const mail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}\.\p{L}{2,24}/giu;

const placeholder = placeholderPattern();

/** @returns what the text states, in the order of the text, none inside another. Linear in the text. */
export function claimsIn(text: string): Claim[] {
  const taken: Claim[] = [];
  // What was recognised is blanked out, so that the day in a date is not also a number.
  let rest = text;
  const take = (pattern: RegExp, make: (found: RegExpExecArray) => Stated | 'free' | null) => {
    const spans: { start: number; end: number }[] = [];
    for (const found of allOf(pattern, rest)) {
      const claim = make(found);
      const place = { start: found.index, end: found.index + found[0].length };
      if (claim) spans.push(place);
      if (claim && claim !== 'free') taken.push({ ...claim, ...place });
    }
    rest = blank(rest, spans);
  };
  take(mail, (found) => ({ kind: 'email', key: found[0].toLowerCase() }));
  take(link, (found) => (/^asp\.net$/i.test(found[0]) ? 'free' : { kind: 'url', key: urlKey(found[0]) }));
  // A restored text has none left, but for those the model made up.
  take(placeholder, (found) => ({ kind: 'placeholder', key: found[0].toLowerCase() }));
  take(phonePattern, (found) => phoneOf(found[0]));
  for (const [pattern, read] of datePatterns) take(pattern, read);
  take(timePattern, (found) => {
    const minutes = minutesOf(found);
    return minutes === null ? null : { kind: 'time', minutes };
  });
  take(periodPattern, periodOf);
  take(idPattern, (found) => idOf(found[0]));
  const words = numberWords(rest);
  taken.push(...words);
  rest = blank(rest, words);
  take(numberPattern, numberOf);
  return ranges(
    text,
    taken.sort((a, b) => a.start - b.start),
  );
}

const between = /^\s?(?:[-–—]|to|bis|à|a|and|und|et|y|e|or|oder|ou|o)\s?$/;

/** In "€10–20k" the first number is thousands as well, and both are euros; in "2 or 3 weeks" both are weeks. */
function ranges(text: string, claims: Claim[]): Claim[] {
  for (const [n, second] of claims.entries()) {
    const first = claims[n - 1];
    if (first?.kind !== 'number' || second.kind !== 'number') continue;
    if (second.start - first.end > 6 || !between.test(text.slice(first.end, second.start))) continue;
    if (first.unit === '' && second.unit !== '') {
      first.unit = second.unit;
      first.open = false;
    } else if (second.unit === '' && first.unit !== '' && /^\s?[-–—]/.test(text.slice(first.end, second.start)))
      second.unit = first.unit;
    if (!first.time && second.time) Object.assign(first, { time: second.time, open: false });
    widen(first, text.slice(second.start, second.end));
  }
  return claims;
}

function widen(first: NumberClaim, second: string): void {
  const scaled = /\d\s?(k|m|mio|mn|million|mrd|bn|billion)/i.exec(second)?.[1]?.toLowerCase();
  if (!scaled || first.values.some((value) => value >= 1000)) return;
  const times = scaled === 'k' ? 1e3 : /^(?:mrd|bn|billion)$/.test(scaled) ? 1e9 : 1e6;
  first.steps = [...first.steps.map((step) => step * times), ...first.steps];
  first.values = [...first.values.map((value) => exact(value * times)), ...first.values];
}

function blank(text: string, spans: { start: number; end: number }[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    result += text.slice(at, start) + '\u0001'.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}

/** The same address however it is written: no scheme, no www, no slash or full stop at its end. */
export function urlKey(text: string): string {
  const bare = text
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[.,;:!?*_~/]+$/, '');
  const slash = bare.search(/[/?#]/);
  return slash === -1 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}
