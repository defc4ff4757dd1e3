// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from '../testing/render.tsx';
import { db } from './store.ts';
import type { SettingsHook } from './types.ts';
import { useSettings } from './useSettings.ts';

vi.mock('wxt/browser', () => {
  const event = { addListener() {}, removeListener() {} };
  const permissions = { getAll: async () => ({ origins: [] }), onAdded: event, onRemoved: event };
  return { browser: { permissions, storage: { onChanged: event }, runtime: { getManifest: () => ({}) } } };
});
vi.mock('../../lib/browser/messages.ts', () => ({ sendMessage: async () => '' }));

let settings: SettingsHook;

function Uses() {
  settings = useSettings();
  return null;
}

beforeEach(async () => {
  await db.settings.clear();
  await render(<Uses />);
  // The store tells of a change when it likes, as it does in the panel.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

const map = (field: string, fact: string | null, kind = 'account') =>
  settings.mapField({ crm: 'atomic', kind, field }, fact);
const kept = async () => (await db.settings.get('user'))?.value;

test('a field that takes a fact is kept beside what else is set', async () => {
  await db.settings.put({ id: 'user', value: { profile: { name: 'Ravi' }, web: { pages: 20 } } });
  await map('sector', 'industry');
  await map('size', 'employees');
  expect(await kept()).toEqual({
    profile: { name: 'Ravi' },
    web: { pages: 20, mapping: { atomic: { account: { sector: 'industry', size: 'employees' } } } },
  });
});

test('one that is let go is gone, and with the last of them its kind and its CRM', async () => {
  await map('sector', 'industry');
  await map('size', 'employees');
  await map('name', 'legal_name', 'lead');
  await map('sector', null);
  expect(await kept()).toEqual({
    web: { mapping: { atomic: { account: { size: 'employees' }, lead: { name: 'legal_name' } } } },
  });
  await map('size', null);
  await map('name', null, 'lead');
  expect(await kept()).toEqual({ web: { mapping: {} } });
});

test('letting go of what was never mapped changes nothing', async () => {
  await map('sector', null);
  expect(await kept()).toEqual({ web: { mapping: {} } });
});

test('a rule about a field is kept beside the others, and gone when it is taken back', async () => {
  await db.settings.put({ id: 'user', value: { fieldRules: { zoho: { margin: 'mask' } }, theme: 'dark' } });
  const budget = { crm: 'atomic', name: 'amount', label: 'Budget' };
  await settings.ruleField(budget, 'never');
  expect(await kept()).toEqual({
    fieldRules: { zoho: { margin: 'mask' }, atomic: { amount: 'never' } },
    theme: 'dark',
  });
  await settings.ruleField(budget, null);
  expect(await kept()).toEqual({ fieldRules: { zoho: { margin: 'mask' } }, theme: 'dark' });
});
