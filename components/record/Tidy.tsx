import { ChevronRight } from 'lucide-react';
import type { HygieneHint } from '../../lib/core/hygiene.ts';

type Props = {
  /** Never empty; worst first. */
  hints: HygieneHint[];
  onRun(action: NonNullable<HygieneHint['action']>, words: string): void;
};

/** What is untidy about the record, folded away: a badge that says how much, and each hint with the action that mends it. */
export default function Tidy({ hints, onRun }: Props) {
  return (
    <details className="group text-small">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded-sm text-muted hover:text-text">
        <span className="rounded-full bg-sunken px-1.5 tabular-nums">{hints.length} to tidy</span>
        <ChevronRight size={12} aria-hidden className="transition-transform group-open:rotate-90" />
      </summary>
      <ul aria-label="To tidy" className="space-y-0.5 pb-1">
        {hints.map(({ id, text, action }) => (
          <li key={id} className="flex items-start gap-2">
            <span dir="auto" className="min-w-0 grow">
              {text}
            </span>
            {action && (
              <button
                type="button"
                aria-label={`See to it: ${text}`}
                onClick={() => onRun(action, text)}
                className="min-h-6 shrink-0 rounded-sm px-1 text-accent hover:bg-hover"
              >
                See to it
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
