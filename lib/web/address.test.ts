import { expect, test } from 'vitest';
import { addressOf, siteOfEmail } from './address.ts';

test.each([
  ['northwind.example', 'https://northwind.example/', 'northwind.example'],
  ['  www.northwind.example/de  ', 'https://www.northwind.example/de', 'northwind.example'],
  ['http://www.northwind.example', 'https://www.northwind.example/', 'northwind.example'],
  ['HTTPS://Northwind.Example/About?x=1#team', 'https://northwind.example/About?x=1', 'northwind.example'],
  ['https:/northwind.example', 'https://northwind.example/', 'northwind.example'],
  ['//northwind.example/', 'https://northwind.example/', 'northwind.example'],
  ['<https://northwind.example>', 'https://northwind.example/', 'northwind.example'],
  ['www.northwind.example, www.contoso.example', 'https://www.northwind.example/', 'northwind.example'],
  ['northwind.example.', 'https://northwind.example/', 'northwind.example'],
  ['jo.meyer@mail.northwind.example', 'https://northwind.example/', 'northwind.example'],
  ['mailto:info@northwind.co.uk', 'https://northwind.co.uk/', 'northwind.co.uk'],
  ['shop.northwind.co.uk', 'https://shop.northwind.co.uk/', 'northwind.co.uk'],
  ['müller-söhne.de', 'https://xn--mller-shne-kcb9d.de/', 'xn--mller-shne-kcb9d.de'],
])('"%s" is read at %s', (start, url, site) => {
  const address = addressOf(start, false);
  expect(address.ok && { url: address.value.url.href, site: address.value.site }).toEqual({ url, site });
});

test.each([
  '',
  'n/a',
  '-',
  'none',
  'unknown',
  'Kestrel Forge Ltd',
  'jo.meyer@gmail.com',
  'jo@web.de',
  'tel:+49301234567',
  'javascript:alert(1)',
  'ftp://northwind.example',
  'file:///etc/passwd',
  'https://admin:secret@northwind.example',
  'northwind.example:8443',
  '8.8.8.8',
  'https://www.linkedin.com/company/northwind',
  'facebook.com/northwind',
  'github.io',
  'co.uk',
  `${'a'.repeat(5_000)}`,
  'http://',
  'https://%%%',
])('"%s" is no company’s address', (start) => {
  const address = addressOf(start, false);
  expect(address).toMatchObject({ ok: false, trouble: { kind: 'bad-address' } });
  expect(!address.ok && address.trouble.kind === 'bad-address' && address.trouble.said.length).toBeLessThanOrEqual(100);
});

test.each([
  'localhost',
  'http://localhost:3000',
  'shop.localhost',
  '127.0.0.1',
  '10.0.0.8',
  'http://192.168.1.1/',
  '[::1]',
  'http://[fd00::1]/',
  'crm.internal',
  'printer.local',
  'wiki.corp',
  'fritz.lan',
  'router.home.arpa',
  'abc.onion',
  'http://2130706433/',
  'http://0x7f.1/',
  '10.0.0.1.nip.io',
])('"%s" is inside a private network', (start) => {
  expect(addressOf(start, false)).toMatchObject({ ok: false, trouble: { kind: 'not-public' } });
});

test('by an explicit switch a site of this machine is one of its own, with its port; the rest of the network is not', () => {
  const site = (start: string) => {
    const address = addressOf(start, true);
    return address.ok ? [address.value.url.href, address.value.site, address.value.unsafe] : address.trouble.kind;
  };
  expect(site('http://127.0.0.1:4711/')).toEqual(['http://127.0.0.1:4711/', '127.0.0.1:4711', null]);
  expect(site('harborline.localhost:4711')).toEqual([
    'http://harborline.localhost:4711/',
    'harborline.localhost:4711',
    null,
  ]);
  expect(site('http://127.0.0.1:4711/harborline/')).toEqual([
    'http://127.0.0.1:4711/harborline/',
    '127.0.0.1:4711',
    null,
  ]);
  expect(site('10.0.0.8')).toBe('not-public');
  expect(site('printer.local')).toBe('not-public');
});

test.each([
  ['jo.meyer@northwind.example', 'northwind.example'],
  ['Jo.Meyer@DE.Northwind.co.uk', 'northwind.co.uk'],
  ['jo@gmail.com', null],
  ['jo@outlook.com', null],
  ['jo@gmx.de', null],
  ['jo@web.de', null],
  ['jo@yahoo.co.jp', null],
  ['jo@crm.internal', null],
  ['jo@[10.0.0.1]', null],
  ['jo@localhost', null],
  ['northwind.example', null],
  ['', null],
])('the company behind %s is %s', (email, site) => {
  expect(siteOfEmail(email)).toBe(site);
});
