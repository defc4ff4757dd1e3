import type { Spent } from '../../lib/history/spends.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { BudgetKind, SettingsInput } from '../../lib/settings/schema.ts';
import type { DeepPartial } from '../hooks/types.ts';
import { useSpent } from '../hooks/useSpent.ts';
import { SavedText } from '../ui/SavedText.tsx';

type Props = { merged: Merged; onSave(change: DeepPartial<SettingsInput>): void };

const limits: { kind: BudgetKind; label: string }[] = [
  { kind: 'actionTokens', label: 'One answer, tokens' },
  { kind: 'actionCost', label: 'One answer, cost' },
  { kind: 'dayTokens', label: 'A day, tokens' },
  { kind: 'dayCost', label: 'A day, cost' },
  { kind: 'monthTokens', label: 'A month, tokens' },
  { kind: 'monthCost', label: 'A month, cost' },
];

/** What a model may cost, and what it did. Reached, a limit is hard: the rules answer. */
export function BudgetFields({ merged, onSave }: Props) {
  const { budget, model } = merged.settings;
  const spent = useSpent();
  const priced = model.priceIn !== undefined && model.priceOut !== undefined;
  return (
    <div className="space-y-2">
      {spent && (
        <div className="space-y-1.5">
          <Used
            when="Today"
            spent={spent.day}
            tokens={budget.dayTokens}
            cost={budget.dayCost}
            currency={model.currency}
          />
          <Used
            when="This month"
            spent={spent.month}
            tokens={budget.monthTokens}
            cost={budget.monthCost}
            currency={model.currency}
          />
        </div>
      )}
      <details open={limits.some(({ kind }) => budget[kind] !== null)}>
        <summary className="inline-flex min-h-6 items-center rounded-sm text-muted hover:text-text">
          Limits, so that it cannot cost more
        </summary>
        <div className="mt-2 grid gap-3 min-[340px]:grid-cols-2">
          {limits.map(({ kind, label }) => (
            <SavedText
              key={kind}
              label={kind.endsWith('Cost') && model.currency ? `${label} (${model.currency})` : label}
              type="number"
              placeholder="No limit"
              value={budget[kind]?.toString() ?? ''}
              locked={merged.locked.includes(`budget.${kind}`)}
              check={checkOf(kind)}
              onSave={(text) => onSave({ budget: { [kind]: text === '' ? null : Number(text.replace(',', '.')) } })}
            />
          ))}
        </div>
        <p className="mt-2 text-muted text-small">
          A call that might go over is not made; the answer then comes from the record.
          {!priced && ' Limits of cost need both prices above: without them a call counts as free.'}
        </p>
      </details>
    </div>
  );
}

const checkOf = (kind: BudgetKind) => (text: string) => {
  if (text === '') return null;
  const fits = kind.endsWith('Tokens') ? /^[1-9]\d{0,9}$/ : /^\d{1,7}([.,]\d{1,4})?$/;
  if (fits.test(text) && Number(text.replace(',', '.')) > 0) return null;
  return kind.endsWith('Tokens') ? 'A whole number, such as 50000' : 'A sum, such as 2.50';
};

type UsedProps = {
  when: string;
  spent: Spent;
  tokens: number | null;
  cost: number | null;
  currency: string | undefined;
};

/** What was used, and how near the nearer limit is. */
function Used({ when, spent, tokens, cost, currency }: UsedProps) {
  const share = Math.min(1, Math.max(tokens ? spent.tokens / tokens : 0, cost ? spent.cost / cost : 0));
  const limited = tokens !== null || cost !== null;
  const money = (sum: number) => `${sum.toFixed(2)} ${currency ?? ''}`.trim();
  const said = [
    `${spent.tokens.toLocaleString()}${tokens ? ` of ${tokens.toLocaleString()}` : ''} tokens`,
    spent.cost > 0 || cost ? `${money(spent.cost)}${cost ? ` of ${money(cost)}` : ''}` : '',
  ].filter(Boolean);
  return (
    <div>
      <p className="flex gap-2">
        <span className="grow">{when}</span>
        <span className="text-muted">{said.join(' · ')}</span>
      </p>
      {limited && (
        <div
          role="progressbar"
          aria-label={`${when}: used of the limit`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
          className="mt-1 h-1 overflow-hidden rounded-full bg-line"
        >
          <div
            className={`h-full ${share >= 1 ? 'bg-wrong' : share >= 0.8 ? 'bg-careful' : 'bg-accent'}`}
            style={{ width: `${share * 100}%` }}
          />
        </div>
      )}
    </div>
  );
}
