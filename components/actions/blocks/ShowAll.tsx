import { type ReactNode, useState } from 'react';

type Props<T> = {
  items: T[];
  /** How many are shown before "Show all". */
  first: number;
  noun: string;
  children(shown: T[]): ReactNode;
};

/** The first of many, and a button for the rest: an answer with 600 lines stays readable. */
export function ShowAll<T>({ items, first, noun, children }: Props<T>) {
  const [all, setAll] = useState(false);
  // Two or three more are shown at once: hiding them would cost as much room as it saves.
  const cut = !all && items.length > first + 3;
  return (
    <>
      {children(cut ? items.slice(0, first) : items)}
      {(cut || all) && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="-mx-1 mt-0.5 min-h-6 rounded-sm px-1 text-accent text-small hover:bg-hover"
        >
          {all ? 'Show fewer' : `Show all ${items.length.toLocaleString()} ${noun}`}
        </button>
      )}
    </>
  );
}
