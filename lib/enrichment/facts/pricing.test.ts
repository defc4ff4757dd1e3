import { expect, test } from 'vitest';
import type { PageKind } from '../../core/site.ts';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { pricing } from './pricing.ts';

const pricingIn = (html: string, kind: PageKind = 'pricing') => {
  const page = pageOf(html, { kind });
  const finds = pricing.find(page, siteOf([page]));
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return finds.map(({ normalized }) => normalized);
};

test.each<[string, string, object]>([
  [
    'plans',
    '<h3>Basic</h3><p>€19 per month</p><h3>Pro</h3><p>€49 per month</p>',
    { model: 'subscription', from: 19, currency: 'EUR', per: 'month' },
  ],
  [
    'a free plan and paid ones',
    '<h3>Free</h3><p>$0</p><h3>Team</h3><p>$12</p><p>per user / month</p><h3>Enterprise</h3><p>Contact sales</p>',
    { model: 'freemium', from: 12, currency: 'USD', per: 'user/month' },
  ],
  [
    'German, cents',
    '<p>Starter</p><p>29,90 € / Monat</p><p>14 Tage kostenlos testen</p>',
    { model: 'subscription', from: 29.9, currency: 'EUR', per: 'month' },
  ],
  [
    'on request',
    '<p>Every project is different. Request a quote and hear from us within a day.</p>',
    { model: 'quote' },
  ],
  ['by the hour', '<p>Tarif horaire : 65 € / heure</p>', { model: 'usage', from: 65, currency: 'EUR', per: 'hour' }],
  ['by use', '<p>Pay as you go: $0.02 per request. No minimum.</p>', { model: 'usage', from: 0.02, currency: 'USD' }],
  ['once', '<p>Lifetime licence, one-time payment: £249</p>', { model: 'one-time', from: 249, currency: 'GBP' }],
  ['Japanese', '<p>月額 9,800円</p>', { model: 'subscription', from: 9800, currency: 'JPY', per: 'month' }],
])('%s: how it is paid for', (_, html, model) => expect(pricingIn(html)).toEqual([model]));

test.each<[string, string, PageKind]>([
  ['a list of prices for single things', '<table><tr><td>Cut and wash</td><td>45 €</td></tr></table>', 'pricing'],
  ["a shop's shelf", '<h2>Bestsellers</h2><p>Sencha</p><p>€12.90</p>', 'home'],
  ['a figure in the text', '<p>We raised $5 million last month.</p>', 'home'],
])('%s is no pricing model', (_, html, kind) => expect(pricingIn(html, kind)).toEqual([]));

test.each([
  'Prices are quoted per project.',
  'Le enviamos un presupuesto sin compromiso en dos horas.',
  '価格は図面を拝見してのお見積りとなります。',
])('a quote, said on another page: %s', (sentence) =>
  expect(pricingIn(`<h1>Services</h1><p>${sentence}</p>`, 'products')).toEqual([{ model: 'quote' }]),
);

test('a shop with a cart sells at the prices it shows', () =>
  expect(pricingIn('<p>Ask for a free quote.</p><p>€12</p><button>Add to cart</button>', 'home')).toEqual([]));

test('a note in brackets on one case is not how all is paid for', () =>
  expect(
    pricing.find(pageOf('<p>修理も承ります。</p><p>（特別な船は別途お見積りとなります）</p>'), siteOf([])),
  ).toEqual([]));
