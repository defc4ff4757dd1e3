import type { RecordKind } from '../../lib/core/record.ts';
import { outcomeNames } from '../actions/names.ts';
import type { HistoryHit } from '../hooks/types.ts';
import { crmName, kindNames } from '../record/words.ts';

export type Since = 'day' | 'week' | 'month' | 'year';
export type Filter = {
  kind?: RecordKind;
  crm?: string;
  outcome?: string;
  since?: Since;
  verdict?: 'up' | 'down';
  /** Also what other users of this computer asked. */
  everyone?: boolean;
};

export const noFilter: Filter = {};

const days: Record<Since, number> = { day: 1, week: 7, month: 30, year: 365 };

/** @returns the earliest moment that counts, ISO 8601; nothing for any time */
export function sinceOf(since: Since | undefined, now: Date): { since?: string } {
  return since ? { since: new Date(now.getTime() - days[since] * 86_400_000).toISOString() } : {};
}

type Props = {
  filter: Filter;
  found: HistoryHit[];
  /** Somebody else asked on this computer too. */
  others: boolean;
  onChange(filter: Filter): void;
};

/** Kind, CRM, action, time and rating; one that is set stands out. */
export function Filters({ filter, found, others, onChange }: Props) {
  const crms = [...new Set([...found.map(({ crm }) => crm), ...(filter.crm ? [filter.crm] : [])])].filter(Boolean);
  const set =
    <Part extends keyof Filter>(part: Part) =>
    (value: string) => {
      const { [part]: _before, ...rest } = filter;
      const next: Filter = value ? { ...rest, [part]: value } : rest;
      onChange(Object.keys(next).length === 0 ? noFilter : next);
    };
  return (
    <fieldset aria-label="Filters" className="flex flex-wrap gap-1">
      <Choice label="Kind" value={filter.kind} onChoose={set('kind')} options={Object.entries(kindNames)} />
      {crms.length > 0 && (
        <Choice label="CRM" value={filter.crm} onChoose={set('crm')} options={crms.map((crm) => [crm, crmName(crm)])} />
      )}
      <Choice label="Action" value={filter.outcome} onChoose={set('outcome')} options={Object.entries(outcomeNames)} />
      <Choice
        label="When"
        value={filter.since}
        onChoose={set('since')}
        options={[
          ['day', 'Last 24 hours'],
          ['week', 'Last 7 days'],
          ['month', 'Last 30 days'],
          ['year', 'Last year'],
        ]}
      />
      <Choice
        label="Rating"
        value={filter.verdict}
        onChoose={set('verdict')}
        options={[
          ['up', 'Good'],
          ['down', 'Bad'],
        ]}
      />
      {others && (
        <button
          type="button"
          aria-pressed={filter.everyone ?? false}
          onClick={() => {
            const { everyone, ...rest } = filter;
            const next: Filter = everyone ? rest : { ...rest, everyone: true };
            onChange(Object.keys(next).length === 0 ? noFilter : next);
          }}
          className={`h-6 rounded-full border px-2 text-small ${filter.everyone ? 'border-accent bg-accent-soft text-accent' : 'border-line bg-surface text-muted hover:border-edge'}`}
        >
          Other users too
        </button>
      )}
      {filter !== noFilter && (
        <button
          type="button"
          onClick={() => onChange(noFilter)}
          className="h-6 rounded-sm px-1.5 text-accent text-small hover:bg-hover"
        >
          Clear
        </button>
      )}
    </fieldset>
  );
}

type ChoiceProps = {
  label: string;
  value: string | undefined;
  options: [string, string][];
  onChoose(value: string): void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value)}
      className={`field-sizing-content h-6 max-w-36 rounded-full border px-1.5 text-small ${value ? 'border-accent bg-accent-soft text-accent' : 'border-line bg-surface text-muted hover:border-edge'}`}
    >
      <option value="">{label}</option>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}
