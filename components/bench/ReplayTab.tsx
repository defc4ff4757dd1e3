import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Merged } from '../../lib/settings/merge.ts';
import { decide } from '../../lib/test-bench/go-no-go.ts';
import type { SettingsHook } from '../hooks/types.ts';
import { useBenchRun } from '../hooks/useBenchRun.ts';
import { pastQuestions, usePastIds } from '../hooks/usePastTurns.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field, inputLook } from '../ui/Field.tsx';
import { type Against, againstNow, CandidateFields, sideOf } from './CandidateFields.tsx';
import { GoNoGo } from './GoNoGo.tsx';
import { type Pair, PairList } from './PairList.tsx';
import { RunState } from './RunState.tsx';
import { useBegin } from './useBegin.tsx';
import { counted } from './words.ts';

type Props = {
  merged: Merged;
  hidden: boolean;
  requestHost(origin: string): Promise<boolean>;
  ruleField: SettingsHook['ruleField'];
  records: { name: string; json: string }[];
};

const words = { now: 'Your settings as they are', candidate: 'Another model', rules: 'No model' };

/** The seller's own past questions, asked again before a switch: what would be other than it was? */
export function ReplayTab({ merged, hidden, requestHost, ruleField, records }: Props) {
  const past = usePastIds();
  const count = past?.length ?? null;
  const runs = useBenchRun({ what: 'replay', questionsFor: pastQuestions, records });
  const { begin, dialog } = useBegin({ merged, bench: runs, requestHost });
  const [against, setAgainst] = useState<Against>(() => ({ ...againstNow(merged), with: 'now' }));
  const [limit, setLimit] = useState(20);
  const { run, results } = runs;
  const pairs = useMemo(() => pairsOf(results), [results]);
  const names = run?.contenders.map(({ name }) => name) ?? [];
  const candidate = sideOf(against);
  const busy = runs.progress !== null || hidden;
  const start = () =>
    begin({ only: '', caseIds: (past ?? []).slice(0, limit), sides: [candidate ?? null], rates: false });
  if (count === 0 && results.length === 0)
    return (
      <EmptyState
        icon={<History size={20} aria-hidden />}
        title="No past questions yet"
        text="Once you have asked Wingside about your records, those questions can be asked again here, of another model or after an update, before you rely on it."
      />
    );
  return (
    <div className="space-y-5">
      <section aria-label="Ask past questions again" className="space-y-3">
        <p className="max-w-2xl text-muted">
          Each question is asked again on the record as it was then, at the time it was asked. Questions over many
          records are answered from what is known today; nothing is read from websites, and nothing is written.
        </p>
        <div className="flex flex-wrap items-end gap-3">
          <Field label="How many">
            {(ids) => (
              <select
                {...ids}
                value={limit}
                onChange={(event) => setLimit(Number(event.target.value))}
                className={inputLook}
              >
                <option value={20}>The last 20</option>
                <option value={50}>The last 50</option>
                <option value={100_000}>All {count ?? ''}</option>
              </select>
            )}
          </Field>
          <Button
            look={run && run.state !== 'done' && !runs.progress ? 'plain' : 'main'}
            disabled={busy || !count || candidate === undefined}
            onClick={start}
          >
            Ask {counted(Math.min(limit, count ?? 0), 'question')} again
          </Button>
        </div>
        <CandidateFields {...{ merged, words }} value={against} onChange={setAgainst} disabled={busy} />
        <RunState bench={runs} {...{ merged, ruleField }} candidateKey={against.key} hidden={hidden} />
      </section>
      {dialog}
      {pairs.length > 0 && (
        <>
          <GoNoGo
            decision={decide(pairs)}
            names={names}
            currency={pairs.find(({ now }) => now.currency)?.now.currency ?? null}
          />
          <PairList pairs={pairs} names={names} />
        </>
      )}
    </div>
  );
}

/** Questions that were answered again, with the answer then. */
function pairsOf(results: readonly Pair['now'][]): Pair[] {
  const then = new Map(results.filter(({ contender }) => contender === 0).map((result) => [result.caseId, result]));
  return results.flatMap((now) => {
    const before = then.get(now.caseId);
    return now.contender === 1 && before ? [{ before, now }] : [];
  });
}
