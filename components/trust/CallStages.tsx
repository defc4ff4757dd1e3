import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { CollectedLine, FieldRule, Mask, ModelCall, Suspicion, Warning } from '../../lib/core/call.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Bytes } from './Bytes.tsx';
import { CollectedLines } from './CollectedLines.tsx';
import type { RuledField } from './rules.ts';
import { Stage } from './Stage.tsx';
import { counted, masksIn, reasonNames, sizeOf } from './words.ts';

type Props = {
  call: ModelCall;
  merged: Merged | null;
  onRule(field: RuledField, rule: FieldRule | null): void;
  onCopy(text: string): void;
};

/** A call to a model step by step, in the order it went; one that was not made yet ends with what would be sent. */
export function CallStages({ call, merged, onRule, onCopy }: Props) {
  const { collected, leftOut, masks, suspicions, bytes, status, crm } = call;
  const waiting = status === 'waiting';
  const ruled = collected.filter(({ rule }) => rule !== null);
  return (
    <ol className="divide-y divide-line">
      <Stage
        name="Collected"
        sum={collected.length > 0 ? counted(collected.length, 'line') : 'nothing of the record'}
        open={waiting}
      >
        {collected.length > 0 && (
          <>
            <CollectedLines lines={collected} crm={crm} merged={merged} onRule={onRule} />
            {leftOut.length > 0 && <p className="px-2.5 pb-1.5 text-muted text-small">{leftOut.join('. ')}.</p>}
          </>
        )}
      </Stage>
      <Stage name="Kept back by rules" sum={ruled.length > 0 ? ruled.map(ruledOut).join(', ') : 'nothing'} />
      <Stage
        name="Masked"
        sum={masks.length > 0 ? masksIn(countsOf(masks)) : 'nothing had to be'}
        open={!waiting && masks.length <= 6}
      >
        {masks.length > 0 && <Masks masks={masks} />}
      </Stage>
      <Stage
        name="Suspicious text"
        sum={suspicions.length > 0 ? `${suspicions.length} marked as data` : 'none'}
        careful={suspicions.length > 0}
        open={suspicions.length > 0}
      >
        {suspicions.length > 0 && <Quotes suspicions={suspicions} />}
      </Stage>
      <Stage name={waiting ? 'Would be sent' : 'Sent'} sum={`${sizeOf(bytes)}, exactly`} open>
        <Exact name="The exact bytes" text={bytes} masks={masks} onCopy={onCopy} />
      </Stage>
      {!waiting && <Afterwards call={call} onCopy={onCopy} />}
    </ol>
  );
}

function Afterwards({ call, onCopy }: Pick<Props, 'call' | 'onCopy'>) {
  const { answered, restored, struck, unsure, warnings, masks } = call;
  return (
    <>
      <Stage name="Came back" sum={answered ? `${sizeOf(answered)}, as it came` : 'nothing'}>
        {answered && <Exact name="What came back" text={answered} masks={masks} onCopy={onCopy} />}
      </Stage>
      <Stage name="Restored here" sum={counted(restored, 'placeholder')} />
      <Stage
        name="Struck"
        sum={struck.length > 0 ? `${struck.length} nothing supports` : 'nothing'}
        careful={struck.length > 0}
      >
        {struck.length > 0 && <Words words={struck} />}
      </Stage>
      <Stage
        name="Names nobody mentioned"
        sum={unsure.length > 0 ? String(unsure.length) : 'none'}
        careful={unsure.length > 0}
      >
        {unsure.length > 0 && <Words words={unsure} />}
      </Stage>
      <Stage
        name="Safety warnings"
        sum={warnings.length > 0 ? String(warnings.length) : 'none'}
        careful={warnings.length > 0}
      >
        {warnings.length > 0 && <Words words={warnings.map(warned)} />}
      </Stage>
    </>
  );
}

const ruledOut = ({ label, rule }: CollectedLine): string =>
  `${label} (${rule?.rule === 'mask' ? 'masked whole' : 'not sent'}${rule?.by === 'organisation' ? ', by your organisation' : ''})`;

const warned = ({ kind, quote }: Warning): string => `${quote} (${kind})`;

function countsOf(masks: Mask[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of masks) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

function Exact({
  name,
  text,
  masks,
  onCopy,
}: {
  name: string;
  text: string;
  masks: Mask[];
  onCopy(text: string): void;
}) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="relative">
      <Bytes name={name} text={text} masks={masks} className="border-line border-t pe-9" />
      <IconButton
        name={copied ? 'Copied' : `Copy: ${name.toLowerCase()}`}
        icon={<Copy size={13} />}
        pressed={copied || undefined}
        onClick={() => {
          onCopy(text);
          setCopied(true);
        }}
        className="absolute end-2.5 top-1 bg-sunken"
      />
    </div>
  );
}

function Masks({ masks }: { masks: Mask[] }) {
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="What was masked"
      className="-outline-offset-2 max-h-40 overflow-y-auto px-2.5 pb-1.5 text-small"
    >
      {masks.map(({ placeholder, value }) => (
        <li key={placeholder} className="py-0.5">
          <mark className="rounded-sm bg-mark px-0.5 font-mono text-text">{placeholder}</mark>
          <span className="text-muted"> = </span>
          <bdi>{value}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Quotes({ suspicions }: { suspicions: Suspicion[] }) {
  return (
    <ul className="space-y-1.5 px-2.5 pb-1.5">
      {suspicions.map(({ quote, where, reasons }) => (
        <li key={where + quote}>
          <q dir="auto">{quote}</q>
          <p className="text-muted text-small">
            {[where, ...reasons.flatMap((reason) => reasonNames[reason] ?? [])].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Words({ words }: { words: string[] }) {
  return (
    <ul dir="auto" className="list-disc space-y-0.5 ps-7 pe-2.5 pb-1.5 marker:text-muted">
      {words.map((word, i) => (
        <li key={i}>{word}</li>
      ))}
    </ul>
  );
}
