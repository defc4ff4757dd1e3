import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { isFailed, struckIn } from '../../lib/test-bench/go-no-go.ts';
import type { BenchResult } from '../../lib/test-bench/rows.ts';
import { Answered } from './Answered.tsx';
import { counted, duration, groupName, money } from './words.ts';

export type Pair = { before: BenchResult; now: BenchResult };
type Props = { pairs: Pair[]; names: string[] };

/** Each past question with the answer then and the one now, those that differ first. */
export function PairList({ pairs, names }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const sorted = pairs.toSorted((a, b) => Number(isChanged(b)) - Number(isChanged(a)));
  return (
    <ul className="divide-y divide-line border-line border-y">
      {sorted.map((pair) => {
        const id = pair.now.caseId;
        const isOpen = open === id;
        return (
          <li key={id}>
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : id)}
              className="flex min-h-8 w-full flex-wrap items-center gap-x-3 gap-y-0.5 py-1 text-start hover:bg-hover"
            >
              <span dir="auto" className={`min-w-40 flex-1 ${isOpen ? '' : 'truncate'}`}>
                {pair.now.query}
              </span>
              <span className="text-muted text-small">{differenceOf(pair)}</span>
              <ChevronDown size={14} aria-hidden className={`shrink-0 text-muted ${isOpen ? 'rotate-180' : ''}`} />
            </button>
            {isOpen && (
              <div className="grid grid-cols-1 gap-4 pt-1 pb-3 lg:grid-cols-2">
                {[pair.before, pair.now].map((result, n) => (
                  <div key={names[n]} className="min-w-0 space-y-1">
                    <p className="text-muted text-small">
                      {names[n]} · {groupName(result.outcome)} · {duration(result.ms)}
                      {result.tokens > 0 && ` · ${money(result.cost, result.currency)}`}
                      {struckIn(result.turn) > 0 && ` · ${counted(struckIn(result.turn), 'statement')} struck`}
                    </p>
                    <Answered result={result} />
                  </div>
                ))}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const isChanged = ({ before, now }: Pair) => before.answer.trim() !== now.answer.trim();

function differenceOf(pair: Pair): string {
  if (isFailed(pair.now) && !isFailed(pair.before)) return 'no whole answer now';
  if (pair.before.outcome !== pair.now.outcome)
    return `${groupName(pair.before.outcome)} → ${groupName(pair.now.outcome)}`;
  return isChanged(pair) ? 'reads differently' : 'the same';
}
