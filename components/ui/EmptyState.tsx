import type { ReactNode } from 'react';

type Props = { icon?: ReactNode; title: string; text?: ReactNode; children?: ReactNode };

/** An empty place says what it is for and offers the first step. */
export function EmptyState({ icon, title, text, children }: Props) {
  return (
    <div className="mx-auto flex max-w-80 flex-col items-center gap-2 px-4 py-8 text-center">
      {icon && <div className="text-muted">{icon}</div>}
      <p className="font-semibold">{title}</p>
      {text && <p className="text-muted">{text}</p>}
      {children && <div className="mt-1 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
