import { browserLook } from '../../adapters/look.ts';
import { strip } from './strip.ts';

declare global {
  var wingsideStripped: string;
}

// Whoever runs this in a tab ends it with the name, and gets its value.
globalThis.wingsideStripped = strip(document, browserLook());
