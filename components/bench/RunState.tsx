import { tell } from '../../lib/core/failure.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { BenchRun } from '../../lib/test-bench/rows.ts';
import type { SettingsHook } from '../hooks/types.ts';
import type { BenchRunHook } from '../hooks/useBenchRun.ts';
import EgressPreview from '../trust/EgressPreview.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { counted, duration } from './words.ts';

type Props = {
  bench: BenchRunHook;
  merged: Merged;
  ruleField: SettingsHook['ruleField'];
  /** Of the candidate. */
  candidateKey: string;
  /** Private mode: nothing may be kept. */
  hidden: boolean;
};

/** How far a run is, or why it stands still and how it goes on. */
export function RunState({ bench, merged, ruleField, candidateKey, hidden }: Props) {
  const { run, progress, pause, results, goOn } = bench;
  if (progress) return <Running progress={progress} onStop={bench.stop} />;
  if (pause?.why === 'busy')
    return <FailureNote tone="careful" failure="A run is under way in another tab. Let it end, or stop it there." />;
  if (!run || run.state === 'done') return pause?.why === 'bug' ? <FailureNote failure={pause.said} /> : null;
  const left = run.caseIds.length * run.contenders.length - results.length;
  const again = (
    <Button look="main" disabled={hidden} onClick={() => void goOn(run, candidateKey)}>
      Go on with {counted(left, 'question')}
    </Button>
  );
  if (pause?.why === 'shown')
    return (
      <EgressPreview
        egress={pause.egress}
        merged={withCandidate(merged, run)}
        onDecide={(yes) => {
          if (yes) void bench.agree(pause.egress.host).then(() => goOn(run, candidateKey));
          else bench.leaveIt();
        }}
        // What is shown rests on the rules: it is put together anew.
        onRule={(field, rule) => void ruleField(field, rule).then(() => goOn(run, candidateKey))}
        onCopy={(text) => void navigator.clipboard.writeText(text)}
        onSettings={() => window.open('/options.html', '_blank')}
      />
    );
  if (pause?.why === 'model')
    return (
      <FailureNote failure={`${tell(pause.failure)} The run waits; what was answered is kept.`}>{again}</FailureNote>
    );
  if (pause?.why === 'bug') return <FailureNote failure={`The run broke off: ${pause.said}`}>{again}</FailureNote>;
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 rounded-md bg-careful-soft px-2.5 py-2">
      <p className="grow text-careful">
        Stopped with {counted(results.length, 'answer')}; {left.toLocaleString('en')} to go.
      </p>
      {again}
    </div>
  );
}

function Running({ progress, onStop }: { progress: NonNullable<BenchRunHook['progress']>; onStop(): void }) {
  const { done, total, left } = progress;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <progress
        aria-label="Answered so far"
        value={done}
        max={Math.max(1, total)}
        className="h-1.5 min-w-40 grow overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent"
      />
      <p className="text-muted">
        {done.toLocaleString('en')} of {total.toLocaleString('en')}
        {left === null ? ' · opening' : ` · ${duration(left)} left`}
      </p>
      <Button onClick={onStop}>Stop</Button>
    </div>
  );
}

/** What the preview says of the provider is said of the candidate's. */
function withCandidate(merged: Merged, run: BenchRun): Merged {
  const candidate = run.contenders.findLast((one) => one.candidate?.use === 'endpoint')?.candidate;
  if (!candidate) return merged;
  return {
    ...merged,
    settings: { ...merged.settings, model: { ...merged.settings.model, ...candidate, keptFor: '' } },
  };
}
