import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { Mask } from '../../lib/core/call.ts';

type Props = {
  /** What it is, for a screen reader. */
  name: string;
  text: string;
  masks: Mask[];
  className?: string;
};

/** Text as it left or came, byte for byte, with every placeholder marked; scrolled to the first of them. */
export function Bytes({ name, text, masks, className = '' }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('mark');
    if (box.current && first) box.current.scrollTop = Math.max(0, first.offsetTop - 24);
  }, []);
  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={name}
      className={`-outline-offset-2 relative max-h-40 overflow-auto bg-sunken px-2.5 py-2 ${className}`}
    >
      <pre className="whitespace-pre-wrap font-mono text-small">
        <Marked text={text} masks={masks} />
      </pre>
    </section>
  );
}

function Marked({ text, masks }: Pick<Props, 'text' | 'masks'>) {
  const pieces = useMemo(
    () =>
      split(
        text,
        masks.map(({ placeholder }) => placeholder),
      ),
    [text, masks],
  );
  const real = new Map(masks.map(({ placeholder, value }) => [placeholder, value]));
  return pieces.map((piece, i) =>
    real.has(piece) ? (
      <mark key={i} title={`${real.get(piece)}, stays here`} className="rounded-sm bg-mark px-0.5 text-text">
        {piece}
      </mark>
    ) : (
      <Fragment key={i}>{piece}</Fragment>
    ),
  );
}

/**
 * Longest first, so that Person_12 is not read as Person_1 and a 2. The standing orders to the model name placeholders
 * as examples; only what comes after them stands for somebody.
 */
function split(text: string, placeholders: string[]): string[] {
  if (placeholders.length === 0) return [text];
  const orders = Math.max(0, text.indexOf('"role":"user"'));
  const any = [...placeholders]
    .sort((a, b) => b.length - a.length)
    .map((placeholder) => placeholder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return [text.slice(0, orders), ...text.slice(orders).split(new RegExp(`(${any})`))];
}
