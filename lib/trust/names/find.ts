import type { Find } from '../detect/find.ts';
import {
  hasArticle,
  isFirm,
  isFirmWord,
  isOfFirm,
  isPlace,
  isThingCalled,
  isTitled,
  type Page,
  type Stretch,
  signBefore,
} from './context.ts';
import { nameLength, particles, sloppyName } from './judge.ts';
import { sign as signs, titles } from './signs.ts';
import { type Token, tokensOf } from './token.ts';

export type NameFind = Find & { guessed: true };

const { surely, certainly } = signs;

/**
 * People named in free text: by titles, greetings, signatures and lists, by the words around them, and by names that are
 * met often. One pass over the words.
 *
 * @param taken what is already known to be something else
 */
export function findNames(page: Page, taken: Stretch[]): NameFind[] {
  const { text } = page;
  const tokens = withoutTaken(page.tokens, taken);
  const finds: NameFind[] = [];
  for (let at = 0; at < tokens.length; ) {
    const row = mayBegin(page, tokens[at]) ? rowFrom(text, tokens, at) : [];
    const found = row.length > 0 ? nameIn(page, row, finds.at(-1)) : null;
    if (found) finds.push({ start: found.start, end: found.end, entity: 'person', guessed: true });
    const end = found?.end ?? -1;
    at += 1;
    while (found && (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < end) at += 1;
  }
  return [...finds, ...againIn(text, tokens, finds)];
}

/** Most words of a text begin no name: small ones that are in no list and stand behind no greeting. */
const mayBegin = ({ signs: { greeted } }: Page, token: Token | undefined): boolean =>
  token !== undefined &&
  (token.written !== 'lower' ||
    token.isFirst ||
    token.isLast ||
    greeted.has(token.start) ||
    particles.test(token.text));

function withoutTaken(tokens: Token[], taken: Stretch[]): Token[] {
  const sorted = taken.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let until = -1;
  return tokens.filter((token) => {
    while ((sorted[next]?.start ?? Number.POSITIVE_INFINITY) < token.end) {
      until = Math.max(until, sorted[next]?.end ?? -1);
      next += 1;
    }
    return token.start >= until;
  });
}

const between = /^(?:[ \u00a0]|\.[ \u00a0]?|[ \u00a0]?\n[ \u00a0]?)$/u;

/** Words from here that could together be one name: each begins as names do, particles between them. */
function rowFrom(text: string, tokens: Token[], at: number): Token[] {
  const first = tokens[at];
  if (!first || (first.isNoName && !isOpening(text, tokens, at))) return [];
  const isSloppy = first.written === 'lower' && !particles.test(first.text);
  const row = [first];
  for (let next = at + 1; row.length < 6; next += 1) {
    const token = tokens[next];
    const last = row.at(-1);
    if (!token || !last) break;
    const gap = text.slice(last.end, token.start);
    const isElided = /^['’]$/.test(gap) && last.text.toLowerCase() === 'd';
    if (
      (!between.test(gap) && !isElided) ||
      (gap.startsWith('.') && last.written !== 'initial' && !/^(?:jr|st)$/i.test(last.text))
    )
      break;
    if (gap.includes('\n') && !(last.isFirst && token.isLast && !token.isUnsure && !isSloppy)) break;
    const isParticle = particles.test(token.text) && /^[ '’]/.test(text.slice(token.end, token.end + 1));
    const fits = isSloppy ? token.written === 'lower' && token.isLast && !token.isUnsure : token.written !== 'lower';
    if (!isParticle && (!fits || token.isNoName)) break;
    row.push(token);
  }
  while (row.length > 1 && particles.test(row.at(-1)?.text ?? '') && row.at(-1)?.written === 'lower') row.pop();
  return row;
}

/** "Professor von Wedelstädt", "la Sra. El Amrani": a name may begin with a particle behind a title. */
function isOpening(text: string, tokens: Token[], at: number): boolean {
  const [first, next] = [tokens[at], tokens[at + 1]];
  if (
    !first ||
    !next ||
    !particles.test(first.text) ||
    (!particles.test(next.text) && (next.written === 'lower' || next.isNoName))
  )
    return false;
  return text.slice(first.end, next.start) === ' ' && isTitled(text, first.start);
}

/** @returns the name that begins this row, if the signs together say that it is one */
function nameIn(page: Page, row: Token[], before: Stretch | undefined): Stretch | null {
  const { text } = page;
  const [first] = row;
  if (!first) return null;
  if (titles.test(first.text) && row.length === 1) return null;
  const start = titles.test(first.text) && (row[1]?.written ?? 'lower') !== 'lower' && !first.isFirst ? 1 : 0;
  const names = row.slice(start);
  const [head0] = names;
  if (!head0) return null;
  const titled = isTitled(text, head0.start);
  const sign = titled ? certainly : signBefore(page, head0.start, names.at(-1)?.end ?? 0, before);
  const isLower = head0.written === 'lower';
  if (isLower && !particles.test(head0.text))
    return sloppyName(text, names, sign, titled, page.signs.greeted.has(head0.start));
  const length = isLower && !titled ? 0 : nameLength(names, sign, text);
  if (length === 0) return null;
  const last = names[length - 1] ?? head0;
  if (!titled && isOfThing(text, names, last)) return null;
  if (sign < surely && isOfCompany(text, names.slice(0, length), before)) return null;
  return { start: head0.start, end: withFirstBehind(text, head0, last) };
}

/** "Hotel Anna", "San Marcos", "der Oscar", "Julia 1.9": called so, and nobody. */
function isOfThing(text: string, names: Token[], last: Token): boolean {
  const [first] = names;
  if (!first) return false;
  if (isPlace(text, first.start) || isThingCalled(text, first.start)) return true;
  if (names.length > 1 && names[1]?.isNoName !== true) return false;
  return (
    hasArticle(text, first.start) || /^(?:[ ]?\d|,?[ ]\p{Lu}{2}(?!\p{L}))/u.test(text.slice(last.end, last.end + 5))
  );
}

function isOfCompany(text: string, names: Token[], before: Stretch | undefined): boolean {
  const [first, ...rest] = names;
  const last = names.at(-1);
  if (!first || !last) return false;
  return isFirm(text, last) || rest.some((token) => isFirmWord(token.text)) || isOfFirm(text, first.start, before);
}

/** "Nguyen, Minh Anh": the first name behind the comma belongs to it. */
function withFirstBehind(text: string, first: Token, last: Token): number {
  if (!last.isLast || first !== last || text.slice(last.end, last.end + 2) !== ', ') return last.end;
  let end = last.end;
  for (const token of tokensOf(text.slice(last.end + 2, last.end + 60))
    .map((each) => moved(each, last.end + 2))
    .slice(0, 3)) {
    if (!(token.isFirst || token.written === 'initial') || token.isUnsure || token.written === 'lower') break;
    if (text.slice(end, token.start) !== (end === last.end ? ', ' : ' ')) break;
    end = token.end;
  }
  return end;
}

const moved = (token: Token, by: number): Token => ({ ...token, start: token.start + by, end: token.end + by });

/** Who was named in full is often named in part afterwards, or before. */
function againIn(text: string, tokens: Token[], finds: NameFind[]): NameFind[] {
  const parts = new Set(
    finds.flatMap(({ start, end }) =>
      text
        .slice(start, end)
        .split(/[\s,]+/)
        .filter((part) => part.length > 3 && !particles.test(part)),
    ),
  );
  if (parts.size === 0) return [];
  const isFound = new Set<number>();
  for (const { start, end } of finds) for (let at = start; at < end; at += 1) isFound.add(at);
  return tokens
    .filter(
      (token) =>
        token.written === 'capital' &&
        !token.isUnsure &&
        !token.isNoName &&
        parts.has(token.text) &&
        !isFound.has(token.start) &&
        !isFirm(text, token),
    )
    .map(({ start, end }) => ({ start, end, entity: 'person', guessed: true }));
}
