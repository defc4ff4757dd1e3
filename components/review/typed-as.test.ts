import { expect, test } from 'vitest';
import { typedAs } from './typed-as.ts';

const money = (text: string) => typedAs({ type: 'currency', unit: 'EUR' }, text);
const number = (text: string) => typedAs({ type: 'number' }, text);

test.each([
  ['125000', 125_000],
  ['125,000', 125_000],
  ['125.000', 125_000],
  ['125 000', 125_000],
  ['125’000', 125_000],
  ['1.250.000', 1_250_000],
  ['1,250,000', 1_250_000],
  ['125.000,50', 125_000.5],
  ['125,000.50', 125_000.5],
  ['99.50', 99.5],
  ['99,5', 99.5],
  ['99.', 99],
  ['0.125', 0.125],
  ['-40', -40],
])('an amount of “%s” is read with its thousands', (text, value) => expect(money(text)).toMatchObject({ value }));

test('a number that is no sum keeps its three decimals', () => {
  expect(number('1.234')).toMatchObject({ value: 1.234 });
  expect(number('1,234')).toMatchObject({ value: 1_234 });
});

test.each(['ten', '1e9', '12.5.7', '125.000,5,5', 'Infinity', '0x10'])('“%s” is no number', (text) =>
  expect(money(text)).toHaveProperty('wrong'),
);

test('a percentage may carry its sign, an empty box empties the field', () => {
  expect(typedAs({ type: 'percent' }, '60 %')).toEqual({ value: 60, display: '60 %' });
  expect(money('  ')).toEqual({ value: null, display: '' });
});

test('a day stays that day, and one there is not is refused', () => {
  expect(typedAs({ type: 'date' }, '2027-03-28')).toMatchObject({ value: '2027-03-28' });
  expect(typedAs({ type: 'date' }, '2027-13-01')).toHaveProperty('wrong');
});
