import type { Case } from '../../lib/test-bench/case.ts';
import type { End } from '../../lib/test-bench/ends.ts';
import { scaleNames, scales } from '../../lib/test-bench/rated.ts';
import type { BenchResult, Verdict } from '../../lib/test-bench/rows.ts';
import { Answered } from './Answered.tsx';
import { VerdictForm } from './VerdictForm.tsx';
import { groupName } from './words.ts';

type Side = { name: string; result: BenchResult | undefined; verdict: Verdict | undefined };
type Props = {
  one: Case;
  sides: Side[];
  end: End | null;
  onJudge(result: BenchResult, verdict: Verdict['verdict'] | null, note: string): void;
};

/** One query: what was expected, what came, why that fails, and what a person says of it. */
export function CaseView({ one, sides, end, onJudge }: Props) {
  const facts = [
    ['Record', one.record === 'none' ? 'No record open' : one.record],
    ['Expected', [groupName(one.expect), ...(one.params ? [JSON.stringify(one.params)] : [])].join(' ')],
    ...(one.history ? [['Asked before', one.history.map(({ query }) => query).join(' → ')]] : []),
    ...(one.checks?.includes ? [['Must say', one.checks.includes.join(', ')]] : []),
    ...(one.forbidden ? [['Must not say', one.forbidden.join(', ')]] : []),
    ...(end ? [['Its end', `${end.misses}. ${end.instead} (${end.since})`]] : []),
  ];
  return (
    <div className="space-y-3 pt-1 pb-3 ps-6">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd dir="auto" className="min-w-0">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <div className={sides.length > 1 ? 'grid grid-cols-1 gap-4 lg:grid-cols-2' : ''}>
        {sides.map(({ name, result, verdict }, n) => (
          <div key={n} className="min-w-0 space-y-2">
            {name && <p className="text-muted text-small">{name}</p>}
            {result ? (
              <>
                <p>
                  Went to <strong className="font-semibold">{groupName(result.outcome)}</strong>
                </p>
                {result.why.length > 0 && (
                  <ul aria-label="Why it fails" className="list-disc ps-4.5 text-wrong">
                    {result.why.map((why) => (
                      <li key={why}>{why}</li>
                    ))}
                  </ul>
                )}
                <Answered result={result} />
                {result.rating && <Rated rating={result.rating} />}
                <VerdictForm
                  key={`${result.runId} ${verdict?.at}`}
                  verdict={verdict}
                  onJudge={(said, note) => onJudge(result, said, note)}
                />
              </>
            ) : (
              <p className="text-muted">Not run yet.</p>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What a model said of the answer: an opinion, and shown as one. */
function Rated({ rating }: { rating: NonNullable<BenchResult['rating']> }) {
  return (
    <div className="text-muted">
      <p>
        The model’s opinion, of 5:{' '}
        {scales.map((name) => `${scaleNames[name].toLowerCase()} ${rating[name]}`).join(', ')}
      </p>
      <p dir="auto">{rating.why}</p>
    </div>
  );
}
