import { meaningsOfStem } from '../../knowledge/asked.ts';
import type { Statement } from './pick.ts';
import { quantitiesIn } from './quantities.ts';

/** Two articles that give different figures for the same thing. */
export type Conflict = { newer: Statement; older: Statement };

/** Words for what a figure counts say nothing about whose figure it is. */
const counting = /^(?:\d.*|eur|gbp|usd|work|dai|day|tag|jour|dia|hour|week|month|year|percent|busi|up|within)$/;
const leastShared = 2;
const leastOverlap = 0.5;
const most = 3;

/** @param statements all that were found, also those that were not chosen @param about how much of the question both must speak to */
export function conflictsIn(statements: Statement[], about: number): Conflict[] {
  const said = statements
    .filter((each) => each.about >= about)
    .map((statement) => ({ statement, quantities: quantitiesIn(statement.text), subject: subjectOf(statement) }))
    .filter(({ quantities }) => quantities.length > 0);
  const found: (Conflict & { overlap: number })[] = [];
  for (const [at, one] of said.entries())
    for (const other of said.slice(at + 1)) {
      const [a, b] = [one.statement, other.statement];
      if (a.hit.article.id === b.hit.article.id) continue;
      const shared = [...one.subject].filter((word) => other.subject.has(word)).length;
      const overlap = shared / Math.min(one.subject.size, other.subject.size);
      // "A registered deal is protected for 60 days" has only one word of its own to share.
      const terse =
        shared === 1 && Math.min(one.subject.size, other.subject.size) <= 2 && Math.min(a.about, b.about) >= 0.6;
      if ((shared < leastShared && !terse) || overlap < leastOverlap || !differ(one.quantities, other.quantities))
        continue;
      const aIsNewer = (a.hit.article.changedAt ?? '') >= (b.hit.article.changedAt ?? '');
      found.push({ newer: aIsNewer ? a : b, older: aIsNewer ? b : a, overlap: overlap + a.weight + b.weight });
    }
  const pairs = new Set<string>();
  return found
    .sort((a, b) => b.overlap - a.overlap)
    .filter(({ newer, older }) => {
      const pair = [newer.hit.article.id, older.hit.article.id].sort().join(' ');
      return pairs.has(pair) ? false : pairs.add(pair) !== undefined;
    })
    .slice(0, most);
}

/** One of the things both measure is told with no value in common. */
function differ(a: ReturnType<typeof quantitiesIn>, b: ReturnType<typeof quantitiesIn>): boolean {
  return [...new Set(a.map(({ unit }) => unit))].some((unit) => {
    const here = a.filter((each) => each.unit === unit).map(({ value }) => value);
    const there = b.filter((each) => each.unit === unit).map(({ value }) => value);
    return there.length > 0 && !here.some((value) => there.includes(value));
  });
}

/** What it is about, words of one meaning as one. */
const subjectOf = ({ stems }: Statement): ReadonlySet<string> =>
  new Set([...stems].filter((stem) => !counting.test(stem)).map((stem) => meaningsOfStem(stem) ?? stem));
