import { expect, test } from 'vitest';
import type { FieldRule } from '../core/call.ts';
import { asUntrusted } from '../core/untrusted.ts';
import { richRecord } from '../testing/rich-record.ts';
import { collect } from './collect.ts';
import { openBook } from './mask.ts';
import { applyRules, noRules, type RuleOf } from './policy.ts';
import { unmask } from './unmask.ts';

const now = new Date('2026-11-22T12:00:00');
const data = () => collect(richRecord(), { fields: 'all', timeline: 5 }, now).data;
const ruling =
  (label: string, rule: FieldRule): RuleOf =>
  (field) =>
    field.label === label ? { rule, by: 'seller' } : null;

test('without rules everything that was collected goes on', () => {
  const ruled = applyRules(data(), noRules, openBook());
  expect(ruled.data).toEqual(data());
  expect(ruled.lines).toHaveLength(data().length);
});

test('a field that is never sent is gone, and the list still shows that it was there and why it stayed', () => {
  const { data: kept, lines } = applyRules(data(), ruling('Amount', 'never'), openBook());
  expect(kept.map(({ label }) => label)).not.toContain('Amount');
  expect(lines.find(({ label }) => label === 'Amount')).toMatchObject({
    kind: 'field',
    rule: { rule: 'never', by: 'seller' },
  });
});

test.each([
  ['worth €125,000.00 in all', 'worth [not sent] in all'],
  ['worth 125.000 EUR', 'worth [not sent]'],
  ['worth 125k', 'worth [not sent]'],
  ['12 sensors, 152,000 EUR', '12 sensors, 152,000 EUR'],
])('its figure is taken out of other text, too: %s', (text, expected) => {
  expect(applyRules(data(), ruling('Amount', 'never'), openBook()).withhold(text)).toBe(expected);
});

test('a field that is masked goes as one placeholder, the same each time, and not beside it', () => {
  const book = openBook();
  const first = applyRules(data(), ruling('Close Date', 'mask'), book);
  const again = applyRules(data(), ruling('Close Date', 'mask'), book);
  const whole = first.data.find(({ label }) => label === 'Close Date')?.whole;
  expect(whole).toMatch(/^Other_\d+$/);
  expect(again.data.find(({ label }) => label === 'Close Date')?.whole).toBe(whole);
  expect(first.withhold('closes on 12 Dec 2026')).toBe('closes on [not sent]');
});

test('a short word of a hidden field does not blank the same letters elsewhere', () => {
  const datum = { ...data()[0]!, text: 'Yes', source: { ...data()[0]!.source, quote: 'Yes' } } as ReturnType<
    typeof data
  >[0];
  const { withhold } = applyRules(
    [{ ...datum, field: { name: 'f', label: 'F' } }],
    () => ({ rule: 'never', by: 'organisation' }),
    openBook(),
  );
  expect(withhold('Yesterday they said Yes')).toBe('Yesterday they said Yes');
});

test('a masked field that holds a card is kept as a hint alone, and comes back whole', () => {
  const book = openBook();
  const paid = 'Visa 4111 1111 1111 1111, monthly';
  const datum = { ...data()[0]!, text: asUntrusted(paid), source: { ...data()[0]!.source, quote: asUntrusted(paid) } };
  const { data: kept } = applyRules(
    [{ ...datum, field: { name: 'f', label: 'F' } }],
    () => ({ rule: 'mask', by: 'seller' }),
    book,
  );
  expect(JSON.stringify(book)).not.toContain('4111 1111');
  expect(unmask(kept[0]?.whole ?? '', book)).toBe(paid);
});
