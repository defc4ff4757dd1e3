import { describe, expect, test } from 'vitest';
import { typedValue } from './values.ts';

const value = (display: string, language: string | null = 'en-US') => typedValue(display, { language }).value;

describe('nothing and hidden', () => {
  test.each(['', ' ', '-', '--', '—', '---', '-None-', '--None--', 'Empty'])('%j is no value', (display) =>
    expect(typedValue(display)).toEqual({ value: null, type: 'text' }),
  );
  test('what this CRM writes where there is nothing is no value, and keeps its type', () =>
    expect(typedValue('Add a phone', { hint: 'phone', placeholders: ['Add a phone'] })).toEqual({
      value: null,
      type: 'phone',
    }));
  test.each(['*****', '••••••1234', 'j***@fernhollow.example', '+49 *** *** 12'])(
    '%s is masked, never data',
    (display) => expect(typedValue(display)).toMatchObject({ value: null, masked: true }),
  );
  test('stars between words are words', () => expect(typedValue('Rated *** by buyers').masked).toBeUndefined());
});

describe('numbers, by the language of the page', () => {
  test.each([
    ['1,234', 'en-US', 1234],
    ['1,234', 'de', 1.234],
    ['1.234', 'de', 1234],
    ['1.234', null, '1.234'],
    ['1,234', null, '1,234'],
    ['1.234.567', null, 1234567],
    ['12,5', null, 12.5],
    ['0.125', null, 0.125],
    ['1.234,56', 'en-US', 1234.56],
    ['12,34,567.50', 'en-IN', 1234567.5],
    ['1 234 567', 'fr', 1234567],
    ['1\u202f234,5', 'fr', 1234.5],
    ["1'234.50", 'de-CH', 1234.5],
    ['-42', 'en', -42],
    ['−42', 'en', -42],
    ['٢٥٠', 'ar', 250],
    ['００７', 'ja', '００７'],
    ['007', 'en', '007'],
    ['12345678901234567890', 'en', '12345678901234567890'],
    ['51-200', 'en', '51-200'],
    ['1,234', 'not a language!', '1,234'],
  ])('%s on a page in %s is %s', (display, language, expected) => expect(value(display, language)).toBe(expected));
});

describe('money', () => {
  test.each([
    ['USD 1,250.00', 'en-US', 1250, 'USD'],
    ['1.250,00 €', 'de', 1250, 'EUR'],
    ['€1,250', 'en-GB', 1250, 'EUR'],
    ['£980', 'en-GB', 980, 'GBP'],
    ['US$ 12,000', 'en', 12000, 'USD'],
    ['$5,000 CAD', 'en', 5000, 'CAD'],
    ['$125K', 'en', 125000, undefined],
    ['$1.2M', 'en', 1200000, undefined],
    ['€2bn', 'en', 2e9, 'EUR'],
    ['1,2 Mio. €', 'de', 1200000, 'EUR'],
    ['3 M€', 'fr', 3000000, 'EUR'],
    ['KRW 5,000', 'en', 5000, 'KRW'],
    ['5,000 KRW', 'en', 5000, 'KRW'],
    ['7.000 MXN', 'es', 7000, 'MXN'],
    ['¥1,200,000', 'ja', 1200000, 'JPY'],
    ['¥1,200,000', 'en', 1200000, undefined],
    ['120万円', 'ja', 1200000, 'JPY'],
    ['-$40', 'en', -40, undefined],
    ['($40.00)', 'en', -40, undefined],
    ['USD 1,000.00 (EUR 900.00)', 'en-US', 1000, 'USD'],
    ['EUR 900,00 (USD 1.000,00)', 'de', 900, 'EUR'],
    ['٢٥٠٬٠٠٠ ر.س', 'ar', 250000, 'SAR'],
  ])('%s on a page in %s', (display, language, amount, unit) =>
    expect(typedValue(display, { language })).toEqual({ type: 'currency', value: amount, ...(unit && { unit }) }),
  );
  test.each(['$5MM', 'ABC 123', '12 seats', '$1,234M-2', '5M', '$12 / month'])(
    '%s is no certain amount and stays text',
    (display) => expect(typedValue(display, { language: 'en' })).toEqual({ value: display, type: 'text' }),
  );
  test('three digits behind a mark are thousands: nobody writes tenths of a cent', () => {
    for (const [display, language] of [
      ['€96,000', 'de'],
      ['96.000 €', 'en'],
      ['€96.000', null],
    ] as const)
      expect(typedValue(display, { language })).toEqual({ type: 'currency', value: 96000, unit: 'EUR' });
    expect(typedValue('KWD 1.234', { language: 'en' })).toMatchObject({ value: 1.234 });
  });
  test('an ambiguous amount stays text even where money is expected', () =>
    expect(typedValue('KWD 1.234', { hint: 'currency' })).toEqual({ value: 'KWD 1.234', type: 'text' }));
  test('the CRM says it is money, so no sign is needed', () =>
    expect(typedValue('1,500', { hint: 'currency', language: 'en' })).toEqual({ value: 1500, type: 'currency' }));
});

test.each([
  ['45%', 'en', 45],
  ['12,5 %', 'de', 12.5],
  ['%20', 'tr', 20],
  ['６０％', 'ja', 60],
])('%s is a percentage', (display, language, expected) =>
  expect(typedValue(display, { language })).toEqual({ value: expected, type: 'percent' }),
);

describe('dates', () => {
  test.each([
    ['11/12/2026', 'en-US', '2026-11-12'],
    ['11/12/2026', 'en-GB', '2026-12-11'],
    ['11/12/2026', 'fr', '2026-12-11'],
    ['11/12/2026', 'es-ES', '2026-12-11'],
    ['11/12/26', 'en-US', '2026-11-12'],
    ['11.12.2026', 'de', '2026-12-11'],
    ['11.12.2026', null, '2026-12-11'],
    ['25/12/2026', null, '2026-12-25'],
    ['12/25/2026', null, '2026-12-25'],
    ['2026/11/12', 'ja', '2026-11-12'],
    ['2026年11月12日', 'ja', '2026-11-12'],
    ['2026年11月12日(木)', 'ja', '2026-11-12'],
    ['2026. 11. 12.', 'ko', '2026-11-12'],
    ['2026-11-12', null, '2026-11-12'],
    ['Nov 12, 2026', 'en', '2026-11-12'],
    ['Thursday, 12 November 2026', 'en-GB', '2026-11-12'],
    ['12-Nov-2026', 'en', '2026-11-12'],
    ['November 1st, 2026', 'en', '2026-11-01'],
    ['12. März 2026', 'de', '2026-03-12'],
    ['Do., 12. Nov. 2026', 'de', '2026-11-12'],
    ['12 août 2026', 'fr', '2026-08-12'],
    ['1er juillet 2026', 'fr', '2026-07-01'],
    ['12 de noviembre de 2026', 'es', '2026-11-12'],
    ['12 listopada 2026', 'pl', '2026-11-12'],
  ])('%s on a page in %s is %s', (display, language, expected) =>
    expect(typedValue(display, { language })).toEqual({ value: expected, type: 'date' }),
  );

  test.each([
    ['11/12/2026', 'en'],
    ['11/12/2026', null],
    ['31/02/2026', 'fr'],
    ['12 Brumaire 2026', 'fr'],
    ['Nov 12', 'en-US'],
    ['Due Nov 12, 2026', 'en-US'],
    ['1.5.10', 'de'],
  ])('%s on a page in %s is no certain date and stays text', (display, language) =>
    expect(typedValue(display, { language, hint: 'date' })).toEqual({ value: display, type: 'text' }),
  );

  test.each([
    ['11/12/2026, 3:45 PM', 'en-US', '2026-11-12T15:45'],
    ['11/12/2026 12:05 am', 'en-US', '2026-11-12T00:05'],
    ['Nov 12, 2026 at 9 AM', 'en', '2026-11-12T09:00'],
    ['12.11.2026 15:45 Uhr', 'de', '2026-11-12T15:45'],
    ['12 nov. 2026 à 15:45', 'fr', '2026-11-12T15:45'],
    ['12/11/2026 15:45:03', 'es', '2026-11-12T15:45:03'],
    ['2026年11月12日 午後3時45分', 'ja', '2026-11-12T15:45'],
    ['2026-11-12T15:45:00Z', null, '2026-11-12T15:45:00Z'],
    ['2026-11-12 15:45 GMT+1', null, '2026-11-12T15:45+01:00'],
  ])('%s on a page in %s is %s', (display, language, expected) =>
    expect(typedValue(display, { language })).toEqual({ value: expected, type: 'datetime' }),
  );

  test('where the CRM says date, the time is left out', () =>
    expect(typedValue('12.11.2026 15:45', { hint: 'date' })).toEqual({ value: '2026-11-12', type: 'date' }));
});

/** As the browser itself writes them: what a CRM shows comes from the same tables, or from ones made after them. */
describe.each(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP', 'pt-BR', 'de-CH'])(
  'on a page in %s',
  (language) => {
    const sizes = [0, 1, 7, 42, 999, 1000, 1234, 12345, 1234567, 0.5, 12.34, 1234.5, 1234567.89, -1, -1234.5];
    const read = (display: string) => ({ display, ...typedValue(display, { language }) });

    test('numbers and percentages keep their size', () => {
      for (const size of sizes) {
        const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(size);
        expect(read(number)).toEqual({ display: number, type: 'number', value: size });
        const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 4 }).format(
          size / 100,
        );
        expect(read(percent)).toEqual({ display: percent, type: 'percent', value: size });
      }
    });

    test.each(['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'BRL', 'CAD', 'INR', 'SEK'])('amounts in %s', (currency) => {
      const ways = (['code', 'symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
        (['standard', 'accounting'] as const).map((currencySign) => ({
          isSure: currencyDisplay === 'code',
          format: new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay, currencySign }),
        })),
      );
      for (const size of sizes.filter((each) => Number.isInteger(each) || currency !== 'JPY')) {
        const value = Math.round(size * 100) / 100;
        for (const { isSure, format } of ways) {
          const { unit, ...found } = read(format.format(size));
          expect(found).toEqual({ display: format.format(size), type: 'currency', value });
          // A bare "$" or "kr" is money of nobody knows which country.
          expect(isSure ? [currency] : [currency, undefined]).toContain(unit);
        }
      }
    });

    const days = Array.from({ length: 24 }, (_, n) => new Date(Date.UTC(2026, n, 1 + ((n * 5) % 28), 15, 45)));
    const iso = (day: Date) => day.toISOString().slice(0, 10);

    test.each(['short', 'medium', 'long', 'full'] as const)('%s dates, with and without a time', (dateStyle) => {
      const ways = [
        { type: 'date', time: '', format: new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }) },
        ...(
          [
            ['short', 'T15:45'],
            ['medium', 'T15:45:00'],
          ] as const
        ).map(([timeStyle, time]) => ({
          type: 'datetime',
          time,
          format: new Intl.DateTimeFormat(language, { dateStyle, timeStyle, timeZone: 'UTC' }),
        })),
      ];
      for (const day of days) {
        for (const { type, time, format } of ways) {
          const display = format.format(day);
          expect(read(display)).toEqual({ display, type, value: iso(day) + time });
        }
      }
    });
  },
);

test.each([
  ['3 dollars', 'en'], // whose?
  ['12 Kunden', 'de'],
  ['1.234 dollars', null],
  ['Mar 32, 2026', 'en-US'],
  ['mar 3', 'es'],
])('%s on a page in %s is nothing certain and stays text', (display, language) =>
  expect(typedValue(display, { language })).toEqual({ value: display, type: 'text' }),
);

test('a page read twice gives the same values, and another language its own', () => {
  expect(value('1,234', 'en-US')).toBe(1234);
  expect(value('1,234', 'de-DE')).toBe(1.234);
  expect(value('1,234', 'en-US')).toBe(1234);
});

test.each([
  ['Yes', 'en', true],
  ['Nein', 'de', false],
  ['oui', 'fr', true],
  ['いいえ', 'ja', false],
  ['✓', null, true],
])('%s on a page in %s is %s', (display, language, expected) =>
  expect(typedValue(display, { language })).toEqual({ value: expected, type: 'boolean' }),
);

test.each([
  ['mara.lind@fernhollow.example', 'email'],
  ['https://fernhollow.example/team?x=1', 'url'],
  ['www.fernhollow.example', 'url'],
  ['+49 30 1234567', 'phone'],
  ['(415) 555-0142', 'phone'],
  ['415-555-0142', 'phone'],
  ['030 1234567', 'phone'],
  ['Mara Lind', 'text'],
  ['Booking.com', 'text'],
  ['2026-11-12-77', 'text'],
])('%s is of type %s', (display, type) =>
  expect(typedValue(display, { language: 'en' })).toEqual({ value: display, type }),
);

test('a name the CRM calls a lookup stays a name', () =>
  expect(typedValue('3M', { hint: 'lookup' })).toEqual({ value: '3M', type: 'lookup' }));

test('a megabyte of anything is text, at once', () => {
  const started = performance.now();
  for (const seed of ['1,', '9', ' ', '(', 'a@', '*', '- ', '12/', '٣']) {
    const display = `x${seed.repeat(1_000_000 / seed.length)}x`;
    expect(typedValue(display, { language: 'de' }).value).toBe(display);
  }
  expect(performance.now() - started).toBeLessThan(1000);
});
