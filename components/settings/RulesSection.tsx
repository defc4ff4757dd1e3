import { useState } from 'react';
import type { FieldRule } from '../../lib/core/call.ts';
import type { Merged } from '../../lib/settings/merge.ts';
import type { SettingsHook } from '../hooks/types.ts';
import { crmName } from '../record/words.ts';
import { everyCrm } from '../trust/rules.ts';
import { Button } from '../ui/Button.tsx';
import { Field, inputLook, LockedNote } from '../ui/Field.tsx';
import { Section } from './Section.tsx';

type Props = { merged: Merged; onRule: SettingsHook['ruleField'] };

/** Those a rule can be made for by name; any other is met in what is shown before a call. */
const crms = ['salesforce', 'hubspot', 'dynamics', 'pipedrive', 'zoho', 'twenty', 'atomic'];

const ruleNames: Record<FieldRule, string> = { send: 'may go', mask: 'goes masked', never: 'never sent' };

/** Rules about fields: what stays here whatever is asked. */
export function RulesSection({ merged, onRule }: Props) {
  const own = linesOf(merged.settings.fieldRules);
  const company = linesOf(merged.fieldRules);
  return (
    <Section
      part="fields"
      title="What may leave"
      text="Names, e-mail addresses, phone numbers, addresses and the like are always masked before a model gets a record. A field can be masked whole, or never sent."
    >
      {company.length > 0 && (
        <div>
          <h3 className="mb-1">
            <LockedNote />
          </h3>
          <ul className="divide-y divide-line">
            {company.map((line) => (
              <Line key={`${line.crm} ${line.field}`} {...line} />
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3 className="mb-1">Your rules</h3>
        {own.length === 0 && (
          <p className="text-muted text-small">
            None yet. Add one here, or press “Never send” beside a field where you look at what leaves.
          </p>
        )}
        <ul className="divide-y divide-line">
          {own.map((line) => (
            <Line
              key={`${line.crm} ${line.field}`}
              {...line}
              onRemove={() => void onRule({ crm: line.crm, name: line.field, label: '' }, null)}
            />
          ))}
        </ul>
      </div>
      <AddRule onRule={onRule} />
    </Section>
  );
}

type RuleLine = { crm: string; field: string; rule: FieldRule };

const linesOf = (rules: Merged['fieldRules']): RuleLine[] =>
  Object.entries(rules).flatMap(([crm, fields]) =>
    Object.entries(fields).map(([field, rule]) => ({ crm, field, rule })),
  );

const placeName = (crm: string) => (crm === everyCrm ? 'every CRM' : crmName(crm) || crm);

function Line({ crm, field, rule, onRemove }: RuleLine & { onRemove?(): void }) {
  return (
    <li className="flex items-center gap-2 py-1">
      <span className="min-w-0 grow break-words">
        <bdi>{field}</bdi> <span className="text-muted">{ruleNames[rule]}</span>{' '}
        <span className="text-muted text-small">{placeName(crm)}</span>
      </span>
      {onRemove && (
        <Button
          className="shrink-0 text-small"
          aria-label={`Remove: ${field} ${ruleNames[rule]}, ${placeName(crm)}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      )}
    </li>
  );
}

function AddRule({ onRule }: Pick<Props, 'onRule'>) {
  const [field, setField] = useState('');
  const [crm, setCrm] = useState(everyCrm);
  const [rule, setRule] = useState<FieldRule>('never');
  const name = field.trim();
  return (
    <form
      aria-label="Add a rule"
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '') return;
        void onRule({ crm, name, label: '' }, rule);
        setField('');
      }}
    >
      <div className="grid gap-3 min-[340px]:grid-cols-2 sm:grid-cols-3">
        <div className="col-span-full sm:col-span-1">
          <Field label="Field" hint="Its name or label, as the CRM shows it">
            {(ids) => (
              <input
                {...ids}
                dir="auto"
                autoComplete="off"
                maxLength={200}
                value={field}
                onChange={(event) => setField(event.target.value)}
                className={inputLook}
              />
            )}
          </Field>
        </div>
        <Field label="In">
          {(ids) => (
            <select {...ids} value={crm} onChange={(event) => setCrm(event.target.value)} className={inputLook}>
              <option value={everyCrm}>Every CRM</option>
              {crms.map((id) => (
                <option key={id} value={id}>
                  {crmName(id)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Rule">
          {(ids) => (
            <select
              {...ids}
              value={rule}
              onChange={(event) => setRule(event.target.value as FieldRule)}
              className={inputLook}
            >
              <option value="never">Never send</option>
              <option value="mask">Mask whole</option>
            </select>
          )}
        </Field>
      </div>
      <Button type="submit" disabled={name === ''}>
        Add rule
      </Button>
    </form>
  );
}
