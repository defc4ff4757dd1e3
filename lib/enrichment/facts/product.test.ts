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
