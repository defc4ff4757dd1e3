import { useEffect } from 'react';

export type Note = {
  text: string;
  /** Offers a way back for as long as the note stands. */
  undo?: () => void;
  /** Runs when the note goes without an undo. */
  done?: () => void;
};

type Props = { note: Note | null; onGone(): void };

/** How long a note stands; with an undo it stays longer. */
const restMs = { plain: 2_500, undo: 7_000 };

/** One quiet line at the bottom, read out, gone by itself. */
export function Toast({ note, onGone }: Props) {
  useEffect(() => {
    if (!note) return;
    const timer = setTimeout(
      () => {
        note.done?.();
        onGone();
      },
      note.undo ? restMs.undo : restMs.plain,
    );
    return () => clearTimeout(timer);
  }, [note, onGone]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-2 bottom-16 z-30 flex justify-center">
      {note && (
        <div className="pointer-events-auto flex max-w-full items-center gap-3 rounded-md border border-line bg-raised px-3 py-1.5 shadow-float">
          <span className="min-w-0">{note.text}</span>
          {note.undo && (
            <button
              type="button"
              className="shrink-0 rounded-sm px-1 font-semibold text-accent hover:underline"
              onClick={() => {
                note.undo?.();
                onGone();
              }}
            >
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  );
}
