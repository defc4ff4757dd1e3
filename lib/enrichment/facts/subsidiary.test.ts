import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { subsidiary } from './subsidiary.ts';

const subsidiariesIn = (html: string) => {
  const page = pageOf(html, { kind: 'about' });
  const finds = subsidiary.find(page, siteOf([page]));
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return finds.map(({ value }) => value);
};

test('companies under a heading for subsidiaries', () =>
  expect(
    subsidiariesIn(
      '<h2>Our subsidiaries</h2><ul><li>Northwind Polska Sp. z o.o.</li><li>Aquila Pumps Ltd</li></ul><h2>Offices</h2><ul><li>Leeds</li></ul>',
    ),
  ).toEqual(['Northwind Polska Sp. z o.o.', 'Aquila Pumps Ltd']));

test('a subsidiary in a sentence', () =>
  expect(subsidiariesIn('<p>Unsere Tochtergesellschaft Aquila Service GmbH kümmert sich um die Wartung.</p>')).toEqual([
    'Aquila Service GmbH',
  ]));

test('structured data', () =>
  expect(
    subsidiariesIn(
      '<script type="application/ld+json">{"@type":"Corporation","name":"Northwind","subOrganization":[{"@type":"Organization","name":"Aquila Ltd"}]}</script>',
    ),
  ).toEqual(['Aquila Ltd']));

test('countries, and other companies, are none', () =>
  expect(
    subsidiariesIn('<h2>Subsidiaries</h2><ul><li>Poland</li><li>Spain</li></ul><p>Globex Ltd is our customer.</p>'),
  ).toEqual([]));

test('a table of the group, a label in a profile, and possessives', () =>
  expect([
    ...subsidiariesIn(
      '<h2>Group companies</h2><table><tr><th>Company</th><th>Seat</th></tr><tr><td>Aquila Pumps GmbH</td><td>Ulm</td></tr><tr><td>Boreas SAS</td><td>Lyon</td></tr></table>',
    ),
    ...subsidiariesIn(
      '<table><tr><th>海外子会社</th><td>HOKUFU (THAILAND) CO., LTD.<br>99/1 Moo 7, Chonburi</td></tr></table>',
    ),
    ...subsidiariesIn('<p>Em 2019 abrimos a Vento Norte do Brasil Ltda., a nossa subsidiária em Recife.</p>'),
    ...subsidiariesIn('<p>2007: Gründung der Tochtergesellschaft Nordwind CZ s.r.o. in Brno.</p>'),
  ]).toEqual([
    'Aquila Pumps GmbH',
    'Boreas SAS',
    'HOKUFU (THAILAND) CO., LTD.',
    'Vento Norte do Brasil Ltda.',
    'Nordwind CZ s.r.o.',
  ]));
