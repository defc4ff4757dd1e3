import { agreementOf } from '../../lib/test-bench/agreement.ts';
import type { BenchResult, Verdict } from '../../lib/test-bench/rows.ts';
import { verdictId } from '../../lib/test-bench/standing.ts';
import { counted } from './words.ts';

type Props = { results: readonly BenchResult[]; verdicts: ReadonlyMap<string, Verdict> };

/** How far the checks judge as people do. Where nobody has judged, that is said. */
export function Agreed({ results, verdicts }: Props) {
  const pairs = results.flatMap(({ caseId, answer, why, contender }) => {
    const verdict = contender === 0 && verdicts.size > 0 ? verdicts.get(verdictId(caseId, answer)) : undefined;
    return verdict ? [{ human: verdict.verdict, machine: why.length === 0 }] : [];
  });
  const agreement = agreementOf(pairs);
  return (
    <p className="text-muted">
      {agreement
        ? `${counted(agreement.pairs, 'verdict', 'verdicts')} of people: the checks say the same of ${agreement.agree} %${agreement.kappa === null ? '' : `, kappa ${agreement.kappa}`}.`
        : 'No person has judged these answers yet: open an action and say yes, partly or no under an answer, or take in a file of verdicts.'}
    </p>
  );
}
