import { expect, test } from 'vitest';
import { isPrivateAddress, troubleOf } from './private-hosts.ts';

const kind = (url: string, site = 'northwind.example', allowLoopback = false) =>
  troubleOf(new URL(url), site, allowLoopback)?.kind ?? null;

test.each([
  'https://northwind.example/',
  'http://northwind.example/about?x=1',
  'https://www.northwind.example/',
  'https://careers.de.northwind.example/jobs',
  'https://northwind.example:443/',
  'https://northwind.example./',
])('%s is on the site', (url) => expect(kind(url)).toBeNull());

test.each([
  'https://contoso.example/',
  'https://northwind.example.contoso.example/',
  'https://notnorthwind.example/',
  'https://northw1nd.example/',
  'https://xn--nrthwind-b4a.example/',
  'https://northwind.example:8443/',
  'http://8.8.8.8/',
  'http://[2606:4700::1111]/',
])('%s is off the site', (url) => expect(kind(url)).toBe('off-site'));

test.each([
  'http://localhost/',
  'http://a.localhost/',
  'http://127.0.0.1/',
  'http://127.9.9.9/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://169.254.169.254/',
  'http://100.64.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://198.18.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://017700000001/',
  'http://[::1]/',
  'http://[::]/',
  'http://[fd12::1]/',
  'http://[fe80::1]/',
  'http://[ff02::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[::ffff:a00:1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:a00:1::]/',
  'http://[2001::1]/',
  'http://[2001:db8::1]/',
  'http://intranet/',
  'http://crm.internal/',
  'http://printer.local/',
  'http://printer.local./',
  'http://a.home.arpa/',
  'http://x.onion/',
  'http://127.0.0.1.nip.io/',
  'http://a.localtest.me/',
])('%s is inside a private network', (url) => expect(kind(url)).toBe('not-public'));

test.each([
  'ftp://northwind.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://jo:pw@northwind.example/',
])('%s is no address to ask', (url) => expect(kind(url)).toBe('bad-address'));

test('with the switch, the one server of this machine that was asked for may be read and no other', () => {
  expect(kind('http://127.0.0.1:4711/x', '127.0.0.1:4711', true)).toBeNull();
  expect(kind('http://a.localhost:4711/x', 'a.localhost:4711', true)).toBeNull();
  expect(kind('http://127.0.0.1:4712/', '127.0.0.1:4711', true)).toBe('off-site');
  expect(kind('http://localhost:4711/', '127.0.0.1:4711', true)).toBe('off-site');
  expect(kind('http://127.0.0.1:4711/x', '127.0.0.1:4711', false)).toBe('not-public');
  expect(kind('http://10.0.0.1/', '127.0.0.1:4711', true)).toBe('not-public');
  expect(kind('http://127.0.0.1:4711/', 'northwind.example', true)).toBe('off-site');
});

test.each([
  '1.1.1.1',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.0.1',
  '100.128.0.1',
  '169.253.0.1',
  '192.0.1.1',
  '2606:4700::1111',
  '64:ff9b::1.1.1.1',
  '2002:101:101::',
])('%s is a public address', (address) => expect(isPrivateAddress(address)).toBe(false));

test.each(['', 'x:y', '1::2::3', '12345::', '::ffff:10.0.0.1%eth0'])('"%s" cannot be trusted to be public', (address) =>
  expect(isPrivateAddress(address.includes(':') ? address : '::')).toBe(true),
);
