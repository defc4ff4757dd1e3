import { unpacked } from './packed.ts';
import lines from './surnames.json' with { type: 'json' };

/** Family names, without accents, as `fold` writes them. Those that show by their ending what they are stand in no list. From `lists/last`. */
export const surnames = unpacked(lines);
