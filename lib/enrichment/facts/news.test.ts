import { expect, test } from 'vitest';
import type { PageKind } from '../../core/site.ts';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { news } from './news.ts';

const newsIn = (html: string, kind: PageKind = 'news', country: string | null = null) => {
  const page = pageOf(html, { kind });
  const finds = news.find(page, siteOf([page], { country }));
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return finds.map(({ value, normalized }) => `${(normalized as { date: string }).date} ${value}`);
};

test.each<[string, string, string[]]>([
  [
    'articles',
    '<article><h2><a href="/1">New plant in Leeds</a></h2><time datetime="2026-03-04T08:00">4 March</time><p>Text</p></article><article><h2><a href="/2">We won an award</a></h2><time datetime="2026-01-09">9 Jan</time></article>',
    ['2026-03-04 New plant in Leeds', '2026-01-09 We won an award'],
  ],
  [
    'lines of a list',
    '<ul><li>2026-02-01 – New catalogue for pumps is out</li><li>2025-11-30 – Northwind at the fair in Milan</li></ul>',
    ['2026-02-01 New catalogue for pumps is out', '2025-11-30 Northwind at the fair in Milan'],
  ],
  [
    'German',
    '<html lang="de"><div class="post"><span>14. März 2026</span><h3>Neue Halle eingeweiht</h3></div><div class="post"><span>02.01.2026</span><h3>Ein Blick zurück auf 2025</h3></div></html>',
    ['2026-03-14 Neue Halle eingeweiht', '2026-01-02 Ein Blick zurück auf 2025'],
  ],
  [
    'French',
    '<li><a href="/a">Un nouvel atelier à Dijon</a> <span>le 1er février 2026</span></li>',
    ['2026-02-01 Un nouvel atelier à Dijon'],
  ],
  [
    'Spanish',
    '<article><p>3 de junio de 2026</p><h3>Nueva sede en Bilbao</h3></article>',
    ['2026-06-03 Nueva sede en Bilbao'],
  ],
  [
    'Japanese',
    '<dl><dt>2026年4月1日</dt><dd><a href="/a">新工場が完成しました</a></dd></dl>',
    ['2026-04-01 新工場が完成しました'],
  ],
  [
    'structured data',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Northwind opens in Oslo","datePublished":"2026-05-05T10:00:00Z"}</script>',
    ['2026-05-05 Northwind opens in Oslo'],
  ],
])('%s: title and day', (_, html, items) => expect(newsIn(html)).toEqual(items));

test('the five newest of all, none of the future', () => {
  const items = [1, 2, 3, 4, 5, 6, 7].map(
    (month) => `<li>2026-0${month}-01 – Message number ${month} of the year</li>`,
  );
  expect(newsIn(`<ul>${items.join('')}<li>2027-01-01 – A fair that is to come</li></ul>`)).toEqual(
    [7, 6, 5, 4, 3].map((month) => `2026-0${month}-01 Message number ${month} of the year`),
  );
});

test('a day that could be a month is read by the country, or not at all', () => {
  const item = '<html lang="en"><li>03/04/2026 – Northwind opens in Oslo</li></html>';
  expect(newsIn(item, 'news', 'US')).toEqual(['2026-03-04 Northwind opens in Oslo']);
  expect(newsIn(item, 'news', 'GB')).toEqual(['2026-04-03 Northwind opens in Oslo']);
  expect(newsIn(item)).toEqual([]);
});

test('dates outside the news are no news', () =>
  expect(newsIn('<h2>History</h2><ul><li>1 May 1999 – The second hall is built</li></ul>', 'home')).toEqual([]));

test('a link to jump to the text and a teaser are no titles', () =>
  expect(
    newsIn(
      '<div><a href="#main">Zur Hauptnavigation springen</a><div class="list"><div class="article"><div class="header"><h3>Neue Halle in Graz eröffnet</h3></div><div class="teaser"><p><time datetime="2026-02-03">03.02.2026</time></p><p>Auf 900 Quadratmetern wird nun gefräst.</p><a href="/1">Weiterlesen</a></div></div><div class="article"><div class="header"><h3>Zwei Lehrlinge beginnen</h3></div><div class="teaser"><p><time datetime="2025-09-01">01.09.2025</time></p><p>Willkommen an Bord der Werkstatt.</p><a href="/2">Weiterlesen</a></div></div></div></div>',
    ),
  ).toEqual(['2026-02-03 Neue Halle in Graz eröffnet', '2025-09-01 Zwei Lehrlinge beginnen']));

test('spans without a space between them are read apart', () =>
  expect(
    newsIn(
      '<ul><li><article><span>20 August 2026</span><span>Media release</span><a href="#"><span>Northwind buys a second dock</span><span>It opens in May.</span></a></article></li><li><article><span>4 June 2026</span><span>Media release</span><a href="#"><span>Meeting approves all plans</span><span>All of them.</span></a></article></li></ul>',
    ),
  ).toEqual(['2026-08-20 Northwind buys a second dock', '2026-06-04 Meeting approves all plans']));

test('a calendar leaf, and headings in one row with their dates', () =>
  expect([
    ...newsIn(
      '<ul><li><div class="time"><b>18</b><span>2026-06</span></div><div><h4>北风泵业新厂房投产</h4></div></li><li><div class="time"><b>05</b><span>2026-03</span></div><div><h4>北风泵业参加上海展会</h4></div></li></ul>',
    ),
    ...newsIn(
      '<h1>Journal</h1><h3>We moved two doors down</h3><p>3 July 2026</p><p>More light.</p><h3>How we store our bells</h3><p>1 May 2026</p><p>Dry.</p>',
    ),
  ]).toEqual([
    '2026-06-18 北风泵业新厂房投产',
    '2026-03-05 北风泵业参加上海展会',
    '2026-07-03 We moved two doors down',
    '2026-05-01 How we store our bells',
  ]));
