import type { Case } from './case.ts';
import type { BenchResult, Verdict } from './rows.ts';
import type { Judged } from './score.ts';

/** One answer is told from another by this; a verdict holds for the answer it was given for. */
export function verdictId(caseId: string, answer: string): string {
  let [one, two] = [0x811c9dc5, 0x9dc5811c];
  for (let at = 0; at < answer.length; at += 1) {
    one = Math.imul(one ^ answer.charCodeAt(at), 0x01000193);
    two = Math.imul(two ^ answer.charCodeAt(at), 0x85ebca6b);
  }
  return `${caseId} ${(one >>> 0).toString(16)}${(two >>> 0).toString(16)}`;
}

/** A person's word wins over every other judge: a "yes" passes whatever code objects to, a "partly" does not pass. */
export function objectionsTo(result: BenchResult, verdict: Verdict | undefined): string[] {
  if (!verdict) return result.why;
  if (verdict.verdict === 'yes') return [];
  const said = verdict.verdict === 'partly' ? 'a person said: partly' : 'a person said: no';
  return [verdict.note ? `${said} (${verdict.note})` : said, ...result.why];
}

/** @returns results as the report counts them; those whose case is gone are left out */
export function judgedOf(
  results: readonly BenchResult[],
  cases: ReadonlyMap<string, { one: Case }>,
  verdicts: ReadonlyMap<string, Verdict>,
): Judged[] {
  // Few answers have a verdict: the others need not be told apart.
  const looked = new Set([...verdicts.values()].map(({ caseId }) => caseId));
  const verdictOf = ({ caseId, answer }: BenchResult) =>
    looked.has(caseId) ? verdicts.get(verdictId(caseId, answer)) : undefined;
  return results.flatMap((result) => {
    const known = cases.get(result.caseId);
    if (!known) return [];
    const why = objectionsTo(result, verdictOf(result));
    const { group, outcome: got, routed, ms } = result;
    return [{ group, one: known.one, why, got, routed, ms }];
  });
}

/** Ids of cases that fail with one and pass with the other, both measured. */
export function movedBetween(now: readonly Judged[], then: readonly Judged[]): { rose: string[]; fell: string[] } {
  const before = new Map(then.map(({ one, why }) => [one.id, why.length === 0]));
  const both = now.filter(({ one }) => before.has(one.id));
  return {
    rose: both.filter(({ one, why }) => why.length === 0 && !before.get(one.id)).map(({ one }) => one.id),
    fell: both.filter(({ one, why }) => why.length > 0 && before.get(one.id)).map(({ one }) => one.id),
  };
}
