import limitations from '../../lib/test-bench/limitations.json' with { type: 'json' };
import type { Limitation } from '../../lib/test-bench/limitations.ts';

const known: Record<string, Limitation> = limitations.actions;

/** What this action often misses, told before it is met: a line to open, never in the way. */
export function OftenMisses({ outcome }: { outcome: string }) {
  const limit = known[outcome];
  if (!limit || (limit.misses.length === 0 && !limit.draft)) return null;
  return (
    <details className="text-muted text-small">
      <summary className="w-fit cursor-pointer rounded-sm hover:text-text">
        {limit.draft ? `Draft: tested on ${limit.cases} queries` : 'Often misses …'}
      </summary>
      {limit.misses.length > 0 && (
        <ul className="list-disc ps-4">
          {limit.misses.map((miss) => (
            <li key={miss}>{miss}</li>
          ))}
        </ul>
      )}
      <p>
        Right in full for {Math.round(limit.success)} % of {limit.cases} test queries without a model,{' '}
        {limitations.date}.
      </p>
    </details>
  );
}
