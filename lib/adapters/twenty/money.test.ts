import { expect, test } from 'vitest';
import { isShortened, moneyIcon, numberTongue } from './money.ts';

test('an amount takes its currency from the icon before it, where that is one currency’s own', () => {
  expect(moneyIcon(['currency-euro'])).toEqual({ sign: '€', code: 'EUR' });
  expect(moneyIcon(['pencil', 'currency-dollar-canadian'])).toEqual({ sign: 'CA$', code: 'CAD' });
  expect(moneyIcon(['currency-dollar'])).toEqual({ sign: '$', code: undefined });
  expect(moneyIcon(['currency-kroner-of-nobody'])).toEqual({ sign: '', code: undefined });
  expect(moneyIcon(['tag'])).toBeNull();
});

test.each([
  ['a number that can be read one way only', ['1.234', '12,5 %'], 'en', 'en-GB', 'de'],
  ['an amount with thousands and cents', ['1,234.50'], 'de-DE', 'de', 'en-US'],
  ['the language of the page', ['1.234'], 'de-DE', 'en-GB', 'de-DE'],
  ['the browser, on a page that says "en" to everyone', ['1.234'], 'en', 'fr-FR', 'fr-FR'],
  ['the browser, on a page that says nothing', ['1.234', 'Dec 4, 2026'], null, 'es', 'es'],
])('how numbers are written is told by %s', (_, displays, page, browser, tongue) => {
  expect(numberTongue(displays, page, browser)).toBe(tongue);
});

test('only a shortened amount is written with a point everywhere', () => {
  expect(['500k', '1.2m', '3b'].every(isShortened)).toBe(true);
  expect(['1.200', '12 kg', 'Block'].some(isShortened)).toBe(false);
});
