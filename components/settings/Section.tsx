import { type ReactNode, useId } from 'react';

/** One chapter of the settings. */
export function Section({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="space-y-3 py-4">
      <div className="space-y-1">
        <h2 id={id} className="font-semibold text-name">
          {title}
        </h2>
        {text && <p className="text-muted">{text}</p>}
      </div>
      {children}
    </section>
  );
}
