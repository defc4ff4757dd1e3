import {
  hasArticle,
  isFirm,
  isFirmWord,
  isInForm,
  isNamedThing,
  isOfFirm,
  isPlace,
  isThingCalled,
  isWhere,
  type Page,
  type Stretch,
} from './context.ts';
import { sign as signs } from './signs.ts';
import type { Token } from './token.ts';

const { surely } = signs;

/** "Hotel Anna", "San Marcos", "der Oscar", "Julia 1.9": called so, and nobody. */
export function isOfThing(
  { text, isGerman }: Page,
  names: Token[],
  last: Token,
  length: number,
  sign: number,
): boolean {
  const [first] = names;
  if (!first) return false;
  if (isPlace(text, first.start) || isThingCalled(text, first.start)) return true;
  if (sign < surely && isInForm(text, first.start)) return true;
  if (length === 1 && sign < surely) {
    const end = first.end;
    if (isWhere(text, first.start) || isNamedThing(text, first.start, end, isGerman)) return true;
    if (isCounted.test(text.slice(Math.max(0, first.start - 8), first.start))) return true;
  }
  if (names.length > 1 && names[1]?.isNoName !== true) return false;
  return (
    hasArticle(text, first.start) || /^(?:[ -]?\d|,?[ ]\p{Lu}{2}(?!\p{L}))/u.test(text.slice(last.end, last.end + 5))
  );
}

/** "alle 14 Tage", "12 Oliviers", "deux Zoé" */
const isCounted =
  /(?:(?:^|[^\d.,:/-])\d{1,3}|(?:^|[^\p{L}])(?:two|three|four|five|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|due|tre|quattro|cinque))[ ]$/iu;

export function isOfCompany(text: string, names: Token[], before: Stretch | undefined): boolean {
  const [first, ...rest] = names;
  const last = names.at(-1);
  if (!first || !last) return false;
  return isFirm(text, last) || rest.some((token) => isFirmWord(token.text)) || isOfFirm(text, first.start, before);
}
