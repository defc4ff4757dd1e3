import { digitsOf } from './fold.ts';
import type { MaskEntry } from './mask.ts';
import type { Index } from './mask-index.ts';

/** A known number however it is punctuated, with or without the country before it. */
export function phonesIn(
  text: string,
  index: Index,
): { start: number; end: number; entity: 'phone'; near: MaskEntry }[] {
  if (index.phones.size === 0) return [];
  const found: { start: number; end: number; entity: 'phone'; near: MaskEntry }[] = [];
  const runs = [...text.matchAll(/\+?\d+/g)];
  for (let from = 0; from < runs.length; from += 1) {
    let joined = '';
    for (let to = from; to < Math.min(runs.length, from + 9) && joined.length < 18; to += 1) {
      const run = runs[to]!;
      const before = runs[to - 1];
      if (to > from && before) {
        const between = text.slice(before.index + before[0].length, run.index);
        if (!/^[ ().\-/\u00a0\u2011\n]{0,3}$/.test(between)) break;
        // "+49 (0)30": the zero is dialled or it is not.
        if (run[0] === '0' && between.endsWith('(')) continue;
      }
      joined = digitsOf(joined + run[0]);
      const match = joined.length >= 7 ? knownNumber(index, joined, /^(?:\+|00|011)/.test(runs[from]![0])) : undefined;
      if (!match || /^-?\p{L}/u.test(text.slice(run.index + run[0].length, run.index + run[0].length + 2))) continue;
      const start =
        runs[from]!.index -
        (text[runs[from]!.index - 1] === '(' && text.slice(runs[from]!.index, run.index).includes(')') ? 1 : 0);
      found.push({ start, end: run.index + run[0].length, entity: 'phone', near: match });
      from = to;
      break;
    }
  }
  return found;
}

const knownNumber = (index: Index, joined: string, international: boolean): MaskEntry | undefined =>
  index.phones
    .get(joined.slice(-7))
    ?.find(
      ({ digits }) =>
        digits.endsWith(joined) || (joined.endsWith(digits) && joined.length - digits.length <= 3 && international),
    )?.entry;
