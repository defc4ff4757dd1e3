import { usualAddress } from '../../lib/model/settings.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { Settings, SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial, SettingsHook } from '../hooks/types.ts';
import { LockedNote } from '../ui/Field.tsx';
import { EndpointFields } from './EndpointFields.tsx';
import { Section } from './Section.tsx';

type Use = Settings['model']['use'];
type Props = { settings: SettingsHook; merged: Merged; onSave(change: DeepPartial<SettingsInput>): void };

/** No model, an endpoint, or the browser's own. Everything works with none. */
export function ModelSection({ settings, merged, onSave }: Props) {
  const { model } = merged.settings;
  const locked = merged.locked.includes('model.use');
  const ready = settings.builtIn === 'available';
  const choices: { use: Use; label: string; about: string; off?: boolean }[] = [
    {
      use: 'none',
      label: 'No model',
      about: 'Answers are made from the record by rules. Nothing leaves this computer.',
    },
    {
      use: 'endpoint',
      label: 'A model at an address',
      about:
        'OpenAI, Azure, your company’s gateway, or a server on this computer. You see what goes there before it goes.',
    },
    {
      use: 'built-in',
      label: 'The browser’s own model',
      about: ready ? 'Runs on this computer. Nothing leaves it.' : settings.builtIn,
      off: !ready && model.use !== 'built-in',
    },
  ];
  const choose = (use: Use) => {
    // The first choice of an endpoint starts with the usual address of its kind, so that only the key is left to enter.
    const address = use === 'endpoint' && !model.baseUrl ? usualAddress[model.kind] : model.baseUrl;
    onSave({ model: { use, ...(address === model.baseUrl ? {} : { baseUrl: address }) } });
  };
  return (
    <Section
      part="model"
      title="Model"
      text="A model only improves the wording. Figures, dates and names are always taken from the record."
    >
      <fieldset disabled={locked} className="space-y-1">
        <legend className="sr-only">Which model</legend>
        {choices.map(({ use, label, about, off }) => (
          <label
            key={use}
            className={`flex items-start gap-2 rounded-md border px-2.5 py-2 ${model.use === use ? 'border-accent bg-accent-soft' : 'border-line'} ${off ? '' : 'cursor-pointer hover:border-edge'}`}
          >
            <input
              type="radio"
              name="model-use"
              checked={model.use === use}
              disabled={off}
              onChange={() => choose(use)}
              className="mt-0.5 accent-accent"
            />
            <span className="min-w-0">
              <span className="block">{label}</span>
              <span className="block text-muted text-small">{about}</span>
            </span>
          </label>
        ))}
        {locked && (
          <p className="text-muted text-small">
            <LockedNote />
          </p>
        )}
      </fieldset>
      {model.use === 'endpoint' && <EndpointFields settings={settings} merged={merged} onSave={onSave} />}
    </Section>
  );
}
