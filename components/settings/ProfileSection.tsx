import type { Merged } from '../../lib/settings/merge.ts';
import type { SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial } from '../hooks/types.ts';
import { Field, inputLook } from '../ui/Field.tsx';
import { SavedText } from '../ui/SavedText.tsx';
import { Section } from './Section.tsx';

type Props = { merged: Merged; onSave(change: DeepPartial<SettingsInput>): void };

const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'tr',
  'ar',
  'he',
  'hi',
  'ja',
  'ko',
  'zh',
];

export function ProfileSection({ merged, onSave }: Props) {
  const { profile } = merged.settings;
  const locked = (part: string) => merged.locked.includes(`profile.${part}`);
  const save = (part: keyof typeof profile) => (text: string) => onSave({ profile: { [part]: text } });
  return (
    <Section title="Profile" text="Drafts are written in your name and with this. All of it may stay empty.">
      <div className="grid gap-3 sm:grid-cols-2">
        <SavedText label="Your name" value={profile.name} maxLength={200} onSave={save('name')} />
        <SavedText label="Your role" value={profile.role} maxLength={200} onSave={save('role')} />
        <SavedText
          label="Company"
          value={profile.company}
          maxLength={200}
          locked={locked('company')}
          onSave={save('company')}
        />
        <Field label="Drafts in" hint="Unless you ask for another language.">
          {(ids) => (
            <select
              {...ids}
              value={profile.language}
              onChange={(event) => save('language')(event.target.value)}
              className={inputLook}
            >
              {[...new Set([...languages, profile.language])].map((code) => (
                <option key={code} value={code}>
                  {languageName(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <SavedText
        label="What you offer"
        hint="Two or three sentences. Follow-ups refer to it."
        value={profile.offer}
        long
        maxLength={2_000}
        locked={locked('offer')}
        onSave={save('offer')}
      />
      <SavedText
        label="Signature"
        hint="Put under every draft. Without one, drafts end with your name."
        value={profile.signature}
        long
        maxLength={2_000}
        onSave={save('signature')}
      />
    </Section>
  );
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // Not a language the browser knows; the seller typed it elsewhere and sees it as it is.
  }
}
