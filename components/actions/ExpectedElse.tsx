import { useId, useState } from 'react';
import { type ActionId, actionIds } from '../../lib/core/action.ts';
import type { Turn } from '../../lib/core/turn.ts';
import limitations from '../../lib/test-bench/limitations.json' with { type: 'json' };
import { Button } from '../ui/Button.tsx';
import type { TurnEvents } from './events.ts';

type Props = { turn: Turn; events: Pick<TurnEvents, 'onExpected' | 'onUnexpected' | 'merged'>; onClose(): void };

const titles = limitations.actions as Record<string, { title: string } | undefined>;
const titleOf = (id: ActionId) => titles[id]?.title ?? id;

/** "I expected this to work": what the seller had in mind, kept as a test case of their own. It can be taken back at once. */
export function ExpectedElse({ turn, events, onClose }: Props) {
  const [expect, setExpect] = useState<string>(turn.route?.outcome ?? '');
  const [note, setNote] = useState('');
  const [state, setState] = useState<'asking' | 'kept' | 'not-kept'>('asking');
  const id = useId();
  if (events.merged?.settings.privateMode)
    return (
      <Told onClose={onClose}>
        In private mode nothing is kept, so no test case is made of this. End it first, then ask again.
      </Told>
    );
  if (state === 'not-kept') return <Told onClose={onClose}>It could not be kept. Press it once more.</Told>;
  if (state === 'kept')
    return (
      <Told
        onClose={onClose}
        undo={() => {
          events.onUnexpected(turn.id);
          setState('asking');
        }}
      >
        Kept as a test case of yours, with people, companies and addresses replaced. Settings, Test bench lists it.
      </Told>
    );
  return (
    <form
      aria-label="What did you expect?"
      onSubmit={(event) => {
        event.preventDefault();
        void events
          .onExpected({ turnId: turn.id, expect, note: note.trim() })
          .then((kept) => setState(kept ? 'kept' : 'not-kept'));
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="mt-1 space-y-2 rounded-md bg-sunken p-2.5"
    >
      <label htmlFor={id} className="block">
        What did you expect?
      </label>
      <select
        id={id}
        value={expect}
        onChange={(event) => setExpect(event.target.value)}
        className="h-7 w-full rounded-md border border-edge bg-surface px-1.5"
      >
        {actionIds.map((action) => (
          <option key={action} value={action}>
            {action === turn.route?.outcome ? `${titleOf(action)}, but another answer` : titleOf(action)}
          </option>
        ))}
        <option value="">Something else</option>
      </select>
      <div className="flex flex-wrap gap-1.5">
        <input
          dir="auto"
          aria-label="What a right answer would hold"
          placeholder="What a right answer would hold"
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.target.value)}
          className="h-7 min-w-32 grow rounded-md border border-edge bg-surface px-2"
        />
        <Button type="submit">Keep as a test case</Button>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

function Told({ children, undo, onClose }: { children: string; undo?: () => void; onClose(): void }) {
  return (
    <div role="status" className="mt-1 flex flex-wrap items-center gap-1.5 rounded-md bg-sunken p-2.5">
      <p className="min-w-40 flex-1">{children}</p>
      {undo && <Button onClick={undo}>Undo</Button>}
      <Button look="quiet" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}
