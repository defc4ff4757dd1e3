import type { ReactNode } from 'react';

/** A quiet line under a draft. */
export function Footnote({ children }: { children: ReactNode }) {
  return <p className="px-2.5 pb-1.5 text-muted text-small">{children}</p>;
}
