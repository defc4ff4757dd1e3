import { ArrowDown } from 'lucide-react';
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Turn } from '../../lib/core/turn.ts';
import type { Egress } from '../../lib/history/db.ts';
import type { TurnEvents } from './events.ts';
import { TurnView } from './TurnView.tsx';

type Props = {
  /** Oldest first. */
  turns: Turn[];
  egress: Egress[];
  hasOlder: boolean;
  onOlder(): void;
  events: TurnEvents;
  readOnly?: boolean;
  /** Shown while there is no turn yet. */
  empty?: React.ReactNode;
};

/** How near to the end still counts as reading along, in px. */
const nearEnd = 48;

/**
 * The conversation of one record, newest at the bottom. It follows a new answer until its question reaches the top,
 * and leaves a reader who scrolled away where they are.
 */
export function Conversation({ turns, egress, hasOlder, onOlder, events, readOnly, empty }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [away, setAway] = useState(false);
  const first = turns[0]?.id;
  const last = turns.at(-1)?.id;

  const toLatest = () => {
    const box = scroller.current;
    if (!box) return;
    const question = box.querySelector<HTMLElement>('article:last-of-type');
    const end = box.scrollHeight - box.clientHeight;
    box.scrollTop = Math.min(end, question ? question.offsetTop : end);
  };

  // Older turns come in above: what the reader looks at stays where it is.
  const held = useRef<{ id: string; top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the first turn changes
  useLayoutEffect(() => {
    const kept = held.current && byId(scroller.current, held.current.id);
    if (kept && held.current && scroller.current && !following.current) {
      scroller.current.scrollTop += kept.offsetTop - held.current.top;
    }
    const now = first ? byId(scroller.current, first) : null;
    held.current = now && first ? { id: first, top: now.offsetTop } : null;
  }, [first]);

  // Another question was asked: the seller wants to see its answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the last turn changes
  useLayoutEffect(() => {
    following.current = true;
    toLatest();
  }, [last]);

  useEffect(() => {
    if (!content.current || !scroller.current) return;
    const grown = new ResizeObserver(() => following.current && toLatest());
    grown.observe(content.current);
    grown.observe(scroller.current);
    return () => grown.disconnect();
  });

  const scrolled = () => {
    const box = scroller.current;
    if (!box) return;
    const left = box.scrollHeight - box.clientHeight - box.scrollTop;
    const question = box.querySelector<HTMLElement>('article:last-of-type');
    following.current = left < nearEnd || (question !== null && Math.abs(question.offsetTop - box.scrollTop) < nearEnd);
    setAway(left > box.clientHeight / 2 && !following.current);
    if (box.scrollTop < 200 && hasOlder) onOlder();
  };

  return (
    <div className="relative flex min-h-0 grow flex-col">
      <div ref={scroller} onScroll={scrolled} className="relative min-h-0 grow overflow-y-auto overscroll-contain">
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
          {turns.length === 0 && empty}
          {turns.map((turn, i) => (
            <Fragment key={turn.id}>
              {dayOf(turn) !== dayOf(turns[i - 1]) && (turns.length > 1 || hasOlder) && <DayLine at={turn.askedAt} />}
              <TurnView
                turn={turn}
                egress={egress.find(({ turnId }) => turnId === turn.id) ?? null}
                events={events}
                readOnly={readOnly}
              />
            </Fragment>
          ))}
        </div>
      </div>
      {away && (
        <button
          type="button"
          onClick={() => {
            following.current = true;
            toLatest();
          }}
          className="-translate-x-1/2 absolute bottom-2 left-1/2 inline-flex min-h-7 items-center gap-1 rounded-full border border-line bg-raised px-3 text-small shadow-float hover:bg-hover"
        >
          <ArrowDown size={12} aria-hidden />
          Jump to latest
        </button>
      )}
    </div>
  );
}

const byId = (box: HTMLElement | null, id: string) =>
  box?.querySelector<HTMLElement>(`[data-turn="${CSS.escape(id)}"]`) ?? null;

const dayOf = (turn: Turn | undefined) => (turn ? new Date(turn.askedAt).toDateString() : '');

function DayLine({ at }: { at: string }) {
  return (
    <p className="flex items-center gap-2 px-3 pt-2 text-muted text-small before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {dayName(new Date(at), new Date())}
    </p>
  );
}

function dayName(day: Date, now: Date): string {
  const days = Math.round(
    (new Date(now.toDateString()).getTime() - new Date(day.toDateString()).getTime()) / 86_400_000,
  );
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const year = day.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return day.toLocaleDateString(undefined, { weekday: 'short', day: 'numeric', month: 'short', year });
}
