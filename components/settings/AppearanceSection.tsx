import type { Settings, SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial } from '../hooks/types.ts';
import { Section } from './Section.tsx';

type Theme = Settings['theme'];
type Props = { theme: Theme; onSave(change: DeepPartial<SettingsInput>): void };

const themes: { theme: Theme; label: string }[] = [
  { theme: 'system', label: 'Like the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

export function AppearanceSection({ theme: chosen, onSave }: Props) {
  return (
    <Section title="Appearance">
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
        <legend className="sr-only">Light or dark</legend>
        {themes.map(({ theme, label }) => (
          <label key={theme} className="flex min-h-6 cursor-pointer items-center gap-1.5">
            <input
              type="radio"
              name="theme"
              checked={chosen === theme}
              onChange={() => onSave({ theme })}
              className="accent-accent"
            />
            {label}
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
