import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Decision } from '../../lib/test-bench/go-no-go.ts';
import { counted, duration, money } from './words.ts';

type Props = { decision: Decision; names: string[]; currency: string | null };

/** May one switch? The word first, then why, then the figures it rests on. */
export function GoNoGo({ decision, names, currency }: Props) {
  const { go, before: then, now, against, changed } = decision;
  const rows = [
    ['Statements without evidence', then.struck, now.struck],
    ['Without a whole answer', then.failed, now.failed],
    ['Sent to another action', '', now.elsewhere],
    ['Time of an answer, in the middle', duration(then.p50ms), duration(now.p50ms)],
    ['Cost', costOf(then, currency), costOf(now, currency)],
  ] as const;
  return (
    <section aria-label="Summary" className="space-y-3">
      <div
        className={`flex gap-2 rounded-md px-3 py-2 ${go ? 'bg-done-soft text-done' : 'bg-careful-soft text-careful'}`}
      >
        {go ? (
          <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0" />
        ) : (
          <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
        )}
        <div>
          <p className="font-semibold">{go ? 'Go: nothing speaks against it.' : 'No go yet.'}</p>
          {against.length > 0 && (
            <ul className="list-disc ps-4.5">
              {against.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          )}
          <p>
            {counted(now.answers, 'question')} asked again; {changed} of the answers read differently. Look at those
            below.
          </p>
        </div>
      </div>
      <table className="w-full max-w-2xl">
        <thead className="text-muted text-small">
          <tr className="border-line border-b">
            <td />
            <th className="px-3 py-1 text-end font-normal">{names[0]}</th>
            <th className="py-1 text-end font-normal">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name} className="border-line border-b">
              <th scope="row" className="py-1 text-start font-normal">
                {name}
              </th>
              <td className="px-3 py-1 text-end">{before}</td>
              <td className="py-1 text-end">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const costOf = ({ tokens, cost }: Decision['now'], currency: string | null): string =>
  tokens === 0 ? 'nothing' : `${counted(tokens, 'token')}, ${money(cost, currency)}`;
