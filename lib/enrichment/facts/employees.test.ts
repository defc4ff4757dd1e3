import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { employees } from './employees.ts';

const countsIn = (html: string, kind: 'about' | 'home' | 'careers' = 'about') => {
  const page = pageOf(html, { kind });
  const finds = employees.find(page, siteOf([page])).filter(({ clarity }) => clarity !== 'weak');
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return [...new Set(finds.map(({ normalized }) => JSON.stringify(normalized)))].map(
    (count) => JSON.parse(count) as unknown,
  );
};

test.each([
  ['a sentence', '<p>Today Northwind employs 340 people at two sites.</p>', 340],
  ['more than', '<p>We have more than 1,200 employees worldwide.</p>', { min: 1200 }],
  ['a range', '<dl><dt>Company size</dt><dd>51–200 employees</dd></dl>', { min: 51, max: 200 }],
  ['a tile', '<div><strong>250+</strong><span>Employees</span></div>', { min: 250 }],
  ['German', '<p>Mit rund 1.200 Mitarbeitenden zählen wir zu den Großen.</p>', 1200],
  ['German, a row', '<table><tr><th>Mitarbeiter</th><td>ca. 85</td></tr></table>', 85],
  ['French', '<p>Effectif : 51-200</p>', { min: 51, max: 200 }],
  ['French, thousands', '<p>Notre groupe familial compte 1 450 collaborateurs.</p>', 1450],
  ['Spanish', '<p>Somos un equipo de 60 empleados.</p>', 60],
  ['Italian', "<p>L'azienda conta oggi 85 dipendenti.</p>", 85],
  ['Dutch', '<p>Ons team telt 32 medewerkers.</p>', 32],
  ['Portuguese', '<p>Somos mais de 400 colaboradores.</p>', { min: 400 }],
  ['Japanese', '<table><tr><th>従業員数</th><td>１２０名（2025年4月現在）</td></tr></table>', 120],
  ['Chinese', '<p>公司现有员工300多人。</p>', { min: 300 }],
  [
    'structured data',
    '<script type="application/ld+json">{"@type":"Corporation","name":"Northwind","numberOfEmployees":{"@type":"QuantitativeValue","value":"77"}}</script>',
    77,
  ],
])('%s says how many work there', (_, html, count) => expect(countsIn(html)).toEqual([count]));

test.each([
  ['customers', '<p>Companies with more than 250 employees rely on us.</p>'],
  ['a product', '<p>Ideal for teams of 5 to 50 employees.</p>'],
  ['users', '<p>Our app is used by 12,000 people every day.</p>'],
  ['a course', '<p>We have trained 3,000 employees so far.</p>'],
  ['a price', '<p>From 5 € per employee.</p>'],
  ['a branch', '<p>Our Leeds office has 40 employees.</p>'],
  ['new jobs', '<p>Next year we will hire 50 new employees.</p>'],
  ['a testimonial', '<div class="testimonial"><p>All our 5,000 employees love it.</p></div>'],
  [
    "customers' staff, in a sentence that names the company",
    '<p>More than 4,000 businesses use Northwind to plan shifts for 250,000 employees.</p>',
  ],
  ['a year', '<p>In 2024 employees voted us the best place to work.</p>'],
  ['a share', '<div><strong>98%</strong><span>of employees recommend us</span></div>'],
])('the number of %s is not the company’s', (_, html) => expect(countsIn(html)).toEqual([]));

test.each([
  ['<p>There are 62 of us today: fitters, painters and a cat.</p>', 62],
  ['<p>These days we are nine people in one small unit.</p>', 9],
  ['<p>Today we’re a team of 138 across two cities.</p>', 138],
  ['<p>Oggi siamo in 48, quasi tutti del paese.</p>', 48],
  ['<p>Hoy damos trabajo a 310 personas.</p>', 310],
  ['<p>Wij zijn met twaalf mensen.</p>', 12],
  ['<table><tr><td>Salariés permanents</td><td>23</td></tr></table>', 23],
])('without the word for staff, or the figure: %s', (html, count) => expect(countsIn(html)).toEqual([count]));

test.each([
  '<p>Fiona heads a team of nine.</p>',
  '<p>We are two brothers from Hull.</p>',
  '<p>We have five partners.</p>',
])('part of it: %s', (html) => expect(countsIn(html)).toEqual([]));

test('the people of the group that owns it are not its own', () => {
  const page = pageOf('<p>Northwind is part of the Orbis Group, with 4,000 employees worldwide.</p>', {
    kind: 'about',
  });
  expect(employees.find(page, siteOf([page]))).toEqual([]);
});
