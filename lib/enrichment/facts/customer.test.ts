import { expect, test } from 'vitest';
import type { PageKind } from '../../core/site.ts';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { customer } from './customer.ts';

const customersIn = (html: string, kind: PageKind = 'home') => {
  const page = pageOf(html, { kind });
  const finds = customer.find(page, siteOf([page])).filter(({ clarity }) => clarity !== 'weak');
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return [...new Set(finds.map(({ value }) => value))];
};

test.each<[string, string, PageKind, string[]]>([
  [
    'a wall of logos',
    '<section><h2>Trusted by</h2><div><img alt="Globex" src="1.png"><img alt="Initech logo" src="2.png"><img alt="logo-3.png" src="3.png"><img alt="" src="4.png"></div></section>',
    'home',
    ['Globex', 'Initech'],
  ],
  [
    'logos below a mere line',
    '<div><p>Diese Unternehmen vertrauen uns</p><div><img alt="Logo der Falk AG"><img alt="Stadtwerke Elm"></div></div>',
    'home',
    ['Falk AG', 'Stadtwerke Elm'],
  ],
  [
    'a list',
    '<h2>Referenzen</h2><ul><li>Globex GmbH</li><li>Klinikum Elm</li><li>Brauerei Huber, Passau</li></ul>',
    'customers',
    ['Globex GmbH', 'Klinikum Elm', 'Brauerei Huber, Passau'],
  ],
  [
    'a case study',
    '<h1>Customer stories</h1><h3>How Vandelay Industries cut its downtime</h3><p>…</p>',
    'customers',
    ['Vandelay Industries'],
  ],
  [
    'a sentence',
    '<p>Our customers include Globex, Initech and Vandelay Industries.</p>',
    'about',
    ['Globex', 'Initech', 'Vandelay Industries'],
  ],
  [
    'who speaks in a testimonial',
    '<div class="testimonial"><p>Splendid.</p><p>Jane Roe, CEO, Hooli Ltd</p></div>',
    'home',
    ['Hooli Ltd'],
  ],
])('%s names customers', (_, html, kind, names) => expect(customersIn(html, kind)).toEqual(names));

test.each<[string, string]>([
  ['partners and suppliers', '<h2>Our partners</h2><div><img alt="Globex"><img alt="Initech"></div>'],
  ['the press', '<h2>As featured in</h2><div><img alt="The Daily Planet"><img alt="Wired"></div>'],
  [
    'groups of customers',
    '<h2>Our customers</h2><ul><li>We work with hospitals and their suppliers.</li><li>You are in good hands with us.</li></ul>',
  ],
  [
    'people who praise it',
    '<h2>Loved by teams</h2><div><h5>Sara Kim</h5><p>CFO at Vandelay</p></div><div><h5>Omar Aziz</h5><p>Founder</p></div>',
  ],
  ['pictures of the company itself', '<h2>About us</h2><img alt="Our workshop"><img alt="Northwind logo">'],
])('%s are no customers', (_, html) => expect(customersIn(html)).toEqual([]));

test("a Japanese company's profile names whom it supplies", () =>
  expect(customersIn('<dl><dt>主要取引先</dt><dd>東都電機株式会社、西海重工株式会社</dd></dl>', 'about')).toEqual([
    '東都電機株式会社',
    '西海重工株式会社',
  ]));

test.each<[string, PageKind, string[]]>([
  [
    '<p>Some of our commercial customers: Reed & Sons Bakery, the Harbour Motel, and Saint Ada School.</p>',
    'products',
    ['Reed & Sons Bakery', 'Harbour Motel', 'Saint Ada School'],
  ],
  ['<p>主要客户包括 Globex、Initech 以及国内的晨星科技等。</p>', 'about', ['Globex', 'Initech', '晨星科技']],
  [
    '<h1>Casos</h1><div class="summary-title">Banco do Cabo: trinta anos de COBOL</div><p>Feito.</p><div class="summary-title">Rede Vida Azul: uma agenda</div><p>Feito.</p>',
    'customers',
    ['Banco do Cabo', 'Rede Vida Azul'],
  ],
  [
    '<h1>Klanten aan het woord</h1><p>Alles op tijd.</p><div class="author">Ruben Smit, Brasserie Het Anker</div>',
    'customers',
    ['Brasserie Het Anker'],
  ],
  [
    '<section><h3>Who we cast for</h3><ul><li><img alt="Globex Rail" src="a.png"></li><li><img alt="Initech Valves" src="b.png"></li></ul></section>',
    'products',
    ['Globex Rail', 'Initech Valves'],
  ],
  ['<h1>Customers</h1><h3>How we work</h3><p>Well.</p><h3>Why it matters</h3><p>It does.</p>', 'customers', []],
])('%s', (html, kind, names) => expect(customersIn(html, kind)).toEqual(names));

test('a table of names right below "our clients include the following:"', () => {
  const table =
    '<table><tr><td>Globex Mutual</td><td>Initech Health</td></tr><tr><td>State of Elm</td><td>Hooli Care</td></tr></table>';
  expect(customersIn(`<p>We like data. Our clients include the following organizations:</p>${table}`)).toEqual([
    'Globex Mutual',
    'Initech Health',
    'State of Elm',
    'Hooli Care',
  ]);
  expect(customersIn(`<p>Our clients can choose one of the following partners:</p>${table}`)).toEqual([]);
});

const list = (...names: string[]) => `<ul>${names.map((name) => `<li>${name}</li>`).join('')}</ul>`;
const rows = (...lines: string[][]) =>
  `<table>${lines.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

test.each<[string, string, PageKind, string[]]>([
  [
    'whom the sentence announces',
    `<main><p>We supply care homes all over the north, among them:</p>${list('Royal Infirmary Oakley', 'St Bride Care', 'Marsh Hill Clinic')}</main>`,
    'home',
    ['Royal Infirmary Oakley', 'St Bride Care', 'Marsh Hill Clinic'],
  ],
  [
    'other things it announces',
    `<main><p>We supply all leading brands, including:</p>${list('Grundfeld', 'Wilox', 'Kesselbro')}<p>Wir liefern unter anderem:</p>${list('Polen', 'Malta', 'Italien')}</main>`,
    'home',
    [],
  ],
  [
    'a column of clients',
    rows(
      ['Jahr', 'Auftraggeber', 'Objekt'],
      ['2022', 'Stadtwerke Aue', 'Hebewerk'],
      ['2021', 'Molkerei Hald AG', 'Kühlung'],
      ['2020', 'Privat', 'Brunnen'],
    ),
    'customers',
    ['Stadtwerke Aue', 'Molkerei Hald AG'],
  ],
  [
    'names in a row',
    '<main><h2>Im Einsatz bei</h2><p>Stadtwerke Aue · Molkerei Hald · Hafen Torgau</p></main>',
    'home',
    ['Stadtwerke Aue', 'Molkerei Hald', 'Hafen Torgau'],
  ],
  [
    'a job and its company, a town and its tourist',
    '<blockquote><p>Good.</p><footer>Maintenance Manager, Oakley Dairy Ltd</footer></blockquote><blockquote><p>Nice.</p><footer>Anna Berg, New York</footer></blockquote>',
    'home',
    ['Oakley Dairy Ltd'],
  ],
  [
    'seals in the section after',
    '<section><h2>Our customers</h2><p>Farms and cities count on us.</p></section><section><img alt="ISO 9001" src="1"><img alt="Made in Malta" src="2"><img alt="Fair Work" src="3"></section>',
    'home',
    [],
  ],
  ['groups of people', `<h2>Who we help</h2>${list('Farmers', 'Councils', 'Home owners')}`, 'other', []],
  [
    'works, not names',
    '<h1>Projekte</h1><div><h3>Neubau Klärwerk Torgau</h3><p>x</p></div><div><h3>Hebewerk Aue, 400 kW</h3><p>x</p></div>',
    'customers',
    [],
  ],
])('%s', (_, html, kind, names) => expect(customersIn(html, kind)).toEqual(names));

test.each<[string, string]>([
  [
    'kinds of customers in English',
    '<h2>Our clients</h2><ul><li>Care Providers</li><li>Letting Agents</li><li>Event Organisers</li></ul>',
  ],
  [
    'kinds in German',
    '<h2>Unsere Kunden</h2><ul><li>Kommunen</li><li>Wohnungsbaugesellschaften</li><li>Private Bauherren</li></ul>',
  ],
  [
    'kinds in Spanish',
    '<h2>Nuestros clientes</h2><ul><li>Ayuntamientos</li><li>Hoteles y restaurantes</li><li>Industria alimentaria</li></ul>',
  ],
  ['kinds in Italian', '<h2>I nostri clienti</h2><ul><li>Alimentare</li><li>Farmaceutico</li><li>Chimica</li></ul>'],
  [
    'kinds in Portuguese',
    '<h2>Os nossos clientes</h2><h3>Hotelaria</h3><p>De norte a sul.</p><h3>Autarquias locais</h3><p>Escolas.</p>',
  ],
  [
    'a portal, a town and a mother of two',
    '<div class="testimonial"><p>Top!</p><p>Peter M., Elm, Google-Bewertung</p></div><div class="testimonial"><p>Lovely.</p><p>Anna Reed, retired teacher, Whitby</p></div>',
  ],
])('%s are no customers', (_, html) => expect(customersIn(html)).toEqual([]));

test('a page of projects names its clients by their label, not by the works', () => {
  const card = (work: string, client: string) =>
    `<article><h2><a href="/p">${work}</a></h2><ul><li><strong>Client:</strong> ${client}</li><li><strong>Completed:</strong> 2025</li></ul></article>`;
  const html = `<h1>Projects</h1>${card('Harbour Gate Bridge', 'Oakwell Council')}${card('Corn Exchange', 'Peel Estates Ltd')}${card('Mill Lane Pumping Station', 'Calder Water')}`;
  expect(customersIn(html, 'customers')).toEqual(['Oakwell Council', 'Peel Estates Ltd', 'Calder Water']);
  expect(customersIn(html.replace(/<ul>.*?<\/ul>/g, '<p>Built in a year.</p>'), 'customers')).toEqual([]);
});

test('names in a paragraph below the heading are customers; the column beside it is not', () => {
  expect(
    customersIn(
      '<table><tr><td><h2>Some of the people we print for</h2><p>Thornbury Dairies, Castle &amp; Peel, Orchard Foods Ltd and the Wessex Bakery Group.</p></td><td><h3>Quick links</h3><ul><li><a href="/j">Current Openings</a></li><li><a href="/t">Supplier Terms</a></li></ul></td></tr></table>',
      'about',
    ),
  ).toEqual(['Thornbury Dairies', 'Castle & Peel', 'Orchard Foods Ltd', 'Wessex Bakery Group']);
});
