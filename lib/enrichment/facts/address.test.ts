import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { address } from './address.ts';

const said = (
  html: string,
  kind: 'contact' | 'imprint' | 'locations' | 'news' | 'home' = 'contact',
  country: string | null = null,
) => {
  const page = pageOf(html, { kind });
  const finds = address.find(page, siteOf([page], { country }));
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return finds.map(({ normalized }) => normalized as Record<string, string | null>);
};
const parts = (html: string, country: string | null = null) =>
  said(`<main>${html}</main>`, 'contact', country).map((found) =>
    [found.street, found.postalCode, found.city, found.country].join(' | '),
  );

test.each([
  ['DE', '<p>Nordlicht GmbH<br>Hafenstraße 12<br>D-20457 Hamburg</p>', 'Hafenstraße 12 | 20457 | Hamburg | DE'],
  [
    'DE, in a table',
    '<table><tr><td>Anschrift</td><td>Industriestr. 7, 70565 Stuttgart</td></tr></table>',
    'Industriestr. 7 | 70565 | Stuttgart | DE',
  ],
  ['AT', '<p>Dorfstraße 3/2<br>6020 Innsbruck<br>Österreich</p>', 'Dorfstraße 3/2 | 6020 | Innsbruck | AT'],
  [
    'CH',
    '<address>Uhrwerk AG<br>Bahnhofstrasse 10<br>CH-8001 Zürich</address>',
    'Bahnhofstrasse 10 | 8001 | Zürich | CH',
  ],
  ['CH, by its phone', '<p>Seeweg 4<br>6300 Zug<br>+41 41 710 00 00</p>', 'Seeweg 4 | 6300 | Zug | CH'],
  ['FR', '<p>12 rue de la République, 69002 Lyon Cedex 02 - France</p>', '12 rue de la République | 69002 | Lyon | FR'],
  [
    'FR, industrial estate',
    '<p>ZI des Petits Champs<br>44300 Nantes</p>',
    'ZI des Petits Champs | 44300 | Nantes | FR',
  ],
  ['ES', '<p>C/ Alcalá, 45, 3º B<br>28014 Madrid</p>', 'C/ Alcalá, 45, 3º B | 28014 | Madrid | ES'],
  ['IT', '<p>Viale Europa, 12 - 41011 Campogalliano MO - Italia</p>', 'Viale Europa, 12 | 41011 | Campogalliano | IT'],
  ['NL', '<p>Keizersgracht 123<br>1015 CJ Amsterdam</p>', 'Keizersgracht 123 | 1015 CJ | Amsterdam | NL'],
  ['PT', '<p>Rua das Flores, 55<br>4050-265 Porto</p>', 'Rua das Flores, 55 | 4050-265 | Porto | PT'],
  ['BR', '<p>Av. Paulista, 1000 - São Paulo - SP, 01310-100</p>', 'Av. Paulista, 1000 | 01310-100 | São Paulo | BR'],
  ['GB', '<p>10 High Street<br>Bristol<br>BS1 2AW</p>', '10 High Street | BS1 2AW | Bristol | GB'],
  [
    'US',
    '<p>1200 Market Street, Suite 400<br>Springfield, IL 62701</p>',
    '1200 Market Street, Suite 400 | 62701 | Springfield | US',
  ],
  ['US, without a comma', '<p>450 W Elm St Portland, OR 97205</p>', '450 W Elm St | 97205 | Portland | US'],
  [
    'CA',
    '<p>2480, rue des Glacières<br>Trois-Rivières (Québec) G8Z 1V7</p>',
    '2480, rue des Glacières | G8Z 1V7 | Trois-Rivières | CA',
  ],
  ['AU', '<p>55 Collins Street, Melbourne VIC 3000</p>', '55 Collins Street | 3000 | Melbourne | AU'],
  ['NZ', '<p>14 Wharf Road<br>Wellington 6011<br>New Zealand</p>', '14 Wharf Road | 6011 | Wellington | NZ'],
  ['JP', '<p>〒100-0005 東京都千代田区丸の内1丁目2番3号</p>', '丸の内1丁目2番3号 | 100-0005 | 千代田区 | JP'],
  ['CN', '<p>地址：江苏省苏州市星湖街328号 邮编：215000</p>', '星湖街328号 | 215000 | 苏州市 | CN'],
])('an address is read as it is written in %s', (_country, html, expected) => expect(parts(html)).toEqual([expected]));

test('a country that cannot be told is left open, and the site decides where it is known', () => {
  const html = '<p>Mühlweg 4<br>4020 Linz</p>';
  expect(parts(html)).toEqual(['Mühlweg 4 | 4020 | Linz | ']);
  expect(parts(html, 'AT')).toEqual(['Mühlweg 4 | 4020 | Linz | AT']);
});

test('the headquarters is where a label says so', () => {
  const found = said(
    '<main><h2>Niederlassung Süd</h2><p>Isarweg 2<br>80331 München</p><h2>Hauptsitz</h2><p>Werkstr. 1<br>99084 Erfurt</p></main>',
    'locations',
    'DE',
  );
  expect(found.map(({ city, type }) => [city, type])).toEqual([
    ['München', 'office'],
    ['Erfurt', 'headquarters'],
  ]);
});

test("addresses of hosts, designers, authorities and customers are not the company's", () => {
  const imprint = `<main><h3>Hosting</h3><p>Hoster AG<br>Serverstr. 1<br>10115 Berlin</p><p>Hébergeur : OVH SAS, 2 rue Kellermann, 59100 Roubaix</p>
    <p><strong>Zuständige Aufsichtsbehörde:</strong><br>Gewerbeamt, Amtsstraße 3, 20457 Hamburg</p></main>`;
  expect(said(imprint, 'imprint')).toEqual([]);
  expect(said('<main><p>Unser Kunde zog in die Hafenstraße 12, 20457 Hamburg.</p></main>', 'news')).toEqual([]);
});

test('template leftovers and years before a word are no addresses', () => {
  expect(parts('<p>123 Main Street<br>Anytown, CA 12345</p>')).toEqual([]);
  expect(parts('<p>Gegründet 1987 Hamburg war unser Start.</p><p>In 2019 Employees moved to 5 new halls.</p>')).toEqual(
    [],
  );
});

test('structured data and text that say the same are one address', () => {
  const page = pageOf(
    `<html><head><script type="application/ld+json">{"@type":"Organization","name":"Northwind","address":{"@type":"PostalAddress","streetAddress":"Hafenstrasse 12","postalCode":"20457","addressLocality":"Hamburg","addressCountry":"Germany"}}</script></head>
    <body><main><p>Hafenstr. 12<br>20457 Hamburg</p></main></body></html>`,
    { kind: 'contact' },
  );
  const [one, other] = address.find(page, siteOf([page]));
  expect(one && other && address.same(one, other)).toBe(true);
  expect(one?.normalized).toMatchObject({ country: 'DE', type: 'headquarters' });
});

test.each([
  [
    'BR',
    '<p>Avenida das Palmeiras, 1820, conj. 42</p><p>Jardim Aurora, Curitiba - PR</p><p>CEP 80410-201</p>',
    'Avenida das Palmeiras, 1820, conj. 42 | 80410-201 | Curitiba | BR',
  ],
  [
    'CN',
    '<p>Building 6, No. 88 Jinshan Road, Changzhou, Jiangsu, China 213002</p>',
    'Building 6, No. 88 Jinshan Road | 213002 | Changzhou | CN',
  ],
  [
    'GB',
    '<p>Unit 12, Harrow Point<br>Mill Drive<br>Bradford BD1 2AB</p>',
    'Unit 12, Harrow Point, Mill Drive | BD1 2AB | Bradford | GB',
  ],
  [
    'CA',
    '<p>1250, boul. Sainte-Aline, bureau 2200<br>Montréal (Québec) H3B 4W8</p>',
    '1250, boul. Sainte-Aline, bureau 2200 | H3B 4W8 | Montréal | CA',
  ],
  ['ES', '<p>Ctra. N-340, km 1.045,5<br>12580 Benicarló</p>', 'Ctra. N-340, km 1.045,5 | 12580 | Benicarló | ES'],
  ['DK', '<p>Strandvejen 110, st. tv.<br>2900 Hellerup</p>', 'Strandvejen 110, st. tv. | 2900 | Hellerup | DK'],
  ['PL', '<p>ul. Piotrkowska 270, lok. 12<br>90-361 Łódź</p>', 'ul. Piotrkowska 270, lok. 12 | 90-361 | Łódź | PL'],
  [
    'SG',
    '<p>21 Toh Guan Road East, #05-12, Singapore 608609</p>',
    '21 Toh Guan Road East, #05-12 | 608609 | Singapore | SG',
  ],
])('%s: floors, quarters, kilometres', (country, html, expected) => expect(parts(html, country)).toEqual([expected]));

test('years that begin the lines of a history are no codes', () =>
  expect(parts('<p>2019 We buy Marsh Pallets<br>2020 Oakley Customs opens</p>', 'GB')).toEqual([]));

test('a credit in the middle of a text gives the photographer’s address', () =>
  expect(said('<p>All rights reserved. Photography: Studio Lux, Seestraße 9, 78464 Konstanz</p>', 'imprint')).toEqual(
    [],
  ));
