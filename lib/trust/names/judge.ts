import type { Stretch } from './context.ts';
import { behind, sign as signs, speaks } from './signs.ts';
import type { Token } from './token.ts';

const { nothing, likely, surely, certainly } = signs;

export const particles =
  /^(?:d|de|da|di|del|della|dello|dos|das|do|du|des|la|le|el|al|bin|ibn|ben|van|von|der|den|dem|ter|ten|zu|zur|y|af|av|ut|abu|st)$/iu;
const isNamelike = ({ isFirst, isLast, written }: Token) => isFirst || isLast || written === 'initial';

/** How many words of the row are the name; 0 when it is none. */
export function nameLength(names: Token[], sign: number, text: string): number {
  const [first, second] = names;
  if (!first) return 0;
  const all = names.length;
  const end = names.at(-1)?.end ?? first.end;
  if (all === 1 && first.isLast && /^-?(?:san|sama)(?!\p{L})/u.test(text.slice(end, end + 6))) return 1;
  if (all === 1) {
    const isPerson = first.isFirst && first.isUnsure && sign < surely && speaks.test(text.slice(end, end + 72));
    return isOneName(first, isPerson ? surely : sign, sign) ? 1 : 0;
  }
  const isHeld = names.some(isNamelike) && sign < surely && behind.test(text.slice(end, end + 72));
  const strength = isHeld ? surely : sign;
  const rest = names.slice(1).filter(({ text: word }) => !particles.test(word));
  if (first.isFirst && rest.some(isNamelike)) {
    const isSure = !first.isUnsure || rest.some(({ isLast, isUnsure }) => isLast && !isUnsure);
    if (isSure || strength !== nothing) return trimmedLength(names);
  }
  if (first.written === 'initial' && second && (rest.some(({ isLast }) => isLast) || strength >= likely)) return all;
  if (first.isFirst && !first.isUnsure) return trimmedLength(names);
  if (first.isLast && rest.length > 0 && rest.every(({ isFirst, written }) => isFirst || written === 'initial'))
    return first.isUnsure && strength === nothing ? 0 : all;
  if (first.isFirst && sign >= likely) return trimmedLength(names);
  // "Xhevdet Berisha": a first name nobody listed before a family name that is.
  if (
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

/** German writes every noun large; these endings are of no name. */
const isNoun = (text: string): boolean =>
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|nis|ment|technik|firma|abteilung|leiter|leiterin|meister|arbeiter|arbeiterin|gruppe)$/u.test(
    text,
  );

/** Up to the last word that is somebody's name: "Anna Weber Pumpen" is Anna Weber's. An unknown one right behind a first name is taken. */
function trimmedLength(names: Token[]): number {
  let length = names.length;
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

/** "spoke with priya shah", "hi marta,": typed in a hurry. */
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
  const isPair = names.length > 1 && last.isLast;
  const isGreeted = greeted && /^[ ]?(?:[,!:.\n]|$|[-–]|and |und |et |y |e )/u.test(text.slice(last.end, last.end + 5));
  const ok =
    (titled && (first.isLast || first.isFirst) && !first.isUnsure) ||
    (first.isFirst && isPair && (!first.isUnsure || sign >= surely)) ||
    (first.isFirst && !first.isUnsure && (length >= 6 || (length >= 4 && sign !== nothing) || isGreeted)) ||
    (isGreeted &&
      length >= 4 &&
      !first.isUnsure &&
      /^[,!]/.test(text.slice(first.end, first.end + 1)) &&
      names.length === 1) ||
    (first.isFirst && sign >= surely && length >= 3 && !first.isUnsure);
  return ok ? { start: first.start, end: isPair || titled ? last.end : first.end } : null;
}
