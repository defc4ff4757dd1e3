import { useEffect, useRef, useState } from 'react';
import { Field, inputLook } from './Field.tsx';

type Props = {
  label: string;
  hint?: React.ReactNode;
  value: string;
  locked?: boolean;
  /** More than one line. */
  long?: boolean;
  type?: 'text' | 'url' | 'password' | 'number';
  placeholder?: string;
  maxLength?: number;
  /** Offered while typing. */
  offers?: string[];
  /** @returns what is wrong with it; null when it may be saved */
  check?(text: string): string | null;
  onSave(text: string): void;
};

/** How long the typing must rest before it is saved. */
const restMs = 500;

/** A text that saves itself when the typing rests and when it is left. What is wrong is told and not saved. */
export function SavedText(props: Props) {
  const { value, check } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const wrong = typed !== null && check ? check(typed.trim()) : null;

  const save = useRef(() => {});
  save.current = () => {
    if (typed === null || wrong) return;
    if (typed.trim() !== value) props.onSave(typed.trim());
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => save.current(), restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  // Leaving the screen saves too.
  useEffect(() => () => save.current(), []);

  const leave = () => {
    save.current();
    if (!wrong) setTyped(null);
  };
  return (
    <Field label={props.label} hint={props.hint} error={wrong} locked={props.locked}>
      {(ids) => {
        const shared = {
          ...ids,
          dir: 'auto',
          value: text,
          disabled: props.locked,
          placeholder: props.placeholder,
          maxLength: props.maxLength,
          onBlur: leave,
          className: inputLook,
        } as const;
        if (props.long) {
          return (
            <textarea
              {...shared}
              rows={2}
              onChange={(event) => setTyped(event.target.value)}
              className={`${inputLook} field-sizing-content max-h-48 min-h-12 resize-y`}
            />
          );
        }
        return (
          <>
            <input
              {...shared}
              type={props.type === 'number' ? 'text' : (props.type ?? 'text')}
              inputMode={props.type === 'number' ? 'decimal' : undefined}
              autoComplete="off"
              spellCheck={props.type ? false : undefined}
              list={props.offers?.length ? `${ids.id}-offers` : undefined}
              onChange={(event) => setTyped(event.target.value)}
            />
            {props.offers && props.offers.length > 0 && (
              <datalist id={`${ids.id}-offers`}>
                {props.offers.map((offer) => (
                  <option key={offer} value={offer} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}
