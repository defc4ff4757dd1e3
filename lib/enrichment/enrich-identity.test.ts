import { expect, test } from 'vitest';
import type { PageKind } from '../core/site.ts';
import { parsePage, sitePageOf } from '../testing/site-pages.ts';
import { factsOf } from './enrich.ts';

type Pages = Partial<Record<PageKind, string>>;

/** What a seller is shown of a site: normalized values by field. */
function shown(site: string, pages: Pages, asked = site) {
  const read = Object.entries(pages).map(([kind, html]) =>
    sitePageOf(html, { kind: kind as PageKind, url: `https://${asked}/${kind}` }),
  );
  const { facts } = factsOf(read, {
    ...{ parse: parsePage, now: new Date('2026-11-22T12:00:00Z'), personalEmails: false },
    site: asked,
  });
  return (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value);
}
const phonesOf = (field: ReturnType<typeof shown>) => field('phone');

test('partners abroad, the authority, the insurer and opening hours are not the company', () => {
  const field = shown('kupferwerk-aal.example', {
    home: '<title>Kupferwerk Aal</title><header><a href="/">Kupferwerk Aal</a></header><p>Kupferwerk Aal fertigt Rohre.</p><footer>© 2025 Kupferwerk Aal GmbH</footer>',
    contact: `<p>Kupferwerk Aal GmbH<br>Am Hüttenbach 7<br>73430 Aalen</p><p>Telefon 07361 555-0 / Telefax 07361 555-99</p>
      <p>Mo–Fr 7.30–16.30 Uhr</p>
      <table><tr><th>Standort</th><th>Telefon</th><th>Telefax</th></tr><tr><td>Lager</td><td>07361 555-30</td><td>07361 555-39</td></tr></table>
      <h2>Auslandsvertretungen</h2><p>Poltub Sp. z o.o.<br>ul. Fabryczna 3<br>40-001 Katowice<br>Tel. +48 32 555 01 22</p>
      <table><tr><th>Land</th><th>Partner</th><th>Telefon</th></tr><tr><td>Italien</td><td>Tubi Rossi Srl</td><td>+39 02 5550 1234</td></tr></table>`,
    imprint: `<p>Kupferwerk Aal GmbH<br>Am Hüttenbach 7<br>73430 Aalen. Geltungsbereich der Angaben: diese Seiten.</p>
      <p>Aufsichtsbehörde ist der Landesbeauftragte für den Datenschutz, Lautenschlagerstraße 20, 70173 Stuttgart.</p>
      <p>Versichert bei Allianz, Königinstraße 28, 80802 München</p>`,
  });
  expect(field('address')).toEqual(['Am Hüttenbach 7, 73430 Aalen']);
  expect(phonesOf(field).sort()).toEqual(['07361 555-0', '07361 555-30']);
});

test('a trading name and the company behind it are told apart', () => {
  const field = shown('harrow-lane-joinery.example', {
    home: `<title>Harrow Lane Joinery</title><header><a href="/">Harrow Lane Joinery</a></header>
      <p>Harrow Lane Joinery makes sash windows for listed buildings.</p>
      <footer>Harrow Lane Joinery is a trading name of HLJ Windows Ltd, registered in Ireland no. 548217.
      <a href="https://twitter.com/studiokite">Site by Studio Kite</a></footer>`,
  });
  expect(field('name')).toEqual(['Harrow Lane Joinery']);
  expect(field('legal_name')).toEqual(['HLJ Windows Ltd']);
  expect(field('social')).toEqual([]);
  expect(field('description')).toEqual(['Harrow Lane Joinery makes sash windows for listed buildings.']);
});

test('the menu of a Chinese site is no name, and neither is the city the company is registered in', () => {
  const field = shown('hengtai-valve.example', {
    home: `<title>首页</title><ul class="nav"><li><a href="/"><em>首页</em><i>Home</i></a></li></ul>
      <a class="logo" href="/"><img alt="恒泰阀门" src="b.png"></a><p>欢迎光临苏州市恒泰阀门有限公司官方网站！</p>
      <footer>Copyright © 2024 苏州市恒泰阀门有限公司 版权所有</footer>`,
    contact: '<p>地址：江苏省苏州市吴中区木渎镇金枫路工业园B栋3楼　邮编：215101</p>',
  });
  expect(field('name')).toEqual(['恒泰阀门']);
  expect(field('legal_name')).toEqual(['苏州市恒泰阀门有限公司']);
  expect(field('address')).toEqual(['吴中区木渎镇金枫路工业园B栋3楼, 215101 苏州市, 江苏省']);
});

test.each([
  [
    '<table><tr><td>Straße:</td><td>Am Hüttenbach 7</td></tr><tr><td>PLZ:</td><td>73430</td></tr><tr><td>Ort:</td><td>Aalen</td></tr></table>',
    'Am Hüttenbach 7, 73430 Aalen',
  ],
  [
    '<p>Carrer del Ferro, 18, Pol. Ind. Can Roca<br>08227 Terrassa</p>',
    'Carrer del Ferro, 18, Pol. Ind. Can Roca, 08227 Terrassa',
  ],
  [
    '<p>Résidence Les Pins, 3 quai du Levant<br>11210 Port-la-Cigale</p>',
    'Résidence Les Pins, 3 quai du Levant, 11210 Port-la-Cigale',
  ],
  ['<p>2917 Garnet Spur<br>Duluth, MN 55806</p>', '2917 Garnet Spur, 55806 Duluth, MN'],
  ['<p>Level 2, 88 Wharf Street<br>Fremantle WA 6160</p>', 'Level 2, 88 Wharf Street, 6160 Fremantle, WA'],
  [
    '<p>Rua do Sol, 611, conj. 82<br>05021-010 São Paulo – SP</p>',
    'Rua do Sol, 611, conj. 82, 05021-010 São Paulo, SP',
  ],
  ['<p>12/4 Moo 7, Don Hua Lo, Chonburi 20000, Thailand</p>', '12/4 Moo 7, Don Hua Lo, 20000 Chonburi'],
])('an address is read to its last line: %s', (html, address) => {
  expect(shown('northwind.example', { contact: `<h1>Northwind</h1>${html}` })('address')).toEqual([address]);
});

test('a page that dates itself years before the others only gives rivals', () => {
  const field = shown('northwind.example', {
    home: '<title>Northwind</title><p>Tel. 0113 496 0123, Leeds, United Kingdom</p><footer>© 2025 Northwind Ltd. Tel. +44 113 496 0123</footer>',
    contact: '<h1>Contact</h1><p>Northwind Ltd, Leeds, Tel. +44 113 496 0123</p><footer>© 2025 Northwind Ltd</footer>',
    about: '<p>Northwind Ltd, Tel. +44 113 496 0777</p><p>Last updated 14/03/2011. © 2011 Northwind Ltd</p>',
  });
  expect(phonesOf(field)).toEqual(['+44 113 496 0123']);
});

test('the theme author in the source is not the company, nor are its profiles', () => {
  const field = shown(
    'northwind.example',
    {
      home: `<title>Northwind Boats</title><script type="application/ld+json">{"@type":"Organization","name":"KromaThemes","url":"https://kromathemes.example","sameAs":["https://twitter.com/kromathemes"]}</script>
        <header><a href="/">Northwind Boats</a></header><p>Write to info@northwind.example</p>
        <footer>© 2025 Northwind Boats <a href="https://twitter.com/kromathemes">X</a> <a href="https://www.instagram.com/northwindboats">IG</a></footer>`,
    },
    '127.0.0.1:4711',
  );
  expect(field('social')).toEqual(['https://www.instagram.com/northwindboats']);
  expect(field('name')).toEqual(['Northwind Boats']);
});

test('what visitors read is quoted before what only the source says', () => {
  const pages: Pages = {
    home: `<title>Northwind</title><script type="application/ld+json">{"@type":"Organization","name":"Northwind","url":"https://northwind.example","numberOfEmployees":{"@type":"QuantitativeValue","value":120}}</script><p>Northwind is a maker of pumps.</p>`,
    about: '<p>At Northwind, we employ 120 people in Leeds.</p>',
  };
  const read = Object.entries(pages).map(([kind, html]) =>
    sitePageOf(html, { kind: kind as PageKind, url: `https://northwind.example/${kind}` }),
  );
  const { facts } = factsOf(read, {
    ...{ parse: parsePage, now: new Date(), site: 'northwind.example', personalEmails: false },
  });
  expect(facts.find(({ field }) => field === 'employees')).toMatchObject({
    extractor: 'json-ld',
    url: 'https://northwind.example/about',
    quote: expect.stringContaining('120 people'),
  });
});
