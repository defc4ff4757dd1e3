import type { Page } from '../../adapters/adapter.ts';
import type { Spot } from './edit.ts';
import { isTruth } from './turn.ts';
import { type Found, saidIn, Words } from './words.ts';

/** The value inside its anchor, or close around it. The label stands first, so of equal words the last are the value. */
export function valueAt(page: Page, anchor: Element, { was, label }: Spot): Found | undefined {
  let scope: Element | null = anchor;
  // A "No" further up is another field's, or part of a name.
  const highest = isTruth(was) ? 1 : 4;
  for (let steps = 0; scope && was !== '' && steps < highest; steps++, scope = scope.parentElement) {
    const words = new Words(scope, page.look);
    const labelled = words.find(label)[0];
    const found = words
      .find(was)
      .filter((spot) => !labelled || spot.start >= labelled.end || spot.end <= labelled.start)
      // A dash for "nothing" stands alone; in "Olivares - riego" it is part of a name.
      .filter(({ pieces }) => !/^[-–—]+$/.test(was) || (pieces[0] !== undefined && saidIn(pieces[0]) === was));
    const spot = found.find(({ start }) => start >= (labelled?.end ?? 0)) ?? found.at(-1);
    if (spot) return spot;
  }
  return undefined;
}
