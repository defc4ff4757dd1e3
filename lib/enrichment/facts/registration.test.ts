import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { registration } from './registration.ts';
import { vat } from './vat.ts';

const imprint = (html: string, country: string | null) => {
  const page = pageOf(`<main>${html}</main>`, { kind: 'imprint' });
  const site = siteOf([page], { country });
  const [number] = registration.find(page, site);
  const [tax] = vat.find(page, site);
  for (const find of [number, tax]) if (find) expect(isQuoted(find.quote, page), find.quote).toBe(true);
  const { number: said, court } = (number?.normalized ?? {}) as { number?: string; court?: string };
  return [said, court, tax?.normalized];
};

test.each([
  [
    'DE',
    '<p>Registergericht: Amtsgericht Hamburg<br>Registernummer: HRB 123456</p><p>USt-IdNr.: DE 136 695 976<br>Steuernummer: 12/345/67890</p>',
    ['HRB 123456', 'Amtsgericht Hamburg', 'DE136695976'],
  ],
  ['DE', '<p>Amtsgericht Frankfurt am Main, HRA 4711</p>', ['HRA 4711', 'Amtsgericht Frankfurt am Main', undefined]],
  [
    'DE',
    '<p>Handelsregister: HRB 98765 B<br>Amtsgericht Charlottenburg</p>',
    ['HRB 98765 B', 'Amtsgericht Charlottenburg', undefined],
  ],
  [
    'AT',
    '<p>FN 123456a, Handelsgericht Wien<br>UID: ATU12345678</p>',
    ['FN 123456a', 'Handelsgericht Wien', 'ATU12345678'],
  ],
  ['CH', '<p>CHE-123.456.789 MWST</p>', ['CHE-123.456.789', null, 'CHE-123.456.789 MWST']],
  [
    'FR',
    '<p>SAS au capital de 10 000 €, RCS Lyon B 732 829 320, TVA : FR44732829320</p>',
    ['RCS 732 829 320', 'Lyon', 'FR44732829320'],
  ],
  ['FR', '<p>SIRET : 732 829 320 00074</p>', ['SIRET 732 829 320 00074', null, undefined]],
  [
    'ES',
    '<p>CIF: B-12345674. Registro Mercantil de Madrid, Tomo 1234</p>',
    ['Registro Mercantil de Madrid, Tomo 1234', 'Madrid', 'ESB12345674'],
  ],
  ['IT', '<p>P.IVA e C.F. 12345678903 - REA MI-1234567</p>', ['REA MI-1234567', null, 'IT12345678903']],
  [
    'NL',
    '<table><tr><td>KvK-nummer</td><td>12345678</td></tr><tr><td>BTW-nummer</td><td>NL123456789B01</td></tr></table>',
    ['KvK 12345678', null, 'NL123456789B01'],
  ],
  [
    'GB',
    '<p>Registered in Scotland No. SC123456 | VAT Reg No 123 4567 89</p>',
    ['Company number SC123456', 'Scotland', 'GB123456789'],
  ],
  ['JP', '<dl><dt>法人番号</dt><dd>1234567890123</dd></dl>', ['法人番号 1234567890123', null, undefined]],
  ['BR', '<p>CNPJ 12.345.678/0001-90</p>', ['CNPJ 12.345.678/0001-90', null, undefined]],
])('registers and VAT numbers of %s are read: %s', (country, html, expected) =>
  expect(imprint(html, country)).toEqual(expected),
);

test('tax numbers, amounts and plain counts are neither', () =>
  expect(
    imprint('<p>Steuernummer 12/345/67890, IBAN DE89 3704 0044 0532 0130 00, 12345678 companies registered</p>', 'US'),
  ).toEqual([undefined, undefined, undefined]));

test("the hosting company's numbers are not this company's", () =>
  expect(imprint('<h3>Hébergeur</h3><p>OVH SAS, RCS Lille Métropole 424 761 419, TVA FR22424761419</p>', 'FR')).toEqual(
    [undefined, undefined, undefined],
  ));
