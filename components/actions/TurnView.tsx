import { Pencil } from 'lucide-react';
import { lazy, memo, Suspense, useMemo, useState } from 'react';
import type { Turn } from '../../lib/core/turn.ts';
import type { SiteAsk as Ask, Egress, SiteRead, StoredProposal } from '../../lib/history/db.ts';
import { lookOf } from '../site/read-of.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Answer } from './Answer.tsx';
import { careful } from './careful.ts';
import { EditQuery } from './EditQuery.tsx';
import type { TurnEvents } from './events.ts';
import { noted } from './noted.ts';
import { TurnFoot } from './TurnFoot.tsx';
import { TurnStatus } from './TurnStatus.tsx';

// Shown once per destination.
const EgressPreview = lazy(() => import('../trust/EgressPreview.tsx'));
const CallNotice = lazy(() => import('../trust/CallNotice.tsx'));
// Only where a company's site is read.
const SiteAsk = lazy(() => import('../site/SiteAsk.tsx'));
const SiteProgress = lazy(() => import('../site/SiteProgress.tsx'));
const Cascade = lazy(() => import('../site/Cascade.tsx'));

type Props = {
  turn: Turn;
  /** Set while the turn waits for the seller to see what would leave. */
  egress: Egress | null;
  /** A model was called for it. */
  called: boolean;
  /** What this turn suggests to write, and what became of it. */
  proposals: StoredProposal[];
  /** Set while the turn waits for a yes before a company's site is read. */
  siteAsk: Ask | null;
  /** The reading of a company's site this turn waits for or rests on. */
  siteRead: SiteRead | null;
  events: TurnEvents;
  /** A conversation that is only looked at (History) has no retry and no edit. */
  readOnly?: boolean;
  /** Among the newest: always laid out, so that the end is where it seems to be. */
  near?: boolean;
};

/** One question and its answer, as plain text: no bubbles. */
export const TurnView = memo(
  function TurnView({
    turn,
    egress,
    called,
    proposals,
    siteAsk,
    siteRead,
    events: plain,
    readOnly = false,
    near = false,
  }: Props) {
    const [editing, setEditing] = useState(false);
    const { id, recordKey } = turn;
    const reading = turn.status === 'running' && siteRead?.turnId === id && siteRead.state !== 'done';
    const events = useMemo(() => careful(noted(plain, { id, recordKey })), [plain, id, recordKey]);
    return (
      <article
        aria-label={turn.query}
        data-turn={turn.id}
        className={`group/turn px-3 py-2.5 ${near ? '' : 'off-screen-cheap'}`}
      >
        {editing ? (
          <EditQuery
            query={turn.query}
            onCancel={() => setEditing(false)}
            onSend={(query) => {
              setEditing(false);
              events.onAsk({ query, of: turn.id });
            }}
          />
        ) : (
          <div className="relative flex items-start gap-2">
            <span className="shrink-0 text-muted">You</span>
            <p dir="auto" className="min-w-0 grow whitespace-pre-wrap font-semibold">
              {turn.query}
            </p>
            {!readOnly && (
              <IconButton
                name="Edit and ask again"
                icon={<Pencil size={13} />}
                onClick={() => setEditing(true)}
                className="-end-1.5 -top-1.5 absolute bg-surface opacity-0 focus-visible:opacity-100 group-hover/turn:opacity-100"
              />
            )}
          </div>
        )}
        <div className="mt-1.5 space-y-2">
          {called && (
            <Suspense>
              <CallNotice turnId={id} />
            </Suspense>
          )}
          <Answer
            turnId={id}
            recordKey={recordKey}
            blocks={turn.blocks}
            sources={turn.sources}
            proposals={proposals}
            events={events}
          />
          {/* Stays while it is made anew: the seller ruled about a field in it. */}
          {egress && ['waiting', 'running'].includes(turn.status) && (
            <Suspense>
              <EgressPreview
                egress={egress}
                merged={events.merged}
                onDecide={(yes) => events.onDecide(turn.id, yes)}
                onRule={(field, rule) => events.onRule(turn, field, rule)}
                onCopy={events.onCopyPlain}
                onSettings={() => events.onSettings('model')}
              />
            </Suspense>
          )}
          {siteRead && (
            <Suspense>
              {reading ? (
                <SiteProgress read={siteRead} onStop={() => events.onStopSite(id)} />
              ) : (
                <Cascade read={siteRead} earlier={siteRead.turnId !== id} />
              )}
            </Suspense>
          )}
          {siteAsk && turn.status === 'waiting' && (
            <Suspense>
              <SiteAsk ask={siteAsk} pages={events.sitePages} onDecide={(yes) => events.onDecideSite(siteAsk, yes)} />
            </Suspense>
          )}
          {!reading && <TurnStatus turn={turn} events={events} readOnly={readOnly} />}
          <TurnFoot turn={turn} called={called} events={events} readOnly={readOnly} />
        </div>
      </article>
    );
  },
  // The store hands out new objects at every change anywhere; a finished turn changes only by its status or its thumbs.
  (before, now) =>
    settled(before.turn) &&
    before.turn.status === now.turn.status &&
    before.turn.finishedAt === now.turn.finishedAt &&
    before.turn.feedback?.at === now.turn.feedback?.at &&
    before.egress?.at === now.egress?.at &&
    before.called === now.called &&
    before.siteAsk?.at === now.siteAsk?.at &&
    lookOf(before.siteRead) === lookOf(now.siteRead) &&
    before.near === now.near &&
    stateOf(before.proposals) === stateOf(now.proposals) &&
    before.events === now.events,
);

const stateOf = (proposals: StoredProposal[]) =>
  proposals.map(({ status, at, failure }) => `${status} ${at} ${failure?.kind}`).join();

const settled = (turn: Turn) => turn.finishedAt !== null && turn.status !== 'running' && turn.status !== 'waiting';
