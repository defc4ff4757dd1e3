import type { Warning } from '../../lib/core/call.ts';
import type { Warned } from '../actions/careful.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

type Props = { warned: Warned; onClose(): void };

const kinds: Record<Warning['kind'], string> = {
  abuse: 'abusive',
  slur: 'a slur',
  threat: 'reads as a threat',
  discrimination: 'sets people apart',
};

/** Shows the words a seller might regret, before they are copied. The safe button has the focus first. */
export default function SafetyConfirm({ warned, onClose }: Props) {
  const { warnings, verb, go } = warned;
  return (
    <Dialog
      title="Look at these words first"
      onClose={onClose}
      foot={
        <>
          <Button autoFocus onClick={onClose}>
            Go back
          </Button>
          <Button
            look="danger"
            onClick={() => {
              go();
              onClose();
            }}
          >
            {verb} anyway
          </Button>
        </>
      }
    >
      <p className="mb-2">In what you are about to hand over:</p>
      <ul className="space-y-1">
        {warnings.map(({ kind, quote }, i) => (
          <li key={i}>
            <mark dir="auto" className="rounded-sm bg-mark px-0.5 text-text">
              {quote}
            </mark>{' '}
            <span className="text-muted text-small">{kinds[kind]}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
