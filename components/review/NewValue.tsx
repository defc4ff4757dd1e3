import { useEffect, useId, useRef, useState } from 'react';
import type { ProposedChange } from '../../lib/core/proposal.ts';
import { GrowingText } from '../ui/GrowingText.tsx';
import { typedAs } from './typed-as.ts';

type Value = ProposedChange['to'];
type Props = { change: ProposedChange; to: Value; open: boolean; onWrite(to: Value): void; onWrong(): void };

const look =
  '-outline-offset-1 block min-h-7 w-full min-w-0 rounded-md border border-edge/60 bg-surface px-1.5 py-1 aria-invalid:border-wrong';

/** The proposed value, to be edited in place by what it is: a day, a number, a choice, or words. */
export function NewValue({ change, to, open, onWrite, onWrong }: Props) {
  const [typed, setTyped] = useState(textOf(change, to));
  const [wrong, setWrong] = useState<string | null>(null);
  const hint = useId();
  // Another value than the one typed here: what is kept wins over what stands in the box. Its own is left as it was
  // typed: "99." is 99 already, and must not lose its point before the 5 comes.
  const mine = useRef(to.value);
  const kept = textOf(change, to);
  useEffect(() => {
    if (mine.current === to.value) return;
    mine.current = to.value;
    setTyped(kept);
    setWrong(null);
  }, [kept, to.value]);
  if (!open)
    return (
      <span dir="auto" className="min-w-0 break-words font-semibold">
        {to.display || 'empty'}
      </span>
    );
  const write = (text: string) => {
    setTyped(text);
    const read = typedAs(change, text);
    setWrong('wrong' in read ? read.wrong : null);
    if ('wrong' in read) return onWrong();
    mine.current = read.value;
    onWrite(read);
  };
  const label = `New ${change.label}`;
  if (change.options?.length)
    return (
      <select
        aria-label={label}
        value={String(to.value ?? '')}
        onChange={(event) => write(event.target.value)}
        className={look}
      >
        {to.value !== null && !change.options.some(({ value }) => value === to.value) && (
          <option value={String(to.value)}>{to.display}</option>
        )}
        <option value="">(empty)</option>
        {change.options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    );
  if (change.type === 'date' || change.type === 'datetime')
    return (
      <input
        type="date"
        aria-label={label}
        value={typed}
        onChange={(event) => write(event.target.value)}
        className={look}
      />
    );
  if (change.type === 'boolean')
    return (
      <select
        aria-label={label}
        value={String(to.value)}
        onChange={(event) => write(event.target.value)}
        className={look}
      >
        <option value="true">Yes</option>
        <option value="false">No</option>
      </select>
    );
  return (
    <span className="min-w-0">
      <GrowingText
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? hint : undefined}
        value={typed}
        onWrite={write}
        className={`${look} overflow-hidden`}
      />
      {wrong && (
        <span id={hint} role="alert" className="text-small text-wrong">
          {wrong}
        </span>
      )}
    </span>
  );
}

const textOf = ({ type }: ProposedChange, { value, display }: Value): string => {
  if (value === null) return '';
  if (type === 'date' || type === 'datetime') return String(value).slice(0, 10);
  return typeof value === 'number' ? String(value) : display;
};
