import { useId, useState } from 'react';
import type { Verdict } from '../../lib/test-bench/rows.ts';
import { inputLook } from '../ui/Field.tsx';

type Props = {
  verdict: Verdict | undefined;
  /** @param verdict null takes it back */
  onJudge(verdict: Verdict['verdict'] | null, note: string): void;
};

const choices = [
  ['yes', 'Yes'],
  ['partly', 'Partly'],
  ['no', 'No'],
] as const;

/** What a person says of the answer. It wins over the checks; the same press again takes it back. */
export function VerdictForm({ verdict, onJudge }: Props) {
  const [note, setNote] = useState(verdict?.note ?? '');
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span id={id} className="text-muted">
        Is it right?
      </span>
      <fieldset aria-labelledby={id} className="flex gap-1">
        {choices.map(([value, label]) => (
          <button
            key={value}
            type="button"
            aria-pressed={verdict?.verdict === value}
            onClick={() => onJudge(verdict?.verdict === value ? null : value, note)}
            className="min-h-7 rounded-md border border-edge/60 px-2 hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold"
          >
            {label}
          </button>
        ))}
      </fieldset>
      <input
        aria-label="A note on the verdict"
        placeholder="Why, in a word"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => verdict && note !== verdict.note && onJudge(verdict.verdict, note)}
        className={`${inputLook.replace('w-full', '')} min-w-40 grow`}
      />
    </div>
  );
}
