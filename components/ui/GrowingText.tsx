import { type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react';

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> & {
  value: string;
  onWrite(text: string): void;
};

/** A text field as tall as its text. `field-sizing` does it where the browser knows it; the effect does it elsewhere. */
export function GrowingText({ value, onWrite, className = '', ...rest }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!box.current || globalThis.CSS?.supports?.('field-sizing', 'content')) return;
    box.current.style.height = '0';
    box.current.style.height = `${box.current.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      ref={box}
      rows={1}
      dir="auto"
      value={value}
      onChange={(event) => onWrite(event.target.value)}
      className={`field-sizing-content resize-none bg-transparent ${className}`}
      {...rest}
    />
  );
}
