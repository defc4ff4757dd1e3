import { tlds } from './tlds.ts';

export type Stretch = { start: number; end: number };

/** Web addresses, also without a scheme where "www." says so. Whether one is masked depends on what is in it. */
export function urlSpans(text: string): Stretch[] {
  return [...text.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>"'`|\\^{}\]]{2,2000}/giu)].map((found) => ({
    start: found.index,
    end: endOf(text, found.index, found.index + found[0].length),
  }));
}

/** "linkedin.com/in/jo-hartmann", "brandauer.example": hosts written as people write them. */
export function domainsIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let past = 0;
  // Grown from its ending to the left: tried at every letter it would be slow.
  for (const match of text.matchAll(
    /[\p{L}\p{N}]\.(\p{L}{2,12})(?![\p{L}\p{N}@.-])(?:\/[^\s<>"'`|\\^{}\]]{0,500})?/gu,
  )) {
    if (match.index < past || !tlds.has((match[1] ?? '').toLowerCase())) continue;
    let start = match.index;
    while (start > past && match.index - start < 128 && /[\p{L}\p{N}.-]/u.test(text[start - 1] ?? '')) start -= 1;
    while (start < match.index && /[.-]/.test(text[start] ?? '')) start += 1;
    past = match.index + match[0].length;
    if (!/[@/_]/.test(text[start - 1] ?? '')) found.push({ start, end: endOf(text, start, past) });
  }
  return found;
}

function endOf(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[.,;:!?)*_~]/.test(text[to - 1] ?? '')) to -= 1;
  return to;
}
