import { isWordToo } from '../common-words.ts';
import { fold } from '../fold.ts';
import { firstNames } from './first-names.ts';
import { isNoName, isOrdinary, isSomethingElse } from './other-words.ts';
import { soundsLikeOne } from './sound.ts';
import { surnames } from './surnames.ts';

/** A word as somebody's name may be written: "O'Brien", "Jean-Luc", "Martas". */
export type Token = {
  text: string;
  start: number;
  end: number;
  written: 'capital' | 'upper' | 'lower' | 'initial';
  isFirst: boolean;
  isLast: boolean;
  /** Also a place, a make, a month, an ordinary word: another sign is needed. */
  isUnsure: boolean;
  isNoName: boolean;
};

const tokenPattern =
  /(?<![\p{L}\p{M}])(?:[ODL]['’](?=\p{Lu}))?\p{L}[\p{L}\p{M}]*(?:[-‐](?!san(?!\p{L})|sama(?!\p{L}))\p{L}[\p{L}\p{M}]*)*/gu;

export function tokensOf(text: string): Token[] {
  const seen = new Map<string, Omit<Token, 'start' | 'end'>>();
  return [...text.matchAll(tokenPattern)].map((found) => {
    const [word] = found;
    const known = seen.get(word) ?? classify(word);
    seen.set(word, known);
    return { ...known, start: found.index, end: found.index + word.length };
  });
}

/** Longer than any name, also one of two halves. */
const longest = 48;

function classify(text: string): Omit<Token, 'start' | 'end'> {
  if (text.length > longest)
    return { text, written: 'lower', isFirst: false, isLast: false, isUnsure: true, isNoName: true };
  const folded = fold(text).replace(/[’']/g, '').replaceAll('‐', '-');
  const written = writtenAs(text);
  // "Martas Angebot"; in small letters it is a plural: "oliviers".
  const bare = written !== 'lower' && folded.length > 4 && folded.endsWith('s') ? folded.slice(0, -1) : folded;
  // "Jae-won" is in the list as one word, "Per-Olov" by its second half.
  const isFirst =
    isIn(firstNames, folded) || (bare !== folded && isIn(firstNames, bare)) || firstNames.has(folded.replace('-', ''));
  return {
    text,
    written,
    isFirst,
    isLast: isIn(surnames, folded) || (bare !== folded && isIn(surnames, bare)) || soundsLikeOne(folded),
    isUnsure: isSomethingElse(folded) || isWordToo(folded) || (written === 'lower' && isOrdinary(folded)),
    isNoName:
      written !== 'initial' &&
      (isNoName(folded) ||
        /^(?:saint|san|santa|st)-/.test(folded) ||
        (folded.includes('-') &&
          !isFirst &&
          folded.split('-').some((piece) => isNoName(piece) && !/^(?:al|el|la|le|de|ben)$/.test(piece)))),
  };
}

function writtenAs(text: string): Token['written'] {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (!/^(?:(?:al|el|ul|as|ad|az|ash|an|ben|bin|abu|ibn)-)?[^\p{L}]*\p{Lu}/u.test(text)) return 'lower';
  if ([...letters].length === 1) return 'initial';
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase() ? 'upper' : 'capital';
}

/** A name of two halves is one when its halves are; "ue" stands for "ü" where there is none. */
function isIn(names: Set<string>, folded: string): boolean {
  if (names.has(folded)) return true;
  if (/[aou]e/.test(folded) && names.has(folded.replace(/([aou])e/g, '$1'))) return true;
  if (!folded.includes('-')) return false;
  const pieces = folded.split('-');
  return (
    pieces.length > 1 && pieces.every((piece) => piece.length > 1 && (firstNames.has(piece) || surnames.has(piece)))
  );
}
