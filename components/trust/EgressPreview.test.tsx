// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { mergeSettings } from '../../lib/settings/merge.ts';
import { press, render } from '../testing/render.tsx';
import { modelCall } from '../testing/samples.ts';
import EgressPreview from './EgressPreview.tsx';

const masks = [
  { placeholder: 'Person_1', value: 'Dana Whitfield', type: 'Person' },
  { placeholder: 'Person_12', value: 'Ravi Menon', type: 'Person' },
];
const bytes = '{"content":"Person_12 called Person_1 (a.b*c)"}';
const collected = [
  { label: 'Budget', kind: 'field' as const, characters: 9, field: 'amount', rule: null },
  { label: 'Note, 10 Nov', kind: 'timeline' as const, characters: 120, field: null, rule: null },
];
const egress = modelCall({ bytes, masks, collected });
type Props = Parameters<typeof EgressPreview>[0];
const shown = (more: Partial<Props> = {}) => (
  <EgressPreview
    {...{ egress, merged: mergeSettings({}, {}), onDecide() {}, onRule() {}, onCopy() {}, onSettings() {} }}
    {...more}
  />
);

test('the exact bytes are shown, unchanged, with their size', async () => {
  const { place } = await render(shown());
  expect(place.querySelector('pre')?.textContent).toBe(bytes);
  expect(place.textContent).toContain(`${bytes.length} bytes`);
});

test('each mask is marked where it stands and named with what stays here', async () => {
  const { place } = await render(shown());
  const marks = [...place.querySelectorAll('pre mark')];
  expect(marks.map((mark) => [mark.textContent, mark.getAttribute('title')])).toEqual([
    ['Person_12', 'Ravi Menon, stays here'],
    ['Person_1', 'Dana Whitfield, stays here'],
  ]);
  expect(place.textContent).toContain('Person_1 = Dana Whitfield');
  expect(place.textContent).toContain('2 people');
});

test('nothing is decided without a press; yes and no are told apart', async () => {
  const decided: boolean[] = [];
  await render(shown({ onDecide: (yes) => void decided.push(yes) }));
  expect(decided).toEqual([]);
  await press('Send to api.example.com');
  await press(/^Not now/);
  expect(decided).toEqual([true, false]);
});

test('a field is kept here in one press, or masked; what is no field cannot be', async () => {
  const onRule = vi.fn();
  const { place } = await render(shown({ onRule }));
  const names = [...place.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? '');
  expect(names.filter((name) => /^(Never send|Mask)/.test(name))).toEqual(['Never send Budget', 'Mask Budget']);
  await press('Never send Budget');
  await press('Mask Budget');
  const field = { crm: 'salesforce', name: 'amount', label: 'Budget' };
  expect(onRule.mock.calls).toEqual([
    [field, 'never'],
    [field, 'mask'],
  ]);
});

test('what was ruled by the seller can be undone, what the company ruled cannot', async () => {
  const onRule = vi.fn();
  const never = { salesforce: { amount: 'never' } };
  const { place, again } = await render(shown({ merged: mergeSettings({ fieldRules: never }, {}), onRule }));
  expect(place.textContent).toContain('never sent');
  await press('Undo: Budget is never sent');
  expect(onRule).toHaveBeenCalledWith({ crm: 'salesforce', name: 'amount', label: 'Budget' }, null);
  await again(shown({ merged: mergeSettings({}, { fieldRules: never }) }));
  expect(place.querySelector('[aria-label="Set by your organisation"]')).not.toBeNull();
  expect(place.textContent).not.toContain('Undo');
});

test('how long the provider keeps it is told as it was entered, or that it was not', async () => {
  const onSettings = vi.fn();
  const model = { use: 'endpoint', baseUrl: 'https://api.example.com/v1' };
  const { place, again } = await render(shown({ merged: mergeSettings({ model }, {}), onSettings }));
  expect(place.textContent).toContain('you have not entered');
  await press('Enter it');
  expect(onSettings).toHaveBeenCalledTimes(1);
  await again(shown({ merged: mergeSettings({ model: { ...model, keptFor: '30 days' } }, {}) }));
  expect(place.textContent).toContain('as you entered: 30 days');
  await again(shown({ merged: mergeSettings({ model }, { modelKeptFor: 'not at all' }) }));
  expect(place.textContent).toContain('as your organisation entered: not at all');
});
