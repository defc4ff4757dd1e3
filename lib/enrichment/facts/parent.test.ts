import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { parent } from './parent.ts';

const parentsIn = (html: string) => {
  const page = pageOf(html, { kind: 'about' });
  const finds = parent.find(page, siteOf([page]));
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return finds.map(({ value }) => value);
};

test.each([
  ['<p>Northwind is a member of the Arden Group.</p>', 'Arden Group'],
  ['<p>Northwind is a wholly owned subsidiary of Globex Holdings Inc.</p>', 'Globex Holdings Inc.'],
  ['<footer><p>Ein Unternehmen der Falk-Gruppe</p></footer>', 'Falk-Gruppe'],
  ['<p>Seit 2015 gehört Northwind zur Huber & Söhne Holding AG.</p>', 'Huber & Söhne Holding AG'],
  ['<p>Northwind, une société du Groupe Marchand, conçoit des vannes.</p>', 'Groupe Marchand'],
  ['<p>Formamos parte del Grupo Alvear.</p>', 'Grupo Alvear'],
  ['<dl><dt>Parent company</dt><dd>Globex Corporation</dd></dl>', 'Globex Corporation'],
  [
    '<script type="application/ld+json">{"@type":"Organization","name":"Northwind","parentOrganization":{"@type":"Organization","name":"Arden plc"}}</script>',
    'Arden plc',
  ],
])('%s', (html, name) => expect(parentsIn(html)).toEqual([name]));

test.each([
  '<p>Northwind is a member of the German Engineering Association Group.</p>',
  '<p>Service is part of our solution. You are part of the team.</p>',
  '<p>Our customer Initech is a subsidiary of Globex Holdings.</p>',
  '<p>We work in groups. A part of the Northwind Experience.</p>',
])('no parent: %s', (html) => expect(parentsIn(html)).toEqual([]));

test('who holds most shares owns it; a trail of links names nobody', () => {
  expect(parentsIn('<p>The majority shareholder of Northwind AG is Falkenau Holding AG, Zug.</p>')).toEqual([
    'Falkenau Holding AG',
  ]);
  expect(parentsIn('<ol class="crumbs"><li>Home</li><li>Group</li></ol>')).toEqual([]);
});

test('an Italian footer names who directs the company', () => {
  const html = '<p>Società soggetta a direzione e coordinamento di Orbis Holding S.p.A.</p>';
  const page = pageOf(html, { kind: 'imprint' });
  expect(parent.find(page, siteOf([page])).map(({ value }) => value)).toEqual(['Orbis Holding S.p.A.']);
});

test.each<[string, string[]]>([
  ['<p>Northwind est détenue à 100 % par Holding Valmont SAS.</p>', ['Holding Valmont SAS']],
  ['<p>Seit 2015 ist Northwind im Besitz der Brenner Holding AG.</p>', ['Brenner Holding AG']],
  ['<p>Northwind está participada al 60 % por Inversiones Duero, S.L.</p>', ['Inversiones Duero, S.L.']],
  ['<p>Northwind is eigendom van Kanters Groep B.V.</p>', ['Kanters Groep B.V.']],
  ['<p>Wij zijn lid van Metaalunie B.V. Our building is owned by Peel Estates Ltd.</p>', []],
])('whose it is: %s', (html, names) => expect(parentsIn(html)).toEqual(names));
