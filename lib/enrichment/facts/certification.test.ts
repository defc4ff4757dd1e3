import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { certification } from './certification.ts';

const certificatesIn = (html: string) => {
  const page = pageOf(html, { kind: 'about' });
  const finds = certification.find(page, siteOf([page])).filter(({ clarity }) => clarity !== 'weak');
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return finds.map(({ normalized }) => normalized);
};

test.each([
  ['<p>We are certified to ISO 9001:2015 and ISO 14001.</p>', ['ISO 9001', 'ISO 14001']],
  ['<p>Unser Managementsystem ist nach DIN EN ISO 9001 zertifiziert.</p>', ['ISO 9001']],
  ['<h2>Zertifikate</h2><ul><li>IATF 16949:2016</li><li>TISAX</li></ul>', ['IATF 16949', 'TISAX']],
  ['<p>Northwind is SOC 2 Type II compliant.</p>', ['SOC 2']],
  ['<img src="b.png" alt="ISO 27001 certified">', ['ISO 27001']],
  ['<p>当社は ISO 9001 の認証を取得しています。</p>', ['ISO 9001']],
])('%s', (html, names) => expect(certificatesIn(html)).toEqual(names));

test.each([
  '<p>We help you prepare for your ISO 27001 certification.</p>',
  '<p>Our data centres are ISO 27001 certified.</p>',
  '<p>ISO 9001 certification is planned for next year.</p>',
  '<blockquote>We are ISO 9001 certified and trust Northwind.</blockquote>',
])('none of its own: %s', (html) => expect(certificatesIn(html)).toEqual([]));

test('a certificate that was withdrawn is none; approvals are', () =>
  expect(
    certificatesIn(
      '<h2>Approvals</h2><ul><li>ISO 14001:2015 to March 2027</li><li>RISQS rail supply</li></ul><h2>History</h2><p>Previous certificates to ISO 9001:2008 were withdrawn in 2017.</p>',
    ),
  ).toEqual(['ISO 14001', 'RISQS']));

test.each(['Wir arbeiten an der Zertifizierung nach ISO 27001.', 'Certification to ISO 22000 is expected in spring.'])(
  'what is still awaited is not held: %s',
  (sentence) => expect(certificatesIn(`<p>${sentence}</p>`)).toEqual([]),
);

test('however "certified" is bent; not what customers, suppliers or plans are about', () => {
  expect(certificatesIn('<p>Nos usines sont certifiées ISO 9001 et ISO 14001.</p>')).toEqual(
    certificatesIn('<p>Unsere zertifizierten Werke: ISO 9001 und ISO 14001.</p>'),
  );
  expect(certificatesIn('<p>Nos usines sont certifiées ISO 9001 et ISO 14001.</p>')).toHaveLength(2);
  expect(certificatesIn('<p>We test products to ISO 17025 for customers certified to ISO 9001.</p>')).toEqual([]);
});
