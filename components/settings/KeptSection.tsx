import { Download, ScrollText } from 'lucide-react';
import { useState } from 'react';
import type { Left } from '../../lib/history/tables.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { KeptKind, SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial } from '../hooks/types.ts';
import type { OtherUser } from '../hooks/useOthers.ts';
import { crmName } from '../record/words.ts';
import { counted } from '../trust/words.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Field, inputLook } from '../ui/Field.tsx';
import { ForgetEverything } from './ForgetEverything.tsx';
import { Section } from './Section.tsx';
import { Switch } from './Switch.tsx';

/** What can be done with all that is kept; each says when it is through. */
export type KeptChores = {
  onExport(format: 'json' | 'markdown'): Promise<void>;
  /** @returns rows left by table */
  onForgetEverything(options: { keys: boolean }): Promise<Left[]>;
  others: OtherUser[];
  onForgetOther(other: OtherUser): Promise<void>;
  onAudit(): void;
};

type Props = { merged: Merged; onSave(change: DeepPartial<SettingsInput>): void; history: KeptChores };

const terms = [0, 7, 30, 90, 180, 365, 730];

const kinds: { kind: KeptKind; label: string; hint?: string }[] = [
  { kind: 'conversations', label: 'Questions and answers', hint: 'After a record’s last one' },
  { kind: 'readings', label: 'Readings of records', hint: 'After they were last seen' },
  { kind: 'sites', label: 'Facts from websites', hint: 'After they were read' },
  { kind: 'calls', label: 'Bytes sent to models', hint: 'To be looked at on an answer' },
  { kind: 'events', label: 'Presses and ratings', hint: 'For your own figures' },
  { kind: 'audit', label: 'Audit log', hint: 'It holds no content' },
];

/** What is kept on this computer and for how long, and every way to have it gone. */
export function KeptSection({ merged, onSave, history }: Props) {
  const [said, setSaid] = useState('');
  const doing = (work: Promise<void>) => {
    setSaid('Exporting …');
    work.then(
      () => setSaid('Exported.'),
      (error) =>
        setSaid(`That did not work (${error instanceof Error ? error.message : 'unknown reason'}). Try again.`),
    );
  };
  return (
    <Section
      part="kept"
      title="What is kept"
      text="All of it is on this computer only, and as safe as this computer’s login: Wingside does not encrypt it. Who can use your login can read it."
    >
      <div className="grid items-start gap-3 min-[340px]:grid-cols-2">
        {kinds.map((kind) => (
          <Term key={kind.kind} {...kind} merged={merged} onSave={onSave} />
        ))}
      </div>
      <Switch
        label="Private mode"
        hint="Answers are made as usual, and nothing of them stays: all that is asked and read meanwhile is deleted when you end it, and when the browser closes. What was there before stays."
        on={merged.settings.privateMode}
        onSwitch={(privateMode) => onSave({ privateMode })}
      />
      <Others others={history.others} onForget={history.onForgetOther} />
      <div className="flex flex-wrap gap-1.5">
        <Button icon={<Download size={13} aria-hidden />} onClick={() => doing(history.onExport('json'))}>
          Export as JSON
        </Button>
        <Button icon={<Download size={13} aria-hidden />} onClick={() => doing(history.onExport('markdown'))}>
          Export as Markdown
        </Button>
        <Button icon={<ScrollText size={13} aria-hidden />} onClick={history.onAudit}>
          Audit log
        </Button>
      </div>
      <p role="status" className="text-muted text-small empty:hidden">
        {said}
      </p>
      <ForgetEverything onForget={history.onForgetEverything} />
    </Section>
  );
}

type TermProps = Omit<Props, 'history'> & { kind: KeptKind; label: string; hint?: string };

function Term({ kind, label, hint, merged, onSave }: TermProps) {
  const days = merged.settings.keep[kind];
  const locked = merged.locked.includes(`keep.${kind}`);
  return (
    <Field label={label} hint={hint} locked={locked}>
      {(ids) => (
        <select
          {...ids}
          value={days}
          disabled={locked}
          onChange={(event) => onSave({ keep: { [kind]: Number(event.target.value) } })}
          className={inputLook}
        >
          {[...new Set([...terms, days])]
            .sort((a, b) => (a || Number.POSITIVE_INFINITY) - (b || Number.POSITIVE_INFINITY))
            .map((term) => (
              <option key={term} value={term}>
                {term === 0 ? 'Until I delete it' : counted(term, 'day')}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}

/** Who else used a CRM on this computer. Their rows are not shown among the seller's own. */
function Others({ others, onForget }: { others: OtherUser[]; onForget(other: OtherUser): Promise<void> }) {
  const [asking, setAsking] = useState<OtherUser | null>(null);
  if (others.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1">Other users of this computer</h3>
      <p className="text-muted text-small">
        Their records and conversations are kept apart and not shown among yours; History can show them.
      </p>
      <ul className="divide-y divide-line">
        {others.map((other) => (
          <li key={`${other.crm} ${other.org} ${other.user}`} className="flex items-center gap-2 py-1">
            <span className="min-w-0 grow break-words">
              <bdi>{other.user}</bdi>{' '}
              <span className="text-muted text-small">
                {crmName(other.crm, other.org)}, {counted(other.keys.length, 'record')}
              </span>
            </span>
            <Button
              className="shrink-0 text-small"
              aria-label={`Forget what ${other.user} asked and read`}
              onClick={() => setAsking(other)}
            >
              Forget
            </Button>
          </li>
        ))}
      </ul>
      {asking && (
        <Confirm
          title={`Forget what ${asking.user} asked and read?`}
          yes="Forget it"
          onYes={() => void onForget(asking)}
          onClose={() => setAsking(null)}
        >
          {counted(asking.keys.length, 'record')} with all that hangs on {asking.keys.length === 1 ? 'it' : 'them'} is
          deleted on this computer. The CRM is not touched.
        </Confirm>
      )}
    </div>
  );
}
