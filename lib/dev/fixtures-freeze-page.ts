import { browserLook } from '../adapters/look.ts';
import { freeze } from './fixtures-freeze.ts';

declare global {
  var wingsideFrozen: string;
}

// Whoever runs this in a page ends it with the name, and gets its value.
globalThis.wingsideFrozen = freeze(document, browserLook());
