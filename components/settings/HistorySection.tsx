import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Merged } from '../../lib/settings/merge.ts';
import type { SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial } from '../hooks/types.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { Field, inputLook } from '../ui/Field.tsx';

import { Section } from './Section.tsx';

/** What the history can be made to do; each says when it is through. */
export type HistoryChores = {
  onExport(format: 'json' | 'markdown'): Promise<void>;
  onDeleteEverything(): Promise<void>;
};

type Props = { merged: Merged; onSave(change: DeepPartial<SettingsInput>): void; history: HistoryChores };

const terms = [0, 30, 90, 180, 365];

export function HistorySection({ merged, onSave, history }: Props) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const keepDays = merged.settings.keep.conversations;
  const locked = merged.locked.includes('keep.conversations');
  const doing = (during: string, after: string, work: Promise<void>) => {
    setSaid(during);
    work.then(
      () => setSaid(after),
      (error) =>
        setSaid(`That did not work (${error instanceof Error ? error.message : 'unknown reason'}). Try again.`),
    );
  };
  return (
    <Section title="History" text="Questions, answers and readings are kept on this computer only.">
      <Field label="Keep a conversation" locked={locked} hint="Counted from its last question.">
        {(ids) => (
          <select
            {...ids}
            value={keepDays}
            disabled={locked}
            onChange={(event) => onSave({ keep: { conversations: Number(event.target.value) } })}
            className={inputLook}
          >
            {[...new Set([...terms, keepDays])]
              .sort((a, b) => a - b)
              .map((days) => (
                <option key={days} value={days}>
                  {days === 0 ? 'Until I delete it' : `${days} days`}
                </option>
              ))}
          </select>
        )}
      </Field>
      <div className="flex flex-wrap gap-1.5">
        <Button
          icon={<Download size={13} aria-hidden />}
          onClick={() => doing('Exporting …', 'Exported.', history.onExport('json'))}
        >
          Export as JSON
        </Button>
        <Button
          icon={<Download size={13} aria-hidden />}
          onClick={() => doing('Exporting …', 'Exported.', history.onExport('markdown'))}
        >
          Export as Markdown
        </Button>
        <Button look="danger" icon={<Trash2 size={13} aria-hidden />} onClick={() => setAsking(true)}>
          Delete everything
        </Button>
      </div>
      <p role="status" className="text-muted text-small empty:hidden">
        {said}
      </p>
      {asking && (
        <Confirm
          title="Delete everything?"
          yes="Delete everything"
          onYes={() => doing('Deleting …', 'Everything is deleted.', history.onDeleteEverything())}
          onClose={() => setAsking(false)}
        >
          All conversations, answers and readings on this computer are deleted. It cannot be undone. Your CRM is not
          touched, and your settings stay.
        </Confirm>
      )}
    </Section>
  );
}
