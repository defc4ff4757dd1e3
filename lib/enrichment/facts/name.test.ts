import { expect, test } from 'vitest';
import type { PageKind, SitePage } from '../../core/site.ts';
import { parsePage, sitePageOf } from '../../testing/site-pages.ts';
import { factsOf } from '../enrich.ts';

const factsFrom = (...pages: SitePage[]) => {
  const { facts, problems } = factsOf(pages, {
    parse: parsePage,
    now: new Date('2026-11-22'),
    site: 'northwind.example',
    personalEmails: false,
  });
  expect(problems).toEqual([]);
  return (field: string) => facts.find((fact) => fact.field === field);
};
const page = (kind: PageKind, title: string, body: string, head = '') =>
  sitePageOf(`<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`, {
    kind,
    url: `https://www.northwind.example/${kind}`,
  });

test('the name is what title, logo and footer agree on; the legal name keeps its form', () => {
  const header = '<header><a href="/"><img src="l.png" alt="Northwind Pumps Logo"></a></header>';
  const footer = '<footer>© 2019–2026 Northwind Pumps Ltd</footer>';
  const said = factsFrom(
    page(
      'home',
      'Pumps for breweries | Northwind Pumps',
      `${header}<main><h1>Pumps that stay dry</h1></main>${footer}`,
    ),
    page(
      'about',
      'Our story | Northwind Pumps',
      `${header}<main><p>Northwind Pumps makes pumps for breweries in Leeds.</p></main>${footer}`,
    ),
  );
  expect(said('name')?.value).toBe('Northwind Pumps');
  expect(said('legal_name')?.value).toBe('Northwind Pumps Ltd');
  expect(said('description')?.value).toBe('Northwind Pumps makes pumps for breweries in Leeds.');
});

test("the imprint's first company is the legal name, not the host, the designer or a customer", () => {
  const said = factsFrom(
    page(
      'home',
      'Northwind – Pumpen',
      '<main><h1>Willkommen</h1><p>Auch die Meier Brau AG vertraut uns.</p></main><footer>© Northwind | Webdesign: Studio K GmbH</footer>',
    ),
    page(
      'imprint',
      'Impressum',
      '<main><h1>Impressum</h1><p>Northwind Pumpen GmbH<br>Hafenstr. 1<br>20457 Hamburg</p><h2>Hosting</h2><p>Hoster AG, Serverweg 2</p></main>',
    ),
  );
  expect(said('legal_name')?.value).toBe('Northwind Pumpen GmbH');
  expect(said('legal_name')?.rivals.map(({ value }) => value)).not.toContain('Hoster AG');
});

test("a theme author's data and a template's leftovers name nobody", () => {
  const theme =
    '<script type="application/ld+json">{"@type":"Organization","name":"ThemeMakers Inc.","url":"https://thememakers.example"}</script>';
  const said = factsFrom(
    page(
      'home',
      'Home',
      '<main><h1>Welcome</h1><p>Lorem ipsum dolor sit amet</p></main><footer>© 2026 Company Name Ltd</footer>',
      theme,
    ),
  );
  expect(said('name')).toBeUndefined();
  expect(said('legal_name')).toBeUndefined();
});

test('a description says what the company is, in its own words: no slogan, no cookie text, no customer', () => {
  const said = factsFrom(
    page(
      'home',
      'Northwind Pumps',
      '<div class="cookie-consent"><p>Northwind is a website that uses cookies for your convenience.</p></div><main><h1>Dry feet. Always.</h1><p>Discover what we can do for you today!</p><blockquote>Northwind is a great partner for us, says Meier.</blockquote><p>Northwind is a family-run maker of beer pumps in Leeds.</p></main><footer>© Northwind Pumps</footer>',
      '<meta name="description" content="Welcome to our website! Discover more.">',
    ),
  );
  expect(said('description')?.value).toBe('Northwind is a family-run maker of beer pumps in Leeds.');
});

test('a company name in Japanese is found with its legal form', () => {
  const said = factsFrom(
    page(
      'about',
      '会社概要 | 株式会社ノースウィンド',
      '<main><table><tr><th>会社名</th><td>株式会社ノースウィンド</td></tr></table></main><footer>© 株式会社ノースウィンド</footer>',
    ),
  );
  expect(said('legal_name')?.value).toBe('株式会社ノースウィンド');
  expect(said('name')?.value).toBe('ノースウィンド');
});

test.each([
  [
    'édité par la société Northwind Pompes, société à responsabilité limitée au capital de 10 000 €',
    'Northwind Pompes',
  ],
  ['Titular: S. Coop. And. Northwind del Sur', 'S. Coop. And. Northwind del Sur'],
])('a legal name with its form in words, or before it: %s', (line, legal) =>
  expect(factsFrom(page('imprint', 'Northwind', `<p>${line}</p>`))('legal_name')?.value).toBe(legal),
);
