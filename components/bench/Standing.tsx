import { type meanOf, scaleNames, scales } from '../../lib/test-bench/rated.ts';
import type { Contender } from '../../lib/test-bench/rows.ts';
import { type Judged, successOf } from '../../lib/test-bench/score.ts';
import { counted, duration } from './words.ts';

type Side = { contender: Contender; judged: Judged[]; cost: string | null; rated: ReturnType<typeof meanOf> };
type Props = { sides: Side[] };

/** Success in all, one line a side: a figure and what it rests on. */
export function Standing({ sides }: Props) {
  return (
    <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {sides.map(({ contender, judged, cost, rated }) => {
        const { success, from, to, cases, routed, p50ms, p95ms } = successOf(judged);
        if (cases === 0)
          return (
            <li key={contender.name} className="space-y-1 text-muted">
              <p>{contender.name}</p>
              <p>No answer yet.</p>
            </li>
          );
        const passed = judged.filter(({ why }) => why.length === 0).length;
        return (
          <li key={contender.name} className="space-y-1">
            <p className="text-muted">{contender.name}</p>
            <p>
              <span className="font-semibold text-[1.75rem] leading-8">{success} %</span>{' '}
              <span className="text-muted">
                right, {passed} of {counted(cases, 'query', 'queries')} · 95 % interval {from} to {to} %
              </span>
            </p>
            <p className="text-muted">
              {routed} % sent to the right action · {duration(p50ms)} in the middle, {duration(p95ms)} at the 95th
              percentile{cost && ` · ${cost}`}
            </p>
            {rated && (
              <p className="text-muted">
                A model rated {counted(rated.of, 'answer')}, of 5:{' '}
                {scales.map((name) => `${scaleNames[name].toLowerCase()} ${rated.means[name]}`).join(', ')}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
