import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  name: string;
  /** What came of it, in a few words. */
  sum: string;
  /** Something to look at: amber. */
  careful?: boolean;
  open?: boolean;
  /** What it did in detail; a stage that did nothing has none. */
  children?: ReactNode;
};

/** Short ones stay in one piece, whatever room the name takes. */
const shortSum = 16;

/** One step of a call: its name, what came of it, and on a press the whole of it. */
export function Stage({ name, sum, careful = false, open = false, children }: Props) {
  const room = sum.length <= shortSum ? 'shrink-0 whitespace-nowrap' : 'min-w-0';
  const line = (
    <>
      <span className="min-w-0">{name}</span>
      <span className={`grow text-end text-small ${room} ${careful ? 'text-careful' : 'text-muted'}`}>{sum}</span>
    </>
  );
  if (!children) return <li className="flex min-h-7 items-center gap-1.5 py-1 ps-7 pe-2.5">{line}</li>;
  return (
    <li>
      <details open={open} className="group/stage">
        <summary className="flex min-h-7 items-center gap-1.5 px-2.5 py-1 hover:bg-hover">
          <ChevronRight
            size={12}
            aria-hidden
            className="shrink-0 text-muted transition-transform group-open/stage:rotate-90"
          />
          {line}
        </summary>
        {children}
      </details>
    </li>
  );
}
