import { Copy, Eye, RotateCcw, Target, ThumbsDown, ThumbsUp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Turn } from '../../lib/core/turn.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { CopyFormat } from './copy.ts';
import { ExpectedElse } from './ExpectedElse.tsx';
import type { TurnEvents } from './events.ts';
import { howMade } from './how-made.ts';
import { OftenMisses } from './OftenMisses.tsx';
import { retryOf } from './retry.ts';
import { WhyNot } from './WhyNot.tsx';

// Looked at now and then.
const WhatLeft = lazy(() => import('../trust/WhatLeft.tsx'));

type Props = { turn: Turn /** A model was called for it. */; called: boolean; events: TurnEvents; readOnly: boolean };

const formats: { label: string; format: CopyFormat }[] = [
  { label: 'Copy as text', format: 'text' },
  { label: 'Copy as Markdown', format: 'markdown' },
  { label: 'Copy as HTML', format: 'html' },
];

/** How the answer was made, always; what can be done with it, on hover and focus. */
export function TurnFoot({ turn, called, events, readOnly }: Props) {
  const [looking, setLooking] = useState(false);
  const [asking, setAsking] = useState(false);
  const [expecting, setExpecting] = useState(false);
  if (turn.status === 'running' || turn.status === 'waiting' || turn.blocks.length === 0) return null;
  // A dialog that stays open under another screen would keep that from being used.
  const leave = (to: () => void) => () => {
    setLooking(false);
    to();
  };
  const verdict = turn.feedback?.verdict ?? null;
  const rate = (pressed: 'up' | 'down') => {
    events.onReact(turn.id, verdict === pressed ? null : pressed, '');
    setAsking(pressed === 'down' && verdict !== 'down');
  };
  return (
    <footer>
      <div className="flex min-h-7 flex-wrap items-center gap-1 text-muted text-small">
        <p className="min-w-34 flex-1" title={new Date(turn.askedAt).toLocaleString()}>
          {howMade(turn).map((part, i) => (
            // A part stays on one line: "0.2" and "ct" are not torn apart.
            <span key={part} className="inline-block">
              {i > 0 && <span className="whitespace-pre"> · </span>}
              {part}
            </span>
          ))}
        </p>
        <div
          className={`-me-1.5 flex shrink-0 focus-within:opacity-100 group-hover/turn:opacity-100 has-[[aria-pressed=true]]:opacity-100 has-[:popover-open]:opacity-100 ${asking || expecting ? '' : 'opacity-0 [@media(hover:none)]:opacity-100'}`}
        >
          {/* Of a model's answer whose bytes are not kept any more that much is told. */}
          {(called || turn.rung === 'model') && (
            <IconButton name="What left this computer" icon={<Eye size={14} />} onClick={() => setLooking(true)} />
          )}
          <Menu
            name="Copy"
            icon={<Copy size={14} />}
            items={formats.map(({ label, format }) => ({ label, onChoose: () => events.onCopy(turn.blocks, format) }))}
          />
          {!readOnly && (
            <IconButton name="Ask again" icon={<RotateCcw size={14} />} onClick={() => events.onAsk(retryOf(turn))} />
          )}
          <IconButton
            name="Good answer"
            icon={<ThumbsUp size={14} />}
            pressed={verdict === 'up'}
            onClick={() => rate('up')}
          />
          <IconButton
            name="Bad answer"
            icon={<ThumbsDown size={14} />}
            pressed={verdict === 'down'}
            onClick={() => rate('down')}
          />
          {!readOnly && (
            <IconButton
              name="I expected this to work"
              icon={<Target size={14} />}
              pressed={expecting}
              onClick={() => setExpecting(!expecting)}
            />
          )}
        </div>
      </div>
      {looking && (
        <Suspense>
          <WhatLeft
            turnId={turn.id}
            merged={events.merged}
            onRule={(field, rule) => events.onRule(turn, field, rule)}
            onCopy={events.onCopyPlain}
            onSettings={leave(() => events.onSettings('model'))}
            onAudit={leave(events.onAudit)}
            onClose={() => setLooking(false)}
          />
        </Suspense>
      )}
      <OftenMisses outcome={turn.route?.outcome ?? ''} />
      {expecting && <ExpectedElse turn={turn} events={events} onClose={() => setExpecting(false)} />}
      {asking && (
        <WhyNot
          onSay={(reason) => {
            events.onReact(turn.id, 'down', reason);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </footer>
  );
}
