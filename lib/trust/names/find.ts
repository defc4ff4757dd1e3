import type { Find } from '../detect/find.ts';
import { isFirm, isNamedThing, isTitled, type Page, type Stretch, signBefore } from './context.ts';
import { nameLength, particles, sloppyName } from './judge.ts';
import { isOfCompany, isOfThing } from './of-thing.ts';
import { sign as signs, speaks, titles } from './signs.ts';
import { type Token, tokensOf } from './token.ts';

export type NameFind = Find & { guessed: true };

const { surely, certainly } = signs;

/**
 * People named in free text: by titles, greetings, signatures and lists, by the words around them, and by names that are
 * met often. One pass over the words.
 *
 * @param taken what is already known to be something else, or somebody
 * @param reach of these, what somebody is reached by: whose it is stands before it
 * @param people of these, who is known: whoever stands in a list with them is somebody, too
 */
export function findNames(page: Page, taken: Stretch[], people: Stretch[] = [], reach: Stretch[] = []): NameFind[] {
  const { text } = page;
  const tokens = withoutTaken(page.tokens, taken);
  const finds: NameFind[] = [];
  const things = new Set<string>();
  const before = lastBefore(finds, people);
  const reachedAt = new Set(reach.map(({ start }) => start));
  for (let at = 0; at < tokens.length; ) {
    const row = mayBegin(page, tokens[at]) ? rowFrom(text, tokens, at) : [];
    const found = row.length > 0 ? nameIn(page, row, before(row[0]), things, reachedAt) : null;
    if (found) finds.push({ start: found.start, end: found.end, entity: 'person', guessed: true });
    const end = found?.end ?? -1;
    at += 1;
    while (found && (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < end) at += 1;
  }
  // What is once "the Alexandra range" is the range in the rest of the text.
  const sure = [...finds, ...lastFirstIn(text, tokens, finds)].filter(
    ({ start, end }) =>
      !(things.has(text.slice(start, end)) && (page.signs.at.get(start) ?? 0) < certainly) &&
      !(things.size > 1 && isBare(page, start, end)),
  );
  const whole = [...sure, ...tailsIn(page, tokens, [...people, ...sure])];
  return [...whole, ...againIn(text, tokens, whole, things)];
}

/** One word with nothing around it that says that it is somebody: in a text of things called by first names, one of them. */
const isBare = ({ text, signs: { at } }: Page, start: number, end: number): boolean =>
  !text.slice(start, end).includes(' ') &&
  (at.get(start) ?? 0) === 0 &&
  !isTitled(text, start) &&
  !speaks.test(text.slice(end, end + 72));

/** The person named last before a word, found here or known; asked about word after word. */
function lastBefore(finds: Stretch[], people: Stretch[]): (first: Token | undefined) => Stretch | undefined {
  const known = people.toSorted((a, b) => a.end - b.end);
  let next = 0;
  return (first) => {
    const start = first?.start ?? 0;
    while ((known[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const [person, found] = [known[next - 1], finds.at(-1)];
    return person && (!found || person.end > found.end) ? person : found;
  };
}

/** "Okonjo, Adaeze", one a line or a cell: the family name first, whoever knows it or not. */
function lastFirstIn(text: string, tokens: Token[], finds: Stretch[]): NameFind[] {
  return tokens.flatMap((token, at) => {
    if (text[token.end] !== ',') return [];
    const first = tokens[at + 1];
    if (!first?.isFirst || first.isUnsure || first.written === 'lower' || token.written === 'lower') return [];
    if (token.written === 'initial' || token.isNoName || text.slice(token.end, first.start) !== ', ') return [];
    if (!/(?:^|[\n;|/•:(])[ \t]*$/.test(text.slice(Math.max(0, token.start - 3), token.start))) return [];
    if (!/^(?: \p{Lu}\.?)?[ \t]*(?:$|[\n;|/•(])/u.test(text.slice(first.end, first.end + 6))) return [];
    if (finds.some((find) => find.start < first.end && token.start < find.end && find.start < first.start)) return [];
    return [{ start: token.start, end: first.end, entity: 'person' as const, guessed: true as const }];
  });
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
  if (!first || (/^St$/.test(first.text) && !isTitled(text, first.start))) return [];
  if (first.isNoName && !isOpening(text, tokens, at) && !isMonthsNamesake(text, tokens, at)) return [];
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
    const isSakeBehind =
      months.test(token.text) &&
      last.isLast &&
      !last.isUnsure &&
      !/^[.]?[ ]\d/.test(text.slice(token.end, token.end + 3));
    if (!isParticle && (!fits || (token.isNoName && !isSakeBehind))) break;
    row.push(token);
  }
  while (row.length > 1 && particles.test(row.at(-1)?.text ?? '') && row.at(-1)?.written === 'lower') row.pop();
  return row;
}

const months = /^(?:april|may|june|august|mai|juni|avril|abril|julio|marzo|summer|autumn|winter)$/iu;
/** "May Thorburn", "April Hallam": before a family name, and nothing else, a month is a first name. */
function isMonthsNamesake(text: string, tokens: Token[], at: number): boolean {
  const [first, next] = [tokens[at], tokens[at + 1]];
  if (!first || !next || !months.test(first.text) || first.written !== 'capital' || next.written !== 'capital')
    return false;
  const isName = next.isLast || speaks.test(text.slice(next.end, next.end + 72));
  return isName && !next.isUnsure && !next.isNoName && text.slice(first.end, next.start) === ' ';
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
function nameIn(
  page: Page,
  row: Token[],
  before: Stretch | undefined,
  things: Set<string>,
  reachedAt: Set<number>,
): Stretch | null {
  const { text } = page;
  const [first] = row;
  if (!first) return null;
  if (titles.test(first.text) && row.length === 1) return null;
  const start = titles.test(first.text) && (row[1]?.written ?? 'lower') !== 'lower' && !first.isFirst ? 1 : 0;
  const names = row.slice(start);
  const [head0] = names;
  if (!head0) return null;
  const titled = isTitled(text, head0.start);
  const endOfRow = names.at(-1)?.end ?? 0;
  const said = titled ? certainly : signBefore(page, head0.start, endOfRow, before);
  const sign = said < surely && head0.isFirst && isReached(text, endOfRow, reachedAt) ? surely : said;
  const isLower = head0.written === 'lower';
  if (isLower && !particles.test(head0.text))
    return sloppyName(text, names, sign, titled, page.signs.greeted.has(head0.start));
  const length = isLower && !titled ? 0 : nameLength(names, sign, text, page.isGerman);
  if (length === 0) {
    if (head0.isFirst && sign < surely && isNamedThing(text, head0.start, head0.end, page.isGerman))
      things.add(head0.text);
    return null;
  }
  const last = names[length - 1] ?? head0;
  if (!titled && isOfThing(page, names, last, length, sign)) {
    if (length === 1) things.add(head0.text);
    return null;
  }
  if (sign < surely && isOfCompany(text, names.slice(0, length), before)) return null;
  return { start: head0.start, end: withFirstBehind(text, head0, last) };
}

/** "Hazel on 0161 …", "Solveig, IdNr 86…": right before what a person is reached or known by. */
function isReached(text: string, end: number, reachedAt: Set<number>): boolean {
  for (let at = end + 1; at <= end + 12; at += 1)
    if (reachedAt.has(at))
      return /^[ ]?[,:(–-]?[ ]?(?:(?:on|at|under|unter|auf|au|al|m|t|tel|mob|cell)[.:]?[ ])?$/iu.test(
        text.slice(end, at),
      );
  return false;
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

/**
 * "Kit Arkwright" where the record says Kit alone, "Sjaak 't Hart": the family name right behind somebody, though nobody
 * listed it. Not in German, where every noun is written large.
 */
function tailsIn({ text, isGerman }: Page, tokens: Token[], people: Stretch[]): NameFind[] {
  const starts = new Map(tokens.map((token) => [token.start, token]));
  return people.flatMap(({ start, end }) => {
    if (/\s/.test(text.slice(start, end).trim()) && isGerman) return [];
    const gap = /^ (?:(?:'t|’t|de|da|do|van|von|der|den|del|di|la|le|el|al|dos|du) ){0,2}(?=\p{Lu})/u.exec(
      text.slice(end, end + 16),
    )?.[0];
    const token = gap ? starts.get(end + gap.length) : undefined;
    if (!gap || !token || token.written !== 'capital' || token.text.length < 3) return [];
    if (token.isNoName || token.isUnsure || (isGerman && !token.isLast && gap === ' ')) return [];
    if (/^\p{Ll}/u.test(text[start] ?? '')) return [];
    return [
      { start: gap === ' ' ? token.start : end + 1, end: token.end, entity: 'person' as const, guessed: true as const },
    ];
  });
}

/** Who was named in full is often named in part afterwards, or before. */
function againIn(text: string, tokens: Token[], finds: NameFind[], things: Set<string>): NameFind[] {
  const parts = new Set(
    finds.flatMap(({ start, end }) =>
      text
        .slice(start, end)
        .split(/[\s,]+/)
        .filter((part) => part.length > 3 && !particles.test(part)),
    ),
  );
  if (parts.size === 0) return [];
  const sorted = finds.toSorted((a, b) => a.start - b.start);
  let next = 0;
  const isFound = (at: number): boolean => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (sorted[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
  return tokens
    .filter(
      (token) =>
        token.written === 'capital' &&
        parts.has(token.text) &&
        !token.isUnsure &&
        !token.isNoName &&
        !things.has(token.text) &&
        !isFound(token.start) &&
        !isFirm(text, token),
    )
    .map(({ start, end }) => ({ start, end, entity: 'person', guessed: true }));
}
