import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { Recommended } from '../../lib/history/db.ts';
import { Kbd } from '../ui/Kbd.tsx';

type Props = {
  /** Most urgent first. */
  actions: Recommended[];
  onRun(action: Recommended): void;
};

const shownFirst = 3;

/** "Worth doing now": the first few, each with its reason. The numbers are keys. */
export function ActionList({ actions, onRun }: Props) {
  const [folded, setFolded] = useState(false);
  const [all, setAll] = useState(false);
  const id = useId();
  if (actions.length === 0) return null;
  // One more is shown rather than hidden behind "More": it takes the same line.
  const shown = all || actions.length <= shownFirst + 1 ? actions : actions.slice(0, shownFirst);
  const hidden = actions.length - shown.length;
  return (
    <section aria-labelledby={`${id}-title`} className="border-line border-b px-1.5 py-1">
      <h2 id={`${id}-title`}>
        <button
          type="button"
          aria-expanded={!folded}
          aria-controls={id}
          onClick={() => setFolded(!folded)}
          className="flex min-h-6 w-full items-center gap-1 rounded-sm px-1.5 text-muted text-small hover:text-text"
        >
          Worth doing now
          <ChevronDown size={12} aria-hidden className={`transition-transform ${folded ? '-rotate-90' : ''}`} />
        </button>
      </h2>
      <div id={id} hidden={folded} className="short:max-h-none max-h-[38vh] overflow-y-auto">
        <ol>
          {shown.map((action, i) => (
            <li key={action.actionId + action.title}>
              <ActionRow action={action} number={i < 9 ? i + 1 : null} first={i === 0} onRun={() => onRun(action)} />
            </li>
          ))}
        </ol>
        {(hidden > 0 || all) && actions.length > shownFirst + 1 && (
          <button
            type="button"
            onClick={() => setAll(!all)}
            className="min-h-6 rounded-sm px-1.5 ps-[1.875rem] text-muted text-small hover:text-text"
          >
            {all ? 'Fewer' : `${hidden} more …`}
          </button>
        )}
      </div>
    </section>
  );
}

type RowProps = { action: Recommended; number: number | null; first: boolean; onRun(): void };

function ActionRow({ action, number, first, onRun }: RowProps) {
  return (
    <button
      type="button"
      onClick={onRun}
      aria-keyshortcuts={number ? String(number) : undefined}
      className="flex min-h-7 w-full items-baseline gap-1.5 rounded-md px-1.5 py-1 text-start hover:bg-hover"
    >
      <span aria-hidden className={first ? '[&>kbd]:border-accent/40 [&>kbd]:bg-accent-soft [&>kbd]:text-accent' : ''}>
        <Kbd>{number ? String(number) : '·'}</Kbd>
      </span>
      {/* The reason stands right of the title, and under it where there is no room. */}
      <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
        <span className={`min-w-0 grow ${first ? 'font-semibold text-accent' : ''}`}>{action.title}</span>
        <span dir="auto" title={action.reason} className="min-w-0 max-w-full truncate text-muted text-small">
          {action.reason}
        </span>
      </span>
    </button>
  );
}
