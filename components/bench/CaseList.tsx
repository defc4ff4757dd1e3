import { Check, ChevronDown, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Case } from '../../lib/test-bench/case.ts';
import type { End } from '../../lib/test-bench/ends.ts';
import type { BenchResult, Contender, Verdict } from '../../lib/test-bench/rows.ts';
import { objectionsTo, verdictId } from '../../lib/test-bench/standing.ts';
import { CaseView } from './CaseView.tsx';

export type CaseRow = {
  one: Case;
  /** By side; left out where it was not answered yet. */
  results: (BenchResult | undefined)[];
};

type Props = {
  title: string;
  rows: CaseRow[];
  contenders: Contender[];
  verdicts: ReadonlyMap<string, Verdict>;
  ends: readonly End[];
  onJudge(result: BenchResult, verdict: Verdict['verdict'] | null, note: string): void;
  onRun(caseIds: string[]): void;
  busy: boolean;
};

/** The queries of one action, those that fail first; each opens to its answer. */
export function CaseList({ title, rows, contenders, verdicts, ends, onJudge, onRun, busy }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // On a narrow page it opens below the table, out of sight.
  useEffect(() => heading.current?.focus(), []);
  const verdictOf = (result: BenchResult) => verdicts.get(verdictId(result.caseId, result.answer));
  const passes = (result: BenchResult | undefined) =>
    result !== undefined && objectionsTo(result, verdictOf(result)).length === 0;
  const failing = (row: CaseRow) => row.results.some((result) => result && !passes(result));
  const sorted = rows.toSorted((a, b) => Number(failing(b)) - Number(failing(a)));
  return (
    <section aria-label={title} className="min-w-0 space-y-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 ref={heading} tabIndex={-1} className="grow font-semibold text-name outline-none">
          {title}
        </h2>
        <button
          type="button"
          disabled={busy}
          onClick={() => onRun(rows.map(({ one }) => one.id))}
          className="min-h-6 rounded-sm px-1 text-accent hover:bg-hover disabled:opacity-50"
        >
          Run {rows.length === 1 ? 'this query' : `these ${rows.length}`}
        </button>
      </div>
      <ul className="divide-y divide-line border-line border-y">
        {sorted.map(({ one, results }) => {
          const isOpen = open === one.id;
          return (
            <li key={one.id}>
              <button
                type="button"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : one.id)}
                className="flex min-h-8 w-full items-center gap-2 py-1 text-start hover:bg-hover"
              >
                {results.map((result, n) => (
                  <Mark key={n} state={!result ? 'open' : passes(result) ? 'right' : 'wrong'} />
                ))}
                <span dir="auto" className={`min-w-0 grow ${isOpen ? '' : 'truncate'}`}>
                  {one.query || '(nothing typed)'}
                </span>
                <ChevronDown size={14} aria-hidden className={`shrink-0 text-muted ${isOpen ? 'rotate-180' : ''}`} />
              </button>
              {isOpen && (
                <CaseView
                  one={one}
                  sides={results.map((result, n) => ({
                    name: contenders.length > 1 ? (contenders[n]?.name ?? '') : '',
                    result,
                    verdict: result && verdictOf(result),
                  }))}
                  end={ends.find(({ cases }) => cases.includes(one.id)) ?? null}
                  onJudge={onJudge}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Mark({ state }: { state: 'right' | 'wrong' | 'open' }) {
  if (state === 'right') return <Check size={14} aria-label="Passes" className="shrink-0 text-done" />;
  if (state === 'wrong') return <X size={14} aria-label="Fails" className="shrink-0 text-wrong" />;
  return <span role="img" aria-label="Not run yet" className="mx-1 size-1.5 shrink-0 rounded-full bg-edge" />;
}
