import type { Page } from '../../adapters/adapter.ts';
import { browserLook } from '../../adapters/look.ts';
import { type Disguise, disguise, type Standing } from './disguise.ts';
import type { Edit, Outcome } from './edit.ts';
import { placeEdit } from './place.ts';

declare global {
  interface Window {
    __place(edits: Edit[]): Outcome[];
    /** @returns how many places of the page look different now */
    __disguise(disguises: Disguise[], standing: Standing, seed: number): number[];
  }
}

/** Closed roots are opened by the page half of the readers. A new look each time: what it remembers of the page is true until the page changes. */
const pageNow = (): Page => ({
  document,
  url: new URL(location.href),
  look: {
    ...browserLook(),
    shadowRoot: (element: Element) => window.__roots.get(element) ?? element.shadowRoot,
  },
});

window.__place = (edits) => edits.map((edit) => placeEdit(pageNow(), edit));
window.__disguise = (disguises, standing, seed) =>
  disguises.map((each, n) => disguise(pageNow(), each, standing, seed + n));
