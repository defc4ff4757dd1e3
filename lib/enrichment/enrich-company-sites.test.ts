import { expect, test } from 'vitest';
import type { PageKind } from '../core/site.ts';
import { parsePage, sitePageOf } from '../testing/site-pages.ts';
import { factsOf } from './enrich.ts';

/** What a seller is shown of a site. */
function shown(site: string, pages: Partial<Record<PageKind, string>>) {
  const read = Object.entries(pages).map(([kind, html]) =>
    sitePageOf(html, { kind: kind as PageKind, url: `https://${site}/${kind}` }),
  );
  const { facts, problems } = factsOf(read, {
    ...{ parse: parsePage, now: new Date('2026-11-22T12:00:00Z'), personalEmails: false, site },
  });
  expect(problems).toEqual([]);
  return (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value);
}

test("partners' cards on the home page keep their phones, whatever the heading says", () => {
  const field = shown('ofenbau-tarrenz.example', {
    home: `<title>Ofenbau Tarrenz GmbH</title><p>Ofenbau Tarrenz GmbH | Seeweg 3 | 6464 Tarrenz | Tel. +43 5412 555010 | <a href="mailto:office@ofenbau-tarrenz.example">office@ofenbau-tarrenz.example</a></p>
      <h2>Gemeinsam stark</h2><div class="row">
      <div class="col"><p><a href="https://fliesen-gruber.example/">Fliesen Gruber</a><br>6460 Imst<br>E-Mail: <a href="mailto:post@fliesen-gruber.example">post@fliesen-gruber.example</a><br>Tel.: +43 5412 555920</p></div>
      <div class="col"><p><a href="https://dach-haid.example/">Dach Haid</a><br>6460 Imst<br>Tel.: +43 5412 555930</p></div></div>
      <footer>© 2026 Ofenbau Tarrenz GmbH</footer>`,
    contact: `<p>Ofenbau Tarrenz GmbH</p><p>Seeweg 3</p><p>6464 Tarrenz</p><p>Tel. +43 5412 555010</p>
      <p>Für Südtirol übernimmt das unser langjähriger Freund, den Sie gerne auch direkt fragen können, wenn Sie wollen:</p>
      <p>Stufe Egger OHG</p><p>Dorfstraße 16</p><p>39011 Lana</p><p><strong><a href="mailto:info@stufe-egger.example">info@stufe-egger.example</a></strong></p><p><strong>Telefon +39 0473 555 680</strong></p>`,
  });
  expect(field('phone')).toEqual(['+43 5412 555010']);
  expect(field('address')).toEqual(['Seeweg 3, 6464 Tarrenz']);
});

test('a company that writes from one other domain only keeps its phone', () => {
  const field = shown('kaffee-am-tor.example', {
    contact:
      '<p>Torgasse 3<br>20457 Hamburg<br>Tel. 040 555 0120<br><a href="mailto:info@lindner-gastro.example">info@lindner-gastro.example</a></p>',
  });
  expect(field('phone')).toEqual(['040 555 0120']);
});

test('a trap for robots within its own mail address makes nobody a stranger', () => {
  const field = shown('kaffee-am-tor.example', {
    home: '<p>Kaffee am Tor, info@kaffee-am-tor.example</p>',
    contact:
      '<table><tr><td>Telefon:</td><td>+49 40 555 0120</td></tr><tr><td>E-Mail:</td><td>info@<span style="display:none">kein</span>kaffee-am-tor.example</td></tr></table>',
  });
  expect(field('phone')).toEqual(['+49 40 555 0120']);
});

test('pieces side by side without a blank between them are read apart', () => {
  const field = shown('zeilhuis.example', {
    home: `<title>Zeilhuis Enkhuizen</title><p>Zeilhuis Enkhuizen maakt zeilen op maat voor de bruine vloot.</p>
      <footer><div class="bar"><span>KvK 12345678</span><span>BTW NL8234 56 782 B01</span><span>Privacyverklaring</span><span>© 2026 Zeilhuis Enkhuizen</span></div></footer>`,
    contact: '<p>Zeilhuis Enkhuizen<br>Havenweg 6<br>1601 GA Enkhuizen</p>',
  });
  expect(field('address')).toEqual(['Havenweg 6, 1601 GA Enkhuizen']);
  expect(field('vat')).toEqual(['NL8234 56 782 B01']);
  expect(field('registration').join()).toContain('12345678');
});

test('what the home page says of itself in its head beats a tile, and what a company has is not what it is', () => {
  const home = (body: string) =>
    shown('zeilhuis.example', {
      home: `<title>Zeilhuis</title><meta name="description" content="Zeilhuis is a sailmaker in Enkhuizen for traditional ships and yachts."><main>${body}</main><footer>© 2026 Zeilhuis</footer>`,
    })('description');
  const own = ['Zeilhuis is a sailmaker in Enkhuizen for traditional ships and yachts.'];
  expect(home('<div><h3>Service</h3><p>We deliver and install, small series and large ones alike.</p></div>')).toEqual(
    own,
  );
  expect(home('<p>Zeilhuis is a certified Tuffline dealer for the whole of the north.</p>')).toEqual(own);
});

test('a table of boxes that only their classes tell apart is read as label and value', () => {
  const field = shown('kawabe-system.example', {
    home: '<title>川辺システム</title><footer>© KAWABE SYSTEM inc.</footer>',
    about: `<title>会社概要</title><section><div class="cell-name">会社名</div><div class="cell-value">株式会社川辺システム</div>
      <div class="cell-name">設立</div><div class="cell-value">2004年3月1日</div><div class="cell-name">資本金</div><div class="cell-value">3,000万円</div></section>`,
  });
  expect(field('founded')).toEqual(['2004']);
  expect(field('legal_name')).toEqual(['株式会社川辺システム']);
});

test('who signs for a Japanese company is no part of its name', () =>
  expect(
    shown('kawabe-system.example', {
      imprint: '<p>株式会社川辺システム 代表取締役 山田 太郎</p><footer>© 株式会社川辺システム</footer>',
    })('legal_name'),
  ).toEqual(['株式会社川辺システム']));

test('Japanese towns keep the signs that are part of their names, and consumer bodies their addresses', () => {
  const field = shown('kawabe.example', {
    imprint: `<table><tr><th>所在地</th><td>〒208-0004 東京都武蔵村山市本町2-4-8</td></tr></table>
      <p>苦情の解決の申出先<br>個人情報相談室<br>住所<br>〒105-0014 東京都港区芝2丁目3番4号<br>電話番号<br>03-5555-0100</p>`,
    contact: '<p>〒272-0021 千葉県市川市八幡1-2-3</p><p>〒510-0075 三重県四日市市安島1-2-3</p>',
  });
  expect(field('address').sort()).toEqual(
    [
      '八幡1-2-3, 272-0021 市川市, 千葉県',
      '安島1-2-3, 510-0075 四日市市, 三重県',
      '本町2-4-8, 208-0004 武蔵村山市, 東京都',
    ].sort(),
  );
  expect(field('phone')).toEqual([]);
});

test.each([
  ['Harbour Data has been providing billing services to regional carriers since 1994.', '1994'],
  ['Harbour Data Pvt Ltd started its business operations in the year 2006 with two looms.', '2006'],
  ['</p><h3>2015年10月</h3><p>法人設立', '2015'],
])('the year it began: %s', (said, year) => {
  const field = shown('harbourdata.example', {
    about: `<title>About | Harbour Data</title><p>${said}</p><footer>© 2026 Harbour Data</footer>`,
  });
  expect(field('founded')).toEqual([year]);
});

test('Indian addresses end in a state, or a town, and a code', () => {
  const field = shown('deccan-moulds.example', {
    contact: `<title>Deccan Moulds</title><div>Deccan Moulds Pvt Ltd<br>Sy. No. 12 &amp; 14, Damergidda (V), Chevella (M), Ranga Reddy (D), Telangana – 501503</div>
      <h3>Nagpur</h3><p>2nd Floor, Tower C<br>Banyan Square<br>Nagpur - 440010<br>India</p>`,
  });
  expect(field('address').sort()).toEqual([
    '2nd Floor, Tower C, Banyan Square, 440010 Nagpur',
    'Sy. No. 12 & 14, Damergidda (V), Chevella (M), 501503 Ranga Reddy, Telangana',
  ]);
});

test('a town alone in structured data is told where no page has the street', () => {
  const data =
    '<script type="application/ld+json">{"@type":"Organization","name":"Sigatlas","address":{"@type":"PostalAddress","addressLocality":"Saint-Louis","addressRegion":"La Réunion","addressCountry":"FR"}}</script>';
  const home = `<html><head><title>Sigatlas</title>${data}</head><body><p>Sigatlas</p></body></html>`;
  expect(shown('sigatlas.example', { home })('address')).toEqual(['Saint-Louis, La Réunion']);
  const contact = '<p>Sigatlas<br>12 rue des Palmiers<br>97400 Saint-Denis</p>';
  expect(shown('sigatlas.example', { home, contact })('address')).toEqual(['12 rue des Palmiers, 97400 Saint-Denis']);
});

test('names keep their article and lose the whole of a form, whatever its letters', () => {
  const imprint =
    '<p>Der Fugenmeister Ott GbR<br>Lindenweg 4<br>70565 Stuttgart</p><footer>© 2026 Der Fugenmeister Ott GbR</footer>';
  expect(shown('derfugenmeister.example', { imprint })('legal_name')).toEqual(['Der Fugenmeister Ott GbR']);
  const field = shown('deccan-moulds.example', {
    home: '<title>DECCAN MOULDS PVT LTD.</title><header><a href="/">#Mould_D2</a></header><footer>© 2026 Deccan Moulds PVT LTD.</footer>',
  });
  expect(field('name')).toEqual(['Deccan Moulds']);
});

test('one letter may stand for the office phone', () =>
  expect(
    shown('harbourdata.example', {
      contact: '<p>O: 314-555-0142</p><p>Harbour Data<br>12 Main St<br>Eureka, MO 63025</p>',
    })('phone'),
  ).toEqual(['314-555-0142']));
