// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { mergeSettings } from '../../lib/settings/merge.ts';
import { button, press, render, write } from '../testing/render.tsx';
import { RulesSection } from './RulesSection.tsx';

const shown = (user: unknown = {}, policy: unknown = {}, onRule = vi.fn(async () => {})) => (
  <RulesSection merged={mergeSettings(user, policy)} onRule={onRule} />
);
const lines = () => [...document.querySelectorAll('li')].map((line) => line.textContent);

test('the seller’s rules can be removed, the organisation’s are shown locked', async () => {
  const onRule = vi.fn(async () => {});
  const user = { fieldRules: { atomic: { amount: 'never' }, '*': { margin: 'mask' } } };
  await render(shown(user, { fieldRules: { salesforce: { ssn__c: 'never' } } }, onRule));
  expect(lines()).toEqual([
    'ssn__c never sent Salesforce',
    'amount never sent Atomic CRMRemove',
    'margin goes masked every CRMRemove',
  ]);
  expect(document.body.textContent).toContain('Set by your organisation');
  await press('Remove: margin goes masked, every CRM');
  expect(onRule).toHaveBeenCalledWith({ crm: '*', name: 'margin', label: '' }, null);
});

test('with none it is said where one is made, and one can be added by name', async () => {
  const onRule = vi.fn(async () => {});
  const { place } = await render(shown({}, {}, onRule));
  expect(place.textContent).toContain('None yet');
  expect(button('Add rule').disabled).toBe(true);
  const [field] = place.querySelectorAll('input');
  await write(field as HTMLInputElement, ' Discount ');
  await press('Add rule');
  expect(onRule).toHaveBeenCalledWith({ crm: '*', name: 'Discount', label: '' }, 'never');
  expect(field?.value).toBe('');
});
