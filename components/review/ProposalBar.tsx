import { Copy, FileDown, PencilLine } from 'lucide-react';
import type { Activity } from '../../lib/core/proposal.ts';
import { Button } from '../ui/Button.tsx';
import type { Writing } from './writing.ts';

type Props = {
  write: Writing;
  /** How many fields are ticked, or what would be added. */
  what: number | Activity['type'];
  /** Of the ticked fields, those that replace something. */
  replaces: number;
  /** It was stopped once: the button says so. */
  again: boolean;
  onApply(way: 'api' | 'form'): void;
  onCopy(): void;
  onCsv(): void;
  onDismiss(): void;
  onConnect(): void;
};

/** The one thing to do next, and the ways around it. */
export function ProposalBar({ write, what, replaces, again, onApply, onCopy, onCsv, onDismiss, onConnect }: Props) {
  const none = what === 0;
  const object = typeof what === 'number' ? `${what} ${what === 1 ? 'field' : 'fields'}` : what;
  const verb = replaces > 0 && replaces === what ? 'Replace' : typeof what === 'number' ? 'Write' : 'Add';
  return (
    <div className="space-y-1.5 border-line border-t bg-sunken px-2 py-1.5">
      <div className="flex flex-wrap items-center gap-1.5">
        {write.api && (
          <Button look="main" disabled={none} onClick={() => onApply('api')}>
            {again ? 'Try again: ' : ''}
            {none ? 'Tick what to write' : `${verb} ${object} ${typeof what === 'number' ? 'in' : 'to'} ${write.crm}`}
          </Button>
        )}
        {write.form && (
          <Button
            look={write.api ? 'plain' : 'main'}
            disabled={none}
            icon={<PencilLine size={13} aria-hidden />}
            onClick={() => onApply('form')}
          >
            {again && !write.api ? 'Try again: ' : ''}
            {none && !write.api ? 'Tick what to fill in' : write.api ? 'Fill the form' : `Fill ${object} into the form`}
          </Button>
        )}
        <Button icon={<Copy size={13} aria-hidden />} onClick={onCopy}>
          Copy
        </Button>
        <Button look="quiet" icon={<FileDown size={13} aria-hidden />} onClick={onCsv}>
          CSV
        </Button>
        <Button look="quiet" onClick={onDismiss}>
          Dismiss
        </Button>
      </div>
      <p className="text-muted text-small">
        {write.api
          ? `Nothing is written before you press. Each value is read again first.`
          : write.form
            ? `Fills ${write.crm}’s own form; you press Save there. `
            : `${write.why} `}
        {!write.api && write.canConnect && (
          <button type="button" onClick={onConnect} className="inline text-start text-accent hover:underline">
            Connect {write.crm} to write directly
          </button>
        )}
      </p>
    </div>
  );
}
