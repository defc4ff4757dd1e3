import type { FieldRule, RuledBy } from '../core/call.ts';
import type { Merged } from './merge.ts';

type Named = { name: string; label: string };

/** What was ruled about a field of this CRM: by the company first, by the CRM before all CRMs, by name before label. */
export function ruleFor(merged: Merged, crm: string, field: Named): { rule: FieldRule; by: RuledBy } | null {
  const sets = [
    ['organisation', merged.fieldRules],
    ['seller', merged.settings.fieldRules],
  ] as const;
  for (const [by, rules] of sets)
    for (const place of [crm, '*'])
      for (const key of ruleKeys(field)) {
        const rule = rules[place]?.[key];
        if (rule) return { rule, by };
      }
  return null;
}

/** Under what a rule is kept: the field's own name and its label, in small letters. Lists and forms show only the label. */
export const ruleKeys = ({ name, label }: Named): string[] => [
  ...new Set([name, label].map((text) => text.trim().toLowerCase()).filter((text) => text !== '')),
];
