import { expect, test } from 'vitest';
import type { PageKind } from '../../core/site.ts';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { product } from './product.ts';

const productsIn = (html: string, kind: PageKind = 'home', url = 'https://www.northwind.example/') => {
  const page = pageOf(html, { kind, url });
  const finds = product.find(page, siteOf([page])).filter(({ clarity }) => clarity !== 'weak');
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return [...new Set(finds.map(({ value }) => value))];
};

test('cards under a heading for services, without the button among them', () =>
  expect(
    productsIn(
      '<section><h2>Our Services</h2><div><h3>Roof repair</h3><p>Fast.</p><a>Learn more</a></div><div><h3>Gutter cleaning</h3><p>Clean.</p></div><div><h3>Get a free quote</h3></div></section><h2>Why us</h2><h3>Honest prices</h3>',
    ),
  ).toEqual(['Roof repair', 'Gutter cleaning']));

test('a German list, the name before the dash', () =>
  expect(
    productsIn(
      '<h2>Leistungen</h2><ul><li>Wärmepumpen – Planung und Einbau</li><li>Badsanierung</li><li>Kontakt</li></ul>',
    ),
  ).toEqual(['Wärmepumpen', 'Badsanierung']));

test('a Japanese page of products', () =>
  expect(
    productsIn(
      '<h1>製品情報</h1><h2>歯車ポンプ</h2><p>高精度。</p><h2>スクリューポンプ</h2><p>静か。</p><h2>お問い合わせ</h2>',
      'products',
    ),
  ).toEqual(['歯車ポンプ', 'スクリューポンプ']));

test('the entries below "Products" in the menu', () =>
  expect(
    productsIn(
      '<nav><ul><li><a href="/products">Products</a><ul><li><a href="/products">All products</a></li><li><a href="/p/gear">Gear Pumps</a></li><li><a href="/p/screw">Screw Pumps</a></li></ul></li><li><a href="/about">About</a></li></ul></nav>',
    ),
  ).toEqual(['Gear Pumps', 'Screw Pumps']));

test("a shop's categories, not its articles and prices", () =>
  expect(
    productsIn(
      '<h2>Shop by category</h2><div><a href="/c/1"><h3>Green tea</h3></a><a href="/c/2"><h3>Black tea</h3></a></div><h2>Bestsellers</h2><div><h3>Sencha 100 g</h3><p>€12.90</p></div>',
    ),
  ).toEqual(['Green tea', 'Black tea']));

test('an offer catalogue in structured data', () =>
  expect(
    productsIn(
      '<script type="application/ld+json">{"@type":"LocalBusiness","name":"Northwind","makesOffer":[{"@type":"Offer","itemOffered":{"@type":"Service","name":"Brake service"}},{"@type":"Offer","itemOffered":{"@type":"Service","name":"Tyre change"}}]}</script>',
    ),
  ).toEqual(['Brake service', 'Tyre change']));

test('the title of a page for one service', () =>
  expect(
    productsIn(
      '<h1>Heat pump maintenance</h1><p>All makes.</p>',
      'products',
      'https://www.northwind.example/services/heat-pumps',
    ),
  ).toEqual(['Heat pump maintenance']));

test('headings of an ordinary text are no products', () =>
  expect(
    productsIn(
      '<h1>Welcome to Northwind</h1><h2>Our story</h2><p>…</p><h2>Our values</h2><h3>Honesty</h3><h3>Courage</h3><h2>Latest posts</h2><h3>Ten tips for winter</h3>',
    ),
  ).toEqual([]));

test('a list below a bold line, as old pages have it', () =>
  expect(
    productsIn(
      '<p><b>Our Products</b></p><ul><li>Compression springs<li>Turned parts</ul><p><b>Contact</b></p><ul><li>By phone</li><li>By mail</li></ul>',
    ),
  ).toEqual(['Compression springs', 'Turned parts']));

test('cards of one build on the page of products are the offers, whatever stands above and after them', () =>
  expect(
    productsIn(
      '<main><h1>Everything between keel and mast</h1><h3 class="box">Hull repair</h3><p>Wood and steel.</p><h3 class="box">Rigging</h3><p>All of it.</p><h3 class="box">Winter storage</h3><p>Dry.</p><h3 class="box">Who we work for</h3><p>Clubs.</p><h2>Not sure what you need?</h2><p>Ring us.</p></main>',
      'products',
    ),
  ).toEqual(['Hull repair', 'Rigging', 'Winter storage']));

test('a shop is told by its categories', () =>
  expect(
    productsIn(
      '<h2>Shop by occasion</h2><h3>Weddings</h3><h3>Birthdays</h3><h3>Harvest</h3><h2>As seen in</h2>',
    ).sort(),
  ).toEqual(['Birthdays', 'Harvest', 'Weddings']));

test('a small line above a slogan says what stands below it', () =>
  expect(
    productsIn(
      '<section><div><span>Diensten</span><h2>Waar varen we u naartoe?</h2></div><a href="/a.html"><h3>Rondvaarten ↗</h3><p>Elke dag.</p></a><a href="/b.html"><h3>Veerdienst</h3><p>Ook in de winter.</p></a></section><section><div><span>Nieuws</span><h2>Wat er gebeurt</h2></div><h3>Nieuwe steiger</h3><p>Af.</p><h3>Oude brug</h3><p>Weg.</p></section>',
    ),
  ).toEqual(['Rondvaarten', 'Veerdienst']));

test('of a card in two lines the first is the name, or the one in the language of the page', () => {
  expect(
    productsIn(
      '<h2>Services</h2><h3>Roof repair<br>Dry for good</h3><p>…</p><h3>Gutters<br>No more leaves</h3><p>…</p>',
    ),
  ).toEqual(['Roof repair', 'Gutters']);
  expect(
    productsIn(
      '<html lang="ja"><h4>SERVICE</h4><h6>Boat Rental<br>貸しボート</h6><p>一日から。</p><h6>Sail Repair<br>帆の修理</h6><p>早い。</p></html>',
    ),
  ).toEqual(['貸しボート', '帆の修理']);
});

test.each<[string, string, PageKind, string]>([
  [
    'a history',
    '<h2>What we do</h2><span>1924</span><h4>Quay Road 6</h4><p>The move.</p><span>1999</span><h4>Wood and steam</h4><p>New.</p><span>today</span><h4>100 years</h4><p>Still here.</p>',
    'home',
    'https://www.northwind.example/',
  ],
  [
    "the company's own name on each page",
    '<h1>Northwind Ltd</h1><p>Ropes.</p>',
    'products',
    'https://www.northwind.example/services/ropes',
  ],
  [
    'headings about one offer',
    '<h1>Why is it so quiet?</h1><h2>General</h2><p>Text.</p><h2>Other makers</h2><p>Text.</p><h2>On board</h2><p>Text.</p>',
    'products',
    'https://www.northwind.example/services/engines',
  ],
  [
    'questions and films about them',
    '<h2>Products</h2><h3>Product videos</h3><p>See.</p><h3>Questions about our ropes</h3><p>Ask.</p><h3>Gallery</h3><p>See.</p>',
    'home',
    'https://www.northwind.example/',
  ],
])('%s names no product', (_, html, kind, url) => expect(productsIn(html, kind, url)).toEqual([]));

const priced = (...cards: [string, string][]) =>
  cards.map(([name, price]) => `<div class="card"><h3>${name}</h3><p>${price}</p></div>`).join('');

test('a shop’s articles on its first page, by their prices', () =>
  expect(
    productsIn(
      `<h2>Favourites</h2>${priced(['Oak Stool', '£89.00'], ['Ash Bench', '£240.00'], ['Wool Throw', '£75.00'])}`,
    ),
  ).toEqual(['Oak Stool', 'Ash Bench', 'Wool Throw']));

test.each<[string, string]>([
  ['postage', `<h1>Delivery</h1>${priced(['Germany', '€4.90'], ['Austria', '€9.90'], ['Malta', '€14.90'])}`],
  [
    'wages',
    `<h1>Work here</h1>${priced(['Welder', '€3,200 gross'], ['Planner', '€3,800 gross'], ['Driver', '€2,900 gross'])}`,
  ],
  ['figures', `<h1>Growth</h1>${priced(['Revenue', '€12 m'], ['Investment', '€3 m'], ['Export', '€7 m'])}`],
  ['plans', `<h1>Start</h1>${priced(['Small', '€19 / month'], ['Team', '€49 / month'], ['Large', '€99 / month'])}`],
  [
    'evenings',
    `<h1>Tastings</h1>${priced(['Summer night', '12 June, €25'], ['Cellar tour', '3 October, €18'], ['Cheese', '4 May, €32'])}`,
  ],
])('%s have prices and are not for sale', (_, html) => expect(productsIn(html, 'other')).toEqual([]));

test('a price list names articles where a size stands beside the price', () => {
  const table = (head: string[], rows: string[][]) =>
    `<table>${[head, ...rows].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const wines = [
    ['Clos des Merles', '2021', '9,50 €'],
    ['Combe Rouge', '2020', '12 €'],
    ['Rosé du Pas', '2023', '7,80 €'],
  ];
  expect(productsIn(table(['Vin', 'Millésime', 'Prix TTC'], wines), 'pricing')).toEqual(wines.map(([name]) => name));
  expect(productsIn(table(['Plan', 'Type', 'Price'], wines), 'pricing')).toEqual([]);
});

test('names in small above sayings in large, when a menu has them, too', () => {
  const part = (name: string, saying: string) =>
    `<section><div class="k">${name}</div><h2>${saying}</h2><p>…</p></section>`;
  const parts = part('Tideboard', 'See it before it happens.') + part('Dockhand', 'Your berths, booked');
  const menu = '<footer><a href="/t">Tideboard</a> <a href="/d">Dockhand</a></footer>';
  expect(productsIn(`<main>${parts}</main>${menu}`, 'products')).toEqual(['Tideboard', 'Dockhand']);
  expect(productsIn(`<main>${parts}</main>`, 'products')).toEqual([]);
});

test('terms, and paragraphs that begin in bold', () => {
  expect(
    productsIn(
      '<h1>What we do</h1><dl><dt>Pump repair</dt><dd>All makes.</dd><dt>Motor rewinds</dt><dd>Fast.</dd><dt>Hire</dt><dd>Daily.</dd></dl>',
      'products',
    ),
  ).toEqual(['Pump repair', 'Motor rewinds', 'Hire']);
  expect(
    productsIn(
      '<h1>Leistungen</h1><p><b>Brunnenbau</b><br>Bis 200 m.</p><p><b>Pumpentausch</b><br>Sofort.</p><p><b>Wasseranalyse</b><br>Im Labor.</p>',
      'products',
    ),
  ).toEqual(['Brunnenbau', 'Pumpentausch', 'Wasseranalyse']);
});

test.each<[string, string[], string[]]>([
  ['English', ['Garden Gates', 'Stable Doors', 'Porches'], ['Delivery and Fitting', 'Trade Accounts', 'Our partners']],
  [
    'German',
    ['Dachsanierung', 'Photovoltaik', 'Abdichtung'],
    ['Kosten und Förderung', 'Marken, die wir führen', 'Unsere Partner'],
  ],
  [
    'French',
    ['Ramonage', 'Tubage', 'Pose de poêles'],
    ['Modes de paiement', 'Zone d’intervention', 'Ils nous font confiance'],
  ],
  ['Spanish', ['Riego', 'Poda en altura', 'Jardines'], ['Formas de pago', 'Zona de trabajo', 'Puntos de venta']],
  ['Japanese', ['精密ばね', '線加工品', 'プレス品'], ['対応エリア', '納期について']],
])('terms and places of sale on a page of offers are none: %s', (_, offers, others) =>
  expect(
    productsIn(
      `<h1>Products</h1>${[...offers, ...others].map((title) => `<h2>${title}</h2><p>All about it, and more.</p>`).join('')}`,
      'products',
    ),
  ).toEqual(offers),
);

test('a product made up for ratings, which no visitor reads of, is none', () =>
  expect(
    productsIn(
      '<script type="application/ld+json">{"@type":"Product","name":"Best Pumps Leeds","aggregateRating":{"ratingValue":"4.9"}}</script><p>Welcome.</p>',
    ),
  ).toEqual([]));
