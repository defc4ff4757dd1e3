import { expect, test } from 'vitest';
import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';
import { email } from './email.ts';

const addresses = (html: string, known = {}) => {
  const page = pageOf(html, { kind: 'contact' });
  const finds = email.find(page, siteOf([page], known));
  for (const { quote } of finds) expect(isQuoted(quote, page), quote).toBe(true);
  return [...new Set(finds.map(({ normalized }) => normalized))];
};

test('addresses of roles are found in links and text', () =>
  expect(
    addresses(
      '<a href="mailto:Sales@Northwind.example?subject=Hi">Write</a><p>Mail info@northwind.example.</p><p>kiel@northwind.example</p><p>Seeweg 1, D-24103 Kiel</p>',
    ),
  ).toEqual(['sales@northwind.example', 'info@northwind.example', 'kiel@northwind.example']));

test("those of persons only with the seller's yes", () => {
  const html =
    '<p>jane.doerr@northwind.example, j.doerr@northwind.example, hans@northwind.example, office@northwind.example</p>';
  expect(addresses(html)).toEqual(['office@northwind.example']);
  expect(addresses(html, { personalEmails: true })).toHaveLength(4);
});

test('what is hidden from robots is read: [at], (dot), Cloudflare', () => {
  expect(
    addresses(
      '<p>info [at] northwind [dot] example or sales(at)northwind.example or office at northwind dot example</p>',
    ),
  ).toEqual(['info@northwind.example', 'sales@northwind.example', 'office@northwind.example']);
  expect(
    addresses(
      '<a class="__cf_email__" href="/cdn-cgi/l/email-protection" data-cfemail="543d3a323b143a3b26203c233d3a307a312c35392438317">[email protected]</a>',
    ),
  ).toEqual(['info@northwind.example']);
});

test('ordinary sentences with "at" hold no address', () =>
  expect(addresses('<p>Meet us at noon. Look at northwind.example for more (at any time).</p>')).toEqual([]));

test("addresses of others, dead ones and templates' are left out", () =>
  expect(
    addresses(
      '<p>info@northwind.example</p><p>info@studio-k.example, noreply@northwind.example, you@example.com, logo@2x.png</p><p>Website by Studio K: hello@northwind.example</p>',
    ),
  ).toEqual(['info@northwind.example']));

test("another ending of the same name, and a mailbox with the company's name, are its own", () =>
  expect(
    addresses(
      '<p>info@northwind.test-shop.example info@northwind.de northwind.pumps@gmail.com hans.muster@gmail.com</p>',
    ),
  ).toEqual(['info@northwind.de', 'northwind.pumps@gmail.com']));

test('two words of a role, a region, a heading, a sign in place of the @', () => {
  expect(addresses('<p>sparesdesk@northwind.example service.nord@northwind.example</p>')).toEqual([
    'sparesdesk@northwind.example',
    'service.nord@northwind.example',
  ]);
  expect(addresses('<h3>Gravel pit</h3><p>gravel@northwind.example</p>')).toEqual(['gravel@northwind.example']);
  expect(addresses('<h3>Dr. Weber</h3><p>weber@northwind.example</p>')).toEqual([]);
  expect(addresses('<p>営業：eigyo■northwind.example（■を@に）</p>')).toEqual(['eigyo@northwind.example']);
});

test('certified mail of the company, at its host', () =>
  expect(addresses('<p>northwind@pec.example, roma@pec.example</p>')).toEqual(['northwind@pec.example']));
