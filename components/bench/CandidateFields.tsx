import { useId } from 'react';
import { hostOf } from '../../lib/model/settings.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { Side } from '../hooks/useBenchRun.ts';
import { Field, inputLook } from '../ui/Field.tsx';

/** Who answers: the settings alone, or a candidate beside them. */
export type Against = {
  with: 'now' | 'candidate' | 'rules';
  baseUrl: string;
  model: string;
  key: string;
  orders: string;
};

export const againstNow = ({ settings }: Merged): Against => ({
  ...{ with: 'now', key: '', orders: '' },
  ...{ baseUrl: settings.model.baseUrl, model: settings.model.model },
});

/** @returns null for a candidate that is not entered yet */
export function sideOf(against: Against): Side | undefined {
  if (against.with === 'now') return null;
  if (against.with === 'rules') return { use: 'none', baseUrl: '', model: '', key: '', orders: '' };
  const isUrl = /^https?:$/.test(URL.parse(against.baseUrl)?.protocol ?? '');
  if (!isUrl || against.model.trim() === '') return undefined;
  const { key, orders } = against;
  return { use: 'endpoint', baseUrl: against.baseUrl.trim(), model: against.model.trim(), key, orders };
}

type Props = {
  merged: Merged;
  value: Against;
  onChange(value: Against): void;
  disabled: boolean;
  /** What each choice is called here. */
  words: { now: string; candidate: string; rules: string };
};

/** Chooses the candidate: the same two fields as in the settings, and a key where it stands elsewhere. */
export function CandidateFields({ merged, value, onChange, disabled, words }: Props) {
  const name = useId();
  const isElsewhere =
    value.with === 'candidate' &&
    hostOf({ use: 'endpoint', baseUrl: value.baseUrl }) !== hostOf({ ...merged.settings.model, use: 'endpoint' });
  const locked = (path: string) => merged.locked.includes(path);
  return (
    <fieldset disabled={disabled} className="space-y-2">
      <legend className="sr-only">Who answers</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {(['now', 'candidate', 'rules'] as const).map((kind) => (
          <label key={kind} className="inline-flex min-h-7 items-center gap-1.5">
            <input
              type="radio"
              name={name}
              checked={value.with === kind}
              onChange={() => onChange({ ...value, with: kind })}
              className="accent-accent"
            />
            {words[kind]}
          </label>
        ))}
      </div>
      {value.with === 'candidate' && (
        <div className="grid items-start gap-3 sm:grid-cols-3">
          <Field label="Model" locked={locked('model.model')}>
            {(ids) => (
              <input
                {...ids}
                value={value.model}
                disabled={locked('model.model')}
                onChange={(event) => onChange({ ...value, model: event.target.value })}
                className={inputLook}
              />
            )}
          </Field>
          <Field label="Address" hint="As in Settings, Model" locked={locked('model.baseUrl')}>
            {(ids) => (
              <input
                {...ids}
                type="url"
                value={value.baseUrl}
                disabled={locked('model.baseUrl')}
                onChange={(event) => onChange({ ...value, baseUrl: event.target.value })}
                placeholder="https://api.example.com/v1"
                className={inputLook}
              />
            )}
          </Field>
          {isElsewhere && (
            <Field label="Key" hint="Used for this run, kept nowhere. Your own key does not go there.">
              {(ids) => (
                <input
                  {...ids}
                  type="password"
                  autoComplete="off"
                  value={value.key}
                  onChange={(event) => onChange({ ...value, key: event.target.value })}
                  className={inputLook}
                />
              )}
            </Field>
          )}
          <div className="sm:col-span-3">
            <Field label="Tell it as well" hint="Added to the instructions, sent as you type it: name nobody in it.">
              {(ids) => (
                <textarea
                  {...ids}
                  rows={2}
                  maxLength={2_000}
                  value={value.orders}
                  onChange={(event) => onChange({ ...value, orders: event.target.value })}
                  placeholder="Never more than three sentences."
                  className={`${inputLook} py-1`}
                />
              )}
            </Field>
          </div>
        </div>
      )}
    </fieldset>
  );
}
