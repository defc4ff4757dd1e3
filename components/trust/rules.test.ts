import { expect, test } from 'vitest';
import { ruleFor } from '../../lib/settings/field-rules.ts';
import { mergeSettings } from '../../lib/settings/merge.ts';
import { withRule } from './rules.ts';

const budget = { crm: 'atomic', name: 'amount', label: 'Budget' };
const said = (fieldRules: object) => ruleFor(mergeSettings({ fieldRules }, {}), 'atomic', budget)?.rule ?? null;

test('a field that is never to be sent is kept by its own name, and the rule can be taken back', () => {
  const ruled = withRule({}, budget, 'never');
  expect(ruled).toEqual({ atomic: { amount: 'never' } });
  expect(said(ruled)).toBe('never');
  expect(withRule(ruled, budget, null)).toEqual({});
});

test('a rule that was given by the label is replaced, not added to; other fields keep theirs', () => {
  const ruled = withRule({ atomic: { budget: 'mask', margin: 'never' }, zoho: { amount: 'never' } }, budget, 'never');
  expect(ruled).toEqual({ atomic: { margin: 'never', amount: 'never' }, zoho: { amount: 'never' } });
});

test('taking back what holds in every CRM takes it back in this one', () => {
  const everywhere = { '*': { budget: 'never' as const } };
  const here = withRule(everywhere, budget, null);
  expect(here['*']).toEqual({ budget: 'never' });
  expect(said(here)).toBe('send');
  expect(withRule(everywhere, { ...budget, crm: '*' }, null)).toEqual({});
});
