import { expect, test } from 'vitest';
import { atQuote } from './text-fragment.ts';

const about = 'https://northwind.example/about';

test('a short quote is looked for as it is, then as a label and its value', () =>
  expect(atQuote(about, 'Founded 1987')).toBe(`${about}#:~:text=Founded%201987&text=Founded,1987`));

test('the signs of a directive are written as letters', () =>
  expect(atQuote(about, 'Pumps, valves & fittings - made in Kiel')).toBe(
    `${about}#:~:text=Pumps%2C%20valves%20%26%20fittings%20%2D%20made%20in%20Kiel&text=Pumps,Kiel`,
  ));

test('of a long quote its beginning and its end are looked for', () => {
  const quote = `We employ 1,200 people ${'at sites all over the country '.repeat(8)}and we keep growing.`;
  const link = atQuote(about, quote);
  expect(link).toBe(
    `${about}#:~:text=We%20employ%201%2C200%20people,and%20we%20keep%20growing.&text=We%20employ,keep%20growing.`,
  );
  expect(link.length).toBeLessThan(300);
});

test('lines are one text', () =>
  expect(atQuote(about, ' Northwind GmbH\n  Hafenstraße 12\n20457 Hamburg ')).toBe(
    `${about}#:~:text=Northwind%20GmbH%20Hafenstra%C3%9Fe%2012%2020457%20Hamburg&text=Northwind,Hamburg`,
  ));

test('a place in the page that the address names is kept, an older quote in it is not', () => {
  expect(atQuote(`${about}#team`, 'Roe')).toBe(`${about}#team:~:text=Roe`);
  expect(atQuote(`${about}#team:~:text=old`, 'Roe')).toBe(`${about}#team:~:text=Roe`);
  expect(atQuote(`${about}#:~:text=old`, 'Roe')).toBe(`${about}#:~:text=Roe`);
});

test('without a quote the page opens at its top, or at the place the address names', () => {
  expect(atQuote(about, ' ')).toBe(about);
  expect(atQuote(`${about}#team`, '')).toBe(`${about}#team`);
});

test('Japanese is cut between words', () => {
  const link = atQuote(about, '当社は1987年に設立されました。');
  expect(decodeURIComponent(link)).toBe(`${about}#:~:text=当社は1987年に設立されました。&text=当社,した。`);
});

test.each(['💧'.repeat(200), '、。'.repeat(100), 'x'.repeat(4_000)])(
  'a quote without words is looked for all the same',
  (quote) => expect(decodeURIComponent(atQuote(about, quote)).endsWith(`#:~:text=${quote}`)).toBe(true),
);

test('half a sign does no harm', () => expect(atQuote(about, 'Kiel \ud83d')).toBe(`${about}#:~:text=Kiel`));

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'northwind.example', ''])(
  '“%s” is no web page and opens nothing',
  (url) => expect(atQuote(url, 'Founded 1987')).toBe(''),
);
