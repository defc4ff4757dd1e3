import { RotateCcw, Trash2 } from 'lucide-react';
import { bant } from '../../lib/core/criteria/bant.ts';
import type { CriteriaList, Criterion } from '../../lib/core/criteria/criteria.ts';
import { meddicc } from '../../lib/core/criteria/meddicc.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial } from '../hooks/types.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SavedText } from '../ui/SavedText.tsx';
import { Section } from './Section.tsx';

type Props = { merged: Merged; onSave(change: DeepPartial<SettingsInput>): void };

const lists = [
  { id: 'deal', title: 'Deals', usual: meddicc },
  { id: 'lead', title: 'Leads', usual: bant },
] as const;

/** What a deal and a lead must show: the lists behind the deal review and the lead score, the seller's own if they wish. */
export function CriteriaSection({ merged, onSave }: Props) {
  const { criteria } = merged.settings;
  return (
    <Section
      title="What a sound deal shows"
      text="Deal reviews and lead scores go through these lists. A point counts as known when one of its fields is filled, or a note says one of its words."
    >
      {lists.map(({ id, title, usual }) => (
        <List
          key={id}
          title={title}
          list={criteria[id]}
          usual={usual}
          onChange={(list) => onSave({ criteria: { ...criteria, [id]: list } })}
        />
      ))}
    </Section>
  );
}

type ListProps = { title: string; list: CriteriaList; usual: CriteriaList; onChange(list: CriteriaList): void };

function List({ title, list, usual, onChange }: ListProps) {
  const { name, criteria } = list;
  const put = (n: number, change: Partial<Criterion>) =>
    onChange({ name, criteria: criteria.map((one, at) => (at === n ? { ...one, ...change } : one)) });
  const isUsual = JSON.stringify(list) === JSON.stringify(usual);
  return (
    <details className="space-y-2">
      <summary className="inline-flex min-h-6 items-center rounded-sm hover:text-text">
        {title}: {name}, {criteria.length} points
      </summary>
      <div className="mt-2 space-y-2">
        <SavedText
          label="Name of the list"
          value={name}
          maxLength={60}
          check={(text) => (text === '' ? 'A name, such as MEDDICC' : null)}
          onSave={(text) => onChange({ name: text, criteria })}
        />
        <ul className="divide-y divide-line">
          {criteria.map((criterion, n) => (
            <li key={criterion.id} className="py-1.5">
              <Point
                criterion={criterion}
                onChange={(change) => put(n, change)}
                onRemove={
                  criteria.length > 1
                    ? () => onChange({ name, criteria: criteria.filter((_, at) => at !== n) })
                    : undefined
                }
              />
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-1.5">
          <Button
            disabled={criteria.length >= 30}
            onClick={() => onChange({ name, criteria: [...criteria, newPoint(criteria)] })}
          >
            Add a point
          </Button>
          {!isUsual && (
            <Button look="quiet" icon={<RotateCcw size={13} />} onClick={() => onChange(usual)}>
              Back to {usual.name}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}

type PointProps = { criterion: Criterion; onChange(change: Partial<Criterion>): void; onRemove?: () => void };

function Point({ criterion, onChange, onRemove }: PointProps) {
  const { label, ask, fields, words, weight } = criterion;
  return (
    <details>
      <summary className="flex min-h-6 items-center gap-2 rounded-sm">
        <span dir="auto" className="min-w-0 grow truncate">
          {label}
        </span>
        <span className="text-muted text-small tabular-nums">{weight} points</span>
      </summary>
      <div className="mt-1.5 space-y-2 pb-1">
        <SavedText
          label="Point"
          value={label}
          maxLength={80}
          check={(text) => (text === '' ? 'What is to be known' : null)}
          onSave={(text) => onChange({ label: text })}
        />
        <SavedText
          label="What to ask when it is open"
          value={ask}
          maxLength={300}
          long
          onSave={(text) => onChange({ ask: text })}
        />
        <SavedText
          label="Fields that hold it"
          hint="Names or labels, with commas between them"
          value={fields.join(', ')}
          onSave={(text) => onChange({ fields: listed(text, 20) })}
        />
        <SavedText
          label="Words in notes that speak of it"
          hint="With commas between them"
          value={words.join(', ')}
          long
          onSave={(text) => onChange({ words: listed(text, 60) })}
        />
        <div className="flex items-end gap-2">
          <SavedText
            label="Points"
            type="number"
            value={String(weight)}
            check={(text) => (/^\d{1,2}$|^100$/.test(text) ? null : 'A number from 0 to 100')}
            onSave={(text) => onChange({ weight: Number(text) })}
          />
          {onRemove && <IconButton name={`Remove “${label}”`} icon={<Trash2 size={14} />} onClick={onRemove} />}
        </div>
      </div>
    </details>
  );
}

const listed = (text: string, most: number): string[] =>
  [...new Set(text.split(/[,\n]/).map((part) => part.trim().slice(0, 80)))]
    .filter((part) => part !== '')
    .slice(0, most);

function newPoint(criteria: readonly Criterion[]): Criterion {
  const taken = new Set(criteria.map(({ id }) => id));
  const id = Array.from({ length: 31 }, (_, n) => `own-${n + 1}`).find((one) => !taken.has(one)) ?? 'own';
  return { id, label: 'New point', ask: '', fields: [], words: [], weight: 10 };
}
