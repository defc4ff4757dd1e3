import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PageKind, pageKinds, type SitePage } from '../core/site.ts';
import { parsePage, sitePageOf } from '../testing/site-pages.ts';
import { factsOf } from './enrich.ts';
import { readPageOf } from './page-model.ts';
import { isQuoted } from './verify.ts';

const options = {
  parse: parsePage,
  now: new Date('2026-11-22T12:00:00Z'),
  site: 'northwind.example',
  personalEmails: false,
};
const page = (kind: PageKind, body: string, head = ''): SitePage =>
  sitePageOf(
    `<!doctype html><html lang="en"><head><title>Northwind Pumps</title>${head}</head><body>${body}</body></html>`,
    {
      kind,
      url: `https://www.northwind.example/${kind}`,
    },
  );

const footer =
  '<footer>© 2026 Northwind Pumps Ltd · 10 Mill Lane, Leeds, LS1 4AB · <a href="tel:+441134960123">0113 496 0123</a></footer>';
const home = page('home', `<main><h1>Pumps</h1><p>Northwind Pumps is a maker of beer pumps.</p></main>${footer}`);
const about = page('about', `<main><h1>About</h1><p>Northwind Pumps was founded in 1987 in Leeds.</p></main>${footer}`);
const contact = page(
  'contact',
  `<main><p>Northwind Pumps Ltd<br>10 Mill Lane<br>Leeds<br>LS1 4AB</p><p>Phone 0113 496 0123</p></main>${footer}`,
);

test('every fact has a verbatim quote on the page it names, and says where else it stands', () => {
  const pages = [home, about, contact];
  const { facts, gave, context, problems } = factsOf(pages, options);
  expect(problems).toEqual([]);
  expect(context).toMatchObject({ names: ['Northwind Pumps', 'Northwind Pumps Ltd'], country: 'GB' });
  const phones = facts.filter(({ field }) => field === 'phone');
  expect(phones).toHaveLength(1);
  expect(phones[0]).toMatchObject({ normalized: '+441134960123', rivals: [] });
  expect([phones[0]?.url, ...(phones[0]?.alsoAt ?? [])].sort()).toEqual(pages.map(({ url }) => url).sort());
  for (const fact of facts) {
    const at = pages.find(({ url }) => url === fact.url);
    expect(at && isQuoted(fact.quote, readPageOf(at, parsePage)), fact.quote).toBe(true);
    expect(fact.confidence).toBeGreaterThan(0.5);
  }
  expect(gave.get(about.url)).toBeGreaterThan(1);
});

test('what stands on more pages is surer, and what is contradicted is less sure and keeps its rival', () => {
  const stale =
    '<script type="application/ld+json">{"@type":"Organization","name":"Northwind Pumps","foundingDate":"1978"}</script>';
  const alone = factsOf([home, about], options).facts.find(({ field }) => field === 'founded');
  const contradicted = factsOf([page('home', home.html, stale), about], options).facts.find(
    ({ field }) => field === 'founded',
  );
  expect(alone?.normalized).toBe(1987);
  expect(contradicted?.normalized).toBe(1987);
  expect(contradicted?.rivals.map(({ normalized }) => normalized)).toEqual([1978]);
  expect(contradicted?.confidence).toBeLessThan(alone?.confidence ?? 0);
});

test('a site read on this machine belongs to the domain its pages name', () => {
  const here = (kind: PageKind) => ({
    ...page(
      kind,
      `<main><p>info@northwind.example</p></main>${footer}`,
      '<link rel="canonical" href="https://www.northwind.example/">',
    ),
    url: `http://127.0.0.1:4100/${kind}`,
  });
  const { facts, context } = factsOf([here('home'), here('contact')], { ...options, site: '127.0.0.1:4100' });
  expect(context.site).toBe('northwind.example');
  expect(facts.find(({ field }) => field === 'email')?.value).toBe('info@northwind.example');
});

test('one reader that fails on a page loses no other fact, and the failure can be seen', () => {
  const broken = page('about', 'boom');
  const parse = (html: string) => (html.includes('boom') ? ({ documentElement: {} } as Document) : parsePage(html));
  const { facts, problems } = factsOf([home, contact, broken], { ...options, parse });
  expect(facts.find(({ field }) => field === 'phone')?.normalized).toBe('+441134960123');
  expect(problems).toMatchObject([{ field: 'page', url: broken.url }]);
});

test('the same pages give the same facts in the same order', () => {
  const once = factsOf([home, about, contact], options).facts;
  expect(factsOf([home, about, contact], options).facts).toEqual(once);
});

test('nothing on a page is an error, whatever it holds', () => {
  const bit = fc.constantFrom(
    ...[
      '<div>',
      '</div>',
      '<table><tr><td>',
      '<dl><dt>',
      '<dd>',
      '<script type="application/ld+json">',
      '</script>',
      '{"@type":"Organization",',
      '"name":{"@id":"#x"}',
      '<a href="tel:%E0%A4%A',
      '<a href="mailto:%ZZ">',
      '">',
    ],
    ...[
      '<li itemscope itemtype="x" itemprop="y">',
      'GmbH',
      '© 2026 ',
      '\0',
      '💥',
      'Tel. 00000',
      '+49 ',
      '12345 Berlin',
      '((((',
      '<br>',
      'HRB 1',
      '@',
      '[at]',
      '<svg>',
      '<template>',
      '&#xFFFFFF;',
      '\uD800',
      'founded in 99999',
    ],
  );
  const html = fc.array(fc.oneof(bit, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((bits) => bits.join(' '));
  fc.assert(
    fc.property(html, fc.constantFrom(...pageKinds), (text, kind) => {
      const { problems } = factsOf([sitePageOf(text, { kind }), home], options);
      expect(problems).toEqual([]);
    }),
    { numRuns: 150, seed: 4 },
  );
});
