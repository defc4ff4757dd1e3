import { Send } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef } from 'react';
import type { Egress } from '../../lib/history/db.ts';
import { Button } from '../ui/Button.tsx';

type Props = { egress: Egress; onDecide(yes: boolean): void };

/** Before the first call to a destination: exactly what would go there, byte for byte, and two ways on. */
export default function EgressPreview({ egress, onDecide }: Props) {
  const { host, model, bytes, masks } = egress;
  const whole = useRef<HTMLElement>(null);
  const box = useRef<HTMLElement>(null);
  // An answer waits for this: it must not stand unseen below the answer that is there already.
  useEffect(() => {
    whole.current?.scrollIntoView?.({ block: 'nearest' });
    const first = box.current?.querySelector<HTMLElement>('mark');
    if (box.current && first) box.current.scrollTop = Math.max(0, first.offsetTop - 24);
  }, []);
  return (
    <section
      ref={whole}
      aria-label={`What would go to ${host}`}
      className="scroll-mb-2 overflow-hidden rounded-md border border-accent"
    >
      <div className="space-y-1 px-2.5 py-2">
        <p className="font-semibold">See what would go to {host}</p>
        <p className="text-muted">
          {model} would phrase this answer. Nothing has left this computer. These are the exact bytes, {size(bytes)}.
        </p>
      </div>
      <section
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="The exact bytes"
        className="-outline-offset-2 relative max-h-40 overflow-auto border-line border-y bg-sunken px-2.5 py-2"
      >
        <pre className="whitespace-pre-wrap font-mono text-small">
          <Masked bytes={bytes} masks={masks} />
        </pre>
      </section>
      <Legend masks={masks} />
      <div className="space-y-1.5 px-2.5 py-2">
        <div className="flex flex-wrap gap-1.5">
          <Button look="main" icon={<Send size={13} aria-hidden />} onClick={() => onDecide(true)}>
            Send to {host}
          </Button>
          <Button onClick={() => onDecide(false)}>Not now, use the record’s answer</Button>
        </div>
        <p className="text-muted text-small">
          Sending is then agreed for {host} until you take it back in Settings, Sites.
        </p>
      </div>
    </section>
  );
}

const size = (bytes: string) => {
  const length = new TextEncoder().encode(bytes).length;
  return length < 1_000 ? `${length} bytes` : `${(length / 1_000).toFixed(1)} kB`;
};

/** The bytes with every placeholder marked. */
function Masked({ bytes, masks }: Pick<Egress, 'bytes' | 'masks'>) {
  const pieces = useMemo(
    () =>
      split(
        bytes,
        masks.map(({ placeholder }) => placeholder),
      ),
    [bytes, masks],
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
function split(bytes: string, placeholders: string[]): string[] {
  if (placeholders.length === 0) return [bytes];
  const orders = Math.max(0, bytes.indexOf('"role":"user"'));
  const any = [...placeholders]
    .sort((a, b) => b.length - a.length)
    .map((placeholder) => placeholder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return [bytes.slice(0, orders), ...bytes.slice(orders).split(new RegExp(`(${any})`))];
}

function Legend({ masks }: Pick<Egress, 'masks'>) {
  if (masks.length === 0) {
    return <p className="border-line border-b px-2.5 py-1.5 text-muted text-small">Nothing in it had to be masked.</p>;
  }
  return (
    <details className="border-line border-b px-2.5 py-1.5 text-small" open={masks.length <= 6}>
      <summary className="min-h-6 list-item cursor-default rounded-sm text-muted hover:text-text">
        {masks.length} {masks.length === 1 ? 'value is' : 'values are'} masked and stay here
      </summary>
      <ul className="max-h-40 overflow-y-auto">
        {masks.map(({ placeholder, value }) => (
          <li key={placeholder} className="py-0.5">
            <mark className="rounded-sm bg-mark px-0.5 font-mono text-text">{placeholder}</mark>
            <span className="text-muted"> = </span>
            <bdi>{value}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
