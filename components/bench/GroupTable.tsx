import { ChevronRight } from 'lucide-react';
import { standardFrom } from '../../lib/test-bench/limitations.ts';
import { type Judged, successOf } from '../../lib/test-bench/score.ts';
import { duration, groupName } from './words.ts';

/** What an action should reach. */
const bar = 80;

type Props = {
  /** By side. */
  judged: Judged[][];
  /** How many queries each group has, answered or not. */
  known: ReadonlyMap<string, number>;
  chosen: string | null;
  onChoose(group: string): void;
};

/** One line an action: how often it is right, how sure that is, how quick. A press opens its queries. */
export function GroupTable({ judged, known, chosen, onChoose }: Props) {
  const groups = [...new Set(judged.flatMap((side) => side.map(({ group }) => group)))].sort((a, b) =>
    groupName(a).localeCompare(groupName(b)),
  );
  return (
    <table className="w-full lg:sticky lg:top-0">
      <caption className="sr-only">Success by action. The mark in each bar is at {bar} %.</caption>
      <thead className="text-muted text-small">
        <tr className="border-line border-b">
          <th className="py-1 text-start font-normal">Action</th>
          <th className="w-[34%] px-3 py-1 text-start font-normal">Right, with the 95 % interval</th>
          <th className="py-1 text-end font-normal">Passes</th>
          <th className="hidden py-1 ps-3 text-end font-normal sm:table-cell">95th pct.</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const sides = judged.map((side) => side.filter((one) => one.group === group));
          return (
            <tr key={group} className={`border-line border-b ${chosen === group ? 'bg-accent-soft' : ''}`}>
              <th scope="row" className="py-0.5 text-start font-normal">
                <button
                  type="button"
                  aria-pressed={chosen === group}
                  onClick={() => onChoose(group)}
                  className="flex min-h-7 w-full items-center gap-1 rounded-sm text-start hover:text-accent"
                >
                  <ChevronRight size={13} aria-hidden className="shrink-0 text-muted rtl:rotate-180" />
                  <span className="min-w-0">
                    {groupName(group)}
                    {(known.get(group) ?? 0) < standardFrom && (
                      <span className="ms-1.5 rounded-sm bg-careful-soft px-1 text-careful text-small">draft</span>
                    )}
                  </span>
                </button>
              </th>
              <td className="px-3 py-1.5">
                <div className="space-y-1">
                  {sides.map((side, n) => (
                    <Bar key={n} judged={side} second={n > 0} />
                  ))}
                </div>
              </td>
              <td className="py-0.5 text-end">
                {sides.map((side, n) => (
                  <p key={n}>
                    {side.filter(({ why }) => why.length === 0).length}/{side.length}
                  </p>
                ))}
              </td>
              <td className="hidden whitespace-nowrap py-0.5 ps-3 text-end text-muted sm:table-cell">
                {sides.map((side, n) => (
                  <p key={n}>{duration(successOf(side).p95ms)}</p>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Bar({ judged, second }: { judged: Judged[]; second: boolean }) {
  const { success, from, to } = successOf(judged);
  const colour = success >= bar ? 'bg-done' : 'bg-careful';
  return (
    <div className="flex items-center gap-2">
      <div
        role="img"
        aria-label={`${success} %, ${from} to ${to} %`}
        className="relative h-2.5 min-w-12 grow rounded-sm bg-hover"
      >
        <div className={`h-full rounded-sm ${colour} ${second ? 'opacity-60' : ''}`} style={{ width: `${success}%` }} />
        <div
          className="-translate-y-1/2 absolute top-1/2 h-px bg-text"
          style={{ left: `${from}%`, width: `${to - from}%` }}
        />
        <div className="absolute inset-y-0 w-px bg-text" style={{ left: `${from}%` }} />
        <div className="absolute inset-y-0 w-px bg-text" style={{ left: `${to}%` }} />
        <div className="-inset-y-0.5 absolute border-edge border-l border-dashed" style={{ left: `${bar}%` }} />
      </div>
      <span className="w-12 shrink-0 text-end">{Math.round(success)} %</span>
    </div>
  );
}
