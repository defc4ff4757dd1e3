import { TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import type { Suspicion } from '../../lib/core/call.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { reasonNames } from './words.ts';

type Props = {
  /** Of what was read: never empty. */
  suspicions: Suspicion[];
  title: string;
  /** What was dismissed stays so for this record or answer, until the panel closes or other text turns up. */
  about: string;
  /** Lights up where it stands on the page; left out where that page is not beside the panel. */
  onShow?(place: { anchor: string; where: string }): void;
};

const dismissed = new Set<string>();

/** Somebody wrote orders to an assistant into what was read. The seller hears of it, with the words themselves. */
export default function SuspicionNotice({ suspicions, title, about, onShow }: Props) {
  const id = [about, ...suspicions.map(({ quote }) => quote)].join('\n');
  const [gone, setGone] = useState('');
  const [first, ...more] = suspicions;
  if (!first || gone === id || dismissed.has(id)) return null;
  return (
    <aside aria-label={title} className="flex gap-2 bg-careful-soft py-1.5 ps-3 pe-1.5 text-small">
      <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0 text-careful" />
      <div className="min-w-0 grow space-y-0.5">
        <p className="text-careful">
          <span className="font-semibold">{title}.</span> Wingside does not follow text it reads.
        </p>
        <Quoted {...first} onShow={onShow} />
        {more.length > 0 && (
          <details>
            <summary className="min-h-6 content-center rounded-sm text-careful hover:underline">
              {more.length} more
            </summary>
            <div className="max-h-40 space-y-1 overflow-y-auto">
              {more.map((one, i) => (
                <Quoted key={i} {...one} onShow={onShow} />
              ))}
            </div>
          </details>
        )}
      </div>
      <IconButton
        name="Dismiss this notice"
        icon={<X size={14} />}
        onClick={() => {
          dismissed.add(id);
          setGone(id);
        }}
        className="size-6"
      />
    </aside>
  );
}

function Quoted({ quote, where, reasons, anchor, onShow }: Suspicion & Pick<Props, 'onShow'>) {
  return (
    <p
      dir="auto"
      className="line-clamp-2"
      title={[quote, ...reasons.flatMap((reason) => reasonNames[reason] ?? [])].join('\n')}
    >
      {where && onShow && anchor ? (
        <button
          type="button"
          onClick={() => onShow({ anchor, where })}
          className="rounded-sm text-careful underline underline-offset-2"
        >
          {where}
        </button>
      ) : (
        <span className="text-careful">{where}</span>
      )}
      {where && ': '}
      <q>{quote}</q>
    </p>
  );
}
