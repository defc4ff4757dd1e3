import { CircleCheck, LoaderCircle, PencilLine, Undo2 } from 'lucide-react';
import type { StoredProposal } from '../../lib/history/db.ts';
import { Button } from '../ui/Button.tsx';

type Props = {
  proposal: StoredProposal;
  crm: string;
  /** Filled into a form that is gone, without a trace on the page. */
  unsaved: boolean;
  onUndo(): void;
  onReload(): void;
};

/** What became of a proposal, in one line, with the way back while there is one. */
export function ProposalState({ proposal, crm, unsaved, onUndo, onReload }: Props) {
  const { status, applied, created, way, suggestion } = proposal;
  const what =
    suggestion.what === 'fields'
      ? `${applied.length} ${applied.length === 1 ? 'field' : 'fields'}`
      : suggestion.activity.type;
  switch (status) {
    case 'writing':
      return (
        <Line icon={<LoaderCircle size={14} aria-hidden className="animate-spin motion-reduce:animate-none" />}>
          Reading again, then writing …
        </Line>
      );
    case 'filled':
      if (unsaved)
        return (
          <Line tone="careful" icon={<PencilLine size={14} aria-hidden />}>
            The form is closed, and the page does not show the new values: it seems they were not saved.
          </Line>
        );
      return (
        <Line
          tone="careful"
          icon={<PencilLine size={14} aria-hidden />}
          button={
            suggestion.what === 'fields' && (
              <Button icon={<Undo2 size={13} aria-hidden />} onClick={onUndo}>
                Undo
              </Button>
            )
          }
        >
          Filled {what} into the form. Check it, then press Save in {crm}. Nothing is saved yet.
        </Line>
      );
    case 'written':
      return (
        <Line
          tone="done"
          icon={<CircleCheck size={14} aria-hidden />}
          button={
            (applied.length > 0 || created) && (
              <Button icon={<Undo2 size={13} aria-hidden />} onClick={onUndo}>
                Undo
              </Button>
            )
          }
        >
          {suggestion.what === 'fields' ? `Wrote ${what} in ${crm}.` : `Added the ${what} to ${crm}.`}
          {way === 'api' && (
            <>
              {' '}
              <button type="button" onClick={onReload} className="text-accent hover:underline">
                Reload the page to see it
              </button>
            </>
          )}
        </Line>
      );
    case 'undone':
      return (
        <Line icon={<Undo2 size={14} aria-hidden />}>
          {way === 'form' ? `Put back in the form. Press Save in ${crm} to keep it so.` : `Taken back in ${crm}.`}
        </Line>
      );
    case 'dismissed':
      return <Line>Dismissed. Nothing was written.</Line>;
    default:
      return null;
  }
}

const tones = { plain: 'text-muted', careful: 'text-careful', done: 'text-done' };

function Line({
  icon,
  button,
  tone = 'plain',
  children,
}: {
  icon?: React.ReactNode;
  button?: React.ReactNode;
  tone?: keyof typeof tones;
  children: React.ReactNode;
}) {
  return (
    <div className={`flex items-start gap-2 border-line border-t px-2.5 py-2 ${tones[tone]}`}>
      {icon && <span className="mt-0.5 shrink-0">{icon}</span>}
      <span className="min-w-0 grow">{children}</span>
      {button && <span className="shrink-0 text-text">{button}</span>}
    </div>
  );
}
