import { expect, test } from 'vitest';
import { pageOf } from '../../testing/site-pages.ts';
import { isQuoted } from '../verify.ts';

const withScripts = (...scripts: string[]) =>
  pageOf(
    `<html><head>${scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('\n')}</head>
    <body><p>Nordlicht &amp; Sohn, Hafenstraße 12</p></body></html>`,
  );

test('JSON-LD is read from @graph, arrays and several scripts, and references are followed', () => {
  const { data } = withScripts(
    '{"@context":"https://schema.org","@graph":[{"@type":"WebSite","publisher":{"@id":"#us"}},{"@type":["Organization","Brand"],"@id":"#us","name":"Nordlicht"}]}',
    '[{"@type":"schema:Person","name":"Ida Roth"}]',
  );
  expect(data.map(({ types }) => types)).toEqual([['WebSite'], ['Organization', 'Brand'], ['Person']]);
  expect(data[0]?.props.publisher?.[0]?.value).toBe(data[1]);
});

test('a value that visitors read too is quoted from the text, any other from the source', () => {
  const page = withScripts(
    '{"@type":"Organization","name":"Nordlicht &amp; Sohn","foundingDate": 1987,"address":{"@type":"PostalAddress","streetAddress":"Hafenstraße 12"},"sameAs":["https:\\/\\/x.com\\/nordlicht","https://b.example/"]}',
  );
  const [item] = page.data;
  expect(item?.props.name).toEqual([{ value: 'Nordlicht & Sohn', quote: 'Nordlicht & Sohn' }]);
  expect(item?.props.foundingDate).toEqual([{ value: '1987', quote: '"foundingDate": 1987' }]);
  expect(item?.props.sameAs?.[0]).toEqual({
    value: 'https://x.com/nordlicht',
    quote: '"sameAs":["https:\\/\\/x.com\\/nordlicht"',
  });
  for (const { quote } of Object.values(item?.props ?? {}).flat()) expect(isQuoted(quote, page), quote).toBe(true);
});

test.each([
  ['a trailing comma', '{"@type":"Organization","name":"Nordlicht",}'],
  ['comments and CDATA', '<!-- //<![CDATA[\n{"@type":"Organization", /* us */ "name":"Nordlicht"}\n//]]> -->'],
  ['a line break in a string', '{"@type":"Organization","name":"Nordlicht","description":"one\ntwo"}'],
  ['a missing comma', '{"@type":"Organization" "name":"Nordlicht"}'],
  ['single quotes', "{'@type':'Organization','name':'Nordlicht'}"],
])('JSON-LD with %s is still read', (_what, script) => {
  const page = withScripts(script);
  expect(page.data[0]?.types).toEqual(['Organization']);
  expect(page.data[0]?.props.name?.[0]?.value).toBe('Nordlicht');
  expect(isQuoted(page.data[0]?.props.name?.[0]?.quote ?? '', page)).toBe(true);
});

test('a script beyond repair costs itself only', () => {
  const { data } = withScripts('<<<]]}{{{ nothing', '{"@type":"Organization","name":"Nordlicht"}');
  expect(data.some(({ types }) => types.includes('Organization'))).toBe(true);
});

test('microdata and RDFa give the same items', () => {
  const microdata =
    pageOf(`<body><div itemscope itemtype="http://schema.org/LocalBusiness"><h1 itemprop="name">Café Nord</h1>
    <meta itemprop="foundingDate" content="1999"><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
    <span itemprop="addressLocality">Kiel</span></div><a itemprop="telephone" href="tel:+4943112345">Anruf</a></div></body>`);
  const rdfa = pageOf(`<body vocab="https://schema.org/"><div typeof="LocalBusiness"><h1 property="name">Café Nord</h1>
    <meta property="foundingDate" content="1999"><div property="address" typeof="PostalAddress">
    <span property="addressLocality">Kiel</span></div><a property="telephone" href="tel:+4943112345">Anruf</a></div></body>`);
  for (const page of [microdata, rdfa]) {
    const [item] = page.data;
    expect(item?.types).toEqual(['LocalBusiness']);
    expect(item?.props.name?.[0]).toEqual({ value: 'Café Nord', quote: 'Café Nord' });
    expect(item?.props.foundingDate?.[0]?.value).toBe('1999');
    expect(item?.props.telephone?.[0]?.value).toBe('+4943112345');
    expect(item?.props.address?.[0]?.value).toMatchObject({ types: ['PostalAddress'] });
    for (const { quote } of Object.values(item?.props ?? {}).flat()) expect(isQuoted(quote, page), quote).toBe(true);
  }
});
