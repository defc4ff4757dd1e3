import { expect, test } from 'vitest';
import { habitsOf, isoOf, typed } from './habits.ts';

const american = ['1/15/2027', '5/6/2027'];
const british = ['15/01/2027', '5/6/2027'];

test('an English page of a seller in Leeds keeps the day before the month', () => {
  expect(isoOf('5/6/2027', habitsOf({ dates: british, numbers: [] }, 'en-US'))).toBe('2027-06-05');
  expect(isoOf('5/6/2027', habitsOf({ dates: american, numbers: [] }, 'en-US'))).toBe('2027-05-06');
});

test('where nothing on the page tells, a date stays text', () => {
  const habits = habitsOf({ dates: ['5/6/2027', '3/4/2026'], numbers: [] }, 'en-US');
  expect(isoOf('5/6/2027', habits)).toBeNull();
  expect(typed({ display: '5/6/2027', hint: 'date' }, habits)).toMatchObject({ value: '5/6/2027', type: 'text' });
  const both = habitsOf({ dates: [...british, ...american], numbers: [] }, 'en-US');
  expect(isoOf('5/6/2027', both)).toBeNull();
});

test('an English page of a seller who writes numbers the German way is read the German way', () => {
  const habits = habitsOf({ dates: [], numbers: ['87.400,00 €', '1.250 €'] }, 'en-US');
  expect(typed({ display: '1.250 €', hint: 'currency' }, habits)).toMatchObject({ value: 1250, unit: 'EUR' });
  const byDates = habitsOf({ dates: ['15.01.2027'], numbers: ['1.250 €'] }, 'en-US');
  expect(typed({ display: '1.250 €', hint: 'currency' }, byDates)).toMatchObject({ value: 1250 });
});

test('a German page of a seller with American formats is read the American way', () => {
  const habits = habitsOf({ dates: american, numbers: ['$1,250.00'] }, 'de-DE');
  expect(typed({ display: '$1,250', hint: 'currency' }, habits).value).toBe(1250);
  expect(isoOf('5/6/2027', habits)).toBe('2027-05-06');
});

test('a whole number is whole in any format, and a language may be told by number', () => {
  const habits = habitsOf({ dates: [], numbers: [] }, '1033');
  expect(typed({ display: '1.204', hint: 'number', whole: true }, habits).value).toBe(1204);
  expect(typed({ display: '12,345', hint: 'number', whole: true }, habits).value).toBe(12345);
  expect(habitsOf({ dates: [], numbers: [] }, '1041').numbers).toBe('ja');
});
