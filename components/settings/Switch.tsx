import { type ReactNode, useId } from 'react';

type Props = { label: string; hint: ReactNode; on: boolean; onSwitch(on: boolean): void };

/** A yes or no, with what it means. */
export function Switch({ label, hint, on, onSwitch }: Props) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <input
        type="checkbox"
        id={id}
        aria-describedby={`${id}-about`}
        checked={on}
        onChange={(event) => onSwitch(event.target.checked)}
        className="mt-0.5 size-3.5 shrink-0 accent-accent"
      />
      <div className="min-w-0 space-y-0.5">
        <label htmlFor={id} className="block">
          {label}
        </label>
        <p id={`${id}-about`} className="text-muted text-small">
          {hint}
        </p>
      </div>
    </div>
  );
}
