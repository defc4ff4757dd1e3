import { expect, test } from 'vitest';
import type { PageKind } from '../../core/site.ts';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { phone } from './phone.ts';

const numbers = (html: string, country: string | null = 'DE', kind: PageKind = 'contact') => {
  const page = pageOf(html, { kind });
  const finds = phone.find(page, siteOf([page], { country })).filter(({ clarity }) => clarity !== 'weak');
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return [...new Set(finds.map(({ normalized }) => normalized))];
};

test.each([
  ['Tel.: 040 / 76 54 32-0', 'DE', '+49407654320'],
  ['Telefon +49 (0) 331 7654321', null, '+493317654321'],
  ['Tél. : 04 72 12 34 56', 'FR', '+33472123456'],
  ['Teléfono: 915 123 456', 'ES', '+34915123456'],
  ['Call us on 0113 496 0123', 'GB', '+441134960123'],
  ['Phone: (217) 555-0142', 'US', '+12175550142'],
  ['電話番号：03-1234-5678', 'JP', '+81312345678'],
  ['电话：0512-6288 1234', 'CN', '+8651262881234'],
  ['☎ 0031 20 123 4567', null, '+31201234567'],
])('a labelled number is found: %s', (text, country, expected) =>
  expect(numbers(`<main><p>${text}</p></main>`, country)).toEqual([expected]),
);

test('fax numbers are none, wherever the label stands', () => {
  expect(numbers('<main><p>Tel. 0711 12345-0 | Fax 0711 12345-99</p></main>')).toEqual(['+49711123450']);
  expect(
    numbers(
      '<table><tr><td>Telefon</td><td>0711 12345-0</td></tr><tr><td>Telefax</td><td><a href="tel:+497111234599">0711 12345-99</a></td></tr></table>',
    ),
  ).toEqual(['+49711123450']);
  expect(numbers('<dl><dt>TEL</dt><dd>03-1234-5678</dd><dt>FAX</dt><dd>03-1234-5679</dd></dl>', 'JP')).toEqual([
    '+81312345678',
  ]);
});

test('"Tel./Fax" is a phone too', () => expect(numbers('<p>Tel./Fax: 0711 1234567</p>')).toEqual(['+497111234567']));

test('a tel: link says its number, quoted as the page shows it, or from its source', () => {
  expect(numbers('<main><a href="tel:+4989123450">089 / 12345-0</a></main>')).toEqual(['+4989123450']);
  expect(numbers('<header><a href="tel:+44%20117%20496%200123"><svg></svg></a></header>', 'GB', 'products')).toEqual([
    '+441174960123',
  ]);
});

test('a link that calls another number than it shows is not believed', () =>
  expect(numbers('<footer><a href="tel:+10000000000">089 / 12345-0</a></footer>', null)).toEqual([]));

test('a national number is read by the country of the address it stands with', () =>
  expect(numbers('<main><h2>Wien</h2><p>Ringstraße 4<br>A-1010 Wien<br>Tel. 01 234 56 78</p></main>', 'DE')).toEqual([
    '+4312345678',
  ]));

test('register numbers, bank accounts, years and prices are no phones', () =>
  expect(
    numbers(
      '<p>HRB 123456</p><p>USt-IdNr. DE 136 695 976</p><p>IBAN DE89 3704 0044 0532 0130 00</p><p>1987 - 2026</p><p>RCS Lyon 732 829 320</p><p>1.250.000 €</p>',
      'FR',
      'imprint',
    ),
  ).toEqual([]));

test("numbers of the web designer, of customers and of templates are not the company's", () => {
  expect(numbers('<footer><p>Webdesign: Studio K, Tel. 040 7654321</p></footer>')).toEqual([]);
  expect(numbers('<main><p>Tel. 040 7654321</p></main>', 'DE', 'customers')).toEqual([]);
  expect(numbers('<p>Phone: 123-456-7890</p>', 'US')).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['hours in brackets', 'Hotline: +49 40 765432-10 (9:00–17:00)', ['+494076543210']],
  ['one label for two', 'Tel.: 040 765432-11 / 040 765432-12', ['+494076543211', '+494076543212']],
  ['a desk before a colon', 'Ersatzteile: 040 765432-33', ['+494076543233']],
  ['numbers of registers', 'CVR 40 76 54 32 10<br>Steuernummer: 040 765432', []],
])('%s', (_, line, found) => expect(numbers(`<p>${line}</p>`)).toEqual(found));

test('dealers below their heading answer for themselves', () =>
  expect(
    numbers(
      '<h2>Our dealers</h2><div><h3>Aqualis</h3><p>Tel. 040 765432-44</p></div><h2>Kiel</h2><p>Tel. 0431 765432</p>',
    ),
  ).toEqual(['+49431765432']));
