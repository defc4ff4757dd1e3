import { fold } from '../fold.ts';
import type { Stretch } from './context.ts';
import { behind, sign as signs, speaks } from './signs.ts';
import { isTellingEnding } from './sound.ts';
import type { Token } from './token.ts';

const { nothing, maybe, likely, surely, certainly } = signs;

export const particles =
  /^(?:d|de|da|di|del|della|dello|dos|das|do|du|des|la|le|el|al|bin|ibn|ben|van|von|der|den|dem|ter|ten|zu|zur|y|te|af|av|ut|abu|st)$/iu;
const isNamelike = ({ isFirst, isLast, written }: Token) => isFirst || isLast || written === 'initial';

/** How many words of the row are the name; 0 when it is none. */
export function nameLength(names: Token[], sign: number, text: string, isGerman: boolean): number {
  const [first, second] = names;
  if (!first) return 0;
  const all = names.length;
  const end = names.at(-1)?.end ?? first.end;
  if (all === 1 && first.isLast && /^-?(?:san|sama)(?!\p{L})/u.test(text.slice(end, end + 6))) return 1;
  if (all === 1) {
    const isPerson = first.isFirst && first.isUnsure && sign < surely && speaks.test(text.slice(end, end + 72));
    if (isOneName(first, isPerson ? surely : sign, sign)) return 1;
    // "Oyinkan says the lift is too slow": nobody listed it, but things do not speak.
    return !isGerman && isStranger(first) && first.text.length <= 10 && onlyPeople.test(text.slice(end, end + 12))
      ? 1
      : 0;
  }
  const isHeld = names.some(isNamelike) && sign < surely && behind.test(text.slice(end, end + 72));
  const strength = isHeld ? surely : sign;
  const isWholeLine = sign >= surely && /^[ \t]*\.?[ \t]*(?:\n|$)/.test(text.slice(end, end + 8));
  const rest = names.slice(1).filter(({ text: word }) => !particles.test(word));
  if (first.isFirst && rest.some(isNamelike)) {
    const isSure = !first.isUnsure || rest.some(({ isLast, isUnsure }) => isLast && !isUnsure);
    if (isSure || strength !== nothing) return trimmedLength(names, isWholeLine);
  }
  if (first.written === 'initial' && second) {
    if (rest.some(({ isLast }) => isLast) || strength >= likely) return all;
    // "Handover: J. Abernethy to K. Ost"
    const isPointed =
      text[first.end] === '.' &&
      !/[\d-]/.test(text[first.start - 1] ?? '') &&
      (strength !== nothing || isPlainStart(text, first.start));
    if (isPointed && !isGerman && isStranger(second)) return all;
  }
  if (first.isFirst && !first.isUnsure) return trimmedLength(names, isWholeLine);
  if (first.isLast && rest.length > 0 && rest.every(({ isFirst, written }) => isFirst || written === 'initial'))
    return first.isUnsure && strength === nothing && rest.every(({ isUnsure }) => isUnsure) ? 0 : all;
  if (first.isFirst && sign >= likely) return trimmedLength(names, isWholeLine);
  // "Seguro de Amparo Ferrandis": a name that is a word as well, behind a preposition and before a word nobody knows.
  if (first.isFirst && strength >= (isGerman ? surely : maybe) && rest.some((word) => isStranger(word)))
    return trimmedLength(names, isWholeLine);
  if (rest.some(({ text: word }) => isTellingEnding(fold(word))) && !first.isUnsure && !isNoun(first.text)) return all;
  // "Xhevdet Berisha": a first name nobody listed before a family name that is.
  if (
    strength >= leastSign(text, first.start, isGerman) &&
    !first.isUnsure &&
    first.written === 'capital' &&
    !isNoun(first.text) &&
    rest.every(isNamelike) &&
    rest.some(({ isLast, isUnsure, text: word }) => isLast && !isUnsure && word.length > 3)
  )
    return all;
  return sign >= likely &&
    !names.some(({ text: word }) => isNoun(word)) &&
    (sign >= surely || rest.some(isNamelike) || all === 2)
    ? all
    : 0;
}

const onlyPeople = /^[ ](?:says|said|thinks|dit que|pense|dice que|cree|dice che|pensa)(?!\p{L})/u;

/** In no list, and written as names are. */
const isStranger = ({ text, written, isUnsure, isNoName }: Token): boolean =>
  written === 'capital' && text.length > 3 && !isUnsure && !isNoName && !isNoun(text);

/** Inside a sentence that is not German a capital says a good deal by itself. */
function leastSign(text: string, start: number, isGerman: boolean): number {
  if (!isGerman)
    return isPlainStart(text, start) && !/[:)][ ]$/.test(text.slice(Math.max(0, start - 2), start)) ? likely : nothing;
  return isPlainStart(text, start) ? likely : maybe;
}

/** A sentence begins with a capital, whatever word it begins with. */
const isPlainStart = (text: string, start: number): boolean =>
  /(?:^|[.!?:;\n•*)–-])[ \t>]*$/.test(text.slice(Math.max(0, start - 4), start));

/** German writes every noun large; these endings are of no name. */
const isNoun = (text: string): boolean =>
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|nis|ment|technik|firma|abteilung|leiter|leiterin|meister|arbeiter|arbeiterin|gruppe)$/u.test(
    text,
  );

/** Up to the last word that is somebody's name: "Anna Weber Pumpen" is Anna Weber's. An unknown one right behind a first name is taken. */
function trimmedLength(names: Token[], isWhole = false): number {
  let length = names.length;
  if (isWhole && names.every(({ text }) => !isNoun(text))) return length;
  while (
    length > 2 &&
    !isNamelike(names[length - 1]!) &&
    !particles.test(names[length - 2]!.text) &&
    names[length - 2]!.written !== 'initial'
  )
    length -= 1;
  if (length === 2 && isNoun(names[1]!.text)) length = 1;
  while (length > 1 && particles.test(names[length - 1]!.text)) length -= 1;
  return length;
}

function isOneName(token: Token, strength: number, sign: number): boolean {
  if (token.written === 'initial') return false;
  const short = token.text.length <= 3;
  if (token.isFirst && !token.isUnsure && (!short || strength !== nothing))
    return token.written !== 'upper' || !short || sign >= surely;
  if (token.isFirst) return strength >= likely;
  if (token.isLast && !token.isUnsure) return sign >= likely;
  return sign === certainly && token.text.length > 2 && token.written === 'capital';
}

/** "spoke with priya shah", "hi marta,": typed in a hurry. A word that is a name as well is nearly always the word. */
export function sloppyName(
  text: string,
  names: Token[],
  sign: number,
  titled: boolean,
  greeted: boolean,
): Stretch | null {
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last) return null;
  const { length } = first.text;
  const isPair = names.length > 1 && last.isLast && !last.isUnsure;
  const ahead = text.slice(Math.max(0, first.start - 24), first.start);
  const behindIt = text.slice(last.end, last.end + 72);
  const isGreeted = greeted && /^[ ]?(?:[,!:.\n]|$|[-–]|and |und |et |y |e )/u.test(behindIt.slice(0, 5));
  const isSure = first.isFirst && !first.isUnsure;
  if (!isSure && !titled && !isGreeted && !(first.isFirst && isPair)) return null;
  const isThing = articleInSmall.test(ahead) || /\d[ ]$/.test(ahead);
  const begins = isPlainStart(text, first.start) || /, $/.test(ahead);
  const ok =
    (titled && !first.isUnsure && (first.isLast || first.isFirst || (length >= 4 && isSmallTitle.test(ahead)))) ||
    (isGreeted && isSure) ||
    (isGreeted && length >= 4 && !first.isUnsure && names.length === 1 && /^[,!]/.test(behindIt)) ||
    (isSure && isPair && (sign !== nothing || begins || speaks.test(behindIt) || length >= 5) && !isThing) ||
    (isSure && length >= 3 && sign >= surely && !isThing) ||
    (isSure && length >= 4 && (speaks.test(behindIt) || (length > 4 && behind.test(behindIt))) && !isThing) ||
    (isSure && length >= 5 && (sign !== nothing || begins) && !isThing) ||
    (isSure && length >= 4 && /(?:^|[^\p{L}])do[nñ]a? $/iu.test(ahead)) ||
    (first.isFirst && isPair && sign >= surely) ||
    (isSure && length >= 7 && !isThing && !first.text.endsWith('s'));
  return ok ? { start: first.start, end: isPair || (titled && last.isLast) ? last.end : first.end } : null;
}

const isSmallTitle = /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|herr|herrn|frau|mme|sra|sig|dott|doña)[.]? $/iu;
const articleInSmall =
  /(?:^|[^\p{L}])(?:der|die|das|dem|den|ein|eine|einen|the|an|our|your|their|el|la|los|las|un|una|une|unos|il|lo|gli|le|les|des|del|della|più|plus|más|very|too|sehr)[ ]$/iu;
