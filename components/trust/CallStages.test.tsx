// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { mergeSettings } from '../../lib/settings/merge.ts';
import { button, press, render } from '../testing/render.tsx';
import { modelCall } from '../testing/samples.ts';
import { CallStages } from './CallStages.tsx';

const call = modelCall({
  ...{ status: 'sent', bytes: '{"content":"Person_1"}', answered: 'Ask Person_1.', restored: 1, leftOut: [] },
  masks: [{ placeholder: 'Person_1', value: 'Dana', type: 'Person' }],
  collected: [
    { label: 'Budget', kind: 'field', characters: 9, field: 'amount', rule: { rule: 'never', by: 'seller' } },
    { label: 'Margin', kind: 'field', characters: 4, field: 'margin', rule: { rule: 'mask', by: 'organisation' } },
    { label: 'Stage', kind: 'field', characters: 4, field: 'stage', rule: null },
  ],
  suspicions: [{ reasons: ['override', 'of-a-later-version'], quote: 'Ignore all', where: 'Description' }],
  ...{ struck: ['12 March'], unsure: ['Jane Porter'] },
  warnings: [{ kind: 'threat', quote: 'or else', start: 0, end: 7 }],
});
const shown = (fieldRules: object, more = {}) => (
  <CallStages call={call} merged={mergeSettings({ fieldRules }, {})} onRule={() => {}} onCopy={() => {}} {...more} />
);
/** Each stage as its summary reads. */
const stages = (place: Element) =>
  [...place.querySelectorAll('ol > li')].map((item) =>
    [...(item.querySelector('summary') ?? item).querySelectorAll('span')].map((part) => part.textContent),
  );

test('a call is told in the order it went, each stage with what came of it', async () => {
  const { place } = await render(shown({ salesforce: { amount: 'never' } }));
  expect(stages(place)).toEqual([
    ['Collected', '3 lines'],
    ['Kept back by rules', 'Budget (not sent), Margin (masked whole, by your organisation)'],
    ['Masked', '1 person'],
    ['Suspicious text', '1 marked as data'],
    ['Sent', '22 bytes, exactly'],
    ['Came back', '13 bytes, as it came'],
    ['Restored here', '1 placeholder'],
    ['Struck', '1 nothing supports'],
    ['Names nobody mentioned', '1'],
    ['Safety warnings', '1'],
  ]);
  for (const part of ['“12 March”', 'Jane Porter', 'or else (threat)', 'Description · tells an assistant'])
    expect(place.textContent).toContain(part.replaceAll(/[“”]/g, ''));
});

test('what was ruled since then is shown as it is now, and can be taken back', async () => {
  const onRule = vi.fn();
  await render(shown({ salesforce: { stage: 'mask' } }, { onRule }));
  // The rule that held back the budget then is gone: it can be given again.
  expect(button('Never send Budget')).toBeTruthy();
  await press('Undo: Stage is masked');
  expect(onRule).toHaveBeenCalledWith({ crm: 'salesforce', name: 'stage', label: 'Stage' }, null);
});

test('the exact bytes are copied as they are', async () => {
  const onCopy = vi.fn();
  await render(shown({}, { onCopy }));
  await press('Copy: the exact bytes');
  expect(onCopy).toHaveBeenCalledWith(call.bytes);
});
