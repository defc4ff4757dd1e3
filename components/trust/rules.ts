import type { FieldRule } from '../../lib/core/call.ts';
import { ruleKeys } from '../../lib/settings/field-rules.ts';
import type { Settings } from '../../lib/settings/schema.ts';

type Rules = Settings['fieldRules'];

/** A field as a rule names it; `*` as CRM is every CRM. */
export type RuledField = { crm: string; name: string; label: string };

export const everyCrm = '*';

/** The seller's rules with one more; null takes back what they said of this field here. The others stay as they are. */
export function withRule(rules: Rules, { crm, ...field }: RuledField, rule: FieldRule | null): Rules {
  const keys = ruleKeys(field);
  const own = Object.fromEntries(Object.entries(rules[crm] ?? {}).filter(([key]) => !keys.includes(key)));
  const [key] = keys;
  // What was said of the field in every CRM holds in the others; here it is said otherwise.
  const saidOfAll = crm !== everyCrm && keys.some((each) => (rules[everyCrm]?.[each] ?? 'send') !== 'send');
  const next = rule ?? (saidOfAll ? 'send' : null);
  if (key !== undefined && next !== null) own[key] = next;
  const { [crm]: _before, ...rest } = rules;
  return Object.keys(own).length > 0 ? { ...rest, [crm]: own } : rest;
}
