import { type Agreement, agreementOf } from '../../lib/test-bench/agreement.ts';
import { isGood } from '../../lib/test-bench/rated.ts';
import type { BenchResult, Verdict } from '../../lib/test-bench/rows.ts';
import { verdictId } from '../../lib/test-bench/standing.ts';
import { counted } from './words.ts';

type Props = { results: readonly BenchResult[]; verdicts: ReadonlyMap<string, Verdict> };

/** How far the checks judge as people do. Where nobody has judged, that is said. */
export function Agreed({ results, verdicts }: Props) {
  const judged = results.flatMap((result) => {
    const { caseId, answer, contender } = result;
    const verdict = contender === 0 && verdicts.size > 0 ? verdicts.get(verdictId(caseId, answer)) : undefined;
    return verdict ? [{ result, human: verdict.verdict }] : [];
  });
  const agreement = agreementOf(judged.map(({ result, human }) => ({ human, machine: result.why.length === 0 })));
  const ofModel = agreementOf(
    judged.flatMap(({ result: { rating }, human }) => (rating ? [{ human, machine: isGood(rating) }] : [])),
  );
  return (
    <p className="text-muted">
      {agreement
        ? `${counted(agreement.pairs, 'verdict', 'verdicts')} of people: the checks say the same of ${told(agreement)}.${ofModel ? ` The model says the same of ${told(ofModel)} (4 and more on each scale is good).` : ''}`
        : 'No person has judged these answers yet: open an action and say yes, partly or no under an answer, or take in a file of verdicts.'}
    </p>
  );
}

const told = ({ pairs, agree, kappa }: Agreement): string =>
  `${agree} % of ${pairs}${kappa === null ? '' : `, kappa ${kappa}`}`;
