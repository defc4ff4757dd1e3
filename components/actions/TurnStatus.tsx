import { RotateCcw, Square } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Failure } from '../../lib/core/failure.ts';
import type { Turn } from '../../lib/core/turn.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import type { TurnEvents } from './events.ts';
import { retryOf } from './retry.ts';

// Only where keys are kept wrapped.
const UnlockHere = lazy(() => import('../trust/UnlockHere.tsx'));

type Props = { turn: Turn; events: TurnEvents; readOnly: boolean };

/** What became of the turn when it is not simply answered, and the way on. */
export function TurnStatus({ turn, events, readOnly }: Props) {
  const { status, failure, blocks } = turn;
  const retry = !readOnly && (
    <Button icon={<RotateCcw size={13} aria-hidden />} onClick={() => events.onAsk(retryOf(turn))}>
      Retry
    </Button>
  );
  const locked = (reason: Failure | null) =>
    !readOnly &&
    (reason?.kind === 'model-key-locked' || reason?.kind === 'crm-key-locked') && (
      <Suspense>
        <UnlockHere onUnlocked={() => events.onAsk(retryOf(turn))} />
      </Suspense>
    );
  const kept = blocks.length > 0 ? ' What came so far is kept.' : '';
  switch (status) {
    case 'running':
      return <Running turn={turn} onStop={() => events.onCancel(turn.id)} />;
    case 'interrupted':
      return (
        <FailureNote tone="careful" failure={`The answer was interrupted.${kept}`}>
          {!readOnly && (
            <Button look="main" onClick={() => events.onResume(turn.id)}>
              Resume
            </Button>
          )}
          {retry}
        </FailureNote>
      );
    case 'cancelled':
      return (
        <div className="flex flex-wrap items-center gap-2 text-muted">
          <span>Stopped.{kept}</span>
          {retry}
        </div>
      );
    case 'failed':
      return (
        <FailureNote failure={failure ?? { kind: 'bug', said: 'no reason given' }}>
          {locked(failure) || retry}
        </FailureNote>
      );
    case 'waiting':
      return null;
    case 'done':
      // There is an answer, but not the one that was meant: the model failed and the rules answered.
      return (
        failure && (
          <FailureNote tone="careful" failure={failure}>
            {locked(failure) || undefined}
          </FailureNote>
        )
      );
  }
}

function Running({ turn, onStop }: { turn: Turn; onStop(): void }) {
  const started = turn.blocks.length > 0;
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 grow">
        {started ? (
          <p role="status" className="appear-late text-muted text-small">
            <span className="pulse-soft">Improving the wording …</span>
          </p>
        ) : (
          <Skeleton label="Answering" lines={['92%', '78%', '55%']} />
        )}
      </div>
      <Button
        look="quiet"
        icon={<Square size={11} fill="currentColor" aria-hidden />}
        onClick={onStop}
        className="appear-late text-small"
      >
        Stop
      </Button>
    </div>
  );
}
