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

test.each<[string, string, string[]]>([
  [
    'those it owns, not where it has a share',
    '<p>Northwind owns Calder Castings Ltd and Dove Tooling Ltd in Leeds.</p><p>Northwind holds 20% of Peel Metals Ltd.</p>',
    ['Calder Castings Ltd', 'Dove Tooling Ltd'],
  ],
  [
    'one that was bought and lives on',
    '<p>In 2022 we acquired Fenwick Survey Ltd, which trades under its own name.</p>',
    ['Fenwick Survey Ltd'],
  ],
  ['none that was merged', '<p>In 2012 we acquired Marsh Tools Ltd and merged it into our Leeds works.</p>', []],
  [
    'none a family holds it by',
    '<p>La famille Northwind détient 66 % du capital au travers de Vent du Nord SAS.</p>',
    [],
  ],
  [
    'names with their town',
    '<h2>Dotterbolag</h2><ul><li>Northwind Oy, Oulu, Finland</li><li>Northwind Canada Inc., Barrie</li></ul>',
    ['Northwind Oy', 'Northwind Canada Inc.'],
  ],
  [
    'the subject of a text below the heading',
    '<h3>Tochterfirma</h3><p>Die Aquila Service GmbH in Elm wartet Anlagen. An der Mühle Elm eG sind wir beteiligt.</p>',
    ['Aquila Service GmbH'],
  ],
])('subsidiaries: %s', (_, html, names) => expect(subsidiariesIn(html)).toEqual(names));
