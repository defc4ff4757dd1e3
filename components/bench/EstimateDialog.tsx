import type { Estimate } from '../../lib/test-bench/estimate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { counted, money } from './words.ts';

type Props = {
  caseIds: string[];
  /** One for each model; null while it is worked out. */
  estimates: Estimate[] | null;
  trouble: string;
  onRun(): void;
  onClose(): void;
};

/** What a run with a model will take, before anything is sent. */
export function EstimateDialog({ caseIds, estimates, trouble, onRun, onClose }: Props) {
  return (
    <Dialog
      title="Before anything is sent"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button look="main" disabled={!estimates} onClick={onRun}>
            Run {counted(caseIds.length, 'question')}
          </Button>
        </>
      }
    >
      <div className="space-y-2">
        {trouble ? (
          <FailureNote failure={trouble} />
        ) : estimates ? (
          estimates.map((estimate, n) => (
            <p key={n}>
              {estimates.length > 1 && (
                <span className="font-semibold">{n === 0 ? 'As now: ' : 'The candidate: '}</span>
              )}
              {tellEstimate(estimate)}
            </p>
          ))
        ) : (
          <Skeleton label="Putting some of the questions together to count them" lines={['100%', '70%']} />
        )}
        <p className="text-muted">
          The calls go the way all others go: masked, within your budget, and noted in the audit log. Counted on a
          sample of the questions; nothing was sent for it.
        </p>
      </div>
    </Dialog>
  );
}

function tellEstimate({ questions, calls, tokens, cost, currency }: Estimate): string {
  const price =
    cost === null ? 'no price is entered in Settings, so no cost is known' : `${money(cost, currency)} at your price`;
  return `${counted(questions, 'question')}, about ${counted(calls, 'call')}, about ${counted(tokens, 'token')}, ${price}.`;
}
