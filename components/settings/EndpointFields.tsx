import { useState } from 'react';
import { type ModelKind, usualAddress } from '../../lib/model/settings.ts';
import { hostAllowed, type Merged } from '../../lib/settings/merge.ts';
import type { SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial, SettingsHook } from '../hooks/types.ts';
import { Field, inputLook } from '../ui/Field.tsx';
import { SavedText } from '../ui/SavedText.tsx';
import { BudgetFields } from './BudgetFields.tsx';
import { ConnectionTest } from './ConnectionTest.tsx';
import { KeyFields } from './KeyFields.tsx';
import { Switch } from './Switch.tsx';

type Props = { settings: SettingsHook; merged: Merged; onSave(change: DeepPartial<SettingsInput>): void };

const kinds: { kind: ModelKind; label: string; address: string }[] = [
  { kind: 'openai', label: 'OpenAI', address: 'https://api.openai.com/v1' },
  { kind: 'azure', label: 'Azure OpenAI', address: 'https://your-resource.openai.azure.com' },
  { kind: 'ollama', label: 'Ollama, on this computer', address: 'http://localhost:11434/v1' },
  { kind: 'lmstudio', label: 'LM Studio, on this computer', address: 'http://localhost:1234/v1' },
  { kind: 'vllm', label: 'vLLM', address: 'http://localhost:8000/v1' },
  { kind: 'gateway', label: 'Company gateway', address: 'https://llm.example.com/v1' },
];

/** Where the model is, which one, and what it costs. */
export function EndpointFields({ settings, merged, onSave }: Props) {
  const { model } = merged.settings;
  const [models, setModels] = useState<string[]>([]);
  const locked = (part: string) => merged.locked.includes(`model.${part}`);
  const save = (change: DeepPartial<SettingsInput>['model']) => onSave({ model: change });
  const chooseKind = (kind: ModelKind) => {
    // An address the seller typed is theirs; a usual one goes with its kind.
    const usual = model.baseUrl === '' || Object.values(usualAddress).includes(model.baseUrl);
    save({ kind, ...(usual && !locked('baseUrl') ? { baseUrl: usualAddress[kind] } : {}) });
  };
  const price = (part: 'priceIn' | 'priceOut') => ({
    type: 'number' as const,
    value: model[part]?.toString() ?? '',
    check: (text: string) => (/^(\d+([.,]\d+)?)?$/.test(text) ? null : 'Enter a number, such as 0.15'),
    onSave: (text: string) => save({ [part]: text === '' ? undefined : Number(text.replace(',', '.')) }),
  });
  return (
    <div className="space-y-3">
      <Field label="Kind" locked={locked('kind')}>
        {(ids) => (
          <select
            {...ids}
            value={model.kind}
            disabled={locked('kind')}
            onChange={(event) => chooseKind(event.target.value as ModelKind)}
            className={inputLook}
          >
            {kinds.map(({ kind, label }) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SavedText
        label="Address"
        type="url"
        hint={merged.allowedModelHosts ? `Your organisation allows: ${merged.allowedModelHosts.join(', ')}` : undefined}
        placeholder={kinds.find(({ kind }) => kind === model.kind)?.address}
        value={model.baseUrl}
        locked={locked('baseUrl')}
        check={(text) => wrongAddress(text, merged.allowedModelHosts)}
        onSave={(baseUrl) => save({ baseUrl })}
      />
      <SavedText
        label={model.kind === 'azure' ? 'Deployment' : 'Model'}
        hint={
          models.length > 0
            ? `${models.length} found there. Start typing to choose.`
            : 'Test the connection to list what is there.'
        }
        value={model.model}
        maxLength={200}
        offers={models}
        locked={locked('model')}
        onSave={(name) => save({ model: name })}
      />
      {model.kind === 'azure' && (
        <SavedText
          label="API version"
          hint="Left empty: 2024-10-21"
          value={model.azureApiVersion ?? ''}
          maxLength={40}
          onSave={(text) => save({ azureApiVersion: text || undefined })}
        />
      )}
      <KeyFields settings={settings} />
      <SavedText
        label="How long does this provider keep what it gets?"
        hint="As its terms or your contract say, such as “30 days” or “not at all”. It is shown wherever something leaves."
        value={model.keptFor}
        maxLength={200}
        locked={locked('keptFor')}
        onSave={(keptFor) => save({ keptFor })}
      />
      <details className="group">
        <summary className="inline-flex min-h-6 items-center rounded-sm text-muted hover:text-text">
          Price, to show what answers cost
        </summary>
        <div className="mt-2 grid gap-3 min-[340px]:grid-cols-3">
          <SavedText label="Prompt, 1M tokens" {...price('priceIn')} />
          <SavedText label="Answer, 1M tokens" {...price('priceOut')} />
          <SavedText
            label="Currency"
            placeholder="EUR"
            value={model.currency ?? ''}
            maxLength={3}
            check={(text) => (text === '' || /^[A-Za-z]{3}$/.test(text) ? null : 'Three letters, such as EUR')}
            onSave={(text) => save({ currency: text.toUpperCase() || undefined })}
          />
        </div>
      </details>
      <BudgetFields merged={merged} onSave={onSave} />
      {model.kind === 'openai' && (
        <Switch
          label="Have drafts checked by the provider’s moderation too"
          hint="Each draft then goes there once more, masked, and is looked at for abuse and threats. Wingside’s own check runs anyhow, on this computer."
          on={merged.settings.safety.moderation}
          onSwitch={(moderation) => onSave({ safety: { moderation } })}
        />
      )}
      <ConnectionTest
        settings={settings}
        baseUrl={model.baseUrl}
        ready={Boolean(model.baseUrl && model.model)}
        onModels={setModels}
      />
    </div>
  );
}

function wrongAddress(text: string, allowed: string[] | null): string | null {
  if (text === '') return null;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return 'Enter a whole address, such as https://api.example.com/v1';
  if (!hostAllowed(url.hostname, allowed))
    return `Your organisation does not allow ${url.hostname}. It allows: ${allowed?.join(', ')}`;
  return null;
}
