import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { founded } from './founded.ts';

const yearsIn = (html: string, kind: 'about' | 'home' | 'imprint' = 'about') => {
  const page = pageOf(html, { kind });
  const finds = founded.find(page, siteOf([page])).filter(({ clarity }) => clarity !== 'weak');
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return [...new Set(finds.map(({ normalized }) => normalized))];
};

test.each([
  ['a sentence', '<p>Northwind was founded in 1987 by two engineers.</p>', 1987],
  ['a list of facts', '<dl><dt>Employees</dt><dd>120</dd><dt>Founded</dt><dd>1987</dd></dl>', 1987],
  ['a tile, figure first', '<div class="fact"><span>1987</span><span>Established</span></div>', 1987],
  ['a timeline', '<ul><li><b>1987</b> Founding of Northwind in a garage</li><li><b>1999</b> New plant</li></ul>', 1987],
  ['German', '<p>Unser Unternehmen wurde 1952 als Schlosserei gegründet.</p>', 1952],
  ['German, a label', '<table><tr><td>Gründungsjahr:</td><td>1952</td></tr></table>', 1952],
  ['French', '<p>Créée en 1998, notre entreprise emploie 40 personnes.</p>', 1998],
  ['Spanish', '<p>La empresa fue fundada en el año 1975 en Valencia.</p>', 1975],
  ['Italian', "<p>L'azienda nasce nel 1961 a Bergamo.</p>", 1961],
  ['Dutch', '<p>Het bedrijf is opgericht in 1930.</p>', 1930],
  ['Portuguese', '<p>A empresa foi fundada em 1989.</p>', 1989],
  ['Japanese', '<table><tr><th>設立</th><td>昭和62年（1987年）4月1日</td></tr></table>', 1987],
  ['Chinese', '<p>公司成立于2005年，总部位于苏州。</p>', 2005],
  [
    'structured data',
    '<script type="application/ld+json">{"@type":"Organization","name":"Northwind","foundingDate":"1987-05-01"}</script>',
    1987,
  ],
])('%s says the year the company was founded', (_, html, year) => expect(yearsIn(html)).toEqual([year]));

test.each([
  ['German, how it began', '<p>Es fing alles 1978 in einer Scheune bei Soest an.</p>', 1978],
  ['French, how it began', '<p>Tout a commencé en 1983 dans une cave de Nancy.</p>', 1983],
  ['Spanish, how it began', '<p>Todo empezó en 1966 con un torno.</p>', 1966],
  ['a day and its people', '<p>Im Frühjahr 1949 mietete Schlossermeister Karl Ohm eine Baracke am Kanal.</p>', 1949],
  ['its work and since when', '<p>Northwind drukt sinds 1988 etiketten voor de zuivel.</p>', 1988],
  ['a line at the head', '<h1>Fine cutlery since 1871</h1>', 1871],
])('%s: the year it began', (_, html, year) => expect(yearsIn(html)).toEqual([year]));

test.each([
  ['vans', '<p>Since 2019 all our vans are electric.</p>'],
  ['a second shop', '<p>In 2016 Mara Voss opened a second shop in Ulm.</p>'],
  ['a customer', '<p>Trusted by Harbour Foods since 2015</p>'],
  ['a certificate', '<p>ISO 9001 certified since 2004</p>'],
  ['a copyright', '<footer>© 1999-2024 Northwind Ltd</footer>'],
  ['how long it exists', '<p>We have over 35 years of experience.</p>'],
  ['a branch', '<p>Our Leeds branch was founded in 1999.</p>'],
  ['a birth', '<p>Our chairman, born in 1951, joined us in 1980.</p>'],
  ['a product', '<p>The Aquila product line was launched in 2012.</p>'],
  ['a supplier', '<p>Our partner Initech, established in 1970, builds the motors.</p>'],
  ['a testimonial', '<blockquote>Founded in 1960, we trust Northwind. — Globex</blockquote>'],
  ['a membership', '<p>Member of the chamber since 2003.</p>'],
  ['a year to come', '<p>The company was founded in 2090.</p>'],
  [
    "another company's data",
    '<script type="application/ld+json">{"@type":"Organization","name":"Theme Author","url":"https://themes.example","foundingDate":"2011"}</script>',
  ],
])('%s says nothing of it', (_, html) => expect(yearsIn(html)).toEqual([]));

test.each([
  ['<p>In 1952 Ella Moore put up her brass plate on Mill Row. In 1998 her son retired.</p>', 1952],
  ['<p>En 1979, Ramón Oliva compró su primer torno y empezó a trabajar. En 1990 llegó el segundo.</p>', 1979],
  ['<p>In 1951 ging Piet de Vries met een handkar de haven langs.</p>', 1951],
  ['<p>Começámos em 2013, três pessoas numa garagem.</p>', 2013],
  ['<table><tr><th>設 立</th><td>昭和41年（1966年）5月</td></tr></table>', 1966],
])('how it began: %s', (html, year) => expect(yearsIn(html)).toEqual([year]));

test.each([
  '<p>We sponsor the Mill Row Food Bank, founded in 2009 by a friend of ours.</p>',
  '<p>En 2006, la cave de Montorel (fondée en 1937) nous a rejoints.</p>',
  '<p>In 1890 Mill Row was a marsh. In 1952 Ella Moore opened a shop for hats there.</p>',
  '<div>2008</div><h4>Company founded</h4><p>Lorem ipsum dolor sit amet.</p>',
])('the beginning of others: %s', (html) => expect(yearsIn(html)).toEqual([]));
