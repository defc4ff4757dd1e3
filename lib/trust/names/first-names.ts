import lines from './first-names.json' with { type: 'json' };
import { unpacked } from './packed.ts';

/** First names and what friends make of them, of some thirty cultures; without accents, as `fold` writes them. From `lists/first`. */
export const firstNames = unpacked(lines);
