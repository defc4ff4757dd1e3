import { Lock } from 'lucide-react';
import { type ReactNode, useId } from 'react';

/** Goes on the input inside a field: its id, and what else belongs to it. */
export type FieldIds = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

type Props = {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to enter instead. */
  error?: string | null;
  /** Set by the company's policy: shown, not changed. */
  locked?: boolean;
  children(ids: FieldIds): ReactNode;
};

/** A label, an input, and under it either what is wrong or what helps. */
export function Field({ label, hint, error, locked = false, children }: Props) {
  const id = useId();
  const about = locked || error || hint;
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': about ? `${id}-about` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {about && (
        <p id={`${id}-about`} className={`text-small ${error && !locked ? 'text-wrong' : 'text-muted'}`}>
          {locked ? <LockedNote /> : (error ?? hint)}
        </p>
      )}
    </div>
  );
}

export function LockedNote() {
  return (
    <span className="inline-flex items-center gap-1">
      <Lock size={11} aria-hidden />
      Set by your organisation
    </span>
  );
}

/** How every text input and select looks. */
export const inputLook =
  'block min-h-7 w-full rounded-md border border-edge bg-surface px-2 py-1 disabled:border-line disabled:bg-sunken disabled:text-muted aria-invalid:border-wrong';
