import { Send } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { FieldRule } from '../../lib/core/call.ts';
import type { Egress } from '../../lib/history/db.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import { Button } from '../ui/Button.tsx';
import { CallStages } from './CallStages.tsx';
import { KeptFor } from './KeptFor.tsx';
import type { RuledField } from './rules.ts';

type Props = {
  egress: Egress;
  merged: Merged | null;
  onDecide(yes: boolean): void;
  /** What is shown here is made anew by it. */
  onRule(field: RuledField, rule: FieldRule | null): void;
  onCopy(text: string): void;
  onSettings(): void;
};

/** Before the first call to a destination: how it was put together, exactly what would go there, and two ways on. */
export default function EgressPreview({ egress, merged, onDecide, onRule, onCopy, onSettings }: Props) {
  const { host, model } = egress;
  const whole = useRef<HTMLElement>(null);
  // An answer waits for this: it must not stand unseen below the answer that is there already.
  useEffect(() => {
    whole.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <section
      ref={whole}
      data-asks
      aria-label={`What would go to ${host}`}
      className="scroll-mb-2 overflow-clip rounded-md border border-accent"
    >
      <div className="space-y-1 border-line border-b px-2.5 py-2">
        <p className="font-semibold">See what would go to {host}</p>
        <p className="text-muted">
          {model} would phrase this answer. Nothing has left this computer.{' '}
          <KeptFor host={host} merged={merged} onSettings={onSettings} />
        </p>
        <p className="text-muted text-small">
          Sending is then agreed for {host} until you take it back in Settings, Sites.
        </p>
      </div>
      <CallStages call={egress} merged={merged} onRule={onRule} onCopy={onCopy} />
      {/* In sight however long the list above is. */}
      <div className="sticky bottom-0 flex flex-wrap gap-1.5 border-line border-t bg-surface px-2.5 py-2">
        <Button look="main" icon={<Send size={13} aria-hidden />} onClick={() => onDecide(true)}>
          Send to {host}
        </Button>
        <Button onClick={() => onDecide(false)}>Not now, use the record’s answer</Button>
      </div>
    </section>
  );
}
