import { ArrowDown } from 'lucide-react';
import { Fragment, type ReactNode, useRef } from 'react';
import type { Turn } from '../../lib/core/turn.ts';
import type { Egress, SiteAsk, SiteRead, StoredProposal } from '../../lib/history/db.ts';
import { readOf } from '../site/read-of.ts';
import { FailureBoundary } from '../ui/FailureScreen.tsx';
import type { TurnEvents } from './events.ts';
import { TurnView } from './TurnView.tsx';
import { useFollowing } from './useFollowing.ts';

type Props = {
  /** Oldest first. */
  turns: Turn[];
  egress: Egress[];
  /** Ids of turns a model was called for. */
  called: ReadonlySet<string>;
  proposals: StoredProposal[];
  siteAsks: SiteAsk[];
  /** Of this record, oldest first. */
  siteReads: SiteRead[];
  hasOlder: boolean;
  onOlder(): void;
  events: TurnEvents;
  readOnly?: boolean;
  /** Shown while there is no turn yet. */
  empty?: ReactNode;
};

/** Older turns are fetched before the reader reaches the top: this far from it, in px. */
const nearTop = 200;

/** The conversation of one record, newest at the bottom. */
export function Conversation({ turns, hasOlder, onOlder, events, readOnly, empty, ...rows }: Props) {
  const { egress, called, proposals, siteAsks, siteReads } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { away, onScroll, toLatest } = useFollowing(scroller, content, turns[0]?.id, turns.at(-1)?.id);
  // Asked for once per page: the store answers some frames later, and each of them scrolls.
  const askedFor = useRef<string | undefined>(undefined);
  const scrolled = () => {
    onScroll();
    const first = turns[0]?.id;
    if (!hasOlder || askedFor.current === first || (scroller.current?.scrollTop ?? nearTop) >= nearTop) return;
    askedFor.current = first;
    onOlder();
  };
  return (
    <div className="relative flex min-h-0 grow flex-col">
      <div
        ref={scroller}
        onScroll={scrolled}
        className="relative min-h-0 grow short:overflow-visible overflow-y-auto overscroll-contain"
      >
        <div ref={content} role="log" aria-live="polite" aria-relevant="additions" aria-label="Conversation">
          {hasOlder && (
            <button
              type="button"
              onClick={onOlder}
              className="mx-auto block min-h-7 rounded-md px-3 text-muted text-small hover:bg-hover"
            >
              Earlier turns
            </button>
          )}
          {turns.map((turn, i) => (
            <Fragment key={turn.id}>
              {dayOf(turn) !== dayOf(turns[i - 1]) && (turns.length > 1 || hasOlder) && <DayLine at={turn.askedAt} />}
              <FailureBoundary
                instead={<p className="px-3 py-2.5 text-muted">This answer cannot be shown. It is kept as it is.</p>}
              >
                <TurnView
                  turn={turn}
                  egress={egress.find(({ turnId }) => turnId === turn.id) ?? null}
                  called={called.has(turn.id)}
                  proposals={proposals.filter(({ turnId }) => turnId === turn.id)}
                  siteAsk={siteAsks.find(({ turnId }) => turnId === turn.id) ?? null}
                  siteRead={readOf(turn, siteReads)}
                  events={events}
                  readOnly={readOnly}
                  near={i >= turns.length - 3}
                />
              </FailureBoundary>
            </Fragment>
          ))}
        </div>
        {turns.length === 0 && empty}
      </div>
      {/* A turn that waits for a yes has its buttons where this one would stand. */}
      {away && turns.at(-1)?.status !== 'waiting' && (
        <button
          type="button"
          onClick={toLatest}
          className="-translate-x-1/2 absolute bottom-2 left-1/2 inline-flex min-h-7 items-center gap-1 rounded-full border border-line bg-raised px-3 text-small shadow-float hover:bg-hover"
        >
          <ArrowDown size={12} aria-hidden />
          Jump to latest
        </button>
      )}
    </div>
  );
}

const dayOf = (turn: Turn | undefined) => (turn ? new Date(turn.askedAt).toDateString() : '');

function DayLine({ at }: { at: string }) {
  return (
    <p className="flex items-center gap-2 px-3 pt-2 text-muted text-small before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {dayName(new Date(at), new Date())}
    </p>
  );
}

/** @returns "Today", "Yesterday", "Tue, 10 Nov", with the year when it is another */
function dayName(day: Date, now: Date): string {
  const midnight = (date: Date) => new Date(date.toDateString()).getTime();
  const days = Math.round((midnight(now) - midnight(day)) / 86_400_000);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const year = day.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return day.toLocaleDateString(undefined, { weekday: 'short', day: 'numeric', month: 'short', year });
}
