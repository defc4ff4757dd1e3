import { type ReactNode, useId } from 'react';
import type { SettingsPart } from './parts.ts';

type Props = {
  title: string;
  text?: ReactNode /** Pointed to from elsewhere. */;
  part?: SettingsPart;
  children?: ReactNode;
};

/** One chapter of the settings. */
export function Section({ title, text, part, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} id={part && placeOf(part)} className="scroll-mt-2 space-y-3 py-4">
      <div className="space-y-1">
        <h2 id={id} tabIndex={part ? -1 : undefined} className="font-semibold text-name outline-none">
          {title}
        </h2>
        {text && <p className="text-muted">{text}</p>}
      </div>
      {children}
    </section>
  );
}

const placeOf = (part: SettingsPart) => `settings-${part}`;

/** Brings a chapter into sight, and the reader of a screen reader to it. */
export function goTo(part: SettingsPart): void {
  const section = document.getElementById(placeOf(part));
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}
