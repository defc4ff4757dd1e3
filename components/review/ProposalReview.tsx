import { useEffect, useRef, useState } from 'react';
import type { BlockOf } from '../../lib/core/block.ts';
import { tell } from '../../lib/core/failure.ts';
import type { Source } from '../../lib/core/source.ts';
import type { StoredProposal } from '../../lib/history/db.ts';
import { BlockTitle } from '../actions/blocks/BlockTitle.tsx';
import type { AnswerEvents } from '../actions/events.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ActivityReview } from './ActivityReview.tsx';
import { FieldsReview } from './FieldsReview.tsx';
import { choicesOf, keepChoices } from './kept-choices.ts';
import { ProposalBar } from './ProposalBar.tsx';
import { ProposalState } from './ProposalState.tsx';
import { asCsv, asText } from './proposal-text.ts';

type Props = {
  id: string;
  block: BlockOf<'proposal'>;
  /** null in the moment before the engine has written it down, and after its record was forgotten. */
  proposal: StoredProposal | null;
  sources: Source[];
  events: AnswerEvents;
};

/** The page tells within a moment of the form's end whether it was saved; after that it was not. */
const tellsWithinMs = 3_000;

/** The form that was filled in is gone, and the page does not show the new values. */
function useUnsaved(proposal: StoredProposal | null): boolean {
  const gone = proposal?.status === 'filled' && !proposal.formOpen;
  const [unsaved, setUnsaved] = useState(false);
  useEffect(() => {
    setUnsaved(false);
    if (!gone) return;
    const timer = setTimeout(() => setUnsaved(true), tellsWithinMs);
    return () => clearTimeout(timer);
  }, [gone]);
  return gone && unsaved;
}

/** What would be written: old and new side by side, a yes for each, and what became of it. Writes only what was ticked. */
export default function ProposalReview({ id, block, proposal, sources, events }: Props) {
  const suggestion = proposal?.suggestion ?? block.suggestion;
  const [choices, setChoices] = useState(() => choicesOf(id, suggestion));
  const choose = (change: Partial<typeof choices>) => {
    const next = { ...choices, ...change };
    setChoices(next);
    keepChoices(id, next);
  };
  const status = proposal?.status ?? 'open';
  const unsaved = useUnsaved(proposal);
  const open = status === 'open' || status === 'stopped' || status === 'undone' || unsaved;
  const write = proposal ? events.writing(proposal) : null;
  const whole = useRef<HTMLElement>(null);
  // What became of it stands at its end: it must not stay below the fold when the seller has just pressed.
  const first = useRef(status);
  const wasHere = useRef(false);
  useEffect(() => {
    if (first.current === status) return;
    first.current = status;
    whole.current?.scrollIntoView?.({ block: 'end', behavior: 'instant' });
    // The button that was pressed is gone: the keyboard stays with its proposal instead of going back to the page's top.
    if (wasHere.current && document.activeElement === document.body) whole.current?.focus({ preventScroll: true });
  }, [status]);
  const rows = choices.rows.filter(({ yes, wrong }) => yes && !wrong);
  const text = (format: 'text' | 'csv') =>
    (format === 'csv' ? asCsv : asText)({ proposal, suggestion, choices, sources });
  return (
    <section
      ref={whole}
      aria-label={block.title ?? 'Proposal'}
      tabIndex={-1}
      onFocus={() => {
        wasHere.current = true;
      }}
      className="scroll-mb-2 overflow-hidden rounded-md border border-line"
    >
      <div className="px-2.5 pt-2">
        <BlockTitle title={block.title} />
      </div>
      {suggestion.what === 'fields' ? (
        <FieldsReview
          changes={suggestion.changes}
          rows={choices.rows}
          open={open}
          sources={sources}
          onJump={events.onJump}
          onRows={(next) => choose({ rows: next })}
        />
      ) : (
        <ActivityReview
          activity={choices.activity ?? suggestion.activity}
          open={open}
          onWrite={(activity) => choose({ activity })}
        />
      )}
      {/* There before it says anything, so that a screen reader hears each change of it. */}
      <div role="status">
        {proposal && (
          <ProposalState
            proposal={proposal}
            crm={write?.crm ?? 'the CRM'}
            onUndo={() => events.onUndo(proposal.id)}
            unsaved={unsaved}
            onReload={() => events.onLookAgain(true)}
          />
        )}
      </div>
      {proposal?.failure && (
        <div className="px-2 pb-2">
          <FailureNote failure={tell(proposal.failure)}>
            {proposal.failure.kind === 'crm-not-connected' && (
              <Button onClick={() => events.onSettings()}>Connect in Settings</Button>
            )}
            {proposal.failure.kind === 'field-changed' && (
              <Button onClick={() => events.onLookAgain()}>Look again</Button>
            )}
          </FailureNote>
        </div>
      )}
      {open && proposal && write && (
        <ProposalBar
          write={write}
          what={suggestion.what === 'fields' ? rows.length : (choices.activity ?? suggestion.activity).type}
          replaces={rows.filter(({ replaces }) => replaces).length}
          again={status === 'stopped' || unsaved}
          onApply={(way) =>
            events.onApply({
              proposalId: proposal.id,
              way,
              accepted: rows.map(({ field, to }) => ({ field, to })),
              ...(choices.activity ? { activity: choices.activity } : {}),
            })
          }
          onCopy={() => events.onCopyText(text('text'))}
          onCsv={() => events.onSaveCsv(text('csv'))}
          onDismiss={() => events.onDismiss(proposal.id)}
          onConnect={() => events.onSettings()}
        />
      )}
    </section>
  );
}
