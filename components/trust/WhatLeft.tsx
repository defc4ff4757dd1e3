import type { FieldRule, ModelCall } from '../../lib/core/call.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import { useCalls } from '../hooks/useCalls.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CallStages } from './CallStages.tsx';
import { KeptFor } from './KeptFor.tsx';
import type { RuledField } from './rules.ts';
import { actionName, costOf, sizeOf, statusName, whatFor } from './words.ts';

type Shown = {
  merged: Merged | null;
  onRule(field: RuledField, rule: FieldRule | null): void;
  onCopy(text: string): void;
  onSettings(): void;
};
type Props = Shown & { turnId: string; onAudit(): void; onClose(): void };

/** What left this computer for one answer: where to, and every step from the record to the words on the screen. */
export default function WhatLeft({ turnId, onAudit, onClose, ...shown }: Props) {
  const calls = useCalls(turnId);
  return (
    <Dialog title="What left this computer" onClose={onClose} wide foot={<Button onClick={onAudit}>Audit log</Button>}>
      {calls === null && <Skeleton label="Looking it up" lines={['60%', '90%', '80%']} />}
      {calls?.length === 0 && (
        <p className="text-muted">
          What was sent is not kept any more. That it was sent still stands in the audit log.
        </p>
      )}
      <div className="space-y-4">
        {calls?.map((call, i) => (
          <OneCall
            key={call.id}
            call={call}
            title={calls.length > 1 ? `Call ${i + 1} of ${calls.length}, ${whatFor[call.what]}` : null}
            {...shown}
          />
        ))}
      </div>
    </Dialog>
  );
}

function OneCall({ call, title, ...shown }: Shown & { call: ModelCall; title: string | null }) {
  return (
    <section aria-label={title ?? `Call to ${call.host}`} className="space-y-2">
      {title && <h3 className="font-semibold">{title}</h3>}
      <Facts call={call} {...shown} />
      <div className="-mx-3 border-line border-y">
        <CallStages call={call} merged={shown.merged} onRule={shown.onRule} onCopy={shown.onCopy} />
      </div>
    </section>
  );
}

function Facts({ call, merged, onSettings }: Shown & { call: ModelCall }) {
  const { host, model, at, what, action, bytes, usage, ms, status } = call;
  const tokens = usage && `${usage.promptTokens.toLocaleString()} + ${usage.completionTokens.toLocaleString()} tokens`;
  const facts: [string, React.ReactNode][] = [
    ['To', <strong key="host">{model.includes(host) ? model : `${model} at ${host}`}</strong>],
    ['When', new Date(at).toLocaleString()],
    ['Why', `${actionName(action)}, ${whatFor[what]}`],
    ['Kept', <KeptFor key="kept" host={host} merged={merged} onSettings={onSettings} />],
    [
      'Size',
      [sizeOf(bytes), tokens, usage && costOf(usage), ms === null ? null : `${(ms / 1_000).toFixed(1)} s`]
        .filter(Boolean)
        .join(' · '),
    ],
    ...(status === 'sent' ? [] : [['Ended', statusName(status)] satisfies [string, string]]),
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      {facts.map(([name, value]) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
