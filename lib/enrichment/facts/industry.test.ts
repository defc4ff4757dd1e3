import { expect, test } from 'vitest';
import type { PageKind } from '../../core/site.ts';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { industry } from './industry.ts';

const industriesIn = (html: string, kind: PageKind = 'about') => {
  const page = pageOf(html, { kind });
  const finds = industry.find(page, siteOf([page])).filter(({ clarity }) => clarity !== 'weak');
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return finds.map(({ value, normalized }) => [value, (normalized as { naics: string | null }).naics]);
};

test.each<[string, string, string, string | null]>([
  [
    'English',
    '<p>Northwind is a leading manufacturer of industrial pumps, founded in 1987.</p>',
    'leading manufacturer of industrial pumps',
    '333',
  ],
  [
    'a dealer in the same goods',
    '<p>Northwind is a wholesaler of spare parts for agricultural machinery.</p>',
    'wholesaler of spare parts for agricultural machinery',
    '423',
  ],
  ['a firm', '<p>We are a law firm for owner-managed businesses.</p>', 'law firm for owner-managed businesses', '541'],
  [
    'software',
    '<p>Northwind is a software company that helps bakeries plan their shifts.</p>',
    'software company that helps bakeries plan their shifts',
    '513',
  ],
  [
    'German',
    '<p>Die Northwind GmbH ist ein Hersteller von Leuchten für Museen mit Sitz in Köln.</p>',
    'Hersteller von Leuchten für Museen',
    '335',
  ],
  [
    'French',
    '<p>Northwind est un bureau d’études spécialisé en structures bois.</p>',
    'bureau d’études spécialisé en structures bois',
    '541',
  ],
  ['Spanish', '<p>Somos una agencia de marketing de Bilbao.</p>', 'agencia de marketing de Bilbao', '541'],
  [
    'Italian',
    "<p>Northwind è un'azienda che produce macchine utensili.</p>",
    'azienda che produce macchine utensili',
    '333',
  ],
  ['Dutch', '<p>Northwind is een drukkerij in Utrecht.</p>', 'drukkerij in Utrecht', '323'],
  [
    'Portuguese',
    '<p>A Northwind é uma fabricante de calçado de segurança.</p>',
    'fabricante de calçado de segurança',
    '316',
  ],
  ['Japanese', '<table><tr><th>事業内容</th><td>精密部品の製造</td></tr></table>', '精密部品の製造', '332'],
  [
    'a trade nobody has a sure code for',
    '<p>Northwind is a specialist for tide clocks and their restoration.</p>',
    'specialist for tide clocks and their restoration',
    null,
  ],
])('%s: what it does, in its own words, and the code where it is sure', (_, html, words, naics) =>
  expect(industriesIn(html)).toEqual([[words, naics]]),
);

test.each<[string, string, PageKind]>([
  ['a customer', '<blockquote>We are a manufacturer of tools and love Northwind.</blockquote>', 'home'],
  ['a product', '<p>The Aquila is a pump for acids.</p>', 'about'],
  ['a person', '<p>Jane Roe is a lawyer and a consultancy partner.</p>', 'about'],
  ['what everybody is', '<p>Northwind is a family business.</p>', 'about'],
  ['a case study', '<p>Globex is a manufacturer of tools.</p>', 'customers'],
])('%s does not say what the company does', (_, html, kind) => expect(industriesIn(html, kind)).toEqual([]));

test('a slogan with a verb is no trade', () =>
  expect(industriesIn('<h1>We make brands people remember</h1>', 'home')).toEqual([]));

test('the last part of a compound tells the trade, not whom it is made for', () =>
  expect(industriesIn('<p>Northwind entwickelt und baut Schälmaschinen für die Lebensmittelindustrie.</p>')).toEqual([
    ['entwickelt und baut Schälmaschinen für die Lebensmittelindustrie', '333'],
  ]));

test('an age and a town are no trade', () =>
  expect(
    industriesIn('<p>Northwind is een familiebedrijf uit Elmdam met meer dan 80 jaar ervaring in touw.</p>'),
  ).toEqual([]));

test('what it specialises in, where there is a code for it', () => {
  expect(industriesIn('<p>Spezialisiert auf Heizung und Sanitär.</p>', 'home').length).toBe(1);
  expect(industriesIn('<p>Spezialisiert auf das Besondere.</p>', 'home')).toEqual([]);
});

test.each([
  'Northwind trains its staff every week.',
  'Northwind grows again: turnover up 12 percent.',
  'Northwind stores your data in the European Union.',
])('what it does for itself is no trade: %s', (sentence) => {
  const page = pageOf(`<p>${sentence}</p>`, { kind: 'home' });
  expect(industry.find(page, siteOf([page]))).toEqual([]);
});
